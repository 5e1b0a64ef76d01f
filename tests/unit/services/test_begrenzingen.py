"""Limits of the practice dossiers in a real kluis: in view, told, taken back, and on a card of one page."""

from __future__ import annotations

import datetime as dt
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from begrenzen_desktop.domain.begrenzing import Begrenzing, Begrenzingsoort
from begrenzen_desktop.domain.brief import Briefstatus, Verzendwijze
from begrenzen_desktop.domain.briefinhoud import INTERN_BERICHT
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.tijdlijn import Gebeurtenissoort
from begrenzen_desktop.letters.renderer import read_regels
from begrenzen_desktop.services.klok import local_date
from begrenzen_desktop.services.practising import fill_practice
from begrenzen_desktop.services.vaulting import OpenVault
from tests.ui.program import make_kluis, now

VANDAAG = local_date(now())


@pytest.fixture(scope="module")
def kluis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenVault]:
    made = make_kluis(tmp_path_factory.mktemp("kluis"))
    fill_practice(made.services_on)
    yield made
    made.close()


def all_grenzen(kluis: OpenVault) -> dict[tuple[str, str], Begrenzing]:
    service = kluis.services.begrenzingen
    return {(g.betrokkene, g.soort): g for naam in service.candidates() for g in service.view(naam)}


def test_every_limit_of_the_practice_dossiers_is_in_view(kluis: OpenVault) -> None:
    grenzen = all_grenzen(kluis)
    assert {("mevrouw B.", Begrenzingsoort.STOP), ("mevrouw C.", Begrenzingsoort.STOP)} <= set(grenzen)
    assert ("meneer E.", Begrenzingsoort.MAATREGEL) in grenzen
    assert ("meneer A.", Begrenzingsoort.STOP) not in grenzen
    stop = grenzen["mevrouw B.", Begrenzingsoort.STOP]
    assert not stop.geldt and "nog niet verstuurd" in stop.zin
    assert all(g.sinds <= g.herbeoordeling for g in grenzen.values())


def test_who_was_told_stands_with_the_notice_and_in_the_tijdlijn_until_it_is_taken_back(
    kluis: OpenVault,
) -> None:
    grens = all_grenzen(kluis)["mevrouw B.", Begrenzingsoort.STOP]
    (bericht,) = (b for b in grens.berichten if b.soort == INTERN_BERICHT)
    service = kluis.services.begrenzingen
    changes = service.give(bericht.brief_id, (" KCC ", "", "Balie", "KCC"), VANDAAG, Verzendwijze.OVERHANDIGD)
    assert grens.dossier_id in changes.dossiers
    service.give(bericht.brief_id, ("KCC", "Beveiliging"), VANDAAG, Verzendwijze.E_MAIL)
    grens = all_grenzen(kluis)["mevrouw B.", Begrenzingsoort.STOP]
    assert grens.verteld == ("KCC", "Balie", "Beveiliging") and grens.find_aandacht(VANDAAG) == ()
    (bericht,) = (b for b in grens.berichten if b.soort == INTERN_BERICHT)
    assert bericht.status is Briefstatus.VERZONDEN
    gebeurd = [g.soort for g in kluis.services.dossiers.timeline(grens.dossier_id)]
    assert gebeurd.count(Gebeurtenissoort.BERICHT_DOORGEGEVEN) == 2
    service.take_back(grens.dossier_id, bericht.doorgiften[0].id)
    assert all_grenzen(kluis)["mevrouw B.", Begrenzingsoort.STOP].verteld == ("Balie", "Beveiliging")
    assert not service.take_back(grens.dossier_id, bericht.doorgiften[0].id).dossiers


def test_a_refusal_writes_nothing(kluis: OpenVault) -> None:
    grens = all_grenzen(kluis)["mevrouw C.", Begrenzingsoort.STOP]
    (bericht,) = (b for b in grens.berichten if b.soort == INTERN_BERICHT)
    with pytest.raises(BegrenzenError, match="toekomst"):
        kluis.services.begrenzingen.give(
            bericht.brief_id, ("KCC",), VANDAAG + dt.timedelta(days=1), Verzendwijze.E_MAIL
        )
    assert all_grenzen(kluis)["mevrouw C.", Begrenzingsoort.STOP] == grens


@pytest.mark.parametrize(
    ("wie", "soort"), [("mevrouw B.", Begrenzingsoort.STOP), ("meneer E.", Begrenzingsoort.MAATREGEL)]
)
def test_the_card_is_one_page_with_the_least_there_can_be(
    kluis: OpenVault, tmp_path: Path, wie: str, soort: Begrenzingsoort
) -> None:
    grens = all_grenzen(kluis)[wie, soort]
    kaart = kluis.services.begrenzingen.card(grens.dossier_id, soort)
    pad = kaart.werk.write(tmp_path)
    tekst = "\n".join(read_regels(pad.read_bytes()))
    dossier = kluis.services.dossiers.get(grens.dossier_id)
    assert grens.betrokkene in tekst and "Wat zeg je?" in tekst
    assert dossier.betrokkene.adres.straat not in tekst if dossier.betrokkene.heeft_postadres else True
    assert not any(moment.tekst and moment.tekst in tekst for moment in dossier.contactmomenten)
    assert wie.split()[-1].strip(".") not in pad.stem.split("-")
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/lo", "--convert-to", "pdf", "--outdir", str(tmp_path), str(pad)],
        check=True, capture_output=True, timeout=110,
    )  # fmt: skip
    told = subprocess.run(
        ["pdfinfo", str(pad.with_suffix(".pdf"))], check=True, capture_output=True, text=True, timeout=30
    )
    assert "Pages:           1" in told.stdout


def test_a_card_without_a_number_to_call_leaves_room_to_write_it(kluis: OpenVault) -> None:
    grens = all_grenzen(kluis)["mevrouw B.", Begrenzingsoort.STOP]
    kaart = kluis.services.begrenzingen.card(grens.dossier_id, Begrenzingsoort.STOP)
    laatste = kaart.delen[-1]
    assert kaart.heeft_contact or "Schrijf hier wie je belt" in laatste.blokken[0].tekst


def test_a_stop_holds_once_its_letter_was_posted_as_the_triage_has_it(kluis: OpenVault) -> None:
    begrenzing = all_grenzen(kluis)["meneer G.", Begrenzingsoort.STOP]
    services = kluis.services
    brief = next(b for b in services.dossiers.get(begrenzing.dossier_id).brieven if b.soort == "stop-klacht")
    assert begrenzing.geldt is services.triaging.view(begrenzing.dossier_id, VANDAAG).grens.stop
    assert begrenzing.geldt is (brief.status is Briefstatus.VERZONDEN)
