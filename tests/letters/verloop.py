"""The letters in the life of a measure, and the two about one complaint, each with what must precede it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from begrenzen_desktop.domain.briefinhoud import Briefbron
from begrenzen_desktop.domain.klacht import Klacht
from begrenzen_desktop.domain.maatregelkeuze import make_maatregel
from begrenzen_desktop.domain.maatregelstand import BRIEF_VAN
from begrenzen_desktop.domain.verloop import Verloopsoort, Verloopstap, Verloopuitkomst
from begrenzen_desktop.domain.weigeringsgrond import Weigeringsgrond
from begrenzen_desktop.services.kalender import get_kalender
from tests.letters.grens import HERHALING, REGELING, make_grensbron

DAG = dt.date(2027, 1, 15)
SCHELDEN_WEER = replace(
    HERHALING, id="s3", op=dt.date(2027, 1, 8), citaat="Jullie luisteren nooit, stelletje prutsers"
)
REDEN = (
    "Op 8 januari 2027 belde u en schold u een medewerker uit. Schrijven gaat goed: daar krijgt u antwoord op. Daarom"
    " houden wij het bij schrijven, en kijken wij daarna opnieuw of het anders kan."
)
VERLOOPBRIEVEN = ("aanvulling-maatregel", "herbeoordeling", "heroverweging", "einde-maatregel")
KLACHTBRIEVEN = ("verdaging", "niet-in-behandeling")
SOORTEN = (*VERLOOPBRIEVEN, *KLACHTBRIEVEN, "intrekking-intern-bericht")
KLACHT = Klacht(
    id="k9",
    omschrijving="De lamp in de steeg brandt niet",
    ontvangen_op=dt.date(2027, 1, 4),
    gedraging_op=dt.date(2025, 11, 3),
    uitstelreden="De aannemer geeft pas eind februari antwoord op onze vragen.",
    grond=Weigeringsgrond.LANGER_DAN_EEN_JAAR.value,
    grond_uitleg=(
        "De lamp was stuk in november 2025 en brandt sinds december 2025 weer. Wat er toen precies gebeurde, is nu niet meer"
        " na te gaan. Een onderzoek zou u niets opleveren wat u nog niet hebt."
    ),
)


def make_verloopbron(soort: str) -> Briefbron:
    """All that a letter of this kind is made from, in January of the year after the measure began."""
    bron = make_grensbron("maatregel")
    basis = make_maatregel(REGELING, bron.dossier)
    assert basis is not None
    ingesteld = Verloopstap(id="v1", soort=Verloopsoort.INGESTELD, op=dt.date(2026, 11, 23), maatregel=basis)
    stap = Verloopstap(
        id="v2",
        soort=next((s for s, brief in BRIEF_VAN.items() if brief == soort), Verloopsoort.EINDE),
        op=DAG,
        maatregel=replace(
            basis, ingang=dt.date(2027, 1, 22), einde=dt.date(2027, 3, 1), herbeoordeling=dt.date(2027, 2, 12)
        ),
        reden=REDEN,
        door="A. van Dam",
        functie="directeur Bedrijfsvoering",
        contact_ids=("s3",),
    )
    if stap.soort is Verloopsoort.HERBEOORDELING:
        stap = replace(stap, uitkomst=Verloopuitkomst.DOORGAAN)
    elif stap.soort is Verloopsoort.HEROVERWEGING:
        soepeler = replace(basis, hoe=("per brief of e-mail",), waar=())
        stap = replace(
            stap, uitkomst=Verloopuitkomst.VERSOEPELEN, gevraagd_op=dt.date(2026, 12, 14), maatregel=soepeler
        )
    elif stap.soort is Verloopsoort.EINDE:
        stap = replace(
            stap, maatregel=None, contact_ids=(), reden="Sinds 1 december 2026 ging het contact goed."
        )
    dossier = replace(
        bron.dossier,
        contactmomenten=(*bron.dossier.contactmomenten, SCHELDEN_WEER),
        klachten=(*bron.dossier.klachten, KLACHT),
        verloop=(ingesteld, stap)
        if soort in (*VERLOOPBRIEVEN, "intrekking-intern-bericht")
        else (ingesteld,),
    )
    betreft = "v2" if soort in VERLOOPBRIEVEN else "k9" if soort in KLACHTBRIEVEN else ""
    return replace(
        bron,
        dossier=dossier,
        brief=replace(bron.brief, soort=soort, datum=DAG, betreft=betreft),
        vandaag=DAG,
        kalender=get_kalender(),
    )
