"""A certificate with its key from a PKCS#12 file, checked before anything is signed with it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from begrenzen_desktop.domain.brieftaal import format_datum
from begrenzen_desktop.domain.certificering import Certificaatgegevens
from begrenzen_desktop.domain.errors import BegrenzenError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
    from cryptography.x509 import Certificate

MIN_RSA = 2048
MAX_P12 = 1_000_000
"""Bytes."""


class OngeldigCertificaat(BegrenzenError):
    """A certificate that nothing can be signed with: no key, wrong password, unfit kind of key."""


class VerlopenCertificaat(OngeldigCertificaat):
    """A certificate outside its days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ondertekensleutel:
    """Key and certificate in memory; never stored, and its repr says nothing of the key."""

    sleutel: RSAPrivateKey | EllipticCurvePrivateKey
    certificaat: Certificate

    def __repr__(self) -> str:
        return "Ondertekensleutel(…)"


def read_p12(inhoud: bytes, wachtwoord: str) -> Ondertekensleutel:
    """Read a .p12 or .pfx. Raises OngeldigCertificaat with the remedy."""
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
    from cryptography.hazmat.primitives.serialization import pkcs12

    if len(inhoud) > MAX_P12:
        raise OngeldigCertificaat(
            "Dit bestand is te groot voor een certificaat. Kies het bestand .p12 of .pfx."
        )
    try:
        sleutel, certificaat, _keten = pkcs12.load_key_and_certificates(inhoud, wachtwoord.encode() or None)
    except (ValueError, TypeError) as error:
        raise OngeldigCertificaat(
            "Het wachtwoord klopt niet, of dit is geen certificaatbestand. Kies het bestand .p12 of .pfx en typ het wachtwoord opnieuw."
        ) from error
    if sleutel is None or certificaat is None:
        raise OngeldigCertificaat(
            "In dit bestand zit geen certificaat met sleutel. Vraag de beheerder om het bestand met de privésleutel."
        )
    if isinstance(sleutel, RSAPrivateKey):
        if sleutel.key_size < MIN_RSA:
            raise OngeldigCertificaat(
                f"De sleutel is te kort. Vraag een certificaat met ten minste {MIN_RSA} bits."
            )
    elif not isinstance(sleutel, EllipticCurvePrivateKey) or sleutel.curve.name not in KROMMEN:
        raise OngeldigCertificaat(
            "Met deze soort sleutel kan het programma niet ondertekenen. Vraag een RSA- of ECDSA-certificaat."
        )
    if sleutel.public_key() != certificaat.public_key():
        raise OngeldigCertificaat(
            "De sleutel hoort niet bij het certificaat. Vraag de beheerder om een nieuw bestand."
        )
    return Ondertekensleutel(sleutel=sleutel, certificaat=certificaat)


KROMMEN = {"secp256r1": 32, "secp384r1": 48, "secp521r1": 66}
"""Curves that may be used, with the length of r and s in bytes."""


def check_geldig(sleutel: Ondertekensleutel, nu: dt.datetime) -> None:
    """Refuse a certificate outside its days at an aware moment. Raises VerlopenCertificaat with those days."""
    gegevens = describe(sleutel.certificaat)
    if gegevens.is_valid_at(nu):
        return
    wat = "is verlopen" if nu > gegevens.geldig_tot else "geldt nog niet"
    raise VerlopenCertificaat(
        f"Het certificaat van {gegevens.naam} {wat}: het geldt van {format_datum(gegevens.geldig_van.date())} tot en met"
        f" {format_datum(gegevens.geldig_tot.date())}. Onderteken met een certificaat dat nu geldt."
    )


def describe(certificaat: Certificate) -> Certificaatgegevens:
    """Give what a certificate says of itself."""
    from cryptography.x509 import Name
    from cryptography.x509.oid import NameOID

    def naam_van(wie: Name) -> str:
        for soort in (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME):
            gevonden = wie.get_attributes_for_oid(soort)
            if gevonden:
                return " ".join(str(gevonden[0].value).split())
        return wie.rfc4514_string() or "iemand zonder naam"

    return Certificaatgegevens(
        naam=naam_van(certificaat.subject),
        uitgever=naam_van(certificaat.issuer),
        geldig_van=certificaat.not_valid_before_utc,
        geldig_tot=certificaat.not_valid_after_utc,
        zelf_uitgegeven=certificaat.subject == certificaat.issuer,
    )
