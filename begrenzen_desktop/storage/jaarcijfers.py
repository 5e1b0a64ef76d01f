"""Counts over all dossiers in plain statements: one a figure, each grouped by year, none of them reading long texts."""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from typing import Any

from begrenzen_desktop.domain.afloop import EIGEN, WETTELIJK
from begrenzen_desktop.domain.brief import Brief, Briefstatus
from begrenzen_desktop.domain.maatregel import Maatregel
from begrenzen_desktop.domain.verloop import Verloopsoort, Verloopstap, Verloopuitkomst
from begrenzen_desktop.storage.moments import from_micros
from begrenzen_desktop.storage.store import Reader

Telling = tuple[int, str, int]
"""A year, what was counted, and how many."""
# New Year in the Netherlands comes an hour before that of UTC, always: then it is winter time.
_JAAR = "CAST(strftime('%Y', {} / 1000000 + 3600, 'unixepoch') AS INTEGER)"
_GESLOTEN = "SELECT g.dossier_id, max(g.op) AS op FROM gebeurtenis g WHERE g.soort = 'dossier-gesloten' GROUP BY g.dossier_id"
_BESLIST = (
    " FROM beslissing s JOIN beoordeling b ON b.id = s.beoordeling_id JOIN dossier d ON d.id = b.dossier_id"
    " WHERE d.oefening = :oefening"
)
_KLACHT = " FROM klacht k JOIN dossier d ON d.id = k.dossier_id WHERE d.oefening = :oefening"
_STAP = " FROM verloopstap v JOIN dossier d ON d.id = v.dossier_id WHERE d.oefening = :oefening"
_DOSSIERS = {
    "begonnen": f"SELECT {_JAAR.format('d.aangemaakt_op')} AS jaar, 'begonnen', count(*) FROM dossier d"
    " WHERE d.oefening = :oefening GROUP BY jaar",
    "gesloten": f"SELECT {_JAAR.format('g.op')} AS jaar, 'gesloten', count(*) FROM ({_GESLOTEN}) g"
    " JOIN dossier d ON d.id = g.dossier_id WHERE d.oefening = :oefening AND d.status = 'gesloten' GROUP BY jaar",
}


def _by_year(datum: str, wat: str, bron: str, voorwaarde: str = "") -> str:
    en = f" AND {voorwaarde}" if voorwaarde else ""
    return (
        f"SELECT CAST(substr({datum}, 1, 4) AS INTEGER) AS jaar, {wat} AS wat, count(*){bron}"
        f" AND {datum} IS NOT NULL{en} GROUP BY jaar, wat"
    )


_TELLINGEN = {
    "dossiers": " UNION ALL ".join(_DOSSIERS.values()),
    "conclusie": _by_year("s.besloten_op", "s.conclusie", _BESLIST),
    "beslissing": _by_year("s.besloten_op", "s.keuze", _BESLIST),
    "kenmerken": (
        "SELECT CAST(substr(s.besloten_op, 1, 4) AS INTEGER) AS jaar, j.value AS wat, count(*) FROM beslissing s"
        " JOIN beoordeling b ON b.id = s.beoordeling_id JOIN dossier d ON d.id = b.dossier_id"
        " JOIN antwoord a ON a.beoordeling_id = s.beoordeling_id AND a.vraag_id = 'kenmerken'"
        " JOIN json_each(a.waarde) j WHERE d.oefening = :oefening AND j.type = 'text' GROUP BY jaar, wat"
    ),
    "klachten-ontvangen": _by_year("k.ontvangen_op", "'ontvangen'", _KLACHT),
    "klachten": _by_year("k.afgedaan_op", "k.oordeel", _KLACHT, "k.oordeel IS NOT NULL"),
    "ombudsman-sinds": _by_year("k.ombudsman_sinds", "'sinds'", _KLACHT),
    "ombudsman": _by_year("k.ombudsman_op", "k.ombudsman_oordeel", _KLACHT, "k.ombudsman_oordeel IS NOT NULL"),
    "heroverweging": _by_year("v.op", "v.uitkomst", _STAP, "v.soort = 'heroverweging' AND v.uitkomst IS NOT NULL"),
    "herbeoordeling": _by_year(
        "v.op", "v.uitkomst", _STAP, "v.soort IN ('herbeoordeling', 'stop-bekeken') AND v.uitkomst IS NOT NULL"
    ),
    "leergebied": (
        f"SELECT {_JAAR.format('g.op')} AS jaar, d.leergebied AS wat, count(*) FROM ({_GESLOTEN}) g"
        " JOIN dossier d ON d.id = g.dossier_id WHERE d.oefening = :oefening AND d.status = 'gesloten' GROUP BY jaar, wat"
    ),
}  # fmt: skip
_TERMIJNEN = (
    "SELECT CAST(substr(t.datum, 1, 4) AS INTEGER) AS jaar, t.soort || ':' || CASE"
    " WHEN coalesce(t.gedaan_op, t.vervallen_op) IS NULL THEN iif(t.datum >= :vandaag, 'loopt', 'gemist')"
    " WHEN coalesce(t.gedaan_op, t.vervallen_op) > t.datum THEN 'gemist'"
    " WHEN t.gedaan_op IS NOT NULL THEN 'gehaald' ELSE 'vervallen' END AS wat, count(*)"
    " FROM termijn t JOIN dossier d ON d.id = t.dossier_id WHERE d.oefening = :oefening AND t.soort IN ({}) GROUP BY jaar, wat"
).format(", ".join(f"'{soort}'" for soort in (*WETTELIJK, *EIGEN)))
"""The same rule as ``domain.afloop.tell_afloop``; a test holds them side by side."""


def count(tx: Reader, naam: str, *, oefening: bool) -> tuple[Telling, ...]:
    """Count one thing per year over all dossiers, the practice dossiers or the others."""
    return tuple(tuple(rij) for rij in tx.execute(_TELLINGEN[naam], {"oefening": oefening}))


def count_termijnen(tx: Reader, vandaag: dt.date, *, oefening: bool) -> tuple[Telling, ...]:
    """Count the terms that we have to keep by the year of their last day, as "kind:how it ended"."""
    waarden = {"oefening": oefening, "vandaag": vandaag.isoformat()}
    return tuple(tuple(rij) for rij in tx.execute(_TERMIJNEN, waarden))


def has_real(tx: Reader) -> bool:
    """Whether there is any dossier that is no practice dossier."""
    return tx.execute("SELECT 1 FROM dossier WHERE oefening = 0 LIMIT 1").fetchone() is not None


def first_moment(tx: Reader, *, oefening: bool) -> dt.datetime | None:
    """Give when the first dossier was made."""
    rij = tx.execute("SELECT min(aangemaakt_op) FROM dossier WHERE oefening = ?", (oefening,)).fetchone()
    return None if rij[0] is None else from_micros(rij[0])


def load_lessen(tx: Reader, *, oefening: bool) -> tuple[tuple[int, str, str, str], ...]:
    """Load year of closing, field, sentence and dossier of every lesson, newest first."""
    return tuple(
        tuple(rij)
        for rij in tx.execute(
            f"SELECT {_JAAR.format('g.op')} AS jaar, d.leergebied, d.leerpunt, d.id FROM ({_GESLOTEN}) g"
            " JOIN dossier d ON d.id = g.dossier_id WHERE d.oefening = :oefening AND d.status = 'gesloten'"
            " AND d.leerpunt <> '' ORDER BY g.op DESC, d.id",
            {"oefening": oefening},
        )
    )


_NAMEN = (
    "SELECT achternaam FROM betrokkene UNION SELECT tweede_achternaam FROM betrokkene",
    "SELECT DISTINCT behandelaar FROM dossier UNION SELECT naam FROM ondertekenaar"
    " UNION SELECT json_extract(inhoud, '$.behandelaar') FROM profiel",
    "SELECT DISTINCT behandelaar FROM klacht UNION SELECT DISTINCT beklaagde FROM klacht",
    "SELECT DISTINCT wie FROM overleg UNION SELECT DISTINCT besloten_door FROM beslissing",
    "SELECT DISTINCT door FROM verloopstap UNION SELECT DISTINCT ondertekend_door FROM brief",
    "SELECT DISTINCT namens_ons FROM gesprek UNION SELECT DISTINCT gepost_door FROM verzending",
)
_CONTACTEN_PER_KEER = 5_000


def load_namen(tx: Reader, na: int) -> tuple[tuple[str, ...], int | None]:
    """Load the names of people in the vault, a slice at a time: give those, and where to go on (None: that was all)."""
    if na < len(_NAMEN):
        return tuple(rij[0] for rij in tx.execute(_NAMEN[na]) if rij[0]), na + 1
    begin = (na - len(_NAMEN)) * _CONTACTEN_PER_KEER
    laatste = tx.execute("SELECT max(rowid) FROM contactmoment").fetchone()[0] or 0
    namen = tuple(
        rij[0]
        for rij in tx.execute(
            "SELECT DISTINCT medewerker FROM contactmoment WHERE rowid > ? AND rowid <= ?",
            (begin, begin + _CONTACTEN_PER_KEER),
        )
        if rij[0]
    )
    return namen, na + 1 if begin + _CONTACTEN_PER_KEER < laatste else None


Verloop = tuple[tuple[Verloopstap, ...], tuple[Brief, ...]]


def load_verlopen(
    tx: Reader, na: str, hoogstens: int, *, oefening: bool
) -> tuple[tuple[Verloop, ...], str | None]:
    """Load what tells how long measures held, of so many dossiers after this one: give it, and where to go on."""
    ids = [
        rij[0]
        for rij in tx.execute(
            "SELECT DISTINCT v.dossier_id FROM verloopstap v JOIN dossier d ON d.id = v.dossier_id"
            " WHERE d.oefening = ? AND v.dossier_id > ? ORDER BY v.dossier_id LIMIT ?",
            (oefening, na, hoogstens),
        )
    ]
    if not ids:
        return (), None
    grens = (ids[0], ids[-1])
    stappen: dict[str, list[Verloopstap]] = defaultdict(list)
    for rij in tx.execute(
        "SELECT id, dossier_id, soort, op, uitkomst, maatregel, brief_id FROM verloopstap"
        " WHERE dossier_id BETWEEN ? AND ? AND soort <> 'stop-bekeken' ORDER BY dossier_id, op, volgorde",
        grens,
    ):
        stappen[rij["dossier_id"]].append(_stap(rij))
    brieven: dict[str, list[Brief]] = defaultdict(list)
    for rij in tx.execute(
        "SELECT id, dossier_id, soort, betreft FROM brief WHERE dossier_id BETWEEN ? AND ? AND status = 'verzonden'",
        grens,
    ):
        brieven[rij["dossier_id"]].append(_brief(rij))
    gevonden = tuple((tuple(stappen[naam]), tuple(brieven[naam])) for naam in ids)
    return gevonden, ids[-1] if len(ids) == hoogstens else None


def _stap(rij: Any) -> Verloopstap:
    """A step without its words: only what tells from when to when."""
    return Verloopstap(
        id=rij["id"],
        soort=Verloopsoort(rij["soort"]),
        op=dt.date.fromisoformat(rij["op"]),
        maatregel=_maatregel(rij["maatregel"]),
        uitkomst=Verloopuitkomst(rij["uitkomst"]) if rij["uitkomst"] else None,
        brief_id=rij["brief_id"],
    )


def _maatregel(tekst: str) -> Maatregel | None:
    if not tekst:
        return None
    waarden = json.loads(tekst)
    ingang, einde, opnieuw = (
        dt.date.fromisoformat(waarden[naam]) for naam in ("ingang", "einde", "herbeoordeling")
    )
    return Maatregel(open_route=waarden["open_route"], ingang=ingang, einde=einde, herbeoordeling=opnieuw)


def _brief(rij: Any) -> Brief:
    return Brief(
        id=rij["id"],
        dossier_id=rij["dossier_id"],
        soort=rij["soort"],
        status=Briefstatus.VERZONDEN,
        gemaakt_op=_ONBEKEND,
        betreft=rij["betreft"],
    )


_ONBEKEND = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
"""When a letter was made plays no part in how long a measure held."""
