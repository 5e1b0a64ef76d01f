"""The checks of the internal notice, the besluitnotitie, and the short letter that we go on."""

from __future__ import annotations

from collections.abc import Iterable

from begrenzen_desktop.domain.brieftaal import format_datum
from begrenzen_desktop.domain.checkpunt import Checkpunt, Checkvraag

_NOTITIE = "Leidraad Zorgvuldig begrenzen, stap 3"
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
        yield _deelpunt(vraag, deel_id, wat, plek, _BERICHT, verplicht=True)
    reden = " ".join(vraag.bron.dossier.beoordeling.tekst("reden").split())
    alles = " ".join(" ".join(tekst.split()) for _, tekst in vraag.teksten())
    lek = len(reden) > 20 and reden in alles
    yield Checkpunt(
        id="geen-reden",
        element=0,
        zin=(
            "De reden van de beslissing staat in het bericht. Collega's hebben die niet nodig: haal de reden"
            " weg."
            if lek
            else "Het bericht bevat geen redenen en geen geschiedenis."
        ),
        bron=_BERICHT,
        in_orde=not lek,
        plek="deel:niet",
    )


def besluitnotitie(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """The whole way from facts to decision is on paper. For going on, the poorten ask less, and so does this."""
    bron = vraag.bron
    keuze = bron.beslissing.keuze if bron.beslissing else bron.dossier.beoordeling.keuze
    begrenst = keuze is None or keuze.value != "voortzetten"
    for deel_id, wat, plek in (
        ("feiten", "de feiten", "vraag:feiten"),
        ("interactie", "de analyse van de interactie", "vraag:interactie"),
        ("proces", "de analyse van het proces", "vraag:proces"),
        ("tijd_uitkomst", "de analyse van tijd en uitkomst", "vraag:tijd_uitkomst"),
        ("conclusie", "de conclusie", "vraag:conclusie"),
        ("alternatieven", "wat er nog meer mogelijk was", "vraag:alternatieven"),
        ("toets", "de behoorlijkheidstoets", "vraag:toets"),
        ("overleg", "met wie is overlegd", "vraag:overleg"),
        ("reden", "de reden van de beslissing", "vraag:reden"),
    ):
        yield _deelpunt(vraag, deel_id, wat, plek, _NOTITIE, verplicht=begrenst)
    yield _deelpunt(vraag, "beslissing", "de beslissing", "vraag:beslissing", _NOTITIE, verplicht=True)
    genomen, beoordeling = bron.beslissing, bron.dossier.beoordeling
    compleet = bool(
        (genomen.besloten_door if genomen else beoordeling.tekst("besloten_door")).strip()
        and (genomen.functie if genomen else beoordeling.tekst("besloten_functie")).strip()
        and (genomen or beoordeling.datum("besloten_op"))
    )
    yield Checkpunt(
        id="besloten",
        element=0,
        zin=(
            "De notitie zegt wie heeft besloten, met functie en datum."
            if compleet
            else "Niet alles is bekend over wie heeft besloten. Vul naam, functie en datum in."
        ),
        bron=_NOTITIE,
        in_orde=compleet,
        plek="vraag:besloten_door",
    )


def voortzetten(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """G5 on paper: how, by whom, by when."""
    beoordeling = vraag.bron.dossier.beoordeling
    yield _deelpunt(vraag, "doen", "wat jullie nog doen", "vraag:voortzetten_hoe", _NOTITIE, verplicht=True)
    door = beoordeling.tekst("voortzetten_door").strip()
    yield Checkpunt(
        id="voortzetten-door",
        element=0,
        zin=(
            "De brief zegt wie het oppakt."
            if door
            else "De brief zegt niet wie het oppakt. Vul in wie verdergaat met de klacht."
        ),
        bron=_NOTITIE,
        in_orde=bool(door),
        plek="vraag:voortzetten_door",
    )
    op = beoordeling.datum("voortzetten_op")
    goed = op is not None and op >= vraag.bron.datum
    yield Checkpunt(
        id="voortzetten-op",
        element=4,
        zin=(
            f"De brief noemt {format_datum(op)} als uiterste datum."
            if goed and op is not None
            else "De brief zegt niet wanneer iemand antwoord krijgt. Vul een datum in die na de brief ligt."
        ),
        bron=_NOTITIE,
        in_orde=goed,
        plek="vraag:voortzetten_op",
    )


def _deelpunt(
    vraag: Checkvraag, deel_id: str, wat: str, plek: str, bron: str, *, verplicht: bool
) -> Checkpunt:
    goed = bool(vraag.tekst(deel_id).strip())
    zin = f"Er staat in {wat}." if goed else f"Er staat niet in {wat}. Vul dat aan."
    return Checkpunt(
        id=deel_id.replace("_", "-"),
        element=0,
        zin=zin,
        bron=bron,
        in_orde=goed,
        verplicht=verplicht,
        plek=plek,
    )
