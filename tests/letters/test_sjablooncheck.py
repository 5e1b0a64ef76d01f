"""A template of the organisation's own is checked: everything wrong is said with place and remedy, and nothing in it is executed."""

from __future__ import annotations

from io import BytesIO

import pytest
from docx import Document
from docx.shared import Mm

from begrenzen_desktop.domain.sjabloon import Sjabloonbevinding, blocking_bevindingen
from begrenzen_desktop.letters.renderer import read_regels, render
from begrenzen_desktop.letters.sjablooncheck import check_sjabloon
from begrenzen_desktop.letters.velden import find_nodig
from begrenzen_desktop.letters.voorbeeldbrief import make_voorbeelden
from tests.letters.sjablonen import (
    BASIS,
    briefsoorten,
    make_template,
    meegeleverd,
    replace_text,
    save,
    without_tag,
)
from tests.letters.test_handtekening import make_png
from tests.letters.voorbeeld import NU

ALLE = [pytest.param(soort, inhoud, id=f"{regeling}-{soort}") for regeling, soort, inhoud in briefsoorten()]


def zinnen(inhoud: bytes, soort: str = "") -> list[str]:
    return [str(bevinding) for bevinding in check_sjabloon(inhoud, soort)]


def only(inhoud: bytes, soort: str = "") -> Sjabloonbevinding:
    """The one finding about this template."""
    bevindingen = check_sjabloon(inhoud, soort)
    assert len(bevindingen) == 1, [str(b) for b in bevindingen]
    return bevindingen[0]


@pytest.mark.parametrize(("soort", "inhoud"), ALLE)
def test_every_template_of_the_program_is_in_order(soort: str, inhoud: bytes) -> None:
    assert zinnen(inhoud, soort) == []


def test_the_least_that_a_letter_needs_is_in_order() -> None:
    assert zinnen(make_template(*BASIS)) == []


@pytest.mark.parametrize(
    ("alineas", "zin", "suggestie"),
    [
        (("Geachte {{ naam_burger }},",), "Het veld 'naam_burger' bestaat niet", "aanhef"),
        (("{{ onderwrep }}",), "Het veld 'onderwrep' bestaat niet", "onderwerp"),
        (("{{ Kenmerk }}",), "Het veld 'Kenmerk' bestaat niet", "kenmerk"),
        (("{{ onderwerp }",), "'{{ onderwerp }' is niet compleet", ""),
        (("{{ onderwerp",), "'{{ onderwerp' is niet compleet", ""),
        (("{ onderwerp }",), "tussen enkele haken", ""),
        (("{%p if bijlagen %}",), "hoort een endif", ""),
        (("{%p endif %}",), "hoort geen begin", ""),
        (("{%p else %}",), "hoort geen begin", ""),
        (("{%p if aan %}", "{%p else %}", "{%p else %}", "{%p endif %}"), "hoort geen begin", ""),
        (("{%p if aan %}", "{%p endif aan %}"), "Achter endif", ""),
        (("{% macro x() %}",), "kent Begrenzen niet", ""),
        (("{% import 'os' as os %}",), "kent Begrenzen niet", ""),
        (("{%- if aan %}",), "kent Begrenzen niet", ""),
        (("{# opmerking #}",), "kent Begrenzen niet", ""),
        (("{{ deel.kop }}",), "alleen binnen een lus", ""),
        (("{{ datum.jaar }}",), "'datum' heeft geen onderdelen", ""),
        (("{{ adresregels }}",), "is een lijst", ""),
        (("{{ delen }}",), "is een lijst", ""),
        (("{{ kenmerk.__class__.__mro__ }}",), "is geen veld", ""),
        (("{{ kenmerk|upper }}",), "is geen veld", ""),
        (("{{ cycler.next() }}",), "is geen veld", ""),
        (("{{ 7 * 7 }}",), "is geen veld", ""),
        (("{{ venster_links }}",), "Het veld 'venster_links' bestaat niet", ""),
        (("{%p for x in datum %}", "{%p endfor %}"), "is geen lijst", ""),
        (("{%p for kenmerk in adresregels %}", "{%p endfor %}"), "al bezet", ""),
        (("{%p for x in range(9) %}", "{%p endfor %}"), "De lus", ""),
        (("{%p if datum | length > 3 %}", "{%p endif %}"), "kan Begrenzen niet lezen", ""),
        (("{%p if (aan) %}", "{%p endif %}"), "kan Begrenzen niet lezen", ""),
        (("{%p if aan bijlagen %}", "{%p endif %}"), "kan Begrenzen niet lezen", ""),
        (("{%p if bijlage %}", "{%p endif %}"), "Het veld 'bijlage' bestaat niet", "bijlagen"),
        (("{%p if aan %} tekst", "{%p endif %}"), "Die tekst verdwijnt", ""),
        (("{%tr if aan %}", "{%tr endif %}"), "hoort in een tabel", ""),
    ],
)
def test_a_wrong_tag_is_named_with_its_paragraph_and_the_field_that_is_meant(
    alineas: tuple[str, ...], zin: str, suggestie: str
) -> None:
    bevinding = check_sjabloon(make_template(*BASIS, *alineas))[0]
    assert zin in bevinding.zin and bevinding.remedie.endswith((".", "?"))
    assert bevinding.suggestie == suggestie
    assert bevinding.plek.startswith("Brief, alinea 1") and bevinding.tag
    assert bevinding.tekst == alineas[int(bevinding.plek[-2:]) - 1 - len(BASIS)]


@pytest.mark.parametrize(
    "alineas",
    [
        ("{%p if soort == 'maatregel' and not aan %}", "Tekst.", "{%p elif bijlagen %}", "{%p endif %}"),
        ("{%p if soort != “maatregel” or aan %}", "Tekst.", "{%p endif %}"),
        ("{%p for lijn in afzenderregels %}", "{{ lijn }}", "{%p endfor %}"),
        ("Bijlagen: {% if bijlagen %}{{ bijlagen }}{% else %}geen{% endif %}",),
        ("Een gewone zin met {accolades} en 100%.",),
    ],
)
def test_conditions_and_own_loop_names_are_allowed(alineas: tuple[str, ...]) -> None:
    assert zinnen(make_template(*BASIS, *alineas)) == []


def test_a_wrong_tag_in_a_header_is_found_there() -> None:
    document = Document(BytesIO(make_template(*BASIS)))
    document.sections[0].header.paragraphs[0].text = "{{ logo }}"
    bevinding = only(save(document))
    assert bevinding.plek == "Koptekst, alinea 1" and "'logo'" in bevinding.zin


@pytest.mark.parametrize(("soort", "inhoud"), ALLE)
def test_every_element_that_a_letter_needs_is_missed_when_its_tag_is_gone(soort: str, inhoud: bytes) -> None:
    namen = find_nodig(soort) - {"delen", "adresregels"}
    for naam in sorted(namen):
        gevonden = blocking_bevindingen(check_sjabloon(without_tag(inhoud, f"{{{{ {naam} }}}}"), soort))
        assert [bevinding.tag for bevinding in gevonden] == [naam]
        assert f"{{{{ {naam} }}}}" in gevonden[0].remedie


def test_what_is_missing_for_one_kind_of_letter_is_fine_for_another() -> None:
    intern = meegeleverd("intern-bericht")
    assert zinnen(intern, "intern-bericht") == []
    gemist = [bevinding.tag for bevinding in check_sjabloon(intern, "stop-klacht")]
    assert {"adresregels", "aanhef", "namens", "ondertekenaar"} <= set(gemist)


@pytest.mark.parametrize("om", ["{%p if afdeling %}", "{%p if oefening %}", "{%p if soort == 'x' %}"])
def test_an_element_behind_a_condition_is_not_enough(om: str) -> None:
    alineas = ["{{ datum }}", *BASIS[2:], om, "{{ kenmerk }}", "{%p endif %}"]
    bevinding = only(make_template(*alineas))
    assert bevinding.tag == "kenmerk" and "voorwaarde" in bevinding.zin


def test_what_a_letter_to_the_citizen_is_poorer_without_is_advice() -> None:
    zonder = without_tag(without_tag(meegeleverd(), "{%tr if bijlagen %}"), "{{ bijlagen }}")
    zonder = replace_text(zonder, "Bijlagen", "")
    document = Document(BytesIO(zonder))
    for rij in list(document.tables[0].rows):
        if not "".join(cel.text for cel in rij.cells).strip():
            rij._tr.getparent().remove(rij._tr)
    eind = [r for r in document.tables[0].rows if "endif" in r.cells[0].text]
    eind[0]._tr.getparent().remove(eind[0]._tr)
    bevinding = only(save(document), "stop-klacht")
    assert bevinding.tag == "bijlagen" and not bevinding.houdt_tegen


def test_a_house_style_with_a_logo_and_its_own_fonts_is_in_order() -> None:
    document = Document(BytesIO(meegeleverd()))
    kop = document.sections[0].first_page_header
    kop.paragraphs[-1].add_run().add_picture(BytesIO(make_png()), width=Mm(40))
    document.styles["Normal"].font.name = "Verdana"
    inhoud = save(document)
    assert zinnen(inhoud, "stop-klacht") == []
    data = next(make_voorbeelden("stop-klacht"))
    assert "Geachte mevrouw Proefpersoon," in read_regels(render(inhoud, data, NU))


def test_a_template_that_a_word_processor_cut_into_runs_is_still_read() -> None:
    document = Document(BytesIO(make_template(*BASIS)))
    alinea = document.paragraphs[0]
    alinea.text = ""
    for stuk in ("{", "{ ken", "merk", " }", "}"):
        alinea.add_run(stuk)
    assert zinnen(save(document)) == []
