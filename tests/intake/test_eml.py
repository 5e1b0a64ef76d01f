"""Saved e-mails of every sort: the words arrive, nothing is run, and what is no e-mail is refused in a sentence."""

from __future__ import annotations

import datetime as dt
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from begrenzen_desktop.domain.errors import OngeldigAntwoord
from begrenzen_desktop.domain.waarden import MAX_TEKST, normalise_tekst
from begrenzen_desktop.intake.eml import INGEKORT, MAX_EML, read_eml


def make(tekst: str = "Dag", **anders: str) -> EmailMessage:
    bericht = EmailMessage()
    bericht["From"] = anders.get("van", "Mevrouw C. <c@voorbeeld.example>")
    bericht["Subject"] = anders.get("onderwerp", "Weer die viskraam")
    bericht["Date"] = anders.get("op", "Fri, 20 Nov 2026 23:30:00 +0100")
    bericht.set_content(tekst)
    return bericht


def test_a_plain_message_gives_its_words_sender_and_moment() -> None:
    mail = read_eml(make("Geachte,\n\nIk wil antwoord.").as_bytes())
    assert (mail.van, mail.naam, mail.onderwerp) == ("c@voorbeeld.example", "Mevrouw C.", "Weer die viskraam")
    assert mail.tekst == "Geachte,\n\nIk wil antwoord."
    assert mail.op is not None and mail.op.astimezone(dt.UTC) == dt.datetime(
        2026, 11, 20, 22, 30, tzinfo=dt.UTC
    )


def test_a_page_gives_its_words_and_no_script() -> None:
    bericht = make()
    bericht.set_content(
        "<html><head><title>x</title><style>p{}</style></head><body><p>Een</p><script>kwaad()</script>"
        "<div>Twee &amp; drie<br>vier</div><img src='http://ver.example/a.png'></body></html>",
        subtype="html",
    )
    assert read_eml(bericht.as_bytes()).tekst == "Een\n\nTwee & drie\nvier"


def test_the_plain_part_goes_before_the_page() -> None:
    bericht = make("Platte tekst")
    bericht.add_alternative("<p>Opgemaakte tekst</p>", subtype="html")
    assert read_eml(bericht.as_bytes()).tekst == "Platte tekst"


def test_attachments_are_named_and_not_read() -> None:
    bericht = make("Zie bijlage")
    bericht.add_attachment(b"\x00" * 1000, maintype="application", subtype="pdf", filename="bewijs <1>.pdf")
    assert read_eml(bericht.as_bytes()).bijlagen == ("bewijs <1>.pdf",)


@pytest.mark.parametrize("naam", ["windows-1252", "iso-8859-1", "bestaat-niet", "utf-8"])
def test_letters_with_accents_arrive_whatever_the_header_says(naam: str) -> None:
    ruw = (
        f"From: a@b.example\nSubject: x\nContent-Type: text/plain; charset={naam}\n"
        "Content-Transfer-Encoding: 8bit\n\ncafé"
    ).encode("cp1252")
    assert read_eml(ruw).tekst == "café"


def test_a_message_inside_a_message_gives_the_outer_words() -> None:
    buiten = make("Hierbij mijn eerdere bericht")
    buiten.add_attachment(make("Binnenste"))
    assert read_eml(buiten.as_bytes()).tekst == "Hierbij mijn eerdere bericht"


@pytest.mark.parametrize(
    "inhoud", [b"", b"\x00\x01\x02", b"Zomaar een tekst zonder kop.", b"PK\x03\x04" + b"\x00" * 100]
)
def test_what_is_no_message_is_refused_with_a_remedy(inhoud: bytes) -> None:
    with pytest.raises(OngeldigAntwoord, match=r"als \.eml, of plak de tekst"):
        read_eml(inhoud)


def test_a_message_that_is_too_large_is_refused() -> None:
    with pytest.raises(OngeldigAntwoord, match="25 MB"):
        read_eml(b"From: a@b.example\n\n" + b"x" * MAX_EML)


def test_a_very_long_text_is_cut_off_and_says_so() -> None:
    mail = read_eml(make("woord " * 60_000).as_bytes())
    assert len(mail.tekst) == MAX_TEKST and mail.tekst.endswith(INGEKORT.strip())


def test_a_date_that_cannot_be_read_is_no_date() -> None:
    assert read_eml(make(op="gisteren").as_bytes()).op is None


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=400))
def test_every_text_arrives_as_it_was_written(tekst: str) -> None:
    gelezen = read_eml(make(tekst).as_bytes()).tekst
    assert "".join(gelezen.split()) == "".join(normalise_tekst(tekst).split())


@given(st.binary(max_size=2000))
def test_damage_never_breaks_the_program(rommel: bytes) -> None:
    try:
        read_eml(b"From: a@b.example\nSubject: x\n" + rommel)
    except OngeldigAntwoord as error:
        assert str(error).endswith(".")
