"""Certificates for tests, made on the spot: RSA or ECDSA, by oneself or by another, valid or not."""

from __future__ import annotations

import datetime as dt
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, NoEncryption, pkcs12
from cryptography.x509.oid import NameOID

NU = dt.datetime(2026, 11, 23, 10, 0, tzinfo=dt.UTC)
JAAR = dt.timedelta(days=365)
WACHTWOORD = "drie groene stoelen"
NAAM = "mr. L.M. de Wit"
Sleutel = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey


@cache
def make_key(soort: str = "rsa") -> Sleutel:
    """A key of this kind; made once, as RSA takes a while."""
    krommen = {"p256": ec.SECP256R1(), "p384": ec.SECP384R1(), "p521": ec.SECP521R1()}
    if soort in krommen:
        return ec.generate_private_key(krommen[soort])
    return rsa.generate_private_key(65537, {"rsa-kort": 1024, "rsa4096": 4096}.get(soort, 2048))


@cache
def make_certificate(
    soort: str = "rsa",
    *,
    naam: str = NAAM,
    vanaf: dt.datetime = NU - JAAR,
    tot: dt.datetime = NU + JAAR,
    uitgever: str = "",
) -> x509.Certificate:
    """A certificate; with ``uitgever`` somebody else issued it."""
    sleutel = make_key(soort)
    wie = x509.Name(
        [
            x509.NameAttribute(NameOID.COMMON_NAME, naam),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, 'Gemeente <&> "Waterveen"'),
        ]
    )
    door = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, uitgever)]) if uitgever else wie
    bouw = x509.CertificateBuilder().subject_name(wie).issuer_name(door).public_key(sleutel.public_key())
    bouw = bouw.serial_number(4711).not_valid_before(vanaf).not_valid_after(tot)
    return bouw.sign(make_key("rsa") if uitgever else sleutel, hashes.SHA256())


def make_p12(
    soort: str = "rsa",
    certificaat: x509.Certificate | None = None,
    wachtwoord: str = WACHTWOORD,
    *,
    met_sleutel: bool = True,
) -> bytes:
    """A PKCS#12 file."""
    vergrendeling = BestAvailableEncryption(wachtwoord.encode()) if wachtwoord else NoEncryption()
    cert = certificaat or make_certificate(soort)
    sleutel = make_key(soort) if met_sleutel else None
    return pkcs12.serialize_key_and_certificates(b"test", sleutel, cert, None, vergrendeling)
