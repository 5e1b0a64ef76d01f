"""A complete dossier and a small regeling, for tests that take one fact away at a time."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from begrenzen_desktop.domain.beoordeling import Beoordeling, Overleg
from begrenzen_desktop.domain.betrokkene import Aanspreekvorm, Betrokkene, Naam
from begrenzen_desktop.domain.contactmoment import Contactmoment, Kanaal
from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.klacht import Klacht, Oordeel
from begrenzen_desktop.domain.regeling import (
    Beslissingsoort,
    Bron,
    Deel,
    Gebrekregel,
    Norm,
    Regeling,
    Soort,
    Stap,
    Voorwaarde,
    Vraag,
    Waarde,
)

NU = dt.datetime(2026, 9, 1, 10, 0, tzinfo=dt.UTC)
BRON = Bron("Zorgvuldig begrenzen", "stap 2")
STOP = frozenset({"stop-klacht"})

REDEN = (
    "Wij hebben de aanvraag twee keer bekeken en de uitkomst drie keer uitgelegd, de laatste keer in een gesprek met de "
    "teamleider. In de berichten daarna stond geen nieuwe informatie, en een nieuw antwoord zou niets anders zeggen."
)


def make_vraag(vraag_id: str, soort: Soort = Soort.TEKST, **meer: object) -> Vraag:
    """Make a question with its source."""
    return Vraag(id=vraag_id, soort=soort, tekst=f"Vraag {vraag_id}?", bron=BRON, **meer)  # type: ignore[arg-type]


def make_regeling() -> Regeling:
    """A regeling with the questions that the poorten name."""
    signaleer = (
        make_vraag("onderwerp", Soort.REGEL, nodig_voor=STOP),
        make_vraag("contacten", Soort.CONTACTEN, nodig_voor=STOP),
        make_vraag("feiten", nodig_voor=STOP, feiten=True),
        make_vraag("ervaring"),
    )
    analyse = (
        make_vraag("interactie", nodig_voor=STOP, norm=(3,)),
        make_vraag("verhaal_burger", norm=(3,)),
        make_vraag("proces", nodig_voor=STOP),
        make_vraag("klachten", Soort.KLACHTEN, nodig_voor=STOP),
        make_vraag(
            "open_vragen",
            Soort.JA_NEE,
            gebrek=Gebrekregel(("ja",), "Er zijn nog vragen open. Beantwoord ze."),
        ),
        make_vraag("open_vragen_uitleg", voorwaarde=Voorwaarde("open_vragen", ("ja",))),
        make_vraag("termijn_gemist", Soort.JA_NEE),
        make_vraag("termijn_hersteld", Soort.JA_NEE, voorwaarde=Voorwaarde("termijn_gemist", ("ja",))),
        make_vraag("tijd_uitkomst", nodig_voor=STOP),
        make_vraag("nieuwe_feiten", Soort.JA_NEE, nodig_voor=STOP),
        make_vraag("overleg", Soort.OVERLEG, nodig_voor=STOP, norm=(18,)),
        make_vraag("conclusie", Soort.KEUZE),
        make_vraag("voldoende_reden", Soort.JA_NEE),
    )
    beslis = (
        make_vraag("beslissing", Soort.KEUZE),
        make_vraag(
            "reden",
            nodig_voor=STOP,
            norm=(4,),
            voorbeeld="Wij hebben alles al uitgelegd en wij zien geen nieuwe feiten.",
        ),
        make_vraag("wel_mogelijk", Soort.MEERKEUZE, nodig_voor=STOP, standaard=("nieuwe-klacht", "aanvraag")),
        make_vraag("herbeoordelingsdatum", Soort.DATUM),
        make_vraag("voortzetten_hoe", nodig_voor=frozenset({"voortzetten"})),
        make_vraag("besloten_door", Soort.REGEL),
    )
    delen = tuple(
        Deel(naam, naam, "", vragen, BRON)
        for naam, vragen in (("signaleer", signaleer), ("analyse", analyse), ("beslis", beslis))
    )
    return Regeling(
        id="proef",
        datum=dt.date(2022, 12, 1),
        titel="Proef",
        uitgever="Proef",
        stappen=tuple(
            Stap(deel.id, nummer, deel.titel, "", (deel,)) for nummer, deel in enumerate(delen, start=1)
        ),
        normen=tuple(
            Norm(nr, "kern", f"norm {nr}", "Vraag?", BRON, kern=nr != 22) for nr in (3, 4, 10, 18, 22)
        ),
        grenzen=(),
        beslissingen=(
            Beslissingsoort(
                "voortzetten",
                "",
                frozenset({"geen", "aanhoudend", "grensoverschrijdend", "beide"}),
                "",
                "",
                "",
                BRON,
            ),
            Beslissingsoort("stop-klacht", "", frozenset({"aanhoudend", "beide"}), "", "", "", BRON),
            Beslissingsoort(
                "stop-alles-tijdelijk", "", frozenset({"grensoverschrijdend", "beide"}), "", "", "", BRON
            ),
            Beslissingsoort("stop-beide", "", frozenset({"beide"}), "", "", "", BRON),
        ),
        briefsoorten=(),
    )


def make_klacht(**meer: object) -> Klacht:
    """A complaint that was handled as it should be."""
    velden: dict[str, object] = {
        "id": "k1",
        "omschrijving": "De afwijzing van de standplaats",
        "ontvangen_op": dt.date(2026, 3, 2),
        "afgedaan_op": dt.date(2026, 4, 9),
        "oordeel": Oordeel.ONGEGROND,
        "op_afstand": True,
        "beklaagde": "T. Bos",
        "naar_ombudsman_verwezen": True,
    }
    return Klacht(**(velden | meer))  # type: ignore[arg-type]


def make_contact(contact_id: str = "c1", op: dt.date = dt.date(2026, 6, 1), **meer: object) -> Contactmoment:
    """A telephone call of ten minutes."""
    velden: dict[str, object] = {
        "kanaal": Kanaal.TELEFOON,
        "minuten": 10,
        "tekst": "Belde over de standplaats.",
    }
    return Contactmoment(id=contact_id, op=op, **(velden | meer))  # type: ignore[arg-type]


def make_dossier() -> Dossier:
    """A dossier that is complete for the decision stop-klacht."""
    antwoorden: dict[str, Waarde] = {
        "onderwerp": "de afwijzing van de standplaats",
        "feiten": "Mevrouw belde en schreef na de uitkomst nog elf keer.",
        "interactie": "Mevrouw maakt zich zorgen over haar inkomen.",
        "verhaal_burger": "Mevrouw vindt dat haar kraam er al jaren stond.",
        "proces": "De klacht is besproken met mevrouw en schriftelijk beantwoord.",
        "tijd_uitkomst": "Het kost ons drie uur per week en de uitkomst verandert niet.",
        "nieuwe_feiten": "nee",
        "conclusie": "aanhoudend",
        "voldoende_reden": "ja",
        "beslissing": "stop-klacht",
        "reden": REDEN,
        "besloten_door": "M. de Graaf",
        "besloten_functie": "afdelingshoofd",
        "besloten_op": dt.date(2026, 8, 28),
    }
    return Dossier(
        id="d1",
        kenmerk="2026-0001",
        betrokkene=Betrokkene(Naam("B.", aanspreekvorm=Aanspreekvorm.MEVROUW)),
        behandelaar="S. Kuiper",
        aangemaakt_op=NU,
        gewijzigd_op=NU,
        beoordeling=Beoordeling(
            id="b1",
            regeling_id="proef",
            regeling_datum=dt.date(2022, 12, 1),
            antwoorden=antwoorden,
            overleggen=(Overleg(id="o1", wie="J. Vermeer", op=dt.date(2026, 8, 20)),),
        ),
        klachten=(make_klacht(),),
        contactmomenten=(make_contact(),),
    )


def with_answers(dossier: Dossier, **antwoorden: Waarde) -> Dossier:
    """Give the dossier with other answers; None takes an answer away."""
    samen = {k: v for k, v in {**dossier.beoordeling.antwoorden, **antwoorden}.items() if v is not None}
    return replace(dossier, beoordeling=replace(dossier.beoordeling, antwoorden=samen))
