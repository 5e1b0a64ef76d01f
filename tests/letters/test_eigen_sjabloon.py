"""A template of the organisation's own in a real vault: a concept takes the newest, a frozen letter keeps what it was made with."""

from __future__ import annotations

import datetime as dt
import hashlib
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from begrenzen_desktop.domain.briefdelen import make_delen
from begrenzen_desktop.domain.briefinhoud import make_inhoud
from begrenzen_desktop.domain.errors import BegrenzenError, NogNietToegestaan
from begrenzen_desktop.domain.sjabloon import Sjabloonkeuring, Sjabloonstand
from begrenzen_desktop.letters.data import as_data
from begrenzen_desktop.letters.renderer import read_regels, render
from begrenzen_desktop.services.bundle import Services
from begrenzen_desktop.services.sjabloonbestand import check_bestand
from begrenzen_desktop.services.vaulting import OpenVault, Vaulting
from begrenzen_desktop.storage.keyfile import FAST_PARAMS
from begrenzen_desktop.storage.sjablonen import load_merk
from tests.letters.sjablonen import meegeleverd, save
from tests.letters.test_lettering import fill
from tests.letters.voorbeeld import NU, make_bron, render_bron

ZB = "zorgvuldig-begrenzen"


class Clock:
    """Every look at it is a minute later."""

    def __init__(self) -> None:
        self.moment = NU

    def __call__(self) -> dt.datetime:
        self.moment += dt.timedelta(minutes=1)
        return self.moment


@pytest.fixture
def kluis(tmp_path: Path) -> Iterator[OpenVault]:
    vaulting = Vaulting(tmp_path / "kluizen", Clock(), FAST_PARAMS)
    kluis, _ = vaulting.create("proef", "een lange wachtzin met veel woorden 7")
    yield kluis
    kluis.close()


@pytest.fixture
def keur(tmp_path: Path) -> Callable[..., Sjabloonkeuring]:
    """Check a template with a line of its own above the letter."""

    def check(regel: str, soort: str = "stop-klacht") -> Sjabloonkeuring:
        document = Document(BytesIO(meegeleverd(soort)))
        document.paragraphs[0].insert_paragraph_before(regel)
        pad = tmp_path / "huisstijl.docx"
        pad.write_bytes(save(document))
        return check_bestand(pad, ZB, soort)

    return check


def stand(s: Services, soort: str = "stop-klacht") -> Sjabloonstand:
    return next(stand for stand in s.templating.overview() if (stand.regeling_id, stand.soort) == (ZB, soort))


def lines(s: Services, brief_id: str) -> tuple[str, ...]:
    return read_regels(s.lettering.concept(brief_id))


def test_a_concept_takes_the_newest_template_and_a_frozen_letter_keeps_its_own(
    kluis: OpenVault, keur: Callable[..., Sjabloonkeuring]
) -> None:
    s = kluis.services
    dossier_id = fill(s)
    s.deciding.decide(dossier_id)
    eerste, _ = s.lettering.start(dossier_id, "stop-klacht")
    assert s.lettering.view(eerste).sjabloonzin == "" and stand(s).huidig is None
    een, changes = s.templating.adopt(keur("Huisstijl een"))
    assert changes.profiel and een.nummer == 1 and stand(s).huidig == een
    assert "versie 1 van 23 november 2026. Dat is nieuw" in s.lettering.view(eerste).sjabloonzin
    assert "Huisstijl een" in lines(s, eerste)
    s.lettering.freeze(eerste)
    bevroren = s.lettering.concept(eerste)
    tweede, _ = s.lettering.start(dossier_id, "stop-klacht")
    assert s.lettering.view(tweede).sjabloonzin.endswith("versie 1 van 23 november 2026.")
    s.templating.adopt(keur("Huisstijl twee"))
    assert "Huisstijl twee" in lines(s, tweede)
    assert s.lettering.concept(eerste) == bevroren
    assert s.lettering.view(eerste).sjabloonzin.startswith("Gemaakt met jullie eigen sjabloon, versie 1")
    assert [(versie.nummer, versie.brieven) for versie in stand(s).versies] == [(2, 0), (1, 1)]


def test_going_back_keeps_every_version_and_the_next_one_counts_on(
    kluis: OpenVault, keur: Callable[..., Sjabloonkeuring]
) -> None:
    s = kluis.services
    dossier_id = fill(s)
    s.deciding.decide(dossier_id)
    s.templating.adopt(keur("Huisstijl een"))
    brief_id, _ = s.lettering.start(dossier_id, "stop-klacht")
    assert s.templating.withdraw(ZB, "stop-klacht").profiel
    assert not s.templating.withdraw(ZB, "stop-klacht").profiel
    assert stand(s).huidig is None and len(stand(s).versies) == 1
    assert "meegeleverde sjabloon teruggezet" in s.lettering.view(brief_id).sjabloonzin
    assert "Huisstijl een" not in lines(s, brief_id)
    s.lettering.freeze(brief_id)
    assert s.lettering.view(brief_id).sjabloonzin == ""
    assert s.templating.adopt(keur("Huisstijl een"))[0].nummer == 2
    naam, inhoud = s.templating.fetch(ZB, "stop-klacht", stand(s).versies[-1].id)
    assert naam == "stop-klacht-versie-1.docx" and "Huisstijl een" in [
        p.text for p in Document(BytesIO(inhoud)).paragraphs
    ]
    with pytest.raises(BegrenzenError, match="bestaat niet"):
        s.templating.fetch(ZB, "stop-klacht", "onbekend")


def test_every_frozen_letter_tells_which_template_made_it(
    kluis: OpenVault, keur: Callable[..., Sjabloonkeuring]
) -> None:
    s = kluis.services
    dossier_id = fill(s)
    s.templating.adopt(keur("Onze notitie", "besluitnotitie"))
    s.deciding.decide(dossier_id)
    brief_id, _ = s.lettering.start(dossier_id, "stop-klacht")
    s.lettering.freeze(brief_id)
    notitie = next(brief for brief in s.dossiers.get(dossier_id).brieven if brief.soort == "besluitnotitie")
    assert "Onze notitie" in lines(s, notitie.id)
    with s.templating._service._store.transaction() as tx:  # type: ignore[attr-defined]
        eigen, meegeleverde = load_merk(tx, notitie.id), load_merk(tx, brief_id)
    assert eigen is not None and eigen.versie is not None and eigen.sha256 == eigen.versie.sha256
    assert meegeleverde is not None and meegeleverde.versie is None
    assert meegeleverde.sha256 == hashlib.sha256(meegeleverd()).hexdigest()


@pytest.mark.parametrize("soort", ["stop-klacht", "intern-bericht"])
def test_a_template_that_was_saved_by_libreoffice_makes_a_whole_letter(soort: str, tmp_path: Path) -> None:
    (tmp_path / f"{soort}.docx").write_bytes(meegeleverd(soort))
    profiel = f"-env:UserInstallation={(tmp_path / 'profiel').as_uri()}"
    subprocess.run(
        ["soffice", profiel, "--headless", "--convert-to", "docx", "--outdir", "uit", f"{soort}.docx"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        timeout=120,
    )
    keuring = check_bestand(tmp_path / "uit" / f"{soort}.docx", ZB, soort)
    assert [str(bevinding) for bevinding in keuring.bevindingen] == []
    bron = make_bron(soort)
    brief = render(keuring.inhoud, as_data(make_inhoud(bron, make_delen(bron))), NU)
    namen = zipfile.ZipFile(BytesIO(brief)).namelist()
    assert len(namen) == len(set(namen))
    verschil = set(read_regels(render_bron(bron))) ^ set(read_regels(brief))
    assert {regel for regel in verschil if not regel.startswith("pagina ")} == set()
    assert Document(BytesIO(brief)).core_properties.author == "Gemeente Waterdijk"


def test_the_same_file_twice_is_one_version(kluis: OpenVault, keur: Callable[..., Sjabloonkeuring]) -> None:
    s = kluis.services
    keuring = keur("Huisstijl een")
    een, _ = s.templating.adopt(keuring)
    nog_eens, changes = s.templating.adopt(keuring)
    assert nog_eens.id == een.id and not changes.profiel and len(stand(s).versies) == 1


def test_a_template_with_findings_is_not_taken_and_the_old_one_stays(
    kluis: OpenVault, keur: Callable[..., Sjabloonkeuring]
) -> None:
    s = kluis.services
    een, _ = s.templating.adopt(keur("Huisstijl een"))
    with pytest.raises(NogNietToegestaan, match="één punt op te lossen") as fout:
        s.templating.adopt(keur("{{ onderwrep }}"))
    assert len(fout.value.open_punten) == 1 and stand(s).huidig == een
    with pytest.raises(BegrenzenError):
        s.templating.adopt(replace(keur("Huisstijl twee"), soort="bestaat-niet"))


def test_a_damaged_template_makes_no_letter_and_says_what_to_do(
    kluis: OpenVault, keur: Callable[..., Sjabloonkeuring]
) -> None:
    s = kluis.services
    dossier_id = fill(s)
    s.deciding.decide(dossier_id)
    s.templating.adopt(keur("Huisstijl een"))
    brief_id, _ = s.lettering.start(dossier_id, "stop-klacht")
    with s.dossiers._service._store.transaction() as tx:  # type: ignore[attr-defined]
        tx.execute("UPDATE sjabloon SET inhoud = ?", (b"stuk",))
    with pytest.raises(BegrenzenError, match="Laad het opnieuw in"):
        s.lettering.freeze(brief_id)


def test_removing_a_dossier_takes_its_marks_along_and_leaves_the_templates(
    kluis: OpenVault, keur: Callable[..., Sjabloonkeuring]
) -> None:
    s = kluis.services
    dossier_id = fill(s)
    s.deciding.decide(dossier_id)
    s.templating.adopt(keur("Huisstijl een"))
    brief_id, _ = s.lettering.start(dossier_id, "stop-klacht")
    s.lettering.freeze(brief_id)
    assert stand(s).versies[0].brieven == 1
    s.dossiers.delete(dossier_id, s.dossiers.get(dossier_id).kenmerk)
    assert stand(s).versies[0].brieven == 0
