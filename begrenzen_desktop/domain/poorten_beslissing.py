"""The decision itself: a conclusion that carries it, who took it and when, and how to go on (G5)."""

from __future__ import annotations

from begrenzen_desktop.domain.beoordeling import Beslissingkeuze, Conclusie
from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.openpunt import LEIDRAAD, OpenPunt, Poort, bron_of
from begrenzen_desktop.domain.poorten_analyse import plain_naam
from begrenzen_desktop.domain.regeling import Bron, Regeling

_STAP_2 = Bron(LEIDRAAD, "stap 2, Analyseer en concludeer")
_STAP_3 = Bron(LEIDRAAD, "stap 3, Beslis")
_STAP_4 = Bron(LEIDRAAD, "stap 4, Informeer")
_VOORTZETTEN = (
    (
        "voortzetten-hoe",
        "voortzetten_hoe",
        "Er staat nog niet hoe jullie verder gaan. Schrijf op wat jullie nog gaan doen.",
    ),
    ("voortzetten-door", "voortzetten_door", "Er staat nog niet wie dit oppakt. Vul een naam in."),
)


def keuze_points(regeling: Regeling, dossier: Dossier) -> list[OpenPunt]:
    """A conclusion, whether it is reason enough, a decision, and that these fit together."""
    beoordeling = dossier.beoordeling
    conclusie, keuze, voldoende = (
        beoordeling.conclusie,
        beoordeling.keuze,
        beoordeling.tekst("voldoende_reden"),
    )
    punten = []
    if conclusie is None:
        zin = "De conclusie ontbreekt. Kies wat voor gedrag je hebt gezien, of kies 'geen van beide'."
        punten.append(
            OpenPunt("conclusie", Poort.BESLISSING, zin, bron_of(regeling, "conclusie", _STAP_2), "conclusie")
        )
    if not voldoende and conclusie is not Conclusie.GEEN:
        zin = "Er staat nog niet of er genoeg reden is om te begrenzen. Kies ja of nee."
        bron = bron_of(regeling, "voldoende_reden", _STAP_2)
        punten.append(OpenPunt("voldoende-reden", Poort.BESLISSING, zin, bron, "voldoende_reden"))
    if keuze is None:
        zin = "De beslissing ontbreekt. Kies een beslissing uit de lijst."
        punten.append(
            OpenPunt(
                "beslissing", Poort.BESLISSING, zin, bron_of(regeling, "beslissing", _STAP_3), "beslissing"
            )
        )
    elif conclusie is not None:
        past_niet = _explain_misfit(regeling, conclusie, voldoende, keuze)
        if past_niet:
            punten.append(OpenPunt("conclusie-past-niet", Poort.BESLISSING, past_niet, _STAP_3, "beslissing"))
    return punten


def _explain_misfit(regeling: Regeling, conclusie: Conclusie, voldoende: str, keuze: Beslissingkeuze) -> str:
    if keuze is Beslissingkeuze.VOORTZETTEN:
        return ""
    if voldoende == "nee":
        return "Volgens je conclusie is er niet genoeg reden om te begrenzen. Kies voor voortzetten, of pas de conclusie aan."
    if conclusie not in regeling.beslissingsoort(keuze).bij_conclusie:
        return "Deze beslissing past niet bij je conclusie. Kies een andere beslissing, of kijk opnieuw naar de conclusie."
    return ""


def voortzetten_points(regeling: Regeling, dossier: Dossier) -> list[OpenPunt]:
    """G5: how, by whom, and by when."""
    beoordeling = dossier.beoordeling
    punten = [
        OpenPunt(punt_id, Poort.VOORTZETTEN, zin, bron_of(regeling, vraag_id, _STAP_3), vraag_id)
        for punt_id, vraag_id, zin in _VOORTZETTEN
        if not beoordeling.tekst(vraag_id).strip()
    ]
    uiterlijk, besloten_op = beoordeling.datum("voortzetten_op"), beoordeling.datum("besloten_op")
    zin = ""
    if uiterlijk is None:
        zin = "Er staat nog niet wanneer het klaar is. Vul een datum in."
    elif besloten_op is not None and uiterlijk < besloten_op:
        zin = "De datum waarop het klaar is, ligt vóór de beslissing. Kies een latere datum."
    if zin:
        bron = bron_of(regeling, "voortzetten_op", _STAP_3)
        punten.append(OpenPunt("voortzetten-op", Poort.VOORTZETTEN, zin, bron, "voortzetten_op"))
    return punten


def besloten_points(regeling: Regeling, dossier: Dossier) -> list[OpenPunt]:
    """Who decided, in which function, when; and that this is not the handler or the person complained about."""
    beoordeling = dossier.beoordeling
    door = beoordeling.tekst("besloten_door")
    punten = []
    if not door.strip():
        zin = "Er staat nog niet wie de beslissing neemt. Vul de naam in van de eindverantwoordelijke."
        punten.append(
            OpenPunt(
                "besloten-door",
                Poort.BESLISSING,
                zin,
                bron_of(regeling, "besloten_door", _STAP_4),
                "besloten_door",
            )
        )
    if not beoordeling.tekst("besloten_functie").strip():
        zin = "De functie ontbreekt van wie de beslissing neemt. Vul de functie in."
        bron = bron_of(regeling, "besloten_functie", _STAP_4)
        punten.append(OpenPunt("besloten-functie", Poort.BESLISSING, zin, bron, "besloten_functie"))
    if beoordeling.datum("besloten_op") is None:
        zin = "De datum van de beslissing ontbreekt. Vul in op welke dag is besloten."
        punten.append(
            OpenPunt(
                "besloten-op", Poort.BESLISSING, zin, bron_of(regeling, "besloten_op", _STAP_4), "besloten_op"
            )
        )
    betrokken = {
        plain_naam(dossier.behandelaar),
        *(plain_naam(klacht.beklaagde) for klacht in dossier.klachten),
    } - {""}
    if plain_naam(door) in betrokken:
        zin = (
            "De beslissing is genomen door de behandelaar of door degene over wie de klacht gaat. "
            "Laat een eindverantwoordelijke beslissen die er niet zelf bij betrokken is."
        )
        punten.append(OpenPunt("besloten-niet-behandelaar", Poort.BESLISSING, zin, _STAP_4, "besloten_door"))
    return punten
