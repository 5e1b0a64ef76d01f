"""G1 and G2: the facts are there, the three analyses are written, and someone else has looked along."""

from __future__ import annotations

from begrenzen_desktop.domain.beoordeling import Beslissingkeuze
from begrenzen_desktop.domain.contactmoment import Richting
from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.klacht import Klacht, Oordeel
from begrenzen_desktop.domain.openpunt import AWB, LEIDRAAD, OpenPunt, Poort, bron_of
from begrenzen_desktop.domain.regeling import Bron, Regeling

_STAP_1 = Bron(LEIDRAAD, "stap 1, Signaleer")
_STAP_2 = Bron(LEIDRAAD, "stap 2, Analyseer en concludeer")
_ANALYSES = (
    (
        "interactie",
        "interactie",
        "Beschrijf in 'Interactie' wat er speelt bij de burger, en hoe jullie daarop reageren.",
    ),
    (
        "proces",
        "proces",
        "Beschrijf in 'Proces' hoe jullie de klacht hebben behandeld, en of alles gedaan is.",
    ),
    (
        "tijd-uitkomst",
        "tijd_uitkomst",
        "Beschrijf in 'Tijd en uitkomst' hoeveel tijd dit kost en wat het nog kan opleveren.",
    ),
)


def feiten_points(regeling: Regeling, dossier: Dossier) -> list[OpenPunt]:
    """G1: at least one dated contact, a description of the facts, and a subject."""
    punten = []
    if not any(m.richting is Richting.VAN_BURGER for m in dossier.contactmomenten):
        zin = "Er is nog geen los contact van de burger vastgelegd. Leg minstens één contact met een datum vast."
        if dossier.verzamelmomenten:
            zin = "Er zijn alleen contacten die samen zijn geteld. Leg daarnaast minstens één los contact met een datum vast."
        punten.append(
            OpenPunt(
                "contact-gedateerd", Poort.FEITEN, zin, bron_of(regeling, "contacten", _STAP_1), "contacten"
            )
        )
    if not dossier.beoordeling.tekst("feiten").strip():
        zin = "De feiten zijn nog niet beschreven. Schrijf op wat er is gebeurd, zonder oordeel."
        punten.append(OpenPunt("feiten", Poort.FEITEN, zin, bron_of(regeling, "feiten", _STAP_1), "feiten"))
    if not dossier.onderwerp.strip():
        zin = "Het onderwerp ontbreekt. Schrijf in één regel op waarover de burger contact opneemt."
        punten.append(
            OpenPunt("onderwerp", Poort.FEITEN, zin, bron_of(regeling, "onderwerp", _STAP_1), "onderwerp")
        )
    return punten


def analyse_points(regeling: Regeling, dossier: Dossier) -> list[OpenPunt]:
    """G2: three analyses, a consultation, open questions explained, missed terms mended, distance answered."""
    beoordeling = dossier.beoordeling
    punten = [
        OpenPunt(punt_id, Poort.ANALYSE, zin, bron_of(regeling, vraag_id, _STAP_2), vraag_id)
        for punt_id, vraag_id, zin in _ANALYSES
        if not beoordeling.tekst(vraag_id).strip()
    ]
    if not has_overleg(dossier):
        zin = "Er is nog geen overleg vastgelegd. Bespreek dit met een collega of leidinggevende en noteer met wie en wanneer."
        punten.append(
            OpenPunt(
                "overleg",
                Poort.ANALYSE,
                zin,
                bron_of(regeling, "overleg", _STAP_2),
                "overleg",
                afwijkbaar=True,
            )
        )
    # To continue is how open questions and missed terms are mended: there they are the reason, not a hindrance.
    if beoordeling.keuze is not Beslissingkeuze.VOORTZETTEN:
        punten += _eigen_rol(regeling, dossier)
    zonder_antwoord = [
        klacht for klacht in dossier.klachten if klacht.op_afstand is None and needs_afstand(klacht)
    ]
    if zonder_antwoord:
        zin = f"{_noem(zonder_antwoord)} is nog niet ingevuld of iemand met genoeg afstand de klacht heeft behandeld. Vul dat bij de klacht in."
        punten.append(OpenPunt("afstand", Poort.ANALYSE, zin, Bron(AWB, "artikel 9:7"), "klachten"))
    return punten


def _eigen_rol(regeling: Regeling, dossier: Dossier) -> list[OpenPunt]:
    beoordeling = dossier.beoordeling
    punten = []
    if beoordeling.tekst("open_vragen") == "ja" and not beoordeling.tekst("open_vragen_uitleg").strip():
        zin = "Er zijn nog vragen van de burger zonder antwoord. Beantwoord ze eerst, of leg uit waarom dat niet meer hoeft."
        bron = bron_of(regeling, "open_vragen", _STAP_2)
        punten.append(
            OpenPunt("open-vragen", Poort.ANALYSE, zin, bron, "open_vragen_uitleg", afwijkbaar=True)
        )
    if beoordeling.tekst("termijn_gemist") == "ja" and beoordeling.tekst("termijn_hersteld") != "ja":
        zin = "Jullie hebben een termijn gemist en dat is nog niet hersteld. Herstel het eerst en vul daarna in dat het hersteld is."
        bron = bron_of(regeling, "termijn_hersteld", Bron(AWB, "artikel 9:11"))
        punten.append(OpenPunt("termijn-hersteld", Poort.ANALYSE, zin, bron, "termijn_hersteld"))
    return punten


def has_overleg(dossier: Dossier) -> bool:
    """Tell whether someone other than the handler was consulted."""
    behandelaar = plain_naam(dossier.behandelaar)
    return any(plain_naam(o.wie) not in ("", behandelaar) for o in dossier.beoordeling.overleggen)


def needs_afstand(klacht: Klacht) -> bool:
    """Tell whether distance matters: a complaint that was left under 9:8 was not handled by anyone."""
    return klacht.oordeel is not Oordeel.NIET_IN_BEHANDELING


def plain_naam(naam: str) -> str:
    """Give a name fit to compare: without capitals and double spaces."""
    return " ".join(naam.split()).casefold()


def _noem(klachten: list[Klacht]) -> str:
    if len(klachten) == 1:
        return f"Bij de klacht '{short(klachten[0].omschrijving)}'"
    return f"Bij {len(klachten)} klachten"


def short(tekst: str, lengte: int = 60) -> str:
    """Give a text cut off at a word, to name something in a sentence."""
    regel = " ".join(tekst.split()).rstrip(".")
    return regel if len(regel) <= lengte else regel[:lengte].rsplit(" ", 1)[0] + "…"
