"""The words of one paragraph of WordprocessingML as a reader sees them: hidden and struck out words are not there."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_ONZICHTBAAR = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
_PAGINA = re.compile(r"\s*(PAGE|NUMPAGES|SECTIONPAGES)\b", re.IGNORECASE)
_GEWOON_VELD = re.compile(r"\s*(PAGE|NUMPAGES|SECTIONPAGES|HYPERLINK)\b", re.IGNORECASE)
_UIT = ("0", "false", "off", "none")
_KLEIN = 8  # half points: smaller than 4 points nobody reads
_WEG = {f"{_W}{naam}" for naam in ("del", "moveFrom", "pPr", "rPr", "sectPr")} | {f"{_MC}Fallback"}
_TEKENS = {"tab": " ", "br": " ", "cr": " ", "ptab": " ", "noBreakHyphen": "-"}


class Alinealezer:
    """Reads paragraphs with the styles of one document, and collects the fields that bring words of their own."""

    def __init__(self, stijlen: Element | None) -> None:
        self.vreemd: list[str] = []
        self._verborgen = _find_hidden_styles(stijlen)

    def iter_alineas(self, wortel: Element) -> Iterator[Element]:
        """Give each paragraph, also those inside tables and frames; of two forms of the same drawing only one."""
        from lxml import etree

        gezien: list[Element] = list(wortel)[::-1]
        while gezien:
            knoop = gezien.pop()
            if not isinstance(knoop.tag, str) or knoop.tag == f"{_MC}Fallback":
                continue
            if etree.QName(knoop).localname == "p" and knoop.tag.startswith(_W):
                yield knoop
            gezien += list(knoop)[::-1]

    def read(self, alinea: Element) -> str:
        """Give the words of a paragraph, with single spaces; "" when there is nothing to read."""
        self._veld: list[str] = []
        self._resultaat = True
        stijl = alinea.find(f"{_W}pPr/{_W}pStyle")
        basis = stijl is not None and str(stijl.get(f"{_W}val")) in self._verborgen
        return _tidy("".join(self._read(alinea, basis)))

    def _read(self, knoop: Element, verborgen: bool) -> Iterator[str]:
        for kind in knoop:
            if not isinstance(kind.tag, str) or kind.tag in _WEG:
                continue
            ruimte, _, naam = kind.tag.rpartition("}")
            if kind.tag == f"{_W}p":  # a paragraph in a drawing is read by itself
                continue
            if kind.tag == f"{_W}r":
                yield from self._read(kind, self._is_hidden(kind, verborgen))
            elif kind.tag == f"{_W}fldSimple":
                instructie = str(kind.get(f"{_W}instr"))
                self._note(instructie)
                if _PAGINA.match(instructie):
                    yield "#"
                else:
                    yield from self._read(kind, verborgen)
            elif kind.tag == f"{_W}fldChar":
                yield from self._step(str(kind.get(f"{_W}fldCharType")))
            elif kind.tag == f"{_W}instrText":
                if self._veld:
                    self._veld[-1] += kind.text or ""
            elif verborgen or not self._resultaat:
                continue
            elif naam == "t" and "officeDocument/2006/math" not in ruimte and ruimte + "}" != _W:
                yield f" {kind.text or ''} "  # words in a drawing
            elif naam == "t":
                yield kind.text or ""
            elif naam in _TEKENS and ruimte + "}" == _W:
                yield _TEKENS[naam]
            elif naam == "sym":
                yield f"[{kind.get(f'{_W}char')}]"
            elif naam == "textpath":
                yield f" {kind.get('string', '')} "
            else:
                yield from self._read(kind, verborgen)

    def _step(self, soort: str) -> Iterator[str]:
        """A field runs from begin over separate to end; the number of a page is any number."""
        match soort:
            case "begin":
                self._veld.append("")
                self._resultaat = False
            case "separate" if self._veld:
                self._resultaat = not _PAGINA.match(self._veld[-1])
            case "end" if self._veld:
                instructie = self._veld.pop()
                self._resultaat = True
                self._note(instructie)
                if _PAGINA.match(instructie):
                    yield "#"

    def _note(self, instructie: str) -> None:
        if instructie.strip() and not _GEWOON_VELD.match(instructie):
            self.vreemd.append(f"een veld dat zelf tekst maakt ({instructie.split()[0]})")

    def _is_hidden(self, run: Element, verborgen: bool) -> bool:
        eigen = run.find(f"{_W}rPr")
        if eigen is None:
            return verborgen
        stijl = eigen.find(f"{_W}rStyle")
        if stijl is not None and str(stijl.get(f"{_W}val")) in self._verborgen:
            verborgen = True
        direct = _says_hidden(eigen)
        return verborgen if direct is None else direct


def is_drawing(knoop: Element) -> bool:
    """Whether this is a drawing or picture of its own, and not the older form of one."""
    if knoop.tag not in (f"{_W}drawing", f"{_W}pict", f"{_W}object"):
        return False
    return not any(boven.tag == f"{_MC}Fallback" for boven in knoop.iterancestors())


def text_of(knoop: Element) -> str:
    """All text inside a node."""
    return "".join(str(deel) for deel in knoop.itertext())


def _tidy(tekst: str) -> str:
    return " ".join(unicodedata.normalize("NFC", _ONZICHTBAAR.sub("", tekst)).split())


def _says_hidden(eigenschappen: Element) -> bool | None:
    """Whether these properties hide or strike out words; None when they say nothing of it."""
    gezegd: bool | None = None
    for knoop in eigenschappen:
        naam, waarde = (str(knoop.tag).rpartition("}")[2], str(knoop.get(f"{_W}val", "")).lower())
        if naam in ("vanish", "strike", "dstrike", "specVanish", "webHidden"):
            gezegd = bool(gezegd) or waarde not in _UIT
        elif (naam == "color" and waarde == "ffffff") or (
            naam == "sz" and waarde.isdigit() and int(waarde) < _KLEIN
        ):
            gezegd = True
    return gezegd


def _find_hidden_styles(stijlen: Element | None) -> frozenset[str]:
    """Give the styles whose words are hidden, also by the style they are based on."""
    if stijlen is None:
        return frozenset()
    eigen: dict[str, bool | None] = {}
    basis: dict[str, str] = {}
    for stijl in stijlen.iter(f"{_W}style"):
        naam = str(stijl.get(f"{_W}styleId"))
        eigenschappen = stijl.find(f"{_W}rPr")
        eigen[naam] = _says_hidden(eigenschappen) if eigenschappen is not None else None
        boven = stijl.find(f"{_W}basedOn")
        if boven is not None:
            basis[naam] = str(boven.get(f"{_W}val"))

    def resolve(naam: str) -> bool:
        gezien: set[str] = set()
        while naam in eigen and naam not in gezien:
            gezien.add(naam)
            zegt = eigen[naam]
            if zegt is not None:
                return zegt
            naam = basis.get(naam, "")
        return False

    return frozenset(naam for naam in eigen if resolve(naam))
