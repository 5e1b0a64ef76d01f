"""The parts of the short letter that says how we go on with a complaint."""

from __future__ import annotations

from begrenzen_desktop.domain.briefdelen_gedeeld import vragen
from begrenzen_desktop.domain.briefinhoud import Briefbron, Briefdeel, is_gemachtigde
from begrenzen_desktop.domain.brieftaal import format_datum, make_punten, make_zin, make_zinsdeel
from begrenzen_desktop.domain.tegenspraak import STRIJDIG, koos_partij


def voortzetting(bron: Briefbron) -> tuple[Briefdeel, ...]:
    """Give the proposed parts: that we go on, an excuse where we failed, what we do, who does it, and when."""
    return (
        Briefdeel(id="opening", kop="", voorstel=_opening(bron)),
        Briefdeel(id="excuus", kop="", voorstel=_excuus(bron)),
        Briefdeel(id="doen", kop="Wat wij nog doen", voorstel=_doen(bron)),
        Briefdeel(id="wie", kop="Wie dat doet en wanneer", voorstel=_wie(bron)),
        Briefdeel(id="vragen", kop="Hebt u vragen?", voorstel=vragen(bron)),
    )


def _opening(bron: Briefbron) -> str:
    begin = ""
    if is_gemachtigde(bron.dossier) and bron.dossier.betrokkene.tweede is not None:
        begin = (
            f"U krijgt deze brief als gemachtigde van {bron.dossier.betrokkene.tweede.met_aanspreekvorm}. "
        )
    onderwerp = make_zinsdeel(bron.dossier.onderwerp)
    if not onderwerp:
        return ""
    return (
        f"{begin}Wij hebben opnieuw gekeken naar uw klacht en naar wat wij daarmee hebben gedaan. Uw klacht"
        f" gaat over:\n{make_punten([onderwerp])}\nWij gaan verder met deze klacht. In deze brief leest u wat"
        " u van ons kunt verwachten."
    )


def _excuus(bron: Briefbron) -> str:
    antwoorden, klachten = bron.dossier.beoordeling.antwoorden, bron.dossier.klachten
    fouten = []
    if any(klacht.op_afstand is False for klacht in klachten):
        fouten.append(
            "Uw klacht is behandeld door iemand die niet genoeg afstand had tot de medewerker over wie u"
            " klaagt."
        )
    if any(koos_partij(klacht) for klacht in klachten) or antwoorden.get(STRIJDIG) == "toch-oordeel":
        fouten.append(
            "Wij gaven een oordeel, terwijl wij niet konden vaststellen wat er precies was gebeurd."
        )
    if antwoorden.get("open_vragen") == "ja":
        fouten.append("Wij hebben nog niet al uw vragen beantwoord.")
    if antwoorden.get("termijn_gemist") == "ja":
        fouten.append("Wij hebben niet op tijd gereageerd.")
    if antwoorden.get("toezeggingen_nagekomen") == "nee":
        fouten.append("Wij hebben niet alles gedaan wat wij u hadden toegezegd.")
    if not fouten and antwoorden.get("excuses") != "nog-niet":
        return ""
    return " ".join(
        (
            *(fouten or ("Wij hebben niet alles goed gedaan.",)),
            "Dat had beter gemoeten. Onze excuses daarvoor.",
        )
    )


def _doen(bron: Briefbron) -> str:
    hoe = bron.dossier.beoordeling.tekst("voortzetten_hoe").strip()
    return make_zin(hoe) if hoe else ""


def _wie(bron: Briefbron) -> str:
    beoordeling = bron.dossier.beoordeling
    door, op = make_zinsdeel(beoordeling.tekst("voortzetten_door")), beoordeling.datum("voortzetten_op")
    zinnen = []
    if door:
        zinnen.append(make_zin(f"{door} pakt dit voor u op"))
    if op is not None:
        zinnen.append(f"Uiterlijk op {format_datum(op)} hoort u van ons hoe het ermee staat.")
    return " ".join(zinnen)
