"""The Tijdlijn: a Gebeurtenis for everything that happened to a dossier, by ids, never with typed text."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Gebeurtenissoort(StrEnum):
    """What happened; the words on screen come from ``label``."""

    DOSSIER_GEMAAKT = "dossier-gemaakt"
    GEGEVENS_GEWIJZIGD = "gegevens-gewijzigd"
    CONTACT_VASTGELEGD = "contact-vastgelegd"
    CONTACT_GEWIJZIGD = "contact-gewijzigd"
    CONTACT_VERWIJDERD = "contact-verwijderd"
    KLACHT_VASTGELEGD = "klacht-vastgelegd"
    KLACHT_GEWIJZIGD = "klacht-gewijzigd"
    KLACHT_VERWIJDERD = "klacht-verwijderd"
    OVERLEG_VASTGELEGD = "overleg-vastgelegd"
    OVERLEG_GEWIJZIGD = "overleg-gewijzigd"
    OVERLEG_VERWIJDERD = "overleg-verwijderd"
    GESPREK_VASTGELEGD = "gesprek-vastgelegd"
    GESPREK_GEWIJZIGD = "gesprek-gewijzigd"
    GESPREK_VERWIJDERD = "gesprek-verwijderd"
    EERDERE_BRIEF_VASTGELEGD = "eerdere-brief-vastgelegd"
    EERDERE_BRIEF_GEWIJZIGD = "eerdere-brief-gewijzigd"
    EERDERE_BRIEF_VERWIJDERD = "eerdere-brief-verwijderd"
    ANTWOORD_GEGEVEN = "antwoord-gegeven"
    NORM_BEVESTIGD = "norm-bevestigd"
    AFWIJKING_VASTGELEGD = "afwijking-vastgelegd"
    AFWIJKING_INGETROKKEN = "afwijking-ingetrokken"
    BESTAND_TOEGEVOEGD = "bestand-toegevoegd"
    BESLISSING_VASTGESTELD = "beslissing-vastgesteld"
    BRIEF_GEMAAKT = "brief-gemaakt"
    BRIEF_GEWIJZIGD = "brief-gewijzigd"
    BRIEF_VERVALLEN = "brief-vervallen"
    BRIEF_VASTGESTELD = "brief-vastgesteld"
    BRIEF_GEEXPORTEERD = "brief-geexporteerd"
    BRIEF_IN_TEKENMAP = "brief-in-tekenmap"
    BRIEF_GEWEIGERD = "teruggebrachte-brief-geweigerd"
    BRIEF_GEARCHIVEERD = "archiefbestand-gemaakt"
    BRIEF_ONDERTEKEND = "brief-ondertekend"
    BRIEF_VERZONDEN = "brief-verzonden"
    POST_BIJGEWERKT = "post-bijgewerkt"
    MAATREGEL_INGESTELD = "maatregel-ingesteld"
    MAATREGEL_HERBEOORDEELD = "maatregel-herbeoordeeld"
    MAATREGEL_GESCHONDEN = "maatregel-geschonden"
    MAATREGEL_HEROVERWOGEN = "maatregel-heroverwogen"
    MAATREGEL_GESTOPT = "maatregel-gestopt"
    STOP_BEKEKEN = "stop-opnieuw-bekeken"
    MAATREGEL_STAP_VERWIJDERD = "maatregel-stap-verwijderd"
    TERMIJN_VERSCHOVEN = "termijn-verschoven"
    TERMIJN_GEDAAN = "termijn-gedaan"
    TERMIJN_NIET_GEDAAN = "termijn-toch-niet-gedaan"
    TAAK_WEGGEZET = "taak-weggezet"
    TAAK_TERUGGEZET = "taak-teruggezet"
    BERICHT_DOORGEGEVEN = "bericht-doorgegeven"
    BERICHT_BEOORDEELD = "bericht-beoordeeld"
    DOSSIER_GESLOTEN = "dossier-gesloten"
    DOSSIER_HEROPEND = "dossier-heropend"
    DOSSIER_VERWIJDERD = "dossier-verwijderd"

    @property
    def label(self) -> str:
        """The words on screen."""
        return self.value.replace("-", " ").replace("geexporteerd", "geëxporteerd").capitalize()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gebeurtenis:
    """One event. ``op`` is UTC; ``object_id`` names the vraag, contact, brief ... it is about."""

    soort: Gebeurtenissoort
    op: dt.datetime
    dossier_id: str
    object_id: str = ""
