"""Read one TOML table strictly: every key is asked for once, and whatever is left over is an error."""

from __future__ import annotations

import datetime as dt
from typing import Any

from begrenzen_desktop.domain.errors import BegrenzenError


class Tabel:
    """A table and its place. Each method takes a key out; ``close`` refuses keys that nobody asked for."""

    def __init__(self, inhoud: object, plaats: str) -> None:
        if not isinstance(inhoud, dict):
            raise make_fout(plaats, "hier hoort een tabel te staan", "Schrijf sleutels met waarden.")
        self._inhoud: dict[str, Any] = dict(inhoud)
        self.plaats = plaats

    def name(self, naam: str) -> None:
        """Make the place more precise, once the id is known."""
        self.plaats = f"{self.plaats} '{naam}'" if naam else self.plaats

    def text(self, sleutel: str, standaard: str | None = None) -> str:
        """Take a text; without ``standaard`` it has to be there."""
        waarde = self._take(sleutel, standaard)
        if not isinstance(waarde, str):
            raise self._wrong(sleutel, "tekst tussen aanhalingstekens")
        return waarde

    def number(self, sleutel: str, standaard: int | None = None) -> int:
        """Take a whole number."""
        waarde = self._take(sleutel, standaard)
        if not isinstance(waarde, int) or isinstance(waarde, bool):
            raise self._wrong(sleutel, "een heel getal")
        return waarde

    def flag(self, sleutel: str, standaard: bool) -> bool:
        """Take true or false."""
        waarde = self._take(sleutel, standaard)
        if not isinstance(waarde, bool):
            raise self._wrong(sleutel, "true of false")
        return waarde

    def date(self, sleutel: str) -> dt.date:
        """Take a date (without a time)."""
        waarde = self._take(sleutel, None)
        if not isinstance(waarde, dt.date) or isinstance(waarde, dt.datetime):
            raise self._wrong(sleutel, "een datum zoals 2022-12-01, zonder aanhalingstekens")
        return waarde

    def texts(self, sleutel: str) -> tuple[str, ...]:
        """Take a list of texts; one text alone counts as a list of one; absent is empty."""
        waarde = self._take(sleutel, [])
        reeks = [waarde] if isinstance(waarde, str) else waarde
        if not isinstance(reeks, list) or not all(isinstance(item, str) for item in reeks):
            raise self._wrong(sleutel, "een tekst of een lijst van teksten")
        return tuple(reeks)

    def numbers(self, sleutel: str) -> tuple[int, ...]:
        """Take a list of whole numbers; absent is empty."""
        waarde = self._take(sleutel, [])
        if not isinstance(waarde, list) or not all(
            isinstance(item, int) and not isinstance(item, bool) for item in waarde
        ):
            raise self._wrong(sleutel, "een lijst van hele getallen")
        return tuple(waarde)

    def tables(self, sleutel: str, soort: str) -> tuple[Tabel, ...]:
        """Take a list of tables; absent is empty."""
        waarde = self._take(sleutel, [])
        if not isinstance(waarde, list):
            raise self._wrong(sleutel, "een lijst van tabellen")
        return tuple(
            Tabel(item, f"{self.plaats} > {soort} {nummer}") for nummer, item in enumerate(waarde, start=1)
        )

    def table(self, sleutel: str) -> Tabel | None:
        """Take a table that may be absent."""
        waarde = self._take(sleutel, {})
        return Tabel(waarde, f"{self.plaats} > {sleutel}") if waarde != {} else None

    def is_text(self, sleutel: str) -> bool:
        """Tell whether a key holds one text, without taking it."""
        return isinstance(self._inhoud.get(sleutel), str)

    def remaining(self) -> tuple[str, ...]:
        """The keys that were not taken yet."""
        return tuple(self._inhoud)

    def close(self) -> None:
        """Raise BegrenzenError when a key was not taken: a typing error must never be lost in silence."""
        if self._inhoud:
            sleutels = ", ".join(f"'{sleutel}'" for sleutel in self._inhoud)
            raise make_fout(
                self.plaats, f"onbekende sleutel {sleutels}", "Verbeter de naam of haal de regel weg."
            )

    def _take(self, sleutel: str, standaard: object) -> Any:
        if sleutel in self._inhoud:
            return self._inhoud.pop(sleutel)
        if standaard is None:
            raise make_fout(self.plaats, f"de sleutel '{sleutel}' ontbreekt", "Voeg die toe.")
        return standaard

    def _wrong(self, sleutel: str, verwacht: str) -> BegrenzenError:
        return make_fout(
            self.plaats, f"de waarde van '{sleutel}' heeft niet de goede vorm", f"Schrijf {verwacht}."
        )


def make_fout(plaats: str, reden: str, remedie: str) -> BegrenzenError:
    """Give the error for a place in a regeling."""
    return BegrenzenError(f"De regeling kan niet worden gelezen. Bij {plaats}: {reden}. {remedie}")
