"""Read one TOML table strictly: every key is asked for once, and whatever is left over or wrong becomes a finding."""

from __future__ import annotations

import datetime as dt
from typing import Any

from begrenzen_desktop.regelingen.bevinding import Bevinding, RegelingFout

_ONTBREEKT = object()


class Tabel:
    """A table and its place. Each method takes a key out; ``close`` finds the keys that nobody asked for.

    What is wrong is added to ``bevindingen``, and an empty value is given instead, so that one reading finds all errors.
    """

    def __init__(self, inhoud: object, plaats: str, bevindingen: list[Bevinding] | None = None) -> None:
        self.plaats = plaats
        self.bevindingen = bevindingen if bevindingen is not None else []
        self._is_tabel = isinstance(inhoud, dict)
        self._inhoud: dict[str, Any] = dict(inhoud) if isinstance(inhoud, dict) else {}
        if not self._is_tabel:
            self.find("hier hoort een tabel te staan", "Schrijf sleutels met waarden.")

    def find(self, reden: str, remedie: str) -> None:
        """Add a finding at this place."""
        self.bevindingen.append(Bevinding(self.plaats, reden, remedie))

    def name(self, naam: str) -> None:
        """Make the place more precise, once the id is known."""
        self.plaats = f"{self.plaats} '{naam}'" if naam else self.plaats

    def text(self, sleutel: str, standaard: str | None = None) -> str:
        """Take a text; without ``standaard`` it has to be there."""
        waarde = self._take(sleutel, standaard)
        if isinstance(waarde, str):
            return waarde
        self._wrong(sleutel, waarde, "tekst tussen aanhalingstekens")
        return ""

    def number(self, sleutel: str, standaard: int | None = None) -> int:
        """Take a whole number."""
        waarde = self._take(sleutel, standaard)
        if isinstance(waarde, int) and not isinstance(waarde, bool):
            return waarde
        self._wrong(sleutel, waarde, "een heel getal")
        return 0

    def flag(self, sleutel: str, standaard: bool) -> bool:
        """Take true or false."""
        waarde = self._take(sleutel, standaard)
        if isinstance(waarde, bool):
            return waarde
        self._wrong(sleutel, waarde, "true of false")
        return standaard

    def date(self, sleutel: str) -> dt.date:
        """Take a date (without a time)."""
        waarde = self._take(sleutel, None)
        if isinstance(waarde, dt.date) and not isinstance(waarde, dt.datetime):
            return waarde
        self._wrong(sleutel, waarde, "een datum zoals 2022-12-01, zonder aanhalingstekens")
        return dt.date.min

    def texts(self, sleutel: str) -> tuple[str, ...]:
        """Take a list of texts; one text alone counts as a list of one; absent is empty."""
        waarde = self._take(sleutel, [])
        reeks = [waarde] if isinstance(waarde, str) else waarde
        if isinstance(reeks, list) and all(isinstance(item, str) for item in reeks):
            return tuple(reeks)
        self._wrong(sleutel, waarde, "een tekst of een lijst van teksten")
        return ()

    def numbers(self, sleutel: str) -> tuple[int, ...]:
        """Take a list of whole numbers; absent is empty."""
        waarde = self._take(sleutel, [])
        if isinstance(waarde, list) and all(type(item) is int for item in waarde):
            return tuple(waarde)
        self._wrong(sleutel, waarde, "een lijst van hele getallen")
        return ()

    def tables(self, sleutel: str, soort: str) -> tuple[Tabel, ...]:
        """Take a list of tables; absent is empty."""
        waarde = self._take(sleutel, [])
        if not isinstance(waarde, list):
            self._wrong(sleutel, waarde, "een lijst van tabellen")
            return ()
        return tuple(
            Tabel(item, f"{self.plaats} > {soort} {nummer}", self.bevindingen)
            for nummer, item in enumerate(waarde, start=1)
        )

    def table(self, sleutel: str) -> Tabel | None:
        """Take a table that may be absent."""
        waarde = self._take(sleutel, {})
        return Tabel(waarde, f"{self.plaats} > {sleutel}", self.bevindingen) if waarde != {} else None

    def is_text(self, sleutel: str) -> bool:
        """Tell whether a key holds one text, without taking it."""
        return isinstance(self._inhoud.get(sleutel), str)

    def remaining(self) -> tuple[str, ...]:
        """The keys that were not taken yet."""
        return tuple(self._inhoud)

    def close(self) -> None:
        """Find the keys that were not taken: a typing error must never be lost in silence."""
        if self._inhoud:
            sleutels = ", ".join(f"'{sleutel}'" for sleutel in self._inhoud)
            self.find(f"onbekende sleutel {sleutels}", "Verbeter de naam of haal de regel weg.")

    def finish(self) -> None:
        """Close, and raise RegelingFout with everything that was found."""
        self.close()
        if self.bevindingen:
            raise RegelingFout(self.bevindingen)

    def _take(self, sleutel: str, standaard: object) -> Any:
        if sleutel in self._inhoud:
            return self._inhoud.pop(sleutel)
        if standaard is not None:
            return standaard
        if self._is_tabel:
            self.find(f"de sleutel '{sleutel}' ontbreekt", "Voeg die toe.")
        return _ONTBREEKT

    def _wrong(self, sleutel: str, waarde: object, verwacht: str) -> None:
        if waarde is not _ONTBREEKT:
            self.find(f"de waarde van '{sleutel}' heeft niet de goede vorm", f"Schrijf {verwacht}.")
