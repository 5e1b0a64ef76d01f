"""Make the templates of sheets that are no letter: python packaging/make_bladsjablonen.py. The results are committed."""

from __future__ import annotations

from pathlib import Path

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from make_templates import Sjabloon, add_delen, element, twips


def make_kaart(titel: str) -> Sjabloon:
    """A sheet of parts without a reference: to hang up or keep at hand."""
    s = Sjabloon(titel)
    leeg_hoofd(s)
    s.doc.styles["Normal"].paragraph_format.space_after = Pt(2)
    s.doc.styles["Normal"].font.size = Pt(10)
    s.doc.styles["Heading 1"].font.size = Pt(13)
    s.add("{{ organisatie }}", "Afdeling")
    s.add(titel, "Notitietitel")
    add_delen(s.doc, s.doc.styles, "deel.blokken")
    s.add("", "Einde")
    return s


def make_verzendblad(titel: str) -> Sjabloon:
    """The dispatch sheet: what goes where, a row for each posting, what is missing, and room for the proof."""
    s = Sjabloon(titel)
    leeg_hoofd(s)
    s.add("{{ organisatie }}", "Organisatie")
    s.add(titel, "Notitietitel").paragraph_format.space_before = Pt(10)
    s.add_kenmerken(
        (
            ("Brief", "brief", False),
            ("Ons kenmerk", "kenmerk", False),
            ("Datum van de brief", "datum", True),
            ("Ondertekend door", "ondertekenaar", False),
            ("Blad gemaakt op", "gemaakt_op", False),
        ),
        ruimte=6,
    )
    s.add("{%p if adresregels %}")
    s.add("Aan", "Heading 1")
    s.add("{%p for regel in adresregels %}")
    s.add("{{ regel }}", "Adres")
    s.add("{%p endfor %}")
    s.add("{%p endif %}")
    s.add("Verzonden", "Heading 1")
    tabel = s.doc.add_table(rows=1, cols=5, style="Table Grid")
    tabel.autofit = False
    for cel, kop in zip(
        tabel.rows[0].cells, ("Manier", "Datum", "Barcode", "Op de post door", "Stand"), strict=True
    ):
        cel.text = kop
        cel.paragraphs[0].runs[0].font.bold = True
    tabel.rows[0]._tr.get_or_add_trPr().append(element("tblHeader"))
    tabel.add_row().cells[0].text = "{%tr for regel in verzendingen %}"
    for cel, veld in zip(tabel.add_row().cells, ("manier", "datum", "barcode", "door", "stand"), strict=True):
        cel.text = f"{{{{ regel.{veld} }}}}"
    tabel.add_row().cells[0].text = "{%tr endfor %}"
    for kolom, breedte in zip(tabel._tbl.tblGrid.findall(qn("w:gridCol")), BREEDTEN, strict=True):
        kolom.set(qn("w:w"), twips(breedte))
    for rij in tabel.rows:
        rij.height = Mm(9)  # room for a pen
        for cel, breedte in zip(rij.cells, BREEDTEN, strict=True):
            cel.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
            cel.width = Mm(breedte)
            cel.paragraphs[0].style = s.doc.styles["Kenmerkregel"]
    s.add("{%p if ontbreekt %}")
    s.add("Nog aan te vullen", "Heading 1").paragraph_format.space_before = Pt(12)
    s.add("{%p for regel in ontbreekt %}")
    s.add("{{ regel }}", "List Bullet")
    s.add("{%p endfor %}")
    s.add("{%p endif %}")
    s.add("Na de verzending", "Heading 1").paragraph_format.space_before = Pt(12)
    s.add("{%p for regel in wenken %}")
    s.add("{{ regel }}", "List Bullet")
    s.add("{%p endfor %}")
    s.add("", "Einde")
    return s


BREEDTEN = (26, 34, 36, 34, 30)
"""Of the columns of the dispatch sheet, in millimetres."""


def leeg_hoofd(s: Sjabloon) -> None:
    """A sheet that is no letter has no line about practice or reference above it."""
    sectie = s.doc.sections[0]
    for kop in (sectie.first_page_header, sectie.header):
        for alinea in kop.paragraphs[1:]:
            alinea._p.getparent().remove(alinea._p)
        kop.paragraphs[0].text = ""


def main(map_: Path) -> None:
    """Write both."""
    make_verzendblad("Verzendblad").save(map_ / "verzendblad.docx")
    make_kaart("Spoedkaart").save(map_ / "gesprekskaart.docx")


if __name__ == "__main__":
    main(Path(__file__).parents[1] / "templates" / "bladen")
