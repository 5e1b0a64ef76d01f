"""A kluis as two files in a folder, ``<naam>.kluis`` and ``<naam>.sleutel``, and the secrets that open it."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from pathlib import Path

from begrenzen_desktop.storage import keyfile
from begrenzen_desktop.storage.atomic import write_atomically
from begrenzen_desktop.storage.driver import explained
from begrenzen_desktop.storage.errors import KeyFileMissing, VaultExists
from begrenzen_desktop.storage.keyfile import Argon2Params, KeyFile, RawKey
from begrenzen_desktop.storage.recovery import make_recovery_code

VAULT_SUFFIX = ".kluis"
KEY_SUFFIX = ".sleutel"


@dataclass(frozen=True, repr=False)
class NewVault:
    """What comes out of making a kluis: its key, and the herstelcode that is shown once."""

    key: RawKey
    recovery_code: str


def key_path(path: Path) -> Path:
    """The .sleutel that goes with a .kluis."""
    return path.with_suffix(KEY_SUFFIX)


def list_vaults(folder: Path) -> tuple[Path, ...]:
    """The kluizen in a folder, by name."""
    return tuple(sorted(path for path in folder.glob("*" + VAULT_SUFFIX) if path.is_file()))


def create_vault(path: Path, passphrase: str, params: Argon2Params | None = None) -> NewVault:
    """Make the key file of a new kluis; the encrypted file follows at ``open_store(..., create=True)``.

    The key comes first: a kluis without its key can never be opened, a key without its kluis harms nobody.
    """
    if path.exists() or key_path(path).exists():
        raise VaultExists
    raw = RawKey(secrets.token_bytes(keyfile.KEY_BYTES), secrets.token_bytes(keyfile.SALT_BYTES))
    code = make_recovery_code()
    content = keyfile.make_key_file(raw, passphrase, code, params or Argon2Params())
    with explained():
        path.parent.mkdir(parents=True, exist_ok=True)
    _write(path, content)
    return NewVault(raw, code)


def unlock(path: Path, passphrase: str) -> RawKey:
    """The raw key, from the wachtzin. Slow on purpose: call it on the jobs lane."""
    return keyfile.unwrap_passphrase(read_key_file(path), passphrase)


def unlock_with_recovery(path: Path, code: str) -> RawKey:
    """The raw key, from the herstelcode as typed."""
    return keyfile.unwrap_code(read_key_file(path), code)


def change_passphrase(path: Path, old: str, new: str, params: Argon2Params | None = None) -> RawKey:
    """Replace the wachtzin; the herstelcode stays valid."""
    raw = unlock(path, old)
    set_passphrase(path, raw, new, params)
    return raw


def set_passphrase(path: Path, raw: RawKey, new: str, params: Argon2Params | None = None) -> None:
    """Choose a new wachtzin for an opened kluis, for instance after opening it with the herstelcode."""
    file = read_key_file(path)
    _write(path, keyfile.with_passphrase(file, raw, new, params or file.argon2))


def renew_recovery_code(path: Path, raw: RawKey) -> str:
    """Make a new herstelcode; the old one no longer opens the kluis."""
    code = make_recovery_code()
    _write(path, keyfile.with_recovery_code(read_key_file(path), raw, code))
    return code


def read_key_file(path: Path) -> KeyFile:
    """The key file that goes with a .kluis, or of a reservekopie."""
    if not key_path(path).exists():
        raise KeyFileMissing
    with explained():
        content = key_path(path).read_bytes()
    return keyfile.from_bytes(content)


def _write(path: Path, content: KeyFile) -> None:
    with explained():
        write_atomically(key_path(path), keyfile.to_bytes(content))
