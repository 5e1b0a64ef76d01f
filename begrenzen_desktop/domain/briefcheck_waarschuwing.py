"""The checks of the warning (D4) that other letters do not have."""

from __future__ import annotations

from collections.abc import Iterable

from begrenzen_desktop.domain.bewijs import split_zinnen
from begrenzen_desktop.domain.briefdelen_waarschuwing import onaanvaardbare_zinnen
from begrenzen_desktop.domain.checkpunt import Checkpunt, Checkvraag, make_punt
from begrenzen_desktop.domain.grensfeiten import find_grensfeiten
from begrenzen_desktop.domain.waarden import count_woorden

_LEIDRAAD = "Leidraad Zorgvuldig begrenzen, stap 4, grensoverschrijdend"
_GRONINGEN = "Gemeentelijke ombudsman Groningen, Wat is grensoverschrijdend?"


def gedrag(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Element 5: behaviour with a date, from contacts that were marked."""
    gedateerd = bool(onaanvaardbare_zinnen(vraag.bron)) and bool(vraag.tekst("gedrag").strip())
    yield make_punt(
        "gedrag",
        5,
        gedateerd,
        ja="De brief noemt het gedrag met datums.",
        nee=(
            "Geen enkel contact is aangekruist als gedrag dat niet kan. Leg het contact vast met datum en woorden, en"
            " kruis dat aan."
        ),
        bron=_GRONINGEN,
        plek="vraag:contacten",
    )


def redenen(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Element 6: the rule and what is expected, in enough own words."""
    minimum = vraag.bron.regeling.min_woorden_reden
    for deel_id, vraag_id, wat in (
        ("regel", "waarschuwing_regel", "welke regel geldt en waarom"),
        ("verwacht", "waarschuwing_verwacht", "welk gedrag jullie wel verwachten"),
        ("gevolg", "waarschuwing_gevolg", "wat er volgt bij herhaling, en hoe lang dat hooguit duurt"),
    ):
        yield make_punt(
            deel_id,
            6,
            bool(vraag.tekst(deel_id).strip()),
            ja=f"De brief zegt {wat}.",
            nee=f"De brief zegt niet {wat}. Vul dat in bij de beslissing.",
            bron=_LEIDRAAD,
            plek=f"vraag:{vraag_id}",
        )
    tekst = f"{vraag.tekst('regel')} {vraag.tekst('verwacht')}"
    aantal = count_woorden(" ".join(dict.fromkeys(split_zinnen(tekst))))
    yield make_punt(
        "uitleg",
        6,
        aantal >= minimum,
        ja=f"De uitleg telt {aantal} eigen woorden.",
        nee=(
            f"De uitleg telt {aantal} eigen woorden. Leg in ten minste {minimum} woorden uit waarom dit gedrag niet"
            " kan en wat jullie wel verwachten."
        ),
        bron=_LEIDRAAD,
        plek="vraag:waarschuwing_regel",
    )


def gesprek(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Element 4: the invitation with days, and a last day to answer, all after the letter."""
    bron = vraag.bron
    uitnodiging = find_grensfeiten(bron.dossier).uitnodiging
    zin, plek = "", "vraag:gesprekken"
    if uitnodiging is None or uitnodiging.is_afgerond or not uitnodiging.mogelijk_op:
        zin = "De uitnodiging voor het gesprek ontbreekt. Leg vast op welke dagen het gesprek kan, en waar."
    elif any(dag <= bron.datum for dag in uitnodiging.mogelijk_op):
        zin = "Een dag voor het gesprek ligt niet na de brief. Kies dagen die de burger nog kan halen."
    elif uitnodiging.reactie_tot is None:
        zin = "Er staat niet tot wanneer de burger kan reageren. Vul die dag in bij het gesprek."
    elif uitnodiging.reactie_tot <= bron.datum:
        zin = "De dag waarop de burger uiterlijk reageert, ligt niet na de brief. Kies een latere dag."
    elif not vraag.tekst("gesprek").strip():
        zin, plek = (
            "De brief nodigt niet uit voor een gesprek. Zet dat deel terug in de brief.",
            "deel:gesprek",
        )
    yield make_punt(
        "gesprek",
        4,
        not zin,
        ja="De brief nodigt uit voor een gesprek en zegt tot wanneer iemand kan reageren.",
        nee=zin,
        bron=_LEIDRAAD,
        plek=plek,
    )
