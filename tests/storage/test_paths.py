"""Where kluizen live, and the places that get a warning."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from begrenzen_desktop.storage.paths import OVERRIDE, data_dir, is_synced_folder, mount_type

MOUNTS = """/dev/sda1 / ext4 rw 0 0
server:/gedeeld /mnt/gedeeld nfs4 rw 0 0
//server/team /mnt/team\\040map cifs rw 0 0
"""


def test_the_folder_can_be_chosen_from_outside(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(OVERRIDE, str(tmp_path))
    assert data_dir() == tmp_path
    monkeypatch.delenv(OVERRIDE)
    assert data_dir().name == "Begrenzen"


@pytest.mark.parametrize(
    "name", ["OneDrive - Gemeente Voorbeeld", "Dropbox (Werk)", "Nextcloud", "iCloudDrive"]
)
def test_a_synchronised_folder_is_noticed(tmp_path: Path, name: str) -> None:
    assert is_synced_folder(tmp_path / name / "kluizen")
    assert not is_synced_folder(tmp_path / "kluizen")


def test_a_network_share_is_noticed() -> None:
    assert is_synced_folder(Path("//server/team/kluizen"))
    assert mount_type(PurePosixPath("/mnt/gedeeld/kluizen"), MOUNTS) == "nfs4"
    assert mount_type(PurePosixPath("/mnt/team map/kluizen"), MOUNTS) == "cifs"
    assert mount_type(PurePosixPath("/home/jan"), MOUNTS) == "ext4"
