"""A signed letter: our own check, xmlsec1 and LibreOffice agree that it is right, and see that an altered one is not."""

from __future__ import annotations

import datetime as dt
import json
import re
import subprocess
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding
from hypothesis import given, settings
from hypothesis import strategies as st

from begrenzen_desktop.domain.certificering import Handtekeningcontrole, Handtekeningstatus
from begrenzen_desktop.domain.errors import NogNietToegestaan, OngeldigAntwoord
from begrenzen_desktop.signing.certificaat import OngeldigCertificaat, VerlopenCertificaat, read_p12
from begrenzen_desktop.signing.controleren import check_docx
from begrenzen_desktop.signing.maken import sign_docx
from begrenzen_desktop.signing.pakket import MAP, TYPES
from tests.letters.ooxml import find_faults
from tests.letters.uitgaand import make_uitgaand
from tests.letters.voorbeeld import make_bron, render_bron
from tests.signing.certificaten import JAAR, NAAM, NU, WACHTWOORD, make_certificate, make_p12

KLOPT, GESCHONDEN = Handtekeningstatus.KLOPT, Handtekeningstatus.GESCHONDEN
BRIEF = render_bron(make_bron())
ID_ATTRS = ("http://www.w3.org/2000/09/xmldsig#:Object", "http://uri.etsi.org/01903/v1.3.2#:SignedProperties")


def sign(soort: str = "rsa", brief: bytes = BRIEF) -> bytes:
    return sign_docx(brief, read_p12(make_p12(soort), WACHTWOORD), NU)


GETEKEND = sign()
Parts = dict[str, bytes]


def alter(docx: bytes, change: Callable[[Parts], object]) -> bytes:
    with zipfile.ZipFile(BytesIO(docx)) as zip_:
        delen = {naam: zip_.read(naam) for naam in zip_.namelist()}
    change(delen)
    uit = BytesIO()
    with zipfile.ZipFile(uit, "w") as zip_:
        for naam, inhoud in delen.items():
            zip_.writestr(naam, inhoud)
    return uit.getvalue()


def replace_in(naam: str, oud: bytes, nieuw: bytes) -> Callable[[Parts], object]:
    def change(delen: Parts) -> None:
        assert oud in delen[naam]
        delen[naam] = delen[naam].replace(oud, nieuw, 1)

    return change


def add(naam: str, inhoud: bytes = b"<x/>") -> Callable[[Parts], object]:
    return lambda delen: delen.__setitem__(naam, inhoud)


def drop(naam: str) -> Callable[[Parts], object]:
    return lambda delen: delen.pop(naam)


RELATIE = b'<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="http://kwaad.example" TargetMode="External"/></Relationships>'
SIG = f"{MAP}sig1.xml"


@pytest.mark.parametrize("soort", ["rsa", "rsa4096", "p256", "p384", "p521"])
def test_a_signed_letter_is_right_and_a_sound_file(soort: str) -> None:
    getekend = sign(soort)
    controle = check_docx(getekend)
    assert controle.status is KLOPT and controle.fouten == ()
    assert controle.certificaat is not None and controle.certificaat.naam == NAAM
    assert controle.op == NU and controle.certificaat.zelf_uitgegeven
    assert controle.niet_gedekt == ("docProps/app.xml", "docProps/core.xml")
    assert {"word/document.xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/styles.xml"} <= set(
        controle.gedekt
    )
    assert find_faults(getekend) == []


def test_the_words_of_the_letter_do_not_change() -> None:
    with zipfile.ZipFile(BytesIO(BRIEF)) as oud, zipfile.ZipFile(BytesIO(GETEKEND)) as nieuw:
        for naam in oud.namelist():
            if not naam.endswith(".rels") and naam != TYPES:
                assert oud.read(naam) == nieuw.read(naam)


def test_what_is_said_names_who_when_and_what_is_not_covered() -> None:
    zelf = " ".join(check_docx(GETEKEND).zinnen())
    assert "identiteit niet vastgesteld" in zelf and NAAM in zelf and "23 november 2026" in zelf
    assert "docProps/core.xml" in zelf and "zelf gemaakt" in zelf
    sleutel = read_p12(make_p12(certificaat=make_certificate(uitgever="Staat der Nederlanden")), WACHTWOORD)
    ander = " ".join(check_docx(sign_docx(BRIEF, sleutel, NU)).zinnen())
    assert "uitgegeven door Staat der Nederlanden" in ander


def test_a_letter_without_signature_says_so() -> None:
    assert check_docx(BRIEF).status is Handtekeningstatus.NIET_ONDERTEKEND


ALTERED: tuple[tuple[str, Callable[[Parts], object]], ...] = (
    ("a word", replace_in("word/document.xml", b"Geachte", b"Beste  ")),
    ("a style", replace_in("word/styles.xml", b"Arial", b"Times")),
    ("a part added", add("word/extra.xml")),
    ("a part added beside the signature", add(f"{MAP}sig2.xml")),
    ("a part removed", drop("word/settings.xml")),
    ("a link added", replace_in("word/_rels/document.xml.rels", b"</Relationships>", RELATIE)),
    ("a link added to the package", replace_in("_rels/.rels", b"</Relationships>", RELATIE)),
    ("rels added", add("word/_rels/styles.xml.rels", b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>')),
    ("a content type", replace_in(TYPES, b"document.main+xml", b"template.main+xml")),
    ("a content type of the properties", replace_in(TYPES, b"core-properties+xml", b"custom-properties+xml")),
    ("the default of rels", replace_in(TYPES, b"package.relationships+xml", b"package.relations+xml")),
    ("a type of a part that is not there", replace_in(TYPES, b"</Types>", b'<Override PartName="/w.xml" ContentType="x/y"/></Types>')),
    ("the properties retargeted", replace_in("_rels/.rels", b"docProps/core.xml", b"word/document.xml")),
    ("the moment", replace_in(SIG, b"2026-11-23T10:00:00Z</xd:SigningTime>", b"2026-11-22T10:00:00Z</xd:SigningTime>")),
    ("the moment of the package", replace_in(SIG, b"<mdssi:Value>2026", b"<mdssi:Value>2025")),
    ("a digest", lambda d: d.__setitem__(SIG, re.sub(rb"<DigestValue>.", b"<DigestValue>_", d[SIG], count=1))),
    ("the value", lambda d: d.__setitem__(SIG, re.sub(rb"<SignatureValue>.{4}", b"<SignatureValue>AAAA", d[SIG]))),
    ("the office words", replace_in(SIG, b"<SignatureComments>", b"<SignatureComments>akkoord")),
    ("an object beside it", replace_in(SIG, b"</Signature>", b"<Object>kwaad</Object></Signature>")),
    ("a second manifest", replace_in(SIG, b"</Signature>", b'<Object Id="x"><Manifest></Manifest></Object></Signature>')),
    ("the signature removed", drop(SIG)),
    ("the origin removed", drop(f"{MAP}_rels/origin.sigs.rels")),
)  # fmt: skip


@pytest.mark.parametrize(("wat", "change"), ALTERED, ids=[wat for wat, _ in ALTERED])
def test_whatever_is_altered_is_seen(wat: str, change: Callable[[Parts], object]) -> None:
    controle = check_docx(alter(GETEKEND, change))
    assert controle.status is GESCHONDEN and controle.fouten[0].endswith(".")


def test_the_properties_of_the_file_may_change_and_are_named_as_not_covered() -> None:
    controle = check_docx(
        alter(
            GETEKEND,
            replace_in("docProps/core.xml", b"</cp:coreProperties>", b"<!-- x --></cp:coreProperties>"),
        )
    )
    assert controle.status is KLOPT and "docProps/core.xml" in controle.niet_gedekt


def test_a_signature_of_another_key_over_the_same_words_names_the_other() -> None:
    ander = sign_docx(
        BRIEF, read_p12(make_p12(certificaat=make_certificate(naam="Iemand Anders")), WACHTWOORD), NU
    )
    controle = check_docx(ander)
    assert controle.certificaat is not None and controle.certificaat.naam == "Iemand Anders"


def test_a_certificate_put_in_the_place_of_another_is_seen() -> None:
    ander = sign("p256")
    with zipfile.ZipFile(BytesIO(ander)) as zip_:
        certificaat = re.search(rb"<X509Certificate>.*?</X509Certificate>", zip_.read(SIG))
    assert certificaat is not None

    def swap(delen: Parts) -> None:
        delen[SIG] = re.sub(rb"<X509Certificate>.*?</X509Certificate>", certificaat.group(), delen[SIG])

    assert check_docx(alter(GETEKEND, swap)).status is GESCHONDEN


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_random_change_of_a_signed_part_is_always_seen(data: st.DataObject) -> None:
    with zipfile.ZipFile(BytesIO(GETEKEND)) as zip_:
        namen = [
            n
            for n in zip_.namelist()
            if n not in check_docx(GETEKEND).niet_gedekt and n != TYPES and not n.startswith(MAP)
        ]
        naam = data.draw(st.sampled_from(sorted(namen)))
        inhoud = zip_.read(naam)
    plek = data.draw(st.integers(0, len(inhoud) - 1))
    nieuw = data.draw(st.integers(0, 255).filter(lambda byte: byte != inhoud[plek]))
    gewijzigd = inhoud[:plek] + bytes([nieuw]) + inhoud[plek + 1 :]
    try:
        controle = check_docx(alter(GETEKEND, lambda delen: delen.__setitem__(naam, gewijzigd)))
    except OngeldigAntwoord:
        return  # no longer a .docx at all
    if naam.endswith(".rels") and controle.status is KLOPT:
        assert _same_relations(inhoud, gewijzigd)  # white space between relationships says nothing
    else:
        assert controle.status is GESCHONDEN


def _same_relations(oud: bytes, nieuw: bytes) -> bool:
    een, ander = (
        sorted(b"".join(re.findall(rb"<Relationship [^>]*?>", deel)).split()) for deel in (oud, nieuw)
    )
    return een == ander


@settings(max_examples=40, deadline=None)
@given(
    naam=st.from_regex(r"word/[a-z]{1,8}\.(xml|png|bin|rels)", fullmatch=True), inhoud=st.binary(max_size=50)
)
def test_a_part_that_is_added_is_always_seen(naam: str, inhoud: bytes) -> None:
    with zipfile.ZipFile(BytesIO(GETEKEND)) as zip_:
        if naam in zip_.namelist():
            return
    assert check_docx(alter(GETEKEND, add(naam, inhoud))).status is GESCHONDEN


@pytest.mark.parametrize(
    ("p12", "wachtwoord", "zin"),
    [
        (b"rommel", WACHTWOORD, "geen certificaatbestand"),
        (make_p12(), "fout", "wachtwoord klopt niet"),
        (make_p12(met_sleutel=False), WACHTWOORD, "geen certificaat met sleutel"),
        (make_p12("rsa-kort"), WACHTWOORD, "te kort"),
        (b"x" * 1_000_001, WACHTWOORD, "te groot"),
    ],
)
def test_a_certificate_that_cannot_sign_is_refused_with_a_remedy(
    p12: bytes, wachtwoord: str, zin: str
) -> None:
    with pytest.raises(OngeldigCertificaat, match=zin):
        read_p12(p12, wachtwoord)


@pytest.mark.parametrize(
    ("vanaf", "tot", "zin"),
    [(NU - 2 * JAAR, NU - JAAR, "is verlopen"), (NU + JAAR, NU + 2 * JAAR, "geldt nog niet")],
)
def test_a_certificate_outside_its_days_is_refused_with_those_days(
    vanaf: dt.datetime, tot: dt.datetime, zin: str
) -> None:
    sleutel = read_p12(make_p12(certificaat=make_certificate(vanaf=vanaf, tot=tot)), WACHTWOORD)
    with pytest.raises(VerlopenCertificaat, match=zin) as fout:
        sign_docx(BRIEF, sleutel, NU)
    assert f"{vanaf.year}" in str(fout.value) and f"{tot.year}" in str(fout.value)


def test_a_certificate_without_password_works() -> None:
    assert check_docx(sign_docx(BRIEF, read_p12(make_p12(wachtwoord=""), ""), NU)).status is KLOPT


def test_a_letter_is_signed_once() -> None:
    with pytest.raises(NogNietToegestaan, match="al digitaal ondertekend"):
        sign(brief=GETEKEND)


@pytest.mark.parametrize("inhoud", [b"", b"geen zip", BRIEF[:500]])
def test_what_is_no_docx_is_refused(inhoud: bytes) -> None:
    with pytest.raises(OngeldigAntwoord, match="geen Word-bestand"):
        check_docx(inhoud)


def test_a_link_that_others_cannot_check_is_refused() -> None:
    link = RELATIE.replace(b"http://kwaad.example", b"http://a.example/?b=1&amp;c=2")
    met_link = alter(BRIEF, replace_in("word/_rels/document.xml.rels", b"</Relationships>", link))
    with pytest.raises(OngeldigAntwoord, match="link"):
        sign(brief=met_link)


def test_white_space_in_a_rels_part_does_not_spoil_the_signature() -> None:
    los = alter(BRIEF, replace_in("_rels/.rels", b"<Relationship ", b"\n  <Relationship "))
    assert check_docx(sign(brief=los)).status is KLOPT


# ---------------------------------------------------------------- two checks that are not ours
@pytest.mark.parametrize("soort", ["rsa", "p256", "p384"])
def test_xmlsec_agrees_about_signature_and_objects(soort: str, tmp_path: Path) -> None:
    def run(docx: bytes) -> subprocess.CompletedProcess[str]:
        with zipfile.ZipFile(BytesIO(docx)) as zip_:
            (tmp_path / "sig.xml").write_bytes(zip_.read(SIG))
        (tmp_path / "cert.pem").write_bytes(make_certificate(soort).public_bytes(Encoding.PEM))
        woorden = ["xmlsec1", "--verify", "--ignore-manifests", "--trusted-pem", str(tmp_path / "cert.pem")]
        woorden += ["--verification-time", "2026-11-23 10:00:00"]
        woorden += [deel for attr in ID_ATTRS for deel in ("--id-attr:Id", attr)]
        return subprocess.run(
            [*woorden, str(tmp_path / "sig.xml")], capture_output=True, text=True, timeout=30
        )

    getekend = sign(soort)
    goed = run(getekend)
    uit = goed.stdout + goed.stderr
    assert goed.returncode == 0 and "SignedInfo References (ok/all): 3/3" in uit, uit
    fout = run(alter(getekend, replace_in(SIG, b"<mdssi:Value>2026", b"<mdssi:Value>2025")))
    assert fout.returncode != 0


def test_libreoffice_agrees_about_the_whole_file(tmp_path: Path) -> None:
    soorten = {
        "rsa": GETEKEND,
        "p256": sign("p256"),
        "maatregel": sign(brief=render_bron(make_uitgaand("maatregel"))),
    }
    gewijzigd = alter(GETEKEND, replace_in("word/document.xml", b"Geachte", b"Beste  "))
    paden = []
    for naam, inhoud in {**soorten, "gewijzigd": gewijzigd, "zonder": BRIEF}.items():
        paden.append(tmp_path / f"{naam}.docx")
        paden[-1].write_bytes(inhoud)
    script = Path(__file__).with_name("verifieer_uno.py")
    uit = subprocess.run(
        ["/usr/bin/python3", str(script), *map(str, paden)],
        check=True,
        capture_output=True,
        text=True,
        timeout=120,
    )
    *goed, anders, zonder = [json.loads(regel) for regel in uit.stdout.splitlines()]
    for handtekeningen in goed:
        assert len(handtekeningen) == 1 and handtekeningen[0]["klopt"] and NAAM in handtekeningen[0]["wie"]
    assert len(anders) == 1 and not anders[0]["klopt"]
    assert zonder == []


def test_the_outcome_of_a_damaged_file_says_what_is_wrong() -> None:
    controle: Handtekeningcontrole = check_docx(alter(GETEKEND, drop("word/settings.xml")))
    assert "verdwenen: word/settings.xml" in " ".join(controle.zinnen())
