"""All that asks for attention, in one statement: terms, letters, post, aftercare, and open dossiers without any of these."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from begrenzen_desktop.domain.bewaking import TAKEN
from begrenzen_desktop.domain.briefinhoud import BESLUITNOTITIE, INTERN
from begrenzen_desktop.domain.wegzetting import Wegzetting
from begrenzen_desktop.storage.dossierlijst import make_weergave
from begrenzen_desktop.storage.store import Reader, Transaction

MEESTE_OPEN = 20
"""How many open dossiers without a task Vandaag names; the others stand on the screen Dossiers."""


def _list(woorden: Iterable[str]) -> str:
    """Write words of our own as a list in SQL."""
    return ", ".join(f"'{woord}'" for woord in sorted(map(str, woorden)))


# What an open dossier waits for hangs on four things (bits); they are looked up for the few that are shown.
VRAAG = f"""
WITH taak (aard, dossier_id, naam, soort, datum, woord, nog, getal) AS (
  SELECT 'termijn', dossier_id, sleutel, soort, datum, '', NULL, 0 FROM termijn
    WHERE klaar = 0 AND soort IN ({_list(TAKEN)})
  UNION ALL SELECT 'brief', dossier_id, id, soort, datum, status, NULL, 0 FROM brief
    WHERE status <> 'verzonden' AND (soort <> '{BESLUITNOTITIE}' OR status = 'concept')
  UNION ALL SELECT 'post', b.dossier_id, v.brief_id, '', v.op, v.uitkomst, v.bekeken_op, 0
    FROM verzending v JOIN brief b ON b.id = v.brief_id
    WHERE v.wijze = 'aangetekend' AND v.retour_op IS NULL
      AND (v.bekeken_op IS NULL OR v.uitkomst IN ('onderweg', 'afhaalpunt'))
), leeg (id, gewijzigd_op, tot) AS (
  SELECT d.id, d.gewijzigd_op, w.tot FROM dossier d
    LEFT JOIN wegzetting w ON w.dossier_id = d.id AND w.sleutel = 'open:'
    WHERE d.status = 'open' AND d.id NOT IN (SELECT dossier_id FROM taak)
), getoond (id) AS (
  SELECT id FROM leeg WHERE tot IS NOT NULL
  UNION ALL SELECT id FROM (
    SELECT id FROM leeg WHERE tot IS NULL ORDER BY gewijzigd_op DESC, id LIMIT {MEESTE_OPEN})
), alles AS (
  SELECT * FROM taak
  UNION ALL SELECT 'open', g.id, '', '', NULL,
    (SELECT a.waarde FROM antwoord a JOIN beoordeling b ON b.id = a.beoordeling_id
      WHERE b.dossier_id = g.id AND a.vraag_id = 'conclusie'),
    NULL,
    (EXISTS (SELECT 1 FROM contactmoment c WHERE c.dossier_id = g.id)
      OR EXISTS (SELECT 1 FROM verzamelmoment v WHERE v.dossier_id = g.id AND v.aantal > 0))
    + 2 * EXISTS (
      SELECT 1 FROM beslissing s JOIN beoordeling b ON b.id = s.beoordeling_id WHERE b.dossier_id = g.id)
    + 4 * EXISTS (SELECT 1 FROM brief r
      WHERE r.dossier_id = g.id AND r.status = 'verzonden' AND r.soort NOT IN ({_list(INTERN)}))
    FROM getoond g
)
SELECT a.aard, a.dossier_id, a.naam, a.soort, a.datum, a.woord, a.nog, a.getal, 0 AS begin, d.kenmerk,
  t.soort AS wie, t.achternaam, t.voorletters, t.voorvoegsel, t.aanspreekvorm, t.heeft_tweede, t.tweede_achternaam,
  t.tweede_voorletters, t.tweede_voorvoegsel, t.tweede_aanspreekvorm, w.tot, w.reden, w.stand
  FROM alles a JOIN dossier d ON d.id = a.dossier_id AND d.status = 'open'
  JOIN betrokkene t ON t.dossier_id = d.id
  LEFT JOIN wegzetting w ON w.dossier_id = a.dossier_id AND w.sleutel = a.aard || ':' || a.naam
UNION ALL SELECT 'nazorg', n.dossier_id, n.id, k.stap_id, NULL, k.titel, k.met_kenmerk, k.uiterlijk, n.begonnen_op,
  d.kenmerk, '', '', '', '', '', 0, '', '', '', '', NULL, NULL, NULL
  FROM nazorg n JOIN nazorgtaak k ON k.nazorg_id = n.id AND k.gedaan_op IS NULL
  LEFT JOIN dossier d ON d.id = n.dossier_id
UNION ALL SELECT 'telling', '', '', '', NULL, '', (SELECT count(*) FROM leeg WHERE tot IS NULL),
  (SELECT count(*) FROM dossier WHERE status = 'open'), 0, '', '', '', '', '', '', 0, '', '', '', '', NULL, NULL, NULL
"""


@dataclass(frozen=True, slots=True)
class Taakrij:
    """One thing to do as it is stored. ``aard`` says what it is of: termijn, brief, post, open or nazorg.

    ``naam`` names it within its dossier; what ``soort``, ``woord``, ``nog``, ``getal`` and ``begin`` hold hangs on the aard.
    """

    aard: str
    dossier_id: str
    naam: str
    soort: str
    datum: dt.date | None
    woord: str
    nog: Any
    getal: int
    begin: int
    kenmerk: str
    betrokkene: str
    wegzetting: Wegzetting | None


@dataclass(frozen=True, slots=True)
class Vandaagrijen:
    """What stands in the vault: the tasks, how many dossiers are open, and how many of these have no task."""

    rijen: tuple[Taakrij, ...]
    open_dossiers: int
    zonder_taak: int


def load_vandaag(tx: Reader) -> Vandaagrijen:
    """Read it all with one statement."""
    rijen = []
    open_dossiers = zonder_taak = 0
    for rij in tx.execute(VRAAG):
        aard, dossier_id, naam, soort, datum, woord, nog, getal, begin, kenmerk = rij[:10]
        if aard == "telling":
            zonder_taak, open_dossiers = nog, getal
            continue
        wegzetting = None
        if rij["tot"] is not None:
            wegzetting = Wegzetting(
                tot=dt.date.fromisoformat(rij["tot"]), reden=rij["reden"], stand=rij["stand"]
            )
        rijen.append(
            Taakrij(
                aard,
                dossier_id or "",
                naam,
                soort,
                dt.date.fromisoformat(datum) if datum else None,
                woord or "",
                nog,
                getal,
                begin,
                kenmerk or "",
                make_weergave(rij, rij["wie"]) if rij["wie"] else "",
                wegzetting,
            )
        )
    return Vandaagrijen(tuple(rijen), open_dossiers, zonder_taak)


def find_wegzetting(tx: Reader, dossier_id: str, sleutel: str) -> Wegzetting | None:
    """Load how a task was put aside; None when it was not."""
    rij = tx.execute(
        "SELECT tot, reden, stand FROM wegzetting WHERE dossier_id = ? AND sleutel = ?", (dossier_id, sleutel)
    ).fetchone()
    if rij is None:
        return None
    return Wegzetting(tot=dt.date.fromisoformat(rij["tot"]), reden=rij["reden"], stand=rij["stand"])


def save_wegzetting(tx: Transaction, dossier_id: str, sleutel: str, wegzetting: Wegzetting | None) -> None:
    """Put a task aside, or bring it back (None)."""
    if wegzetting is None:
        tx.execute("DELETE FROM wegzetting WHERE dossier_id = ? AND sleutel = ?", (dossier_id, sleutel))
        return
    tx.execute(
        "INSERT OR REPLACE INTO wegzetting (dossier_id, sleutel, tot, reden, stand) VALUES (?, ?, ?, ?, ?)",
        (dossier_id, sleutel, wegzetting.tot.isoformat(), wegzetting.reden, wegzetting.stand),
    )
