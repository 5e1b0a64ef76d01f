"""Names, digests and raw signatures of XML-DSig, as making and checking both need them."""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING

from begrenzen_desktop.signing.certificaat import KROMMEN

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.hashes import HashAlgorithm
    from cryptography.x509 import Certificate

    from begrenzen_desktop.signing.certificaat import Ondertekensleutel

DS = "http://www.w3.org/2000/09/xmldsig#"
XD = "http://uri.etsi.org/01903/v1.3.2#"
MDSSI = "http://schemas.openxmlformats.org/package/2006/digital-signature"
DIGSIG = "http://schemas.microsoft.com/office/2006/digsig"
C14N = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"
RELATIE_TRANSFORM = "http://schemas.openxmlformats.org/package/2006/RelationshipTransform"
SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256"
_MEER = "http://www.w3.org/2001/04/xmldsig-more#"
RSA_SHA256, ECDSA_SHA256 = f"{_MEER}rsa-sha256", f"{_MEER}ecdsa-sha256"
DIGESTS = {
    SHA256: "sha256",
    f"{_MEER}sha384": "sha384",
    "http://www.w3.org/2001/04/xmlenc#sha512": "sha512",
}
METHODEN = {
    f"{_MEER}{soort}-{hash_}": hash_ for soort in ("rsa", "ecdsa") for hash_ in ("sha256", "sha384", "sha512")
}


def digest(inhoud: bytes, methode: str = SHA256) -> str:
    """Give the digest in base64. Raises KeyError for a method that is not trusted (SHA-1 is not)."""
    return base64.b64encode(hashlib.new(DIGESTS[methode], inhoud).digest()).decode()


def find_methode(sleutel: Ondertekensleutel) -> str:
    """Give the signature method that goes with the kind of key."""
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

    return RSA_SHA256 if isinstance(sleutel.sleutel, RSAPrivateKey) else ECDSA_SHA256


def sign_bytes(sleutel: Ondertekensleutel, inhoud: bytes) -> bytes:
    """Sign with SHA-256; ECDSA as raw r and s beside each other, as XML-DSig wants it."""
    from cryptography.hazmat.primitives.asymmetric import ec, padding
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
    from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
    from cryptography.hazmat.primitives.hashes import SHA256 as HASH

    if isinstance(sleutel.sleutel, RSAPrivateKey):
        return sleutel.sleutel.sign(inhoud, padding.PKCS1v15(), HASH())
    r, s = decode_dss_signature(sleutel.sleutel.sign(inhoud, ec.ECDSA(HASH())))
    lengte = KROMMEN[sleutel.sleutel.curve.name]
    return r.to_bytes(lengte, "big") + s.to_bytes(lengte, "big")


def is_signature(certificaat: Certificate, methode: str, inhoud: bytes, waarde: bytes) -> bool:
    """Tell whether these bytes were signed with the key of the certificate."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric import ec, padding
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
    from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

    if methode not in METHODEN:
        return False
    hash_, sleutel = _hash(METHODEN[methode]), certificaat.public_key()
    try:
        if isinstance(sleutel, RSAPublicKey) and "rsa" in methode:
            sleutel.verify(waarde, inhoud, padding.PKCS1v15(), hash_)
            return True
        if isinstance(sleutel, ec.EllipticCurvePublicKey) and "ecdsa" in methode:
            lengte = KROMMEN.get(sleutel.curve.name, 0)
            if not lengte or len(waarde) != 2 * lengte:
                return False
            r, s = (int.from_bytes(deel, "big") for deel in (waarde[:lengte], waarde[lengte:]))
            sleutel.verify(encode_dss_signature(r, s), inhoud, ec.ECDSA(hash_))
            return True
    except InvalidSignature:
        return False
    return False


def _hash(naam: str) -> HashAlgorithm:
    from cryptography.hazmat.primitives import hashes

    return {"sha256": hashes.SHA256(), "sha384": hashes.SHA384(), "sha512": hashes.SHA512()}[naam]
