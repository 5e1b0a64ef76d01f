"""Read a TOML file into a Regeling; what is unknown, missing or wrong is an error with its place."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.regeling import (
    Beslissingsoort,
    Briefsoort,
    Bron,
    Deel,
    Duren,
    Gebrekregel,
    Grens,
    Keuze,
    Norm,
    Regeling,
    Soort,
    Stap,
    Voorwaarde,
    Vraag,
)
from begrenzen_desktop.regelingen.bevinding import Bevinding, RegelingFout, make_fout
from begrenzen_desktop.regelingen.samenvoegen import Inhoud, Samenvoeging
from begrenzen_desktop.regelingen.tabel import Tabel

_GEEN: Mapping[str, str] = {}
_PLAATS = re.compile(r"\(at line (\d+)")
GRENZEN = "grenzen"
"""``keuzen = "grenzen"``: the options of this question are the grenzen, so that the two never differ."""


def load_regeling(
    pad: Path, basismappen: tuple[Path, ...] = (), rolnamen: Mapping[str, str] = _GEEN
) -> Regeling:
    """Read <id>/<datum>.toml. Raises BegrenzenError when it cannot be read or does not fit its name.

    ``basismappen``: where a regeling that it builds on is looked for, beside its own folder. ``rolnamen``: the names that the
    organisation itself uses for roles.
    """
    try:
        tekst = pad.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise BegrenzenError(
            f"Het bestand {pad.name} van de regeling {pad.parent.name} kan niet worden gelezen. "
            "Installeer Begrenzen opnieuw."
        ) from None
    regeling = parse_regeling(
        tekst, f"{pad.parent.name}/{pad.name}", (pad.parent.parent, *basismappen), rolnamen
    )
    if (regeling.id, f"{regeling.datum}.toml") != (pad.parent.name, pad.name):
        raise make_fout(
            f"{pad.parent.name}/{pad.name}",
            f"het bestand zegt dat het de regeling {regeling.id} van {regeling.datum} is",
            "Geef het bestand en de map de naam van de id en de datum.",
        )
    return regeling


def parse_regeling(
    tekst: str, naam: str, mappen: tuple[Path, ...] = (), rolnamen: Mapping[str, str] = _GEEN
) -> Regeling:
    """Make a Regeling from TOML; ``naam`` is the name of the file, for the errors.

    ``mappen``: folders in which the regeling that it builds on is looked for. Raises RegelingFout with everything that is wrong.
    """
    bevindingen: list[Bevinding] = []
    inhoud = _build(_parse(tekst, naam), naam, mappen, bevindingen)
    regeling = _regeling(Tabel(_name_roles(inhoud, rolnamen), naam, bevindingen))
    if bevindingen:
        raise RegelingFout(bevindingen)
    return regeling


def _regeling(tabel: Tabel) -> Regeling:
    rollen = _rollen(tabel.table("rollen"))
    bronnen = _bronnen(tabel)
    grenzen = tuple(_grens(rij, bronnen) for rij in tabel.tables("grenzen", "grens"))
    regeling = Regeling(
        id=tabel.text("id"),
        datum=tabel.date("datum"),
        titel=tabel.text("titel"),
        uitgever=tabel.text("uitgever"),
        stappen=tuple(_stap(rij, bronnen, grenzen) for rij in tabel.tables("stappen", "stap")),
        normen=tuple(_norm(rij, bronnen) for rij in tabel.tables("normen", "norm")),
        grenzen=grenzen,
        beslissingen=tuple(_beslissing(rij, bronnen) for rij in tabel.tables("beslissingen", "beslissing")),
        briefsoorten=tuple(_briefsoort(rij) for rij in tabel.tables("briefsoorten", "briefsoort")),
        min_woorden_reden=tabel.number("min_woorden_reden", 25),
        herbeoordeling_maanden=tabel.number("herbeoordeling_maanden", 12),
        gesprek_altijd=tabel.flag("gesprek_altijd", False),
        brief_na_contact_weken=tabel.number("brief_na_contact_weken", 0),
        sjablonen=tabel.text("sjablonen", ""),
        briefteksten=_briefteksten(tabel.table("briefteksten")),
        rollen=rollen,
        duren=_duren(tabel.table("duren")),
        waarschuwt_met=frozenset(tabel.texts("waarschuwt_met")) or frozenset({"waarschuwing"}),
    )
    tabel.close()
    return regeling


def _parse(tekst: str, naam: str) -> Inhoud:
    try:
        return tomllib.loads(tekst)
    except tomllib.TOMLDecodeError as fout:
        raise make_fout(naam, *_explain(str(fout), tekst)) from None


def _explain(fout: str, tekst: str) -> tuple[str, str]:
    """The reason and the remedy for text that is no TOML; the parser says in English where it stopped."""
    gevonden = _PLAATS.search(fout)
    regel = int(gevonden[1]) if gevonden else max(1, len(tekst.splitlines()))
    if "overwrite" in fout or "declare" in fout or "twice" in fout:
        return (
            f"op regel {regel} staat een naam die er al is",
            "Voeg de twee samen, of geef een van de twee een andere naam.",
        )
    return (
        f"regel {regel} kan niet worden gelezen",
        "Kijk op die regel, en op de regel ervoor, of er een aanhalingsteken, haakje of komma ontbreekt.",
    )


def _build(eigen: Inhoud, naam: str, mappen: tuple[Path, ...], bevindingen: list[Bevinding]) -> Inhoud:
    """Put the regeling over its basis, if it names one; a basis stands on itself."""
    basis = eigen.get("basis")
    if basis is None:
        return eigen
    zelf = f"{eigen.get('id')}/{eigen.get('datum')}"
    if basis == zelf:
        raise make_fout(naam, "de regeling noemt zichzelf als basis", "Noem een andere regeling.")
    paden = [map_ / f"{basis}.toml" for map_ in mappen]
    gevonden = next((pad for pad in paden if pad.is_file()), None)
    if gevonden is None:
        raise make_fout(
            naam,
            f"de basis '{basis}' is niet gevonden",
            'Schrijf basis = "zorgvuldig-begrenzen/2022-12-01", of de id en datum van een andere regeling.',
        )
    try:
        onder = _parse(gevonden.read_text(encoding="utf-8"), str(basis))
    except (OSError, UnicodeDecodeError):
        raise make_fout(
            naam,
            f"de basis '{basis}' kan niet worden gelezen",
            "Kijk of je het bestand mag openen en of het als UTF-8 is bewaard.",
        ) from None
    verder = onder.get("basis")
    if verder == zelf:
        raise make_fout(
            naam,
            f"'{zelf}' en '{basis}' bouwen op elkaar",
            "Laat een van de twee op een regeling zonder basis bouwen.",
        )
    if verder is not None:
        raise make_fout(
            naam, f"de basis '{basis}' bouwt zelf op '{verder}'", "Noem een regeling zonder basis."
        )
    samen = Samenvoeging(bevindingen).merge(onder, eigen, naam)
    return {"sjablonen": str(basis).partition("/")[0], **samen}


def _name_roles(inhoud: Inhoud, rolnamen: Mapping[str, str]) -> Inhoud:
    """Put the names of roles in every text: "{ckc}" becomes the name that the organisation uses, or else that of [rollen]."""
    rollen = inhoud.get("rollen", {})
    if not isinstance(rollen, dict):
        return inhoud
    gekozen = {sleutel: rolnamen.get(sleutel) or naam for sleutel, naam in rollen.items()}
    namen = {f"{{{sleutel}}}": naam for sleutel, naam in gekozen.items() if isinstance(naam, str)}

    def fill(waarde: Any) -> Any:
        if isinstance(waarde, str):
            for sleutel, naam in namen.items():
                waarde = waarde.replace(sleutel, naam)
            return waarde
        if isinstance(waarde, list):
            return [fill(deel) for deel in waarde]
        if isinstance(waarde, dict):
            return {sleutel: fill(deel) for sleutel, deel in waarde.items()}
        return waarde

    return {sleutel: waarde if sleutel == "rollen" else fill(waarde) for sleutel, waarde in inhoud.items()}


def _rollen(tabel: Tabel | None) -> Mapping[str, str]:
    """The roles with the names that the regeling itself gives them."""
    return {} if tabel is None else {sleutel: tabel.text(sleutel) for sleutel in tabel.remaining()}


def _duren(tabel: Tabel | None) -> Duren:
    if tabel is None:
        return Duren()
    duren = Duren(
        gewoon_maanden=tabel.number("gewoon_maanden", 0),
        langst_maanden=tabel.number("langst_maanden", 0),
        herhaling_maanden=tabel.number("herhaling_maanden", 0),
        reactie_dagen=tabel.number("reactie_dagen", 0),
    )
    tabel.close()
    return duren


def _briefteksten(tabel: Tabel | None) -> Mapping[str, Mapping[str, str]]:
    """The own words of the regeling: a table for each kind of letter, a text for each part."""
    if tabel is None:
        return {}
    teksten = {}
    for soort in tabel.remaining():
        delen = tabel.table(soort)
        if delen is not None:  # an empty table says nothing
            teksten[soort] = {deel: delen.text(deel) for deel in delen.remaining()}
    return teksten


def _bronnen(tabel: Tabel) -> Mapping[str, str]:
    rij = tabel.table("bronnen")
    if rij is None:
        tabel.find("de tabel [bronnen] ontbreekt", "Noem de documenten waarop de vragen rusten.")
        return {}
    return {sleutel: rij.text(sleutel) for sleutel in rij.remaining()}


def _bron(tabel: Tabel, bronnen: Mapping[str, str]) -> Bron:
    waarden = tabel.texts("bron")
    if len(waarden) != 2:
        tabel.find("de bron ontbreekt of is niet compleet", 'Schrijf bron = ["document", "plaats"].')
        return Bron("", "")
    document, plaats = waarden
    if bronnen and document not in bronnen:
        tabel.find(f"de bron '{document}' staat niet onder [bronnen]", "Zet het document daarbij.")
    return Bron(bronnen.get(document, ""), plaats)


def _stap(tabel: Tabel, bronnen: Mapping[str, str], grenzen: tuple[Grens, ...]) -> Stap:
    stap_id = tabel.text("id")
    tabel.name(stap_id)
    stap = Stap(
        id=stap_id,
        nummer=tabel.number("nummer"),
        titel=tabel.text("titel"),
        doel=tabel.text("doel"),
        delen=tuple(_deel(rij, bronnen, grenzen) for rij in tabel.tables("delen", "deel")),
    )
    tabel.close()
    return stap


def _deel(tabel: Tabel, bronnen: Mapping[str, str], grenzen: tuple[Grens, ...]) -> Deel:
    deel_id = tabel.text("id")
    tabel.name(deel_id)
    deel = Deel(
        id=deel_id,
        titel=tabel.text("titel"),
        inleiding=tabel.text("inleiding"),
        vragen=tuple(_vraag(rij, bronnen, grenzen) for rij in tabel.tables("vragen", "vraag")),
        bron=_bron(tabel, bronnen),
    )
    tabel.close()
    return deel


def _vraag(tabel: Tabel, bronnen: Mapping[str, str], grenzen: tuple[Grens, ...]) -> Vraag:
    vraag_id = tabel.text("id")
    tabel.name(vraag_id)
    vraag = Vraag(
        id=vraag_id,
        soort=_soort(tabel),
        tekst=tabel.text("tekst"),
        bron=_bron(tabel, bronnen),
        toelichting=tabel.text("toelichting", ""),
        voorbeeld=tabel.text("voorbeeld", ""),
        keuzen=_keuzen(tabel, grenzen),
        voorwaarde=_voorwaarde(tabel.table("voorwaarde")),
        nodig_voor=frozenset(tabel.texts("nodig_voor")),
        gebrek=_gebrekregel(tabel.table("gebrek")),
        tegenspraak=_gebrekregel(tabel.table("tegenspraak")),
        norm=tabel.numbers("norm"),
        standaard=tabel.texts("standaard"),
        eigen_regels=tabel.flag("eigen_regels", False),
        feiten=tabel.flag("feiten", False),
    )
    tabel.close()
    return vraag


def _soort(tabel: Tabel) -> Soort:
    waarde = tabel.text("soort")
    mogelijk = [soort.value for soort in Soort]
    if waarde in mogelijk:
        return Soort(waarde)
    if waarde:  # else it was found missing already
        tabel.find(f"de soort '{waarde}' bestaat niet", f"Kies uit: {', '.join(mogelijk)}.")
    return Soort.TEKST


def _keuzen(tabel: Tabel, grenzen: tuple[Grens, ...]) -> tuple[Keuze, ...]:
    if tabel.is_text("keuzen"):
        waarde = tabel.text("keuzen")
        if waarde != GRENZEN:
            tabel.find(f"de keuzen '{waarde}' bestaan niet", f'Schrijf een lijst, of keuzen = "{GRENZEN}".')
        return tuple(Keuze(grens.id, grens.tekst) for grens in grenzen)
    keuzen = []
    for rij in tabel.tables("keuzen", "keuze"):
        keuzen.append(Keuze(rij.text("id"), rij.text("label"), rij.text("toelichting", "")))
        rij.close()
    return tuple(keuzen)


def _voorwaarde(tabel: Tabel | None) -> Voorwaarde | None:
    if tabel is None:
        return None
    voorwaarde = Voorwaarde(tabel.text("vraag"), tabel.texts("is"))
    tabel.close()
    return voorwaarde


def _gebrekregel(tabel: Tabel | None) -> Gebrekregel | None:
    if tabel is None:
        return None
    regel = Gebrekregel(tabel.texts("bij"), tabel.text("uitleg"), _voorwaarde(tabel.table("tenzij")))
    tabel.close()
    return regel


def _norm(tabel: Tabel, bronnen: Mapping[str, str]) -> Norm:
    nummer = tabel.number("nummer")
    norm = Norm(
        nummer=nummer,
        kernwaarde=tabel.text("kernwaarde"),
        naam=tabel.text("naam"),
        vraag=tabel.text("vraag"),
        bron=_bron(tabel, bronnen),
        kern=tabel.flag("kern", False),
    )
    tabel.close()
    return norm


def _grens(tabel: Tabel, bronnen: Mapping[str, str]) -> Grens:
    grens_id = tabel.text("id")
    tabel.name(grens_id)
    grens = Grens(grens_id, tabel.text("tekst"), _bron(tabel, bronnen))
    tabel.close()
    return grens


def _beslissing(tabel: Tabel, bronnen: Mapping[str, str]) -> Beslissingsoort:
    beslissing_id = tabel.text("id")
    tabel.name(beslissing_id)
    soort = Beslissingsoort(
        id=beslissing_id,
        titel=tabel.text("titel"),
        bij_conclusie=frozenset(tabel.texts("bij_conclusie")),
        voor_burger=tabel.text("voor_burger"),
        voor_jou=tabel.text("voor_jou"),
        voor_organisatie=tabel.text("voor_organisatie"),
        bron=_bron(tabel, bronnen),
        brieven=tabel.texts("brieven"),
    )
    tabel.close()
    return soort


def _briefsoort(tabel: Tabel) -> Briefsoort:
    brief_id = tabel.text("id")
    tabel.name(brief_id)
    soort = Briefsoort(
        id=brief_id,
        code=tabel.text("code"),
        titel=tabel.text("titel"),
        sjabloon=tabel.text("sjabloon"),
        extern=tabel.flag("extern", True),
    )
    tabel.close()
    return soort
