"""The signing folder in a real vault: gathered, written, noted, and its letters signed when they come back."""

from __future__ import annotations

import datetime as dt
import io
import re
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from begrenzen_desktop.domain.brief import Briefstatus
from begrenzen_desktop.domain.errors import BegrenzenError, NogNietToegestaan, OngeldigAntwoord
from begrenzen_desktop.domain.teruggekomen import Terugkomst, Terugoordeel
from begrenzen_desktop.letters import pdf as pdfmaker
from begrenzen_desktop.letters.archief import read_niveau
from begrenzen_desktop.letters.pdf import GeenLibreOffice, make_pdf
from begrenzen_desktop.services.bundle import Services
from begrenzen_desktop.services.tekenmap import make_tekenmap
from begrenzen_desktop.services.terugbrengen import DUBBEL
from begrenzen_desktop.services.vaulting import OpenVault, Vaulting
from begrenzen_desktop.signing.certificaat import read_p12
from begrenzen_desktop.signing.maken import sign_docx
from begrenzen_desktop.storage.keyfile import FAST_PARAMS
from tests.letters.terugbrengen import change_part, read_words, replace_words, sign_in_file
from tests.letters.test_handtekening import make_png
from tests.letters.test_lettering import fill
from tests.letters.voorbeeld import NU, ONDERTEKENAAR, VANDAAG
from tests.limits import largest_file
from tests.signing.certificaten import WACHTWOORD, make_certificate, make_p12

ANDER = replace(ONDERTEKENAAR, id="ander", naam="drs. P. Vos", functie="concerndirecteur")


@pytest.fixture
def kluis(tmp_path: Path) -> Iterator[OpenVault]:
    kluis, _ = Vaulting(tmp_path / "kluizen", lambda: NU, FAST_PARAMS).create(
        "proef", "vier losse woorden samen"
    )
    yield kluis
    kluis.close()


@pytest.fixture
def s(kluis: OpenVault) -> Services:
    return kluis.services


@pytest.fixture
def uit(tmp_path: Path) -> Path:
    folder = tmp_path / "uit"
    folder.mkdir()
    return folder


def freeze(s: Services, signer: str = ONDERTEKENAAR.id) -> str:
    """A dossier with a stop letter that waits for its signature."""
    dossier_id = fill(s)
    s.deciding.decide(dossier_id)
    brief_id, _ = s.lettering.start(dossier_id, "stop-klacht")
    s.lettering.set_signer(brief_id, signer)
    s.lettering.freeze(brief_id)
    return brief_id


def bring(s: Services, path: Path, voor: str = "", gekozen: str = "") -> Terugkomst:
    terug = s.terugbrengen
    stuk = terug.read(path, read_words)
    return terug.judge(stuk, terug.fetch(terug.find(stuk, voor, gekozen)), voor, gekozen)


def events(s: Services, brief_id: str) -> list[str]:
    dossier_id = s.lettering.view(brief_id).brief.dossier_id
    return [str(g.soort) for g in s.dossiers.timeline(dossier_id) if g.object_id == brief_id]


def test_the_folder_holds_every_letter_and_an_index_in_three_forms(s: Services, uit: Path) -> None:
    ids = [freeze(s), freeze(s)]
    ids = sorted(ids)  # made at the same moment, they wait in the order of their ids
    assert [w.brief_id for w in s.tekenmappen.waiting()] == ids
    assert {w.ondertekenaar for w in s.tekenmappen.waiting()} == {ONDERTEKENAAR.naam}
    pad, changes = make_tekenmap(s.tekenmappen, ids, uit)
    assert pad == uit / "tekenmap_2026-11-23" and len(changes.dossiers) == 2
    namen = sorted(p.name for p in pad.iterdir())
    kenmerken = [w.kenmerk for w in s.tekenmappen.waiting()]
    assert namen[:3] == ["00_inhoud.docx", "00_inhoud.html", "00_inhoud.txt"]
    assert namen[3:] == [f"0{n}_{k}_stop-klacht.docx" for n, k in enumerate(kenmerken, 1)]
    for brief_id, naam in zip(ids, namen[3:], strict=True):
        assert (pad / naam).read_bytes() == s.lettering.concept(brief_id)
    for brief_id in ids:
        (map_,) = s.tekenmappen.history(brief_id)
        assert (map_.ondertekenaar, map_.op, map_.brieven[0][0]) == (ONDERTEKENAAR.naam, NU, brief_id)
        assert "brief-in-tekenmap" in events(s, brief_id)
    assert all(w.in_map_op == NU for w in s.tekenmappen.waiting())


def test_the_index_says_what_is_decided_and_what_is_open_and_names_no_citizen(s: Services, uit: Path) -> None:
    brief_id = freeze(s)
    pad, _ = make_tekenmap(s.tekenmappen, [brief_id], uit)
    txt = (pad / "00_inhoud.txt").read_text(encoding="utf-8-sig")
    plat = " ".join(txt.split())
    blad = s.lettering.view(brief_id)
    achternaam = s.dossiers.get(blad.brief.dossier_id).betrokkene.naam.achternaam
    assert achternaam not in txt
    assert ONDERTEKENAAR.naam in plat and "We stoppen het contact over één klacht." in plat
    assert "Besloten op" in plat and "Opnieuw bekijken op" in plat and "Waarom:" in plat
    assert "wordt bij het terugbrengen geweigerd" in plat
    for punt in blad.checklist:
        assert (punt.zin in plat) == (not punt.in_orde)
    html = (pad / "00_inhoud.html").read_text(encoding="utf-8")
    assert not re.search(r"https?:|<script|<img|<link|@import|url\(", html) and 'lang="nl"' in html
    word = docx.Document(io.BytesIO((pad / "00_inhoud.docx").read_bytes()))
    woorden = " ".join(p.text for p in word.paragraphs)
    assert {w for w in woorden.split() if w.isalpha()} <= set(re.findall(r"\w+", plat))
    assert [p.text for p in word.paragraphs if p.style is not None and p.style.name == "Heading 1"][1:] == [
        "1. Geen verder antwoord over één klacht"
    ]
    assert achternaam not in woorden and word.core_properties.author == ""


def test_as_one_file_it_holds_the_same_and_the_same_name_is_kept(s: Services, uit: Path) -> None:
    brief_id = freeze(s)
    pad, _ = make_tekenmap(s.tekenmappen, [brief_id], uit, als_zip=True)
    assert pad.name == "tekenmap_2026-11-23.zip"
    with zipfile.ZipFile(pad) as pak:
        assert pak.testzip() is None and len(pak.namelist()) == 4
        assert all(naam.startswith("tekenmap_2026-11-23/") for naam in pak.namelist())
    eerste, _ = make_tekenmap(s.tekenmappen, [brief_id], uit)
    tweede, _ = make_tekenmap(s.tekenmappen, [brief_id], uit)
    assert (eerste.name, tweede.name) == ("tekenmap_2026-11-23", "tekenmap_2026-11-23_2")


def test_what_cannot_be_written_leaves_nothing_and_is_not_noted(s: Services, uit: Path) -> None:
    brief_id = freeze(s)
    with pytest.raises(BegrenzenError, match="bestaat niet"):
        make_tekenmap(s.tekenmappen, [brief_id], uit / "weg")
    with largest_file(4000), pytest.raises(BegrenzenError, match="schijf is vol"):
        make_tekenmap(s.tekenmappen, [brief_id], uit)
    assert list(uit.iterdir()) == []
    assert s.tekenmappen.history(brief_id) == () and "brief-in-tekenmap" not in events(s, brief_id)


def test_a_folder_is_for_one_signatory_and_for_letters_that_wait(s: Services, uit: Path) -> None:
    een = freeze(s)
    s.settings.save_ondertekenaar(ANDER)
    twee = freeze(s, ANDER.id)
    with pytest.raises(OngeldigAntwoord, match="meer dan één ondertekenaar"):
        make_tekenmap(s.tekenmappen, [een, twee], uit)
    with pytest.raises(OngeldigAntwoord, match="minstens één"):
        make_tekenmap(s.tekenmappen, [], uit)
    dossier_id = s.lettering.view(een).brief.dossier_id
    concept, _ = s.lettering.start(dossier_id, "voortzetting")
    with pytest.raises(NogNietToegestaan, match="wacht niet meer"):
        make_tekenmap(s.tekenmappen, [concept], uit)
    assert list(uit.iterdir()) == []


def test_a_letter_signed_in_the_file_gets_its_second_frozen_file(s: Services, uit: Path) -> None:
    brief_id, _ander = freeze(s), freeze(s)
    eerste = s.lettering.concept(brief_id)
    pad = uit / "getekend.docx"
    pad.write_bytes(sign_in_file(eerste))
    terug = bring(s, pad)
    assert terug.uitkomst is Terugoordeel.GELIJK, (terug.zin, terug.verschillen)
    s.terugbrengen.keep(terug, VANDAAG)
    brief = s.lettering.view(brief_id).brief
    assert brief.status is Briefstatus.ONDERTEKEND and brief.ondertekening is not None
    assert (brief.ondertekening.door, brief.ondertekening.wijze) == (ONDERTEKENAAR.naam, "afbeelding")
    assert brief.akkoord is not None and brief.vastgesteld is not None
    assert brief.akkoord.sha256 == brief.vastgesteld.sha256 and brief.akkoord.op == VANDAAG
    with zipfile.ZipFile(io.BytesIO(s.lettering.concept(brief_id))) as pak:
        assert pak.read("word/media/handtekening.png") == make_png()
    assert [w.brief_id for w in s.tekenmappen.waiting()] == [_ander]
    assert bring(s, pad).uitkomst is Terugoordeel.AL_ONDERTEKEND


def test_the_same_file_twice_is_kept_once(s: Services, uit: Path) -> None:
    brief_id = freeze(s)
    pad = uit / "getekend.docx"
    pad.write_bytes(sign_in_file(s.lettering.concept(brief_id)))
    twee = [bring(s, pad), bring(s, pad)]
    s.terugbrengen.keep(twee[0], VANDAAG)
    with pytest.raises(OngeldigAntwoord, match=DUBBEL):
        s.terugbrengen.keep(twee[1], VANDAAG)


def test_an_altered_letter_is_refused_shown_and_noted(s: Services, uit: Path) -> None:
    brief_id = freeze(s)
    pad = uit / "anders.docx"
    pad.write_bytes(replace_words(sign_in_file(s.lettering.concept(brief_id)), "niet eens", "wel eens"))
    terug = bring(s, pad)
    assert terug.uitkomst is Terugoordeel.GEWIJZIGD and "“niet” werd “wel”" in terug.verschillen[0].zin
    with pytest.raises(OngeldigAntwoord, match="veranderd na het vaststellen"):
        s.terugbrengen.keep(terug, VANDAAG)
    s.terugbrengen.note_refusals([terug])
    assert "teruggebrachte-brief-geweigerd" in events(s, brief_id)
    assert s.lettering.view(brief_id).brief.status is Briefstatus.VASTGESTELD


def test_a_letter_of_another_dossier_is_refused_from_this_letter(s: Services, uit: Path) -> None:
    deze, andere = freeze(s), freeze(s)
    pad = uit / "getekend.docx"
    pad.write_bytes(sign_in_file(s.lettering.concept(andere)))
    terug = bring(s, pad, voor=deze)
    assert terug.uitkomst is Terugoordeel.ANDERE_BRIEF and "uit een ander dossier" in terug.zin
    assert any("kenmerk" in v.zin for v in terug.verschillen)


def test_a_letter_of_another_vault_belongs_nowhere(s: Services, uit: Path, tmp_path: Path) -> None:
    freeze(s)
    ander, _ = Vaulting(tmp_path / "elders", lambda: NU, FAST_PARAMS).create(
        "ander", "vier losse woorden samen"
    )
    brief_id = freeze(ander.services)
    inhoud = ander.services.lettering.concept(brief_id)
    ander.close()
    pad = uit / "vreemd.docx"
    pad.write_bytes(sign_in_file(inhoud))
    terug = bring(s, pad)
    assert terug.uitkomst is Terugoordeel.ONBEKEND and "niet in deze kluis" in terug.zin


def test_a_scan_is_matched_by_its_words_and_kept_as_proof(s: Services, uit: Path) -> None:
    brief_id = freeze(s)
    pad = uit / "scan.pdf"
    pad.write_bytes(make_pdf(s.lettering.concept(brief_id)))
    terug = bring(s, pad)
    assert terug.uitkomst is Terugoordeel.NAKIJKEN and terug.verschillen == ()
    s.terugbrengen.keep(terug, VANDAAG)
    brief = s.lettering.view(brief_id).brief
    assert brief.status is Briefstatus.ONDERTEKEND and brief.ondertekening is not None
    assert brief.ondertekening.wijze == "papier" and brief.ondertekening.scan_bestand_id


def test_a_photo_is_kept_with_the_letter_that_was_chosen(s: Services, uit: Path) -> None:
    freeze(s)
    brief_id = freeze(s)
    pad = uit / "foto.png"
    pad.write_bytes(make_png(1200, 1000))
    assert bring(s, pad).uitkomst is Terugoordeel.ONBEKEND
    terug = bring(s, pad, gekozen=brief_id)
    assert terug.uitkomst is Terugoordeel.NAKIJKEN
    s.terugbrengen.keep(terug, VANDAAG)
    assert s.lettering.view(brief_id).brief.status is Briefstatus.ONDERTEKEND


def test_a_day_before_the_letter_is_refused_and_nothing_is_kept(s: Services, uit: Path) -> None:
    brief_id = freeze(s)
    pad = uit / "getekend.docx"
    pad.write_bytes(sign_in_file(s.lettering.concept(brief_id)))
    terug = bring(s, pad)
    for op in (VANDAAG - dt.timedelta(1), VANDAAG + dt.timedelta(1)):
        with pytest.raises(OngeldigAntwoord, match="datum van ondertekening"):
            s.terugbrengen.keep(terug, op)
    s.terugbrengen.keep(terug, VANDAAG)
    assert s.lettering.view(brief_id).brief.status is Briefstatus.ONDERTEKEND


@pytest.mark.parametrize("inhoud", [b"tekst", b"GIF89a", b"\x00" * 40])
def test_a_file_that_is_no_letter_and_no_scan_is_refused(s: Services, uit: Path, inhoud: bytes) -> None:
    pad = uit / "iets.bin"
    pad.write_bytes(inhoud)
    with pytest.raises(OngeldigAntwoord, match="geen Word-brief"):
        bring(s, pad)
    with pytest.raises(BegrenzenError, match="kan niet worden gelezen"):
        bring(s, uit / "weg.docx")


def sign_digitally(inhoud: bytes, naam: str = ONDERTEKENAAR.naam) -> bytes:
    """A real signature with a certificate on this name."""
    sleutel = read_p12(make_p12("p256", make_certificate("p256", naam=naam)), WACHTWOORD)
    return sign_docx(inhoud, sleutel, NU)


def test_a_letter_that_was_signed_digitally_is_itself_the_second_frozen_file(s: Services, uit: Path) -> None:
    brief_id = freeze(s)
    pad = uit / "digitaal.docx"
    pad.write_bytes(sign_digitally(s.lettering.concept(brief_id)))
    terug = bring(s, pad)
    assert terug.uitkomst is Terugoordeel.GELIJK, (terug.zin, terug.verschillen)
    assert "De handtekening klopt, identiteit niet vastgesteld" in terug.zin
    s.terugbrengen.keep(terug, VANDAAG - dt.timedelta(5))  # the day stands in the signature
    brief = s.lettering.view(brief_id).brief
    assert brief.ondertekening is not None
    assert (brief.ondertekening.wijze, brief.ondertekening.op) == ("certificaat", VANDAAG)
    assert s.lettering.concept(brief_id) == pad.read_bytes()


def test_a_digital_signature_that_is_wrong_or_of_somebody_else_is_refused(s: Services, uit: Path) -> None:
    eerste = s.lettering.concept(freeze(s))
    pad = uit / "digitaal.docx"
    pad.write_bytes(sign_digitally(eerste, "Iemand Anders"))
    ander = bring(s, pad)
    assert ander.uitkomst is Terugoordeel.GEWIJZIGD and "staat op naam van Iemand Anders" in ander.zin
    pad.write_bytes(change_part(sign_digitally(eerste), lambda xml: f"{xml} ", "word/styles.xml"))
    opnieuw = bring(s, pad)
    assert opnieuw.uitkomst is Terugoordeel.GEWIJZIGD and opnieuw.verschillen[0].na == "word/styles.xml"
    pad.write_bytes(
        change_part(
            sign_digitally(eerste),
            lambda xml: re.sub(r"SignatureValue>.", "SignatureValue>A", xml),
            "_xmlsignatures/sig1.xml",
        )
    )
    stuk = bring(s, pad)
    assert stuk.uitkomst is Terugoordeel.GEWIJZIGD and "handtekening klopt niet" in stuk.zin
    pad.write_bytes(change_part(eerste, str, more={"_xmlsignatures/sig1.xml": b"<s/>"}))
    assert bring(s, pad).uitkomst is Terugoordeel.GEWIJZIGD


def test_a_frozen_letter_becomes_a_pdf_for_the_archive_once(s: Services, uit: Path) -> None:
    brief_id = freeze(s)
    werk = s.archief.prepare(brief_id)
    pdf = werk.run()
    kopie, changes = s.archief.keep(werk, pdf)
    assert read_niveau(pdf) == (2, "B") and changes.dossiers
    pad = s.archief.write(werk, pdf, kopie.sha256, uit)
    assert (
        subprocess.run(
            ["sha256sum", "-c", f"{pad.name}.sha256"], cwd=uit, check=False, capture_output=True
        ).returncode
        == 0
    )
    fonts = subprocess.run(["pdffonts", str(pad)], check=True, capture_output=True).stdout.decode()
    regels = fonts.splitlines()[2:]
    assert regels and all(regel.split()[-5] == "yes" for regel in regels)
    info = subprocess.run(["pdfinfo", str(pad)], check=True, capture_output=True).stdout.decode()
    dossier = s.dossiers.get(werk.dossier_id)
    assert re.search(rf"Title: .*{dossier.kenmerk}", info)
    assert dossier.betrokkene.naam.achternaam not in info
    assert events(s, brief_id).count("archiefbestand-gemaakt") == 1
    opnieuw = s.archief.prepare(brief_id)
    assert opnieuw.run() == pdf and s.archief.keep(opnieuw, pdf)[0].sha256 == kopie.sha256
    assert events(s, brief_id).count("archiefbestand-gemaakt") == 1


def test_the_archive_copy_of_a_signed_letter_is_another_one(s: Services, uit: Path) -> None:
    brief_id = freeze(s)
    eerste = s.archief.prepare(brief_id)
    s.archief.keep(eerste, eerste.run())
    pad = uit / "getekend.docx"
    pad.write_bytes(sign_in_file(s.lettering.concept(brief_id)))
    s.terugbrengen.keep(bring(s, pad), VANDAAG)
    tweede = s.archief.prepare(brief_id)
    assert tweede.kopie is None and tweede.bron_sha256 != eerste.bron_sha256


def test_a_concept_has_no_archive_copy_and_without_libreoffice_it_is_said(
    s: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    brief_id = freeze(s)
    dossier_id = s.lettering.view(brief_id).brief.dossier_id
    concept, _ = s.lettering.start(dossier_id, "voortzetting")
    with pytest.raises(NogNietToegestaan, match="nog een concept"):
        s.archief.prepare(concept)
    werk = s.archief.prepare(brief_id)
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(pdfmaker, "_PLEKKEN", ())
    with pytest.raises(GeenLibreOffice, match="geen LibreOffice"):
        werk.run()
