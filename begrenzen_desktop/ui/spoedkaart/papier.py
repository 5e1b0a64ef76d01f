"""The Spoedkaart as a document for the printer."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtGui import QTextDocument

from begrenzen_desktop.domain.spoedkaart import Spoedkaart


def make_document(kaart: Spoedkaart, eigen_nummers: str = "", protocol: str = "") -> QTextDocument:
    """Make the sheet: the numbers first, then a situation at a time."""
    rows = "".join(
        f"<tr><td><b>{escape(n.nummer)}</b>&nbsp;&nbsp;</td><td>{escape(n.voor)}</td></tr>"
        for n in kaart.nummers
    )
    parts = [f"<h1>Spoedkaart</h1><p>{escape(kaart.inleiding)}</p><h2>Wie bel je?</h2><table>{rows}</table>"]
    if eigen_nummers:
        parts.append(f"<p><b>Van onze organisatie:</b> {escape(eigen_nummers)}</p>")
    if protocol:
        parts.append(f"<p><b>Agressieprotocol:</b> {escape(protocol)}</p>")
    for situatie in kaart.situaties:
        parts.append(f"<h2>{escape(situatie.titel)}</h2>")
        parts.append(_list(situatie.doe, "ol"))
        parts.append("<p><b>Dit kun je zeggen</b></p>" + _list([f"“{zin}”" for zin in situatie.zeg], "ul"))
        parts.append(f"<p><b>Laat dit:</b> {escape(situatie.laat)}</p>")
        parts.append(f"<p><small>Bron: {escape('; '.join(situatie.bron))}</small></p>")
    parts.append("<h2>Daarna</h2>" + _list(kaart.na_afloop, "ul"))
    document = QTextDocument()
    document.setHtml("".join(parts))
    return document


def _list(zinnen: Sequence[str], kind: str) -> str:
    return f"<{kind}>" + "".join(f"<li>{escape(zin)}</li>" for zin in zinnen) + f"</{kind}>"
