"""Make the .docx templates of a regeling: python packaging/make_templates.py [folder]. The results are committed."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

FONT = "Arial"
INK = RGBColor(0x1A, 0x1A, 0x1A)
GREY = RGBColor(0x55, 0x55, 0x55)
ROOD = RGBColor(0xB0, 0x00, 0x20)
MARGE_LINKS, MARGE_RECHTS = 25, 25


def twips(mm: float) -> str:
    """Millimetres in the unit of frames and tables."""
    return str(round(mm * 1440 / 25.4))


def element(naam: str, **attributen: str) -> Any:
    """An OOXML element with w: attributes."""
    knoop = OxmlElement(f"w:{naam}")
    for sleutel, waarde in attributen.items():
        knoop.set(qn(f"w:{sleutel}"), waarde)
    return knoop


def add_delen(plek: Any, stijlen: Any, welke: str) -> None:
    """The loop over some of the parts, in the body or in a cell."""

    def add(tekst: str, stijl: str = "Normal") -> None:
        plek.add_paragraph(tekst, style=stijlen[stijl])

    add("{%p for deel in delen %}")
    add(f"{{%p if {welke} %}}")
    add("{%p if deel.kop %}")
    add("{{ deel.kop }}", "Heading 1")
    add("{%p endif %}")
    add("{%p for blok in deel.blokken %}")
    for voorwaarde, stijl in (
        ("if blok.sluit_lijst", "Laatste punt"),
        ("elif blok.is_punt", "List Bullet"),
        ("else", "Normal"),
    ):
        add(f"{{%p {voorwaarde} %}}")
        add("{{ blok.tekst }}", stijl)
    add("{%p endif %}")
    add("{%p endfor %}")
    add("{%p endif %}")
    add("{%p endfor %}")


class Sjabloon:
    """One template under construction."""

    def __init__(self, titel: str) -> None:
        self.doc = Document()
        self._styles()
        self._page()
        kern = self.doc.core_properties
        kern.title, kern.author, kern.last_modified_by, kern.comments = titel, "Begrenzen", "Begrenzen", ""
        kern.language = "nl-NL"
        kern.created = kern.modified = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)

    def _styles(self) -> None:
        stijlen = self.doc.styles
        normaal = stijlen["Normal"]
        normaal.font.name, normaal.font.size, normaal.font.color.rgb = FONT, Pt(10.5), INK
        opmaak = normaal.element.get_or_add_rPr()
        fonts = opmaak.find(qn("w:rFonts"))
        for soort in ("ascii", "hAnsi", "eastAsia", "cs"):
            fonts.set(qn(f"w:{soort}"), FONT)
        for oud in opmaak.findall(qn("w:lang")):
            opmaak.remove(oud)
        opmaak.append(element("lang", val="nl-NL", eastAsia="nl-NL", bidi="nl-NL"))
        for lang in stijlen.element.iter(qn("w:lang")):
            lang.set(qn("w:val"), "nl-NL")
        normaal.paragraph_format.space_after = Pt(6)
        normaal.paragraph_format.line_spacing = 1.15
        normaal.paragraph_format.widow_control = True
        kop = stijlen["Heading 1"]
        kop.font.name, kop.font.size, kop.font.bold, kop.font.color.rgb = FONT, Pt(11), True, INK
        kopfonts = kop.element.get_or_add_rPr().find(qn("w:rFonts"))
        for sleutel in list(kopfonts.attrib):
            del kopfonts.attrib[sleutel]
        for soort in ("ascii", "hAnsi", "eastAsia", "cs"):
            kopfonts.set(qn(f"w:{soort}"), FONT)
        kop.paragraph_format.space_before, kop.paragraph_format.space_after = Pt(9), Pt(3)
        kop.paragraph_format.keep_with_next = True
        punt = stijlen["List Bullet"]
        punt.paragraph_format.space_after = Pt(1)
        # With contextual spacing LibreOffice leaves a heading behind at the foot of a page.
        for oud in punt.element.pPr.findall(qn("w:contextualSpacing")):
            punt.element.pPr.remove(oud)
        punt.paragraph_format.left_indent, punt.paragraph_format.first_line_indent = Mm(6), Mm(-6)
        self._new_style("Laatste punt", 10.5, after=6, like="List Bullet")
        self._new_style("Adres", 10.5, after=0, spacing=1.0)
        self._new_style("Organisatie", 15, after=1, bold=True)
        self._new_style("Afdeling", 10, after=0, colour=GREY)
        self._new_style("Afzender", 8.5, after=2, colour=GREY, spacing=1.0)
        self._new_style("Kenmerkregel", 9.5, after=1, spacing=1.0)
        self._new_style("Verzendwijze", 10.5, after=0, bold=True)
        self._new_style("Ondertekening", 10.5, after=0)
        self._new_style("Einde", 1, after=0, spacing=1.0)
        self._new_style("Voet", 8.5, after=0, colour=GREY)
        self._new_style("Oefening", 13, after=0, bold=True, colour=ROOD)
        self._new_style("Notitietitel", 16, after=4, bold=True)

    def _new_style(
        self,
        naam: str,
        grootte: float,
        *,
        after: float,
        bold: bool = False,
        colour: RGBColor = INK,
        spacing: float = 1.1,
        keep: bool = False,
        like: str = "",
    ) -> None:
        """A style; one that is ``like`` another takes its font and line spacing from that one."""
        stijl = self.doc.styles.add_style(naam, WD_STYLE_TYPE.PARAGRAPH)
        stijl.base_style = self.doc.styles[like or "Normal"]
        if not like:
            stijl.font.size, stijl.font.bold, stijl.font.color.rgb = Pt(grootte), bold, colour
            stijl.paragraph_format.line_spacing = spacing
        stijl.paragraph_format.space_after = Pt(after)
        stijl.paragraph_format.keep_with_next = keep

    def _page(self) -> None:
        sectie = self.doc.sections[0]
        sectie.page_width, sectie.page_height = Mm(210), Mm(297)
        sectie.left_margin, sectie.right_margin = Mm(MARGE_LINKS), Mm(MARGE_RECHTS)
        sectie.top_margin, sectie.bottom_margin = Mm(27), Mm(20)
        sectie.header_distance, sectie.footer_distance = Mm(11), Mm(10)
        sectie.different_first_page_header_footer = True
        self._header(sectie.first_page_header, kenmerk=False)
        self._header(sectie.header, kenmerk=True)
        self._footer(sectie.first_page_footer)
        self._footer(sectie.footer)

    def _header(self, kop: Any, *, kenmerk: bool) -> None:
        eerste = kop.paragraphs[0]
        eerste.text, eerste.style = "{%p if oefening %}", self.doc.styles["Voet"]
        oefening = kop.add_paragraph("{{ oefening }}", style="Oefening")
        oefening.alignment = WD_ALIGN_PARAGRAPH.CENTER
        kop.add_paragraph("{%p endif %}", style="Voet")
        regel = kop.add_paragraph(
            "Ons kenmerk: {{ kenmerk }}    {{ datum }}" if kenmerk else "", style="Voet"
        )
        regel.alignment = WD_ALIGN_PARAGRAPH.LEFT

    def _footer(self, voet: Any) -> None:
        regel = voet.paragraphs[0]
        regel.style = self.doc.styles["Voet"]
        regel.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        regel.add_run("pagina ")
        self._veld(regel, "PAGE")
        regel.add_run(" van ")
        self._veld(regel, "NUMPAGES")

    def _veld(self, alinea: Any, code: str) -> None:
        veld = element("fldSimple", instr=code)
        run = element("r")
        tekst = element("t")
        tekst.text = "1"
        run.append(tekst)
        veld.append(run)
        alinea._p.append(veld)

    def add(
        self, tekst: str, stijl: str = "Normal", *, frame: tuple[float, float, float, float] | None = None
    ) -> Any:
        """A paragraph; ``frame`` puts it at x, y with width and height (mm) on the page."""
        alinea = self.doc.add_paragraph(tekst, style=stijl)
        if frame is not None:
            links, boven, breedte, hoogte = frame
            pr = alinea._p.get_or_add_pPr()
            pr.insert_element_before(
                element(
                    "framePr",
                    w=twips(breedte),
                    h=twips(hoogte),
                    hRule="exact",
                    hSpace="0",
                    wrap="around",
                    vAnchor="page",
                    hAnchor="page",
                    x=twips(links),
                    y=twips(boven),
                ),
                "w:widowControl", "w:numPr", "w:spacing", "w:ind", "w:jc", "w:rPr",
            )  # fmt: skip
        return alinea

    def add_delen(self) -> None:
        """The loop over the parts: a heading if there is one, paragraphs, and list items in a real list style."""
        add_delen(self.doc, self.doc.styles, "not deel.is_slot")

    def add_slot(self) -> Any:
        """The last part of the letter in a row that no page may cut in two; give the cell, for the signature.

        So a signature never stands alone on a page. Keeping paragraphs together is not enough: LibreOffice forgets it.
        """
        tabel = self.doc.add_table(rows=1, cols=1)
        tabel.autofit = False
        eigenschappen = tabel._tbl.tblPr
        marges = element("tblCellMar")
        for kant in ("left", "right"):
            marges.append(element(kant, w="0", type="dxa"))
        eigenschappen.append(marges)
        rij, cel = tabel.rows[0], tabel.cell(0, 0)
        rij._tr.get_or_add_trPr().append(element("cantSplit"))
        cel.width = Mm(210 - MARGE_LINKS - MARGE_RECHTS)
        eerste = cel.paragraphs[0]._p
        add_delen(cel, self.doc.styles, "deel.is_slot")
        cel._tc.remove(eerste)
        return cel

    def add_kenmerken(self, rijen: tuple[tuple[str, str, bool], ...], *, ruimte: float = 11) -> None:
        """The reference block: a table of two columns in which an empty row disappears."""
        tabel = self.doc.add_table(rows=0, cols=2)
        tabel.autofit = False
        for naam, veld, soms in rijen:
            if soms:
                tabel.add_row().cells[0].text = f"{{%tr if {veld} %}}"
            cellen = tabel.add_row().cells
            cellen[0].text, cellen[1].text = naam, f"{{{{ {veld} }}}}"
            if soms:
                tabel.add_row().cells[0].text = "{%tr endif %}"
        for kolom, breedte in zip(tabel._tbl.tblGrid.findall(qn("w:gridCol")), (34, 126), strict=True):
            kolom.set(qn("w:w"), twips(breedte))
        for rij in tabel.rows:
            rij.cells[0].width, rij.cells[1].width = Mm(34), Mm(126)
            for nummer, cel in enumerate(rij.cells):
                cel.paragraphs[0].style = self.doc.styles["Kenmerkregel"]
                for run in cel.paragraphs[0].runs:
                    run.font.color.rgb = GREY if nummer == 0 else INK
        self.add("", "Kenmerkregel").paragraph_format.line_spacing = Pt(ruimte)

    def save(self, pad: Path) -> None:
        """Write the file."""
        pad.parent.mkdir(parents=True, exist_ok=True)
        self.doc.save(str(pad))


def add_ondertekening(plek: Any, ruimte: float, lijn: str = "") -> None:
    """On behalf of whom, room to write (mm), and the name with the function."""
    plek.add_paragraph("{%p if namens %}")
    plek.add_paragraph("{{ namens }},", "Ondertekening")
    plek.add_paragraph("{%p endif %}")
    plek.add_paragraph("", "Ondertekening").paragraph_format.space_after = Mm(ruimte)
    for regel in filter(None, (lijn, "{{ ondertekenaar }}", "{{ functie }}")):
        plek.add_paragraph(regel, "Ondertekening")


def make_brief(titel: str) -> Sjabloon:
    """A letter to the citizen."""
    s = Sjabloon(titel)
    s.add("{{ organisatie }}", "Organisatie", frame=(25, 17, 105, 20))
    s.add("{%p if afdeling %}")
    s.add("{{ afdeling }}", "Afdeling", frame=(25, 17, 105, 20))
    s.add("{%p endif %}")
    s.add("{%p for regel in afzenderregels %}")
    s.add("{{ regel }}", "Afzender", frame=(140, 18, 50, 60))
    s.add("{%p endfor %}")
    s.add("{%p if verzendwijze %}")
    s.add("{{ verzendwijze }}", "Verzendwijze", frame=(25, 42, 85, 6))
    s.add("{%p endif %}")
    s.add("{%p for regel in adresregels %}")
    s.add("{{ regel }}", "Adres", frame=(25, 50, 85, 26))
    s.add("{%p endfor %}")
    s.add("", "Adres").paragraph_format.space_before = Mm(51)
    s.add_kenmerken(
        (
            ("Datum", "datum", False),
            ("Ons kenmerk", "kenmerk", False),
            ("Onderwerp", "onderwerp", False),
            ("Bijlagen", "bijlagen", True),
            ("Behandelaar", "behandelaar", True),
            ("Doorkiesnummer", "doorkiesnummer", True),
        )
    )
    s.add("{{ aanhef }}")
    s.add_delen()
    slot = s.add_slot()
    slot.add_paragraph("{{ slotformule }}", "Ondertekening").paragraph_format.space_before = Pt(14)
    add_ondertekening(slot, 13)
    slot.add_paragraph("{%p if mandaat %}")
    slot.add_paragraph("Mandaat: {{ mandaat }}", "Voet").paragraph_format.space_before = Pt(3)
    slot.add_paragraph("{%p endif %}")
    s.add("", "Einde")
    return s


def make_notitie(titel: str, *, ondertekening: bool) -> Sjabloon:
    """A note that stays in the house."""
    s = Sjabloon(titel)
    s.doc.sections[0].top_margin, s.doc.sections[0].bottom_margin = Mm(23.5), Mm(15.5)
    s.doc.styles["Normal"].font.size = s.doc.styles["Ondertekening"].font.size = Pt(10)
    s.doc.styles["Normal"].paragraph_format.line_spacing = 1.1
    s.doc.styles["Normal"].paragraph_format.space_after = Pt(4)
    s.doc.styles["Laatste punt"].paragraph_format.space_after = Pt(4)
    s.doc.styles["List Bullet"].paragraph_format.space_after = Pt(0)
    s.doc.styles["Heading 1"].paragraph_format.space_before = Pt(6)
    s.add("{{ organisatie }}", "Organisatie")
    s.add("{%p if afdeling %}")
    s.add("{{ afdeling }}", "Afdeling")
    s.add("{%p endif %}")
    s.add(titel, "Notitietitel").paragraph_format.space_before = Pt(10)
    s.add_kenmerken(
        (
            ("Aan", "aan", True),
            ("Datum", "datum", False),
            ("Ons kenmerk", "kenmerk", False),
            *((("Onderwerp", "onderwerp", False),) if ondertekening else ()),
            ("Van", "behandelaar", True),
            *((("Doorkiesnummer", "doorkiesnummer", True),) if ondertekening else ()),
        ),
        ruimte=2,
    )
    s.add_delen()
    slot = s.add_slot()
    if ondertekening:
        slot.add_paragraph("Handtekening", "Heading 1")
        add_ondertekening(slot, 15, lijn="……………………………………………………")
    s.add("", "Einde")
    return s


def main(map_: Path) -> None:
    """Write all templates of zorgvuldig-begrenzen."""
    make_brief("Geen verder antwoord op een klacht").save(map_ / "stop-klacht.docx")
    make_brief("Wij gaan verder met uw klacht").save(map_ / "voortzetting.docx")
    make_brief("Waarschuwing en uitnodiging voor een gesprek").save(map_ / "waarschuwing.docx")
    make_brief("Verslag van het gesprek").save(map_ / "gespreksverslag.docx")
    make_brief("Dringende afspraken over contact").save(map_ / "spoedmaatregel.docx")
    make_brief("Tijdelijke afspraken over contact").save(map_ / "maatregel.docx")
    make_brief("Uitnodiging voor een gesprek").save(map_ / "uitnodiging-gesprek.docx")
    make_brief("Onze afspraken").save(map_ / "afspraken.docx")
    make_brief("Tijdelijk geen toegang").save(map_ / "toegangsontzegging.docx")
    make_brief("Wij ontvingen uw klacht").save(map_ / "ontvangstbevestiging.docx")
    make_brief("Ons antwoord op uw klacht").save(map_ / "afdoening.docx")
    make_brief("Antwoord op uw bericht").save(map_ / "kort-antwoord.docx")
    make_brief("Wij hebben meer tijd nodig").save(map_ / "verdaging.docx")
    make_brief("Uw klacht behandelen wij niet").save(map_ / "niet-in-behandeling.docx")
    make_brief("Aanpassing van de tijdelijke afspraken").save(map_ / "aanvulling-maatregel.docx")
    make_brief("Opnieuw bekeken: de tijdelijke afspraken").save(map_ / "herbeoordeling.docx")
    make_brief("Einde van de tijdelijke afspraken").save(map_ / "einde-maatregel.docx")
    make_brief("Uitkomst van de heroverweging").save(map_ / "heroverweging.docx")
    make_notitie("Intern bericht: afspraak over contact is gestopt", ondertekening=False).save(
        map_ / "intrekking-intern-bericht.docx"
    )
    make_notitie("Intern bericht: afspraak over contact", ondertekening=False).save(
        map_ / "intern-bericht.docx"
    )
    make_notitie("Overzicht van uw contacten", ondertekening=False).save(map_ / "contactoverzicht.docx")
    make_notitie("Besluitnotitie", ondertekening=True).save(map_ / "besluitnotitie.docx")


if __name__ == "__main__":
    main(
        Path(sys.argv[1])
        if len(sys.argv) > 1
        else Path(__file__).parents[1] / "templates" / "zorgvuldig-begrenzen"
    )
