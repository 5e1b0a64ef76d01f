"""A letter that comes back belongs to one letter only, and counts only when nothing in it was changed."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from begrenzen_desktop.domain.brief import Briefstatus
from begrenzen_desktop.domain.errors import OngeldigAntwoord
from begrenzen_desktop.domain.teruggekomen import Origineel, Terugkomst, Terugoordeel, judge
from begrenzen_desktop.letters.pdf import make_pdf
from begrenzen_desktop.letters.stuk import find_other_parts, read_stuk
from tests.letters.terugbrengen import (
    change_part,
    come_back,
    make_origineel,
    read_words,
    replace_words,
    save_again,
    scanned,
    sign_in_file,
)
from tests.letters.test_handtekening import NAAM
from tests.letters.uitgaand import UITGAAND, make_uitgaand
from tests.letters.voorbeeld import render_bron

IDS = {soort: f"{nummer:032x}" for nummer, soort in enumerate(UITGAAND, 1)}
EERSTE = UITGAAND[0]


@cache
def letter(soort: str, merk: bool = True) -> bytes:
    bron = make_uitgaand(soort)
    return render_bron(bron, merk=IDS[soort] if merk else "")


def signer(soort: str) -> str:
    ondertekenaar = make_uitgaand(soort).ondertekenaar
    assert ondertekenaar is not None
    return ondertekenaar.naam


@cache
def all_letters(merk: bool = True) -> tuple[Origineel, ...]:
    return tuple(make_origineel(letter(s, merk), IDS[s], f"dossier-{s}", naam=signer(s)) for s in UITGAAND)


def look(inhoud: bytes, voor: str = "") -> Terugkomst:
    return judge(come_back(inhoud), all_letters(), voor)


@pytest.mark.parametrize("merk", [True, False])
@pytest.mark.parametrize("soort", UITGAAND)
def test_an_untouched_letter_that_was_signed_matches_its_own_letter_and_never_another(
    soort: str, merk: bool
) -> None:
    terug = judge(come_back(sign_in_file(letter(soort, merk), signer(soort))), all_letters(merk))
    assert terug.uitkomst is Terugoordeel.GELIJK and terug.verschillen == ()
    assert terug.origineel is not None and terug.origineel.brief_id == IDS[soort]
    andere = tuple(o for o in all_letters(merk) if o.brief_id != IDS[soort])
    alleen = judge(come_back(sign_in_file(letter(soort, merk), signer(soort))), andere)
    assert not alleen.uitkomst.kan_door


@settings(max_examples=60, deadline=None)
@given(soort=st.sampled_from(UITGAAND), merk=st.booleans(), data=st.data())
def test_a_letter_altered_at_any_word_is_refused_with_that_difference(
    soort: str, merk: bool, data: st.DataObject
) -> None:
    getekend = sign_in_file(letter(soort, merk), signer(soort))
    stuk = read_stuk(getekend)
    plek = data.draw(st.integers(0, len(stuk.alineas) - 1))
    woorden = stuk.alineas[plek].tekst.split(" ")
    nummer = data.draw(st.integers(0, len(woorden) - 1))
    nieuw = data.draw(st.sampled_from(["", "niet", "nooit", "9", "altijd wel"]))
    anders = change_word(getekend, plek, nummer, nieuw)
    terug = judge(come_back(anders), all_letters(merk))
    if read_stuk(anders).alineas == stuk.alineas:
        assert woorden[nummer] == nieuw  # it said the same already
        return
    assert terug.uitkomst is Terugoordeel.GEWIJZIGD, terug.zin
    assert terug.origineel is not None and terug.origineel.brief_id == IDS[soort]
    assert len(terug.verschillen) == 1
    verschil = terug.verschillen[0]
    assert verschil.voor == stuk.alineas[plek].tekst
    assert woorden[nummer] in verschil.woorden_voor.split(" ") or verschil.woorden_na or not verschil.na
    assert set(nieuw.split()) <= set(verschil.na.split()) or not verschil.na
    assert verschil.zin.startswith(("Veranderd", "Weggehaald"))


def change_word(inhoud: bytes, plek: int, nummer: int, nieuw: str) -> bytes:
    """Change one word of one paragraph, where it stands in the file."""

    def change(xml: str) -> str:
        geteld = -1
        for alinea in re.finditer(r"<w:p[ >].*?</w:p>", xml, re.DOTALL):
            teksten = list(re.finditer(r"(<w:t[^>]*>)([^<]*)(</w:t>)", alinea[0]))
            if not "".join(t[2] for t in teksten).strip():
                continue
            geteld += 1
            if geteld == plek:
                over = nummer
                for tekst in teksten:
                    woorden = tekst[2].split(" ")
                    echte = [i for i, woord in enumerate(woorden) if woord]
                    if over < len(echte):
                        woorden[echte[over]] = nieuw
                        los = alinea.start() + tekst.start(2), alinea.start() + tekst.end(2)
                        return xml[: los[0]] + " ".join(woorden) + xml[los[1] :]
                    over -= len(echte)
        return xml

    return change_part(inhoud, change)


@pytest.mark.parametrize("soort", [EERSTE, "maatregel"])
def test_a_letter_that_another_program_saved_again_is_still_itself(soort: str, tmp_path: Path) -> None:
    opnieuw = save_again(sign_in_file(letter(soort)), tmp_path)
    assert read_stuk(opnieuw).merk == IDS[soort]
    assert look(opnieuw).uitkomst is Terugoordeel.GELIJK
    anders = look(replace_words(opnieuw, "het niet eens bent", "het wel eens bent"))
    assert anders.uitkomst is Terugoordeel.GEWIJZIGD
    assert "“niet” werd “wel”" in anders.verschillen[0].zin


def test_an_unsigned_letter_does_not_count_as_signed() -> None:
    terug = look(letter(EERSTE))
    assert terug.uitkomst is Terugoordeel.ONGETEKEND and "geen handtekening" in terug.zin


def test_a_letter_of_another_dossier_is_refused_at_this_letter_with_the_difference() -> None:
    terug = look(sign_in_file(letter(EERSTE)), voor=IDS["maatregel"])
    assert terug.uitkomst is Terugoordeel.ANDERE_BRIEF and terug.verschillen
    assert "uit een ander dossier" in terug.zin and f"B-dossier-{EERSTE}" in terug.zin


def test_the_text_of_one_letter_in_the_file_of_another_is_refused() -> None:
    inhoud = change_part(
        sign_in_file(letter(EERSTE)),
        lambda xml: xml.replace(IDS[EERSTE], IDS["maatregel"]),
        "docProps/custom.xml",
    )
    terug = look(inhoud)
    assert terug.uitkomst is Terugoordeel.ANDERE_BRIEF and "de tekst is die van" in terug.zin


def test_a_letter_that_is_signed_already_is_double() -> None:
    getekend = make_origineel(letter(EERSTE), IDS[EERSTE], status=Briefstatus.ONDERTEKEND)
    terug = judge(come_back(sign_in_file(letter(EERSTE))), (getekend,))
    assert terug.uitkomst is Terugoordeel.AL_ONDERTEKEND and "dubbel" in terug.zin


def test_a_letter_of_nobody_belongs_nowhere() -> None:
    bron = make_uitgaand(EERSTE)
    assert judge(come_back(render_bron(bron)), ()).uitkomst is Terugoordeel.ONBEKEND


@pytest.mark.parametrize(
    ("oud", "nieuw"),
    [
        ("<w:r><w:t", "<w:r><w:rPr><w:vanish/></w:rPr><w:t"),
        ("<w:r><w:t", "<w:r><w:rPr><w:strike/></w:rPr><w:t"),
        ("<w:r><w:t", '<w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t'),
        ("<w:r><w:t", '<w:r><w:rPr><w:sz w:val="2"/></w:rPr><w:t'),
        ("</w:p>", "<w:ins><w:r><w:t>behalve op maandag</w:t></w:r></w:ins></w:p>"),
        ("<w:sectPr", '<w:altChunk r:id="rId99"/><w:sectPr'),
        (
            "</w:p>",
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDETEXT "c:\\\\x.docx"'
            '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
        ),
        ("</w:p>", "<w:r><w:object/></w:r></w:p>"),
    ],
)
def test_hidden_tracked_or_fetched_words_are_alterations(oud: str, nieuw: str) -> None:
    terug = look(replace_words(sign_in_file(letter(EERSTE)), oud, nieuw))
    assert terug.uitkomst is Terugoordeel.GEWIJZIGD and terug.verschillen


def test_a_style_that_hides_words_is_an_alteration() -> None:
    inhoud = change_part(
        sign_in_file(letter(EERSTE)),
        lambda xml: re.sub(
            r'(<w:style [^>]*w:styleId="Heading1".*?<w:rPr>)', r"\1<w:vanish/>", xml, count=1, flags=re.DOTALL
        ),
        "word/styles.xml",
    )
    assert look(inhoud).uitkomst is Terugoordeel.GEWIJZIGD


def test_a_remark_in_the_margin_is_shown_and_not_taken_for_consent() -> None:
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    opmerking = (
        f'<w:comments xmlns:w="{w}"><w:comment w:id="0"><w:p><w:r><w:t>Dit klopt niet.</w:t></w:r></w:p>'
        "</w:comment></w:comments>"
    )
    inhoud = change_part(sign_in_file(letter(EERSTE)), str, more={"word/comments.xml": opmerking.encode()})
    terug = look(inhoud)
    assert terug.uitkomst is Terugoordeel.GEWIJZIGD
    assert terug.verschillen[0].zin == "Erbij gekomen (opmerking): “Dit klopt niet.”."


def test_a_macro_in_the_file_is_an_alteration() -> None:
    terug = look(change_part(sign_in_file(letter(EERSTE)), str, more={"word/vbaProject.bin": b"x"}))
    assert terug.uitkomst is Terugoordeel.GEWIJZIGD and "macro" in terug.verschillen[0].zin


def test_a_changed_foot_of_the_page_is_an_alteration() -> None:
    terug = look(
        replace_words(sign_in_file(letter(EERSTE)), "kenmerk: B-2026", "kenmerk: B-2025", "word/header2.xml")
    )
    assert terug.uitkomst is Terugoordeel.GEWIJZIGD and terug.verschillen[0].plek == "kop en voet"


def test_a_picture_outside_the_signature_block_or_over_the_text_is_refused() -> None:
    getekend = sign_in_file(letter(EERSTE))

    def move(xml: str) -> str:
        run = re.search(r"<w:r[^>]*><w:drawing>.*?</w:drawing></w:r>", xml, re.DOTALL)
        assert run is not None
        zonder = xml.replace(run[0], "")
        return zonder.replace("</w:p>", f"{run[0]}</w:p>", 1)

    buiten = look(change_part(getekend, move))
    assert buiten.uitkomst is Terugoordeel.GEWIJZIGD and "buiten de plek" in buiten.verschillen[0].zin
    groot = look(
        change_part(getekend, lambda xml: re.sub(r'<wp:extent cx="\d+"', '<wp:extent cx="6120000"', xml))
    )
    assert groot.uitkomst is Terugoordeel.GEWIJZIGD and "bedekken" in groot.verschillen[0].zin


def test_a_date_above_the_name_may_be_written_and_a_condition_may_not() -> None:
    getekend = sign_in_file(letter(EERSTE))
    naam = f'<w:p><w:pPr><w:pStyle w:val="Ondertekening"/></w:pPr><w:r><w:t xml:space="preserve">{NAAM}'
    for tekst, uitkomst in (
        ("Getekend op 24 november 2026", Terugoordeel.GELIJK),
        ("onder voorbehoud", Terugoordeel.GEWIJZIGD),
    ):
        regel = f"<w:p><w:r><w:t>{tekst}</w:t></w:r></w:p>{naam}"
        assert look(replace_words(getekend, naam, regel)).uitkomst is uitkomst


@pytest.mark.parametrize("soort", [EERSTE, "maatregel"])
def test_the_words_of_a_scan_are_compared_with_the_letter(soort: str) -> None:
    """The pages as LibreOffice makes them, read as a machine reads a scan."""
    gelezen = read_words(make_pdf(letter(soort)))
    goed = judge(scanned(gelezen), all_letters())
    assert goed.origineel is not None and goed.origineel.brief_id == IDS[soort]
    assert goed.verschillen == () and goed.uitkomst is Terugoordeel.NAKIJKEN
    anders = gelezen.replace("het niet eens bent", "het wel eens bent", 1)
    leesfout = judge(scanned(anders), all_letters())
    assert leesfout.uitkomst is Terugoordeel.NAKIJKEN and "“niet” werd “wel”" in leesfout.verschillen[0].zin
    digitaal = judge(scanned(anders, beeldscan=False), all_letters())
    assert digitaal.uitkomst is Terugoordeel.GEWIJZIGD and digitaal.verschillen == leesfout.verschillen
    erbij = judge(scanned(f"{gelezen}\nBehalve op maandag.", beeldscan=False), all_letters())
    assert erbij.uitkomst is Terugoordeel.GEWIJZIGD and "behalve op maandag" in erbij.verschillen[0].zin


def test_a_scan_without_words_asks_which_letter_it_is() -> None:
    foto = scanned("")
    assert judge(foto, all_letters()).uitkomst is Terugoordeel.ONBEKEND
    gekozen = judge(foto, all_letters(), gekozen=IDS["maatregel"])
    assert gekozen.uitkomst is Terugoordeel.NAKIJKEN and gekozen.origineel is not None
    assert gekozen.origineel.brief_id == IDS["maatregel"]


def test_a_scan_of_something_else_belongs_nowhere() -> None:
    terug = judge(scanned("Beste collega, zullen we morgen lunchen in de kantine?"), all_letters())
    assert terug.uitkomst is Terugoordeel.ONBEKEND


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"PK\x03\x04 en verder niets", "geen Word-brief"),
        (b"", "geen Word-brief"),
        (b"\xd0\xcf\x11\xe0" + b"x" * 600, "wachtwoord"),
        (change_part(letter(EERSTE), lambda _xml: "<niet af"), "geen Word-brief"),
        (change_part(letter(EERSTE), str, more={"groot.bin": b"\0" * 100_000_001}), "te groot"),
        (
            change_part(
                letter(EERSTE),
                lambda xml: xml.replace(
                    "<w:document", '<!DOCTYPE d [<!ENTITY a "tekst">]><w:document', 1
                ).replace("Geachte", "&a;"),
            ),
            "",
        ),
    ],
    ids=["kapot", "leeg", "wachtwoord", "geen xml", "bom", "entiteit"],
)
def test_what_is_no_letter_is_refused_in_a_sentence(inhoud: bytes, zin: str) -> None:
    if zin:
        with pytest.raises(OngeldigAntwoord, match=zin):
            read_stuk(inhoud)
    else:  # an entity is never filled in: its words are gone, and that is a difference
        assert look(inhoud).uitkomst is Terugoordeel.GEWIJZIGD


def test_only_the_signature_may_differ_in_a_file_that_was_signed_digitally() -> None:
    eerste = letter(EERSTE)
    getekend = change_part(
        eerste, str, more={"_xmlsignatures/sig1.xml": b"<s/>", "_xmlsignatures/origin.sigs": b""}
    )
    assert find_other_parts(eerste, getekend) == ()
    assert read_stuk(getekend).digitaal
    anders = change_part(getekend, lambda xml: xml.replace("</w:styles>", " </w:styles>"), "word/styles.xml")
    assert find_other_parts(eerste, anders) == ("word/styles.xml",)
    erbij = change_part(getekend, str, more={"word/extra.xml": b"<x/>"})
    assert find_other_parts(eerste, erbij) == ("word/extra.xml",)


def test_the_mark_is_an_id_and_nothing_else() -> None:
    assert read_stuk(letter(EERSTE)).merk == IDS[EERSTE]
    assert read_stuk(letter(EERSTE, merk=False)).merk == ""
    with pytest.raises(ValueError, match="an id"):
        render_bron(make_uitgaand(EERSTE), merk="meneer A.")
