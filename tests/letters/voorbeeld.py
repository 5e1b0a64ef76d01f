"""A complete dossier for letters, from which tests take one thing away."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from begrenzen_desktop.domain.beoordeling import (
    Afwijking,
    Beoordeling,
    Beslissing,
    Beslissingkeuze,
    Conclusie,
    Normbevestiging,
    Overleg,
)
from begrenzen_desktop.domain.betrokkene import Aanspreekvorm, Betrokkene, Naam, Postadres
from begrenzen_desktop.domain.brief import Brief
from begrenzen_desktop.domain.briefdelen import make_delen
from begrenzen_desktop.domain.briefinhoud import Briefbron, Briefdeel, make_inhoud
from begrenzen_desktop.domain.contactmoment import Contactmoment, Kanaal, Verzamelmoment
from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.feiten import count_feiten
from begrenzen_desktop.domain.klacht import Klacht, Oordeel
from begrenzen_desktop.domain.profiel import Mandaat, Ondertekenaar, Organisatieprofiel
from begrenzen_desktop.domain.regeling import (
    Beslissingsoort,
    Briefsoort,
    Bron,
    Deel,
    Keuze,
    Norm,
    Regeling,
    Soort,
    Stap,
    Vraag,
    Waarde,
)
from begrenzen_desktop.letters.data import as_data
from begrenzen_desktop.letters.renderer import render
from begrenzen_desktop.letters.templates import Sjablonen

VANDAAG = dt.date(2026, 11, 23)
NU = dt.datetime(2026, 11, 23, 9, 0, tzinfo=dt.UTC)
WORTEL = Path(__file__).parents[2]
_BRON = Bron("Leidraad Zorgvuldig begrenzen", "stap 3")
SOORTEN = ("stop-klacht", "voortzetting", "intern-bericht", "besluitnotitie")

WEL = (
    ("aanvragen", "een aanvraag, bijvoorbeeld voor een vergunning of een uitkering"),
    ("bezwaar", "bezwaar en beroep"),
    ("nieuwe-klacht", "een klacht over iets anders"),
    ("meldingen", "meldingen over de straat, en natuurlijk noodgevallen via 112"),
    ("woo-avg", "vragen om informatie of om inzage in uw gegevens"),
    ("raadsleden", "contact met raadsleden en met de ombudsman"),
)


def make_regeling() -> Regeling:
    """A small regeling with just the questions that letters ask for."""
    vragen = (
        Vraag(id="reden", soort=Soort.TEKST, tekst="Waarom?", bron=_BRON),
        Vraag(
            id="wel_mogelijk",
            soort=Soort.MEERKEUZE,
            tekst="Wat kan nog wel?",
            bron=_BRON,
            keuzen=tuple(Keuze(naam, label) for naam, label in WEL),
            standaard=tuple(naam for naam, _ in WEL),
        ),
    )
    stap = Stap("beslis", 3, "Beslis", "", (Deel("beslis", "Beslis", "", vragen, _BRON),))
    beslissingen = (
        Beslissingsoort(
            "voortzetten",
            "Wij gaan verder met de klacht",
            frozenset({"geen"}),
            "De klacht wordt verder behandeld.",
            "Je maakt af wat nog open ligt.",
            "De organisatie herstelt wat beter kon.",
            _BRON,
        ),
        Beslissingsoort(
            "stop-klacht",
            "Het contact over deze klacht stopt",
            frozenset({"aanhoudend"}),
            "Op berichten over deze klacht komt geen inhoudelijk antwoord meer.",
            "Je leest en registreert, en je antwoordt niet meer.",
            "Alle collega's houden dezelfde lijn aan.",
            _BRON,
        ),
    )
    return Regeling(
        id="zorgvuldig-begrenzen",
        datum=dt.date(2022, 12, 1),
        titel="Zorgvuldig begrenzen",
        uitgever="Nationale ombudsman",
        stappen=(stap,),
        normen=(
            Norm(1, "goede motivering", "Goede motivering", "", _BRON, kern=True),
            Norm(2, "luisteren", "Luisteren naar de burger", "", _BRON, kern=True),
        ),
        grenzen=(),
        beslissingen=beslissingen,
        briefsoorten=(
            Briefsoort("stop-klacht", "D7", "Geen verder antwoord op een klacht", "stop-klacht.docx"),
            Briefsoort("voortzetting", "", "Wij gaan verder met uw klacht", "voortzetting.docx"),
            Briefsoort("intern-bericht", "D10", "Intern bericht", "intern-bericht.docx", extern=False),
            Briefsoort("besluitnotitie", "D19", "Besluitnotitie", "besluitnotitie.docx", extern=False),
        ),
    )


PROFIEL = Organisatieprofiel(
    naam="Gemeente Waterdijk",
    orgaan="het college van burgemeester en wethouders van Waterdijk",
    afdeling="Klachten en rechtsbescherming",
    postadres="Postbus 100, 1230 AA Waterdijk",
    bezoekadres="Raadhuisplein 1, 1231 AB Waterdijk",
    plaats="Waterdijk",
    telefoon="14 0123",
    e_mail="klachten@waterdijk.example",
    website="www.waterdijk.example",
    behandelaar="S. Bakker",
    behandelaar_functie="klachtbehandelaar",
    behandelaar_telefoon="012 345 67 89",
    behandelaar_e_mail="klachten@waterdijk.example",
    heroverweging_door="de gemeentesecretaris",
    heroverweging_termijn="binnen zes weken na de datum van deze brief",
    fg="fg@waterdijk.example",
)
ONDERTEKENAAR = Ondertekenaar(
    id="ond1",
    naam="mr. L.M. de Wit",
    functie="directeur Dienstverlening",
    mandaten=(Mandaat("*", dt.date(2024, 1, 1), None, "Mandaatbesluit Waterdijk 2024, artikel 7"),),
)
REDEN = (
    "U vroeg ons vier keer om uw subsidie opnieuw te berekenen. Wij hebben dat twee maal gedaan, door twee"
    " verschillende medewerkers. De uitkomst bleef gelijk. In uw laatste berichten staan dezelfde vragen, die"
    " wij al hebben beantwoord. Een nieuw antwoord van ons verandert de uitkomst niet en kost tijd die wij"
    " voor andere inwoners nodig hebben."
)
ANTWOORDEN: dict[str, Waarde] = {
    "onderwerp": "De terugbetaling van uw subsidie voor isolatie uit 2025",
    "feiten": (
        "Meneer belt en mailt sinds juni 2026 over de terugbetaling. De vragen gaan steeds over de"
        " berekening."
    ),
    "interactie": "Meneer voelt zich niet gehoord. Wij antwoordden vooral op papier en spraken hem één keer.",
    "proces": "Alle vragen zijn beantwoord. De klacht is op tijd en door iemand anders behandeld.",
    "tijd_uitkomst": (
        "Twee collega's zijn er ongeveer drie uur per week mee bezig. De uitkomst verandert niet."
    ),
    "nieuwe_feiten": "nee",
    "conclusie": "aanhoudend",
    "voldoende_reden": "ja",
    "beslissing": "stop-klacht",
    "reden": (
        "U vroeg ons om uw subsidie opnieuw te berekenen. "
        + REDEN.split(". ", 1)[1].replace("twee maal", "opnieuw")
    ),
    "alternatieven": "Een gesprek met een bemiddelaar is aangeboden. Meneer wilde dat niet.",
    "besloten_door": "mr. L.M. de Wit",
    "besloten_functie": "directeur Dienstverlening",
    "besloten_op": dt.date(2026, 11, 20),
    "herbeoordelingsdatum": dt.date(2027, 11, 22),
    "voortzetten_hoe": "We rekenen de subsidie opnieuw na en leggen de berekening in een gesprek aan u uit",
    "voortzetten_door": "S. Bakker",
    "voortzetten_op": dt.date(2026, 12, 11),
}


def make_dossier(keuze: Beslissingkeuze = Beslissingkeuze.STOP_KLACHT) -> Dossier:
    """The dossier of meneer De Boer, decided on 20 November 2026."""
    conclusie = Conclusie.AANHOUDEND if keuze is Beslissingkeuze.STOP_KLACHT else Conclusie.GEEN
    antwoorden = {**ANTWOORDEN, "beslissing": keuze.value, "conclusie": conclusie.value}
    if keuze is Beslissingkeuze.VOORTZETTEN:
        antwoorden |= {"open_vragen": "ja", "termijn_gemist": "ja"}
    return Dossier(
        id="d1",
        kenmerk="B-2026-0007",
        betrokkene=Betrokkene(
            Naam("Boer", "P.", "de", Aanspreekvorm.HEER),
            adres=Postadres("Dorpsstraat", "12a", "1234 AB", "Waterdijk"),
            e_mail="p.deboer@post.example",
        ),
        behandelaar="S. Bakker",
        aangemaakt_op=NU,
        gewijzigd_op=NU,
        beoordeling=Beoordeling(
            id="b1",
            regeling_id="zorgvuldig-begrenzen",
            regeling_datum=dt.date(2022, 12, 1),
            antwoorden=antwoorden,
            overleggen=(
                Overleg(
                    id="o1",
                    wie="R. Smit",
                    functie="teamleider",
                    op=dt.date(2026, 11, 16),
                    uitkomst="Eens met het voorstel",
                    afwijkende_mening="Liever eerst nog een gesprek",
                ),
            ),
            normen=(
                Normbevestiging(norm=1, zin="De reden is in twee brieven uitgelegd"),
                Normbevestiging(norm=2, zin="Er is op 2 juli met meneer gesproken"),
            ),
            afwijkingen=(
                Afwijking(
                    open_punt="open-vragen",
                    reden="De laatste vraag was al eerder beantwoord",
                    door="S. Bakker",
                ),
            ),
            beslissing=Beslissing(
                id="be1",
                keuze=keuze,
                conclusie=conclusie,
                besloten_door="mr. L.M. de Wit",
                functie="directeur Dienstverlening",
                besloten_op=dt.date(2026, 11, 20),
                vastgesteld_op=NU,
                afwijkingen=(
                    Afwijking(
                        open_punt="open-vragen",
                        reden="De laatste vraag was al eerder beantwoord",
                        door="S. Bakker",
                    ),
                ),
            ),
        ),
        klachten=(
            Klacht(
                id="k1",
                omschrijving="De berekening van de terugbetaling klopt niet",
                ontvangen_op=dt.date(2026, 6, 8),
                afgedaan_op=dt.date(2026, 7, 10),
                oordeel=Oordeel.ONGEGROND,
                uitleg="De berekening volgt de regels van de subsidie. Wij hebben elke stap uitgelegd.",
                behandelaar="S. Bakker",
                beklaagde="T. Vos",
                op_afstand=True,
                naar_ombudsman_verwezen=True,
            ),
            Klacht(
                id="k2",
                omschrijving="De medewerker belde niet terug",
                ontvangen_op=dt.date(2026, 8, 3),
                afgedaan_op=dt.date(2026, 9, 4),
                oordeel=Oordeel.GEGROND,
                uitleg="Wij hadden u moeten terugbellen. Daarvoor hebben wij excuses gemaakt.",
                op_afstand=True,
                naar_ombudsman_verwezen=True,
            ),
        ),
        contactmomenten=tuple(
            Contactmoment(
                id=f"c{nummer}", op=op, kanaal=kanaal, minuten=20, tekst="Over de berekening.", citaat=citaat
            )
            for nummer, (op, kanaal, citaat) in enumerate(
                (
                    (dt.date(2026, 9, 14), Kanaal.E_MAIL, "U rekent nog steeds verkeerd"),
                    (dt.date(2026, 10, 5), Kanaal.TELEFOON, ""),
                    (dt.date(2026, 10, 26), Kanaal.E_MAIL, "Ik wil dat iemand anders het narekent"),
                    (dt.date(2026, 11, 9), Kanaal.TELEFOON, ""),
                ),
                start=1,
            )
        ),
        verzamelmomenten=(
            Verzamelmoment(
                id="v1",
                vanaf=dt.date(2026, 6, 8),
                tot_en_met=dt.date(2026, 9, 4),
                aantal=20,
                kanaal=Kanaal.TELEFOON,
                herkomst="registratie van het klantcontactcentrum",
            ),
        ),
    )


def make_bron(soort: str = "stop-klacht", dossier: Dossier | None = None, **velden: str) -> Briefbron:
    """All that a letter of this kind is made from."""
    keuze = Beslissingkeuze.VOORTZETTEN if soort == "voortzetting" else Beslissingkeuze.STOP_KLACHT
    dossier = dossier or make_dossier(keuze)
    return Briefbron(
        regeling=make_regeling(),
        dossier=dossier,
        brief=Brief(
            id="br1",
            dossier_id="d1",
            soort=soort,
            datum=VANDAAG,
            ondertekenaar_id="ond1",
            velden=velden,
            gemaakt_op=NU,
        ),
        profiel=PROFIEL,
        ondertekenaar=ONDERTEKENAAR,
        vandaag=VANDAAG,
        figuren=count_feiten(dossier).figuren(),
    )


def with_answers(bron: Briefbron, antwoorden: Mapping[str, Waarde]) -> Briefbron:
    """The same with other answers."""
    beoordeling = replace(
        bron.dossier.beoordeling, antwoorden={**bron.dossier.beoordeling.antwoorden, **antwoorden}
    )
    return replace(bron, dossier=replace(bron.dossier, beoordeling=beoordeling))


def render_bron(bron: Briefbron, delen: tuple[Briefdeel, ...] | None = None, merk: str = "") -> bytes:
    """The .docx of a letter, with the mark of its Brief if it was given."""
    bestand = bron.regeling.briefsoort(bron.brief.soort).sjabloon
    sjabloon = Sjablonen(WORTEL / "templates").load("zorgvuldig-begrenzen", bestand)
    inhoud = make_inhoud(bron, delen if delen is not None else make_delen(bron))
    return render(sjabloon, as_data(inhoud), NU, merk)
