"""A saved e-mail (.eml) to the words, sender and moment of a message; nothing in it is run, fetched or kept."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage, Message
from email.policy import default
from email.utils import parseaddr, parsedate_to_datetime
from html.parser import HTMLParser

from begrenzen_desktop.domain.errors import OngeldigAntwoord
from begrenzen_desktop.domain.waarden import MAX_TEKST, normalise_tekst

MAX_EML = 25_000_000
"""Bytes; a message with a film in it is not read."""
GEEN_MAIL = "Dit is geen e-mail die het programma kan lezen. Bewaar het bericht in je mailprogramma als .eml, of plak de tekst."
INGEKORT = "\n\n[De rest van het bericht is te lang en staat niet in de kluis.]"
_BLOKKEN = frozenset({"p", "div", "br", "tr", "li", "h1", "h2", "h3", "h4", "blockquote", "table"})
_STIL = frozenset({"script", "style", "head", "title"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailbericht:
    """What a message says. ``op`` is its moment (aware; None: the message does not say), ``bijlagen`` the names of files."""

    van: str
    naam: str
    onderwerp: str
    tekst: str
    op: dt.datetime | None = None
    bijlagen: tuple[str, ...] = ()


def read_eml(inhoud: bytes) -> Mailbericht:
    """Read a message. Raises OngeldigAntwoord when it is none, too large or empty."""
    if len(inhoud) > MAX_EML:
        raise OngeldigAntwoord("Het bericht is groter dan 25 MB. Plak alleen de tekst.")
    bericht = message_from_bytes(inhoud, policy=default)
    if not isinstance(bericht, EmailMessage) or not (
        bericht["From"] or bericht["Date"] or bericht["Subject"]
    ):
        raise OngeldigAntwoord(GEEN_MAIL)
    naam, adres = parseaddr(str(bericht["From"] or ""))
    tekst = normalise_tekst(_find_text(bericht)).strip()
    if len(tekst) > MAX_TEKST:
        tekst = tekst[: MAX_TEKST - len(INGEKORT)] + INGEKORT
    return Mailbericht(
        van=adres,
        naam=normalise_tekst(naam),
        onderwerp=" ".join(normalise_tekst(str(bericht["Subject"] or "")).split()),
        tekst=tekst,
        op=_find_moment(bericht),
        bijlagen=tuple(
            " ".join(normalise_tekst(deel.get_filename() or "zonder naam").split())
            for deel in bericht.iter_attachments()
        ),
    )


def _find_text(bericht: EmailMessage) -> str:
    deel = bericht.get_body(preferencelist=("plain", "html"))
    if deel is None:
        return ""
    tekst = _decode(deel)
    return _strip_html(tekst) if deel.get_content_type() == "text/html" else tekst


def _decode(deel: Message) -> str:
    """Give the text of a part, whatever its header says of the letters: a wrong name is common in old mail."""
    ruw = deel.get_payload(decode=True)
    inhoud = ruw if isinstance(ruw, bytes) else b""
    for naam in (deel.get_content_charset() or "utf-8", "utf-8", "cp1252"):
        try:
            return inhoud.decode(naam)
        except (LookupError, UnicodeDecodeError):
            continue
    return inhoud.decode("latin-1")


def _find_moment(bericht: EmailMessage) -> dt.datetime | None:
    try:
        moment = parsedate_to_datetime(str(bericht["Date"] or ""))
    except (TypeError, ValueError):
        return None
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=dt.UTC)


class _Woorden(HTMLParser):
    """Keeps the words of a page, with a line for each block; nothing of it is fetched."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.delen: list[str] = []
        self._stil = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._stil += tag in _STIL
        if tag in _BLOKKEN:
            self.delen.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._stil = max(self._stil - (tag in _STIL), 0)
        if tag in _BLOKKEN:
            self.delen.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._stil:
            self.delen.append(data)


def _strip_html(tekst: str) -> str:
    lezer = _Woorden()
    lezer.feed(tekst)
    lezer.close()
    regels = (" ".join(regel.split()) for regel in "".join(lezer.delen).split("\n"))
    schoon: list[str] = []
    for regel in regels:
        if regel or (schoon and schoon[-1]):
            schoon.append(regel)
    return "\n".join(schoon)
