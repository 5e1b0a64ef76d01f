"""The checks of the internal notice, the besluitnotitie, and the short letter that we go on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from begrenzen_desktop.domain.beoordeling import Beslissingkeuze
from begrenzen_desktop.domain.briefdelen_afspraken import find_afspraken
from begrenzen_desktop.domain.briefdelen_intern import find_geldend
from begrenzen_desktop.domain.briefinhoud import Briefbron
from begrenzen_desktop.domain.brieftaal import format_datum
from begrenzen_desktop.domain.checkpunt import Checkpunt, Checkvraag, make_punt
from begrenzen_desktop.domain.poorten_stop import REDEN, REDEN_MAATREGEL

_NOTITIE = "Leidraad Zorgvuldig begrenzen, stap 3"

_AVG = "AVG artikel 15"
_BERICHT = "Leidraad Zorgvuldig begrenzen, stap 4; AVG artikel 5"


def intern_bericht(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Everything a colleague needs is there, and the reason is not."""
    for deel_id, wat, plek in (
        ("wie", "om wie het gaat", "deel:wie"),
        ("periode", "vanaf wanneer en tot wanneer het geldt", "deel:periode"),
        ("niet", "wat collega's niet doen", "vraag:onderwerp"),
        ("wel", "wat wel kan", "vraag:wel_mogelijk"),
        ("zeggen", "wat collega's kunnen zeggen", "vraag:onderwerp"),
        ("doorsturen", "naar wie een bericht moet", "deel:doorsturen"),
        ("contact", "bij wie collega's terechtkunnen", "profiel:behandelaar"),
        ("discreet", "dat het bericht vertrouwelijk is", "deel:discreet"),
    ):
        yield _deelpunt(vraag, deel_id, wat, plek, _BERICHT)
    yield from niet_te_veel(vraag)


def aanleiding(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Colleagues hear of what was decided, or of a measure whose letter was vastgesteld: with danger that comes first."""
    bron = vraag.bron
    yield make_punt(
        "beslissing",
        0,
        bron.beslissing is not None or find_geldend(bron) is not None or bool(find_afspraken(bron)),
        ja="Er is vastgesteld wat er geldt.",
        nee="De beslissing is nog niet vastgesteld. Stel eerst de beslissing vast, of bij gevaar de brief met dringende afspraken."
        " Zijn er in een gesprek afspraken gemaakt? Verstuur dan eerst de brief daarover.",
        bron="Leidraad Zorgvuldig begrenzen, stap 3",
        plek="beslissing",
    )


def herhaling(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Everything a colleague needs when it happened again, and not the words that were said."""
    for deel_id, wat, plek in (
        ("wie", "om wie het gaat", "deel:wie"),
        ("gebeurd", "wanneer er iets gebeurde", "vraag:contacten"),
        ("blijft", "wat er geldt en tot wanneer", "maatregel"),
        ("doen", "wat je doet", "deel:doen"),
        ("contact", "wie je vragen stelt", "profiel:behandelaar"),
    ):
        yield _deelpunt(vraag, deel_id, wat, plek, _BERICHT)
    alles = " ".join(" ".join(tekst.split()) for _, tekst in vraag.teksten())
    citaten = [" ".join(moment.citaat.split()) for moment in vraag.bron.dossier.contactmomenten]
    yield make_punt(
        "geen-woorden",
        0,
        not any(len(citaat) > 5 and citaat in alles for citaat in citaten),
        ja="De letterlijke woorden staan niet in het bericht.",
        nee="De letterlijke woorden staan in het bericht. Collega's hebben die niet nodig: haal ze weg.",
        bron=_BERICHT,
        plek="deel:gebeurd",
    )
    yield from niet_te_veel(vraag)


def balie_instructie(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Whoever stands at the counter knows what holds, what to say and whom to call."""
    for deel_id, wat, plek in (
        ("wie", "om wie het gaat", "deel:wie"),
        ("afspraken", "wat er geldt en welke weg open blijft", "vraag:open_route"),
        ("zeggen", "wat je kunt zeggen", "deel:zeggen"),
        ("altijd", "wat altijd wordt aangenomen", "deel:altijd"),
        ("contact", "wie je belt bij twijfel", "profiel:behandelaar"),
    ):
        yield _deelpunt(vraag, deel_id, wat, plek, _BERICHT)
    yield from niet_te_veel(vraag)


def niet_te_veel(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """No reason, and no words that may be an offence: colleagues do not need them."""
    beoordeling = vraag.bron.dossier.beoordeling
    redenen = [" ".join(beoordeling.tekst(naam).split()) for naam in (REDEN, REDEN_MAATREGEL)]
    alles = " ".join(" ".join(tekst.split()) for _, tekst in vraag.teksten())
    lek = any(len(reden) > 20 and reden in alles for reden in redenen)
    yield make_punt(
        "geen-reden",
        0,
        not lek,
        ja="Het bericht bevat geen redenen en geen geschiedenis.",
        nee=(
            "De reden van de beslissing staat in het bericht. Collega's hebben die niet nodig: haal de reden"
            " weg."
        ),
        bron=_BERICHT,
        plek="deel:wie",
    )
    yield make_punt(
        "geen-strafbaar",
        0,
        not _has_strafbaar(vraag.bron, alles),
        ja="Het bericht bevat geen woorden die strafbaar kunnen zijn.",
        nee=(
            "Er staan woorden in het bericht die strafbaar kunnen zijn. Die horen bij de melding of de aangifte: haal ze"
            " weg."
        ),
        bron=_BERICHT,
        plek="deel:zeggen",
    )


def besluitnotitie(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """The whole way from facts to decision is on paper: what is needed is what the poorten ask before the decision.

    Alternatives are worth a point but stop nothing: the twelve inputs that a decision needs do not hold them.
    """
    bron = vraag.bron
    genomen, beoordeling = bron.beslissing, bron.dossier.beoordeling
    keuze = bron.keuze
    conclusie = genomen.conclusie if genomen else beoordeling.conclusie
    begrenst = keuze is not Beslissingkeuze.VOORTZETTEN
    afwijkingen = genomen.afwijkingen if genomen else beoordeling.afwijkingen
    overlegd = beoordeling.overleggen or any(afwijking.open_punt == "overleg" for afwijking in afwijkingen)
    for punt_id, wat, goed, verplicht in (
        ("feiten", "de feiten", beoordeling.tekst("feiten").strip(), True),
        ("interactie", "de analyse van de interactie", vraag.tekst("interactie"), True),
        ("proces", "de analyse van het proces", vraag.tekst("proces"), True),
        ("tijd-uitkomst", "de analyse van tijd en uitkomst", vraag.tekst("tijd_uitkomst"), True),
        ("conclusie", "de conclusie", conclusie, True),
        ("alternatieven", "welke lichtere oplossingen er waren", beoordeling.tekst("alternatieven"), False),
        ("toets", "de behoorlijkheidstoets", vraag.tekst("toets"), begrenst),
        ("overleg", "met wie is overlegd", overlegd, True),
        ("reden", "de reden van de beslissing", vraag.tekst("reden"), begrenst),
        ("beslissing", "de beslissing", keuze, True),
    ):
        yield _maak_deelpunt(
            punt_id, wat, bool(goed), f"vraag:{punt_id.replace('-', '_')}", _NOTITIE, verplicht=verplicht
        )
    zin = _explain_besloten(bron)
    yield make_punt(
        "besloten",
        0,
        not zin,
        ja="De notitie zegt wie heeft besloten, met functie en datum.",
        nee=zin,
        bron=_NOTITIE,
        plek="vraag:besloten_door",
    )


def _explain_besloten(bron: Briefbron) -> str:
    """What is missing or wrong about who decided and when; "" when that is known."""
    genomen, beoordeling = bron.beslissing, bron.dossier.beoordeling
    if genomen is not None:
        namen = (genomen.besloten_door, genomen.functie)
        op: dt.date | None = genomen.besloten_op
    else:
        namen = (beoordeling.tekst("besloten_door"), beoordeling.tekst("besloten_functie"))
        op = beoordeling.datum("besloten_op")
    if op is None or not all(naam.strip() for naam in namen):
        return "Niet alles is bekend over wie heeft besloten. Vul naam, functie en datum in."
    if op > bron.vandaag:
        return "De datum van de beslissing ligt in de toekomst. Vul de dag in waarop is besloten."
    return ""


def voortzetten(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """G5 on paper: how, by whom, by when."""
    beoordeling = vraag.bron.dossier.beoordeling
    yield _deelpunt(vraag, "doen", "wat jullie nog doen", "vraag:voortzetten_hoe", _NOTITIE)
    yield make_punt(
        "voortzetten-door",
        0,
        bool(beoordeling.tekst("voortzetten_door").strip()),
        ja="De brief zegt wie het oppakt.",
        nee="De brief zegt niet wie het oppakt. Vul in wie verdergaat met de klacht.",
        bron=_NOTITIE,
        plek="vraag:voortzetten_door",
    )
    op = beoordeling.datum("voortzetten_op")
    yield make_punt(
        "voortzetten-op",
        4,
        op is not None and op >= vraag.bron.datum,
        ja=f"De brief noemt {format_datum(op)} als uiterste datum." if op is not None else "",
        nee="De brief zegt niet wanneer iemand antwoord krijgt. Vul een datum in die na de brief ligt.",
        bron=_NOTITIE,
        plek="vraag:voortzetten_op",
    )


def _deelpunt(vraag: Checkvraag, deel_id: str, wat: str, plek: str, bron: str) -> Checkpunt:
    """A point that asks whether a part of the paper has any text."""
    return _maak_deelpunt(deel_id, wat, bool(vraag.tekst(deel_id).strip()), plek, bron)


def _maak_deelpunt(
    punt_id: str, wat: str, goed: bool, plek: str, bron: str, *, verplicht: bool = True
) -> Checkpunt:
    return make_punt(
        punt_id,
        0,
        goed,
        ja=f"Er staat in {wat}.",
        nee=f"Er staat niet in {wat}. Vul dat aan.",
        bron=bron,
        plek=plek,
        verplicht=verplicht,
    )


def contactoverzicht(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """There is something to show, and the words of what may be an offence stay out."""
    heeft = bool(vraag.bron.dossier.contactmomenten or vraag.bron.dossier.verzamelmomenten)
    yield make_punt(
        "contacten",
        0,
        heeft,
        ja="De vastgelegde contacten staan in het overzicht.",
        nee="Er is nog geen contact vastgelegd. Leg eerst een contact vast.",
        bron=_AVG,
        plek="vraag:contacten",
    )
    alles = " ".join(" ".join(tekst.split()) for _, tekst in vraag.teksten())
    yield make_punt(
        "geen-strafbaar",
        0,
        not _has_strafbaar(vraag.bron, alles),
        ja="Het overzicht bevat geen woorden die strafbaar kunnen zijn.",
        nee=(
            "Er staan woorden in het overzicht die strafbaar kunnen zijn. Die horen bij de melding of de aangifte: haal ze"
            " weg."
        ),
        bron=_AVG,
        plek="deel:contacten",
    )


def _has_strafbaar(bron: Briefbron, alles: str) -> bool:
    """Whether the text quotes a contact that may be an offence."""
    return any(
        moment.strafrechtelijk and citaat in alles
        for moment in bron.dossier.contactmomenten
        if len(citaat := " ".join(moment.citaat.split())) > 5
    )
