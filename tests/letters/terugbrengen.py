"""Letters as they come back: signed with a picture, saved again by another program, or changed."""

from __future__ import annotations

import hashlib
import subprocess
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from begrenzen_desktop.domain.brief import Briefstatus
from begrenzen_desktop.domain.handtekening import check_handtekening
from begrenzen_desktop.domain.teruggekomen import Origineel, Teruggekomen
from begrenzen_desktop.letters.handtekening import place_handtekening
from begrenzen_desktop.letters.stuk import read_stuk
from tests.letters.test_handtekening import NAAM, make_png

DOCUMENT = "word/document.xml"


def sign_in_file(inhoud: bytes, naam: str = NAAM) -> bytes:
    """What a signatory does in Word: a picture above the name."""
    return place_handtekening(inhoud, check_handtekening(make_png()), naam)


def change_part(
    inhoud: bytes, change: Callable[[str], str], part: str = DOCUMENT, more: dict[str, bytes] | None = None
) -> bytes:
    """Give the file with one part changed and perhaps parts added."""
    uit = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(inhoud)) as oud,
        zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as nieuw,
    ):
        for deel in oud.infolist():
            data = oud.read(deel)
            nieuw.writestr(deel, change(data.decode()).encode() if deel.filename == part else data)
        for naam, data in (more or {}).items():
            nieuw.writestr(naam, data)
    return uit.getvalue()


def replace_words(inhoud: bytes, oud: str, nieuw: str, part: str = DOCUMENT) -> bytes:
    """Give the file with words replaced; they have to be there."""

    def change(xml: str) -> str:
        assert oud in xml, f"{oud!r} does not stand in the letter"
        return xml.replace(oud, nieuw, 1)

    return change_part(inhoud, change, part)


def save_again(inhoud: bytes, map_: Path) -> bytes:
    """Open and save the letter with real LibreOffice, which writes every part anew."""
    bron, doel = map_ / "in", map_ / "uit"
    bron.mkdir(exist_ok=True)
    (bron / "brief.docx").write_bytes(inhoud)
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(map_ / 'profiel').as_uri()}",
            "--headless",
            "--convert-to",
            "docx:MS Word 2007 XML",
            "--outdir",
            str(doel),
            str(bron / "brief.docx"),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return (doel / "brief.docx").read_bytes()


def make_origineel(
    inhoud: bytes,
    brief_id: str = "0" * 32,
    dossier_id: str = "dossier",
    status: Briefstatus = Briefstatus.VASTGESTELD,
    naam: str = NAAM,
) -> Origineel:
    """The letter as the vault knows it."""
    return Origineel(
        brief_id=brief_id,
        dossier_id=dossier_id,
        kenmerk=f"B-{dossier_id}",
        titel="een brief",
        status=status,
        ondertekenaar=naam,
        slotformule="Met vriendelijke groet,",
        stuk=read_stuk(inhoud),
    )


def come_back(inhoud: bytes, naam: str = "terug.docx") -> Teruggekomen:
    """The file as it was read."""
    return Teruggekomen(
        naam=naam, sha256=hashlib.sha256(inhoud).hexdigest(), inhoud=inhoud, stuk=read_stuk(inhoud)
    )


def scanned(gelezen: str, *, beeldscan: bool = True) -> Teruggekomen:
    """A scan with the words that were read from it."""
    return Teruggekomen(naam="scan.pdf", sha256="", inhoud=b"%PDF-", gelezen=gelezen, beeldscan=beeldscan)


def read_words(pdf: bytes) -> str:
    """The words of the pages, as a program outside reads them."""
    return subprocess.run(
        ["pdftotext", "-", "-"], input=pdf, check=True, capture_output=True, timeout=30
    ).stdout.decode()
