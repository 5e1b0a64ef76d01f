"""The checks of the element table for letters to the citizen (numbers 1 to 10) and of what they stand on."""

from __future__ import annotations

from collections.abc import Iterable

from begrenzen_desktop.domain.bewijs import Bewijszin, contacten_van_burger, find_bewijs
from begrenzen_desktop.domain.briefcheck_tekst import shorten
from begrenzen_desktop.domain.briefdelen_stop import REDEN_INLEIDING, REDEN_SLOT
from begrenzen_desktop.domain.briefinhoud import VOORTZETTING, Briefbron
from begrenzen_desktop.domain.brieftaal import Bloksoort, format_datum, split_blokken
from begrenzen_desktop.domain.checkpunt import Checkpunt, Checkvraag
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.tekstcheck import (
    strip_sjabloonzinnen,
)
from begrenzen_desktop.domain.waarden import count_woorden

_OLDAMBT = "Nationale ombudsman, rapport 2017/126"
_LEIDRAAD = "Leidraad Zorgvuldig begrenzen, stap 4"


def beslissing(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """The letter carries a decision that was taken."""
    bron = vraag.bron
    genomen = bron.beslissing
    past = genomen is not None and (bron.brief.soort == VOORTZETTING) == (
        genomen.keuze.value == "voortzetten"
    )
    zin = "De beslissing is vastgesteld."
    if genomen is None:
        zin = "De beslissing is nog niet vastgesteld. Stel eerst de beslissing vast."
    elif not past:
        zin = (
            "Deze brief past niet bij de beslissing die is vastgesteld. Kies de brief die bij de beslissing"
            " hoort."
        )
    yield Checkpunt(
        id="beslissing",
        element=0,
        zin=zin,
        bron="Leidraad Zorgvuldig begrenzen, stap 3",
        in_orde=past,
        plek="beslissing",
    )


def organ(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Element 1."""
    orgaan = vraag.bron.profiel.orgaan.strip()
    zin = (
        f"De brief gaat uit namens {orgaan}."
        if orgaan
        else (
            "Er staat niet namens welk bestuursorgaan de brief uitgaat. Vul het orgaan in bij Instellingen,"
            " Organisatie."
        )
    )
    yield Checkpunt(
        id="namens", element=1, zin=zin, bron=_OLDAMBT, in_orde=bool(orgaan), plek="profiel:orgaan"
    )


def signatory(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Element 2: somebody with a function and a mandate, who is not the handler and not the person complained about."""
    bron = vraag.bron
    persoon = bron.ondertekenaar
    if persoon is None:
        zin = "Er is nog geen ondertekenaar gekozen. Kies wie de brief ondertekent."
    elif not persoon.functie.strip():
        zin = (
            "De functie van de ondertekenaar ontbreekt. Vul de functie aan bij Instellingen, Ondertekenaars."
        )
    elif same_person(persoon.naam, bron.dossier.behandelaar) or same_person(
        persoon.naam, bron.profiel.behandelaar
    ):
        zin = (
            "De ondertekenaar is ook de behandelaar. Kies een eindverantwoordelijke die de klacht niet zelf"
            " behandelt."
        )
    elif any(same_person(persoon.naam, klacht.beklaagde) for klacht in bron.dossier.klachten):
        zin = "Over de ondertekenaar gaat zelf een klacht in dit dossier. Kies iemand anders."
    elif not persoon.may_sign(bron.brief.soort, bron.datum):
        zin = (
            f"De ondertekenaar heeft op {format_datum(bron.datum)} geen mandaat voor deze brief. "
            "Kies iemand anders, of vul het mandaat aan bij Instellingen, Ondertekenaars."
        )
    else:
        yield Checkpunt(
            id="ondertekenaar",
            element=2,
            zin="De ondertekenaar mag deze brief ondertekenen.",
            bron=f"{_LEIDRAAD}; Awb 9:7",
            in_orde=True,
            plek="brief:ondertekenaar",
        )
        return
    yield Checkpunt(
        id="ondertekenaar",
        element=2,
        zin=zin,
        bron=f"{_LEIDRAAD}; Awb 9:7",
        in_orde=False,
        plek="brief:ondertekenaar",
    )


def datum(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Element 3: a date, not before the decision; a date in the past is worth a look."""
    bron = vraag.bron
    gekozen = bron.brief.datum
    besloten = bron.beslissing.besloten_op if bron.beslissing else None
    if gekozen is None:
        zin, goed = "De brief heeft nog geen datum. Kies de datum waarop de brief weggaat.", False
    elif besloten is not None and gekozen < besloten:
        zin, goed = (
            "De datum van de brief ligt vóór de datum van de beslissing. Kies een latere datum.",
            False,
        )
    else:
        zin, goed = f"De brief en de afspraak gaan in op {format_datum(gekozen)}.", True
    yield Checkpunt(
        id="datum",
        element=3,
        zin=zin,
        bron="Element 3: datum en ingangsdatum",
        in_orde=goed,
        plek="brief:datum",
    )
    if goed and gekozen is not None and gekozen < bron.vandaag:
        yield Checkpunt(
            id="datum-verleden",
            element=3,
            zin="De datum van de brief ligt in het verleden. Kies de dag waarop de brief echt weggaat.",
            bron="Element 3: datum en ingangsdatum",
            in_orde=False,
            verplicht=False,
            plek="brief:datum",
        )


def onderwerp(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Element 4, first half: the subject is marked off."""
    goed = bool(vraag.bron.dossier.onderwerp.strip())
    zin = (
        "Het onderwerp staat in de brief."
        if goed
        else "Het onderwerp ontbreekt. Schrijf in één regel waar de klacht over gaat."
    )
    yield Checkpunt(id="onderwerp", element=4, zin=zin, bron=_LEIDRAAD, in_orde=goed, plek="vraag:onderwerp")


def herbeoordeling(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Element 4, second half: a date to look again, after the letter and in the future."""
    bron = vraag.bron
    gekozen = bron.herbeoordelingsdatum
    goed = gekozen > bron.datum and gekozen > bron.vandaag
    genoemd = format_datum(gekozen) in vraag.tekst("herbeoordeling")
    if not goed:
        zin = "De herbeoordelingsdatum ligt niet na de datum van de brief. Kies een datum in de toekomst."
    elif not genoemd:
        zin = (
            f"In het deel over de herbeoordeling staat de datum {format_datum(gekozen)} niet. Zet die datum"
            " erin."
        )
    else:
        zin = f"Uiterlijk op {format_datum(gekozen)} wordt opnieuw gekeken."
    plek = "deel:herbeoordeling" if goed and not genoemd else "vraag:herbeoordelingsdatum"
    yield Checkpunt(
        id="herbeoordeling",
        element=4,
        zin=zin,
        bron="Gemeentelijke ombudsman Groningen, 23.1.041",
        in_orde=goed and genoemd,
        plek=plek,
    )


def gedrag(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Element 5: dated contact, and the list of complaints with their outcome."""
    dossier = vraag.bron.dossier
    gedateerd = bool(contacten_van_burger(dossier))
    beantwoord = any(klacht.is_beantwoord for klacht in dossier.klachten)
    yield Checkpunt(
        id="contact-gedateerd",
        element=5,
        zin=(
            "De brief steunt op contact met een datum."
            if gedateerd
            else "Er is geen enkel contact met een datum. Leg ten minste één contact van de burger vast."
        ),
        bron="Gemeentelijke ombudsman Groningen, Wat is grensoverschrijdend?",
        in_orde=gedateerd,
        plek="vraag:contacten",
    )
    yield Checkpunt(
        id="klachten-uitkomst",
        element=5,
        zin=(
            "De brief noemt de klacht met datum en uitkomst."
            if beantwoord
            else "Geen enkele klacht heeft een datum van antwoord en een uitkomst. Vul die in bij de klacht."
        ),
        bron=_LEIDRAAD,
        in_orde=beantwoord,
        plek="vraag:klachten",
    )


def find_bewijszinnen(bron: Briefbron, delen: Iterable[tuple[str, str]]) -> tuple[Bewijszin, ...]:
    """Every claiming sentence of the given parts, with the letter's own dates left out."""
    beoordeling = bron.dossier.beoordeling
    eigen = [
        bron.datum,
        bron.herbeoordelingsdatum,
        beoordeling.datum("besloten_op"),
        beoordeling.datum("voortzetten_op"),
    ]
    if bron.beslissing:
        eigen.append(bron.beslissing.besloten_op)
    datums = [datum for datum in eigen if datum is not None]
    return tuple(
        zin
        for deel_id, tekst in delen
        for zin in find_bewijs(deel_id, tekst, bron.dossier, bron.figuren, datums)
    )


def bewezen(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Element 5: every number, date, quote and act that is claimed stands in the dossier."""
    delen = [(deel.id, deel.tekst) for deel in vraag.delen.values() if deel.is_eigen or not deel.vast]
    los = [zin for zin in find_bewijszinnen(vraag.bron, delen) if zin.zonder_bewijs]
    for nummer, zin in enumerate(los, start=1):
        yield Checkpunt(
            id=f"bewijs-{nummer}",
            element=5,
            zin=(
                f"Bij de zin '{shorten(zin.tekst)}' ontbreekt bewijs: {zin.zonder_bewijs}. Leg het contact"
                " vast, of pas de zin aan."
            ),
            bron="Gemeentelijke ombudsman Groningen, Wat is grensoverschrijdend?",
            in_orde=False,
            plek=f"deel:{zin.deel_id}",
        )
    if not los:
        yield Checkpunt(
            id="bewijs",
            element=5,
            zin="Alles wat de brief over contact en gedrag zegt, staat in het dossier.",
            bron="Gemeentelijke ombudsman Groningen, Wat is grensoverschrijdend?",
            in_orde=True,
        )


def reden(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Element 6: a reason of enough own words."""
    minimum = vraag.bron.regeling.min_woorden_reden
    aantal = count_woorden(strip_sjabloonzinnen(vraag.tekst("reden"), _sjabloonzinnen(vraag.bron)))
    goed = aantal >= minimum
    zin = (
        f"De reden telt {aantal} eigen woorden."
        if goed
        else (
            f"De reden telt {aantal} eigen woorden. Schrijf in ten minste {minimum} woorden waarom verder"
            " reageren niets meer oplevert."
        )
    )
    yield Checkpunt(id="reden", element=6, zin=zin, bron=_OLDAMBT, in_orde=goed, plek="vraag:reden")


def _sjabloonzinnen(bron: Briefbron) -> tuple[str, ...]:
    zinnen = [REDEN_INLEIDING, REDEN_SLOT]
    try:
        zinnen.append(bron.regeling.vraag("reden").voorbeeld)
    except BegrenzenError:
        return tuple(zinnen)
    return tuple(zin for zin in zinnen if zin)


def wel_mogelijk(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Element 7: what is still possible, as a list."""
    goed = any(blok.soort is Bloksoort.PUNT for blok in split_blokken(vraag.tekst("wel")))
    zin = (
        "De brief zegt wat nog wel kan."
        if goed
        else "De brief zegt niet wat nog wel kan. Kies waarvoor de burger bij jullie terechtkan."
    )
    yield Checkpunt(
        id="wel-mogelijk", element=7, zin=zin, bron=_LEIDRAAD, in_orde=goed, plek="vraag:wel_mogelijk"
    )


def nieuwe_feiten(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Element 8: the way to bring new facts."""
    tekst = vraag.tekst("nieuw").lower()
    goed = "nieuw" in tekst
    zin = (
        "De brief zegt hoe iemand nieuwe feiten kan melden."
        if goed
        else (
            "De brief zegt niet hoe iemand nieuwe feiten kan melden. Zet in dit deel waar nieuwe informatie"
            " naartoe kan."
        )
    )
    yield Checkpunt(id="nieuwe-feiten", element=8, zin=zin, bron=_LEIDRAAD, in_orde=goed, plek="deel:nieuw")


def rechten(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Element 9: the competent ombudsman and the term; never that complaining is impossible."""
    tekst = " ".join(vraag.tekst("rechten").split())
    ombudsman = vraag.bron.profiel.ombudsman.naam.strip()
    if not ombudsman:
        zin, goed, plek = (
            "Er staat geen ombudsman in de brief. Vul bij Instellingen in welke ombudsman bevoegd is.",
            False,
            "profiel:ombudsman",
        )
    elif ombudsman.lower() not in tekst.lower():
        zin, goed, plek = (
            f"De brief noemt {ombudsman} niet. Zet erbij waar iemand met een klacht naartoe kan.",
            False,
            "deel:rechten",
        )
    elif "jaar" not in tekst.lower():
        zin, goed, plek = (
            "De termijn voor de ombudsman ontbreekt. Schrijf dat het binnen één jaar moet.",
            False,
            "deel:rechten",
        )
    elif "geen klacht" in tekst.lower():
        zin, goed, plek = (
            "De brief zegt dat iemand geen klacht kan indienen. Dat kan altijd: haal die zin weg.",
            False,
            "deel:rechten",
        )
    else:
        zin, goed, plek = f"De brief noemt {ombudsman} en de termijn.", True, "deel:rechten"
    yield Checkpunt(
        id="ombudsman",
        element=9,
        zin=zin,
        bron=f"Awb 9:8 lid 3, 9:12 lid 2 en 9:24; {_OLDAMBT}",
        in_orde=goed,
        plek=plek,
    )


def contact(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Element 10: whom to ask."""
    goed = bool(vraag.tekst("vragen").strip())
    zin = (
        "De brief zegt bij wie iemand met vragen terechtkan."
        if goed
        else (
            "De brief noemt geen telefoonnummer of e-mailadres voor vragen. Vul dat in bij Instellingen,"
            " Organisatie."
        )
    )
    yield Checkpunt(
        id="contact",
        element=10,
        zin=zin,
        bron="Element 10: contact voor vragen",
        in_orde=goed,
        plek="profiel:behandelaar_telefoon",
    )


def adres(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """The letter can reach somebody: by post, or else by e-mail."""
    betrokkene = vraag.bron.dossier.betrokkene
    goed = betrokkene.heeft_postadres or bool(betrokkene.e_mail.strip())
    zin = (
        "Het adres is compleet."
        if betrokkene.heeft_postadres
        else (
            "Er is alleen een e-mailadres. De brief gaat per e-mail, of je geeft hem af."
            if goed
            else (
                "Het postadres is niet compleet. Vul straat, huisnummer, postcode en plaats in, of een"
                " e-mailadres."
            )
        )
    )
    yield Checkpunt(
        id="adres",
        element=0,
        zin=zin,
        bron="Leidraad Zorgvuldig begrenzen, stap 4",
        in_orde=goed,
        plek="betrokkene:adres",
    )


def same_person(een: str, ander: str) -> bool:
    """Whether two names are written the same, apart from capitals, full stops and spaces."""
    kaal = [" ".join(naam.lower().replace(".", " ").split()) for naam in (een, ander)]
    return bool(kaal[0]) and kaal[0] == kaal[1]
