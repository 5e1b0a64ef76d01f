"""Template and data to the bytes of a letter: rendered in a sandbox, reopened, and checked to hold every word."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Any

from begrenzen_desktop.domain.brieftaal import join_opsomming
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.waarden import normalise_tekst
from begrenzen_desktop.letters.merk import set_merk
from begrenzen_desktop.letters.velden import find_nodig

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph
    from docxtpl import DocxTemplate  # type: ignore[import-untyped]
    from jinja2.sandbox import SandboxedEnvironment

_DOCXTPL_VLUCHT = re.compile(r"(?<=[{}%])_(?=[{}%])")
_TAG = re.compile(r"\{\{|\}\}|\{%|%\}")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WEGGELATEN = frozenset(
    {
        _W + "del",
        _W + "moveFrom",
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    }
)
_WIJZIGBARE_FRAMES = {"Adres", "Verzendwijze"}


MAAKFOUTEN = (
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    SyntaxError,
    TypeError,
    ValueError,
)
"""What docxtpl, python-docx and lxml raise on a template whose XML is not as they expect (lxml's own errors are SyntaxErrors)."""


class ElementOntbreekt(BegrenzenError):
    """A letter without what no letter can do without. ``velden`` are the fields that did not arrive in it."""

    def __init__(self, velden: tuple[str, ...]) -> None:
        namen = join_opsomming(f"'{naam}'" for naam in velden)
        super().__init__(
            f"Het sjabloon van deze brief mist een plek voor {namen}. De brief is niet gemaakt. Zet in het sjabloon terug:"
            f" {join_opsomming(f'{{{{ {naam} }}}}' for naam in velden)}; of ga bij Instellingen, Sjablonen terug naar het"
            " meegeleverde sjabloon."
        )
        self.velden = velden


def render(template: bytes, data: Mapping[str, Any], gemaakt_op: dt.datetime, merk: str = "") -> bytes:
    """Fill the template and give the bytes of the .docx; ``merk`` is the id of the Brief it carries.

    Every text is normalised first. Raises BegrenzenError when the template is damaged, asks for something that does not
    exist, or when a value did not arrive in the letter whole.
    """
    schoon = normalise_data(data)
    gedrukt: set[str] = set()
    sjabloon = _fill(template, schoon, gedrukt)
    document = _document_of(sjabloon)
    _place_window(document, schoon)
    _set_properties(document, schoon, gemaakt_op)
    if merk:
        set_merk(document, merk)
    uit = BytesIO()
    sjabloon.save(uit)
    inhoud = uit.getvalue()
    klaar = _open(inhoud)
    _check_nodig(klaar, schoon)
    _check(klaar, gedrukt)
    return inhoud


def normalise_data(data: Mapping[str, Any]) -> dict[str, Any]:
    """Give the data with every text normalised; line ends inside a value become spaces, as a letter has its own paragraphs."""
    return {naam: _normalise(waarde) for naam, waarde in data.items()}


def _normalise(waarde: Any) -> Any:
    if isinstance(waarde, str):
        return normalise_tekst(waarde).replace("\n", " ").replace("\t", " ")
    if isinstance(waarde, Mapping):
        return {naam: _normalise(deel) for naam, deel in waarde.items()}
    if isinstance(waarde, list | tuple):
        return [_normalise(deel) for deel in waarde]
    return waarde


class _Waarde(str):
    """A text that notes in ``gedrukt`` that it was printed, and then goes into the XML escaped."""

    __slots__ = ("gedrukt",)
    gedrukt: set[str]

    def __html__(self) -> str:
        """What jinja2 prints. We escape ourselves, so that "{_{" stays what it is: docxtpl would turn it into "{{"."""
        from markupsafe import escape

        self.gedrukt.add(str(self))
        return _DOCXTPL_VLUCHT.sub("&#95;", str(escape(str(self))))


def _fill(template: bytes, data: dict[str, Any], gedrukt: set[str]) -> DocxTemplate:
    """Run docxtpl; what it gives is not saved yet. ``gedrukt`` gets every text that was printed."""
    from docxtpl import DocxTemplate
    from jinja2 import TemplateError

    sjabloon = DocxTemplate(BytesIO(template))
    sjabloon.docx = _open(template)
    _drop_own_properties(sjabloon.docx)
    try:
        sjabloon.render(_watch(data, gedrukt), jinja_env=make_omgeving(), autoescape=True)
    except TemplateError as fout:
        raise BegrenzenError(f"Het sjabloon van deze brief klopt niet. {_explain(template)}") from fout
    return sjabloon


def _drop_own_properties(document: Document) -> None:
    """LibreOffice gives the properties a type that python-docx does not know: it would write a second part of that name."""
    from docx.opc.constants import RELATIONSHIP_TYPE

    relaties = document.part.package.rels if document.part.package is not None else {}
    for naam, relatie in list(relaties.items()):
        if (
            relatie.reltype.endswith("/core-properties")
            and relatie.reltype != RELATIONSHIP_TYPE.CORE_PROPERTIES
        ):
            del relaties[naam]


def _explain(template: bytes) -> str:
    """What is wrong with the template, in Dutch: what the engine says of it is English."""
    from begrenzen_desktop.letters.sjablooncheck import check_tekst

    fouten = check_tekst(template)
    return str(fouten[0]) if fouten else "Laat de beheerder het sjabloon controleren, of zet het oude terug."


@lru_cache(maxsize=1)
def make_omgeving() -> SandboxedEnvironment:
    """Give the sandbox of all letters. A part that was compiled before is not compiled again: that is half the work."""
    from jinja2 import DictLoader, StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    omgeving = SandboxedEnvironment(undefined=StrictUndefined, autoescape=True, loader=DictLoader({}))
    omgeving.globals.clear()  # a template has fields, and no functions
    omgeving.from_string = lru_cache(maxsize=128)(omgeving.from_string)  # type: ignore[method-assign, assignment]
    return omgeving


def _document_of(sjabloon: DocxTemplate) -> Document:
    """Look anew at what was filled: docxtpl replaces the body under a document that remembers the old one."""
    from docx.document import Document

    return Document(sjabloon.docx._element, sjabloon.docx._part)


def _watch(waarde: Any, gedrukt: set[str]) -> Any:
    """The same data, with texts that tell when they are printed."""
    if isinstance(waarde, str):
        tekst = _Waarde(waarde)
        tekst.gedrukt = gedrukt
        return tekst
    if isinstance(waarde, Mapping):
        return {naam: _watch(deel, gedrukt) for naam, deel in waarde.items()}
    if isinstance(waarde, list):
        return [_watch(deel, gedrukt) for deel in waarde]
    return waarde


def _open(inhoud: bytes) -> Document:
    from zipfile import BadZipFile

    import docx
    from docx.opc.exceptions import PackageNotFoundError

    try:
        return docx.Document(BytesIO(inhoud))
    except (BadZipFile, PackageNotFoundError, KeyError, ValueError) as fout:
        raise BegrenzenError(
            "Dit sjabloon is geen Word-bestand (.docx), of het is beschadigd. Zet het goede sjabloon terug."
        ) from fout


def _place_window(document: Document, data: Mapping[str, Any]) -> None:
    """Put the address where the window of the envelope is, as the Organisatieprofiel says."""
    from docx.oxml.ns import qn
    from docx.text.paragraph import Paragraph

    links, boven, breedte = (data.get(f"venster_{naam}") for naam in ("links", "boven", "breedte"))
    if not (links and boven and breedte):
        return
    for frame in document.element.body.findall("/".join(map(qn, ("w:p", "w:pPr", "w:framePr")))):
        alinea = Paragraph(frame.getparent().getparent(), document._body)
        stijl = alinea.style.name if alinea.style is not None else ""
        if stijl not in _WIJZIGBARE_FRAMES:
            continue
        hoogte = boven if stijl == "Adres" else max(boven - 8, 38)
        for naam, mm in (("x", links), ("y", hoogte), ("w", breedte)):
            frame.set(qn(f"w:{naam}"), str(round(mm * 1440 / 25.4)))


def _set_properties(document: Document, data: Mapping[str, Any], gemaakt_op: dt.datetime) -> None:
    """Say who made it and what it is: never the name of a person."""
    kern = document.core_properties
    kern.title = str(data.get("titel", ""))[:255]
    kern.author = kern.last_modified_by = str(data.get("organisatie", ""))[:255]
    kern.subject = kern.keywords = kern.comments = kern.category = ""
    kern.language = "nl-NL"
    kern.created = kern.modified = gemaakt_op
    kern.revision = 1


def iter_paragraphs(document: Document) -> Iterator[Paragraph]:
    """Every paragraph of the body, its tables, and the headers and footers."""
    from docx.oxml.ns import qn
    from docx.text.paragraph import Paragraph as DocxParagraph

    delen: list[Any] = [document]
    for sectie in document.sections:
        delen += [sectie.header, sectie.first_page_header, sectie.footer, sectie.first_page_footer]
    for deel in delen:
        wortel = deel.element.body if deel is document else deel._element
        for knoop in wortel.iter(qn("w:p")):
            yield DocxParagraph(knoop, deel)


def read_regels(inhoud: bytes) -> tuple[str, ...]:
    """Give the text of every paragraph of a .docx that is not empty."""
    return tuple(alinea.text for alinea in iter_paragraphs(_open(inhoud)) if alinea.text.strip())


def _check(document: Document, gedrukt: set[str]) -> None:
    """What was printed stands in the letter, whole, and no tag is left."""
    regels = [alinea.text for alinea in iter_paragraphs(document)]
    waarden = sorted(waarde for waarde in gedrukt if waarde.strip())
    alles = "\n".join(regels)
    for waarde in waarden:
        if waarde not in alles:
            raise BegrenzenError(
                f"Een stuk tekst van {len(waarde)} tekens staat niet heel in de brief. "
                "De brief is niet gemaakt. Haal bijzondere tekens weg, of laat de beheerder het sjabloon controleren."
            )
    for regel in regels:
        if _TAG.search(regel) and _TAG.search(_without(regel, waarden)):
            raise BegrenzenError(
                "In de brief staat nog een invulplek van het sjabloon. Laat de beheerder het sjabloon"
                " controleren."
            )


def _check_nodig(document: Document, data: Mapping[str, Any]) -> None:
    """What no letter can do without stands on it to be read, whatever happened to the tags of the template."""
    tekst = "\n".join(_visible_regels(document))
    ontbreekt = tuple(
        naam
        for naam in sorted(find_nodig(str(data.get("soort", ""))))
        if any(waarde not in tekst for waarde in _texts(data.get(naam)))
    )
    if ontbreekt:
        raise ElementOntbreekt(ontbreekt)


def _visible_regels(document: Document) -> Iterator[str]:
    """What a reader sees of the body and of the head and foot of the first page: nothing hidden, deleted or left out."""
    yield from _regels_van(document.element.body)
    sectie = document.sections[0]
    eerste = sectie.different_first_page_header_footer
    for deel in (
        sectie.first_page_header if eerste else sectie.header,
        sectie.first_page_footer if eerste else sectie.footer,
    ):
        if not deel.is_linked_to_previous:
            yield from _regels_van(deel._element)


def _regels_van(wortel: Any) -> Iterator[str]:
    for alinea in wortel.iter(_W + "p"):
        yield "".join(stuk.text or "" for stuk in alinea.iter(_W + "t") if not _is_hidden(stuk))


def _is_hidden(stuk: Any) -> bool:
    run = stuk.getparent()
    opmaak = run.find(_W + "rPr") if run is not None else None
    if opmaak is not None and any(
        knoop.get(_W + "val") not in ("0", "false", "off")
        for naam in ("vanish", "webHidden")
        for knoop in opmaak.findall(_W + naam)
    ):
        return True
    return any(ouder.tag in _WEGGELATEN for ouder in stuk.iterancestors())


def _without(regel: str, waarden: list[str]) -> str:
    for waarde in sorted(set(waarden), key=len, reverse=True):
        regel = regel.replace(waarde, "")
    return regel


def _texts(waarde: Any) -> Iterator[str]:
    if isinstance(waarde, str) and waarde.strip():
        yield waarde
    elif isinstance(waarde, Mapping):
        for deel in waarde.values():
            yield from _texts(deel)
    elif isinstance(waarde, list):
        for deel in waarde:
            yield from _texts(deel)
