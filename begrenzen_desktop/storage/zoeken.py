"""Finds words in what was typed: contacts, klachten and answers, newest first."""

from __future__ import annotations

from dataclasses import dataclass

from begrenzen_desktop.domain.treffer import Treffersoort
from begrenzen_desktop.storage.store import Reader

_BRONNEN = {
    Treffersoort.CONTACT: (
        "SELECT id, dossier_id, tekst || ' ' || citaat AS inhoud, op AS volgorde FROM contactmoment"
        " UNION ALL SELECT id, dossier_id, tekst || ' ' || herkomst, tot_en_met FROM verzamelmoment"
    ),
    Treffersoort.KLACHT: "SELECT id, dossier_id, omschrijving || ' ' || uitleg AS inhoud, ontvangen_op AS volgorde FROM klacht",
    # Only an answer that is one text counts; the onderwerp already names its dossier.
    Treffersoort.ANTWOORD: (
        "SELECT a.vraag_id AS id, b.dossier_id, json_extract(a.waarde, '$') AS inhoud, a.rowid AS volgorde"
        " FROM antwoord a JOIN beoordeling b ON b.id = a.beoordeling_id WHERE a.vraag_id <> 'onderwerp' AND json_type(a.waarde) = 'text'"
    ),
}


@dataclass(frozen=True, slots=True)
class Vindplaats:
    """Where it was found, with the whole text."""

    soort: Treffersoort
    dossier_id: str
    object_id: str
    tekst: str


def find_texts(tx: Reader, woorden: tuple[str, ...], most: int) -> tuple[Vindplaats, ...]:
    """Give at most ``most`` places of each kind in which every word occurs, whatever the case of its ASCII letters."""
    gevonden: list[Vindplaats] = []
    if not woorden:
        return ()
    voorwaarde = " AND ".join(f"inhoud LIKE :w{n} ESCAPE '\\'" for n in range(len(woorden)))
    waarden = {f"w{n}": f"%{_escape(woord)}%" for n, woord in enumerate(woorden)}
    for soort, bron in _BRONNEN.items():
        vraag = f"SELECT * FROM ({bron}) WHERE {voorwaarde} ORDER BY volgorde DESC LIMIT {most:d}"
        for rij in tx.execute(vraag, waarden):
            gevonden.append(Vindplaats(soort, rij["dossier_id"], rij["id"], rij["inhoud"]))
    return tuple(gevonden)


def _escape(woord: str) -> str:
    return woord.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def find_by_mail(tx: Reader, e_mail: str) -> tuple[str, ...]:
    """Give the dossiers of people with this e-mail address, whatever its capitals."""
    rijen = tx.execute(
        "SELECT dossier_id FROM betrokkene WHERE lower(trim(e_mail)) = ? ORDER BY dossier_id",
        (e_mail.strip().lower(),),
    )
    return tuple(rij[0] for rij in rijen)
