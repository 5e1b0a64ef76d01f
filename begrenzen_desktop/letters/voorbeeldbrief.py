"""Made-up letters to try a template with: everything filled in, and everything empty that may be empty."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from begrenzen_desktop.domain.briefinhoud import INTERN
from begrenzen_desktop.letters.velden import VELDEN, Vorm

Data = dict[str, Any]
_DELEN = (
    ("", ("Dit is de eerste alinea van een proefbrief.",), ()),
    (
        "Een kop met een opsomming",
        ("Boven de opsomming staat deze zin.",),
        ("eerste punt", "tweede punt", "derde punt"),
    ),
    ("Een kop met alleen punten", (), ("enig punt van deze lijst",)),
    ("De kop van het slot", ("Hier eindigt de proefbrief, met & en <haken> erin.",), ()),
)


def make_voorbeelden(soort: str) -> Iterator[Data]:
    """Give the data of a full letter, of one with nothing in it that may be left out, and of a practice letter."""
    vol = _make_data(soort, _DELEN)
    leeg = {veld.naam: _empty(vol[veld.naam]) for veld in VELDEN if veld.soms_leeg and veld.naam != "namens"}
    yield vol | {"oefening": ""}
    yield vol | leeg | {"delen": _make_delen(_DELEN[:1])}
    yield vol | {"delen": _make_delen(_DELEN * 5)}


def make_proefdata(soort: str) -> Data:
    """Give the data of the practice letter: long enough for a second page, and marked so that nobody sends it."""
    return list(make_voorbeelden(soort))[-1]


def _empty(waarde: Any) -> Any:
    return [] if isinstance(waarde, list) else ""


def _make_data(soort: str, delen: Any) -> Data:
    data: Data = {}
    for veld in VELDEN:
        weg = veld.alleen_extern and soort in INTERN
        data[veld.naam] = "" if weg else veld.voorbeeld
        if veld.vorm is Vorm.REGELS:
            data[veld.naam] = [] if weg else veld.voorbeeld.split("\n")
    return data | {
        "soort": soort,
        "delen": _make_delen(delen),
        "venster_links": 25,
        "venster_boven": 50,
        "venster_breedte": 85,
    }


def _make_delen(delen: Any) -> list[Data]:
    return [
        {
            "kop": kop,
            "blokken": [
                *({"tekst": zin, "is_punt": False, "sluit_lijst": False} for zin in zinnen),
                *(
                    {"tekst": punt, "is_punt": True, "sluit_lijst": nummer == len(punten)}
                    for nummer, punt in enumerate(punten, start=1)
                ),
            ],
            "is_slot": plek == len(delen) - 1,
        }
        for plek, (kop, zinnen, punten) in enumerate(delen)
    ]
