"""A dossier for the letters about behaviour beyond the limit: insults, a warning, a talk, repetition, a measure."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from begrenzen_desktop.domain.beoordeling import Beslissingkeuze, Conclusie
from begrenzen_desktop.domain.brief import EerdereBrief
from begrenzen_desktop.domain.briefinhoud import Briefbron
from begrenzen_desktop.domain.contactmoment import Contactmoment, Kanaal
from begrenzen_desktop.domain.feiten import count_feiten
from begrenzen_desktop.domain.gesprek import Gespreksuitkomst, Ordegesprek
from begrenzen_desktop.domain.regeling import Regeling, Waarde
from begrenzen_desktop.regelingen.catalog import Catalogus
from tests.letters.voorbeeld import make_bron

SOORTEN = ("waarschuwing", "gespreksverslag", "spoedmaatregel", "maatregel")
REGELING: Regeling = Catalogus().newest("zorgvuldig-begrenzen")

ANTWOORDEN: dict[str, Waarde] = {
    "beslissing": "stop-alles-tijdelijk",
    "conclusie": "grensoverschrijdend",
    "reden": (
        "Na onze waarschuwing en ons gesprek ging het op 9 november 2026 opnieuw mis. Onze medewerkers moeten hun"
        " werk veilig kunnen doen. Schrijven blijft mogelijk, zodat uw vragen gewoon antwoord krijgen en u niets mist."
    ),
    "waarschuwing_regel": (
        "Onze medewerkers moeten hun werk veilig kunnen doen. Daarom staat in onze huisregels dat schelden en dreigen niet"
        " mag. Dat geldt voor iedereen die bij ons komt of ons belt."
    ),
    "waarschuwing_verwacht": "Wij vragen u om medewerkers niet uit te schelden. Lukt praten niet, dan kunt u schrijven.",
    "waarschuwing_gevolg": "Gebeurt het opnieuw, dan kunnen wij afspreken dat u ons alleen nog schrijft, hooguit zes maanden.",
    "maatregel_trede": "schriftelijk",
    "maatregel_hoe": ("geen-telefoon", "per-brief-of-mail"),
    "maatregel_waar": ("op-afspraak",),
    "open_route": "per brief naar Postbus 10, 1234 AA Waterdijk",
    "ingangsdatum": dt.date(2026, 12, 1),
    "einddatum": dt.date(2027, 3, 1),
    "herbeoordelingsdatum": dt.date(2027, 1, 18),
    "nieuwe_klachten": "schriftelijk",
    "acuut_gevaar": "ja",
    "direct_leidinggevende": "M. de Graaf",
    "direct_reden": (
        "Op 9 november 2026 dreigde u aan de telefoon een medewerker iets aan te doen. Haar veiligheid ging op dat moment voor. Daarom hebben"
        " wij meteen gehandeld en konden wij niet wachten op een brief en een gesprek."
    ),
    "direct_wat": ("geen-bezoek",),
    "direct_tot": dt.date(2026, 12, 18),
    "direct_horen_op": dt.date(2026, 12, 4),
}
SCHELDEN = Contactmoment(
    id="s1",
    op=dt.date(2026, 10, 5),
    kanaal=Kanaal.TELEFOON,
    tekst="Meneer schold de medewerker uit.",
    citaat="Dievenbende",
    onaanvaardbaar=True,
)
HERHALING = replace(SCHELDEN, id="s2", op=dt.date(2026, 11, 9), citaat="Jullie zijn allemaal tuig")
UITNODIGING = Ordegesprek(
    id="g1",
    uitgenodigd_op=dt.date(2026, 11, 23),
    mogelijk_op=(dt.date(2026, 12, 3), dt.date(2026, 12, 8), dt.date(2026, 12, 10)),
    plaats="het gemeentehuis",
    namens_ons="R. Smit, teamleider",
    reactie_tot=dt.date(2026, 11, 30),
)
GESPROKEN = replace(
    UITNODIGING,
    uitgenodigd_op=dt.date(2026, 10, 12),
    mogelijk_op=(dt.date(2026, 10, 20),),
    reactie_tot=None,
    uitkomst=Gespreksuitkomst.GEHOUDEN,
    gehouden_op=dt.date(2026, 10, 20),
    verslag="Meneer vertelde dat hij zich niet serieus genomen voelt. Wij vertelden wat het schelden met onze medewerker deed.",
    afspraken_burger="Meneer scheldt niet meer.",
    afspraken_organisatie="Wij bellen binnen twee dagen terug.",
)
GEWAARSCHUWD = EerdereBrief(id="e1", soort="waarschuwing", datum=dt.date(2026, 10, 12))


def make_grensbron(soort: str) -> Briefbron:
    """All that a letter of this kind is made from."""
    bron = make_bron(soort)
    genomen = bron.dossier.beoordeling.beslissing
    assert genomen is not None
    beslissing = (
        replace(genomen, keuze=Beslissingkeuze.STOP_ALLES_TIJDELIJK, conclusie=Conclusie.GRENSOVERSCHRIJDEND)
        if soort == "maatregel"
        else None
    )
    dossier = replace(
        bron.dossier,
        contactmomenten=(SCHELDEN, HERHALING),
        verzamelmomenten=(),
        gesprekken=(UITNODIGING,) if soort in ("waarschuwing", "spoedmaatregel") else (GESPROKEN,),
        eerdere_brieven=(GEWAARSCHUWD,) if soort == "maatregel" else (),
        beoordeling=replace(
            bron.dossier.beoordeling,
            antwoorden={**bron.dossier.beoordeling.antwoorden, **ANTWOORDEN},
            beslissing=beslissing,
        ),
    )
    return replace(bron, regeling=REGELING, dossier=dossier, figuren=count_feiten(dossier).figuren())
