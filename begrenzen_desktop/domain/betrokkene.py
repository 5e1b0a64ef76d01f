"""The person (or couple, or representative) a dossier is about, and the address a letter goes to."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields
from enum import StrEnum

from begrenzen_desktop.domain.errors import OngeldigAntwoord

MAX_NAAM = 200
_POSTCODE = re.compile(r"^([1-9][0-9]{3})\s*([A-Za-z]{2})$")
_VERBODEN_LETTERS = {"SA", "SD", "SS"}


class Aanspreekvorm(StrEnum):
    """How a person wants to be addressed; never derived from a first name."""

    HEER = "heer"
    MEVROUW = "mevrouw"
    NEUTRAAL = "neutraal"


class Betrokkenesoort(StrEnum):
    """Whether letters go to one person, to two together, or through a representative (Awb 2:1)."""

    PERSOON = "persoon"
    PAAR = "paar"
    GEMACHTIGDE = "gemachtigde"


@dataclass(frozen=True, slots=True)
class Naam:
    """A name in parts, as needed for address and salutation."""

    achternaam: str
    voorletters: str = ""
    voorvoegsel: str = ""
    aanspreekvorm: Aanspreekvorm = Aanspreekvorm.NEUTRAAL

    @property
    def volledig(self) -> str:
        """Initials, prefix and surname, for the address."""
        return " ".join(deel for deel in (self.voorletters, self.voorvoegsel, self.achternaam) if deel)

    @property
    def met_aanspreekvorm(self) -> str:
        """For running text: "meneer A.", "mevrouw De Vries", or initials and surname when neutral."""
        if self.aanspreekvorm is Aanspreekvorm.NEUTRAAL:
            return self.volledig
        woord = "meneer" if self.aanspreekvorm is Aanspreekvorm.HEER else "mevrouw"
        return f"{woord} {self._zonder_voorletters()}"

    @property
    def aanhef(self) -> str:
        """The part after "Geachte": no initials, prefix with a capital (taaladvies.net)."""
        if self.aanspreekvorm is Aanspreekvorm.NEUTRAAL:
            return self.volledig
        return f"{self.aanspreekvorm.value} {self._zonder_voorletters()}"

    def _zonder_voorletters(self) -> str:
        voorvoegsel = self.voorvoegsel[:1].upper() + self.voorvoegsel[1:]
        return " ".join(deel for deel in (voorvoegsel, self.achternaam) if deel)


@dataclass(frozen=True, slots=True)
class Postadres:
    """A postal address. ``land`` empty means the Netherlands; elsewhere the postcode is free text."""

    straat: str = ""
    huisnummer: str = ""
    postcode: str = ""
    plaats: str = ""
    land: str = ""
    ter_attentie_van: str = ""

    @property
    def is_complete(self) -> bool:
        """Whether post can be delivered to it."""
        return bool(self.straat and self.huisnummer and self.postcode and self.plaats)

    def regels(self) -> tuple[str, ...]:
        """The address lines below the name: two spaces before the place, in capitals."""
        if not self.is_complete:
            return ()
        regels = [
            f"{self.straat} {self.huisnummer}",
            f"{format_postcode(self.postcode, self.land)}  {self.plaats.upper()}",
        ]
        if self.land:
            regels.append(self.land.upper())
        return tuple(regels)


@dataclass(frozen=True, slots=True)
class Betrokkene:
    """Who the dossier is about; ``tweede`` is the partner of a couple or the represented person of a gemachtigde."""

    naam: Naam
    soort: Betrokkenesoort = Betrokkenesoort.PERSOON
    tweede: Naam | None = None
    adres: Postadres = field(default_factory=Postadres)
    e_mail: str = ""
    telefoon: str = ""
    aanpassing: str = ""

    @property
    def heeft_postadres(self) -> bool:
        """Whether a letter can be sent by post."""
        return self.adres.is_complete

    @property
    def weergave(self) -> str:
        """The name on screen: "meneer A." or "mevrouw B. en meneer C."."""
        if self.tweede is not None and self.soort is Betrokkenesoort.PAAR:
            return f"{self.naam.met_aanspreekvorm} en {self.tweede.met_aanspreekvorm}"
        if self.tweede is not None:
            return f"{self.tweede.met_aanspreekvorm} (gemachtigde: {self.naam.met_aanspreekvorm})"
        return self.naam.met_aanspreekvorm

    @property
    def aanhef(self) -> str:
        """The whole salutation without its comma."""
        delen = [self.naam.aanhef]
        if self.tweede is not None and self.soort is Betrokkenesoort.PAAR:
            delen.append(self.tweede.aanhef)
        return "Geachte " + " en ".join(delen)

    def adresregels(self) -> tuple[str, ...]:
        """Name lines and address lines for the window of the envelope; at most six."""
        namen = [_adresnaam(self.naam)]
        if self.tweede is not None and self.soort is Betrokkenesoort.PAAR:
            namen.append(_adresnaam(self.tweede))
        if self.adres.ter_attentie_van:
            namen.append(f"t.a.v. {self.adres.ter_attentie_van}")
        return (*namen, *self.adres.regels())


def _adresnaam(naam: Naam) -> str:
    voor = {Aanspreekvorm.HEER: "De heer ", Aanspreekvorm.MEVROUW: "Mevrouw "}.get(naam.aanspreekvorm, "")
    return voor + naam.volledig


def format_postcode(postcode: str, land: str = "") -> str:
    """Give "1234 AB" for a Dutch postcode; a foreign one stays as it is.

    Raises OngeldigAntwoord when a Dutch postcode has another form.
    """
    schoon = " ".join(postcode.split())
    if land or not schoon:
        return schoon
    match = _POSTCODE.match(schoon)
    if match is None or match[2].upper() in _VERBODEN_LETTERS:
        raise OngeldigAntwoord(
            "De postcode heeft niet de vorm 1234 AB. Verbeter de postcode, of vul een land in als het adres buiten Nederland ligt."
        )
    return f"{match[1]} {match[2].upper()}"


def check_betrokkene(betrokkene: Betrokkene) -> None:
    """Refuse what no letter could be sent to. Raises OngeldigAntwoord with the remedy.

    A missing address is no error here: it is an open point when a letter is made.
    """
    if not betrokkene.naam.achternaam.strip():
        raise OngeldigAntwoord(
            "De achternaam ontbreekt. Vul de naam in waarmee je deze persoon in een brief aanspreekt."
        )
    if betrokkene.soort is not Betrokkenesoort.PERSOON and betrokkene.tweede is None:
        raise OngeldigAntwoord("Vul ook de tweede naam in, of kies 'één persoon'.")
    _check_lengte(betrokkene)
    format_postcode(betrokkene.adres.postcode, betrokkene.adres.land)
    if betrokkene.e_mail and not re.match(r"^[^@\s]+@[^@\s]+\.[^@\s]+$", betrokkene.e_mail.strip()):
        raise OngeldigAntwoord(
            "Het e-mailadres mist een @ of een punt. Verbeter het adres of maak het veld leeg."
        )


def _check_lengte(betrokkene: Betrokkene) -> None:
    """Names and addresses have to fit on a line of an envelope."""
    delen: list[object] = [betrokkene.naam, betrokkene.adres]
    if betrokkene.tweede is not None:
        delen.append(betrokkene.tweede)
    teksten = [betrokkene.e_mail, betrokkene.telefoon]
    teksten += [str(getattr(deel, veld.name)) for deel in delen for veld in fields(deel)]  # type: ignore[arg-type]
    if any(len(tekst) > MAX_NAAM for tekst in teksten):
        raise OngeldigAntwoord(
            f"Een naam, adres of telefoonnummer is langer dan {MAX_NAAM} tekens. Kijk of er tekst in het"
            " verkeerde veld staat, en kort het in."
        )
