"""The evidence behind a letter: which sentences claim a number, a date, a quote or behaviour, and what proves them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from begrenzen_desktop.domain.brieftaal import MAANDEN, format_datum
from begrenzen_desktop.domain.contactmoment import Contactmoment, Kanaal, Richting
from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.getalwoorden import GETALWOORDEN, read_getal

_TELWOORD = "|".join(
    sorted((woord for woord in GETALWOORDEN if woord not in ("een", "eens")), key=len, reverse=True)
)
_GETAL = re.compile(
    rf"\b(\d{{1,5}}|{_TELWOORD})\s+(?:keer|maal|contacten|contactmomenten|berichten|brieven|e-mails|mails|mailtjes|telefoontjes|bezoeken|gesprekken|klachten)\b",
    re.IGNORECASE,
)
_DATUM_WOORD = re.compile(rf"\b(\d{{1,2}})\s+({'|'.join(MAANDEN)})(?:\s+(\d{{4}}))?\b", re.IGNORECASE)
_DATUM_CIJFER = re.compile(r"\b(\d{1,2})[-/](\d{1,2})[-/](\d{4})\b")
_CITAAT = re.compile(r"[“„\"«]([^”“\"»]{3,})[”“\"»]|(?<!\w)[‘']([^’']{12,})[’'](?!\w)")
_ZINNEN = re.compile(r"(?<=[.!?])[”\"’']?\s+(?=[A-Z“„\"‘])|\n+")
# "U kunt mailen" and "mag u bellen" say what is possible, not what happened.
_U = r"(?<!\bkunt )(?<!\bmag )(?<!\bwilt )(?<!\bmoet )(?<!\bhoeft )\bu\b(?! (?:kunt|mag|wilt|moet|hoeft)\b)"
_KANAALWERKWOORD = (
    (
        re.compile(_U + r".{0,40}\b(?:belt|belde|bellen|gebeld|telefoneerde)\b", re.IGNORECASE),
        frozenset({Kanaal.TELEFOON}),
    ),
    (re.compile(r"\b(?:belt|belde)\s+u\b", re.IGNORECASE), frozenset({Kanaal.TELEFOON})),
    (
        re.compile(_U + r".{0,40}\b(?:mailt|mailde|mailen|gemaild)\b|\bmailde\s+u\b", re.IGNORECASE),
        frozenset({Kanaal.E_MAIL}),
    ),
    (
        re.compile(
            _U + r".{0,40}\b(?:kwam|komt|stond)\b.{0,30}\b(?:langs|balie|kantoor|stadhuis|gemeentehuis)\b",
            re.IGNORECASE,
        ),
        frozenset({Kanaal.BALIE, Kanaal.GESPREK}),
    ),
)
_ERNSTIG = re.compile(
    r"\b(?:dreig\w*|bedreig\w*|scheld\w*|schold\w*|uitgescholden|beledig\w*|schreeuw\w*|intimid\w*|discrimin\w*|agressie\w*|duwde|sloeg|spuugde|filmde)\b",
    re.IGNORECASE,
)


_OORDEEL = re.compile(
    r"\b(?:gedrag|houding|opstelling|toon|manier van doen)\b.{0,60}\b(?:negatief|onredelijk|onbehoorlijk|vervelend|onprettig|onfatsoenlijk)\w*"
    r"|\b(?:onvoldoende|niet) constructief\b",
    re.IGNORECASE,
)
"""A judgement on behaviour that says nothing of what was done."""


@dataclass(frozen=True, slots=True)
class Bewijszin:
    """A sentence that claims something. ``bewijs`` holds ids of contact moments, complaints and figures.

    ``zonder_bewijs`` says in Dutch what of the claim nothing in the dossier supports; "" means: it is supported.
    """

    deel_id: str
    tekst: str
    bewijs: tuple[str, ...] = ()
    zonder_bewijs: str = ""


@dataclass(frozen=True, slots=True)
class Gedragszin:
    """A sentence about one dated contact, to take over in a letter, with the contact it comes from."""

    tekst: str
    contact_id: str


def contacten_van_burger(dossier: Dossier) -> tuple[Contactmoment, ...]:
    """The contacts the citizen took the initiative for, oldest first."""
    return tuple(
        sorted(
            (m for m in dossier.contactmomenten if m.richting is Richting.VAN_BURGER),
            key=lambda m: (m.op, m.id),
        )
    )


def gedragszinnen(dossier: Dossier) -> tuple[Gedragszin, ...]:
    """Sentences on offer for a letter: each says date, way of contact, and the literal words if they are recorded."""
    werkwoord = {
        Kanaal.TELEFOON: "belde u ons",
        Kanaal.E_MAIL: "mailde u ons",
        Kanaal.BRIEF: "schreef u ons een brief",
        Kanaal.BALIE: "kwam u bij ons aan de balie",
        Kanaal.GESPREK: "spraken wij met u",
        Kanaal.SOCIALE_MEDIA: "plaatste u een bericht op sociale media",
        Kanaal.OVERIG: "nam u contact met ons op",
    }
    zinnen = []
    for moment in contacten_van_burger(dossier):
        zin = f"Op {format_datum(moment.op)} {werkwoord[moment.kanaal]}."
        if moment.citaat.strip():
            woord = "zei" if moment.kanaal in (Kanaal.TELEFOON, Kanaal.BALIE, Kanaal.GESPREK) else "schreef"
            woorden = " ".join(moment.citaat.split()).strip('“”"')
            zin += f" U {woord}: “{woorden}”"
        zinnen.append(Gedragszin(zin, moment.id))
    return tuple(zinnen)


def split_zinnen(tekst: str) -> tuple[str, ...]:
    """Cut a text into sentences; a line end always ends one."""
    return tuple(zin.strip() for zin in _ZINNEN.split(tekst) if zin.strip())


def find_bewijs(
    deel_id: str,
    tekst: str,
    dossier: Dossier,
    figuren: Mapping[str, str],
    eigen_datums: Iterable[dt.date] = (),
) -> tuple[Bewijszin, ...]:
    """Give every sentence that claims something, with its evidence or with what is missing.

    ``eigen_datums`` are dates of the letter itself (its date, the decision, the review): they claim nothing.
    """
    zoeker = _Zoeker(dossier, figuren, frozenset(eigen_datums))
    zinnen = (zoeker.look(deel_id, zin) for zin in split_zinnen(tekst))
    return tuple(zin for zin in zinnen if zin is not None)


class _Zoeker:
    """Looks up the claims of one sentence in one dossier."""

    def __init__(
        self, dossier: Dossier, figuren: Mapping[str, str], eigen_datums: frozenset[dt.date]
    ) -> None:
        self._dossier = dossier
        self._eigen = eigen_datums
        self._datums = _collect_datums(dossier)
        self._getallen = _collect_getallen(dossier, figuren)

    def look(self, deel_id: str, zin: str) -> Bewijszin | None:
        """Give the sentence with its evidence, or None when it claims nothing."""
        bewijs: list[str] = []
        mist: list[str] = []
        claims = self._look_datums(zin, bewijs, mist)
        claims |= self._look_getallen(zin, bewijs, mist)
        claims |= self._look_citaten(zin, bewijs, mist)
        if not claims:
            claims = self._look_gedrag(zin, bewijs, mist)
        if not claims:
            return None
        return Bewijszin(deel_id, zin, tuple(dict.fromkeys(bewijs)), "; ".join(dict.fromkeys(mist)))

    def _look_datums(self, zin: str, bewijs: list[str], mist: list[str]) -> bool:
        gevonden = False
        for tekst, jaar_bekend, datum in _find_datums(zin):
            passend = [
                d
                for d in self._datums
                if d == datum or (not jaar_bekend and (d.day, d.month) == (datum.day, datum.month))
            ]
            if passend:
                gevonden = True
                bewijs.extend(bron for d in passend for bron in self._datums[d])
            elif datum not in self._eigen:
                gevonden = True
                mist.append(f"bij de datum {tekst} hoort geen contactmoment of klacht in het dossier")
        return gevonden

    def _look_getallen(self, zin: str, bewijs: list[str], mist: list[str]) -> bool:
        gevonden = False
        for match in _GETAL.finditer(zin):
            gevonden = True
            getal = read_getal(match[1])
            assert getal is not None  # the pattern knows only numbers
            if getal in self._getallen:
                bewijs.append(self._getallen[getal])
            else:
                mist.append(f"het aantal '{match[0]}' klopt met geen telling in het dossier")
        return gevonden

    def _look_citaten(self, zin: str, bewijs: list[str], mist: list[str]) -> bool:
        gevonden = False
        for match in _CITAAT.finditer(zin):
            gevonden = True
            citaat = _plat(match[1] or match[2])
            bronnen = [
                m.id
                for m in self._dossier.contactmomenten
                if citaat in _plat(m.citaat) or citaat in _plat(m.tekst)
            ]
            bewijs.extend(bronnen)
            if not bronnen:
                mist.append("de woorden tussen aanhalingstekens staan bij geen contactmoment")
        return gevonden

    def _look_gedrag(self, zin: str, bewijs: list[str], mist: list[str]) -> bool:
        if _ERNSTIG.search(zin):
            mist.append("dit gedrag staat er zonder datum of letterlijke woorden")
            return True
        if _OORDEEL.search(zin):
            mist.append("dit is een oordeel over gedrag, zonder datum of letterlijke woorden")
            return True
        for patroon, kanalen in _KANAALWERKWOORD:
            if patroon.search(zin):
                bronnen = [m.id for m in contacten_van_burger(self._dossier) if m.kanaal in kanalen]
                bronnen += [v.id for v in self._dossier.verzamelmomenten if v.kanaal in kanalen]
                bewijs.extend(bronnen)
                if not bronnen:
                    mist.append("zo'n contact staat niet in het dossier")
                return True
        return False


def _collect_datums(dossier: Dossier) -> dict[dt.date, list[str]]:
    datums: dict[dt.date, list[str]] = {}

    def add(datum: dt.date | None, bron: str) -> None:
        if datum is not None:
            datums.setdefault(datum, []).append(bron)

    for moment in dossier.contactmomenten:
        add(moment.op, moment.id)
    for verzameld in dossier.verzamelmomenten:
        add(verzameld.vanaf, verzameld.id)
        add(verzameld.tot_en_met, verzameld.id)
    for klacht in dossier.klachten:
        for datum in (klacht.ontvangen_op, klacht.afgedaan_op, klacht.brief_datum):
            add(datum, klacht.id)
    for eerdere in dossier.eerdere_brieven:
        add(eerdere.datum, eerdere.id)
    for overleg in dossier.beoordeling.overleggen:
        add(overleg.op, overleg.id)
    for brief in dossier.brieven:
        for verzending in brief.verzendingen:
            add(verzending.op, brief.id)
    return datums


def _collect_getallen(dossier: Dossier, figuren: Mapping[str, str]) -> dict[int, str]:
    getallen: dict[int, str] = {len(dossier.klachten): "klachten.aantal"} if dossier.klachten else {}
    for verzameld in dossier.verzamelmomenten:
        getallen[verzameld.aantal] = verzameld.id
    for naam, waarde in figuren.items():
        for cijfers in re.findall(r"\d+", waarde.replace(".", "")):
            getallen.setdefault(int(cijfers), naam)
    return getallen


def _find_datums(zin: str) -> list[tuple[str, bool, dt.date]]:
    gevonden = []
    for match in _DATUM_WOORD.finditer(zin):
        maand = [naam.lower() for naam in MAANDEN].index(match[2].lower()) + 1
        gevonden.append((match[0], match[3] is not None, int(match[3] or 2000), maand, int(match[1])))
    for match in _DATUM_CIJFER.finditer(zin):
        gevonden.append((match[0], True, int(match[3]), int(match[2]), int(match[1])))
    datums = []
    for tekst, jaar_bekend, jaar, maand, dag in gevonden:
        try:
            datums.append((tekst, jaar_bekend, dt.date(jaar, maand, dag)))
        except ValueError:
            continue
    return datums


def _plat(tekst: str) -> str:
    return " ".join(re.sub(r"[^\w\s]", " ", tekst.lower()).split())
