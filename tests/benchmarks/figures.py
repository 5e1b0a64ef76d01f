"""The year figures over 5,000 dossiers against the bare reading of the same rows, and the longest hold of the store lane."""

from __future__ import annotations

import datetime as dt
import json
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from begrenzen_desktop.domain.jaarcijfers import Periode
from begrenzen_desktop.services.vaulting import OpenVault, Vaulting
from begrenzen_desktop.storage.keyfile import FAST_PARAMS
from begrenzen_desktop.storage.store import Transaction
from tests.benchmarks.result import Result
from tests.benchmarks.terms import taken

DOSSIERS, ROUNDS = 5_000, 7
YEARS = (2022, 2026)
BARE = (
    "SELECT aangemaakt_op, status, leergebied, leerpunt, oefening FROM dossier",
    "SELECT dossier_id, op FROM gebeurtenis WHERE soort = 'dossier-gesloten'",
    "SELECT besloten_op, conclusie, keuze FROM beslissing",
    "SELECT beoordeling_id, waarde FROM antwoord WHERE vraag_id = 'kenmerken'",
    "SELECT dossier_id, ontvangen_op, afgedaan_op, oordeel, ombudsman_sinds, ombudsman_op, ombudsman_oordeel FROM klacht",
    "SELECT id, dossier_id, soort, op, uitkomst, maatregel, brief_id FROM verloopstap",
    "SELECT id, dossier_id, soort, betreft, status FROM brief",
    "SELECT dossier_id, soort, datum, gedaan_op, vervallen_op FROM termijn",
    "SELECT achternaam, tweede_achternaam FROM betrokkene",
    "SELECT medewerker FROM contactmoment",
)
MAATREGEL = {
    "wie": [], "wat": [], "wanneer": [], "waar": [], "hoe": ["alleen per brief"], "open_route": "per brief", "trede": 2,
}  # fmt: skip


def measure() -> Iterator[Result]:
    """Give the two figures."""
    with tempfile.TemporaryDirectory() as folder:
        vault, _code = Vaulting(Path(folder), lambda: dt.datetime.now(dt.UTC), FAST_PARAMS).create("b", "zin")
        fill(vault)
        service = vault.services.jaarcijfers
        periode = Periode(*YEARS)
        service.compute(periode)
        counting, reading, holds = [], [], []
        for _ in range(ROUNDS):
            reading.append(taken(lambda: read(vault)))
            slices = []
            parts = service.slices(periode)
            while True:
                started = time.perf_counter()
                part = next(parts, "done")
                slices.append((time.perf_counter() - started) * 1000)
                if part == "done":
                    break
            counting.append(sum(slices))
            holds.append(max(slices))
        yield Result(
            "year figures of 5,000 dossiers / bare reading",
            statistics.median(counting),
            statistics.median(reading),
            3.0,
        )
        yield Result("longest hold of the store lane by year figures", statistics.median(holds), 1.0, 50.0)
        vault.close()


def read(vault: OpenVault) -> int:
    """Read the same columns of the same rows as they stand."""
    with vault._store.reading() as tx:
        return sum(len(tx.execute(question).fetchall()) for question in BARE)


def fill(vault: OpenVault) -> None:
    """Put 5,000 dossiers in the vault: each with two complaints, ten contacts and four terms; a fifth with a measure."""
    with vault._store.transaction() as tx:
        for number in range(DOSSIERS):
            _fill_one(tx, number)


def _fill_one(tx: Transaction, number: int) -> None:
    name = f"d{number:05}"
    day = dt.date(2022, 1, 3) + dt.timedelta(days=number % 1_700)
    micros = int(dt.datetime.combine(day, dt.time(9), dt.UTC).timestamp()) * 1_000_000
    closed = number % 2 == 0
    lesson = f"Wij leggen beter uit wat er met een klacht gebeurt ({number})." if number % 10 == 0 else ""
    _insert(tx, "dossier", id=name, kenmerk=f"K-{number:05}", behandelaar=f"B. Collega{number % 40}",
            status="gesloten" if closed else "open", sluitreden="", leergebied="proces" if lesson else "niets", leerpunt=lesson,
            oefening=0, aangemaakt_op=micros, gewijzigd_op=micros)  # fmt: skip
    _insert(tx, "betrokkene", dossier_id=name, soort="persoon", achternaam=f"Burger{number}", aanspreekvorm="mevrouw",
            **dict.fromkeys((
                "voorletters", "voorvoegsel", "tweede_achternaam", "tweede_voorletters", "tweede_voorvoegsel",
                "tweede_aanspreekvorm", "straat", "huisnummer", "postcode", "plaats", "land", "ter_attentie_van", "e_mail",
                "telefoon", "aanpassing"), ""), heeft_tweede=0)  # fmt: skip
    _insert(tx, "gebeurtenis", soort="dossier-gemaakt", op=micros, dossier_id=name, object_id="")
    if closed:
        _insert(tx, "gebeurtenis", soort="dossier-gesloten", op=micros, dossier_id=name, object_id="")
    _insert(
        tx,
        "beoordeling",
        id=name,
        dossier_id=name,
        regeling_id="zorgvuldig-begrenzen",
        regeling_datum="2022-12-01",
    )
    _insert(tx, "antwoord", beoordeling_id=name, vraag_id="kenmerken", waarde='["details", "regie"]')
    _insert(tx, "beslissing", id=name, beoordeling_id=name, keuze="stop-klacht", conclusie="aanhoudend", besloten_door="L. Hofstra",
            functie="x", besloten_op=day.isoformat(), vastgesteld_op=micros, afwijkingen="[]", notitie_brief_id="")  # fmt: skip
    for klacht in range(2):
        _insert(tx, "klacht", id=f"{name}{klacht}", dossier_id=name, volgorde=klacht, omschrijving="Over een brief die te laat kwam",
                ontvangen_op=day.isoformat(), afgedaan_op=day.isoformat(), oordeel="ongegrond", beklaagde=f"team {number % 30}",
                behandelaar=f"K. Ander{number % 30}", **dict.fromkeys(
                    ("uitleg", "ombudsman_uitkomst", "uitstelreden", "grond", "grond_uitleg"), ""))  # fmt: skip
    for contact in range(10):
        _insert(tx, "contactmoment", id=f"{name}{contact}", dossier_id=name, volgorde=contact, op=day.isoformat(), kanaal="e-mail",
                richting="van-burger", minuten=5, medewerker=f"M. Werker{number % 60}", tekst="Vraagt opnieuw naar de brief. " * 8,
                nieuwe_informatie=0, strafrechtelijk=0, onaanvaardbaar=0, **dict.fromkeys(("citaat", "eigen_steek", "klacht_id"), ""))  # fmt: skip
    for place, soort in enumerate(("awb-9:11", "ontvangstbevestiging", "herbeoordeling", "ombudsman")):
        _insert(tx, "termijn", dossier_id=name, sleutel=f"{soort}:{place}", soort=soort, vanaf=day.isoformat(), datum=day.isoformat(),
                klaar=1, dagen=0, gedaan_op=day.isoformat())  # fmt: skip
    if number % 5 == 0:
        _fill_measure(tx, name, day, micros)


def _fill_measure(tx: Transaction, name: str, day: dt.date, micros: int) -> None:
    end = day + dt.timedelta(days=180)
    words = json.dumps(
        MAATREGEL | {"ingang": day.isoformat(), "einde": end.isoformat(), "herbeoordeling": end.isoformat()}
    )
    _insert(tx, "brief", id=name, dossier_id=name, soort="maatregel", status="verzonden", ondertekenaar_id="", velden="{}",
            gemaakt_op=micros, vervangt="", betreft="")  # fmt: skip
    for place, (soort, outcome) in enumerate(
        (("ingesteld", None), ("herbeoordeling", "doorgaan"), ("heroverweging", "doorgaan"))
    ):
        _insert(tx, "verloopstap", id=f"{name}{place}", dossier_id=name, volgorde=place, soort=soort, op=day.isoformat(),
                maatregel=words, uitkomst=outcome, reden="Omdat het nog nodig is.", door="L. Hofstra", functie="x", contact_ids="[]",
                brief_id=name if soort == "ingesteld" else "")  # fmt: skip


def _insert(tx: Transaction, table: str, **values: object) -> None:
    """Insert a row; a column that has to hold something and was not given holds an empty text."""
    given = dict.fromkeys(_needed(tx, table), "") | values
    tx.execute(
        f"INSERT INTO {table} ({', '.join(given)}) VALUES ({', '.join('?' * len(given))})",
        tuple(given.values()),
    )


def _needed(tx: Transaction, table: str) -> tuple[str, ...]:
    if table not in _NEEDED:
        columns = tx.execute(f"PRAGMA table_info({table})").fetchall()
        _NEEDED[table] = tuple(row["name"] for row in columns if row["notnull"] and row["type"] != "INTEGER")
    return _NEEDED[table]


_NEEDED: dict[str, tuple[str, ...]] = {}
