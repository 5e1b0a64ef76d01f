"""Templates of the organisation's own in the vault: list, fetch, adopt and withdraw them."""

from __future__ import annotations

import hashlib

from begrenzen_desktop.domain.errors import BegrenzenError, NogNietToegestaan
from begrenzen_desktop.domain.sjabloon import (
    Sjabloonkeuring,
    Sjabloonstand,
    Sjabloonversie,
    blocking_bevindingen,
)
from begrenzen_desktop.letters.templates import Sjablonen
from begrenzen_desktop.services.changes import Changes
from begrenzen_desktop.services.klok import Now
from begrenzen_desktop.services.recording import new_id
from begrenzen_desktop.services.regelingen import Regelingen
from begrenzen_desktop.storage.sjablonen import (
    add_sjabloon,
    list_sjablonen,
    list_versies,
    load_sjabloon,
    withdraw_sjabloon,
)
from begrenzen_desktop.storage.store import Store


class Templating:
    """Keeps the templates of the organisation in the vault. Files are read and checked by ``sjabloonbestand``, on the jobs lane."""

    def __init__(
        self, store: Store, regelingen: Regelingen, now: Now, sjablonen: Sjablonen | None = None
    ) -> None:
        self._store, self._regelingen, self._now = store, regelingen, now
        self._sjablonen = sjablonen or Sjablonen()

    def overview(self) -> tuple[Sjabloonstand, ...]:
        """Give how it stands with every kind of letter of every regeling."""
        with self._store.reading() as tx:
            versies = list_sjablonen(tx)
        return tuple(
            Sjabloonstand(
                regeling_id=regeling.id,
                regeling_titel=regeling.titel,
                soort=soort.id,
                code=soort.code,
                titel=soort.titel,
                versies=tuple(v for v in versies if (v.regeling_id, v.soort) == (regeling.id, soort.id)),
            )
            for regeling in map(self._regelingen.newest, self._regelingen.ids())
            for soort in regeling.briefsoorten
        )

    def fetch(self, regeling_id: str, soort: str, versie_id: str = "") -> tuple[str, bytes]:
        """Give file name and bytes of the template in use, or of an earlier version.

        Raises BegrenzenError when it does not exist or is damaged.
        """
        regeling = self._regelingen.newest(regeling_id)
        brief = regeling.briefsoort(soort)
        with self._store.transaction() as tx:
            versies = list_versies(tx, regeling_id, soort)
            if not versie_id and versies and versies[0].ingetrokken_op is None:
                versie_id = versies[0].id
            for versie in versies:
                if versie.id == versie_id:
                    return f"{soort}-versie-{versie.nummer}.docx", load_sjabloon(tx, versie).inhoud
        if versie_id:
            raise BegrenzenError("Deze versie van het sjabloon bestaat niet (meer). Kies een andere versie.")
        return f"{soort}.docx", self._sjablonen.load(regeling.sjabloonmap, brief.sjabloon)

    def adopt(self, keuring: Sjabloonkeuring) -> tuple[Sjabloonversie, Changes]:
        """Use a file that was checked from now on. The same bytes as those in use change nothing.

        Raises NogNietToegestaan, with the findings, when it was not in order.
        """
        tegen = blocking_bevindingen(keuring.bevindingen)
        if tegen:
            punten = "één punt" if len(tegen) == 1 else f"{len(tegen)} punten"
            raise NogNietToegestaan(
                f"Dit sjabloon is niet ingeladen: er {'is' if len(tegen) == 1 else 'zijn'} {punten} op te lossen. Pas het"
                " sjabloon aan in Word en laad het opnieuw in.",
                tegen,
            )
        self._regelingen.newest(keuring.regeling_id).briefsoort(keuring.soort)
        sha256 = hashlib.sha256(keuring.inhoud).hexdigest()
        with self._store.transaction() as tx:
            versies = list_versies(tx, keuring.regeling_id, keuring.soort)
            vorige = versies[0] if versies else None
            if vorige is not None and vorige.ingetrokken_op is None and vorige.sha256 == sha256:
                return vorige, Changes()
            op = self._now()
            nieuw = Sjabloonversie(
                id=new_id(),
                regeling_id=keuring.regeling_id,
                soort=keuring.soort,
                nummer=vorige.nummer + 1 if vorige is not None else 1,
                naam=keuring.naam,
                sha256=sha256,
                op=op,
            )
            add_sjabloon(tx, nieuw, keuring.inhoud)
        return nieuw, Changes(profiel=True, nieuw_id=nieuw.id)

    def withdraw(self, regeling_id: str, soort: str) -> Changes:
        """Go back to the template that comes with the program; all versions stay in the vault."""
        with self._store.transaction() as tx:
            for versie in list_versies(tx, regeling_id, soort)[:1]:
                if versie.ingetrokken_op is None:
                    withdraw_sjabloon(tx, versie.id, self._now())
                    return Changes(profiel=True)
        return Changes()
