"""The parts of the besluitnotitie (D19): how the decision came about, for the file and for whoever asks later."""

from __future__ import annotations

from begrenzen_desktop.domain.bewijs import contacten_van_burger
from begrenzen_desktop.domain.briefdelen_gedeeld import wel_mogelijk
from begrenzen_desktop.domain.briefinhoud import Briefbron, Briefdeel
from begrenzen_desktop.domain.brieftaal import (
    format_datum,
    join_opsomming,
    make_punten,
    make_zin,
    make_zinsdeel,
)
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.klacht import Klacht
from begrenzen_desktop.domain.maatregelkeuze import make_maatregel
from begrenzen_desktop.domain.toets import Normstand, make_toets

_CONCLUSIE = {
    "geen": "Er is geen sprake van gedrag dat begrenzing nodig maakt.",
    "aanhoudend": "Er is sprake van aanhoudend klaaggedrag.",
    "grensoverschrijdend": "Er is sprake van grensoverschrijdend klaaggedrag.",
    "beide": "Er is sprake van aanhoudend en van grensoverschrijdend klaaggedrag.",
}


_KOP_VAN = {
    "wel_mogelijk": "Beslissing",
    "feiten": "Feiten",
    "interactie": "Analyse: de interactie",
    "verhaal_burger": "Analyse: de interactie",
    "proces": "Analyse: het proces",
    "tijd_uitkomst": "Analyse: tijd en uitkomst",
    "alternatieven": "Wat er nog meer mogelijk was",
    "overleg": "Met wie is overlegd",
    "reden": "Reden van de beslissing",
}
"""Under which heading of the note the answer to a question stands."""


def besluitnotitie(bron: Briefbron) -> tuple[Briefdeel, ...]:
    """Give the proposed parts, from the facts to the decision."""
    beoordeling = bron.dossier.beoordeling
    contacten = tuple(moment.id for moment in contacten_van_burger(bron.dossier))
    return (
        Briefdeel(id="beslissing", kop="Beslissing", voorstel=_beslissing(bron)),
        Briefdeel(id="feiten", kop="Feiten", voorstel=_feiten(bron), bewijs=contacten, vast=False),
        Briefdeel(id="klachten", kop="Klachten en uitkomst", voorstel=_klachten(bron)),
        Briefdeel(
            id="interactie",
            kop="Analyse: de interactie",
            voorstel=_samen(bron, "interactie", "verhaal_burger"),
        ),
        Briefdeel(
            id="proces", kop="Analyse: het proces", voorstel=_samen(bron, "proces", "open_vragen_uitleg")
        ),
        Briefdeel(
            id="tijd_uitkomst", kop="Analyse: tijd en uitkomst", voorstel=beoordeling.tekst("tijd_uitkomst")
        ),
        Briefdeel(id="conclusie", kop="Conclusie", voorstel=_conclusie(bron)),
        Briefdeel(id="alternatieven", kop="Wat er nog meer mogelijk was", voorstel=_alternatieven(bron)),
        Briefdeel(id="toets", kop="Behoorlijkheidstoets", voorstel=_toets(bron)),
        Briefdeel(id="overleg", kop="Met wie is overlegd", voorstel=_overleg(bron)),
        Briefdeel(id="afwijkingen", kop="Wat is overgeslagen, en waarom", voorstel=_afwijkingen(bron)),
        Briefdeel(
            id="reden", kop="Reden van de beslissing", voorstel=_samen(bron, "reden", "reden_maatregel")
        ),
        Briefdeel(id="betekenis", kop="Wat de beslissing betekent", voorstel=_betekenis(bron)),
        Briefdeel(id="besloten", kop="Besloten door", voorstel=_besloten(bron)),
    )


def _samen(bron: Briefbron, *vragen: str) -> str:
    return "\n".join(
        tekst for tekst in (bron.dossier.beoordeling.tekst(vraag).strip() for vraag in vragen) if tekst
    )


def _feiten(bron: Briefbron) -> str:
    tellingen = ""
    if bron.figuren.get("contacten.aantal") and bron.figuren.get("contacten.periode"):
        tellingen = "Aantal contacten: ⟦contacten.aantal⟧, in de periode ⟦contacten.periode⟧."
    regels = [
        f"Van {format_datum(v.vanaf)} tot en met {format_datum(v.tot_en_met)}: ongeveer {v.aantal} keer "
        f"({v.kanaal.label}; herkomst: {make_zinsdeel(v.herkomst)})."
        for v in bron.dossier.verzamelmomenten
    ]
    feiten = bron.dossier.beoordeling.tekst("feiten").strip()
    return "\n".join(deel for deel in (feiten, tellingen, make_punten(regels)) if deel)


def _klachten(bron: Briefbron) -> str:
    return make_punten(_klachtregel(klacht) for klacht in bron.dossier.klachten)


def _klachtregel(klacht: Klacht) -> str:
    delen = [make_zin(make_zinsdeel(klacht.omschrijving))]
    if klacht.ontvangen_op is not None:
        delen.append(f"Ontvangen op {format_datum(klacht.ontvangen_op)}.")
    if klacht.afgedaan_op is None or klacht.oordeel is None:
        delen.append("Nog niet beantwoord.")
        if klacht.tijdens_stop is not None:
            delen.append(make_zin(f"Tijdens de maatregel: {make_zinsdeel(klacht.tijdens_stop.label)}"))
    else:
        delen.append(
            f"Beantwoord op {format_datum(klacht.brief_datum or klacht.afgedaan_op)}: {klacht.oordeel.label}."
        )
    delen.append(make_zin(" ".join(klacht.uitleg.split())))
    if klacht.ombudsman_uitkomst.strip():
        delen.append(make_zin(f"Oordeel van de ombudsman: {make_zinsdeel(klacht.ombudsman_uitkomst)}"))
    return " ".join(deel for deel in delen if deel)


def _conclusie(bron: Briefbron) -> str:
    beoordeling = bron.dossier.beoordeling
    conclusie = bron.beslissing.conclusie if bron.beslissing else beoordeling.conclusie
    zinnen = [_CONCLUSIE[conclusie.value]] if conclusie else []
    match beoordeling.antwoorden.get("voldoende_reden"):
        case "ja":
            zinnen.append("Er is voldoende reden om te begrenzen.")
        case "nee":
            zinnen.append("Er is niet voldoende reden om te begrenzen.")
    if beoordeling.antwoorden.get("nieuwe_feiten") == "nee":
        zinnen.append("Er is nagegaan of er nieuwe feiten zijn. Die zijn er niet.")
    elif beoordeling.antwoorden.get("nieuwe_feiten") == "ja":
        zinnen.append("Er zijn nieuwe feiten.")
    return " ".join(zinnen)


def _alternatieven(bron: Briefbron) -> str:
    tekst = bron.dossier.beoordeling.tekst("alternatieven").strip()
    return tekst or ("" if _keuze(bron) == "voortzetten" else "Er zijn geen lichtere oplossingen beschreven.")


def _toets(bron: Briefbron) -> str:
    """The core norms as the answers fill them, and every norm that somebody wrote about."""
    if _keuze(bron) == "voortzetten" and not bron.dossier.beoordeling.normen:
        return ""
    eigen = {norm.norm for norm in bron.dossier.beoordeling.normen}
    standen = make_toets(bron.regeling, bron.dossier)
    regels = [
        f"{stand.norm.naam}{'' if stand.bevestigd else ' (niet bevestigd)'}:"
        f" {_normzin(stand, stand.norm.nummer in eigen)}"
        for stand in standen
        if not stand.is_leeg and (stand.norm.kern or stand.norm.nummer in eigen)
    ]
    leeg = join_opsomming(stand.norm.naam for stand in standen if stand.is_leeg and stand.norm.kern)
    return make_punten((*regels, f"Nog niet beschreven: {leeg}" if regels and leeg else ""))


def _normzin(stand: Normstand, eigen: bool) -> str:
    """The sentence of a norm; an answer that stands in this note already is only pointed at."""
    koppen = dict.fromkeys(_KOP_VAN[vraag] for vraag in stand.vraag_ids if vraag in _KOP_VAN)
    if koppen and not eigen:
        return f"zie {join_opsomming(f'‘{kop}’' for kop in koppen)}."
    return make_zin(" ".join(stand.zin.split()))


def _overleg(bron: Briefbron) -> str:
    regels = []
    for overleg in bron.dossier.beoordeling.overleggen:
        wie = f"{overleg.wie}, {overleg.functie}" if overleg.functie else overleg.wie
        regel = f"{format_datum(overleg.op)}: {wie}. {make_zin(overleg.uitkomst)}".strip()
        if overleg.afwijkende_mening.strip():
            regel += f" Andere mening: {make_zin(overleg.afwijkende_mening)}"
        regels.append(regel)
    return make_punten(regels) or "Er is geen overleg vastgelegd."


def _afwijkingen(bron: Briefbron) -> str:
    afwijkingen = bron.beslissing.afwijkingen if bron.beslissing else bron.dossier.beoordeling.afwijkingen
    return make_punten(
        f"{afwijking.open_punt.replace('-', ' ').capitalize()}: {make_zin(afwijking.reden)} (vastgelegd door"
        f" {afwijking.door})"
        for afwijking in afwijkingen
    )


def _keuze(bron: Briefbron) -> str:
    return bron.keuze.value if bron.keuze else ""


def _beslissing(bron: Briefbron) -> str:
    keuze = _keuze(bron)
    if not keuze:
        return ""
    beoordeling = bron.dossier.beoordeling
    delen = [
        make_zin(bron.regeling.beslissingsoort(keuze).titel),
        make_zin(f"Onderwerp: {make_zinsdeel(bron.dossier.onderwerp)}"),
    ]
    if keuze == "voortzetten":
        op = beoordeling.datum("voortzetten_op")
        delen.append(make_zin(f"Hoe: {make_zinsdeel(beoordeling.tekst('voortzetten_hoe'))}"))
        delen.append(make_zin(f"Door: {make_zinsdeel(beoordeling.tekst('voortzetten_door'))}"))
        if op is not None:
            delen.append(f"Uiterlijk op: {format_datum(op)}.")
        return "\n".join(delen)
    if bron.heeft_maatregel:
        delen += _maatregel(bron)
    if bron.keuze is not None and bron.keuze.stopt_klacht and beoordeling.tekst("afbakening").strip():
        delen.append(make_zin(f"Afbakening: {make_zinsdeel(beoordeling.tekst('afbakening'))}"))
    delen.append(f"Herbeoordeling uiterlijk op {format_datum(bron.herbeoordelingsdatum)}.")
    punten = wel_mogelijk(bron)
    if punten:
        delen += ["Dit blijft mogelijk:", make_punten(punten)]
    return "\n".join(delen)


def _maatregel(bron: Briefbron) -> list[str]:
    """What a temporary stop is about: the same lines that letter and notice give, and the behaviour."""
    gekozen = make_maatregel(bron.regeling, bron.dossier)
    gedrag = bron.dossier.beoordeling.tekst("onaanvaardbaar_gedrag").strip()
    einde = bron.dossier.beoordeling.datum("einddatum")
    delen = [f"Tot en met: {format_datum(einde)}."] if einde is not None else []
    if gekozen is not None:
        delen = ["De maatregel:", make_punten(gekozen.bericht_zinnen())]
    return [*delen, make_zin(f"Gedrag dat niet kan: {gedrag}")] if gedrag else delen


def _betekenis(bron: Briefbron) -> str:
    beoordeling = bron.dossier.beoordeling
    keuze = _keuze(bron)
    try:
        soort = bron.regeling.beslissingsoort(keuze)
    except BegrenzenError:
        return ""
    return make_punten(
        f"{naam}: {make_zin(beoordeling.tekst(vraag) or standaard)}"
        for naam, vraag, standaard in (
            ("Voor de burger", "betekenis_burger", soort.voor_burger),
            ("Voor de behandelaar", "betekenis_jou", soort.voor_jou),
            ("Voor de organisatie", "betekenis_organisatie", soort.voor_organisatie),
        )
        if (beoordeling.tekst(vraag) or standaard).strip()
    )


def _besloten(bron: Briefbron) -> str:
    beoordeling = bron.dossier.beoordeling
    door = bron.beslissing.besloten_door if bron.beslissing else beoordeling.tekst("besloten_door")
    functie = bron.beslissing.functie if bron.beslissing else beoordeling.tekst("besloten_functie")
    op = bron.beslissing.besloten_op if bron.beslissing else beoordeling.datum("besloten_op")
    if not door.strip():
        return ""
    wie = f"{door}, {functie}" if functie.strip() else door
    return make_zin(f"{wie}, op {format_datum(op)}" if op else wie)
