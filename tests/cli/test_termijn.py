"""``begrenzen termijn``: the date, the sum as text and as JSON, and a sentence for every wrong use."""

from __future__ import annotations

import json

import pytest

from begrenzen_desktop.cli import run


def test_a_term_is_printed_with_its_sum(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["termijn", "--soort", "awb-9:11", "--ontvangen", "2026-02-20"]) == 0
    regels = capsys.readouterr().out.splitlines()
    assert regels[0] == "2026-04-07 (wettelijk: antwoord op een klacht)"
    assert regels[-1].startswith("6 weken na vr 20 februari 2026 = vr 3 april 2026, Goede Vrijdag")


@pytest.mark.parametrize(
    ("woorden", "datum"),
    [
        (["--soort", "awb-9:8-3", "--ontvangen", "2026-11-16"], "2026-12-14"),
        (["--soort", "awb-9:11-commissie", "--ontvangen", "2026-11-16"], "2027-01-25"),
        (["--soort", "verdaging", "--ontvangen", "2026-11-16"], "2027-01-25"),
        (["--soort", "verdaging-commissie", "--ontvangen", "2026-11-16"], "2027-02-22"),
        (["--soort", "awb-9:11", "--ontvangen", "2026-04-02"], "2026-05-18"),
        (["--soort", "awb-9:11", "--ontvangen", "2026-04-02", "--zonder-kb"], "2026-05-15"),
        (["--soort", "ombudsman", "--vanaf", "2026-04-05"], "2027-04-05"),
    ],
)
def test_json_gives_date_steps_and_sources(
    woorden: list[str], datum: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["termijn", *woorden, "--json"]) == 0
    uitkomst = json.loads(capsys.readouterr().out)
    assert set(uitkomst) == {"datum", "stappen", "bronnen"}
    assert uitkomst["datum"] == datum and uitkomst["stappen"] and uitkomst["bronnen"]


@pytest.mark.parametrize(
    ("woorden", "zin"),
    [
        (["--soort", "awb-9:11", "--ontvangen", "2026-02-30"], "geen datum die bestaat"),
        (["--soort", "awb-9:11", "--ontvangen", "20-2-2026"], "Schrijf jaar, maand en dag"),
        (["--soort", "awb-9:11", "--ontvangen", "1815-06-18"], "tussen 1990 en 2100"),
        (["--soort", "awb-9:11"], "hoort alleen de optie --ontvangen"),
        (["--soort", "awb-9:11", "--vanaf", "2026-02-20"], "hoort alleen de optie --ontvangen"),
        (["--soort", "ombudsman", "--ontvangen", "2026-02-20"], "hoort alleen de optie --vanaf"),
        (["--soort", "herbeoordeling", "--ontvangen", "2026-02-20"], "bestaat niet"),
        (["--ontvangen", "2026-02-20"], "--soort"),
    ],
)
def test_wrong_use_gets_a_sentence(woorden: list[str], zin: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["termijn", *woorden]) == 2
    gezegd = capsys.readouterr()
    assert zin in gezegd.err and not gezegd.out
