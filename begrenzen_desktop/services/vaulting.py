"""Kluizen: which there are, making, opening and closing one, and the copy that every close makes."""

from __future__ import annotations

import datetime as dt
import re
import secrets
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from begrenzen_desktop.domain.errors import OngeldigAntwoord
from begrenzen_desktop.domain.waarden import normalise_tekst
from begrenzen_desktop.services.bundle import Services, make_services
from begrenzen_desktop.services.klok import Now
from begrenzen_desktop.storage import vault
from begrenzen_desktop.storage.backup import Backup, list_backups, make_backup, refresh_keys, restore
from begrenzen_desktop.storage.errors import VaultMissing
from begrenzen_desktop.storage.keyfile import FAST_PARAMS, Argon2Params, RawKey
from begrenzen_desktop.storage.opening import open_store
from begrenzen_desktop.storage.paths import data_dir, is_synced_folder
from begrenzen_desktop.storage.store import Store

BACKUP_FOLDER = "reservekopieen"
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\n\t]|^\.|[. ]$|^(con|prn|aux|nul|com\d|lpt\d)$', re.IGNORECASE)
_MAX_NAAM = 60


@dataclass(frozen=True, slots=True)
class VaultFile:
    """A kluis in the folder; ``gewijzigd_op`` is UTC."""

    naam: str
    path: Path
    gewijzigd_op: dt.datetime


@dataclass(frozen=True, slots=True, repr=False)
class Unlocked:
    """The outcome of the slow part of opening: which kluis, and the key. ``recovery_code`` only for a new one."""

    path: Path
    key: RawKey
    recovery_code: str = ""


class OpenVault:
    """A kluis that is open: its services, its copies and the way to close it."""

    def __init__(self, store: Store, now: Now, backup_folder: Path, throw_away: Path | None = None) -> None:
        self._store = store
        self._now = now
        self._throw_away = throw_away
        self._is_closed = False
        self.backup_folder = backup_folder
        self.path = store.path
        self.naam = "Oefenen" if throw_away else store.path.stem
        self.services: Services = self.services_on(now)

    def services_on(self, now: Now) -> Services:
        """Give the services of this kluis on another clock: practice dossiers have their own."""
        return make_services(self._store, now, self.backup_age)

    @property
    def is_practice(self) -> bool:
        """Whether this is the throw-away kluis for practising."""
        return self._throw_away is not None

    def backups(self) -> tuple[Backup, ...]:
        """Give the copies of this kluis, newest first."""
        return list_backups(self.backup_folder, self.path.stem)

    def backup_age(self) -> dt.timedelta | None:
        """Tell how old the newest copy is, or None when there is none."""
        return next((backup.age(self._now()) for backup in self.backups()), None)

    def make_backup(self) -> Backup | None:
        """Make an encrypted copy now; None when nothing changed. Raises BegrenzenError when it fails."""
        return make_backup(self._store, self.backup_folder, self._now)

    def choose_passphrase(self, new: str) -> None:
        """Replace the wachtzin of this open kluis, for instance after opening it with the herstelcode."""
        vault.set_passphrase(self.path, self._store.key, new)
        refresh_keys(self.path, self.backup_folder)

    def change_passphrase(self, old: str, new: str) -> None:
        """Replace the wachtzin after checking the one of now [jobs]. Raises BegrenzenError when that one is wrong."""
        vault.change_passphrase(self.path, old, new)
        refresh_keys(self.path, self.backup_folder)

    def renew_recovery_code(self) -> str:
        """Give a new herstelcode; the old one no longer opens this kluis or its copies."""
        code = vault.renew_recovery_code(self.path, self._store.key)
        refresh_keys(self.path, self.backup_folder)
        return code

    def close(self) -> Backup | None:
        """Make the copy and close; a second time does nothing.

        Raises BegrenzenError when the copy fails: the kluis is then closed all the same.
        """
        if self._is_closed:
            return None
        self._is_closed = True
        try:
            return None if self.is_practice else self.make_backup()
        finally:
            self._store.close()
            if self._throw_away is not None:
                shutil.rmtree(self._throw_away, ignore_errors=True)


class Vaulting:
    """The kluizen of one folder. The slow part of opening (``unlock``, ``new_key``) belongs on the jobs lane."""

    def __init__(self, folder: Path, now: Now, params: Argon2Params | None = None) -> None:
        self.folder = folder
        self._now = now
        self._params = params

    @property
    def backup_folder(self) -> Path:
        """Where the copies go."""
        return self.folder / BACKUP_FOLDER

    @property
    def is_synced(self) -> bool:
        """Whether the folder is shared or synchronised, so that the user has to be warned."""
        return is_synced_folder(self.folder)

    def list_vaults(self) -> tuple[VaultFile, ...]:
        """Give the kluizen by name."""
        return tuple(
            VaultFile(path.stem, path, dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC))
            for path in vault.list_vaults(self.folder)
        )

    def new_key(self, naam: str, passphrase: str) -> Unlocked:
        """Make the key file of a new kluis [jobs]. Raises BegrenzenError for a name that cannot be used."""
        path = self.folder / f"{check_naam(naam)}{vault.VAULT_SUFFIX}"
        new = vault.create_vault(path, passphrase, self._params)
        return Unlocked(path, new.key, new.recovery_code)

    def unlock(self, path: Path, passphrase: str) -> Unlocked:
        """Get the key with the wachtzin [jobs]."""
        return Unlocked(_existing(path), vault.unlock(path, passphrase))

    def unlock_with_recovery(self, path: Path, code: str) -> Unlocked:
        """Get the key with the herstelcode [jobs]."""
        return Unlocked(_existing(path), vault.unlock_with_recovery(path, code))

    def open_unlocked(self, unlocked: Unlocked) -> OpenVault:
        """Open the file itself [store]. Raises BegrenzenError when it is in use, damaged or newer than the program."""
        store = open_store(
            unlocked.path, unlocked.key, self._now, self.backup_folder, create=bool(unlocked.recovery_code)
        )
        return OpenVault(store, self._now, self.backup_folder)

    def create(self, naam: str, passphrase: str) -> tuple[OpenVault, str]:
        """Make and open a kluis, and give the herstelcode that is shown once."""
        unlocked = self.new_key(naam, passphrase)
        return self.open_unlocked(unlocked), unlocked.recovery_code

    def open(self, path: Path, passphrase: str) -> OpenVault:
        """Open a kluis with its wachtzin."""
        return self.open_unlocked(self.unlock(path, passphrase))

    def open_with_recovery(self, path: Path, code: str) -> OpenVault:
        """Open a kluis with its herstelcode."""
        return self.open_unlocked(self.unlock_with_recovery(path, code))

    def change_passphrase(self, path: Path, old: str, new: str) -> None:
        """Replace the wachtzin [jobs]; the copies follow."""
        vault.change_passphrase(path, old, new, self._params)
        refresh_keys(path, self.backup_folder)

    def restore_backup(self, backup: Path, naam: str) -> Path:
        """Put a copy back as a kluis with a new name; never over an existing one."""
        return restore(backup, self.folder / f"{check_naam(naam)}{vault.VAULT_SUFFIX}")

    def open_practice(self, *, fill: bool = True) -> OpenVault:
        """Open a throw-away kluis with the practice dossiers; closing it removes it."""
        folder = Path(tempfile.mkdtemp(prefix="begrenzen-oefenen-"))
        path = folder / f"Oefenen{vault.VAULT_SUFFIX}"
        new = vault.create_vault(path, secrets.token_hex(16), FAST_PARAMS)
        store = open_store(path, new.key, self._now, folder / BACKUP_FOLDER, create=True)
        practice = OpenVault(store, self._now, folder / BACKUP_FOLDER, throw_away=folder)
        if fill:
            # Imported here: a user with real work never needs the practice dossiers.
            from begrenzen_desktop.services.practising import fill_practice

            fill_practice(practice.services_on)
        return practice


def default_folder() -> Path:
    """The folder for kluizen of this user (BEGRENZEN_MAP wins)."""
    return data_dir()


def check_naam(naam: str) -> str:
    """Give the name of a kluis as a file name. Raises OngeldigAntwoord when it cannot be one."""
    naam = normalise_tekst(naam).strip()
    if not naam:
        raise OngeldigAntwoord(
            "De naam ontbreekt. Vul een naam in voor de kluis, bijvoorbeeld die van je afdeling."
        )
    if len(naam) > _MAX_NAAM or _FORBIDDEN.search(naam):
        raise OngeldigAntwoord(
            'Deze naam kan niet. Kies een naam tot 60 tekens zonder < > : " / \\ | ? * en zonder punt aan het begin of eind.'
        )
    return naam


def _existing(path: Path) -> Path:
    if not path.exists():
        raise VaultMissing
    return path
