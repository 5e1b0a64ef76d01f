"""The wachtzin and the herstelcode: what opens the kluis and what does not."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from begrenzen_desktop.storage import vault
from begrenzen_desktop.storage.errors import (
    DamagedKeyFile,
    EmptyPassphrase,
    KeyFileMissing,
    KluisError,
    MistypedRecoveryCode,
    NotWritable,
    VaultExists,
    WrongPassphrase,
    WrongRecoveryCode,
)
from begrenzen_desktop.storage.keyfile import FAST_PARAMS, Argon2Params
from begrenzen_desktop.storage.recovery import (
    ALPHABET,
    BASE,
    DATA_SIGNS,
    SIGNS,
    add_checks,
    make_recovery_code,
    parse_recovery_code,
)

from .conftest import WACHTZIN

PLACES = st.integers(0, SIGNS - 1)
SIGN = st.sampled_from(ALPHABET)
CODES = st.lists(st.integers(0, BASE - 1), min_size=DATA_SIGNS, max_size=DATA_SIGNS).map(add_checks)


def test_wachtzin_and_herstelcode_open_the_same_key(path: Path) -> None:
    new = vault.create_vault(path, WACHTZIN, FAST_PARAMS)
    assert vault.unlock(path, WACHTZIN) == new.key == vault.unlock_with_recovery(path, new.recovery_code)


def test_a_wrong_wachtzin_or_code_opens_nothing(path: Path) -> None:
    vault.create_vault(path, WACHTZIN, FAST_PARAMS)
    with pytest.raises(WrongPassphrase):
        vault.unlock(path, WACHTZIN + " ")
    with pytest.raises(WrongRecoveryCode):
        vault.unlock_with_recovery(path, make_recovery_code())


def test_a_composed_and_a_decomposed_wachtzin_are_the_same(path: Path) -> None:
    new = vault.create_vault(path, unicodedata.normalize("NFD", "zeeën café"), FAST_PARAMS)
    assert vault.unlock(path, unicodedata.normalize("NFC", "zeeën café")) == new.key


def test_an_empty_wachtzin_is_refused_and_makes_no_file(path: Path) -> None:
    with pytest.raises(EmptyPassphrase):
        vault.create_vault(path, "", FAST_PARAMS)
    assert not vault.key_path(path).exists()


def test_a_kluis_is_never_made_over_another(path: Path) -> None:
    vault.create_vault(path, WACHTZIN, FAST_PARAMS)
    before = vault.key_path(path).read_bytes()
    with pytest.raises(VaultExists):
        vault.create_vault(path, "anders", FAST_PARAMS)
    assert vault.key_path(path).read_bytes() == before


def test_a_new_wachtzin_replaces_the_old_and_keeps_the_code(path: Path) -> None:
    new = vault.create_vault(path, WACHTZIN, FAST_PARAMS)
    vault.change_passphrase(path, WACHTZIN, "nieuw en langer")
    assert (
        vault.unlock(path, "nieuw en langer")
        == new.key
        == vault.unlock_with_recovery(path, new.recovery_code)
    )
    with pytest.raises(WrongPassphrase):
        vault.unlock(path, WACHTZIN)


def test_a_new_code_replaces_the_old_and_keeps_the_wachtzin(path: Path) -> None:
    new = vault.create_vault(path, WACHTZIN, FAST_PARAMS)
    code = vault.renew_recovery_code(path, new.key)
    assert vault.unlock_with_recovery(path, code) == vault.unlock(path, WACHTZIN) == new.key
    with pytest.raises(WrongRecoveryCode):
        vault.unlock_with_recovery(path, new.recovery_code)


def test_a_failed_change_leaves_the_old_key_file(path: Path) -> None:
    vault.create_vault(path, WACHTZIN, FAST_PARAMS)
    obstacle = path.with_name(vault.key_path(path).name + ".nieuw")
    obstacle.mkdir()
    with pytest.raises(NotWritable):
        vault.change_passphrase(path, WACHTZIN, "nieuw")
    assert vault.unlock(path, WACHTZIN)


def test_a_missing_key_file_has_its_own_sentence(path: Path) -> None:
    with pytest.raises(KeyFileMissing):
        vault.unlock(path, WACHTZIN)


def test_the_file_holds_neither_secret_nor_key(path: Path) -> None:
    new = vault.create_vault(path, WACHTZIN, FAST_PARAMS)
    content = vault.key_path(path).read_text()
    assert new.key.key.hex() not in content and WACHTZIN not in content and new.recovery_code not in content
    assert new.key.key.hex() not in repr(new) + repr(new.key)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b'{"soort": "anders"}'])
def test_a_damaged_key_file_has_its_own_sentence(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    vault.key_path(path).write_bytes(content)
    with pytest.raises(DamagedKeyFile):
        vault.unlock(path, WACHTZIN)


def test_any_changed_value_in_the_key_file_is_an_error_in_dutch(path: Path) -> None:
    vault.create_vault(path, WACHTZIN, FAST_PARAMS)
    good = json.loads(vault.key_path(path).read_text())
    for name in ("salt", "nonce", "inhoud"):
        for value in ("00", good["wachtzin"][name][:-2] + "zz", good["wachtzin"][name][:-2]):
            changed = good | {"wachtzin": good["wachtzin"] | {name: value}}
            vault.key_path(path).write_text(json.dumps(changed))
            with pytest.raises(KluisError):
                vault.unlock(path, WACHTZIN)


def test_a_tampered_file_cannot_ask_for_all_memory() -> None:
    with pytest.raises(DamagedKeyFile):
        Argon2Params(geheugen_kib=2**30)


@given(CODES, st.data())
def test_a_code_forgives_case_spaces_and_look_alikes(code: str, data: st.DataObject) -> None:
    look_alikes = {"0": "oO", "1": "iIlL", "2": "zZ", "5": "sS", "8": "bB", "V": "uU"}
    typed = "".join(
        data.draw(st.sampled_from(sign + sign.lower() + look_alikes.get(sign, "")))
        + data.draw(st.sampled_from(["", " ", "-"]))
        for sign in code
    )
    assert parse_recovery_code(typed) == code


@given(CODES, PLACES, SIGN, PLACES, SIGN)
def test_one_or_two_wrong_signs_are_noticed(code: str, one: int, first: str, two: int, second: str) -> None:
    signs = list(code)
    signs[one], signs[two] = first, second
    if signs != list(code):
        with pytest.raises(MistypedRecoveryCode):
            parse_recovery_code("".join(signs))


@given(CODES, PLACES, PLACES)
def test_two_swapped_signs_are_noticed(code: str, one: int, two: int) -> None:
    signs = list(code)
    signs[one], signs[two] = signs[two], signs[one]
    if signs != list(code):
        with pytest.raises(MistypedRecoveryCode):
            parse_recovery_code("".join(signs))


@given(st.text())
def test_any_other_text_is_a_typing_mistake(typed: str) -> None:
    with pytest.raises(MistypedRecoveryCode):
        parse_recovery_code(typed)


def test_a_code_has_at_least_128_random_bits_and_no_look_alikes() -> None:
    assert len(ALPHABET) ** (SIGNS - 2) >= 2**128
    assert not set(ALPHABET) & set("OILZSBU")
    assert len({make_recovery_code() for _ in range(100)}) == 100
