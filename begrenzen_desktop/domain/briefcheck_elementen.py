"""The checks of the element table for letters to the citizen (numbers 1 to 10) and of what they stand on."""

from __future__ import annotations

from collections.abc import Iterable

from begrenzen_desktop.domain.bewijs import Bewijszin, contacten_van_burger, find_bewijs
from begrenzen_desktop.domain.briefcheck_tekst import shorten
from begrenzen_desktop.domain.briefinhoud import (
    BEKLAAGDEBERICHT,
    KORT_ANTWOORD,
    OVER_KLACHT,
    VOORTZETTING,
    Briefbron,
    Briefdeel,
)
from begrenzen_desktop.domain.brieftaal import Bloksoort, format_datum, split_blokken
from begrenzen_desktop.domain.checkpunt import Checkpunt, Checkvraag, make_punt
from begrenzen_desktop.domain.profiel import same_person
from begrenzen_desktop.domain.rechtsmiddelen import explain_rechtsmiddelen, find_handeling

OLDAMBT = "Nationale ombudsman, rapport 2017/126"
_LEIDRAAD = "Leidraad Zorgvuldig begrenzen, stap 4"
_GRONINGEN = "Gemeentelijke ombudsman Groningen, Wat is grensoverschrijdend?"


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
    yield make_punt(
        "namens",
        1,
        bool(orgaan),
        ja=f"De brief gaat uit namens {orgaan}.",
        nee=(
            "Er staat niet namens welk bestuursorgaan de brief uitgaat. Vul het orgaan in bij Instellingen,"
            " Organisatie."
        ),
        bron=OLDAMBT,
        plek="profiel:orgaan",
    )


def signatory(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Element 2: somebody with a function and a mandate, who is not the handler and not the person complained about."""
    bron = vraag.bron
    zin = _explain_signatory(bron)
    yield Checkpunt(
        id="ondertekenaar",
        element=2,
        zin=zin or "De ondertekenaar mag deze brief ondertekenen.",
        bron=f"{_LEIDRAAD}; Awb 9:7",
        in_orde=not zin,
        plek="brief:ondertekenaar",
    )


def _explain_signatory(bron: Briefbron) -> str:
    """Why this person cannot sign, with the remedy; "" when nothing stands in the way."""
    persoon, dossier = bron.ondertekenaar, bron.dossier
    if persoon is None:
        return "Er is nog geen ondertekenaar gekozen. Kies wie de brief ondertekent."
    if not persoon.functie.strip():
        return (
            "De functie van de ondertekenaar ontbreekt. Vul de functie aan bij Instellingen, Ondertekenaars."
        )
    if any(same_person(persoon.naam, naam) for naam in (dossier.behandelaar, bron.profiel.behandelaar)):
        return (
            "De ondertekenaar is ook de behandelaar. Kies een eindverantwoordelijke die de klacht niet zelf"
            " behandelt."
        )
    if any(same_person(persoon.naam, klacht.beklaagde) for klacht in dossier.klachten):
        return "Over de ondertekenaar gaat zelf een klacht in dit dossier. Kies iemand anders."
    if not persoon.may_sign(bron.brief.soort, bron.datum):
        return (
            f"De ondertekenaar heeft op {format_datum(bron.datum)} geen mandaat voor deze brief. "
            "Kies iemand anders, of vul het mandaat aan bij Instellingen, Ondertekenaars."
        )
    return ""


def datum(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Element 3: a date, not before the decision; a date in the past is worth a look."""
    bron = vraag.bron
    gekozen = bron.brief.datum
    los = bron.brief.soort in OVER_KLACHT | {
        KORT_ANTWOORD,
        BEKLAAGDEBERICHT,
    }  # it tells of no decision to limit
    besloten = bron.beslissing.besloten_op if bron.beslissing and not los else None
    if gekozen is None:
        zin, goed = "De brief heeft nog geen datum. Kies de datum waarop de brief weggaat.", False
    elif besloten is not None and gekozen < besloten:
        zin, goed = (
            "De datum van de brief ligt vóór de datum van de beslissing. Kies een latere datum.",
            False,
        )
    else:
        zin = f"De brief {'is van' if los else 'en de afspraak gaan in op'} {format_datum(gekozen)}."
        goed = True
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
    yield make_punt(
        "onderwerp",
        4,
        bool(vraag.bron.dossier.onderwerp.strip()),
        ja="Het onderwerp staat in de brief.",
        nee="Het onderwerp ontbreekt. Schrijf in één regel waar de klacht over gaat.",
        bron=_LEIDRAAD,
        plek="vraag:onderwerp",
    )


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
    yield make_punt(
        "contact-gedateerd",
        5,
        bool(contacten_van_burger(dossier)),
        ja="De brief steunt op contact met een datum.",
        nee="Er is geen enkel contact met een datum. Leg ten minste één contact van de burger vast.",
        bron=_GRONINGEN,
        plek="vraag:contacten",
    )
    yield make_punt(
        "klachten-uitkomst",
        5,
        any(klacht.is_beantwoord for klacht in dossier.klachten),
        ja="De brief noemt de klacht met datum en uitkomst.",
        nee="Geen enkele klacht heeft een datum van antwoord en een uitkomst. Vul die in bij de klacht.",
        bron=_LEIDRAAD,
        plek="vraag:klachten",
    )


def find_bewijszinnen(bron: Briefbron, delen: Iterable[Briefdeel]) -> tuple[Bewijszin, ...]:
    """Every claiming sentence of the given parts, with the letter's own dates left out.

    A part that claims nothing of its own gives only what it rests on: a sentence in it never lacks evidence.
    """
    beoordeling = bron.dossier.beoordeling
    eigen = [
        bron.datum,
        bron.herbeoordelingsdatum,
        beoordeling.datum("besloten_op"),
        beoordeling.datum("voortzetten_op"),
        beoordeling.datum("ingangsdatum"),
        beoordeling.datum("einddatum"),
        beoordeling.datum("direct_tot"),
        beoordeling.datum("direct_horen_op"),
        *(dag for gesprek in bron.dossier.gesprekken for dag in gesprek.dagen()),
    ]
    if bron.beslissing:
        eigen.append(bron.beslissing.besloten_op)
    datums = [datum for datum in eigen if datum is not None]
    return tuple(
        zin
        for deel in delen
        for zin in find_bewijs(deel.id, deel.tekst, bron.dossier, bron.figuren, datums)
        if deel.beweert or not zin.zonder_bewijs
    )


def bewezen(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Element 5: every number, date, quote and act that is claimed stands in the dossier."""
    bewerend = [deel for deel in vraag.delen.values() if deel.beweert]
    los = [zin for zin in find_bewijszinnen(vraag.bron, bewerend) if zin.zonder_bewijs]
    for nummer, zin in enumerate(los, start=1):
        yield Checkpunt(
            id=f"bewijs-{nummer}",
            element=5,
            zin=(
                f"Bij de zin '{shorten(zin.tekst)}' ontbreekt bewijs: {zin.zonder_bewijs}. Leg het contact"
                " vast, of pas de zin aan."
            ),
            bron=_GRONINGEN,
            in_orde=False,
            plek=f"deel:{zin.deel_id}",
        )
    if not los:
        yield Checkpunt(
            id="bewijs",
            element=5,
            zin="Alles wat de brief over contact en gedrag zegt, staat in het dossier.",
            bron=_GRONINGEN,
            in_orde=True,
        )


def wel_mogelijk(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Element 7: what is still possible, as a list."""
    yield make_punt(
        "wel-mogelijk",
        7,
        any(blok.soort is Bloksoort.PUNT for blok in split_blokken(vraag.tekst("wel"))),
        ja="De brief zegt wat nog wel kan.",
        nee="De brief zegt niet wat nog wel kan. Kies waarvoor de burger bij jullie terechtkan.",
        bron=_LEIDRAAD,
        plek="vraag:wel_mogelijk",
    )


def nieuwe_feiten(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Element 8: the way to bring new facts."""
    yield make_punt(
        "nieuwe-feiten",
        8,
        "nieuw" in vraag.tekst("nieuw").lower(),
        ja="De brief zegt hoe iemand nieuwe feiten kan melden.",
        nee=(
            "De brief zegt niet hoe iemand nieuwe feiten kan melden. Zet in dit deel waar nieuwe informatie"
            " naartoe kan."
        ),
        bron=_LEIDRAAD,
        plek="deel:nieuw",
    )


def rechten(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Element 9: the way that fits this act, the competent ombudsman and the term."""
    bron = vraag.bron
    naam = bron.profiel.ombudsman.naam.strip()
    zin = explain_rechtsmiddelen(find_handeling(bron.brief.soort), vraag.tekst("rechten"), bron.profiel)
    yield make_punt(
        "ombudsman",
        9,
        not zin,
        ja=f"De brief noemt {naam} en de termijn.",
        nee=zin,
        bron=f"Awb 9:8 lid 3, 9:12 lid 2, 9:20 en 9:24; {OLDAMBT}",
        plek="deel:rechten" if naam else "profiel:ombudsman",
    )


def heroverweging(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Whoever signs does not look again: a point of advice, as a function may be written in many ways."""
    bron = vraag.bron
    door, persoon = bron.profiel.heroverweging_door.strip().lower(), bron.ondertekenaar
    if not door or persoon is None:
        return
    zelf = any(naam and naam in door for naam in (persoon.naam.lower(), persoon.functie.strip().lower()))
    yield make_punt(
        "heroverweging",
        9,
        not zelf,
        ja="Iemand anders dan de ondertekenaar kijkt opnieuw als de burger daarom vraagt.",
        nee=(
            "Wie de brief ondertekent, zou ook opnieuw naar de beslissing kijken. Kies een andere"
            " ondertekenaar, of vul bij Instellingen iemand anders in voor de heroverweging."
        ),
        bron="Behoorlijkheidswijzer, fair play",
        plek="brief:ondertekenaar",
        verplicht=False,
    )


def contact(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """Element 10: whom to ask."""
    yield make_punt(
        "contact",
        10,
        bool(vraag.tekst("vragen").strip()),
        ja="De brief zegt bij wie iemand met vragen terechtkan.",
        nee=(
            "De brief noemt geen telefoonnummer of e-mailadres voor vragen. Vul dat in bij Instellingen,"
            " Organisatie."
        ),
        bron="Element 10: contact voor vragen",
        plek="profiel:behandelaar_telefoon",
    )


def adres(vraag: Checkvraag) -> Iterable[Checkpunt]:
    """The letter can reach somebody: by post, or else by e-mail."""
    betrokkene = vraag.bron.dossier.betrokkene
    post = betrokkene.heeft_postadres
    yield make_punt(
        "adres",
        0,
        post or bool(betrokkene.e_mail.strip()),
        ja=(
            "Het adres is compleet."
            if post
            else "Er is alleen een e-mailadres. De brief gaat per e-mail, of je geeft hem af."
        ),
        nee=(
            "Het postadres is niet compleet. Vul straat, huisnummer, postcode en plaats in, of een"
            " e-mailadres."
        ),
        bron=_LEIDRAAD,
        plek="betrokkene:adres",
    )
