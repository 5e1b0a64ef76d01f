"""The fields a template may use, what each is for, and which of them no letter can do without."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from begrenzen_desktop.domain.briefinhoud import BESLUITNOTITIE, INTERN


class Vorm(Enum):
    """What a field holds; the value is how the manual calls it."""

    TEKST = "tekst"
    VLAG = "ja of nee"
    REGELS = "lijst met regels"
    DEEL = "een deel van de brief"
    DELEN = "lijst met delen"
    BLOK = "een alinea"
    BLOKKEN = "lijst met alinea's"


@dataclass(frozen=True, slots=True)
class Veld:
    """One field: the name in the tag, what it is for in Dutch, an example, and whether it may be empty."""

    naam: str
    betekenis: str
    voorbeeld: str = ""
    soms_leeg: bool = False
    vorm: Vorm = Vorm.TEKST
    alleen_extern: bool = False
    """Whether it is always empty in what stays in the house."""


VELDEN = (
    Veld("organisatie", "de naam van jullie organisatie", "Gemeente Voorbeeldstad"),
    Veld("afdeling", "de afdeling", "Team Klachtbehandeling", soms_leeg=True),
    Veld(
        "afzenderregels",
        "adres, telefoon, e-mail en website van jullie organisatie, regel voor regel",
        "Postbus 900\n9000 ZZ Voorbeeldstad\nTelefoon 14 0987",
        soms_leeg=True,
        vorm=Vorm.REGELS,
    ),
    Veld(
        "adresregels",
        "naam en adres van de burger, regel voor regel",
        "Mevrouw C. Proefpersoon\nTestlaan 8\n8888 XX Proefdorp",
        vorm=Vorm.REGELS,
        alleen_extern=True,
    ),
    Veld(
        "verzendwijze",
        "het woord AANGETEKEND boven het adres",
        "AANGETEKEND",
        soms_leeg=True,
        alleen_extern=True,
    ),
    Veld("datum", "de datum van de brief", "17 maart 2031"),
    Veld("kenmerk", "het kenmerk van het dossier", "VB-2031-0042"),
    Veld("onderwerp", "het onderwerp van de brief", "uw proefonderwerp over de stoeptegels"),
    Veld("bijlagen", "welke bijlagen erbij zitten", "overzicht van contacten", soms_leeg=True),
    Veld("behandelaar", "wie vragen over de brief beantwoordt", "H. Behandelaar", soms_leeg=True),
    Veld(
        "doorkiesnummer",
        "het telefoonnummer voor vragen; leeg als bellen volgens de afspraken niet kan",
        "098 765 43 21",
        soms_leeg=True,
    ),
    Veld("aan", "voor wie een intern stuk is", "medewerkers van de proefbalie", soms_leeg=True),
    Veld("aanhef", "de aanhef", "Geachte mevrouw Proefpersoon,", alleen_extern=True),
    Veld(
        "delen",
        "de tekst van de brief: alle delen, met kop en alinea's",
        vorm=Vorm.DELEN,
    ),
    Veld("slotformule", "de groet aan het einde", "Met vriendelijke proefgroet", soms_leeg=True),
    Veld(
        "namens",
        "namens welk bestuursorgaan de brief uitgaat",
        "Namens het college van Voorbeeldstad",
        soms_leeg=True,
    ),
    Veld("ondertekenaar", "de naam van wie ondertekent", "mr. O. Tekenaar"),
    Veld("functie", "de functie van wie ondertekent", "directeur Proefzaken"),
    Veld("mandaat", "het mandaat van wie ondertekent", "Mandaatbesluit 2030, artikel 3", soms_leeg=True),
    Veld(
        "oefening",
        "de waarschuwing dat het een oefenbrief is; leeg in een echte brief",
        "OEFENING – geen echte brief, niet versturen",
        soms_leeg=True,
    ),
    Veld("titel", "de soort brief met het kenmerk, zoals in de eigenschappen van het bestand", "Proefbrief"),
    Veld("soort", "het vaste woord voor de soort brief, zoals stop-klacht", "proef"),
)
DEELVELDEN = (
    Veld("kop", "de kop boven een deel", soms_leeg=True),
    Veld("blokken", "de alinea's van een deel", vorm=Vorm.BLOKKEN),
    Veld("is_slot", "of dit het laatste deel is", vorm=Vorm.VLAG),
)
BLOKVELDEN = (
    Veld("tekst", "de tekst van een alinea"),
    Veld("is_punt", "of dit een punt van een opsomming is", vorm=Vorm.VLAG),
    Veld("sluit_lijst", "of dit het laatste punt van een opsomming is", vorm=Vorm.VLAG),
)
NIET_IN_SJABLOON = frozenset({"venster_links", "venster_boven", "venster_breedte"})
"""Numbers that place the address in the window of the envelope: the program reads them, a template never prints them."""

PER_STUK = {Vorm.REGELS: Vorm.TEKST, Vorm.DELEN: Vorm.DEEL, Vorm.BLOKKEN: Vorm.BLOK}
"""What a loop over a list gives each time."""
_IN_STUK = {Vorm.DEEL: DEELVELDEN, Vorm.BLOK: BLOKVELDEN}
_NAMEN = {veld.naam: veld for veld in VELDEN}
_ALTIJD = frozenset({"datum", "kenmerk", "delen", "oefening"})
_BRIEF = _ALTIJD | {
    "organisatie",
    "adresregels",
    "onderwerp",
    "aanhef",
    "namens",
    "ondertekenaar",
    "functie",
}
_NOTITIE = _ALTIJD | {"onderwerp", "ondertekenaar", "functie"}


def find_veld(naam: str) -> Veld | None:
    """Give the field of that name, if there is one."""
    return _NAMEN.get(naam)


def velden_van(vorm: Vorm) -> dict[str, Veld]:
    """Give what may be asked of one item of a list, by name."""
    return {veld.naam: veld for veld in _IN_STUK.get(vorm, ())}


def find_nodig(soort: str) -> frozenset[str]:
    """Give the fields that have to stand in a letter of this kind, whatever its template; "" is what all have in common."""
    if not soort:
        return _ALTIJD
    if soort == BESLUITNOTITIE:
        return _NOTITIE
    return _ALTIJD if soort in INTERN else _BRIEF


def find_gewenst(soort: str) -> tuple[Veld, ...]:
    """Give the fields that a letter to the citizen is poorer without."""
    if not soort or soort in INTERN:
        return ()
    return tuple(
        veld
        for veld in VELDEN
        if veld.naam in {"verzendwijze", "bijlagen", "behandelaar", "doorkiesnummer", "slotformule"}
    )


def find_velden(soort: str) -> tuple[Veld, ...]:
    """Give the fields that may hold something in a letter of this kind."""
    return tuple(veld for veld in VELDEN if not (veld.alleen_extern and soort in INTERN))


def write_tag(veld: Veld) -> str:
    """Give how the field is written in a template: one paragraph a line."""
    if veld.vorm is Vorm.REGELS:
        return f"{{%p for regel in {veld.naam} %}}\n{{{{ regel }}}}\n{{%p endfor %}}"
    if veld.vorm is Vorm.DELEN:
        return (
            "{%p for deel in delen %}\n{{ deel.kop }}\n{%p for blok in deel.blokken %}\n{{ blok.tekst }}\n"
            "{%p endfor %}\n{%p endfor %}"
        )
    return f"{{{{ {veld.naam} }}}}"
