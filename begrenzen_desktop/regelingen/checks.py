"""Check that a Regeling holds together: cross references, ids, options, sources, templates and dates."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from begrenzen_desktop.domain.beoordeling import Beslissingkeuze, Conclusie
from begrenzen_desktop.domain.brieftoon import WAARDEN, find_onbekend
from begrenzen_desktop.domain.regeling import Bron, Gebrekregel, Regeling, Soort, Voorwaarde, Vraag
from begrenzen_desktop.regelingen.bevinding import Bevinding
from begrenzen_desktop.regelingen.checks_maatregel import check_maatregel
from begrenzen_desktop.regelingen.checks_vast import check_vaste_vragen

__all__ = ["Bevinding", "check_regeling"]

_WOORD = re.compile(r"[a-z]{2,}(?:[-_][a-z]+)*")
_SJABLOON = re.compile(r"[a-z][a-z-]*\.docx")
_EERSTE, _LAATSTE = dt.date(1990, 1, 1), dt.date(2100, 1, 1)
_LANGST, _REACTIE = 24, 60  # months, days: what the profile takes
_MET_KEUZEN = frozenset({Soort.KEUZE, Soort.MEERKEUZE})
_JA_NEE = frozenset({"ja", "nee"})


def check_regeling(regeling: Regeling, templates: Path | None = None) -> tuple[Bevinding, ...]:
    """Give all findings; an empty tuple means that the regeling can be used.

    ``templates`` is the folder with a folder per regeling; without it the templates are not looked for.
    """
    return (
        *_check_kop(regeling),
        *_check_ids(regeling),
        *_check_teksten(regeling),
        *_check_bronnen(regeling),
        *_check_vragen(regeling),
        *_check_normen(regeling),
        *_check_beslissingen(regeling),
        *_check_briefsoorten(regeling, templates),
        *_check_briefteksten(regeling),
        *check_maatregel(regeling),
        *check_vaste_vragen(regeling),
    )


def _check_kop(regeling: Regeling) -> Iterator[Bevinding]:
    if not _EERSTE <= regeling.datum <= _LAATSTE:
        yield Bevinding(
            "de datum",
            f"{regeling.datum} kan geen dag van ingang zijn",
            "Kies een datum tussen 1990 en 2100.",
        )
    if regeling.herbeoordeling_maanden < 1:
        yield Bevinding(
            "herbeoordeling_maanden", "een grens zonder termijn mag niet", "Kies 1 maand of meer."
        )
    if regeling.min_woorden_reden < 1:
        yield Bevinding("min_woorden_reden", "een beslissing zonder reden mag niet", "Kies 1 woord of meer.")
    duren = regeling.duren
    for naam, waarde, hoogst in (
        ("gewoon_maanden", duren.gewoon_maanden, duren.langst_maanden or _LANGST),
        ("langst_maanden", duren.langst_maanden, _LANGST),
        ("herhaling_maanden", duren.herhaling_maanden, _LANGST),
        ("reactie_dagen", duren.reactie_dagen, _REACTIE),
    ):
        if not 0 <= waarde <= hoogst:
            yield Bevinding(
                f"duren, {naam}", f"{waarde} kan niet", f"Kies een getal van 0 tot en met {hoogst}."
            )
    nummers = [stap.nummer for stap in regeling.stappen]
    if nummers != list(range(len(nummers))) or not nummers:
        yield Bevinding(
            "de stappen", "de nummers lopen niet op vanaf 0", "Nummer de stappen 0, 1, 2 en verder."
        )


def _check_ids(regeling: Regeling) -> Iterator[Bevinding]:
    yield from _unique_words("de regeling", [regeling.id])
    yield from _unique_words("de stappen", (stap.id for stap in regeling.stappen))
    yield from _unique_words("de delen", (deel.id for stap in regeling.stappen for deel in stap.delen))
    yield from _unique_words("de vragen", (vraag.id for vraag in regeling.vragen()))
    for vraag in regeling.vragen():
        yield from _unique_words(f"de keuzen van vraag '{vraag.id}'", (keuze.id for keuze in vraag.keuzen))
    yield from _unique_words("de grenzen", (grens.id for grens in regeling.grenzen))
    yield from _unique_words("de beslissingen", (soort.id for soort in regeling.beslissingen))
    yield from _unique_words("de briefsoorten", (soort.id for soort in regeling.briefsoorten))


def _unique_words(plaats: str, ids: Iterable[str]) -> Iterator[Bevinding]:
    gezien: set[str] = set()
    for naam in ids:
        if _WOORD.fullmatch(naam) is None:
            yield Bevinding(
                plaats,
                f"de id '{naam}' is geen woord",
                "Gebruik kleine letters, met - of _ ertussen en zonder cijfers.",
            )
        if naam in gezien:
            yield Bevinding(
                plaats, f"de id '{naam}' komt twee keer voor", "Geef een van de twee een andere id."
            )
        gezien.add(naam)


def _check_teksten(regeling: Regeling) -> Iterator[Bevinding]:
    teksten = [("de titel", regeling.titel), ("de uitgever", regeling.uitgever)]
    for stap in regeling.stappen:
        teksten += [(f"stap '{stap.id}'", stap.titel), (f"stap '{stap.id}'", stap.doel)]
        teksten += [(f"deel '{deel.id}'", deel.titel) for deel in stap.delen]
    for vraag in regeling.vragen():
        teksten.append((f"vraag '{vraag.id}'", vraag.tekst))
        teksten += [(f"vraag '{vraag.id}', keuze '{keuze.id}'", keuze.label) for keuze in vraag.keuzen]
        teksten += [(f"vraag '{vraag.id}'", regel.uitleg) for _, regel in _regels(vraag)]
    for norm in regeling.normen:
        teksten += [(f"norm {norm.nummer}", tekst) for tekst in (norm.naam, norm.kernwaarde, norm.vraag)]
    teksten += [(f"grens '{grens.id}'", grens.tekst) for grens in regeling.grenzen]
    for soort in regeling.beslissingen:
        delen = (soort.titel, soort.voor_burger, soort.voor_jou, soort.voor_organisatie)
        teksten += [(f"beslissing '{soort.id}'", tekst) for tekst in delen]
    for brief in regeling.briefsoorten:
        teksten += [(f"brief '{brief.id}'", tekst) for tekst in (brief.titel, brief.code)]
    for plaats, tekst in teksten:
        if not tekst.strip():
            yield Bevinding(plaats, "er ontbreekt een tekst", "Vul de tekst in die de gebruiker hier leest.")


def _check_bronnen(regeling: Regeling) -> Iterator[Bevinding]:
    bronnen: list[tuple[str, Bron]] = []
    for stap in regeling.stappen:
        bronnen += [(f"deel '{deel.id}'", deel.bron) for deel in stap.delen]
    bronnen += [(f"vraag '{vraag.id}'", vraag.bron) for vraag in regeling.vragen()]
    bronnen += [(f"norm {norm.nummer}", norm.bron) for norm in regeling.normen]
    bronnen += [(f"grens '{grens.id}'", grens.bron) for grens in regeling.grenzen]
    bronnen += [(f"beslissing '{soort.id}'", soort.bron) for soort in regeling.beslissingen]
    for plaats, bron in bronnen:
        if not bron.document.strip() or not bron.plaats.strip():
            yield Bevinding(plaats, "de bron is leeg", "Noem het document en de plaats daarin.")


def _check_vragen(regeling: Regeling) -> Iterator[Bevinding]:
    vragen = {vraag.id: vraag for vraag in regeling.vragen()}
    beslissingen = {soort.id for soort in regeling.beslissingen}
    normen = {norm.nummer for norm in regeling.normen}
    eerder: set[str] = set()
    for vraag in regeling.vragen():
        plaats = f"vraag '{vraag.id}'"
        yield from _check_keuzen(vraag, plaats)
        if vraag.voorwaarde is not None:
            yield from _check_voorwaarde(vraag.voorwaarde, vragen, f"{plaats}, voorwaarde")
            if vraag.voorwaarde.vraag in vragen and vraag.voorwaarde.vraag not in eerder:
                yield Bevinding(
                    f"{plaats}, voorwaarde",
                    f"de vraag '{vraag.voorwaarde.vraag}' komt pas later",
                    "Zet die vraag eerst, anders kan deze nooit op tijd verschijnen.",
                )
        for soort, regel in _regels(vraag):
            yield from _check_waarden(regel.waarden, vraag, f"{plaats}, {soort}")
            if regel.tenzij is not None:
                yield from _check_voorwaarde(regel.tenzij, vragen, f"{plaats}, {soort}, tenzij")
        for beslissing in sorted(vraag.nodig_voor - beslissingen):
            yield Bevinding(
                f"{plaats}, nodig_voor",
                f"de beslissing '{beslissing}' bestaat niet",
                "Noem een beslissing van deze regeling.",
            )
        for nummer in vraag.norm:
            if nummer not in normen:
                yield Bevinding(
                    f"{plaats}, norm", f"norm {nummer} bestaat niet", "Noem een norm van deze regeling."
                )
        eerder.add(vraag.id)


def _regels(vraag: Vraag) -> tuple[tuple[str, Gebrekregel], ...]:
    paren = (("gebrek", vraag.gebrek), ("tegenspraak", vraag.tegenspraak))
    return tuple((soort, regel) for soort, regel in paren if regel is not None)


def _check_keuzen(vraag: Vraag, plaats: str) -> Iterator[Bevinding]:
    if vraag.soort in _MET_KEUZEN and not vraag.keuzen:
        yield Bevinding(
            plaats, "er zijn geen keuzen", "Voeg keuzen toe, of maak er een andere soort vraag van."
        )
    if vraag.soort not in _MET_KEUZEN and vraag.keuzen:
        yield Bevinding(
            plaats, f"een vraag van de soort {vraag.soort} heeft geen keuzen", "Haal de keuzen weg."
        )
    if vraag.standaard and vraag.soort is not Soort.MEERKEUZE:
        yield Bevinding(
            f"{plaats}, standaard", "alleen een meerkeuzevraag is vooraf ingevuld", "Haal de standaard weg."
        )
    for waarde in vraag.standaard:
        if waarde not in {keuze.id for keuze in vraag.keuzen}:
            yield Bevinding(
                f"{plaats}, standaard", f"de keuze '{waarde}' bestaat niet", "Noem een keuze van deze vraag."
            )


def _check_voorwaarde(voorwaarde: Voorwaarde, vragen: dict[str, Vraag], plaats: str) -> Iterator[Bevinding]:
    andere = vragen.get(voorwaarde.vraag)
    if andere is None:
        yield Bevinding(
            plaats, f"de vraag '{voorwaarde.vraag}' bestaat niet", "Noem een vraag van deze regeling."
        )
    else:
        yield from _check_waarden(voorwaarde.waarden, andere, plaats)


def _check_waarden(waarden: tuple[str, ...], vraag: Vraag, plaats: str) -> Iterator[Bevinding]:
    """The values must be answers that the question can get; only questions with fixed answers have those."""
    if not waarden:
        yield Bevinding(plaats, "er staan geen antwoorden bij", "Noem minstens één antwoord.")
    mogelijk = _JA_NEE if vraag.soort is Soort.JA_NEE else {keuze.id for keuze in vraag.keuzen}
    for waarde in waarden:
        if waarde not in mogelijk:
            yield Bevinding(
                plaats,
                f"'{waarde}' is geen antwoord op de vraag '{vraag.id}'",
                "Noem ja, nee of een keuze van die vraag.",
            )


def _check_normen(regeling: Regeling) -> Iterator[Bevinding]:
    gezien: set[int] = set()
    for norm in regeling.normen:
        if norm.nummer in gezien:
            yield Bevinding(
                f"norm {norm.nummer}", "dit nummer komt twee keer voor", "Geef elke norm een eigen nummer."
            )
        gezien.add(norm.nummer)


def _check_beslissingen(regeling: Regeling) -> Iterator[Bevinding]:
    brieven = {soort.id for soort in regeling.briefsoorten}
    vragen = {vraag.id: vraag for vraag in regeling.vragen()}
    for soort in regeling.beslissingen:
        plaats = f"beslissing '{soort.id}'"
        if soort.id not in {keuze.value for keuze in Beslissingkeuze}:
            yield Bevinding(
                plaats, "Begrenzen kent deze beslissing niet", "Gebruik een van de bekende beslissingen."
            )
        for conclusie in sorted(soort.bij_conclusie - {waarde.value for waarde in Conclusie}):
            yield Bevinding(plaats, f"de conclusie '{conclusie}' bestaat niet", "Noem een bekende conclusie.")
        for brief in soort.brieven:
            if brief not in brieven:
                yield Bevinding(
                    plaats,
                    f"de brief '{brief}' bestaat niet",
                    "Voeg de briefsoort toe of haal de verwijzing weg.",
                )
    vaste = (
        ("beslissing", {soort.id for soort in regeling.beslissingen}),
        ("conclusie", {waarde.value for waarde in Conclusie}),
    )
    for vraag_id, verwacht in vaste:
        vraag = vragen.get(vraag_id)
        if vraag is None:
            yield Bevinding(
                "de vragen",
                f"de vraag '{vraag_id}' ontbreekt",
                "Voeg die toe: zonder die vraag kan niemand beslissen.",
            )
        elif {keuze.id for keuze in vraag.keuzen} != verwacht:
            yield Bevinding(
                f"vraag '{vraag_id}'",
                "de keuzen passen niet bij de regeling",
                f"Gebruik precies: {', '.join(sorted(verwacht))}.",
            )


def _check_briefsoorten(regeling: Regeling, templates: Path | None) -> Iterator[Bevinding]:
    for soort in regeling.briefsoorten:
        plaats = f"brief '{soort.id}'"
        if _SJABLOON.fullmatch(soort.sjabloon) is None:
            yield Bevinding(
                plaats,
                f"'{soort.sjabloon}' is geen naam van een sjabloon",
                "Schrijf een naam zoals brief.docx, zonder map.",
            )
        elif templates is not None and not (templates / regeling.sjabloonmap / soort.sjabloon).is_file():
            yield Bevinding(
                plaats,
                f"het sjabloon {soort.sjabloon} ontbreekt",
                f"Zet het in de map {regeling.sjabloonmap} van de sjablonen.",
            )


def _check_briefteksten(regeling: Regeling) -> Iterator[Bevinding]:
    """Own words for a letter that exists, with names between { and } that the program can fill in."""
    brieven = {soort.id for soort in regeling.briefsoorten}
    for soort, teksten in regeling.briefteksten.items():
        if soort not in brieven:
            yield Bevinding(
                f"briefteksten.{soort}", "deze brief bestaat niet", "Noem een briefsoort van deze regeling."
            )
        for deel, tekst in teksten.items():
            for naam in find_onbekend(tekst):
                yield Bevinding(
                    f"briefteksten.{soort}, deel '{deel}'",
                    f"'{{{naam}}}' kan het programma niet invullen",
                    f"Kies uit: {', '.join(sorted(WAARDEN))}.",
                )
