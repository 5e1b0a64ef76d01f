"""Templates: find the one of a letter, and say in Dutch what is wrong with one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from begrenzen_desktop.bestanden import templates_dir
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.letters.data import DEELVELDEN, VELDEN
from begrenzen_desktop.letters.renderer import iter_paragraphs

NODIG = frozenset({"delen", "kenmerk", "datum"})
"""Without these a letter is no letter."""

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
_ROMP = re.compile(r"\{\{|\}\}|\{%|%\}")
_OPDRACHT = re.compile(r"^(?:p|tr|tc|r)?\s*(if|elif|else|endif|for|endfor)\b\s*(.*)$")
_NAAM = re.compile(r"\b([a-z_][a-z0-9_]*)(?:\.([a-z_][a-z0-9_]*))?")
_WOORDEN = frozenset({"if", "not", "and", "or", "in", "is", "else", "true", "false"})


@dataclass(frozen=True, slots=True)
class Sjabloonfout:
    """One thing that is wrong: in which paragraph (counted from 1; 0 is the file as a whole), at which tag, and the remedy."""

    alinea: int
    tag: str
    zin: str


class Sjablonen:
    """The folder with templates: <folder>/<regeling>/<file>.docx."""

    def __init__(self, map_: Path | None = None) -> None:
        self._map = map_ or templates_dir()

    def load(self, regeling_id: str, bestand: str) -> bytes:
        """Give the bytes of a template. Raises BegrenzenError when it is not there."""
        pad = self._map / regeling_id / bestand
        try:
            return pad.read_bytes()
        except OSError as fout:
            raise BegrenzenError(
                f"Het sjabloon {bestand} is er niet of is niet te lezen. Installeer Begrenzen opnieuw."
            ) from fout


def check_sjabloon(
    inhoud: bytes, velden: frozenset[str] = VELDEN, lussen: Mapping[str, frozenset[str]] = DEELVELDEN
) -> tuple[Sjabloonfout, ...]:
    """Give everything that is wrong with a template; empty means that it can be used."""
    from zipfile import BadZipFile

    from docx import Document
    from docx.opc.exceptions import PackageNotFoundError

    try:
        document = Document(BytesIO(inhoud))
    except (BadZipFile, PackageNotFoundError, KeyError, ValueError):
        return (
            Sjabloonfout(
                0,
                "",
                "Dit is geen Word-bestand (.docx). Sla het sjabloon in Word op als .docx en kies het"
                " opnieuw.",
            ),
        )
    lezer = _Lezer(velden, lussen)
    for nummer, alinea in enumerate(iter_paragraphs(document), start=1):
        lezer.read(nummer, alinea.text)
    return lezer.finish()


class _Lezer:
    """Reads a template paragraph by paragraph."""

    def __init__(self, velden: frozenset[str], lussen: Mapping[str, frozenset[str]]) -> None:
        self._velden = velden
        self._lussen = lussen
        self._open: list[tuple[str, int, str]] = []
        self._gezien: set[str] = set()
        self._fouten: list[Sjabloonfout] = []

    def read(self, nummer: int, tekst: str) -> None:
        """Look at one paragraph."""
        for tag in _TAG.findall(tekst):
            self._read_tag(nummer, tag)
        rest = _TAG.sub("", tekst)
        los = _ROMP.search(rest)
        if los is not None:
            stuk = rest[max(0, los.start() - 5) : los.end() + 25].strip()
            self._fouten.append(
                Sjabloonfout(
                    nummer,
                    stuk,
                    f"In alinea {nummer} is de tag '{stuk}' niet compleet. Schrijf hem opnieuw, met haken aan"
                    " beide kanten.",
                )
            )

    def finish(self) -> tuple[Sjabloonfout, ...]:
        """Give all that was found."""
        for woord, nummer, tag in self._open:
            self._fouten.append(
                Sjabloonfout(
                    nummer,
                    tag,
                    f"Bij '{tag}' in alinea {nummer} hoort een end{woord}. Zet die er later in het sjabloon"
                    " bij.",
                )
            )
        for naam in sorted(NODIG - self._gezien):
            self._fouten.append(
                Sjabloonfout(
                    0,
                    naam,
                    f"Het sjabloon mist '{naam}'. Zet {{{{ {naam} }}}} of de lus over '{naam}' terug in het"
                    " sjabloon.",
                )
            )
        return tuple(self._fouten)

    def _read_tag(self, nummer: int, tag: str) -> None:
        binnen = tag[2:-2].strip()
        if tag.startswith("{{"):
            self._check_namen(nummer, tag, binnen)
            return
        match = _OPDRACHT.match(binnen)
        if match is None:
            self._fouten.append(
                Sjabloonfout(
                    nummer,
                    tag,
                    f"De opdracht '{tag}' in alinea {nummer} kent Begrenzen niet. Gebruik alleen if, for en"
                    " hun einde.",
                )
            )
            return
        woord, rest = match[1], match[2]
        if woord == "for":
            rest = rest.split(" in ", 1)[-1]
        if woord in ("if", "for"):
            self._open.append((woord, nummer, tag))
        if woord in ("endif", "endfor"):
            self._close(nummer, tag, woord.removeprefix("end"))
        self._check_namen(nummer, tag, rest)

    def _close(self, nummer: int, tag: str, woord: str) -> None:
        if self._open and self._open[-1][0] == woord:
            self._open.pop()
        else:
            self._fouten.append(
                Sjabloonfout(
                    nummer,
                    tag,
                    f"Bij '{tag}' in alinea {nummer} hoort geen begin. Haal de tag weg, of zet het begin"
                    " terug.",
                )
            )

    def _check_namen(self, nummer: int, tag: str, tekst: str) -> None:
        for naam, deel in _NAAM.findall(re.sub(r"'[^']*'|\"[^\"]*\"", "", tekst)):
            if naam in _WOORDEN:
                continue
            self._gezien.add(naam)
            in_lus = naam in self._lussen and (not deel or deel in self._lussen[naam])
            bekend = in_lus or (naam in self._velden and not deel)
            if not bekend:
                volledig = f"{naam}.{deel}" if deel else naam
                self._fouten.append(
                    Sjabloonfout(
                        nummer,
                        tag,
                        f"Het veld '{volledig}' in alinea {nummer} bestaat niet. Kies een veld uit de lijst,"
                        " of haal de tag weg.",
                    )
                )
