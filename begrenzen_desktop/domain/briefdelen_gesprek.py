"""The parts of the report of the conversation (D5), or of the letter about a conversation that did not take place."""

from __future__ import annotations

from begrenzen_desktop.domain.briefdelen_gedeeld import bereik, make_gemachtigdezin, make_wel, vragen
from begrenzen_desktop.domain.briefdelen_grens import describe_afloop, format_weekdag
from begrenzen_desktop.domain.briefinhoud import Briefbron, Briefdeel
from begrenzen_desktop.domain.brieftaal import (
    format_datum,
    make_punten,
    make_zin,
    make_zinsdeel,
    split_blokken,
)
from begrenzen_desktop.domain.gesprek import Gespreksuitkomst, Ordegesprek
from begrenzen_desktop.domain.grensfeiten import find_grensfeiten


def gespreksverslag(bron: Briefbron) -> tuple[Briefdeel, ...]:
    """Give the proposed parts: what was said and agreed on both sides, or that the door is still open."""
    gesprek = find_grensfeiten(bron.dossier).afgerond
    if gesprek is None:
        return (Briefdeel(id="vragen", kop="Hebt u vragen over deze brief?", voorstel=vragen(bron)),)
    gehouden = gesprek.uitkomst is Gespreksuitkomst.GEHOUDEN
    midden = _gehouden(gesprek) if gehouden else _niet_doorgegaan(bron, gesprek)
    return (
        Briefdeel(id="opening", kop="", voorstel=_opening(bron, gesprek)),
        *midden,
        Briefdeel(
            id="wel",
            kop="Waarvoor u bij ons terechtkunt",
            voorstel=make_wel(bron, "U kunt gewoon bij ons terecht voor:", begrensd=False),
        ),
        Briefdeel(id="reactie", kop="Uw reactie op deze brief", voorstel=_reactie(bron, gesprek, gehouden)),
        Briefdeel(id="vragen", kop="Hebt u vragen over deze brief?", voorstel=vragen(bron)),
    )


def _opening(bron: Briefbron, gesprek: Ordegesprek) -> str:
    begin = f"{make_gemachtigdezin(bron)}{describe_afloop(gesprek)}"
    if gesprek.uitkomst is Gespreksuitkomst.GEHOUDEN:
        return (
            f"{begin} Dank u wel dat u er was. In deze brief leest u wat er is gezegd en wat wij afspraken."
        )
    return f"{begin} Wij hadden graag uw kant van het verhaal gehoord. Dat kan nog steeds."


def _gehouden(gesprek: Ordegesprek) -> tuple[Briefdeel, ...]:
    aanwezig = [
        make_zin(f"Namens ons was aanwezig: {make_zinsdeel(gesprek.namens_ons)}")
        if gesprek.namens_ons.strip()
        else "",
        make_zin(f"Plaats: {make_zinsdeel(gesprek.plaats)}") if gesprek.plaats.strip() else "",
    ]
    return (
        Briefdeel(id="wie", kop="Wie erbij waren", voorstel=" ".join(zin for zin in aanwezig if zin)),
        Briefdeel(id="verslag", kop="Wat er is gezegd", voorstel=gesprek.verslag.strip()),
        Briefdeel(
            id="afspraken_burger", kop="Wat wij met u afspraken", voorstel=_lijst(gesprek.afspraken_burger)
        ),
        Briefdeel(
            id="afspraken_organisatie",
            kop="Wat u van ons krijgt",
            voorstel=_lijst(gesprek.afspraken_organisatie),
        ),
    )


def _niet_doorgegaan(bron: Briefbron, gesprek: Ordegesprek) -> tuple[Briefdeel, ...]:
    dagen = make_punten(format_weekdag(dag) for dag in gesprek.mogelijk_op)
    return (
        Briefdeel(
            id="verslag",
            kop="Wat wij u aanboden",
            voorstel=f"Wij stelden deze dagen voor:\n{dagen}" if dagen else gesprek.verslag.strip(),
        ),
        Briefdeel(
            id="alsnog",
            kop="Wilt u alsnog praten?",
            voorstel=f"Laat het ons weten via {bereik(bron)}. Wij zoeken dan samen een nieuwe dag. U mag iemand meenemen.",
        ),
        Briefdeel(
            id="vervolg",
            kop="Wat er kan volgen",
            voorstel=(
                "Wat wij u in onze vorige brief vroegen, blijft gelden. Gebeurt zoiets opnieuw, dan kunnen wij uw"
                " contact met ons tijdelijk begrenzen. Wij wegen dat altijd eerst af. Dat u niet met ons sprak, is"
                " op zichzelf geen reden."
            ),
        ),
    )


def _lijst(tekst: str) -> str:
    """Agreements as list items, one per line, also when they were typed as plain lines."""
    return make_punten(make_zin(blok.tekst) for blok in split_blokken(tekst))


def _reactie(bron: Briefbron, gesprek: Ordegesprek, gehouden: bool) -> str:
    wanneer = (
        f" uiterlijk op {format_datum(gesprek.reactie_tot)}"
        if gesprek.reactie_tot is not None and gesprek.reactie_tot >= bron.datum
        else ""
    )
    vraag = (
        "Klopt dit verslag volgens u niet, of mist u iets?"
        if gehouden
        else "Klopt er iets niet in deze brief?"
    )
    return (
        f"{vraag} Laat het ons dan{wanneer} weten, via {bereik(bron)}. Wij bewaren uw reactie bij deze brief. Noem"
        f" daarbij ons kenmerk: {bron.dossier.kenmerk}."
    )
