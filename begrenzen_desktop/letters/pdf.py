"""A .docx to a PDF with LibreOffice: own profile for each call, a time-out, and nothing left running or lying about."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from begrenzen_desktop.domain.errors import BegrenzenError

SECONDEN = 60.0
_STAP = 0.05
_ARCHIEF = 'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"}}'
_NAMEN = ("soffice", "libreoffice")
_PLEKKEN = (
    "/usr/bin/soffice",
    "/usr/local/bin/soffice",
    "/opt/libreoffice/program/soffice",
    "/snap/bin/libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
)


class GeenLibreOffice(BegrenzenError):
    """The program that makes pages of a letter is not on this computer."""

    def __init__(self) -> None:
        super().__init__(
            "Op deze computer staat geen LibreOffice. Daarom kan Begrenzen de pagina's niet tonen of afdrukken."
            " Lees de brief als tekst, of sla hem op en open hem in je tekstverwerker."
        )


def find_libreoffice() -> Path | None:
    """Give the program, from the search path or a place where it usually stands."""
    for naam in _NAMEN:
        if gevonden := shutil.which(naam):
            return Path(gevonden)
    return next((Path(plek) for plek in _PLEKKEN if Path(plek).is_file()), None)


def make_pdf(
    inhoud: bytes,
    *,
    programma: Path | None = None,
    seconden: float = SECONDEN,
    check: Callable[[], None] = lambda: None,
    archief: bool = False,
) -> bytes:
    """Give the PDF of a letter, as PDF/A-2b when it is for the ``archief``. ``check`` is called while waiting and may raise to stop it.

    Raises GeenLibreOffice, and BegrenzenError when the conversion fails or takes longer than ``seconden``.
    """
    programma = programma or find_libreoffice()
    if programma is None:
        raise GeenLibreOffice
    # No name of a person or dossier: names of files are seen by other programs and in their lists.
    with tempfile.TemporaryDirectory(prefix="begrenzen-", ignore_cleanup_errors=True) as naam:
        map_ = Path(naam)
        try:
            (map_ / "stuk.docx").write_bytes(inhoud)
            _run(programma, map_, _ARCHIEF if archief else "pdf", seconden, check)
        except OSError as fout:
            raise BegrenzenError(
                "LibreOffice kon niet worden gestart. Controleer of LibreOffice werkt en of de schijf niet vol is."
            ) from fout
        pdf = map_ / "stuk.pdf"
        if not pdf.is_file():
            raise BegrenzenError(
                "LibreOffice kon van deze brief geen pagina's maken. Probeer het opnieuw, of lees de brief als tekst."
            )
        return pdf.read_bytes()


def _run(programma: Path, map_: Path, soort: str, seconden: float, check: Callable[[], None]) -> None:
    opdracht = [
        str(programma),
        f"-env:UserInstallation={(map_ / 'profiel').as_uri()}",
        "--headless",
        "--norestore",
        "--nologo",
        "--convert-to",
        soort,
        "--outdir",
        str(map_),
        str(map_ / "stuk.docx"),
    ]
    proces = subprocess.Popen(
        opdracht,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        # Its own temporary files land in the folder that is removed.
        env={**os.environ, "TMPDIR": str(map_), "TMP": str(map_), "TEMP": str(map_)},
        start_new_session=True,
    )
    einde = time.monotonic() + seconden
    try:
        while True:
            try:
                proces.wait(_STAP)
                return
            except subprocess.TimeoutExpired:
                check()
            if time.monotonic() >= einde:
                raise BegrenzenError(
                    "LibreOffice reageert niet en is gestopt. Probeer het opnieuw, of lees de brief als tekst."
                )
    finally:
        _kill_group(proces)


def _kill_group(proces: subprocess.Popen[bytes]) -> None:
    """Stop it with everything it started; soffice is a script that starts the real program."""
    if sys.platform == "win32":
        if proces.poll() is None:
            subprocess.run(
                ["taskkill", "/F", "/T", "/PID", str(proces.pid)], check=False, capture_output=True
            )
    else:
        with suppress(ProcessLookupError):
            os.killpg(proces.pid, signal.SIGKILL)  # the group has the number of its first process
    proces.wait()
