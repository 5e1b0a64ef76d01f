"""Templates for tests: those of the program, small ones made on the spot, and ways to change one part of a .docx."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO

from docx import Document
from docx.oxml.ns import qn

from begrenzen_desktop.regelingen.catalog import Catalogus
from tests.letters.voorbeeld import WORTEL

BASIS = (
    "{{ kenmerk }}",
    "{{ datum }}",
    "{%p if oefening %}",
    "{{ oefening }}",
    "{%p endif %}",
    "{%p for deel in delen %}",
    "{%p if deel.kop %}",
    "{{ deel.kop }}",
    "{%p endif %}",
    "{%p for blok in deel.blokken %}",
    "{{ blok.tekst }}",
    "{%p endfor %}",
    "{%p endfor %}",
)
"""The least that every letter needs."""


def briefsoorten() -> Iterator[tuple[str, str, bytes]]:
    """Every kind of letter of every regeling, as (regeling, kind, template)."""
    catalogus = Catalogus()
    for regeling_id in catalogus.ids():
        for soort in catalogus.newest(regeling_id).briefsoorten:
            pad = WORTEL / "templates" / catalogus.newest(regeling_id).sjabloonmap / soort.sjabloon
            yield regeling_id, soort.id, pad.read_bytes()


def meegeleverd(soort: str = "stop-klacht") -> bytes:
    """The template of the program for a kind of letter."""
    return (WORTEL / "templates" / "zorgvuldig-begrenzen" / f"{soort}.docx").read_bytes()


def make_template(*alineas: str) -> bytes:
    """A plain document with these paragraphs."""
    document = Document()
    for alinea in alineas:
        document.add_paragraph(alinea)
    return save(document)


def save(document: object) -> bytes:
    uit = BytesIO()
    document.save(uit)  # type: ignore[attr-defined]
    return uit.getvalue()


def rewrite(inhoud: bytes, naam: str, change: Callable[[bytes], bytes]) -> bytes:
    """The same package with one part changed; a part that is not there begins empty."""
    delen = read_delen(inhoud)
    delen[naam] = change(delen.get(naam, b""))
    return zip_delen(delen)


def read_delen(inhoud: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(inhoud)) as zip_:
        return {deel.filename: zip_.read(deel) for deel in zip_.infolist()}


def zip_delen(delen: dict[str, bytes]) -> bytes:
    uit = BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as zip_:
        for naam, inhoud in delen.items():
            zip_.writestr(naam, inhoud)
    return uit.getvalue()


def replace_text(inhoud: bytes, oud: str, nieuw: str, naam: str = "word/document.xml") -> bytes:
    """Another text in a part, which has to hold the old one."""

    def change(deel: bytes) -> bytes:
        assert oud.encode() in deel, oud
        return deel.replace(oud.encode(), nieuw.encode())

    return rewrite(inhoud, naam, change)


def without_tag(inhoud: bytes, tag: str) -> bytes:
    """The same without a tag, wherever it stands."""
    document = Document(BytesIO(inhoud))
    delen = [document.element.body]
    for sectie in document.sections:
        delen += [sectie.first_page_header._element, sectie.header._element]
    stukken = [t for deel in delen for t in deel.iter(qn("w:t")) if tag in (t.text or "")]
    assert stukken, tag
    for stuk in stukken:
        stuk.text = stuk.text.replace(tag, "")
    return save(document)


def add_relation(inhoud: bytes, soort: str, doel: str, *, buiten: bool) -> bytes:
    """A relationship more, from the document to somewhere."""
    modus = ' TargetMode="External"' if buiten else ""
    relatie = (
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        f'{soort}" Target="{doel}"{modus}/></Relationships>'
    )
    return replace_text(inhoud, "</Relationships>", relatie, "word/_rels/document.xml.rels")


def add_xml(inhoud: bytes, xml: str) -> bytes:
    """A piece of XML more at the start of the body; w: and r: are known there."""
    return replace_text(inhoud, "<w:body>", f"<w:body>{xml}")
