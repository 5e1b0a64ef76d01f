"""The tags of a template, read paragraph by paragraph: only known fields, loops and conditions, each where it may stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from begrenzen_desktop.domain.sjabloon import Sjabloonbevinding
from begrenzen_desktop.letters.sjabloonnamen import (
    Bereik,
    Naamfout,
    check_invulling,
    check_lus,
    check_voorwaarde,
)
from begrenzen_desktop.letters.sjabloonveilig import plek_van
from begrenzen_desktop.letters.velden import VELDEN

if TYPE_CHECKING:
    from lxml.etree import _Element

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}")
_ROMP = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_OPDRACHT = re.compile(r"\{%(p|tr|tc|r)?\s+(.*?)\s*%\}")
_WOORD = re.compile(r"(if|elif|else|endif|for|endfor)\b\s*(.*)")
_INVULLING = re.compile(r"\{\{\s*(.*?)\s*\}\}")
_ENKEL = re.compile(r"(?<!\{)\{\s*([a-z_]{3,30})\s*\}(?!\})")
_GEKRULD = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
_VELDNAMEN = frozenset(veld.naam for veld in VELDEN)
MAX_TAGS = 1500
MAX_DIEP = 8
DELEN = re.compile(r"word/(?:document|header\d*|footer\d*)\.xml")


@dataclass(frozen=True, slots=True)
class Alinea:
    """One paragraph with where it stands, its own text, and the text of the row and the cell around it."""

    plek: str
    tekst: str
    rij: str
    cel: str


def check_tags(bomen: Mapping[str, _Element]) -> Iterator[Sjabloonbevinding]:
    """Give everything that is wrong with the tags of body, headers and footers."""
    aantal = 0
    gezien: set[tuple[str, str, str]] = set()
    for naam in sorted(bomen, key=lambda naam: (naam != "word/document.xml", naam)):
        if DELEN.fullmatch(naam) is None:
            continue
        lezer = _Lezer()
        for alinea in iter_alineas(naam, bomen[naam]):
            aantal += alinea.tekst.count("{")
            if aantal > 2 * MAX_TAGS:
                yield Sjabloonbevinding(
                    zin=f"Er staan meer dan {MAX_TAGS} tags in het sjabloon.",
                    remedie="Haal tags weg die niet nodig zijn.",
                    plek=alinea.plek,
                )
                return
            lezer.read(alinea)
        for bevinding in lezer.finish():
            sleutel = (bevinding.zin, bevinding.tag, bevinding.tekst)
            if sleutel not in gezien:  # a text box stands in the file twice
                gezien.add(sleutel)
                yield bevinding


def iter_alineas(naam: str, boom: _Element) -> Iterator[Alinea]:
    """Every paragraph of a part, in order, counted from 1."""
    plek = plek_van(naam)
    teksten: dict[_Element, str] = {}

    def rondom(alinea: _Element, soort: str) -> str:
        omgeving = next(alinea.iterancestors(f"{{*}}{soort}"), None)
        if omgeving is None:
            return ""
        if omgeving not in teksten:
            teksten[omgeving] = "".join(str(stuk) for stuk in omgeving.itertext("{*}t"))
        return teksten[omgeving]

    for nummer, alinea in enumerate(boom.iter("{*}p"), start=1):
        if not alinea.tag.endswith("wordprocessingml/2006/main}p"):
            continue
        tekst = "".join(
            stuk.text or ""
            for stuk in alinea.iter("{*}t")
            if next(stuk.iterancestors(alinea.tag), None) is alinea
        )
        if "{" in tekst or "}" in tekst:
            yield Alinea(f"{plek}, alinea {nummer}", tekst, rondom(alinea, "tr"), rondom(alinea, "tc"))


def count_velden(bomen: Mapping[str, _Element]) -> frozenset[str]:
    """Give the fields that some tag names, whatever came of it."""
    tekst = " ".join(
        tag
        for naam, boom in bomen.items()
        if DELEN.fullmatch(naam)
        for alinea in iter_alineas(naam, boom)
        for tag in _TAG.findall(alinea.tekst)
    )
    return _VELDNAMEN & set(re.findall(r"[a-z_]+", tekst))


class _Lezer:
    """Reads one part; what is opened in it has to be closed in it."""

    def __init__(self) -> None:
        self._open: list[tuple[str, Alinea, str, bool]] = []
        self._bereik = Bereik()
        self._fouten: list[Sjabloonbevinding] = []

    def read(self, alinea: Alinea) -> None:
        """Look at one paragraph."""
        for tag in _TAG.findall(alinea.tekst):
            self._read_tag(alinea, tag)
        rest = _TAG.sub("", alinea.tekst)
        if (los := _ROMP.search(rest)) is not None:
            stuk = rest[max(0, los.start() - 5) : los.end() + 25].strip()
            self._add(
                alinea,
                stuk,
                f"De tag '{stuk}' is niet compleet.",
                "Schrijf hem opnieuw, in één alinea en met beide haken aan beide kanten.",
            )
        for naam in _ENKEL.findall(rest):
            if naam in _VELDNAMEN:
                self._add(
                    alinea,
                    f"{{ {naam} }}",
                    f"'{naam}' staat tussen enkele haken. Zo komt het woord zelf in de brief.",
                    f"Schrijf dubbele haken: {{{{ {naam} }}}}.",
                )

    def finish(self) -> tuple[Sjabloonbevinding, ...]:
        """Give all that was found."""
        for woord, alinea, tag, _ in self._open:
            self._add(
                alinea,
                tag,
                f"Bij '{tag}' hoort een end{woord}, en die ontbreekt.",
                f"Zet verderop een alinea met {{%p end{woord} %}}.",
            )
        return tuple(self._fouten)

    def _add(self, alinea: Alinea, tag: str, zin: str, remedie: str, suggestie: str = "") -> None:
        self._fouten.append(
            Sjabloonbevinding(
                zin=zin,
                remedie=remedie,
                plek=alinea.plek,
                tekst=" ".join(alinea.tekst.split())[:200],
                tag=tag,
                suggestie=suggestie,
            )
        )

    def _read_tag(self, alinea: Alinea, tag: str) -> None:
        recht = tag.translate(_GEKRULD)
        try:
            if tag.startswith("{{"):
                match = _INVULLING.fullmatch(recht)
                check_invulling(match[1] if match else "", self._bereik)
            elif (match := _OPDRACHT.fullmatch(recht)) is not None and (
                woorden := _WOORD.fullmatch(match[2])
            ) is not None:
                self._read_opdracht(alinea, tag, match[1] or "", woorden[1], woorden[2])
            else:
                self._add(
                    alinea,
                    tag,
                    f"De opdracht '{tag}' kent Begrenzen niet, en wordt niet uitgevoerd.",
                    "Gebruik alleen if, elif, else, endif, for en endfor, zoals {%p if bijlagen %}.",
                )
        except Naamfout as fout:
            self._add(alinea, tag, fout.zin, fout.remedie, fout.suggestie)

    def _read_opdracht(self, alinea: Alinea, tag: str, om: str, woord: str, rest: str) -> None:
        self._check_alleen(alinea, tag, om)
        if woord == "if":
            self._open_blok("if", alinea, tag)
            check_voorwaarde(rest, self._bereik)
        elif woord == "for":
            self._open_blok("for", alinea, tag)
            self._bereik.name(*check_lus(rest, self._bereik))
        elif woord in ("elif", "else"):
            if not self._open or self._open[-1][0] != "if" or self._open[-1][3]:
                self._zonder_begin(alinea, tag, "if")
            elif woord == "else":
                self._open[-1] = (*self._open[-1][:3], True)
            if woord == "elif":
                check_voorwaarde(rest, self._bereik)
        else:
            self._close(alinea, tag, woord.removeprefix("end"))
        if woord in ("else", "endif", "endfor") and rest:
            raise Naamfout(f"Achter {woord} hoort niets meer te staan.", f"Schrijf alleen {{%p {woord} %}}.")

    def _open_blok(self, woord: str, alinea: Alinea, tag: str) -> None:
        self._open.append((woord, alinea, tag, False))
        if woord == "for":
            self._bereik.enter()  # closed by endfor also when the loop itself is wrong
        if len(self._open) > MAX_DIEP:
            raise Naamfout(
                "Er staan te veel opdrachten in elkaar.", f"Gebruik er hooguit {MAX_DIEP} in elkaar."
            )

    def _close(self, alinea: Alinea, tag: str, woord: str) -> None:
        if not self._open or self._open[-1][0] != woord:
            self._zonder_begin(alinea, tag, woord)
            return
        self._open.pop()
        if woord == "for":
            self._bereik.leave()

    def _zonder_begin(self, alinea: Alinea, tag: str, woord: str) -> None:
        self._add(
            alinea,
            tag,
            f"Bij '{tag}' hoort geen begin.",
            f"Haal de tag weg, of zet het begin ({{%p {woord} … %}}) terug. Wat als laatste opent, sluit als eerste.",
        )

    def _check_alleen(self, alinea: Alinea, tag: str, om: str) -> None:
        """What stands beside such a tag is thrown away with it."""
        geheel = {"p": alinea.tekst, "tr": alinea.rij, "tc": alinea.cel}.get(om)
        if geheel is None:
            return
        wat = {"p": "alinea", "tr": "rij", "tc": "cel"}[om]
        if not geheel and om != "p":
            self._add(
                alinea,
                tag,
                f"De tag '{tag}' hoort in een tabel, maar staat er niet in.",
                "Gebruik {%p in plaats daarvan, of zet de tag in een eigen rij of cel.",
            )
        elif geheel.replace(tag, "", 1).strip():
            self._add(
                alinea,
                tag,
                f"Naast '{tag}' staat nog tekst in dezelfde {wat}. Die tekst verdwijnt uit de brief.",
                f"Zet de tag alleen in een eigen {wat}.",
            )


def shorten_bevindingen(
    bevindingen: Iterable[Sjabloonbevinding], hoogstens: int = 60
) -> tuple[Sjabloonbevinding, ...]:
    """The first ones, with how many more there are: nobody reads a thousand."""
    alle = tuple(bevindingen)
    if len(alle) <= hoogstens:
        return alle
    meer = Sjabloonbevinding(
        zin=f"Er zijn nog {len(alle) - hoogstens} andere punten.",
        remedie="Los eerst deze op en controleer het sjabloon daarna opnieuw.",
    )
    return (*alle[:hoogstens], meer)
