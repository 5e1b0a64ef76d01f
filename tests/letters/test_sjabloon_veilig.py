"""What comes from outside with a template: code, macros, links and bombs are found, nothing is executed, and damage never crashes."""

from __future__ import annotations

import random
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.sjabloon import Sjabloonbevinding, blocking_bevindingen
from begrenzen_desktop.letters.renderer import read_regels, render
from begrenzen_desktop.letters.sjablooncheck import check_sjabloon
from begrenzen_desktop.letters.velden import VELDEN, find_nodig
from begrenzen_desktop.letters.voorbeeldbrief import make_voorbeelden
from tests.letters.sjablonen import (
    BASIS,
    add_relation,
    add_xml,
    make_template,
    meegeleverd,
    read_delen,
    replace_text,
    rewrite,
    save,
    zip_delen,
)
from tests.letters.test_handtekening import make_png
from tests.letters.voorbeeld import NU


def zinnen(inhoud: bytes, soort: str = "") -> list[str]:
    return [str(bevinding) for bevinding in check_sjabloon(inhoud, soort)]


def only(inhoud: bytes, soort: str = "") -> Sjabloonbevinding:
    """The one finding about this template."""
    bevindingen = check_sjabloon(inhoud, soort)
    assert len(bevindingen) == 1, [str(b) for b in bevindingen]
    return bevindingen[0]


CANARY = "{{ cycler.__init__.__globals__.os.system('touch PAD') }}"
LAST = "{{ ''.__class__.__mro__[1].__subclasses__() }}{% for x in ().__class__.__base__.__subclasses__() %}{% endfor %}"


def in_header(inhoud: bytes, tekst: str) -> bytes:
    document = Document(BytesIO(inhoud))
    document.sections[0].first_page_header.add_paragraph(tekst)
    return save(document)


def in_title(inhoud: bytes, tekst: str) -> bytes:
    document = Document(BytesIO(inhoud))
    document.core_properties.title = tekst
    return save(document)


def in_picture_text(inhoud: bytes, tekst: str) -> bytes:
    document = Document(BytesIO(inhoud))
    document.add_paragraph().add_run().add_picture(BytesIO(make_png()))
    document.element.body.xpath(".//wp:docPr")[0].set("descr", tekst)
    return save(document)


def in_body(inhoud: bytes, tekst: str) -> bytes:
    document = Document(BytesIO(inhoud))
    document.add_paragraph(tekst)
    return save(document)


def in_field(inhoud: bytes, tekst: str) -> bytes:
    from xml.sax.saxutils import escape

    return add_xml(inhoud, f"<w:p><w:r><w:instrText>{escape(tekst)}</w:instrText></w:r></w:p>")


def in_relation(inhoud: bytes, tekst: str) -> bytes:
    from urllib.parse import quote

    return add_relation(inhoud, "hyperlink", f"https://voorbeeld.example/{quote(tekst)}", buiten=True)


def in_custom_property(inhoud: bytes, tekst: str) -> bytes:
    from xml.sax.saxutils import escape

    return rewrite(
        inhoud, "docProps/custom.xml", lambda _: f"<Properties>{escape(tekst)}</Properties>".encode()
    )


PLEKKEN = [in_body, in_header, in_title, in_picture_text, in_field, in_relation, in_custom_property]


@pytest.mark.parametrize("plek", PLEKKEN)
@pytest.mark.parametrize("lading", [CANARY, LAST, "{% import 'os' as os %}{{ os.getcwd() }}"])
def test_code_is_found_wherever_it_stands_and_never_runs(
    plek: Callable[[bytes, str], bytes], lading: str, tmp_path: Path
) -> None:
    kanarie = tmp_path / "kanarie"
    inhoud = plek(meegeleverd(), lading.replace("PAD", str(kanarie)))
    bevindingen = blocking_bevindingen(check_sjabloon(inhoud, "stop-klacht"))
    assert bevindingen and all(b.plek for b in bevindingen)
    try:
        render(inhoud, next(make_voorbeelden("stop-klacht")), NU)  # also without the check nothing runs
    except BegrenzenError as fout:
        assert "sjabloon" in str(fout) or "brief" in str(fout)
    assert not kanarie.exists()


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def with_part(naam: str, deel: bytes = b"<x/>") -> bytes:
    return rewrite(meegeleverd(), naam, lambda _: deel)


def field(code: str) -> bytes:
    return add_xml(
        meegeleverd(), f'<w:p><w:fldSimple w:instr="{code}"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'
    )


def with_type(oud: str, nieuw: str) -> bytes:
    return replace_text(meegeleverd(), oud, nieuw, "[Content_Types].xml")


FOUT = {
    "geen zip": (b"platte tekst", "geen Word-bestand"),
    "leeg": (b"", "geen Word-bestand"),
    "oud word": (b"\xd0\xcf\x11\xe0" + bytes(600), "oud Word-bestand"),
    "pdf": (b"%PDF-1.7 ...", "PDF"),
    "rtf": (b"{\\rtf1 hallo}", "RTF"),
    "zip zonder brief": (zip_delen({"a.txt": b"a"}), "geen Word-bestand"),
    "odt": (
        zip_delen({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<a/>"}),
        "OpenDocument",
    ),
    "dotx": (with_type("document.main+xml", "template.main+xml"), ".dotx"),
    "docm": (
        with_type(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            "application/vnd.ms-word.document.macroEnabled.main+xml",
        ),
        "macro",
    ),
    "macro": (with_part("word/vbaProject.bin", b"\xd0\xcf"), "macro"),
    "formuliermacro": (
        add_xml(meegeleverd(), '<w:p><w:r><w:ffData><w:entryMacro w:val="M"/></w:ffData></w:r></w:p>'),
        "macro",
    ),
    "ander sjabloon": (
        add_relation(meegeleverd(), "attachedTemplate", "file:///C:/huisstijl.dotx", buiten=True),
        "gekoppeld aan een ander Word-sjabloon",
    ),
    "plaatje van buiten": (
        add_relation(meegeleverd(), "image", "https://volg.example/pixel.png", buiten=True),
        "van buiten",
    ),
    "plaatje van een schijf": (
        add_relation(meegeleverd(), "image", "\\\\server\\logo.png", buiten=False),
        "van buiten",
    ),
    "link met en-teken": (
        add_relation(meegeleverd(), "hyperlink", "https://voorbeeld.example/?a=1&amp;b=2", buiten=True),
        "link",
    ),
    "link met opdracht": (
        add_relation(meegeleverd(), "hyperlink", "javascript:alert(1)", buiten=True),
        "link",
    ),
    "plaatje dat er niet is": (
        add_relation(meegeleverd(), "image", "media/weg.png", buiten=False),
        "zit niet in",
    ),
    "ander bestand erin": (
        add_xml(meegeleverd(), '<w:altChunk xmlns:r="http://x" r:id="rId1"/>'),
        "ander bestand",
    ),
    "object": (add_xml(meegeleverd(), "<w:p><w:r><w:object/></w:r></w:p>"), "object uit een ander programma"),
    "activex": (with_part("word/activeX/activeX1.xml"), "object uit een ander programma"),
    "subdocument": (
        add_relation(meegeleverd(), "subDocument", "hoofdstuk.docx", buiten=True),
        "ander document",
    ),
    "vml van buiten": (
        add_xml(
            meegeleverd(),
            '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata src="http://volg.example/a"/>'
            "</v:shape></w:pict></w:r></w:p>",
        ),
        "buiten het bestand",
    ),
    "veld dat ophaalt": (field("INCLUDETEXT C:\\\\geheim.docx"), "Word-veld"),
    "veld dat start": (field("DDEAUTO cmd"), "Word-veld"),
    "samenvoegveld": (field(" MERGEFIELD naam "), "Word-veld"),
    "datum die verspringt": (field("DATE \\\\@ &quot;d MMMM yyyy&quot;"), "verspringt"),
    "opmerking": (
        add_relation(meegeleverd(), "comments", "comments.xml", buiten=False),
        "opmerkingen",
    ),
    "wijziging": (
        add_xml(meegeleverd(), '<w:p><w:ins w:id="1" w:author="x"><w:r><w:t>erbij</w:t></w:r></w:ins></w:p>'),
        "wijzigingen",
    ),
    "wijziging van opmaak": (
        add_xml(
            meegeleverd(),
            '<w:p><w:r><w:rPr><w:rPrChange w:id="1" w:author="x"><w:rPr/></w:rPrChange></w:rPr><w:t>a</w:t></w:r></w:p>',
        ),
        "wijzigingen",
    ),
    "namen van collega's": (
        add_relation(meegeleverd(), "people", "people.xml", buiten=False),
        "namen van collega's",
    ),
    "invoegtoepassing": (
        add_relation(meegeleverd(), "webextensiontaskpanes", "taskpanes.xml", buiten=False),
        "invoegtoepassing",
    ),
    "tekst op een andere plek": (
        replace_text(
            meegeleverd(),
            'Target="header1.xml"',
            'Target="../customXml/item1.xml"',
            "word/_rels/document.xml.rels",
        ),
        "niet waar Word het zet",
    ),
    "verborgen tekst": (
        add_xml(meegeleverd(), "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>geheim</w:t></w:r></w:p>"),
        "verborgen tekst",
    ),
    "gekoppeld invulvak": (
        add_xml(
            meegeleverd(),
            '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a" w:storeItemID="{1}"/></w:sdtPr><w:sdtContent>'
            "<w:p/></w:sdtContent></w:sdt>",
        ),
        "invulvak",
    ),
    "doctype": (
        rewrite(
            meegeleverd(),
            "word/styles.xml",
            lambda _: b'<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d SYSTEM "file:///etc/passwd">]><a>&d;</a>',
        ),
        "DOCTYPE",
    ),
    "kapotte xml": (rewrite(meegeleverd(), "word/styles.xml", lambda deel: deel[:-40]), "beschadigd"),
    "ander schrift": (
        rewrite(
            meegeleverd(), "word/styles.xml", lambda d: d.decode().replace("UTF-8", "UTF-16").encode("utf-16")
        ),
        "UTF-8",
    ),
    "svg": (with_part("word/media/logo.svg", b"<svg onload='alert(1)'/>"), "geen PNG"),
    "te veel onderdelen": (
        zip_delen(read_delen(meegeleverd()) | {f"a{nr}.xml": b"<a/>" for nr in range(500)}),
        "te veel",
    ),
    "strict": (
        rewrite(
            meegeleverd(),
            "_rels/.rels",
            lambda d: d.replace(
                b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
                b"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument",
            ),
        ),
        "Strict",
    ),
}


@pytest.mark.parametrize("geval", FOUT)
def test_what_may_not_be_in_a_template_is_refused_in_a_sentence_with_a_remedy(geval: str) -> None:
    inhoud, woorden = FOUT[geval]
    bevindingen = blocking_bevindingen(check_sjabloon(inhoud, "stop-klacht"))
    assert any(woorden in bevinding.zin for bevinding in bevindingen), [str(b) for b in bevindingen]
    assert all(b.zin.endswith((".", "!")) and b.remedie.endswith(".") for b in bevindingen)


def test_a_picture_of_a_hundred_megabytes_is_named_whether_packed_or_not() -> None:
    groot = with_part("word/media/foto.png", make_png() + bytes(100_000_000))
    assert len(groot) < 1_000_000
    assert "foto.png is 100 MB" in only(groot).zin
    ruis = random.Random(1).randbytes(20_000_000)
    assert "foto.png is 20 MB" in only(with_part("word/media/foto.png", make_png() + ruis)).zin


def test_a_bomb_that_lies_about_its_size_is_stopped_while_it_is_read() -> None:
    inhoud = bytearray(with_part("word/media/foto.png", make_png() + bytes(50_000_000)))
    echt = (len(make_png()) + 50_000_000).to_bytes(4, "little")
    for plek in (inhoud.find(echt), inhoud.rfind(echt)):
        inhoud[plek : plek + 4] = (1000).to_bytes(4, "little")
    assert blocking_bevindingen(check_sjabloon(bytes(inhoud)))


def test_the_same_part_twice_is_refused() -> None:
    uit = BytesIO(meegeleverd())
    with zipfile.ZipFile(uit, "a") as zip_, pytest.warns(UserWarning):
        zip_.writestr("word/document.xml", b"<a/>")
    assert "twee keer" in only(uit.getvalue()).zin


@pytest.mark.parametrize(
    "doel", ["https://www.voorbeeld.example/klachten?x=1", "mailto:klachten@voorbeeld.example"]
)
def test_a_plain_link_is_allowed(doel: str) -> None:
    assert zinnen(add_relation(meegeleverd(), "hyperlink", doel, buiten=True), "stop-klacht") == []


def test_thousands_of_tags_and_deep_nesting_end_in_a_sentence() -> None:
    diep = [*["{%p if aan %}"] * 400, *["{%p endif %}"] * 400]
    assert any("te veel opdrachten in elkaar" in zin for zin in zinnen(make_template(*BASIS, *diep)))
    assert any("meer dan" in zin for zin in zinnen(make_template(*BASIS, "{{ datum }}" * 4000)))
    assert len(zinnen(make_template(*(f"{{{{ x{nr} }}}}" for nr in range(300))))) == 61


def damage(inhoud: bytes, seed: int) -> bytes:
    """Change a template at random: bytes of the file, bytes of a part, words of a part, or tags."""
    kans = random.Random(seed)
    if kans.random() < 0.2:
        ruw = bytearray(inhoud)
        for _ in range(kans.randint(1, 20)):
            ruw[kans.randrange(len(ruw))] = kans.randrange(256)
        return bytes(ruw)
    delen = read_delen(inhoud)
    for _ in range(kans.randint(1, 3)):
        naam = kans.choice(["word/document.xml", kans.choice(sorted(delen))])
        deel = delen[naam]
        if not deel:
            continue
        begin = kans.randrange(len(deel))
        match kans.randrange(5):
            case 0:
                deel = deel[:begin] + deel[begin + kans.randint(1, 40) :]
            case 1:
                deel = (
                    deel[:begin]
                    + kans.choice([b"{{ ", b" }}", b"{%p ", b"%}", b"<", b"&", b"\0"])
                    + deel[begin:]
                )
            case 2:
                tags = [
                    t
                    for t in (b"{%p endif %}", b"{%p endfor %}", b"{{ datum }}", b"deel.kop", b"namens")
                    if t in deel
                ]
                deel = (
                    deel.replace(kans.choice(tags), kans.choice([b"", CANARY.encode()]), 1) if tags else deel
                )
            case 3:
                stukken = deel.split(b"<w:p>")
                kans.shuffle(stukken)
                deel = b"<w:p>".join(stukken)
            case _:
                woord = kans.choice([b"w:p", b"w:t", b"w:r", b"rId", b"Target", b"if ", b"for ", b"in "])
                deel = deel.replace(woord, kans.choice([b"w:tc", b"x", b""]), kans.randint(1, 3))
        delen[naam] = deel
        if kans.random() < 0.1:
            del delen[naam]
            break
    return zip_delen(delen)


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@example(seed=3, soort="stop-klacht")
@given(seed=st.integers(0, 10**6), soort=st.sampled_from(["stop-klacht", "intern-bericht", "besluitnotitie"]))
def test_random_damage_never_crashes_never_executes_and_never_makes_a_letter_with_a_gap(
    seed: int, soort: str, tmp_path: Path
) -> None:
    kanarie = tmp_path / "kanarie"
    inhoud = damage(meegeleverd(soort), seed).replace(b"PAD", str(kanarie).encode())
    bevindingen = blocking_bevindingen(check_sjabloon(inhoud, soort))
    assert all(str(bevinding) and bevinding.remedie for bevinding in bevindingen)
    assert not kanarie.exists()
    if bevindingen:
        return
    for data in make_voorbeelden(soort):
        regels = "\n".join(read_regels(render(inhoud, data, NU)))
        for veld in VELDEN:
            waarde = data[veld.naam]
            if veld.naam in find_nodig(soort) and isinstance(waarde, str):
                assert waarde in regels
        assert all(blok["tekst"] in regels for deel in data["delen"] for blok in deel["blokken"])
