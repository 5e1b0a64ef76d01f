"""The pages of a kluis as they lie on the disk, decrypted: also the free ones, which no question to the database shows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from begrenzen_desktop.storage.inspection import PAGE_BYTES
from begrenzen_desktop.storage.keyfile import SALT_BYTES, RawKey

_IV_BYTES = 16
_RESERVED = 80
"""At the end of each page: the IV, and the HMAC-SHA512 that guards the page."""


def read_pages(path: Path, key: RawKey) -> Iterator[bytes]:
    """Give each page, readable."""
    inhoud = path.read_bytes()
    assert len(inhoud) % PAGE_BYTES == 0
    for begin in range(0, len(inhoud), PAGE_BYTES):
        pagina = inhoud[begin : begin + PAGE_BYTES]
        iv = pagina[-_RESERVED : -_RESERVED + _IV_BYTES]
        geheim = pagina[SALT_BYTES if begin == 0 else 0 : -_RESERVED]
        ontsleuteling = Cipher(algorithms.AES(key.key), modes.CBC(iv)).decryptor()
        yield ontsleuteling.update(geheim) + ontsleuteling.finalize()


def find_in_pages(path: Path, key: RawKey, woord: bytes) -> int:
    """Give the number of pages that hold the word."""
    paginas = list(read_pages(path, key))
    assert paginas[0].startswith(PAGE_BYTES.to_bytes(2, "big")), "the key does not fit"
    return sum(woord in pagina for pagina in paginas)
