"""What the letters about one complaint, the short answer and refused entry are made from in tests."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from begrenzen_desktop.domain.brief import EerdereBrief
from begrenzen_desktop.domain.briefinhoud import DOOR_BEHANDELAAR, Briefbron
from begrenzen_desktop.domain.contactmoment import Contactmoment, Kanaal
from begrenzen_desktop.domain.klacht import Klacht, Oordeel
from begrenzen_desktop.domain.profiel import make_behandelaar
from begrenzen_desktop.domain.regeling import Waarde
from begrenzen_desktop.services.kalender import get_kalender
from tests.letters.grens import REGELING, make_grensbron
from tests.letters.voorbeeld import make_bron

SOORTEN = ("ontvangstbevestiging", "afdoening", "kort-antwoord", "toegangsontzegging")
DAG = dt.date(2026, 11, 16)
KLACHT = Klacht(
    id="k9",
    omschrijving="De lamp in de steeg brandt niet",
    ontvangen_op=dt.date(2026, 11, 2),
    oordeel=Oordeel.GEGROND,
    uitleg=(
        "De lamp ging op 2 oktober 2026 stuk. De aannemer kreeg de opdracht pas na drie weken, omdat de melding bij de verkeerde"
        " afdeling lag. Dat had niet mogen gebeuren. Sinds 30 oktober 2026 brandt de lamp weer."
    ),
    behandelaar="H. Wolters",
)
BERICHT = Contactmoment(
    id="b1", op=dt.date(2026, 11, 12), kanaal=Kanaal.E_MAIL, tekst="Over de subsidie, en een vraag over de grijze container."
)  # fmt: skip
TOEGANG: dict[str, Waarde] = {
    "maatregel_waar": ("niet-in-gebouw",),
    "toegang_panden": "het gemeentehuis, Raadhuisplein 1\nhet wijkgebouw, Kerkstraat 4",
    "toegang_afspraak": "bel het klantcontactcentrum en noem ons kenmerk",
    "toegang_bepaling": "openbaar-lokaal",
}


def make_klachtbron(soort: str) -> Briefbron:
    """All that a letter of this kind is made from."""
    if soort == "toegangsontzegging":
        bron = make_grensbron("maatregel")
        beoordeling = replace(
            bron.dossier.beoordeling, antwoorden={**bron.dossier.beoordeling.antwoorden, **TOEGANG}
        )
        return replace(
            bron,
            dossier=replace(
                bron.dossier,
                beoordeling=beoordeling,
                eerdere_brieven=(
                    *bron.dossier.eerdere_brieven,
                    EerdereBrief(id="e8", soort="maatregel", datum=dt.date(2026, 11, 20)),
                ),
            ),
            brief=replace(bron.brief, soort=soort),
        )
    bron = make_bron("stop-klacht")
    klacht = KLACHT if soort == "afdoening" else replace(KLACHT, oordeel=None, uitleg="")
    dossier = replace(
        bron.dossier,
        klachten=(*bron.dossier.klachten, klacht),
        contactmomenten=(*bron.dossier.contactmomenten, BERICHT),
        eerdere_brieven=(
            *bron.dossier.eerdere_brieven,
            EerdereBrief(id="e9", soort="stop-klacht", datum=dt.date(2026, 9, 3)),
        ),
    )
    velden = {
        "kort-antwoord": {
            "antwoord": "De grijze container is te klein voor uw huishouden. U krijgt een grotere. Die komt op 25 november 2026."
        },
        "afdoening": {
            "gehoord": "Wij belden u op 9 november 2026. U vertelde toen wat er was gebeurd. Ook de aannemer hebben wij gehoord.",
            "gevolg": "Het spijt ons dat dit is gebeurd. Meldingen over lampen gaan voortaan meteen naar de goede afdeling.",
        },
    }.get(soort, {})
    ondertekenaar = (
        make_behandelaar("S. Bakker", "klachtbehandelaar")
        if soort in DOOR_BEHANDELAAR
        else bron.ondertekenaar
    )
    betreft = "b1" if soort == "kort-antwoord" else "k9"
    return replace(
        bron,
        regeling=REGELING,
        dossier=dossier,
        brief=replace(bron.brief, soort=soort, datum=DAG, betreft=betreft, velden=velden),
        vandaag=DAG,
        ondertekenaar=ondertekenaar,
        kalender=get_kalender(),
    )


def make_beklaagdebron() -> Briefbron:
    """The notice to a colleague that an answer takes longer."""
    bron = make_klachtbron("ontvangstbevestiging")
    klacht = replace(
        KLACHT,
        oordeel=None,
        uitleg="",
        beklaagde="de heer T. Vos",
        verdaagd_op=dt.date(2026, 11, 16),
        uitstelreden="De aannemer geeft pas eind november antwoord.",
    )
    dossier = replace(bron.dossier, klachten=(*bron.dossier.klachten[:-1], klacht))
    return replace(bron, dossier=dossier, brief=replace(bron.brief, soort="bericht-beklaagde"))
