"""The dispatch sheet and the Spoedkaart as Word files: complete, sound, and nothing left to guess."""

from __future__ import annotations

import datetime as dt
import os
from dataclasses import replace
from pathlib import Path

import pytest

from begrenzen_desktop.domain.brief import Brief, Ondertekening, Verzending, Verzendwijze
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.gesprekskaart import check_gesprekskaart
from begrenzen_desktop.domain.verzendblad import check_verzendblad, make_verzendblad
from begrenzen_desktop.letters.renderer import read_regels
from begrenzen_desktop.services.bladen import make_kaartwerk, make_verzendwerk
from begrenzen_desktop.services.spoedkaart import get_spoedkaart, save_spoedkaart
from tests.letters.ooxml import find_faults
from tests.letters.voorbeeld import NU

GOLDEN = Path(__file__).parent / "golden"
ADRES = ("De heer P. de Boer", "Dorpsstraat 12a", "1234 AB  WATERDIJK")
DAG = dt.date(2026, 11, 23)
BRIEF = Brief(
    id="b1",
    dossier_id="d1",
    soort="stop-klacht",
    datum=DAG,
    gemaakt_op=NU,
    ondertekening=Ondertekening(door="mr. L.M. de Wit", functie="directeur", op=DAG),
)
AANGETEKEND = Verzending(
    wijze=Verzendwijze.AANGETEKEND,
    op=DAG,
    barcode="3SABCD1234567",
    gepost_door="N. Postma",
    bewijs_bestand_id="x",
    bekeken_op=DAG,
    uitkomst="bezorgd",
)
GEWOON = Verzending(wijze=Verzendwijze.GEWONE_POST, op=DAG, gepost_door="N. Postma")
VERZONDEN = replace(BRIEF, verzendingen=(AANGETEKEND, GEWOON))


def compare(naam: str, docx: bytes) -> str:
    assert find_faults(docx) == []
    tekst = "\n".join(read_regels(docx)) + "\n"
    pad = GOLDEN / f"{naam}.txt"
    if os.environ.get("GOLDEN_SCHRIJVEN"):
        pad.write_text(tekst, encoding="utf-8")
    assert tekst == pad.read_text(encoding="utf-8")
    return tekst


@pytest.mark.parametrize(("naam", "brief"), [("verzendblad", VERZONDEN), ("verzendblad-leeg", BRIEF)])
def test_the_dispatch_sheet_reads_as_its_golden_text(naam: str, brief: Brief) -> None:
    blad = make_verzendblad(brief, "B-2026-0007", "Brief: geen verder antwoord", ADRES, DAG)
    tekst = compare(naam, make_verzendwerk(blad, "Gemeente Waterdijk", NU).run())
    assert all(woord in tekst for woord in ("De heer P. de Boer", "B-2026-0007", "23 november 2026"))
    assert ("Nog aan te vullen" in tekst) is (brief is BRIEF)


@pytest.mark.parametrize(
    ("brief", "adres", "punt"),
    [
        (VERZONDEN, (), "adres"),
        (replace(VERZONDEN, ondertekening=None), ADRES, "ondertekening"),
        (BRIEF, ADRES, "verzending"),
        (
            replace(VERZONDEN, verzendingen=(AANGETEKEND, replace(GEWOON, gepost_door=""))),
            ADRES,
            "gepost_door",
        ),
        (replace(VERZONDEN, verzendingen=(replace(AANGETEKEND, barcode=""), GEWOON)), ADRES, "barcode"),
        (
            replace(VERZONDEN, verzendingen=(replace(AANGETEKEND, bewijs_bestand_id=""), GEWOON)),
            ADRES,
            "bewijs",
        ),
        (replace(VERZONDEN, verzendingen=(AANGETEKEND,)), ADRES, "dubbel"),
    ],
)
def test_what_proof_still_needs_is_named_with_its_source_and_stops_nothing(
    brief: Brief, adres: tuple[str, ...], punt: str
) -> None:
    assert all(p.in_orde for p in check_verzendblad(VERZONDEN, ADRES))
    mist = [p for p in check_verzendblad(brief, adres) if not p.in_orde]
    assert [p.id for p in mist] == [punt]
    assert "ECLI" in mist[0].bron and not mist[0].houdt_tegen
    assert mist[0].zin in make_verzendblad(brief, "k", "t", adres, DAG).ontbreekt


def test_the_card_reads_as_its_golden_text_with_own_numbers_and_room_for_them() -> None:
    kaart = get_spoedkaart()
    tekst = compare(
        "gesprekskaart",
        make_kaartwerk(kaart, "beveiliging 1234", "intranet, Veilig werken", "Gemeente Waterdijk", NU).run(),
    )
    assert "112" in tekst and "113" in tekst and "beveiliging 1234" in tekst
    for situatie in kaart.situaties:
        assert situatie.titel in tekst and all(
            zin in tekst for zin in (*situatie.doe, *situatie.zeg, situatie.laat)
        )
    zonder = "\n".join(read_regels(make_kaartwerk(kaart, "", "", "", NU).run()))
    assert "Schrijf hier de nummers van je eigen organisatie" in zonder


def test_a_card_with_a_hole_in_it_is_not_made() -> None:
    kaart = get_spoedkaart()
    assert [p.id for p in check_gesprekskaart(kaart, "", "") if p.houdt_tegen] == []
    assert {p.id for p in check_gesprekskaart(kaart, "", "") if not p.in_orde} == {
        "eigen-nummers",
        "protocol",
    }
    stuk = replace(kaart, nummers=kaart.nummers[1:])
    with pytest.raises(BegrenzenError, match="112 staat niet op de kaart"):
        make_kaartwerk(stuk, "", "", "", NU)


def test_the_card_lands_in_a_folder_without_a_kluis_and_says_when_it_cannot(tmp_path: Path) -> None:
    pad = save_spoedkaart(tmp_path, "", "", "", NU)
    assert pad.name == "spoedkaart.docx" and find_faults(pad.read_bytes()) == []
    with pytest.raises(BegrenzenError, match="Kies een andere map"):
        save_spoedkaart(tmp_path / "weg", "", "", "", NU)
