"""Dossiers made up by hypothesis, with every field filled in some way."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from hypothesis import strategies as st

from begrenzen_desktop.domain.beoordeling import (
    Afwijking,
    Beoordeling,
    Beslissing,
    Beslissingkeuze,
    Conclusie,
    Normbevestiging,
    Overleg,
)
from begrenzen_desktop.domain.betrokkene import Aanspreekvorm, Betrokkene, Betrokkenesoort, Naam, Postadres
from begrenzen_desktop.domain.brief import (
    Bevroren,
    Brief,
    Briefstatus,
    EerdereBrief,
    Ondertekening,
    Verzending,
    Verzendwijze,
)
from begrenzen_desktop.domain.contactmoment import Contactmoment, Kanaal, Richting, Verzamelmoment
from begrenzen_desktop.domain.dossier import Dossier, Dossierstatus
from begrenzen_desktop.domain.gesprek import Gespreksuitkomst, Ordegesprek
from begrenzen_desktop.domain.klacht import Klacht, Ombudsmanoordeel, Oordeel

tekst = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
woord = st.text("abcdefgh-", min_size=1, max_size=8)
datum = st.dates(dt.date(1990, 1, 1), dt.date(2099, 12, 31))
_LATEST = dt.datetime(2099, 1, 1, tzinfo=dt.UTC)
moment = st.integers(0, int(_LATEST.timestamp()) * 10**6).map(
    lambda micros: dt.datetime(1970, 1, 1, tzinfo=dt.UTC) + dt.timedelta(microseconds=micros)
)
ids = st.uuids(version=4).map(lambda uuid: uuid.hex)
ja_nee = st.none() | st.booleans()
getal = st.integers(0, 10_000)
waarden = st.none() | tekst | st.integers(0, 10**6) | datum | st.lists(tekst, max_size=4).map(tuple)

namen = st.builds(Naam, tekst, tekst, tekst, st.sampled_from(Aanspreekvorm))
adressen = st.builds(Postadres, tekst, tekst, tekst, tekst, tekst, tekst)
betrokkenen = st.builds(
    Betrokkene, namen, st.sampled_from(Betrokkenesoort), st.none() | namen, adressen, tekst, tekst, tekst
)
contacten = st.builds(
    Contactmoment,
    id=ids,
    op=datum,
    tijd=st.none() | st.times(),
    kanaal=st.sampled_from(Kanaal),
    richting=st.sampled_from(Richting),
    minuten=getal,
    medewerker=tekst,
    tekst=tekst,
    citaat=tekst,
    nieuwe_informatie=st.booleans(),
    eigen_steek=tekst,
    strafrechtelijk=st.booleans(),
    buiten_afspraak=st.booleans(),
    onaanvaardbaar=st.booleans(),
    klacht_id=tekst,
)
verzamelmomenten = st.builds(
    Verzamelmoment,
    id=ids,
    vanaf=datum,
    tot_en_met=datum,
    aantal=st.integers(1, 10_000),
    kanaal=st.sampled_from(Kanaal),
    minuten=getal,
    tekst=tekst,
    herkomst=tekst,
)
klachten = st.builds(
    Klacht,
    id=ids,
    omschrijving=tekst,
    ontvangen_op=st.none() | datum,
    afgedaan_op=st.none() | datum,
    oordeel=st.none() | st.sampled_from(Oordeel),
    uitleg=tekst,
    behandelaar=tekst,
    beklaagde=tekst,
    op_afstand=ja_nee,
    verklaringen_strijdig=ja_nee,
    naar_ombudsman_verwezen=ja_nee,
    ombudsman_uitkomst=tekst,
    ombudsman_sinds=st.none() | datum,
    ombudsman_op=st.none() | datum,
    ombudsman_oordeel=st.none() | st.sampled_from(Ombudsmanoordeel),
    brief_datum=st.none() | datum,
)
overleggen = st.builds(
    Overleg, id=ids, wie=tekst, functie=tekst, op=datum, uitkomst=tekst, afwijkende_mening=tekst
)
afwijkingen = st.builds(Afwijking, open_punt=woord, reden=tekst, door=tekst)
beslissingen = st.builds(
    Beslissing,
    id=ids,
    keuze=st.sampled_from(Beslissingkeuze),
    conclusie=st.sampled_from(Conclusie),
    besloten_door=tekst,
    functie=tekst,
    besloten_op=datum,
    vastgesteld_op=moment,
    afwijkingen=st.lists(afwijkingen, max_size=2).map(tuple),
    notitie_brief_id=tekst,
)
gesprekken = st.builds(
    Ordegesprek,
    id=ids,
    uitgenodigd_op=datum,
    mogelijk_op=st.lists(datum, max_size=3).map(tuple),
    plaats=tekst,
    namens_ons=tekst,
    mee=tekst,
    uitkomst=st.sampled_from(Gespreksuitkomst),
    gehouden_op=st.none() | datum,
    verslag=tekst,
    afspraken_burger=tekst,
    afspraken_organisatie=tekst,
    reactie_tot=st.none() | datum,
)
eerdere_brieven = st.builds(
    EerdereBrief, id=ids, soort=woord, datum=datum, toelichting=tekst, scan_bestand_id=tekst
)
verzendingen = st.builds(
    Verzending,
    wijze=st.sampled_from(Verzendwijze),
    op=datum,
    barcode=tekst,
    reden_zonder_barcode=tekst,
    gepost_door=tekst,
)
brieven = st.builds(
    Brief,
    id=ids,
    dossier_id=ids,
    soort=woord,
    status=st.sampled_from(Briefstatus),
    datum=st.none() | datum,
    ondertekenaar_id=tekst,
    velden=st.dictionaries(woord, tekst, max_size=3),
    gemaakt_op=moment,
    vastgesteld=st.none() | st.builds(Bevroren, bestand_id=ids, sha256=ids, op=moment),
    ondertekening=st.none()
    | st.builds(Ondertekening, door=tekst, functie=tekst, op=datum, wijze=tekst, scan_bestand_id=tekst),
    verzendingen=st.lists(verzendingen, max_size=3).map(tuple),
    vervangt=tekst,
)


@st.composite
def beoordelingen(draw: st.DrawFn) -> Beoordeling:
    """A beoordeling in the order in which the vault gives it back."""
    return Beoordeling(
        id=draw(ids),
        regeling_id=draw(woord),
        regeling_datum=draw(datum),
        antwoorden=draw(st.dictionaries(woord, waarden, max_size=5)),
        overleggen=tuple(sorted(draw(st.lists(overleggen, max_size=3)), key=lambda overleg: overleg.op)),
        normen=tuple(
            Normbevestiging(norm=norm, zin=draw(tekst), bevestigd=draw(st.booleans()))
            for norm in sorted(draw(st.sets(st.integers(1, 25), max_size=3)))
        ),
        afwijkingen=tuple(draw(st.lists(afwijkingen, max_size=3, unique_by=lambda punt: punt.open_punt))),
        beslissing=draw(st.none() | beslissingen),
    )


@st.composite
def dossiers(draw: st.DrawFn) -> Dossier:
    """A dossier in the order in which the vault gives it back: by date, equal dates as entered."""
    dossier_id = draw(ids)
    return Dossier(
        id=dossier_id,
        kenmerk=draw(ids),
        betrokkene=draw(betrokkenen),
        behandelaar=draw(tekst),
        status=draw(st.sampled_from(Dossierstatus)),
        aangemaakt_op=draw(moment),
        gewijzigd_op=draw(moment),
        sluitreden=draw(tekst),
        oefening=draw(st.booleans()),
        beoordeling=draw(beoordelingen()),
        klachten=tuple(draw(st.lists(klachten, max_size=2))),
        contactmomenten=tuple(
            sorted(
                draw(st.lists(contacten, max_size=4)),
                key=lambda contact: (contact.op, contact.tijd is not None, contact.tijd or dt.time.min),
            )
        ),
        verzamelmomenten=tuple(sorted(draw(st.lists(verzamelmomenten, max_size=2)), key=lambda m: m.vanaf)),
        gesprekken=tuple(
            sorted(draw(st.lists(gesprekken, max_size=2)), key=lambda g: g.uitgenodigd_op or dt.date.min)
        ),
        eerdere_brieven=tuple(sorted(draw(st.lists(eerdere_brieven, max_size=2)), key=lambda b: b.datum)),
        brieven=tuple(
            sorted(
                (replace(brief, dossier_id=dossier_id) for brief in draw(st.lists(brieven, max_size=2))),
                key=lambda brief: (brief.gemaakt_op, brief.id),
            )
        ),
    )
