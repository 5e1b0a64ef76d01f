"""The files of a signing folder: the letters, and the index as Word, as plain text and as a page for a browser."""

from __future__ import annotations

import datetime as dt
import zipfile
from collections.abc import Mapping, Sequence
from html import escape
from io import BytesIO
from textwrap import fill
from typing import Any

from begrenzen_desktop.domain.tekenmap import Indexregel, Regelsoort, Tekenstuk

INHOUD = "00_inhoud"
_BREED = 78
_STIJL = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;"
    "color:CanvasText;background:Canvas}h1{font-size:1.8rem}h2{font-size:1.3rem;margin-top:2rem}"
    "h3{font-size:1rem;margin-bottom:0}p,li{overflow-wrap:anywhere}"
)
_TAGS = {Regelsoort.TITEL: "h1", Regelsoort.KOP: "h2", Regelsoort.TUSSENKOP: "h3", Regelsoort.TEKST: "p"}


def make_bestanden(
    stukken: Sequence[Tekenstuk], regels: Sequence[Indexregel], op: dt.datetime
) -> dict[str, bytes]:
    """Give every file of the folder by its name: first the index in three forms, then the letters."""
    return {
        f"{INHOUD}.docx": make_docx(regels, op),
        f"{INHOUD}.html": make_html(regels).encode(),
        f"{INHOUD}.txt": make_txt(regels).encode("utf-8-sig"),  # the mark helps Notepad
        **{stuk.bestandsnaam: stuk.inhoud for stuk in stukken},
    }


def make_zip(map_: str, bestanden: Mapping[str, bytes], op: dt.datetime) -> bytes:
    """Give the folder as one .zip; its files carry the time of making."""
    uit = BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as pak:
        for naam, inhoud in bestanden.items():
            deel = zipfile.ZipInfo(f"{map_}/{naam}", op.timetuple()[:6])
            deel.compress_type = zipfile.ZIP_DEFLATED
            pak.writestr(deel, inhoud)
    return uit.getvalue()


def make_txt(regels: Sequence[Indexregel]) -> str:
    """Give the index as plain text, with lines that fit every screen and printer."""
    uit: list[str] = []
    for regel in regels:
        match regel.soort:
            case Regelsoort.TITEL:
                uit += [regel.tekst, "=" * len(regel.tekst), ""]
            case Regelsoort.KOP:
                uit += ["", regel.tekst, "-" * len(regel.tekst), ""]
            case Regelsoort.TUSSENKOP:
                uit += ["", f"{regel.tekst}:"]
            case Regelsoort.PUNT:
                uit.append(fill(regel.tekst, _BREED, initial_indent="- ", subsequent_indent="  "))
            case Regelsoort.TEKST:
                uit.append(fill(regel.tekst, _BREED, break_long_words=False, break_on_hyphens=False))
    return "\r\n".join("\n".join(uit).split("\n")) + "\r\n"


def make_html(regels: Sequence[Indexregel]) -> str:
    """Give the index as one page that fetches nothing and runs nothing."""
    uit: list[str] = []
    in_lijst = False
    for regel in regels:
        punt = regel.soort is Regelsoort.PUNT
        if punt != in_lijst:
            uit.append("<ul>" if punt else "</ul>")
            in_lijst = punt
        tag = "li" if punt else _TAGS[regel.soort]
        uit.append(f"<{tag}>{escape(regel.tekst)}</{tag}>")
    if in_lijst:
        uit.append("</ul>")
    titel = escape(regels[0].tekst)
    return (
        '<!DOCTYPE html>\n<html lang="nl"><head><meta charset="utf-8">'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{titel}</title><style>{_STIJL}</style></head><body>\n"
        + "\n".join(uit)
        + "\n</body></html>\n"
    )


def make_docx(regels: Sequence[Indexregel], op: dt.datetime) -> bytes:
    """Give the index as a Word document with real headings and lists."""
    import docx
    from docx.shared import Mm, Pt, RGBColor

    document = docx.Document()
    sectie = document.sections[0]
    sectie.page_width, sectie.page_height = Mm(210), Mm(297)
    sectie.left_margin = sectie.right_margin = Mm(25)
    sectie.top_margin = sectie.bottom_margin = Mm(20)
    stijlen: Any = document.styles
    stijlen["Normal"].font.name, stijlen["Normal"].font.size = "Arial", Pt(10.5)
    stijlen["Normal"].paragraph_format.space_after = Pt(4)
    for naam, punten in (("Title", 20), ("Heading 1", 14), ("Heading 2", 11)):
        font = stijlen[naam].font
        font.name, font.size, font.bold, font.color.rgb = "Arial", Pt(punten), True, RGBColor(0, 0, 0)
        lettertypen = stijlen[naam].element.rPr.rFonts
        for eigenschap in list(lettertypen.attrib):  # the theme would win over the name
            if "Theme" in eigenschap:
                del lettertypen.attrib[eigenschap]
    namen = {
        Regelsoort.TITEL: "Title",
        Regelsoort.KOP: "Heading 1",
        Regelsoort.TUSSENKOP: "Heading 2",
        Regelsoort.PUNT: "List Bullet",
        Regelsoort.TEKST: "Normal",
    }
    for regel in regels:
        document.add_paragraph(regel.tekst, style=namen[regel.soort])
    kern = document.core_properties
    kern.title, kern.author, kern.last_modified_by = regels[0].tekst, "", ""
    kern.comments, kern.language = "", "nl-NL"
    kern.created = kern.modified = op.replace(tzinfo=None)
    uit = BytesIO()
    document.save(uit)
    return uit.getvalue()
