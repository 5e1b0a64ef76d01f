"""The parts of the internal notice (D10): what a colleague needs at the telephone, and nothing more."""

from __future__ import annotations

from begrenzen_desktop.domain.bewijs import contacten_van_burger
from begrenzen_desktop.domain.briefdelen_afspraken import find_afspraken, make_periode, make_zeggen
from begrenzen_desktop.domain.briefdelen_gedeeld import afspraakpunten, wel_mogelijk
from begrenzen_desktop.domain.briefinhoud import AFSPRAKEN, Briefbron, Briefdeel
from begrenzen_desktop.domain.brieftaal import format_datum, make_punten, make_zinsdeel
from begrenzen_desktop.domain.contactmoment import Contactmoment
from begrenzen_desktop.domain.grensfeiten import find_verzonden
from begrenzen_desktop.domain.maatregel import Maatregel
from begrenzen_desktop.domain.maatregelkeuze import make_maatregel
from begrenzen_desktop.domain.maatregelstand import compute_stand
from begrenzen_desktop.domain.stopstand import compute_stopstand
from begrenzen_desktop.domain.verloop import Verloopsoort

DISCREET = (
    "Dit bericht is alleen voor wie het voor het werk nodig heeft. Stuur het niet verder en hang het niet op. Bespreek het"
    " niet met anderen. Wees tegen deze persoon even vriendelijk als tegen ieder ander."
)


def intern_bericht(bron: Briefbron) -> tuple[Briefdeel, ...]:
    """Give the proposed parts. Reasons, history and the letter itself are left out on purpose (need to know)."""
    gekozen = find_geldend(bron)
    if gekozen is not None:
        return _bij_maatregel(bron, gekozen)
    afgesproken = find_afspraken(bron)
    if afgesproken:
        return _bij_afspraken(bron, afgesproken)
    return (
        Briefdeel(id="wie", kop="Om wie gaat het?", voorstel=_wie(bron)),
        Briefdeel(id="discreet", kop="Ga er discreet mee om", voorstel=DISCREET),
        Briefdeel(id="periode", kop="Vanaf wanneer en tot wanneer?", voorstel=_periode(bron)),
        Briefdeel(id="wel", kop="Wat kan wel?", voorstel=_wel(bron)),
        Briefdeel(id="niet", kop="Wat doen we niet?", voorstel=_niet(bron)),
        Briefdeel(id="zeggen", kop="Wat zeg je?", voorstel=_zeggen(bron)),
        Briefdeel(id="doorsturen", kop="Wat doe je met het bericht?", voorstel=_doorsturen(bron)),
        Briefdeel(id="contact", kop="Bij wie kun je terecht met vragen?", voorstel=_contact(bron)),
    )


def _bij_afspraken(bron: Briefbron, afgesproken: str) -> tuple[Briefdeel, ...]:
    """The same notice when nothing was decided, but arrangements were made in a talk: colleagues keep our side of them."""
    return (
        Briefdeel(id="wie", kop="Om wie gaat het?", voorstel=_wie(bron)),
        Briefdeel(id="discreet", kop="Ga er discreet mee om", voorstel=DISCREET),
        Briefdeel(id="periode", kop="Vanaf wanneer en tot wanneer?", voorstel=make_periode(bron.dossier)),
        Briefdeel(
            id="wel",
            kop="Wat kan wel?",
            voorstel="Alles wat anders ook kan. Deze persoon heeft dezelfde rechten als ieder ander; er is geen grens gesteld.",
        ),
        Briefdeel(id="niet", kop="Wat is afgesproken?", voorstel=afgesproken),
        Briefdeel(
            id="zeggen", kop="Wat zeg je?", voorstel=make_zeggen(find_verzonden(bron.dossier, AFSPRAKEN))
        ),
        Briefdeel(
            id="doorsturen",
            kop="Wat doe je als het niet lukt?",
            voorstel=_doorsturen(bron).replace("elk bericht over dit onderwerp", "een bericht daarover", 1),
        ),
        Briefdeel(id="contact", kop="Bij wie kun je terecht met vragen?", voorstel=_contact(bron)),
    )


def find_geldend(bron: Briefbron) -> Maatregel | None:
    """Give the measure that colleagues have to know: as its last step says, else as it was answered.

    A step counts although its letter is still on its way: the notice goes along with it. None when there is no measure, or
    when it stopped or is over.
    """
    for stap in reversed(bron.dossier.verloop):
        if stap.soort is Verloopsoort.STOP_BEKEKEN:
            continue
        if stap.stopt:
            return None
        if stap.maatregel is not None:
            return stap.maatregel if stap.maatregel.einde >= bron.vandaag else None
    return make_maatregel(bron.regeling, bron.dossier) if bron.heeft_maatregel else None


def _bij_maatregel(bron: Briefbron, gekozen: Maatregel) -> tuple[Briefdeel, ...]:
    """The same notice for a measure: its lines are those of the letter, and the open way comes first."""
    dagen, *regels = gekozen.bericht_zinnen()
    return (
        Briefdeel(id="wie", kop="Om wie gaat het?", voorstel=_wie(bron)),
        Briefdeel(id="discreet", kop="Ga er discreet mee om", voorstel=DISCREET),
        Briefdeel(
            id="periode", kop="Vanaf wanneer en tot wanneer?", voorstel=f"{dagen} Daarna stopt het vanzelf."
        ),
        Briefdeel(
            id="wel",
            kop="Wat kan wel?",
            voorstel=(
                f"{regels[-1]} Aanvragen, bezwaar, Woo-verzoeken en nieuwe klachten neem je altijd aan en geef je door."
                " Bij nood help je meteen."
            ),
        ),
        Briefdeel(id="niet", kop="Wat is er anders?", voorstel=_anders(bron, regels[:-1])),
        Briefdeel(
            id="zeggen",
            kop="Wat zeg je?",
            voorstel=_zeggen_bij_maatregel(bron, gekozen),
        ),
        Briefdeel(
            id="doorsturen",
            kop="Wat doe je met een bericht?",
            voorstel=_doorsturen(bron).replace("elk bericht over dit onderwerp", "elk bericht", 1),
        ),
        Briefdeel(id="contact", kop="Bij wie kun je terecht met vragen?", voorstel=_contact(bron)),
    )


def balie_instructie(bron: Briefbron) -> tuple[Briefdeel, ...]:
    """The card for who stands at the counter or answers the telephone: the same measure, the open way first."""
    gekozen = find_geldend(bron)
    if gekozen is None:
        return ()
    return (
        Briefdeel(id="wie", kop="Om wie gaat het?", voorstel=_wie(bron)),
        Briefdeel(id="afspraken", kop="Wat geldt er?", voorstel=make_punten(gekozen.balie_zinnen())),
        Briefdeel(id="zeggen", kop="Wat zeg je?", voorstel=_zeggen_bij_maatregel(bron, gekozen)),
        Briefdeel(
            id="altijd",
            kop="Wat je altijd aanneemt",
            voorstel="Een aanvraag, een bezwaar, een Woo-verzoek, een verzoek over eigen gegevens of een klacht neem je aan en"
            " geef je dezelfde dag door. Bij nood help je meteen.",
        ),
        Briefdeel(id="contact", kop="Wie bel je bij twijfel?", voorstel=_contact(bron)),
    )


def intrekking(bron: Briefbron) -> tuple[Briefdeel, ...]:
    """The recall of the notice: from when contact is ordinary again, and what to do with the old one."""
    einde = _find_einde(bron)
    if not einde:
        return ()
    return (
        Briefdeel(id="wie", kop="Om wie gaat het?", voorstel=_wie(bron)),
        Briefdeel(id="einde", kop="Wat is er veranderd?", voorstel=einde),
        Briefdeel(
            id="opruimen",
            kop="Wat doe je met het oude bericht?",
            voorstel=(
                "Gooi het oude bericht weg, ook de afdruk bij de balie. Haal een regel in de mailbox of de telefooncentrale weg."
                " Gebeurt er iets dat niet kan? Meld het dan meteen; los het niet alleen op."
            ),
        ),
        Briefdeel(id="contact", kop="Bij wie kun je terecht met vragen?", voorstel=_contact(bron)),
    )


def _find_einde(bron: Briefbron) -> str:
    """Which limit ended and when: the one of which that was said last; "" while there was none."""
    stand = compute_stand(
        bron.dossier.verloop, bron.dossier.brieven, bron.vandaag, bron.profiel.herhaling_maanden
    )
    stop = compute_stopstand(bron.dossier)
    if (
        stop is not None
        and stop.gestopt_op is not None
        and (stand is None or stand.tot_en_met < stop.gestopt_op)
    ):
        return (
            f"Sinds {format_datum(stop.gestopt_op)} geldt de afspraak over dit onderwerp niet meer. Op vragen daarover krijgt deze"
            " persoon weer gewoon antwoord."
        )
    if stand is None:
        return ""
    return (
        f"De tijdelijke afspraken over het contact gelden tot en met {format_datum(stand.tot_en_met)}. Daarna help je deze"
        " persoon weer zoals ieder ander."
    )


def herhaling(bron: Briefbron) -> tuple[Briefdeel, ...]:
    """The short notice when it happened again: when and by which way, never the words; what holds and what to do."""
    moment, gekozen = find_herhaling(bron), find_geldend(bron)
    if moment is None or gekozen is None:
        return ()
    return (
        Briefdeel(id="wie", kop="Om wie gaat het?", voorstel=_wie(bron)),
        Briefdeel(
            id="gebeurd",
            kop="Wat is er gebeurd?",
            voorstel=(
                f"Op {format_datum(moment.op)} was er contact dat niet bij de afspraken past ({moment.kanaal.label}). De behandelaar"
                " weet ervan en kijkt wat nodig is."
            ),
        ),
        Briefdeel(
            id="blijft",
            kop="Wat geldt er nu?",
            voorstel=f"De afspraken uit het eerdere bericht blijven gelden, tot en met {format_datum(gekozen.einde)}.",
        ),
        Briefdeel(
            id="doen",
            kop="Wat doe je als het jou gebeurt?",
            voorstel=(
                "Blijf rustig, verwijs naar de brief en rond het gesprek af. Meld het dezelfde dag: wanneer, hoe en waarover. Voel je"
                " je niet veilig? Volg het agressieprotocol en bel bij gevaar 112."
            ),
        ),
        Briefdeel(id="contact", kop="Bij wie kun je terecht met vragen?", voorstel=_contact(bron)),
        Briefdeel(id="discreet", kop="Ga er discreet mee om", voorstel=DISCREET),
    )


def find_herhaling(bron: Briefbron) -> Contactmoment | None:
    """Give the contact that the short notice is about: the chosen one, else the last of the citizen under the measure."""
    gekozen = find_geldend(bron)
    momenten = contacten_van_burger(bron.dossier)
    if gekozen is None:
        return None
    binnen = [moment for moment in momenten if moment.op >= gekozen.ingang]
    eigen = [moment for moment in momenten if moment.id == bron.brief.betreft]
    return next(iter(eigen or [m for m in binnen if m.onaanvaardbaar][-1:] or binnen[-1:]), None)


def _zeggen_bij_maatregel(bron: Briefbron, gekozen: Maatregel) -> str:
    return (
        "- “U hebt een brief van ons gekregen. Daarin staat hoe u ons nu bereikt.”\n"
        f"- “Dat kan zo: {make_zinsdeel(gekozen.open_route)}.”\nBlijf rustig. Voel je je niet veilig? Stop het gesprek"
        " en volg het agressieprotocol."
    )


def _anders(bron: Briefbron, regels: list[str]) -> str:
    """The lines of the measure, and the one subject on which nobody answers when contact about it has ended too."""
    onderwerp = _niet(bron) if bron.keuze is not None and bron.keuze.stopt_klacht else ""
    return "\n".join(deel for deel in (make_punten(regels), onderwerp) if deel)


def _wie(bron: Briefbron) -> str:
    return f"{bron.dossier.betrokkene.weergave} (kenmerk {bron.dossier.kenmerk})"


def _periode(bron: Briefbron) -> str:
    return (
        f"Dit geldt vanaf {format_datum(bron.datum)}. Uiterlijk op {format_datum(bron.herbeoordelingsdatum)}"
        " kijken we opnieuw. Je hoort het als er eerder iets verandert."
    )


def _onderwerp(bron: Briefbron) -> str:
    return make_zinsdeel(bron.dossier.beoordeling.tekst("afbakening")) or make_zinsdeel(
        bron.dossier.onderwerp
    )


def _niet(bron: Briefbron) -> str:
    onderwerp = _onderwerp(bron)
    return (
        f"We reageren niet meer inhoudelijk op vragen en klachten over:\n{make_punten([onderwerp])}"
        if onderwerp
        else ""
    )


def _wel(bron: Briefbron) -> str:
    punten = wel_mogelijk(bron)
    afspraken = afspraakpunten(bron)
    if not punten:
        return ""
    tekst = (
        f"Je helpt deze persoon zoals altijd, op één onderwerp na. Bijvoorbeeld met:\n{make_punten(punten)}"
    )
    return tekst + (f"\nDaarbij geldt deze afspraak:\n{afspraken}" if afspraken else "")


def _zeggen(bron: Briefbron) -> str:
    return (
        "Begint het gesprek over dit onderwerp? Dan kun je dit zeggen:\n- “U hebt hierover op"
        f" {format_datum(bron.datum)} een brief van ons gekregen. Daarin staat dat wij hier niet meer op"
        " ingaan.”\n- “Hebt u nieuwe informatie, of wilt u iets anders regelen? Dan help ik u graag.”\nRond"
        " het gesprek daarna rustig af."
    )


def _doorsturen(bron: Briefbron) -> str:
    naar = bron.behandelaar or "de behandelaar van dit dossier"
    via = f" ({bron.e_mail})" if bron.e_mail else ""
    return (
        f"Stuur elk bericht over dit onderwerp dezelfde dag naar {naar}{via}. Geef door: datum, tijd, en waar"
        " het over ging. Staat er iets nieuws in, of gaat het over iets anders? Zeg dat erbij. Wij lezen"
        " alles."
    )


def _contact(bron: Briefbron) -> str:
    wegen = [weg for weg in (bron.telefoon, bron.e_mail) if weg]
    if not bron.behandelaar or not wegen:
        return ""
    return f"{bron.behandelaar}, {' of '.join(wegen)}."
