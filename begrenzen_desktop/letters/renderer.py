"""Template and data to the bytes of a letter: rendered in a sandbox, reopened, and checked to hold every word."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Any

from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.waarden import normalise_tekst
from begrenzen_desktop.letters.merk import set_merk

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph
    from docxtpl import DocxTemplate  # type: ignore[import-untyped]
    from jinja2.sandbox import SandboxedEnvironment

_DOCXTPL_VLUCHT = re.compile(r"(?<=[{}%])_(?=[{}%])")
_TAG = re.compile(r"\{\{|\}\}|\{%|%\}")
_WIJZIGBARE_FRAMES = {"Adres", "Verzendwijze"}
_BRIEF = frozenset(
    {
        "organisatie",
        "adresregels",
        "datum",
        "kenmerk",
        "onderwerp",
        "aanhef",
        "namens",
        "ondertekenaar",
        "functie",
    }
)
NODIG_IN = {
    "stop-klacht": _BRIEF,
    "voortzetting": _BRIEF,
    "intern-bericht": frozenset({"datum", "kenmerk"}),
    "balie-instructie": frozenset({"datum", "kenmerk"}),
    "besluitnotitie": frozenset({"datum", "kenmerk", "onderwerp", "ondertekenaar", "functie"}),
}
"""By kind of letter: the fields that have to stand in it, even when the template lost their tag."""


def render(template: bytes, data: Mapping[str, Any], gemaakt_op: dt.datetime, merk: str = "") -> bytes:
    """Fill the template and give the bytes of the .docx; ``merk`` is the id of the Brief it carries.

    Every text is normalised first. Raises BegrenzenError when the template is damaged, asks for something that does not
    exist, or when a value did not arrive in the letter whole.
    """
    schoon = normalise_data(data)
    sjabloon = _fill(template, schoon)
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
    _check(klaar, schoon, _find_names(template))
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


def _fill(template: bytes, data: dict[str, Any]) -> DocxTemplate:
    """Run docxtpl; what it gives is not saved yet."""
    from docxtpl import DocxTemplate
    from jinja2 import TemplateError

    sjabloon = DocxTemplate(BytesIO(template))
    try:
        _find_names(template)
        sjabloon.render(_protect(data), jinja_env=_make_omgeving(), autoescape=True)
    except TemplateError as fout:
        raise BegrenzenError(f"Het sjabloon van deze brief klopt niet. {_explain(template)}") from fout
    return sjabloon


def _explain(template: bytes) -> str:
    """What is wrong with the template, in Dutch: what the engine says of it is English."""
    from begrenzen_desktop.letters.templates import check_sjabloon

    fouten = check_sjabloon(template)
    return fouten[0].zin if fouten else "Laat de beheerder het sjabloon controleren, of zet het oude terug."


@lru_cache(maxsize=32)
def _find_names(template: bytes) -> frozenset[str]:
    """Give the names a template asks for; the same template makes many letters, so they are read once."""
    from docxtpl import DocxTemplate

    _open(template)
    return frozenset(
        DocxTemplate(BytesIO(template)).get_undeclared_template_variables(jinja_env=_make_omgeving())
    )


@lru_cache(maxsize=1)
def _make_omgeving() -> SandboxedEnvironment:
    """Give the sandbox of all letters. A part that was compiled before is not compiled again: that is half the work."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    omgeving = SandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
    omgeving.from_string = lru_cache(maxsize=128)(omgeving.from_string)  # type: ignore[method-assign, assignment]
    return omgeving


def _document_of(sjabloon: DocxTemplate) -> Document:
    """Look anew at what was filled: docxtpl replaces the body under a document that remembers the old one."""
    from docx.document import Document

    return Document(sjabloon.docx._element, sjabloon.docx._part)


def _protect(waarde: Any) -> Any:
    """Escape texts for XML ourselves, so that "{_{" stays what it is: docxtpl would turn it into "{{"."""
    from markupsafe import Markup, escape

    if isinstance(waarde, str):
        return Markup(_DOCXTPL_VLUCHT.sub("&#95;", str(escape(waarde))))
    if isinstance(waarde, Mapping):
        return {naam: _protect(deel) for naam, deel in waarde.items()}
    if isinstance(waarde, list):
        return [_protect(deel) for deel in waarde]
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

    links, boven, breedte = (data.get(f"venster_{naam}") for naam in ("links", "boven", "breedte"))
    if not (links and boven and breedte):
        return
    for alinea in document.paragraphs:
        frames = alinea._p.xpath("./w:pPr/w:framePr")
        if not frames:  # looking up a style is slow, and few paragraphs stand in a frame
            continue
        stijl = alinea.style.name if alinea.style is not None else ""
        if stijl not in _WIJZIGBARE_FRAMES:
            continue
        hoogte = boven if stijl == "Adres" else max(boven - 8, 38)
        for naam, mm in (("x", links), ("y", hoogte), ("w", breedte)):
            frames[0].set(qn(f"w:{naam}"), str(round(mm * 1440 / 25.4)))


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


def _check(document: Document, data: Mapping[str, Any], gevraagd: frozenset[str]) -> None:
    regels = [alinea.text for alinea in iter_paragraphs(document)]
    waarden = [tekst for naam in sorted(gevraagd) for tekst in _texts(data.get(naam))]
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
    """What no letter can do without stands on it, whatever happened to the tags of the template."""
    from docx.oxml.ns import qn

    tekst = "\n".join(
        "".join(deel.text or "" for deel in alinea.iter(qn("w:t")))
        for alinea in document.element.body.iter(qn("w:p"))
    )
    for naam in sorted(NODIG_IN.get(str(data.get("soort", "")), frozenset())):
        if any(waarde not in tekst for waarde in _texts(data.get(naam))):
            raise BegrenzenError(
                f"Het sjabloon van deze brief mist een plek voor '{naam}'. De brief is niet gemaakt. Zet de tag"
                f" {{{{ {naam} }}}} terug in het sjabloon, of installeer Begrenzen opnieuw."
            )


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
