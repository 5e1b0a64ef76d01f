"""The frozen content of a letter: named parts with proposed and own text, and everything a template prints."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from begrenzen_desktop.domain.beoordeling import Beslissing, Beslissingkeuze
from begrenzen_desktop.domain.betrokkene import Betrokkenesoort
from begrenzen_desktop.domain.brief import Brief, Verzendwijze
from begrenzen_desktop.domain.brieftaal import Blok, format_datum, make_zinsdeel, split_blokken
from begrenzen_desktop.domain.dossier import Dossier
from begrenzen_desktop.domain.feestdagen import Kalender
from begrenzen_desktop.domain.herbeoordeling import propose_herbeoordeling
from begrenzen_desktop.domain.profiel import Ondertekenaar, Organisatieprofiel
from begrenzen_desktop.domain.regeling import Regeling
from begrenzen_desktop.domain.sjabloon import Eigensjabloon
from begrenzen_desktop.domain.waarden import normalise_tekst

STOP_KLACHT = "stop-klacht"
INTERN_BERICHT = "intern-bericht"
BALIE_INSTRUCTIE = "balie-instructie"
BESLUITNOTITIE = "besluitnotitie"
CONTACTOVERZICHT = "contactoverzicht"
VERDAGING = "verdaging"
NIET_BEHANDELEN = "niet-in-behandeling"
AANVULLING = "aanvulling-maatregel"
HERBEOORDELING = "herbeoordeling"
EINDE_MAATREGEL = "einde-maatregel"
HEROVERWEGING = "heroverweging"
INTREKKING = "intrekking-intern-bericht"
UITNODIGING = "uitnodiging-gesprek"
AFSPRAKEN = "afspraken"
COMMUNICATIE = frozenset({UITNODIGING, AFSPRAKEN})
"""Kinds about a talk on how we have contact; they decide nothing and may go out before any decision."""
BEVESTIGING = "ontvangstbevestiging"
AFDOENING = "afdoening"
KORT_ANTWOORD = "kort-antwoord"
TOEGANG = "toegangsontzegging"
DOOR_BEHANDELAAR = frozenset({BEVESTIGING, KORT_ANTWOORD})
"""Kinds that decide nothing, so that the handler signs them without a mandate of their own."""
VERLOOP = frozenset({AANVULLING, HERBEOORDELING, EINDE_MAATREGEL, HEROVERWEGING})
"""Kinds that tell of a step in the life of a measure."""
OVER_KLACHT = frozenset({BEVESTIGING, VERDAGING, NIET_BEHANDELEN, AFDOENING})
"""Kinds that are about one complaint."""
VOORTZETTING = "voortzetting"
WAARSCHUWING = "waarschuwing"
GESPREKSVERSLAG = "gespreksverslag"
SPOEDMAATREGEL = "spoedmaatregel"
MAATREGEL = "maatregel"
VOORAF = frozenset({WAARSCHUWING, GESPREKSVERSLAG, SPOEDMAATREGEL})
"""Kinds that belong to behaviour beyond the limit and may go out before any decision."""
REGELDELEN = frozenset({"regel", "verwacht", "gevolg"})
"""Parts that say what may not happen and what may follow: they claim nothing about what anybody did."""
INTERN = frozenset({INTERN_BERICHT, INTREKKING, BALIE_INSTRUCTIE, BESLUITNOTITIE, CONTACTOVERZICHT})
"""Kinds without signature, address, dispatch and remedies: they stay in the house, or go along with a letter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefdeel:
    """One named part. ``eigen`` is what the user made of it ("" means: as proposed).

    ``voorstel`` and ``eigen`` may hold linked figures; ``tekst`` is what stands in the letter, with the figures filled in.
    ``bewijs`` names the contact moments and complaints that the proposal rests on; ``vast`` marks fixed wording,
    which needs no evidence as long as nobody changes it.
    """

    id: str
    kop: str
    voorstel: str
    eigen: str = ""
    tekst: str = ""
    bewijs: tuple[str, ...] = ()
    vast: bool = True

    @property
    def geschreven(self) -> str:
        """What the user edits: the own words or the proposal, with the figures still linked."""
        return self.eigen if self.eigen.strip() else self.voorstel

    @property
    def is_eigen(self) -> bool:
        """Whether the user changed the proposal."""
        return bool(self.eigen.strip()) and self.eigen.strip() != self.voorstel.strip()

    @property
    def beweert(self) -> bool:
        """Whether the part says in somebody's own words what happened, so that its sentences need evidence."""
        return (self.is_eigen or not self.vast) and self.id not in REGELDELEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefbron:
    """All that a letter is made from, at one moment. ``figuren`` are the counted facts by id."""

    regeling: Regeling
    dossier: Dossier
    brief: Brief
    profiel: Organisatieprofiel
    ondertekenaar: Ondertekenaar | None
    vandaag: dt.date
    figuren: Mapping[str, str] = field(default_factory=dict)
    kalender: Kalender = field(default_factory=Kalender)
    sjabloon: Eigensjabloon | None = None
    """The template of the organisation's own; None: the one that comes with the program."""

    @property
    def datum(self) -> dt.date:
        """The date on the letter, or today while none is chosen."""
        return self.brief.datum or self.vandaag

    @property
    def beslissing(self) -> Beslissing | None:
        """The decision that was taken, if any."""
        return self.dossier.beoordeling.beslissing

    @property
    def keuze(self) -> Beslissingkeuze | None:
        """The decision as it was taken, else as it is chosen so far."""
        return self.beslissing.keuze if self.beslissing else self.dossier.beoordeling.keuze

    @property
    def heeft_maatregel(self) -> bool:
        """Whether a measure goes with the decision: then no letter may name a way that it closes."""
        return self.keuze is not None and self.keuze.heeft_maatregel

    @property
    def behandelaar(self) -> str:
        """Who answers questions about the letter."""
        return self.dossier.behandelaar or self.profiel.behandelaar

    @property
    def telefoon(self) -> str:
        """The number to call with questions."""
        return self.profiel.behandelaar_telefoon or self.profiel.telefoon

    @property
    def e_mail(self) -> str:
        """The e-mail address for questions."""
        return self.profiel.behandelaar_e_mail or self.profiel.e_mail

    @property
    def herbeoordelingsdatum(self) -> dt.date:
        """The chosen date to look again, else the default of the regeling after the decision."""
        gekozen = self.dossier.beoordeling.datum("herbeoordelingsdatum")
        if gekozen is not None:
            return gekozen
        return propose_herbeoordeling(self.regeling, self.dossier.beoordeling, self.datum)


@dataclass(frozen=True, slots=True)
class Deeltekst:
    """A part as the template prints it."""

    kop: str
    blokken: tuple[Blok, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefinhoud:
    """Everything a template may print; its field names are the tags of the templates."""

    soort: str
    titel: str
    organisatie: str
    afdeling: str
    afzenderregels: tuple[str, ...]
    adresregels: tuple[str, ...]
    verzendwijze: str
    datum: str
    kenmerk: str
    onderwerp: str
    bijlagen: str
    behandelaar: str
    doorkiesnummer: str
    aan: str
    aanhef: str
    delen: tuple[Deeltekst, ...]
    slotformule: str
    namens: str
    ondertekenaar: str
    functie: str
    mandaat: str
    oefening: str
    venster_links: int
    venster_boven: int
    venster_breedte: int


KORTE_REGEL = 80
"""Characters that fit on the line of the subject, with its first words."""
OEFENTEKST = "OEFENING – geen echte brief, niet versturen"


def make_inhoud(bron: Briefbron, delen: tuple[Briefdeel, ...]) -> Briefinhoud:
    """Give the frozen content of the letter, with every text normalised."""
    profiel, brief, dossier = bron.profiel, bron.brief, bron.dossier
    intern = brief.soort in INTERN
    titel = bron.regeling.briefsoort(brief.soort).titel
    mandaat = ""
    if bron.ondertekenaar is not None:
        verwijzingen = [
            m.verwijzing
            for m in bron.ondertekenaar.mandaten
            if m.covers(brief.soort, bron.datum) and m.verwijzing
        ]
        mandaat = verwijzingen[0] if verwijzingen else ""
    return Briefinhoud(
        soort=brief.soort,
        titel=_regel(f"{titel} {dossier.kenmerk}"),
        organisatie=_regel(profiel.naam),
        afdeling=_regel(profiel.afdeling),
        afzenderregels=_afzender(profiel),
        adresregels=() if intern else _adres(bron),
        verzendwijze=_verzendwijze(bron),
        datum=format_datum(bron.datum),
        kenmerk=_regel(dossier.kenmerk),
        onderwerp=_regel(brief.velden.get("onderwerp", "")) or _onderwerp(bron),
        bijlagen=_regel(brief.velden.get("bijlagen", "")),
        behandelaar=_regel(bron.behandelaar),
        # A number in the head would contradict a measure that closes the telephone.
        doorkiesnummer="" if _closes_telephone(bron) else _regel(bron.telefoon),
        aan=_regel(brief.velden.get("aan", "")) or _aan(bron),
        aanhef=(
            "" if intern else _regel(profiel.aanhef + dossier.betrokkene.aanhef.removeprefix("Geachte") + ",")
        ),
        delen=tuple(
            Deeltekst(_regel(deel.kop), split_blokken(normalise_tekst(deel.tekst)))
            for deel in delen
            if deel.tekst.strip()
        ),
        slotformule=_regel(profiel.slotformule),
        namens=_regel(profiel.namens),
        ondertekenaar=_regel(_ondertekenaar(bron)),
        functie=_regel(_functie(bron)),
        mandaat=_regel(mandaat),
        oefening=OEFENTEKST if dossier.oefening else "",
        venster_links=profiel.venster.links,
        venster_boven=profiel.venster.boven,
        venster_breedte=profiel.venster.breedte,
    )


def _regel(tekst: str) -> str:
    """One line: normalised, with single spaces."""
    return " ".join(normalise_tekst(tekst).split(" ")).replace("\n", " ").replace("\t", " ").strip()


def _closes_telephone(bron: Briefbron) -> bool:
    vooraf = bron.brief.soort in VOORAF - {SPOEDMAATREGEL}  # no measure holds yet when these go out
    return bron.brief.soort == SPOEDMAATREGEL or (bron.heeft_maatregel and not vooraf)


def _afzender(profiel: Organisatieprofiel) -> tuple[str, ...]:
    regels = [deel.strip() for deel in profiel.postadres.split(",")]
    if profiel.bezoekadres.strip():
        regels += [deel.strip() for deel in f"Bezoekadres: {profiel.bezoekadres}".split(",")]
    if profiel.telefoon.strip():
        regels.append(f"Telefoon {profiel.telefoon}")
    regels += [profiel.e_mail, profiel.website]
    return tuple(_regel(regel) for regel in regels if regel.strip())


def _adres(bron: Briefbron) -> tuple[str, ...]:
    betrokkene = bron.dossier.betrokkene
    regels = betrokkene.adresregels()
    if not betrokkene.heeft_postadres and betrokkene.e_mail:
        regels = (*regels, f"Per e-mail: {betrokkene.e_mail}")
    return tuple(_regel(regel) for regel in regels)[:6]


def _verzendwijze(bron: Briefbron) -> str:
    return "AANGETEKEND" if bron.brief.velden.get("verzendwijze") == Verzendwijze.AANGETEKEND else ""


def _onderwerp(bron: Briefbron) -> str:
    onderwerp = make_zinsdeel(_regel(_onderwerp_van_klacht(bron) or bron.dossier.onderwerp))
    match bron.brief.soort:
        case "stop-klacht":
            return f"geen verder antwoord over {onderwerp}"
        case "waarschuwing":
            return "waarschuwing en uitnodiging voor een gesprek"
        case "gespreksverslag":
            return "ons gesprek over het contact tussen u en ons"
        case "spoedmaatregel":
            return "dringende afspraken over contact, en uw kant van het verhaal"
        case "maatregel":
            return "tijdelijke afspraken over contact"
        case "voortzetting":
            return f"wij gaan verder met uw klacht over {onderwerp}"
        case "intern-bericht":
            return "afspraak over contact"
        case "contactoverzicht":
            return "uw contacten met ons"
        case "uitnodiging-gesprek":
            return f"uitnodiging voor een gesprek over ons contact over {onderwerp}"
        case "afspraken":
            return "onze afspraken over het contact"
        case "ontvangstbevestiging":
            return f"wij ontvingen uw klacht: {onderwerp}"
        case "afdoening":
            return f"ons antwoord op uw klacht: {onderwerp}"
        case "kort-antwoord":
            return "antwoord op uw bericht"
        case "toegangsontzegging":
            return "tijdelijk geen toegang tot ons gebouw"
        case "verdaging":
            return f"meer tijd voor uw klacht: {onderwerp}"
        case "niet-in-behandeling":
            return f"uw klacht behandelen wij niet: {onderwerp}"
        case "aanvulling-maatregel":
            return "aanpassing van de tijdelijke afspraken over contact"
        case "herbeoordeling":
            return "wij keken opnieuw naar de tijdelijke afspraken over contact"
        case "einde-maatregel":
            return "einde van de tijdelijke afspraken over contact"
        case "heroverweging":
            return "uitkomst van uw verzoek om opnieuw te kijken"
        case _:
            return onderwerp


def _onderwerp_van_klacht(bron: Briefbron) -> str:
    """What the one complaint is about that the letter is about; "" for other letters, or when it is no short line."""
    if bron.brief.soort not in OVER_KLACHT:
        return ""
    gevonden = [klacht.omschrijving for klacht in bron.dossier.klachten if klacht.id == bron.brief.betreft]
    return gevonden[0] if gevonden and len(gevonden[0]) <= KORTE_REGEL else ""


def _aan(bron: Briefbron) -> str:
    """For whom a note is: whoever needs it, or the citizen whose contacts it lists."""
    match bron.brief.soort:
        case "intern-bericht" | "balie-instructie" | "intrekking-intern-bericht":
            return "medewerkers die dit voor hun werk nodig hebben"
        case "contactoverzicht":
            return _regel(bron.dossier.betrokkene.weergave)
        case _:
            return ""


def _ondertekenaar(bron: Briefbron) -> str:
    if bron.brief.soort == BESLUITNOTITIE:
        return (
            bron.beslissing.besloten_door
            if bron.beslissing
            else bron.dossier.beoordeling.tekst("besloten_door")
        )
    if bron.brief.soort == INTERN_BERICHT:
        return bron.behandelaar
    return bron.ondertekenaar.naam if bron.ondertekenaar else ""


def _functie(bron: Briefbron) -> str:
    if bron.brief.soort == BESLUITNOTITIE:
        return (
            bron.beslissing.functie if bron.beslissing else bron.dossier.beoordeling.tekst("besloten_functie")
        )
    if bron.brief.soort == INTERN_BERICHT:
        return bron.profiel.behandelaar_functie if bron.behandelaar == bron.profiel.behandelaar else ""
    return bron.ondertekenaar.functie if bron.ondertekenaar else ""


def is_gemachtigde(dossier: Dossier) -> bool:
    """Whether letters go to a representative."""
    return dossier.betrokkene.soort is Betrokkenesoort.GEMACHTIGDE and dossier.betrokkene.tweede is not None
