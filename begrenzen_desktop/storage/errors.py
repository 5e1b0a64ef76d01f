"""What can go wrong with a kluis: each case its own Dutch sentence with a remedy."""

from __future__ import annotations

from begrenzen_desktop.domain.errors import BegrenzenError


class KluisError(BegrenzenError):
    """A problem with the kluis, its key file or its copies."""

    zin = (
        "De kluis kan nu niet worden gebruikt. Sluit het programma, start het opnieuw en probeer het nog "
        "eens."
    )

    def __init__(self, zin: str = "") -> None:
        super().__init__(zin or self.zin)


class WrongPassphrase(KluisError):
    zin = (
        "Deze wachtzin past niet bij de kluis. Controleer hoofdletters en spaties en probeer het opnieuw,"
        " of open de kluis met de herstelcode."
    )


class EmptyPassphrase(KluisError):
    zin = "De wachtzin is leeg. Vul een wachtzin in van een paar woorden die je goed onthoudt."


class WrongRecoveryCode(KluisError):
    zin = (
        "Deze herstelcode hoort niet bij deze kluis. Kijk of je het herstelblad van de juiste kluis hebt "
        "en probeer het opnieuw."
    )


class MistypedRecoveryCode(KluisError):
    zin = (
        "In de herstelcode zit een typefout, of er ontbreekt een teken. Vergelijk de groepjes met je "
        "herstelblad en verbeter de code."
    )


class VaultExists(KluisError):
    zin = "Er is al een kluis of sleutelbestand met deze naam. Kies een andere naam."


class VaultMissing(KluisError):
    zin = (
        "De kluis staat niet meer op deze plek. Kijk of het bestand is verplaatst, of zet een "
        "reservekopie terug onder een nieuwe naam."
    )


class KeyFileMissing(KluisError):
    zin = (
        "Het sleutelbestand van deze kluis ontbreekt. Zet het bestand dat eindigt op .sleutel terug naast"
        " de kluis; bij elke reservekopie staat er ook een."
    )


class DamagedKeyFile(KluisError):
    zin = (
        "Het sleutelbestand van deze kluis is beschadigd. Zet het bestand dat eindigt op .sleutel terug "
        "uit een reservekopie."
    )


class WrongKey(KluisError):
    zin = (
        "Het sleutelbestand hoort niet bij deze kluis, of het begin van de kluis is beschadigd. Zet het "
        "juiste sleutelbestand terug, of zet een reservekopie terug onder een nieuwe naam."
    )


class DamagedVault(KluisError):
    zin = (
        "De kluis is beschadigd en is niet aangeraakt. Zet een reservekopie terug onder een nieuwe naam "
        "en bewaar het beschadigde bestand."
    )


class TruncatedVault(DamagedVault):
    zin = (
        "Er ontbreekt een stuk van de kluis: het bestand is korter dan het hoort te zijn. Het is niet "
        "aangeraakt. Zet een reservekopie terug onder een nieuwe naam."
    )


class EmptyVault(DamagedVault):
    zin = (
        "Het bestand van de kluis is leeg. Het is niet aangeraakt. Zet een reservekopie terug onder een "
        "nieuwe naam."
    )


class PlainVault(KluisError):
    zin = (
        "Dit bestand is niet versleuteld en is dus geen kluis. Het is niet aangeraakt. Kies een ander "
        "bestand of zet een reservekopie terug."
    )


class NewerSchema(KluisError):
    zin = (
        "Deze kluis is gemaakt of bijgewerkt met een nieuwere versie van Begrenzen. Er is niets "
        "veranderd. Installeer de nieuwste versie en open de kluis opnieuw."
    )


class VaultInUse(KluisError):
    zin = (
        "Deze kluis is al open in een ander venster van Begrenzen. Ga verder in dat venster, of sluit het"
        " en probeer het opnieuw."
    )


class VaultFull(KluisError):
    zin = (
        "De schijf is vol, daarom kan de kluis je laatste wijziging niet opslaan. Wat al was opgeslagen "
        "staat er nog. Maak ruimte vrij en probeer het opnieuw."
    )


class NotWritable(KluisError):
    zin = (
        "Er kan niet worden geschreven op de plek van de kluis. Wat al was opgeslagen staat er nog. Kijk "
        "of de map alleen-lezen is, of kies een map op je eigen schijf."
    )


class UnsafePlace(KluisError):
    zin = (
        "Op deze plek kan de kluis niet veilig opslaan; dat komt voor bij netwerkmappen. Zet de kluis in "
        "een map op je eigen schijf."
    )


class EncryptionMissing(KluisError):
    zin = (
        "De versleuteling ontbreekt in deze installatie, daarom opent de kluis niet. Installeer Begrenzen"
        " opnieuw of vraag de beheerder om hulp."
    )


class BackupFailed(KluisError):
    """A copy could not be made; says why and what to do."""

    def __init__(self, reden: str) -> None:
        super().__init__(f"De reservekopie is niet gelukt. {reden}")


class BackupDamaged(KluisError):
    zin = (
        "De reservekopie is beschadigd en is niet bewaard. Kijk of de schijf van de reservekopieën in "
        "orde is en sluit de kluis daarna nog eens."
    )
