"""A practice dossier as a file: facts and answers read from TOML, checked, as frozen values."""

from __future__ import annotations

import datetime as dt
import tomllib
import types
import typing
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields
from enum import Enum
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from begrenzen_desktop.domain.beoordeling import Afwijking, Normbevestiging, Overleg
from begrenzen_desktop.domain.betrokkene import Betrokkene, Betrokkenesoort, Naam, Postadres
from begrenzen_desktop.domain.brief import EerdereBrief
from begrenzen_desktop.domain.contactmoment import Contactmoment, Verzamelmoment
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.gesprek import Ordegesprek
from begrenzen_desktop.domain.klacht import Klacht
from begrenzen_desktop.domain.profiel import Mandaat, Ondertekenaar, Organisatieprofiel
from begrenzen_desktop.domain.regeling import Waarde

T = TypeVar("T")
_AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dag:
    """A day before the ``klok``: what was recorded on it, and the kind of letter that was posted on it ("": none).

    A talk replaces the one before it: first the invitation, later how it ended.
    """

    op: dt.date
    contactmomenten: tuple[Contactmoment, ...] = ()
    gesprekken: tuple[Ordegesprek, ...] = ()
    antwoorden: Mapping[str, Waarde] = field(default_factory=dict)
    brief: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Oefendossier:
    """Everything that is replayed. ``klok`` is the fixed moment at which it all happens; ``brieven`` are kinds to make.

    ``dagen`` come before it, in order, each on its own day. ``regeling`` is its id; "": the one that new dossiers follow.
    """

    id: str
    titel: str
    herkomst: str
    klok: dt.datetime
    behandelaar: str
    onderwerp: str
    betrokkene: Betrokkene
    regeling: str = ""
    ondertekenaar: str = ""
    brieven: tuple[str, ...] = ()
    contactmomenten: tuple[Contactmoment, ...] = ()
    verzamelmomenten: tuple[Verzamelmoment, ...] = ()
    klachten: tuple[Klacht, ...] = ()
    overleggen: tuple[Overleg, ...] = ()
    eerdere_brieven: tuple[EerdereBrief, ...] = ()
    dagen: tuple[Dag, ...] = ()
    normen: tuple[Normbevestiging, ...] = ()
    afwijkingen: tuple[Afwijking, ...] = ()
    antwoorden: Mapping[str, Waarde] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Verwachting:
    """What must come out of a practice dossier; ``brieven`` are "kind:status"."""

    conclusie: str = ""
    beslissing: str = ""
    open_punten: tuple[str, ...] = ()
    brieven: tuple[str, ...] = ()


def read_oefendossier(path: Path) -> Oefendossier:
    """Read one file. Raises BegrenzenError, in Dutch and with the name of the file, when it is not a practice dossier."""
    inhoud = read_toml(path)
    try:
        betrokkene = _make_betrokkene(inhoud.pop("betrokkene"))
        klok = _pop(inhoud, "klok", dt.datetime)
        klok = klok if klok.tzinfo else klok.replace(tzinfo=_AMSTERDAM)
        antwoorden = {
            str(naam): _make_waarde(waarde) for naam, waarde in inhoud.pop("antwoorden", {}).items()
        }
        for dag in inhoud.get("dagen", ()):
            dag["antwoorden"] = {
                str(naam): _make_waarde(waarde) for naam, waarde in dag.get("antwoorden", {}).items()
            }
        rest = {**inhoud, "betrokkene": betrokkene, "klok": klok.astimezone(dt.UTC), "antwoorden": antwoorden}
        return _make(Oefendossier, rest)
    except (KeyError, TypeError, ValueError, AttributeError) as fout:
        raise BegrenzenError(
            f"Het bestand '{path.name}' is geen goed oefendossier: {_explain(fout)}. Verbeter het bestand."
        ) from fout


def read_organisatie(path: Path) -> tuple[Organisatieprofiel, tuple[Ondertekenaar, ...]]:
    """Read the invented organisation and who may sign there. Raises BegrenzenError when the file is damaged."""
    inhoud = read_toml(path)
    try:
        profiel = _make(Organisatieprofiel, inhoud["profiel"])
        ondertekenaars = tuple(
            Ondertekenaar(
                id="",
                naam=regel["naam"],
                functie=regel["functie"],
                mandaten=tuple(_make(Mandaat, mandaat) for mandaat in regel.get("mandaten", ())),
            )
            for regel in inhoud["ondertekenaars"]
        )
    except (KeyError, TypeError, ValueError) as fout:
        raise BegrenzenError(
            f"Het bestand '{path.name}' is beschadigd: {_explain(fout)}. Verbeter het bestand."
        ) from fout
    return profiel, ondertekenaars


def read_verwachtingen(path: Path) -> dict[str, Verwachting]:
    """Read what must come out, by id. Raises BegrenzenError when the file is damaged."""
    try:
        return {naam: _make(Verwachting, regel) for naam, regel in read_toml(path).items()}
    except (KeyError, TypeError, ValueError) as fout:
        raise BegrenzenError(
            f"Het bestand '{path.name}' is beschadigd: {_explain(fout)}. Verbeter het bestand."
        ) from fout


def read_toml(path: Path) -> dict[str, Any]:
    """Read a TOML file. Raises BegrenzenError when it is not there or cannot be read."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as fout:
        raise BegrenzenError(
            f"Het bestand '{path}' is niet te lezen. Controleer de naam en de map."
        ) from fout
    except UnicodeDecodeError as fout:
        raise BegrenzenError(
            f"Het bestand '{path.name}' is geen tekst in UTF-8. Sla het op als UTF-8."
        ) from fout
    except tomllib.TOMLDecodeError as fout:
        regel = f" rond regel {plek}" if (plek := _find_line(str(fout))) else ""
        raise BegrenzenError(
            f"In het bestand '{path.name}' staat{regel} een schrijffout (TOML). Verbeter die regel."
        ) from fout


def _find_line(bericht: str) -> str:
    return bericht.partition("line ")[2].partition(",")[0].strip(")") if "line " in bericht else ""


def _explain(fout: Exception) -> str:
    if isinstance(fout, KeyError):
        return f"'{fout.args[0]}' ontbreekt of hoort hier niet"
    if isinstance(fout, _Misfit):
        return str(fout)
    return "een waarde heeft niet de goede vorm"


class _Misfit(ValueError):
    """A value that does not fit its field, in Dutch."""


def _make_betrokkene(tabel: Mapping[str, Any]) -> Betrokkene:
    delen = dict(tabel)
    naam = _make(Naam, _take(delen, Naam))
    tweede = _make(Naam, delen.pop("tweede")) if "tweede" in delen else None
    adres = _make(Postadres, _take(delen, Postadres))
    soort = Betrokkenesoort(delen.pop("soort", "persoon"))
    return _make(Betrokkene, {**delen, "naam": naam, "tweede": tweede, "adres": adres, "soort": soort})


def _take(delen: dict[str, Any], klasse: type[Any]) -> dict[str, Any]:
    return {veld.name: delen.pop(veld.name) for veld in fields(klasse) if veld.name in delen}


def _pop(tabel: dict[str, Any], naam: str, soort: type[T]) -> T:
    waarde = tabel.pop(naam)
    if not isinstance(waarde, soort):
        raise _Misfit(f"'{naam}' heeft niet de goede vorm")
    return waarde


def _make_waarde(waarde: Any) -> Waarde:
    if isinstance(waarde, list):
        return tuple(str(item) for item in waarde)
    if isinstance(waarde, str | int | dt.date) and not isinstance(waarde, bool | dt.datetime):
        return waarde
    raise _Misfit("een antwoord heeft niet de goede vorm (ja of nee staat tussen aanhalingstekens)")


def _make(klasse: type[T], tabel: Mapping[str, Any]) -> T:
    """Make a dataclass from a table. Raises KeyError for a missing or unknown key, _Misfit for a wrong value."""
    soorten = typing.get_type_hints(klasse)
    velden = {veld.name: veld for veld in fields(klasse)}  # type: ignore[arg-type]
    for naam in tabel:
        if naam not in velden:
            raise KeyError(naam)
    waarden: dict[str, Any] = {}
    for naam, veld in velden.items():
        if naam in tabel:
            waarden[naam] = _convert(naam, tabel[naam], soorten[naam])
        elif naam == "id":
            waarden[naam] = ""
        elif veld.default is MISSING and veld.default_factory is MISSING:
            raise KeyError(naam)
    return klasse(**waarden)


def _convert(naam: str, waarde: Any, soort: Any) -> Any:
    oorsprong, delen = typing.get_origin(soort), typing.get_args(soort)
    if oorsprong in (typing.Union, types.UnionType):
        if waarde is None:
            return None
        return _convert(naam, waarde, next(deel for deel in delen if deel is not type(None)))
    if oorsprong is tuple:
        if not isinstance(waarde, list):
            raise _Misfit(f"'{naam}' moet een lijst zijn")
        return tuple(
            _make(delen[0], item) if isinstance(item, dict) else _convert(naam, item, delen[0])
            for item in waarde
        )
    if oorsprong is not None:
        return waarde
    if isinstance(soort, type) and issubclass(soort, Enum):
        try:
            return soort(waarde)
        except ValueError as fout:
            raise _Misfit(f"'{waarde}' kan niet bij '{naam}'") from fout
    if isinstance(waarde, bool) is not (soort is bool) or not isinstance(waarde, soort):
        raise _Misfit(f"'{naam}' heeft niet de goede vorm")
    return waarde
