"""The services: a decision with its note, and a letter from concept to posted, in a real vault."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from begrenzen_desktop.domain.brief import Briefstatus, Ondertekening, Verzending, Verzendwijze
from begrenzen_desktop.domain.errors import BegrenzenError, NogNietToegestaan
from begrenzen_desktop.services.bundle import Services
from begrenzen_desktop.services.vaulting import OpenVault, Vaulting
from tests.letters.voorbeeld import ANTWOORDEN, NU, ONDERTEKENAAR, PROFIEL, VANDAAG, make_dossier
from tests.limits import largest_file


@pytest.fixture
def kluis(tmp_path: Path) -> Iterator[OpenVault]:
    kluis, _ = Vaulting(tmp_path / "kluizen", lambda: NU).create(
        "proef", "een lange wachtzin met veel woorden 7"
    )
    yield kluis
    kluis.close()


def fill(services: Services) -> str:
    bron = make_dossier()
    services.settings.save_profiel(PROFIEL)
    services.settings.save_ondertekenaar(ONDERTEKENAAR)
    dossier, _ = services.dossiers.create(bron.betrokkene, str(ANTWOORDEN["onderwerp"]), "S. Bakker")
    for moment in bron.contactmomenten:
        services.registering.add_contact(dossier.id, replace(moment, id=""))
    for klacht in bron.klachten:
        services.registering.add_klacht(dossier.id, replace(klacht, id=""))
    for overleg in bron.beoordeling.overleggen:
        services.registering.add_overleg(dossier.id, replace(overleg, id=""))
    overige = {
        "open_vragen": "nee",
        "termijn_gemist": "nee",
        "excuses": "niet-nodig",
        "toezeggingen_nagekomen": "ja",
    }
    for vraag, waarde in {**ANTWOORDEN, **overige}.items():
        services.answering.answer(dossier.id, vraag, waarde, "t")
    return dossier.id


def test_a_letter_goes_from_decision_to_posted_once(kluis: OpenVault, tmp_path: Path) -> None:
    s = kluis.services
    dossier_id = fill(s)
    assert [punt.id for punt in s.deciding.open_points(dossier_id)] == []
    besluit = s.deciding.prepare(dossier_id)
    notitie = besluit.run()
    s.deciding.finish(besluit, notitie)
    assert not s.deciding.finish(besluit, notitie).dossiers
    assert "stop-klacht" in [soort.id for soort in s.lettering.available(dossier_id)]
    brief_id, _ = s.lettering.start(dossier_id, "stop-klacht")
    werk = s.lettering.prepare(brief_id)
    inhoud = werk.run()
    s.lettering.finish(werk, inhoud)
    assert not s.lettering.finish(werk, inhoud).dossiers
    assert s.lettering.concept(brief_id) == inhoud
    assert s.lettering.export(brief_id, tmp_path).read_bytes() == inhoud
    s.lettering.sign(
        brief_id, Ondertekening(door=ONDERTEKENAAR.naam, functie=ONDERTEKENAAR.functie, op=VANDAAG)
    )
    verzending = Verzending(wijze=Verzendwijze.GEWONE_POST, op=VANDAAG)
    assert s.lettering.send(brief_id, (verzending,))[0] == ()
    dossier = s.dossiers.get(dossier_id)
    assert [brief.soort for brief in dossier.brieven].count("stop-klacht") == 1
    assert s.lettering.view(brief_id).brief.status is Briefstatus.VERZONDEN
    assert dossier.beoordeling.beslissing is not None


def test_a_letter_without_a_decision_is_refused_with_its_points(kluis: OpenVault) -> None:
    s = kluis.services
    brief_id, _ = s.lettering.start(fill(s), "stop-klacht")
    with pytest.raises(NogNietToegestaan) as fout:
        s.lettering.freeze(brief_id)
    assert [getattr(punt, "id", "") for punt in fout.value.open_punten] == ["beslissing"]


def test_a_letter_changed_while_it_was_rendered_is_not_kept(kluis: OpenVault) -> None:
    s = kluis.services
    dossier_id = fill(s)
    s.deciding.decide(dossier_id)
    brief_id, _ = s.lettering.start(dossier_id, "stop-klacht")
    werk = s.lettering.prepare(brief_id)
    s.lettering.change(brief_id, "nieuw", "Nieuwe informatie kunt u aan ons sturen.")
    with pytest.raises(NogNietToegestaan, match="intussen"):
        s.lettering.finish(werk, werk.run())
    s.lettering.set_date(brief_id, VANDAAG + dt.timedelta(days=1))
    s.lettering.freeze(brief_id)
    with pytest.raises(NogNietToegestaan):
        s.lettering.change(brief_id, "nieuw", "Iets anders.")


def test_a_full_disk_at_export_keeps_the_letter_and_records_nothing(kluis: OpenVault, tmp_path: Path) -> None:
    s = kluis.services
    dossier_id = fill(s)
    s.deciding.decide(dossier_id)
    brief_id, _ = s.lettering.start(dossier_id, "stop-klacht")
    s.lettering.freeze(brief_id)
    inhoud, before = s.lettering.concept(brief_id), s.dossiers.timeline(dossier_id)
    map_ = tmp_path / "vol"
    map_.mkdir()
    with largest_file(4096), pytest.raises(BegrenzenError, match="De schijf is vol"):
        s.lettering.export(brief_id, map_)
    assert list(map_.iterdir()) == []
    assert s.lettering.concept(brief_id) == inhoud and s.dossiers.timeline(dossier_id) == before
    assert s.lettering.export(brief_id, map_).read_bytes() == inhoud
