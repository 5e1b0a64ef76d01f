"""The .sleutel file: the database key, wrapped once by the wachtzin and once by the herstelcode."""

from __future__ import annotations

import binascii
import json
import secrets
import unicodedata
from dataclasses import asdict, dataclass, replace
from typing import Any

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from begrenzen_desktop.storage.errors import (
    DamagedKeyFile,
    EmptyPassphrase,
    WrongPassphrase,
    WrongRecoveryCode,
)
from begrenzen_desktop.storage.recovery import parse_recovery_code

FORMAT = 1
KEY_BYTES = 32
SALT_BYTES = 16
NONCE_BYTES = 12


@dataclass(frozen=True)
class Argon2Params:
    """How much work one guess of the wachtzin costs."""

    tijd: int = 3
    geheugen_kib: int = 64 * 1024
    banen: int = 4

    def __post_init__(self) -> None:
        # A tampered file must not be able to ask for all memory of the machine.
        if not (
            1 <= self.tijd <= 64 and 8 * self.banen <= self.geheugen_kib <= 2**21 and 1 <= self.banen <= 16
        ):
            raise DamagedKeyFile


FAST_PARAMS = Argon2Params(tijd=1, geheugen_kib=64, banen=1)  # tests and the practice kluis, never a real one


@dataclass(frozen=True, repr=False)
class RawKey:
    """The key of the encrypted file and the salt in its first 16 bytes. Never logged, never shown."""

    key: bytes
    salt: bytes


@dataclass(frozen=True)
class Wrapping:
    """The raw key, encrypted and authenticated (AES-256-GCM) under one secret."""

    salt: bytes
    nonce: bytes
    inhoud: bytes


@dataclass(frozen=True)
class KeyFile:
    """What stands in a .sleutel file; nothing in it opens the kluis without a secret."""

    kluis: str
    argon2: Argon2Params
    wachtzin: Wrapping
    herstel: Wrapping


def make_key_file(raw: RawKey, passphrase: str, code: str, params: Argon2Params) -> KeyFile:
    return KeyFile(raw.salt.hex(), params, _wrap_passphrase(raw, passphrase, params), _wrap_code(raw, code))


def with_passphrase(file: KeyFile, raw: RawKey, passphrase: str, params: Argon2Params) -> KeyFile:
    return replace(file, argon2=params, wachtzin=_wrap_passphrase(raw, passphrase, params))


def with_recovery_code(file: KeyFile, raw: RawKey, code: str) -> KeyFile:
    return replace(file, herstel=_wrap_code(raw, code))


def unwrap_passphrase(file: KeyFile, passphrase: str) -> RawKey:
    secret = _derive_passphrase(passphrase, file.wachtzin.salt, file.argon2)
    try:
        return _open(file.wachtzin, secret, "wachtzin")
    except InvalidTag as error:
        raise WrongPassphrase from error


def unwrap_code(file: KeyFile, typed: str) -> RawKey:
    secret = _derive_code(parse_recovery_code(typed), file.herstel.salt)
    try:
        return _open(file.herstel, secret, "herstel")
    except InvalidTag as error:
        raise WrongRecoveryCode from error


def to_bytes(file: KeyFile) -> bytes:
    content = {
        "soort": "begrenzen-sleutel",
        "versie": FORMAT,
        "kluis": file.kluis,
        "argon2id": asdict(file.argon2),
    }
    for name, wrapping in (("wachtzin", file.wachtzin), ("herstel", file.herstel)):
        content[name] = {part: value.hex() for part, value in asdict(wrapping).items()}
    return (json.dumps(content, indent=1) + "\n").encode("ascii")


def from_bytes(content: bytes) -> KeyFile:
    try:
        data = json.loads(content)
        if data["soort"] != "begrenzen-sleutel" or data["versie"] != FORMAT:
            raise DamagedKeyFile
        params = Argon2Params(**{name: int(value) for name, value in data["argon2id"].items()})
        return KeyFile(str(data["kluis"]), params, _read(data["wachtzin"]), _read(data["herstel"]))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DamagedKeyFile from error


def _read(part: dict[str, Any]) -> Wrapping:
    try:
        wrapping = Wrapping(**{name: bytes.fromhex(value) for name, value in part.items()})
    except binascii.Error as error:
        raise DamagedKeyFile from error
    if len(wrapping.salt) != SALT_BYTES or len(wrapping.nonce) != NONCE_BYTES:
        raise DamagedKeyFile
    return wrapping


def _wrap_passphrase(raw: RawKey, passphrase: str, params: Argon2Params) -> Wrapping:
    salt = secrets.token_bytes(SALT_BYTES)
    return _close(raw, salt, _derive_passphrase(passphrase, salt, params), "wachtzin")


def _wrap_code(raw: RawKey, code: str) -> Wrapping:
    salt = secrets.token_bytes(SALT_BYTES)
    return _close(raw, salt, _derive_code(parse_recovery_code(code), salt), "herstel")


def _derive_passphrase(passphrase: str, salt: bytes, params: Argon2Params) -> bytes:
    # The same letters typed on another keyboard or system may arrive composed or decomposed.
    # A lone surrogate cannot be typed, only pasted; it must not crash the door.
    secret = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    if not secret:
        raise EmptyPassphrase
    return hash_secret_raw(secret, salt, params.tijd, params.geheugen_kib, params.banen, KEY_BYTES, Type.ID)


def _derive_code(bare: str, salt: bytes) -> bytes:
    # 131 random bits need no slow derivation.
    return HKDF(SHA256(), KEY_BYTES, salt, b"begrenzen herstelcode").derive(bare.encode("ascii"))


def _close(raw: RawKey, salt: bytes, secret: bytes, soort: str) -> Wrapping:
    nonce = secrets.token_bytes(NONCE_BYTES)
    return Wrapping(salt, nonce, AESGCM(secret).encrypt(nonce, raw.key + raw.salt, _bound(soort)))


def _open(wrapping: Wrapping, secret: bytes, soort: str) -> RawKey:
    content = AESGCM(secret).decrypt(wrapping.nonce, wrapping.inhoud, _bound(soort))
    return RawKey(content[:KEY_BYTES], content[KEY_BYTES:])


def _bound(soort: str) -> bytes:
    return f"begrenzen-sleutel {FORMAT} {soort}".encode("ascii")
