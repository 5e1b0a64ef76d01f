"""Every kind of letter x every outcome: it renders, reopens, holds exactly what was typed, and is a sound .docx."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from begrenzen_desktop.domain.beoordeling import Beslissingkeuze
from begrenzen_desktop.domain.briefdelen import is_known, make_delen
from begrenzen_desktop.domain.briefinhoud import Briefbron
from begrenzen_desktop.domain.brieftaal import split_blokken
from begrenzen_desktop.domain.klacht import Klachtkeuze, Oordeel
from begrenzen_desktop.domain.profiel import Ombudsman, Ombudsmansoort
from begrenzen_desktop.domain.verloop import Verloopuitkomst
from begrenzen_desktop.domain.waarden import normalise_tekst
from begrenzen_desktop.domain.weigeringsgrond import Weigeringsgrond
from begrenzen_desktop.letters.renderer import read_regels
from begrenzen_desktop.regelingen.catalog import Catalogus
from tests.letters import grens, verloop
from tests.letters.klacht import make_beklaagdebron
from tests.letters.ooxml import find_faults
from tests.letters.test_pdf import assert_address_in_window, convert_all, read_pdf
from tests.letters.uitgaand import make_uitgaand
from tests.letters.voorbeeld import make_bron, make_dossier, render_bron, with_answers

_TAG = re.compile(r"\{\{|\}\}|\{%|%\}")
TEKSTEN = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]) | st.sampled_from("<>&{}%\"'“”\n"), min_size=1, max_size=300
)  # fmt: skip


def make(soort: str) -> Briefbron:
    """All that a letter or note of any kind is made from."""
    if soort in ("intern-bericht", "balie-instructie", "besluitnotitie", "contactoverzicht"):
        return replace(grens.make_grensbron("maatregel"), brief=replace(make_bron(soort).brief, soort=soort))
    if soort == "intrekking-intern-bericht":
        return verloop.make_verloopbron(soort)
    if soort == "bericht-beklaagde":
        return make_beklaagdebron()
    if soort == "herhaling-intern-bericht":
        bron = verloop.make_verloopbron("verdaging")
        return replace(bron, brief=replace(bron.brief, soort=soort, betreft=""))
    return make_uitgaand(soort)


def outcomes(soort: str) -> Iterator[tuple[str, Briefbron]]:
    """Give the letter with every outcome that it can tell of."""
    bron = make(soort)
    yield "zoals-het-is", bron
    if soort == "afdoening":
        for oordeel in sorted(set(Oordeel) - {Oordeel.NIET_IN_BEHANDELING}):
            laatste = replace(bron.dossier.klachten[-1], oordeel=oordeel)
            klachten = (*bron.dossier.klachten[:-1], laatste)
            yield oordeel.value, replace(bron, dossier=replace(bron.dossier, klachten=klachten))
    elif soort == "ontvangstbevestiging":
        for lopend in Klachtkeuze:
            yield lopend.value, _with_klacht(bron, tijdens_stop=lopend)
        yield "commissie", _with_klacht(bron, commissie=True)
    elif soort == "niet-in-behandeling":
        for grond in Weigeringsgrond:
            yield grond.value, _with_klacht(bron, grond=grond.value)
    elif soort == "toegangsontzegging":
        for ruimte in ("openbaar-lokaal", "besloten-lokaal", "beide"):
            yield ruimte, with_answers(bron, {"toegang_bepaling": ruimte})
    elif soort in ("maatregel", "stop-klacht"):
        for ombudsman in Ombudsmansoort:
            wie = Ombudsman(naam=f"de ombudsman van {ombudsman.value}", soort=ombudsman.value)
            yield ombudsman.value, replace(bron, profiel=replace(bron.profiel, ombudsman=wie))
        yield "zonder-heroverweging", replace(bron, profiel=replace(bron.profiel, heroverweging_door=""))
    elif soort in ("herbeoordeling", "heroverweging"):
        for uitkomst in Verloopuitkomst:
            if soort == "herbeoordeling" or uitkomst is not Verloopuitkomst.VERLENGEN:
                *eerder, stap = bron.dossier.verloop
                maatregel = None if uitkomst is Verloopuitkomst.STOPPEN else stap.maatregel
                nieuw = (*eerder, replace(stap, uitkomst=uitkomst, maatregel=maatregel))
                yield uitkomst.value, replace(bron, dossier=replace(bron.dossier, verloop=nieuw))
    elif soort in ("besluitnotitie", "intern-bericht"):
        for keuze in (Beslissingkeuze.VOORTZETTEN, Beslissingkeuze.STOP_KLACHT):
            dossier = make_dossier(keuze)
            yield keuze.value, replace(bron, dossier=dossier)


def _with_klacht(bron: Briefbron, **anders: object) -> Briefbron:
    klachten = tuple(
        replace(klacht, **anders) if klacht.id == bron.brief.betreft else klacht  # type: ignore[arg-type]
        for klacht in bron.dossier.klachten
    )
    return replace(bron, dossier=replace(bron.dossier, klachten=klachten))


CATALOGUS = Catalogus()
GEVALLEN = [
    (regeling_id, soort.id, uitkomst, bron)
    for regeling_id in CATALOGUS.ids()
    for soort in CATALOGUS.newest(regeling_id).briefsoorten
    if is_known(soort.id)
    for uitkomst, bron in outcomes(soort.id)
]
NAMEN = [f"{regeling}-{soort}-{uitkomst}" for regeling, soort, uitkomst, _ in GEVALLEN]


@pytest.mark.parametrize(("regeling", "soort", "uitkomst", "bron"), GEVALLEN, ids=NAMEN)
def test_a_letter_is_sound_and_says_all_its_parts(
    regeling: str, soort: str, uitkomst: str, bron: Briefbron
) -> None:
    bron = replace(bron, regeling=CATALOGUS.newest(regeling))
    docx = render_bron(bron)
    assert find_faults(docx) == []
    regels = read_regels(docx)
    tekst = "\n".join(regels)
    assert not _TAG.search(tekst)
    for deel in make_delen(bron):
        assert deel.kop == "" or deel.kop in regels
        for blok in split_blokken(normalise_tekst(deel.tekst)):
            assert " ".join(blok.tekst.split()) in " ".join(tekst.split())


@pytest.mark.parametrize("soort", sorted({soort for _, soort, _, _ in GEVALLEN}))
@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.data())
def test_what_was_typed_stands_in_the_letter_exactly(soort: str, data: st.DataObject) -> None:
    bron = make(soort)
    deel = data.draw(st.sampled_from([deel.id for deel in make_delen(bron)]))
    getypt = data.draw(TEKSTEN)
    bron = replace(bron, brief=replace(bron.brief, velden={**bron.brief.velden, deel: getypt}))
    docx = render_bron(bron)
    assert find_faults(docx) == []
    shown = " ".join("\n".join(read_regels(docx)).split())
    for blok in split_blokken(normalise_tekst(getypt)):
        assert " ".join(blok.tekst.split()) in shown


def test_every_letter_of_every_regeling_is_in_the_matrix() -> None:
    for regeling_id in CATALOGUS.ids():
        soorten = {soort.id for soort in CATALOGUS.newest(regeling_id).briefsoorten}
        assert soorten == {soort for regeling, soort, _, _ in GEVALLEN if regeling == regeling_id}


def test_libreoffice_opens_every_letter_with_its_address_in_the_window(tmp_path: Path) -> None:
    for naam, (regeling, _, _, bron) in zip(NAMEN, GEVALLEN, strict=True):
        (tmp_path / f"{naam}.docx").write_bytes(
            render_bron(replace(bron, regeling=CATALOGUS.newest(regeling)))
        )
    convert_all(tmp_path)
    gemaakt = {pad.stem for pad in tmp_path.glob("*.pdf")}
    assert gemaakt == set(NAMEN)
    extern = {
        naam
        for naam, (regeling, soort, _, _) in zip(NAMEN, GEVALLEN, strict=True)
        if CATALOGUS.newest(regeling).briefsoort(soort).extern
    }
    for naam in NAMEN:
        if naam in extern:
            assert_address_in_window(tmp_path / f"{naam}.pdf")
        info = subprocess.run(
            ["pdfinfo", str(tmp_path / f"{naam}.pdf")], check=True, capture_output=True, timeout=30
        )
        assert b"A4" in info.stdout
        assert read_pdf(tmp_path / f"{naam}.pdf").strip()
