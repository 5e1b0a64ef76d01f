"""A letter as plain text to paste or mail: from the salutation to the name, with lists and headings as lines."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP
from io import BytesIO

_BUITEN = frozenset(
    {
        "Adres", "Afzender", "Organisatie", "Afdeling", "Kenmerkregel", "Verzendwijze", "Oefening", "Notitietitel",
        "Einde", "Voet", "Header", "Footer",
    }
)  # fmt: skip
"""Styles of what belongs to paper only."""
_PUNTEN = frozenset({"List Bullet", "Laatste punt"})
_KOPPEN = frozenset({"Heading 1", "Heading 2"})
_ONDERTEKENING = "Ondertekening"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ALINEA, _TEKST, _TAB, _REGEL = f"{_W}p", f"{_W}t", f"{_W}tab", f"{_W}br"


def read_platte_tekst(docx: bytes) -> str:
    """Give the words of a letter without what belongs to paper."""
    from docx import Document

    document = Document(BytesIO(docx))
    namen = {stijl.style_id: stijl.name or "" for stijl in document.styles}
    regels: list[str] = []
    vorige = ""
    for alinea in document.element.body.iter(_ALINEA):
        stijl = namen.get(alinea.style or "", "Normal")
        tekst = " ".join("".join(knoop.text or " " for knoop in alinea.iter(_TEKST, _TAB, _REGEL)).split())
        if not tekst or stijl in _BUITEN:
            continue
        if stijl in _PUNTEN:
            regels.append(f"- {tekst}")
        elif vorige in _KOPPEN or (stijl == vorige == _ONDERTEKENING):
            regels.append(tekst)
        else:
            regels += ["", tekst]
        vorige = stijl
    return "\n".join(regels).strip() + "\n"


def make_eml(onderwerp: str, tekst: str, aan: str = "") -> bytes:
    """Give a draft that a mail program opens as a new message (X-Unsent); nothing is sent by this program."""
    bericht = EmailMessage(policy=SMTP)
    bericht["Subject"] = " ".join(onderwerp.split())
    if aan.strip():
        bericht["To"] = aan.strip()
    bericht["X-Unsent"] = "1"
    bericht.set_content(tekst, charset="utf-8", cte="quoted-printable")
    return bericht.as_bytes()
