"""Whether a .docx can be used as a template: safe, with known tags only, and with all that the letter has to hold."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.sjabloon import Sjabloonbevinding
from begrenzen_desktop.letters.renderer import MAAKFOUTEN, ElementOntbreekt, make_omgeving, render
from begrenzen_desktop.letters.sjabloontags import check_tags, count_velden, shorten_bevindingen
from begrenzen_desktop.letters.sjabloonveilig import check_veilig
from begrenzen_desktop.letters.sjabloonzip import Onleesbaar, Pakket, open_pakket
from begrenzen_desktop.letters.velden import (
    BLOKVELDEN,
    DEELVELDEN,
    VELDEN,
    Veld,
    find_gewenst,
    find_nodig,
    find_veld,
    write_tag,
)
from begrenzen_desktop.letters.voorbeeldbrief import make_voorbeelden

if TYPE_CHECKING:
    from docxtpl import DocxTemplate  # type: ignore[import-untyped]

_PROEFDAG = dt.datetime(2031, 3, 17, 9, tzinfo=dt.UTC)
_ZELF_GEMAAKT = Sjabloonbevinding(
    zin="De opdrachten in het sjabloon passen niet in elkaar: er komt geen heel document uit.",
    remedie="Zet elke for, if, endif en endfor in een eigen alinea met {%p, of in een eigen tabelrij met {%tr, en niet half in een cel.",
)
_VERSTOPT = Sjabloonbevinding(
    zin="In het sjabloon staat een opdracht die Begrenzen niet uitvoert, op een plek die je in Word niet ziet.",
    remedie="Kopieer de tekst zonder opmaak naar een nieuw document, of begin opnieuw met een geëxporteerd sjabloon.",
)


def check_sjabloon(inhoud: bytes, soort: str = "") -> tuple[Sjabloonbevinding, ...]:
    """Give everything about a template for that kind of letter; "" looks only at what all letters have in common.

    Nothing in the file is executed, fetched or written to disk.
    """
    try:
        pakket = open_pakket(inhoud)
    except Onleesbaar as fout:
        return fout.bevindingen
    gevonden = [*check_veilig(pakket)]
    if not any(bevinding.plek == "" for bevinding in gevonden):  # else it is no letter at all
        gevonden += check_tags(pakket.bomen)
    if not gevonden:
        gevonden += _try_out(inhoud, pakket, soort)
    return shorten_bevindingen(gevonden)


def check_tekst(inhoud: bytes) -> tuple[Sjabloonbevinding, ...]:
    """Give only what is wrong with the tags; quick, for a letter that could not be made."""
    try:
        return tuple(check_tags(open_pakket(inhoud).bomen))
    except Onleesbaar as fout:
        return fout.bevindingen


def _try_out(inhoud: bytes, pakket: Pakket, soort: str) -> Iterator[Sjabloonbevinding]:
    """Make letters with it, now that its tags are known to be harmless."""
    try:
        _check_bron(inhoud)
    except Onleesbaar as fout:
        yield from fout.bevindingen
        return
    ontbreekt: set[str] = set()
    for data in make_voorbeelden(soort):
        try:
            render(inhoud, data, _PROEFDAG)
        except ElementOntbreekt as fout:
            ontbreekt.update(fout.velden)
        except BegrenzenError as fout:
            yield Sjabloonbevinding(
                zin=f"Met dit sjabloon lukt een proefbrief niet. {fout}",
                remedie="Begin zo nodig opnieuw met een geëxporteerd sjabloon.",
            )
            return
        except MAAKFOUTEN:
            yield _ZELF_GEMAAKT
            return
    aanwezig = count_velden(pakket.bomen)
    for veld in VELDEN:
        if veld.naam in ontbreekt & find_nodig(soort):
            yield _missing(veld, veld.naam in aanwezig)
    if ontbreekt:
        return
    arm = [veld for veld in find_gewenst(soort) if veld.naam not in aanwezig]
    for veld in arm:
        yield Sjabloonbevinding(
            zin=f"Het sjabloon heeft geen plek voor '{veld.naam}' ({veld.betekenis}).",
            remedie=f"Dat mag. Wil je het in de brief, zet er dan {write_tag(veld)} bij.",
            tag=veld.naam,
            houdt_tegen=False,
        )


def _missing(veld: Veld, staat_er: bool) -> Sjabloonbevinding:
    tag = write_tag(veld).replace("\n", " ")
    if staat_er:
        zin = f"'{veld.naam}' ({veld.betekenis}) komt niet in elke brief te staan: de tag is verborgen of hangt af van een voorwaarde."
        remedie = f"Zet {tag} op een plek die altijd te lezen is, op de eerste bladzijde of in de tekst."
    else:
        zin = f"In het sjabloon ontbreekt '{veld.naam}' ({veld.betekenis})."
        remedie = f"Zet het terug: {tag}"
        remedie += " in alinea's onder elkaar." if "\n" in write_tag(veld) else "."
    return Sjabloonbevinding(zin=zin, remedie=remedie, tag=veld.naam)


def _check_bron(inhoud: bytes) -> None:
    """Judge the very source that would run, after the engine put the tags together. Raises Onleesbaar."""
    from docxtpl import DocxTemplate
    from jinja2 import TemplateError
    from lxml import etree

    sjabloon = DocxTemplate(BytesIO(inhoud))
    try:
        sjabloon.init_docx()
        for bron in _iter_bronnen(sjabloon):
            _check_knopen(bron)
        sjabloon.render_init()
        # Strict: what the engine itself reads leniently may have lost its second half.
        etree.fromstring(sjabloon.build_xml(next(make_voorbeelden("")), make_omgeving()))
    except (TemplateError, *MAAKFOUTEN) as fout:
        raise Onleesbaar(_ZELF_GEMAAKT) from fout


def _iter_bronnen(sjabloon: DocxTemplate) -> Iterator[str]:
    yield sjabloon.patch_xml(sjabloon.get_xml())
    for soort in (sjabloon.HEADER_URI, sjabloon.FOOTER_URI):
        for _, deel in sjabloon.get_headers_footers(soort):
            yield sjabloon.patch_xml(sjabloon.get_part_xml(deel))


def _check_knopen(bron: str) -> None:
    """Only fields, their parts, loops, conditions and comparisons."""
    from jinja2 import nodes

    toegestaan = (
        nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Getattr, nodes.If, nodes.For,
        nodes.Not, nodes.And, nodes.Or, nodes.Compare, nodes.Operand, nodes.Const,
    )  # fmt: skip
    boom = make_omgeving().parse(bron)
    delen = {veld.naam for veld in (*DEELVELDEN, *BLOKVELDEN)}
    lussen = {knoop.name for knoop in boom.find_all(nodes.Name) if knoop.ctx == "store"}
    for knoop in boom.find_all(nodes.Node):
        goed = type(knoop) in toegestaan
        if isinstance(knoop, nodes.Name):
            goed = knoop.name in lussen or find_veld(knoop.name) is not None
        elif isinstance(knoop, nodes.Getattr):
            goed = knoop.attr in delen
        if not goed:
            raise Onleesbaar(_VERSTOPT)
