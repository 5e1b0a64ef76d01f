"""The year figures as a file: no name in any cell, no formula, a sheet a figure."""

from __future__ import annotations

import datetime as dt
import re
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from begrenzen_desktop.domain.afscherming import GRENZEN, Afscherming, Afschermwijze
from begrenzen_desktop.domain.betrokkene import Betrokkene, Naam
from begrenzen_desktop.domain.contactmoment import Contactmoment, Kanaal
from begrenzen_desktop.domain.dossier import Dossier, Dossierstatus
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.jaarcijfers import Jaarcijfers, Lesregel, Periode
from begrenzen_desktop.domain.klacht import Klacht
from begrenzen_desktop.domain.leerpunt import Leergebied, Leerpunt
from begrenzen_desktop.services.cijferblad import make_cijferblad, write_cijferblad
from begrenzen_desktop.services.jaarcijfers import Jaarcijferdienst
from begrenzen_desktop.storage.store import Store
from tests.unit.services.conftest import Clock
from tests.unit.services.test_jaarcijfers import _empty, d, dienst, fill, in_one_kluis
from tests.unit.services.test_verloop import Life

__all__ = ["d", "dienst"]


def cells(inhoud: bytes) -> list[tuple[object, str]]:
    """Every cell of a file, as a reader gets it: value and kind."""
    boek = openpyxl.load_workbook(BytesIO(inhoud))
    return [
        (cel.value, cel.data_type)
        for blad in boek
        for rij in blad.iter_rows()
        for cel in rij
        if cel.value is not None
    ]


naam = st.text("qxzjw", min_size=3, max_size=10).map(str.capitalize)


@in_one_kluis
@given(
    st.lists(naam, min_size=6, max_size=6, unique_by=str.casefold),
    st.text(max_size=40),
    st.sampled_from(Afschermwijze),
    st.sampled_from(GRENZEN),
)
def test_no_name_of_the_vault_stands_in_any_cell(
    store: Store,
    clock: Clock,
    dienst: Jaarcijferdienst,
    namen: list[str],
    tekst: str,
    wijze: Afschermwijze,
    grens: int,
) -> None:
    burger, tweede, collega, behandelaar, beklaagde, beslisser = namen
    moment = clock()
    dossier = Dossier(
        id="d", kenmerk="2026-0001", betrokkene=Betrokkene(Naam(burger), tweede=Naam(tweede)), behandelaar=f"A. {behandelaar}",
        status=Dossierstatus.GESLOTEN, sluitreden="klaar", aangemaakt_op=moment, gewijzigd_op=moment, beoordeling=_empty(),
        leerpunt=Leerpunt(Leergebied.PROCES, f"{tekst} {burger}s post; {tweede}, {collega.upper()} ({beslisser})"),
        klachten=(Klacht(id="k", omschrijving=f"Over {beklaagde}", beklaagde=f"mevrouw {beklaagde}"),),
        contactmomenten=(
            Contactmoment(id="c", op=moment.date(), kanaal=Kanaal.BRIEF, medewerker=f"J. {collega}", tekst="x"),
        ),
    )  # fmt: skip
    fill(store, [dossier])
    with store.transaction() as tx:
        tx.execute(
            "INSERT INTO gebeurtenis (soort, op, dossier_id, object_id) VALUES ('dossier-gesloten', ?, 'd', '')",
            (int(moment.timestamp() * 1_000_000),),
        )
        tx.execute(
            "INSERT INTO overleg (id, dossier_id, volgorde, wie, functie, op, uitkomst, afwijkende_mening)"
            " VALUES ('o', 'd', 1, ?, '', '2026-01-01', '', '')",
            (beslisser,),
        )
    cijfers = dienst.compute(Periode(2026, 2026))
    assert len(cijfers.lessen) == 1
    alles = cells(make_cijferblad(cijfers, Afscherming(wijze, grens)))
    assert {soort for _, soort in alles} <= {"s", "n"}
    woorden = " ".join(str(waarde) for waarde, _ in alles).casefold()
    assert [naam for naam in namen if naam.casefold() in re.findall(r"[^\W\d_]+", woorden)] == []


@pytest.mark.parametrize("begin", ["=1+1", "+31", "-5", "@SUM(A1)", "=cmd|' /C calc'!A0"])
def test_a_sentence_that_looks_like_a_formula_stays_a_sentence(begin: str) -> None:
    les = Lesregel(2026, Leergebied.PROCES, begin, begin, "d")
    cijfers = Jaarcijfers(periode=Periode(2026, 2026), opgemaakt_op=dt.date(2026, 12, 1), lessen=(les,))
    assert (begin, "s") in cells(make_cijferblad(cijfers, Afscherming()))


def test_the_file_has_a_sheet_a_figure_and_one_that_explains(d: Life, tmp_path: Path) -> None:
    cijfers = d.services.jaarcijfers.compute(Periode(2025, 2026))
    doel = write_cijferblad(cijfers, Afscherming(), tmp_path / "cijfers")
    assert doel.name == "cijfers.xlsx"
    boek = openpyxl.load_workbook(doel)
    assert boek.sheetnames[0] == "Toelichting" and boek.sheetnames[-1] == "Leerpunten"
    assert len(boek.sheetnames) == len(cijfers.cijfers) + 2
    blad = boek["Beslissingen"]
    assert [blad.cell(4, kolom).value for kolom in range(2, 5)] == ["2025", "2026", "Samen"]
    assert "oefendossiers" in " ".join(str(rij[0].value) for rij in boek["Toelichting"].iter_rows())


def test_a_place_that_cannot_be_written_to_gives_a_sentence(tmp_path: Path) -> None:
    cijfers = Jaarcijfers(periode=Periode(2026, 2026), opgemaakt_op=dt.date(2026, 12, 1))
    with pytest.raises(BegrenzenError, match="kan hier niet worden opgeslagen"):
        write_cijferblad(cijfers, Afscherming(), tmp_path / "weg" / "cijfers.xlsx")
    assert list(tmp_path.iterdir()) == []
