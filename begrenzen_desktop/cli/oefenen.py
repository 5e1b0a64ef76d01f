"""``begrenzen oefen``: replays practice dossiers, writes what comes out, and says what is not as expected."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.services.klok import utc_now
from begrenzen_desktop.services.oefendossier import Oefendossier, read_oefendossier
from begrenzen_desktop.services.practising import (
    VOLGORDE,
    Practising,
    Uitkomst,
    compare,
    load_oefendossiers,
    load_verwachtingen,
)
from begrenzen_desktop.services.vaulting import Vaulting

UITKOMST = "uitkomst.json"


def practise(uit: Path, *, alles: bool, bestand: Path | None) -> tuple[str, ...]:
    """Replay, write the letters and uitkomst.json, and give the differences as sentences.

    Raises BegrenzenError when nothing was asked for, or a file or folder cannot be used.
    """
    dossiers = _choose(alles, bestand)
    verwachtingen = load_verwachtingen()
    for oefen in dossiers:
        if oefen.id not in verwachtingen:
            raise BegrenzenError(
                f"Het oefendossier '{oefen.id}' is onbekend. Gebruik als id een van deze: {', '.join(VOLGORDE)}."
            )
    _make_folder(uit)
    kluis = Vaulting(uit, utc_now).open_practice(fill=False)
    try:
        practising = Practising(kluis.services_on)
        practising.prepare()
        uitkomsten = [practising.replay(oefen) for oefen in dossiers]
        regels = [_write(practising, uitkomst, uit) for uitkomst in uitkomsten]
    finally:
        kluis.close()
    _write_json(uit / UITKOMST, regels)
    return tuple(zin for uitkomst in uitkomsten for zin in compare(uitkomst, verwachtingen[uitkomst.id]))


def _choose(alles: bool, bestand: Path | None) -> tuple[Oefendossier, ...]:
    anders = read_oefendossier(bestand) if bestand is not None else None
    if not alles:
        if anders is None:
            raise BegrenzenError("Zeg wat je wilt oefenen: gebruik --alles, of --dossier met een bestand.")
        return (anders,)
    eigen = load_oefendossiers()
    if anders is None:
        return eigen
    return (*(anders if oefen.id == anders.id else oefen for oefen in eigen),) + (
        () if any(oefen.id == anders.id for oefen in eigen) else (anders,)
    )


def _write(practising: Practising, uitkomst: Uitkomst, uit: Path) -> dict[str, Any]:
    """Write the frozen letters of one dossier to its own folder, and give its object for uitkomst.json."""
    map_ = uit / uitkomst.id
    brieven = []
    for brief in uitkomst.brieven:
        pad = None
        if brief.sha256:
            _make_folder(map_)
            pad = practising.services.lettering.export(brief.brief_id, map_)
        brieven.append(
            {
                "soort": brief.soort,
                "code": brief.code,
                "bestand": pad.relative_to(uit).as_posix() if pad else None,
                "status": brief.status,
                "sha256": brief.sha256 or None,
            }
        )
    return {
        "id": uitkomst.id,
        "conclusie": uitkomst.conclusie or None,
        "beslissing": uitkomst.beslissing or None,
        "open_punten": [
            {"id": punt.id, "poort": punt.poort, "zin": punt.zin, "bron": punt.bron}
            for punt in uitkomst.open_punten
        ],
        "brieven": brieven,
    }


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fout:
        raise BegrenzenError(f"De map '{folder}' is niet te maken. Kies een andere map.") from fout


def _write_json(pad: Path, regels: list[dict[str, Any]]) -> None:
    try:
        pad.write_text(json.dumps(regels, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    except OSError as fout:
        raise BegrenzenError(f"Het bestand '{pad}' is niet te schrijven. Kies een andere map.") from fout
