"""The JSON schema of a regeling file, so that an editor completes keys and marks mistakes while somebody writes.

It says less than ``begrenzen regeling controleer``: that also looks at what belongs together. Which keys there are follows the
reader in loader.py; a test compares the two.
"""

from __future__ import annotations

from typing import Any

from begrenzen_desktop.domain.beoordeling import Beslissingkeuze, Conclusie
from begrenzen_desktop.domain.regeling import Soort

Deel = dict[str, Any]
SCHEMA = "regeling.schema.json"
"""The name of the file, in the folder with regelingen."""
_WOORD = r"^[a-z]{2,}([-_][a-z]+)*$"


def make_schema() -> Deel:
    """Give the schema (JSON Schema draft 7) as plain values."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Regeling van Begrenzen",
        "description": "Vragen, beslissingen, brieven en eigen woorden van een regeling over aanhoudend en grensoverschrijdend gedrag.",
        **_tabel(_regeling(), ("id", "datum", "titel", "uitgever")),
        "if": {"not": {"required": ["basis"]}},
        "then": {"required": ["bronnen", "stappen", "beslissingen", "briefsoorten"]},
        "definitions": {
            "stap": _tabel(_rij(nummer=_getal("De volgorde, vanaf 0."), titel=_tekst("De titel."), doel=_tekst("Waar deze stap voor is."), delen=_reeks("deel")), ("id",)),
            "deel": _tabel(_rij(titel=_tekst("De titel."), inleiding=_tekst("Een of twee zinnen boven de vragen."), vragen=_reeks("vraag"), bron=_bron()), ("id",)),
            "vraag": _tabel(_vraag(), ("id",)),
            "keuze": _tabel({"id": _id(), "label": _tekst("Wat de gebruiker leest."), "toelichting": _tekst("Uitleg bij deze keuze.")}, ("id", "label")),
            "voorwaarde": _tabel({"vraag": _id(), "is": _teksten("De antwoorden waarbij het geldt.")}, ("vraag", "is")),
            "gebrekregel": _tabel({"bij": _teksten("De antwoorden waar het om gaat."), "uitleg": _tekst("Waarom dit telt."), "tenzij": _naar("voorwaarde")}, ("bij", "uitleg")),
            "norm": _tabel({"nummer": _getal("Het nummer van de norm."), "kernwaarde": _tekst("De kernwaarde."), "naam": _tekst("De naam."), "vraag": _tekst("De vraag van de toets."), "bron": _bron(), "kern": _vlag("Hoort bij de korte toets.")}, ("nummer", "kernwaarde", "naam", "vraag", "bron")),
            "grens": _tabel(_rij(tekst=_tekst("Wat een grens nooit raakt."), bron=_bron()), ("id",)),
            "beslissing": _tabel(_beslissing(), ("id",)),
            "briefsoort": _tabel(_rij(code=_tekst("De code, zoals D7."), titel=_tekst("De titel."), sjabloon={"type": "string", "pattern": r"^[a-z][a-z-]*\.docx$", "description": "De naam van het sjabloon."}, extern=_vlag("Gaat naar de burger.")), ("id",)),
        },
    }  # fmt: skip


def _regeling() -> Deel:
    return {
        "basis": {
            "type": "string",
            "pattern": r"^[a-z-]+/\d{4}-\d{2}-\d{2}$",
            "description": "De regeling waar deze op bouwt: id/datum.",
        },
        "weg": {"type": "array", "items": _id(), "description": "Ids uit de basis die jullie niet gebruiken."},
        "id": {"type": "string", "pattern": r"^[a-z]{2,}(-[a-z]+)*$", "description": "De naam van de map."},
        "datum": {"type": "string", "format": "date", "description": "De dag van ingang: de naam van het bestand."},
        "titel": _tekst("De titel die gebruikers zien."),
        "uitgever": _tekst("Wie de regeling vaststelde."),
        "min_woorden_reden": _getal("Zoveel woorden heeft een reden minstens.", 1),
        "herbeoordeling_maanden": _getal("Na zoveel maanden wordt een stop opnieuw bekeken.", 1),
        "gesprek_altijd": _vlag("Voor elke grens is er eerst een gesprek aangeboden."),
        "brief_na_contact_weken": _getal("Eigen norm: zoveel weken na het laatste contact gaat de brief weg.", 0),
        "waarschuwt_met": _teksten("De brieven die tellen als waarschuwing vóór een maatregel: waarschuwing, uitnodiging-gesprek."),
        "sjablonen": _tekst("De regeling waarvan de sjablonen worden gebruikt."),
        "bronnen": _woorden("De documenten waarop de vragen rusten."),
        "rollen": _woorden("Namen van rollen; in een tekst schrijf je {naam}."),
        "duren": _tabel(
            {
                "gewoon_maanden": _getal("Zoveel maanden duurt een maatregel gewoonlijk.", 0),
                "langst_maanden": _getal("De langste duur in maanden, verlengingen meegeteld (1 tot en met 24).", 0, 24),
                "herhaling_maanden": _getal("Zoveel maanden na het einde telt hetzelfde gedrag als herhaling.", 0, 24),
                "reactie_dagen": _getal("Binnen zoveel dagen vraagt een uitnodiging om een reactie.", 0, 60),
            }
        ),
        "stappen": _reeks("stap"),
        "normen": _reeks("norm"),
        "grenzen": _reeks("grens"),
        "beslissingen": _reeks("beslissing"),
        "briefsoorten": _reeks("briefsoort"),
        "briefteksten": {
            "type": "object",
            "description": "Eigen woorden per brief en per deel daarvan.",
            "additionalProperties": _woorden("De delen van deze brief; kop_<deel> is een eigen kop."),
        },
    }  # fmt: skip


def _vraag() -> Deel:
    return _rij(
        soort={"enum": [soort.value for soort in Soort], "description": "Wat voor veld er komt."},
        tekst=_tekst("De vraag."),
        bron=_bron(),
        toelichting=_tekst("Uitleg onder de vraag."),
        voorbeeld=_tekst("Een voorbeeld van een antwoord."),
        keuzen={
            "oneOf": [{"const": "grenzen"}, {"type": "array", "items": _naar("keuze")}],
            "description": 'De keuzen, of "grenzen": alles wat een grens nooit raakt.',
        },
        voorwaarde=_naar("voorwaarde"),
        nodig_voor={
            "type": "array",
            "items": {"enum": [keuze.value for keuze in Beslissingkeuze]},
            "description": "De beslissingen die niet zonder een antwoord kunnen.",
        },
        gebrek=_naar("gebrekregel"),
        tegenspraak=_naar("gebrekregel"),
        norm={
            "type": "array",
            "items": {"type": "integer"},
            "description": "De normen die dit antwoord invult.",
        },
        standaard=_teksten("De keuzen die vooraf zijn ingevuld."),
        eigen_regels=_vlag("De gebruiker mag er zelf regels bij schrijven."),
        feiten=_vlag("Onder deze vraag staan de getelde feiten."),
    )


def _beslissing() -> Deel:
    return {
        "id": {"enum": [keuze.value for keuze in Beslissingkeuze], "description": "Een van de bekende beslissingen."},
        "na": _id(),
        "titel": _tekst("De titel."),
        "bij_conclusie": {
            "type": "array",
            "items": {"enum": [conclusie.value for conclusie in Conclusie]},
            "description": "Bij welke conclusies zij past.",
        },
        "voor_burger": _tekst("Wat het voor de burger betekent."),
        "voor_jou": _tekst("Wat het voor jou betekent."),
        "voor_organisatie": _tekst("Wat het voor de organisatie betekent."),
        "bron": _bron(),
        "brieven": _teksten("De briefsoorten die erbij horen."),
    }  # fmt: skip


def _rij(**velden: Deel) -> Deel:
    """A row that can stand over one of the basis, or behind one of it."""
    return {"id": _id(), "na": {**_id(), "description": "Achter welke id een nieuwe komt."}, **velden}


def _tabel(velden: Deel, nodig: tuple[str, ...] = ()) -> Deel:
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": velden,
        **({"required": list(nodig)} if nodig else {}),
    }


def _reeks(soort: str) -> Deel:
    return {"type": "array", "items": _naar(soort)}


def _naar(soort: str) -> Deel:
    return {"$ref": f"#/definitions/{soort}"}


def _id() -> Deel:
    return {
        "type": "string",
        "pattern": _WOORD,
        "description": "Kleine letters, met - of _ ertussen, zonder cijfers.",
    }


def _tekst(uitleg: str) -> Deel:
    return {"type": "string", "description": uitleg}


def _teksten(uitleg: str) -> Deel:
    return {
        "oneOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}],
        "description": uitleg,
    }


def _woorden(uitleg: str) -> Deel:
    return {"type": "object", "additionalProperties": {"type": "string"}, "description": uitleg}


def _getal(uitleg: str, laagst: int = 0, hoogst: int | None = None) -> Deel:
    grens = {} if hoogst is None else {"maximum": hoogst}
    return {"type": "integer", "minimum": laagst, **grens, "description": uitleg}


def _vlag(uitleg: str) -> Deel:
    return {"type": "boolean", "description": uitleg}


def _bron() -> Deel:
    return {
        "type": "array",
        "items": {"type": "string"},
        "minItems": 2,
        "maxItems": 2,
        "description": "Het document (een naam onder [bronnen]) en de plaats daarin.",
    }
