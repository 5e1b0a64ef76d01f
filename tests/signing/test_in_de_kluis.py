"""A letter in the vault signed with a certificate: only when the check is right is it ondertekend; and the commands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from begrenzen_desktop.cli import run
from begrenzen_desktop.domain.brief import Briefstatus
from begrenzen_desktop.domain.certificering import Handtekeningstatus
from begrenzen_desktop.domain.errors import BegrenzenError, NogNietToegestaan, OngeldigAntwoord
from begrenzen_desktop.services.bundle import Services
from begrenzen_desktop.services.vaulting import Vaulting
from begrenzen_desktop.signing.certificaat import VerlopenCertificaat
from begrenzen_desktop.storage.keyfile import FAST_PARAMS
from tests.letters.test_lettering import fill
from tests.letters.voorbeeld import NU
from tests.signing.certificaten import JAAR, WACHTWOORD, make_certificate, make_p12
from tests.signing.test_ondertekenen import BRIEF, alter, replace_in


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    def nu() -> dt.datetime:
        return NU

    kluis, _ = Vaulting(tmp_path / "kluizen", nu, FAST_PARAMS).create("proef", "wachtzin voor deze proef")
    yield kluis.services
    kluis.close()


@pytest.fixture
def brief_id(services: Services) -> str:
    dossier_id = fill(services)
    services.deciding.decide(dossier_id)
    made, _ = services.lettering.start(dossier_id, "stop-klacht")
    services.lettering.freeze(made)
    return made


def write(tmp_path: Path, inhoud: bytes) -> Path:
    pad = tmp_path / "certificaat.p12"
    pad.write_bytes(inhoud)
    return pad


def test_a_letter_becomes_ondertekend_with_its_signed_bytes(
    services: Services, brief_id: str, tmp_path: Path
) -> None:
    certifying = services.certifying
    assert certifying.check(brief_id) is None
    werk = certifying.take(brief_id)
    getekend = certifying.make(werk, write(tmp_path, make_p12()), WACHTWOORD)
    certifying.finish(werk, getekend)
    brief = services.lettering.view(brief_id).brief
    assert brief.status is Briefstatus.ONDERTEKEND and brief.ondertekening is not None
    assert (brief.ondertekening.wijze, brief.ondertekening.door) == ("certificaat", "mr. L.M. de Wit")
    assert services.lettering.concept(brief_id) == getekend
    controle = certifying.check(brief_id)
    assert controle is not None and controle.status is Handtekeningstatus.KLOPT
    with pytest.raises(NogNietToegestaan):
        certifying.take(brief_id)


def test_the_certificate_of_somebody_else_is_refused(
    services: Services, brief_id: str, tmp_path: Path
) -> None:
    pad = write(tmp_path, make_p12(certificaat=make_certificate(naam="A. Vreemd")))
    werk = services.certifying.take(brief_id)
    with pytest.raises(OngeldigAntwoord, match=r"op naam van A\. Vreemd"):
        services.certifying.make(werk, pad, WACHTWOORD)
    assert services.lettering.view(brief_id).brief.status is Briefstatus.VASTGESTELD


@pytest.mark.parametrize(("vanaf", "tot"), [(NU - 2 * JAAR, NU - JAAR), (NU + JAAR, NU + 2 * JAAR)])
def test_a_certificate_outside_its_days_signs_nothing(
    services: Services, brief_id: str, tmp_path: Path, vanaf: dt.datetime, tot: dt.datetime
) -> None:
    pad = write(tmp_path, make_p12(certificaat=make_certificate(vanaf=vanaf, tot=tot)))
    with pytest.raises(VerlopenCertificaat):
        services.certifying.make(services.certifying.take(brief_id), pad, WACHTWOORD)


def test_a_file_that_is_not_right_never_counts_as_ondertekend(
    services: Services, brief_id: str, tmp_path: Path
) -> None:
    werk = services.certifying.take(brief_id)
    getekend = services.certifying.make(werk, write(tmp_path, make_p12()), WACHTWOORD)
    with pytest.raises(BegrenzenError, match="klopt niet bij controle"):
        services.certifying.finish(
            werk, alter(getekend, replace_in("word/document.xml", b"Geachte", b"Beste  "))
        )
    assert services.lettering.view(brief_id).brief.status is Briefstatus.VASTGESTELD


def test_a_letter_that_changed_meanwhile_is_not_signed(
    services: Services, brief_id: str, tmp_path: Path
) -> None:
    werk = services.certifying.take(brief_id)
    getekend = services.certifying.make(werk, write(tmp_path, make_p12()), WACHTWOORD)
    anders = replace(werk, bron=replace(werk.bron, brief=replace(werk.bron.brief, vastgesteld=None)))
    with pytest.raises(NogNietToegestaan, match="intussen veranderd"):
        services.certifying.finish(anders, getekend)


class Commands:
    """A folder with a letter, a certificate and its password."""

    def __init__(self, map_: Path) -> None:
        self.map = map_
        (map_ / "in.docx").write_bytes(BRIEF)
        (map_ / "k.p12").write_bytes(
            make_p12(certificaat=make_certificate(tot=dt.datetime(2099, 1, 1, tzinfo=dt.UTC)))
        )
        (map_ / "w.txt").write_text(f"{WACHTWOORD}\n", encoding="utf-8")

    def sign(self, **anders: str) -> int:
        namen = {
            "bestand": "in.docx",
            "certificaat": "k.p12",
            "wachtwoord": "w.txt",
            "uit": "uit.docx",
        } | anders
        paden = {naam: str(self.map / pad) for naam, pad in namen.items()}
        woorden = ["brief", "onderteken", paden["bestand"], "--certificaat", paden["certificaat"]]
        return run([*woorden, "--certificaatwachtwoord-uit", paden["wachtwoord"], "--uit", paden["uit"]])

    def check(self, naam: str) -> int:
        return run(["brief", "controleer", str(self.map / naam)])


@pytest.fixture
def commands(tmp_path: Path) -> Commands:
    return Commands(tmp_path)


def test_the_commands_sign_and_check(commands: Commands, capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.sign() == 0
    assert "handtekening klopt, identiteit niet vastgesteld" in capsys.readouterr().out
    assert commands.check("uit.docx") == 0
    uit = capsys.readouterr().out
    assert "docProps/core.xml" in uit and "Gedekt door de handtekening" in uit
    assert commands.check("in.docx") == 5
    gewijzigd = alter(
        (commands.map / "uit.docx").read_bytes(), replace_in("word/document.xml", b"Geachte", b"Beste  ")
    )
    (commands.map / "anders.docx").write_bytes(gewijzigd)
    assert commands.check("anders.docx") == 4


def test_the_commands_say_what_is_wrong(commands: Commands, capsys: pytest.CaptureFixture[str]) -> None:
    oud = make_certificate(vanaf=NU - 3 * JAAR, tot=NU - 2 * JAAR)
    (commands.map / "oud.p12").write_bytes(make_p12(certificaat=oud))
    assert commands.sign(certificaat="oud.p12") == 6
    assert "is verlopen" in capsys.readouterr().err
    (commands.map / "fout.txt").write_text("mis\n", encoding="utf-8")
    assert commands.sign(wachtwoord="fout.txt") == 2
    assert "wachtwoord klopt niet" in capsys.readouterr().err
    assert commands.sign(bestand="weg.docx") == 2
    assert commands.sign(uit="in.docx") == 2 and "bestaat al" in capsys.readouterr().err
    assert commands.sign(uit="geen/map/uit.docx") == 2
    assert commands.check("k.p12") == 2 and "geen Word-bestand" in capsys.readouterr().err
