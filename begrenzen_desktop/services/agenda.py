"""Terms as a calendar file (.ics): planned in the vault, so that a newer file wins from an older one, and written elsewhere."""

from __future__ import annotations

import datetime as dt
import uuid
from pathlib import Path

from begrenzen_desktop.domain.agenda import Agendablad, Agendakeuze, Agendapunt, number_punten
from begrenzen_desktop.domain.bewaking import TAKEN
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.termijn import REGELS, Termijnsoort
from begrenzen_desktop.services.klok import Now, local_date
from begrenzen_desktop.storage.agenda import load_agendastanden, load_lopende_termijnen, save_agendapunt
from begrenzen_desktop.storage.atomic import write_atomically
from begrenzen_desktop.storage.instellingen import load_instelling, save_instelling
from begrenzen_desktop.storage.store import Reader, Store, Transaction

KLUIS_ID = "agenda-kluis"
ACHTERVOEGSEL = ".ics"
VOORAF = dt.timedelta(hours=15)
"""How long before the day begins a reminder goes: nine in the morning of the day before."""
GEEN = "Er lopen geen termijnen. Er is geen agendabestand gemaakt."


class GeenTermijnen(BegrenzenError):
    """There is nothing to put in a calendar."""


class Agenda:
    """Plans a file [store]; ``write_agenda`` writes it [jobs]."""

    def __init__(self, store: Store, now: Now) -> None:
        self._store, self._now = store, now

    def plan(self, keuze: Agendakeuze) -> Agendablad:
        """Give the entries with their numbers, and remember them before anything is written.

        A file that then cannot be written costs a number at most; a number is never given twice.
        Raises GeenTermijnen when there is nothing to tell.
        """
        op = self._now()
        with self._store.transaction() as tx:
            kluis = _load_kluis_id(tx)
            gewenst = _load_punten(tx, kluis, keuze, op)
            standen = load_agendastanden(tx, keuze.dossier_id)
            punten = number_punten(gewenst, standen, op, local_date(op))
            if not punten:
                raise GeenTermijnen(GEEN)
            for punt in punten:
                stand = standen.get(punt.uid)
                if stand is None or stand.reeks != punt.reeks:
                    save_agendapunt(tx, punt)
        return Agendablad(punten=punten, opgemaakt_op=op)


def write_agenda(blad: Agendablad, path: Path) -> Path:
    """Write the file, whole or not at all, and give where it stands. Raises BegrenzenError when it cannot be there."""
    path = path if path.suffix.lower() == ACHTERVOEGSEL else path.with_name(path.name + ACHTERVOEGSEL)
    inhoud = make_ics(blad)
    try:
        write_atomically(path, inhoud)
    except OSError as error:
        raise BegrenzenError(
            "Het agendabestand kan hier niet worden bewaard. Kies een map waarin je mag schrijven, of maak ruimte vrij."
        ) from error
    return path


def make_ics(blad: Agendablad) -> bytes:
    """Give the bytes of the file (RFC 5545): whole days, that keep nobody busy."""
    import icalendar  # only whoever makes a calendar file needs it

    kalender = icalendar.Calendar()
    kalender.add("prodid", "-//Begrenzen//Termijnen//NL")
    kalender.add("version", "2.0")
    kalender.add("method", "PUBLISH")
    kalender.add("x-wr-calname", "Termijnen uit Begrenzen")
    for punt in blad.punten:
        regel = icalendar.Event()
        regel.add("uid", punt.uid)
        regel.add("sequence", punt.reeks)
        regel.add("dtstamp", blad.opgemaakt_op.replace(microsecond=0))
        regel.add("last-modified", punt.gewijzigd_op.replace(microsecond=0))
        regel.add("dtstart", punt.datum)
        regel.add("dtend", punt.datum + dt.timedelta(days=1))
        regel.add("summary", punt.titel)
        regel.add("description", punt.uitleg)
        regel.add("class", "PRIVATE")
        regel.add("transp", "TRANSPARENT")
        regel.add("status", "CANCELLED" if punt.vervallen else "CONFIRMED")
        if punt.herinnering:
            wekker = icalendar.Alarm()
            wekker.add("action", "DISPLAY")
            wekker.add("description", punt.titel)
            wekker.add("trigger", -VOORAF)
            regel.add_component(wekker)
        kalender.add_component(regel)
    return bytes(kalender.to_ical())


def _load_kluis_id(tx: Transaction) -> uuid.UUID:
    """The id of this vault in calendars; made at the first file, and copied along with the vault."""
    bewaard = load_instelling(tx, KLUIS_ID, "")
    if bewaard:
        return uuid.UUID(bewaard)
    nieuw = uuid.uuid4()
    save_instelling(tx, KLUIS_ID, str(nieuw))
    return nieuw


def _load_punten(tx: Reader, kluis: uuid.UUID, keuze: Agendakeuze, op: dt.datetime) -> tuple[Agendapunt, ...]:
    punten = []
    for dossier_id, sleutel, soort, datum, kenmerk, oefening in load_lopende_termijnen(tx, keuze.dossier_id):
        kind = Termijnsoort(soort)
        if kind not in TAKEN:
            continue
        titel = f"{TAKEN[kind]} ({kenmerk})" if keuze.met_kenmerk else TAKEN[kind]
        punten.append(
            Agendapunt(
                uid=f"{uuid.uuid5(kluis, f'{dossier_id}/{sleutel}')}@begrenzen",
                dossier_id=dossier_id,
                soort=soort,
                datum=datum,
                titel=f"Oefening: {titel}" if oefening else titel,
                uitleg=_explain(kind),
                herinnering=keuze.met_herinnering,
                gewijzigd_op=op,
            )
        )
    return tuple(punten)


def _explain(soort: Termijnsoort) -> str:
    wettelijk = soort in REGELS and REGELS[soort].wettelijk
    wat = "een termijn van de wet" if wettelijk else "een afgesproken termijn"
    return f"Laatste dag van {wat}. Waarom het deze dag is, staat in Begrenzen bij Termijnen."
