"""The herstelcode: a random secret on paper that survives being read aloud and typed back."""

from __future__ import annotations

import secrets
import unicodedata

from begrenzen_desktop.storage.errors import MistypedRecoveryCode

# 29 signs: of each group of look-alikes (0O, 1IL, 2Z, 5S, 8B, UV) only one is used.
# 29 is prime, so the two check signs catch every single and double mistake, swapped signs included.
ALPHABET = "0123456789ACDEFGHJKMNPQRTVWXY"
LOOK_ALIKES = str.maketrans({"O": "0", "I": "1", "L": "1", "Z": "2", "S": "5", "B": "8", "U": "V"})
DATA_SIGNS = 27  # 27 x log2(29) = 131 bits
SIGNS = DATA_SIGNS + 2
GROUP = 5
BASE = len(ALPHABET)


def make_recovery_code() -> str:
    """A new random code, in groups: ``XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXX``."""
    return show_code(add_checks([secrets.randbelow(BASE) for _ in range(DATA_SIGNS)]))


def parse_recovery_code(typed: str) -> str:
    """The bare 29 signs of a typed code; forgives case, spaces and look-alikes, refuses mistakes."""
    folded = unicodedata.normalize("NFKC", typed).upper().translate(LOOK_ALIKES)
    bare = "".join(sign for sign in folded if sign.isalnum())
    if len(bare) != SIGNS or any(sign not in ALPHABET for sign in bare):
        raise MistypedRecoveryCode
    values = [ALPHABET.index(sign) for sign in bare]
    if sum(values) % BASE or sum(place * value for place, value in enumerate(values)) % BASE:
        raise MistypedRecoveryCode
    return bare


def show_code(bare: str) -> str:
    return "-".join(bare[start : start + GROUP] for start in range(0, len(bare), GROUP))


def add_checks(values: list[int]) -> str:
    """Append two signs a, b so that both the sum and the place-weighted sum are 0 modulo 29."""
    total = -sum(values) % BASE
    weighted = -sum(place * value for place, value in enumerate(values)) % BASE
    # a + b = total and 27a + 28b = weighted, so b = weighted - 27 x total.
    last = (weighted - DATA_SIGNS * total) % BASE
    return "".join(ALPHABET[value] for value in [*values, (total - last) % BASE, last])
