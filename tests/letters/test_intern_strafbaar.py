"""Words that may be an offence belong to the report to the police: the notice to colleagues never holds them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from begrenzen_desktop.domain.briefcheck import blocking, check_brief
from begrenzen_desktop.domain.briefdelen import make_delen
from begrenzen_desktop.domain.briefinhoud import Briefbron
from begrenzen_desktop.services.briefwerk import load_diagnosewoorden
from tests.letters.grens import HERHALING, make_grensbron


def notice(**velden: str) -> Briefbron:
    bron = make_grensbron("maatregel")
    strafbaar = replace(HERHALING, strafrechtelijk=True, citaat="Ik wacht je  buiten op")
    return replace(
        bron,
        dossier=replace(bron.dossier, contactmomenten=(strafbaar,)),
        brief=replace(bron.brief, soort="intern-bericht", ondertekenaar_id="", velden=velden),
    )


def blocked(bron: Briefbron) -> list[str]:
    return [punt.id for punt in blocking(check_brief(bron, make_delen(bron), load_diagnosewoorden()))]


def test_the_proposed_notice_does_not_quote_what_may_be_an_offence() -> None:
    bron = notice()
    assert "buiten" not in " ".join(deel.voorstel for deel in make_delen(bron))
    assert "geen-strafbaar" not in blocked(bron)


@pytest.mark.parametrize("deel", ["zeggen", "wel", "niet"])
def test_a_notice_into_which_someone_typed_it_is_refused(deel: str) -> None:
    assert "geen-strafbaar" in blocked(notice(**{deel: "Hij zei: Ik wacht je buiten op."}))
