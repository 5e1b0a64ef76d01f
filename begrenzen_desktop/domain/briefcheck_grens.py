"""The checks of the letters about behaviour beyond the limit: the talk (D5), the urgent measure (D13), the measure (D8)."""

from __future__ import annotations

from collections.abc import Iterable

from begrenzen_desktop.domain.briefdelen_gedeeld import open_route
from begrenzen_desktop.domain.briefdelen_spoed import SPOEDREDEN_INLEIDING
from begrenzen_desktop.domain.brieftaal import add_maanden, format_datum
from begrenzen_desktop.domain.checkpunt import Checkpunt, Checkvraag, make_punt
from begrenzen_desktop.domain.grensfeiten import find_grensfeiten, find_keuzelabels
from begrenzen_desktop.domain.maatregelkeuze import make_maatregel
from begrenzen_desktop.domain.waarden import count_woorden

_LEIDRAAD = "Leidraad Zorgvuldig begrenzen, stap 4, grensoverschrijdend"
_EIGEN = "Eigen norm: een grens is nooit zonder einde"


def verslag(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """The letter tells how an invitation ended."""
    yield make_punt(
        "gesprek",
        5,
        find_grensfeiten(vraag.bron.dossier).afgerond is not None and bool(vraag.tekst("opening").strip()),
        ja="De brief zegt hoe de uitnodiging afliep.",
        nee="Er is nog geen gesprek vastgelegd dat is gevoerd, geweigerd of niet doorging. Leg dat eerst vast.",
        bron="Awb 9:10 lid 3 (naar analogie); " + _LEIDRAAD,
        plek="vraag:gesprekken",
    )


def spoed(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Elements 3 and 4 of D13: what, until when, with whom it was decided, and the day on which we listen."""
    bron = vraag.bron
    beoordeling = bron.dossier.beoordeling
    tot, horen = beoordeling.datum("direct_tot"), beoordeling.datum("direct_horen_op")
    wat = find_keuzelabels(bron.regeling, bron.dossier, "direct_wat")
    for punt_id, goed, ja, nee, plek in (
        (
            "leidinggevende",
            bool(beoordeling.tekst("direct_leidinggevende").strip()),
            "Er staat met welke leidinggevende is besloten.",
            "Er staat niet met welke leidinggevende is besloten. Overleg eerst en vul de naam in.",
            "direct_leidinggevende",
        ),
        (
            "maatregel",
            bool(wat),
            "De brief zegt wat er meteen verandert.",
            "De brief zegt niet wat er meteen verandert. Kies zo weinig als nodig is.",
            "direct_wat",
        ),
        (
            "einde",
            tot is not None and bron.datum < tot <= add_maanden(bron.datum, 3),
            "De afspraak is kort en heeft een einde.",
            "De laatste dag ontbreekt, ligt niet na de brief, of ligt meer dan drie maanden verder. Kies een dag die kort"
            " na het horen ligt.",
            "direct_tot",
        ),
        (
            "horen",
            horen is not None and bron.datum < horen and (tot is None or horen <= tot),
            "De brief zegt wanneer de burger zijn kant kan vertellen.",
            "De dag waarop de burger zijn kant vertelt, ontbreekt of past niet tussen de brief en de laatste dag. Kies een"
            " andere dag.",
            "direct_horen_op",
        ),
    ):
        yield make_punt(
            punt_id,
            4,
            goed,
            ja=ja,
            nee=nee,
            bron="Gemeentelijke ombudsman Groningen, 23.1.054",
            plek=f"vraag:{plek}",
        )


def spoedreden(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Element 6 of D13: why there was no warning, in enough own words."""
    minimum = vraag.bron.regeling.min_woorden_reden
    aantal = count_woorden(vraag.tekst("reden").replace(SPOEDREDEN_INLEIDING, ""))
    yield make_punt(
        "reden",
        6,
        aantal >= minimum,
        ja=f"De reden telt {aantal} eigen woorden.",
        nee=f"De reden telt {aantal} eigen woorden. Leg in ten minste {minimum} woorden uit waarom wachten niet kon.",
        bron=_LEIDRAAD,
        plek="vraag:direct_reden",
    )


def periode(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Elements 3 and 4 of D8: start, end within the cap, and a review on the way."""
    bron = vraag.bron
    gekozen = make_maatregel(bron.regeling, bron.dossier)
    maanden = bron.profiel.maximale_duur_maanden
    plek = "vraag:einddatum"
    if gekozen is None:
        zin, plek = (
            "De maatregel is nog niet compleet. Kies wat er verandert, de open weg en de dagen.",
            "vraag:ingangsdatum",
        )
    elif gekozen.ingang < bron.datum:
        zin, plek = (
            "De maatregel begint vóór de datum van de brief. Kies een latere dag.",
            "vraag:ingangsdatum",
        )
    elif gekozen.einde <= gekozen.ingang:
        zin = "De maatregel eindigt voordat hij begint. Kies een latere einddatum."
    elif gekozen.einde > add_maanden(gekozen.ingang, maanden):
        zin = (
            f"De maatregel duurt langer dan {maanden} maanden. Kies een dag tot en met"
            f" {format_datum(add_maanden(gekozen.ingang, maanden))}."
        )
    elif not gekozen.ingang < gekozen.herbeoordeling <= gekozen.einde:
        zin, plek = (
            "De dag waarop jullie opnieuw kijken, ligt niet tussen begin en einde. Kies een andere dag.",
            "vraag:herbeoordelingsdatum",
        )
    elif not (vraag.tekst("maatregel").strip() and vraag.tekst("periode").strip()):
        zin, plek = (
            "De brief noemt de maatregel of de dagen niet. Zet die delen terug in de brief.",
            "deel:periode",
        )
    else:
        zin = ""
    yield make_punt(
        "periode",
        4,
        not zin,
        ja="De maatregel heeft een begin, een einde en een dag om opnieuw te kijken.",
        nee=zin,
        bron=_EIGEN,
        plek=plek,
    )
    gewoon = bron.regeling.duren.gewoon_maanden
    if gekozen is not None and gewoon:
        yield make_punt(
            "duur",
            4,
            gekozen.einde <= add_maanden(gekozen.ingang, gewoon),
            ja=f"De maatregel duurt niet langer dan gewoonlijk ({gewoon} maanden).",
            nee=f"De maatregel duurt langer dan gewoonlijk ({gewoon} maanden). Zeg in de reden waarom dat nodig is, of kies een eerdere dag.",
            bron="Eigen norm van de regeling",
            plek="vraag:einddatum",
            verplicht=False,
        )


def vooraf(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Element 5 of D8: the steps before it, with their days."""
    yield make_punt(
        "vooraf",
        5,
        bool(vraag.tekst("vooraf").strip()),
        ja="De brief noemt wat eraan voorafging, met datums.",
        nee="De brief noemt geen waarschuwing en geen gesprek. Leg vast wanneer dat was.",
        bron=_LEIDRAAD,
        plek="vraag:brieven",
    )


def route(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Element 7: one way stays open for everything official."""
    goed = bool(open_route(vraag.bron)) and bool(vraag.tekst("route").strip())
    yield make_punt(
        "open-route",
        7,
        goed,
        ja="De brief noemt een weg die altijd open blijft.",
        nee="Er blijft geen weg open voor officiële berichten. Vul de weg in die altijd open is.",
        bron="Gerechtshof Arnhem 8 februari 2005, ECLI:NL:GHARN:2005:AS7882",
        plek="vraag:open_route",
    )


def klachten(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Ruling on new complaints: each is confirmed and gets an explicit choice."""
    yield make_punt(
        "nieuwe-klachten",
        7,
        bool(vraag.tekst("klachten").strip()),
        ja="De brief zegt wat er met een nieuwe klacht gebeurt.",
        nee="De brief zegt niet wat er met een nieuwe klacht gebeurt. Kies dat bij de beslissing.",
        bron="Awb 9:6, 9:8 en 9:12a",
        plek="vraag:nieuwe_klachten",
    )


def contact(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Element 10, by the way that stays open."""
    yield make_punt(
        "contact",
        10,
        bool(vraag.tekst("vragen").strip()),
        ja="De brief zegt langs welke weg iemand een vraag kan stellen.",
        nee="De brief zegt niet langs welke weg iemand een vraag kan stellen. Vul de weg in die altijd open is.",
        bron="Element 10: contact voor vragen",
        plek="vraag:open_route",
    )
