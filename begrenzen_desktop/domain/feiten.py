"""The counted facts of a dossier: how often, since when, which way, how long, and in which words."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from begrenzen_desktop.domain.brieftaal import format_datum, join_opsomming
from begrenzen_desktop.domain.contactmoment import Kanaal, Richting
from begrenzen_desktop.domain.dossier import Dossier

_VERWIJZING = re.compile(r"⟦([^⟦⟧]*)⟧")
_MAX_WEKEN = 520


@dataclass(frozen=True, slots=True)
class Citaat:
    """Literal words, with the contact they come from."""

    contact_id: str
    op: dt.date
    tekst: str


@dataclass(frozen=True, slots=True)
class Steek:
    """A slip of our own, with the contact it was seen in."""

    contact_id: str
    op: dt.date
    tekst: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Feiten:
    """What was counted. ``is_schatting``: contacts that were counted together are part of it.

    ``per_week`` holds the dated contacts only, by the Monday of each week, without gaps.
    """

    aantal: int = 0
    is_schatting: bool = False
    van_burger: int = 0
    naar_burger: int = 0
    per_kanaal: tuple[tuple[Kanaal, int], ...] = ()
    geschatte_kanalen: frozenset[Kanaal] = frozenset()
    minuten: int = 0
    minuten_geschat: bool = False
    eerste: dt.date | None = None
    laatste: dt.date | None = None
    medewerkers: int = 0
    klachten: int = 0
    nieuwe_informatie: int = 0
    per_week: tuple[tuple[dt.date, int], ...] = ()
    citaten: tuple[Citaat, ...] = ()
    steken: tuple[Steek, ...] = ()

    def figuren(self) -> dict[str, str]:
        """The figures a text can link to, by id; a figure that says nothing is left out."""
        figuren: dict[str, str] = {}
        if self.aantal:
            figuren["contacten.aantal"] = _getal(self.aantal, self.is_schatting)
            figuren["contacten.van-burger"] = _getal(self.van_burger, self.is_schatting)
        if self.naar_burger:
            figuren["contacten.naar-burger"] = str(self.naar_burger)
        for kanaal, aantal in self.per_kanaal:
            figuren[f"contacten.{kanaal.value}"] = _getal(aantal, kanaal in self.geschatte_kanalen)
        if self.eerste and self.laatste:
            figuren["contacten.sinds"] = format_datum(self.eerste)
            figuren["contacten.laatste"] = format_datum(self.laatste)
            figuren["contacten.periode"] = (
                f"van {format_datum(self.eerste)} tot en met {format_datum(self.laatste)}"
            )
        if self.minuten:
            figuren["contacten.uren"] = format_duur(self.minuten, self.minuten_geschat)
        if self.medewerkers:
            figuren["contacten.medewerkers"] = str(self.medewerkers)
        if self.klachten:
            figuren["klachten.aantal"] = str(self.klachten)
        if self.steken:
            figuren["steken.aantal"] = str(len(self.steken))
        return figuren

    @property
    def zinnen(self) -> tuple[str, ...]:
        """The facts as sentences, for the panel beside the questions."""
        if not self.aantal or self.eerste is None or self.laatste is None:
            return ("Er zijn nog geen contacten vastgelegd.",)
        keer = _getal(self.aantal, self.is_schatting)
        zinnen = [f"{keer.capitalize()} keer contact, {self.figuren()['contacten.periode']}."]
        kanalen = [
            f"{kanaal.label} {_getal(aantal, kanaal in self.geschatte_kanalen)}"
            for kanaal, aantal in self.per_kanaal
        ]
        zinnen.append(f"Manier van contact: {join_opsomming(kanalen)}.")
        if self.naar_burger:
            zinnen.append(f"{self.naar_burger} keer namen wij zelf contact op.")
        if self.minuten:
            zinnen.append(f"Dat kostte ons {format_duur(self.minuten, self.minuten_geschat)}.")
        if self.medewerkers > 1:
            zinnen.append(f"{self.medewerkers} collega's hadden dit contact.")
        if self.nieuwe_informatie:
            zinnen.append(
                f"In {_keer(self.nieuwe_informatie, 'contact', 'contacten')} stond nieuwe informatie."
            )
        if self.steken:
            zinnen.append(
                f"Bij {_keer(len(self.steken), 'contact', 'contacten')} ging bij ons zelf iets mis."
            )
        if self.is_schatting:
            zinnen.append("Een deel van de contacten is geschat, omdat ze samen zijn geteld.")
        return tuple(zinnen)


def count_feiten(dossier: Dossier) -> Feiten:
    """Count the contacts and complaints of a dossier."""
    momenten = sorted(dossier.contactmomenten, key=lambda m: (m.op, m.tijd or dt.time.min, m.id))
    verzameld = dossier.verzamelmomenten
    kanalen: Counter[Kanaal] = Counter(moment.kanaal for moment in momenten)
    for groep in verzameld:
        kanalen[groep.kanaal] += groep.aantal
    datums = [m.op for m in momenten] + [d for v in verzameld for d in (v.vanaf, v.tot_en_met)]
    naar_burger = sum(1 for m in momenten if m.richting is Richting.NAAR_BURGER)
    aantal = kanalen.total()
    return Feiten(
        aantal=aantal,
        is_schatting=bool(verzameld),
        van_burger=aantal - naar_burger,
        naar_burger=naar_burger,
        per_kanaal=tuple(sorted(kanalen.items(), key=lambda paar: (-paar[1], paar[0].value))),
        geschatte_kanalen=frozenset(v.kanaal for v in verzameld),
        minuten=sum(m.minuten for m in momenten) + sum(v.minuten for v in verzameld),
        minuten_geschat=any(v.minuten for v in verzameld),
        eerste=min(datums, default=None),
        laatste=max(datums, default=None),
        medewerkers=len(
            {" ".join(m.medewerker.split()).casefold() for m in momenten if m.medewerker.strip()}
        ),
        klachten=len(dossier.klachten),
        nieuwe_informatie=sum(1 for m in momenten if m.nieuwe_informatie),
        per_week=_count_weken([m.op for m in momenten]),
        citaten=tuple(Citaat(m.id, m.op, m.citaat.strip()) for m in momenten if m.citaat.strip()),
        steken=tuple(Steek(m.id, m.op, m.eigen_steek.strip()) for m in momenten if m.eigen_steek.strip()),
    )


def fill_feiten(tekst: str, figuren: Mapping[str, str]) -> str:
    """Put the figures in the place of their links; an unknown link stays as its bare words."""
    return _VERWIJZING.sub(lambda match: figuren.get(match[1], match[1]), tekst)


def format_duur(minuten: int, geschat: bool = False) -> str:
    """Give "45 minuten", "1 uur" or "4,5 uur"; rounded to half hours from one hour up, and then said as such."""
    if minuten < 60:
        tekst, rond = f"{minuten} {'minuut' if minuten == 1 else 'minuten'}", True
    else:
        halven = (minuten + 15) // 30
        rond = minuten % 30 == 0
        tekst = f"{halven // 2}{',5' if halven % 2 else ''} uur"
    return f"ongeveer {tekst}" if geschat or not rond else tekst


def _count_weken(datums: list[dt.date]) -> tuple[tuple[dt.date, int], ...]:
    if not datums:
        return ()
    telling = Counter(datum - dt.timedelta(days=datum.weekday()) for datum in datums)
    laatste = max(telling)
    # A single typing error in a year must not draw thousands of empty weeks.
    eerste = max(min(telling), laatste - dt.timedelta(weeks=_MAX_WEKEN - 1))
    weken = (laatste - eerste).days // 7 + 1
    return tuple(
        (maandag, telling[maandag]) for maandag in (eerste + dt.timedelta(weeks=i) for i in range(weken))
    )


def _getal(aantal: int, geschat: bool) -> str:
    return f"ongeveer {aantal}" if geschat else str(aantal)


def _keer(aantal: int, enkel: str, meer: str) -> str:
    return f"{aantal} {enkel if aantal == 1 else meer}"
