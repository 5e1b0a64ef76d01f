"""A file that came back from the signatory: to which letter it belongs, and whether it is still that letter."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from begrenzen_desktop.domain.brief import Briefstatus
from begrenzen_desktop.domain.tekstverschil import (
    Alinea,
    Verschil,
    compare_alineas,
    compare_gelezen,
    compare_verzameling,
    split_woorden,
)

LIJKT = 0.5
"""From this share of the paragraphs on, a file is a changed copy of a letter and not something else."""
LEESFOUT = 0.75
"""So much of the words must have been read from a scan before what is left may be a fault of the reading."""
VAN_ELDERS = (
    "Deze brief is niet in deze kluis vastgesteld, of het dossier is verwijderd. Open de kluis waar hij bij hoort, of kies"
    " het bestand uit de tekenmap."
)
_IN_BLOK = frozenset({"w", "g", "wg", "getekend", "ondertekend", "digitaal", "op", "te", "d", "dd"})
_DATUM = re.compile(r"\d{1,4}|januari|februari|maart|april|mei|juni|juli|augustus|(sept|okto|novem|decem)\w+")


@dataclass(frozen=True, slots=True)
class Beeld:
    """A picture or drawing in the text: after how many paragraphs it stands, its SHA-256, its size and whether it may
    lie over other lines."""

    na: int
    sha256: str
    breedte_mm: float = 0.0
    hoogte_mm: float = 0.0
    zwevend: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefstuk:
    """What was read from a .docx: its text by place, its pictures, what does not belong in a letter, and its mark."""

    alineas: tuple[Alinea, ...]
    randen: tuple[Alinea, ...] = ()
    beelden: tuple[Beeld, ...] = ()
    randbeelden: frozenset[str] = frozenset()
    vreemd: tuple[str, ...] = ()
    merk: str = ""
    digitaal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Teruggekomen:
    """One file from outside. ``stuk`` for a .docx; ``gelezen`` holds the words of a scan, "" when it is only a picture.

    ``beeldscan``: its pages are pictures, so that its words were read by a machine that may read wrongly.
    """

    naam: str
    sha256: str
    inhoud: bytes
    stuk: Briefstuk | None = None
    gelezen: str = ""
    beeldscan: bool = True

    @property
    def is_scan(self) -> bool:
        """Whether it is a scan, and no letter in Word."""
        return self.stuk is None

    @property
    def woorden(self) -> str:
        """All its words."""
        return "\n".join(a.tekst for a in self.stuk.alineas) if self.stuk else self.gelezen


@dataclass(frozen=True, slots=True, kw_only=True)
class Origineel:
    """A letter of this vault that was vastgesteld, as it is compared with what comes back."""

    brief_id: str
    dossier_id: str
    kenmerk: str
    titel: str
    status: Briefstatus
    ondertekenaar: str
    slotformule: str
    stuk: Briefstuk

    @property
    def noemer(self) -> str:
        """The letter in words, without a name."""
        return f"{self.kenmerk} ({self.titel})"


class Terugoordeel(StrEnum):
    """What is to be done with a file that came back; only the first two can be recorded."""

    GELIJK = "gelijk"
    NAKIJKEN = "nakijken"
    ONGETEKEND = "ongetekend"
    GEWIJZIGD = "gewijzigd"
    ANDERE_BRIEF = "andere-brief"
    AL_ONDERTEKEND = "al-ondertekend"
    ONBEKEND = "onbekend"

    @property
    def kan_door(self) -> bool:
        """Whether the letter can become ondertekend with it."""
        return self in (Terugoordeel.GELIJK, Terugoordeel.NAKIJKEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Terugkomst:
    """The judgement of one file: what it is, of which letter, in a sentence, with the differences.

    ``getekend_op``: the day that a digital signature says; None when the user has to say it.
    """

    stuk: Teruggekomen
    uitkomst: Terugoordeel
    zin: str
    origineel: Origineel | None = None
    verschillen: tuple[Verschil, ...] = ()
    getekend_op: dt.date | None = None


def judge(
    stuk: Teruggekomen, originelen: Sequence[Origineel], voor: str = "", gekozen: str = ""
) -> Terugkomst:
    """Tell to which of the letters a file belongs and whether it is unchanged.

    ``voor``: the only letter that is wanted, when somebody asked from that letter. ``gekozen``: the letter that the user
    says a scan belongs to; a scan without words cannot say it itself.
    """
    merk = stuk.stuk.merk if stuk.stuk else ""
    eigen = next((o for o in originelen if o.brief_id == merk), None)
    if merk and eigen is None:
        return Terugkomst(stuk=stuk, uitkomst=Terugoordeel.ONBEKEND, zin=VAN_ELDERS)
    if eigen is not None and not find_verschillen(stuk, eigen):
        return _judge_one(stuk, eigen, (), voor, originelen)  # what most files are; the others need no look
    bekeken = [(o, find_verschillen(stuk, o)) for o in originelen] if stuk.woorden.strip() else []
    beste = min(bekeken, key=lambda paar: (len(paar[1]), -_share(stuk, paar[0])), default=None)
    if eigen is not None:
        # The mark names the letter, unless the text is, word for word, another one.
        if beste is not None and beste[0] is not eigen and not beste[1] and find_verschillen(stuk, eigen):
            return Terugkomst(
                stuk=stuk,
                uitkomst=Terugoordeel.ANDERE_BRIEF,
                zin=f"Dit bestand hoort bij {eigen.noemer}, maar de tekst is die van {beste[0].noemer}."
                " Vraag de ondertekenaar om beide brieven opnieuw, elk in hun eigen bestand.",
                origineel=eigen,
                verschillen=find_verschillen(stuk, eigen),
            )
        beste = (eigen, find_verschillen(stuk, eigen))
    elif stuk.is_scan and not stuk.gelezen.strip():
        beste = next(((o, ()) for o in originelen if o.brief_id == (gekozen or voor)), None)
    if beste is None or (
        beste[1] and eigen is None and _share(stuk, beste[0]) < (LEESFOUT if stuk.is_scan else LIJKT)
    ):
        return _unknown(stuk, originelen, voor)
    return _judge_one(stuk, *beste, voor or (gekozen if stuk.is_scan else ""), originelen)


def find_verschillen(stuk: Teruggekomen, origineel: Origineel) -> tuple[Verschil, ...]:
    """Give what differs from the letter that was vastgesteld, outside its signature block."""
    oud = origineel.stuk
    if stuk.stuk is None:
        return compare_gelezen(oud.alineas, oud.randen, stuk.gelezen)
    nieuw = stuk.stuk
    verschillen = [
        verschil
        for verschil in compare_alineas(oud.alineas, _without_block_words(origineel, nieuw.alineas))
        if verschil.voor or verschil.na
    ]
    verschillen += compare_verzameling(oud.randen, nieuw.randen)
    if not verschillen:
        verschillen += _compare_beelden(origineel, nieuw)
    verschillen += [Verschil("opmaak", na=wat) for wat in nieuw.vreemd if wat not in oud.vreemd]
    return tuple(verschillen)


def is_signed(origineel: Origineel, stuk: Briefstuk) -> bool:
    """Whether something was put in the signature block, or the file was signed digitally."""
    return stuk.digitaal or bool(find_block_beelden(origineel, stuk))


def find_block_beelden(origineel: Origineel, stuk: Briefstuk) -> tuple[Beeld, ...]:
    """Give the pictures in the signature block that the letter itself does not have."""
    begin, einde = _block(origineel)
    bekend = {beeld.sha256 for beeld in origineel.stuk.beelden}
    extra = len(stuk.alineas) - len(origineel.stuk.alineas)
    return tuple(
        beeld
        for beeld in stuk.beelden
        if begin < beeld.na <= einde + max(0, extra) and beeld.sha256 not in bekend
    )


def _judge_one(
    stuk: Teruggekomen,
    origineel: Origineel,
    verschillen: tuple[Verschil, ...],
    voor: str,
    originelen: Sequence[Origineel],
) -> Terugkomst:
    def give(uitkomst: Terugoordeel, zin: str) -> Terugkomst:
        return Terugkomst(stuk=stuk, uitkomst=uitkomst, zin=zin, origineel=origineel, verschillen=verschillen)

    if voor and origineel.brief_id != voor:
        gewild = next((o for o in originelen if o.brief_id == voor), None)
        verschillen = find_verschillen(stuk, gewild) if gewild is not None else verschillen
        waar = "uit een ander dossier" if gewild is None or gewild.dossier_id != origineel.dossier_id else ""
        wat = f"Dit is een andere brief{f' {waar}' if waar else ''}: {origineel.noemer}."
        return give(
            Terugoordeel.ANDERE_BRIEF, f"{wat} Breng hem terug via de Tekenmap, of kies het goede bestand."
        )
    if origineel.status is Briefstatus.CONCEPT:
        return give(
            Terugoordeel.ONBEKEND, f"{origineel.noemer} is nog een concept. Stel de brief eerst vast."
        )
    if origineel.status is not Briefstatus.VASTGESTELD:
        return give(
            Terugoordeel.AL_ONDERTEKEND,
            f"{origineel.noemer} is al ondertekend. Dit bestand is dubbel en wordt niet nog eens bewaard.",
        )
    if stuk.is_scan:
        return _judge_scan(stuk, origineel, verschillen)
    assert stuk.stuk is not None
    if verschillen:
        return give(
            Terugoordeel.GEWIJZIGD,
            f"{origineel.noemer} is veranderd na het vaststellen en telt daarom niet als ondertekend. Laat de"
            " vastgestelde brief tekenen. Moet de tekst anders? Maak dan een nieuwe brief.",
        )
    if not is_signed(origineel, stuk.stuk):
        return give(
            Terugoordeel.ONGETEKEND,
            f"{origineel.noemer} is niet veranderd, maar er staat geen handtekening in. Vraag de ondertekenaar om te"
            " tekenen boven de naam, of lever een scan in.",
        )
    return give(
        Terugoordeel.GELIJK, f"{origineel.noemer}: de tekst is precies gelijk en er staat een handtekening."
    )


def _judge_scan(stuk: Teruggekomen, origineel: Origineel, verschillen: tuple[Verschil, ...]) -> Terugkomst:
    uitkomst = Terugoordeel.NAKIJKEN
    if not stuk.gelezen.strip():
        zin = f"{origineel.noemer}: dit is een foto, het programma kan de woorden niet lezen. Leg de scan naast de brief."
    elif not verschillen:
        zin = f"{origineel.noemer}: de gelezen tekst is gelijk. Kijk zelf of de handtekening erop staat."
    elif stuk.beeldscan:
        zin = (
            f"{origineel.noemer}: de scanner las een paar woorden anders. Kijk bij elk verschil op de scan of het een"
            " leesfout is. Is de brief zelf anders, bewaar hem dan niet."
        )
    else:
        uitkomst = Terugoordeel.GEWIJZIGD
        zin = (
            f"{origineel.noemer} is veranderd na het vaststellen en telt daarom niet als ondertekend. Laat de"
            " vastgestelde brief tekenen. Moet de tekst anders? Maak dan een nieuwe brief."
        )
    return Terugkomst(stuk=stuk, uitkomst=uitkomst, zin=zin, origineel=origineel, verschillen=verschillen)


def _unknown(stuk: Teruggekomen, originelen: Sequence[Origineel], voor: str) -> Terugkomst:
    gewild = next((o for o in originelen if o.brief_id == voor), None)
    if stuk.is_scan and not stuk.gelezen.strip():
        zin = "Dit is een foto, het programma kan de woorden niet lezen. Kies hieronder bij welke brief hij hoort."
        return Terugkomst(stuk=stuk, uitkomst=Terugoordeel.ONBEKEND, zin=zin)
    return Terugkomst(
        stuk=stuk,
        uitkomst=Terugoordeel.ONBEKEND,
        zin="Dit bestand hoort bij geen enkele brief die op een handtekening wacht. Kies het bestand uit de tekenmap.",
        origineel=gewild,
        verschillen=find_verschillen(stuk, gewild) if gewild is not None else (),
    )


def _share(stuk: Teruggekomen, origineel: Origineel) -> float:
    """The share of the letter that is found again."""
    if stuk.stuk is not None:
        alineas = set(stuk.stuk.alineas)
        lang = [a for a in origineel.stuk.alineas if len(a.tekst) > 20]
        return sum(a in alineas for a in lang) / max(1, len(lang))
    gelezen = set(split_woorden(stuk.gelezen))
    woorden = set(split_woorden(" ".join(a.tekst for a in origineel.stuk.alineas)))
    return len(woorden & gelezen) / max(1, len(woorden))


def _block(origineel: Origineel) -> tuple[int, int]:
    """The paragraphs of the signature block, by their numbers: from the closing formula to the name."""
    alineas = origineel.stuk.alineas
    namen = [nr for nr, a in enumerate(alineas) if a.tekst == origineel.ondertekenaar]
    naam = namen[-1] if namen else len(alineas) - 1
    groet = [nr for nr, a in enumerate(alineas[:naam]) if a.tekst == origineel.slotformule]
    return (groet[-1] if groet else max(0, naam - 2)), naam


def _without_block_words(origineel: Origineel, alineas: tuple[Alinea, ...]) -> list[Alinea]:
    """Leave out what a signatory may write above the name: a date, the own name, "w.g."."""
    _begin, naam = _block(origineel)
    extra = len(alineas) - len(origineel.stuk.alineas)
    mag = _IN_BLOK | set(split_woorden(origineel.ondertekenaar))
    if extra <= 0 or extra > 2:
        return list(alineas)
    blok = alineas[naam : naam + extra]
    if all(w in mag or _DATUM.fullmatch(w) for a in blok for w in split_woorden(a.tekst)):
        return [*alineas[:naam], *alineas[naam + extra :]]
    return list(alineas)


MAX_BEELD_MM = (120.0, 60.0)


def _compare_beelden(origineel: Origineel, nieuw: Briefstuk) -> list[Verschil]:
    """Pictures belong where they were; a new one only in the signature block, and not over the text."""
    blok = set(find_block_beelden(origineel, nieuw))
    over = list(origineel.stuk.beelden)
    gevonden = []
    for beeld in nieuw.beelden:
        oud = next((o for o in over if o.sha256 == beeld.sha256), None)
        if oud is not None:
            over.remove(oud)
        elif beeld not in blok:
            gevonden.append(Verschil("afbeelding", na="een afbeelding buiten de plek van de handtekening"))
        elif beeld.zwevend or beeld.breedte_mm > MAX_BEELD_MM[0] or beeld.hoogte_mm > MAX_BEELD_MM[1]:
            gevonden.append(Verschil("afbeelding", na="een afbeelding die tekst van de brief kan bedekken"))
    gevonden += [Verschil("afbeelding", voor="een afbeelding van de brief zelf") for _oud in over]
    if nieuw.randbeelden != origineel.stuk.randbeelden:
        gevonden.append(Verschil("afbeelding", na="een andere afbeelding boven of onder aan de pagina"))
    return gevonden
