"""Whether the parts of a .docx hold anything but text, lay-out and pictures: macros, outside links, objects, fields that fetch."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import unquote

from begrenzen_desktop.domain.sjabloon import Sjabloonbevinding
from begrenzen_desktop.letters.sjabloonbeelden import check_beelden
from begrenzen_desktop.letters.sjabloonzip import Pakket, shown

if TYPE_CHECKING:
    from lxml.etree import _Element

_HOOFD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_RELATIES = frozenset(
    {
        "officeDocument", "core-properties", "extended-properties", "custom-properties", "thumbnail", "styles",
        "stylesWithEffects", "settings", "webSettings", "fontTable", "theme", "numbering", "header", "footer",
        "footnotes", "endnotes", "image", "hyperlink", "customXml", "customXmlProps", "glossaryDocument", "font",
        "classificationlabels", "intelligence",
    }
)  # fmt: skip
_UITLEG_RELATIE = {
    "vbaProject": (
        "Er zit een macro in het sjabloon.",
        "Sla het in Word op als Word-document zonder macro's (.docx).",
    ),
    "attachedTemplate": (
        "Het sjabloon is gekoppeld aan een ander Word-sjabloon.",
        "Kies in Word Ontwikkelaars, Documentsjabloon, en vul daar Normal in.",
    ),
    "aFChunk": (
        "Er is een ander bestand in het sjabloon opgenomen.",
        "Open dat bestand en plak de tekst ervan als gewone tekst in het sjabloon.",
    ),
    "oleObject": (
        "Er zit een object uit een ander programma in het sjabloon.",
        "Haal het object weg, of plak het als afbeelding.",
    ),
    "package": (
        "Er zit een object uit een ander programma in het sjabloon.",
        "Haal het object weg, of plak het als afbeelding.",
    ),
    "control": (
        "Er zit een besturingselement (ActiveX) in het sjabloon.",
        "Haal het besturingselement weg.",
    ),
    "chart": ("Er zit een grafiek in het sjabloon.", "Plak de grafiek als afbeelding."),
    "comments": (
        "Er staan opmerkingen in het sjabloon. Die zou de burger kunnen lezen.",
        "Kies in Word Controleren, Verwijderen, Alle opmerkingen verwijderen.",
    ),
    "people": (
        "In het bestand staan nog namen van collega's die eraan werkten.",
        "Kies in Word Bestand, Info, Controleren op problemen, Document controleren, en verwijder de persoonlijke gegevens.",
    ),
    "webextensiontaskpanes": (
        "In het bestand zit een invoegtoepassing van Word.",
        "Haal de invoegtoepassing weg bij Invoegen, Mijn invoegtoepassingen, en sla het sjabloon opnieuw op.",
    ),
    "origin": (
        "Het sjabloon is digitaal ondertekend. Een ondertekend bestand kan niet worden ingevuld.",
        "Haal in Word de handtekening weg bij Bestand, Info.",
    ),
    "mailMergeSource": (
        "Het sjabloon haalt gegevens uit een verzendlijst.",
        "Kies in Word Verzendlijsten, Afdruk samenvoegen starten, Normaal Word-document.",
    ),
    "subDocument": (
        "Het sjabloon haalt een ander document binnen.",
        "Plak de tekst van dat document als gewone tekst in het sjabloon.",
    ),
}
_NAMEN = frozenset({"commentsExtended", "commentsIds", "commentsExtensible", "documenttasks"})
"""Parts that tell who did what; Word may leave them behind when the comments themselves are gone."""
_GEWOON = {
    "officeDocument": re.compile(r"word/document\.xml"),
    "header": re.compile(r"word/header\d*\.xml"),
    "footer": re.compile(r"word/footer\d*\.xml"),
}
"""Where the parts with text stand: what is read there is what the letter is made from."""
_VEILIG_ADRES = re.compile(r"(?:https?://|mailto:|tel:)[A-Za-z0-9:/?#@!$()*+,;=%._~-]{1,500}")
_TAG = re.compile(r"\{\{|\{%|\{#")
_GEVAARLIJK_DEEL = re.compile(
    r"vba|activex|/embeddings/|customui|\.exe$|\.bin$|\.ole$|\.dll$|\.js$|\.ps1$", re.I
)
_ADRESVELD = frozenset({"src", "href", "althref", "action", "url", "classid", "codebase"})
_ADRES = re.compile(r"^\s*(?:[a-z][a-z0-9+.-]*:|\\\\|//)", re.I)
_VELDEN = frozenset(
    {
        "PAGE",
        "NUMPAGES",
        "SECTION",
        "SECTIONPAGES",
        "PAGEREF",
        "REF",
        "SYMBOL",
        "STYLEREF",
        "HYPERLINK",
        "ADVANCE",
    }
)
_DATUMVELDEN = frozenset({"DATE", "TIME", "SAVEDATE", "PRINTDATE", "CREATEDATE", "EDITTIME"})
_WIJZIGING = frozenset({"ins", "del", "moveFrom", "moveTo"})
_ELEMENTEN = {
    "altChunk": "aFChunk",
    "object": "oleObject",
    "OLEObject": "oleObject",
    "control": "control",
    "subDoc": "subDocument",
    "entryMacro": "vbaProject",
    "exitMacro": "vbaProject",
    "commentReference": "comments",
}


def check_veilig(pakket: Pakket) -> Iterator[Sjabloonbevinding]:
    """Give everything that may not be in a template."""
    yield from _check_typen(pakket)
    for naam in pakket.delen:
        if _GEVAARLIJK_DEEL.search(naam):
            soort = "vbaProject" if "vba" in naam.lower() else "oleObject"
            yield _verboden(soort, f"Onderdeel {shown(naam)}")
    for naam, boom in pakket.bomen.items():
        if naam.endswith(".rels"):
            yield from _check_relaties(pakket, naam, boom)
        else:
            yield from _check_boom(naam, boom)
    yield from _check_verborgen(pakket)
    yield from check_beelden(pakket)


def plek_van(naam: str) -> str:
    """How a part is called in a sentence."""
    stam = naam.rsplit("/", 1)[-1]
    if naam == "word/document.xml":
        return "Brief"
    for begin, woord in (
        ("header", "Koptekst"),
        ("footer", "Voettekst"),
        ("footnotes", "Voetnoten"),
        ("endnotes", "Eindnoten"),
        ("comments", "Opmerkingen"),
        ("core", "Eigenschappen van het bestand"),
        ("app", "Eigenschappen van het bestand"),
        ("custom", "Eigenschappen van het bestand"),
        ("settings", "Instellingen van het document"),
    ):
        if stam.startswith(begin) and naam.startswith(("word/", "docProps/")):
            return woord
    return "Verwijzingen" if stam.endswith(".rels") else f"Onderdeel {shown(naam)}"


def _verboden(soort: str, plek: str, tekst: str = "") -> Sjabloonbevinding:
    sleutel = "people" if soort in _NAMEN else soort
    zin, remedie = _UITLEG_RELATIE.get(
        sleutel,
        (
            f"Het sjabloon bevat iets dat Begrenzen niet toelaat ({shown(soort)}).",
            "Maak een nieuw Word-document en plak daar alleen tekst, tabellen en afbeeldingen in.",
        ),
    )
    return Sjabloonbevinding(zin=zin, remedie=remedie, plek=plek, tekst=tekst)


def _check_typen(pakket: Pakket) -> Iterator[Sjabloonbevinding]:
    soorten = [str(knoop.get("ContentType", "")) for knoop in pakket.bomen["[Content_Types].xml"]]
    if any("macroenabled" in soort.lower() or "vba" in soort.lower() for soort in soorten):
        yield _verboden("vbaProject", "")
    elif any(soort.endswith("wordprocessingml.template.main+xml") for soort in soorten):
        yield Sjabloonbevinding(
            zin="Dit is een Word-sjabloon (.dotx) en geen Word-document.",
            remedie="Kies in Word Opslaan als, soort Word-document (.docx), en kies het bestand opnieuw.",
        )
    elif _HOOFD not in soorten or "word/document.xml" not in pakket.bomen:
        yield Sjabloonbevinding(
            zin="In dit bestand zit geen Word-brief.",
            remedie="Sla het sjabloon in Word op als Word-document (.docx), niet als 'Strict Open XML', en kies het opnieuw.",
        )


def _check_relaties(pakket: Pakket, naam: str, boom: _Element) -> Iterator[Sjabloonbevinding]:
    map_ = posixpath.dirname(posixpath.dirname(naam))
    for relatie in boom.iter("{*}Relationship"):
        soort = str(relatie.get("Type", "")).rsplit("/", 1)[-1]
        doel = str(relatie.get("Target", ""))
        if "purl.oclc.org" in str(relatie.get("Type", "")):
            yield Sjabloonbevinding(
                zin="Dit bestand is opgeslagen als 'Strict Open XML'.",
                remedie="Kies in Word Opslaan als, soort Word-document (.docx), zonder 'Strict'.",
            )
            return
        if soort not in _RELATIES:
            yield _verboden(soort, "Verwijzingen", doel[:80])
        elif _TAG.search(unquote(doel)):
            yield _tag_verboden("Verwijzingen", doel)
        elif relatie.get("TargetMode") == "External" or _ADRES.match(doel):
            if soort != "hyperlink":
                yield Sjabloonbevinding(
                    zin=f"Het sjabloon haalt {'een afbeelding' if soort == 'image' else 'iets'} op van buiten: {shown(doel)}.",
                    remedie="Zet de afbeelding zelf in het document (Invoegen, Afbeelding) in plaats van een koppeling ernaar."
                    if soort == "image"
                    else "Haal de koppeling weg: in een brief mag niets van buiten komen.",
                    plek="Verwijzingen",
                    tekst=doel[:80],
                )
            elif not _VEILIG_ADRES.fullmatch(doel):
                yield _slechte_link(doel)
        elif (plaats := _GEWOON.get(soort)) is not None and not plaats.fullmatch(_resolve(map_, doel)):
            yield Sjabloonbevinding(
                zin=f"Het onderdeel {shown(doel)} staat niet waar Word het zet.",
                remedie="Open het bestand in Word, kies Opslaan als, soort Word-document (.docx), en probeer het opnieuw.",
                plek="Verwijzingen",
                tekst=doel[:80],
            )
        elif soort != "hyperlink" and _resolve(map_, doel) not in pakket.delen:
            yield Sjabloonbevinding(
                zin=f"Het sjabloon verwijst naar {shown(doel)}, en dat zit niet in het bestand.",
                remedie="Zet de afbeelding die ontbreekt opnieuw in het document, of haal haar weg.",
                plek="Verwijzingen",
                tekst=doel[:80],
            )


def _resolve(map_: str, doel: str) -> str:
    return posixpath.normpath(posixpath.join("/", map_, doel)).lstrip("/")


def _slechte_link(doel: str) -> Sjabloonbevinding:
    return Sjabloonbevinding(
        zin=f"De link {shown(doel)} kan niet in een brief die wordt ondertekend.",
        remedie="Gebruik een webadres dat begint met https:// zonder de tekens & < > en aanhalingstekens, of haal de link weg.",
        plek="Verwijzingen",
        tekst=doel[:80],
    )


def _tag_verboden(plek: str, waarde: str) -> Sjabloonbevinding:
    begin = _TAG.search(unquote(waarde))
    stuk = unquote(waarde)[begin.start() :][:80] if begin else waarde[:80]
    return Sjabloonbevinding(
        zin=f"Hier staat een tag op een plek waar Begrenzen niets invult: {shown(stuk)}.",
        remedie="Haal hem daar weg. Tags mogen alleen in de tekst van de brief, de koptekst en de voettekst.",
        plek=plek,
        tekst=waarde[:80],
        tag=stuk,
    )


def _check_boom(naam: str, boom: _Element) -> Iterator[Sjabloonbevinding]:
    plek, tekstdeel = plek_van(naam), plek_van(naam) in ("Brief", "Koptekst", "Voettekst")
    gezegd: set[str] = set()
    for knoop in boom.iter("*"):
        soort = knoop.tag.rsplit("}", 1)[-1]
        for attribuut, waarde in knoop.attrib.items():
            kort = str(attribuut).rsplit("}", 1)[-1].lower()
            if _TAG.search(str(waarde)):
                yield _tag_verboden(plek, str(waarde))
            elif kort in _ADRESVELD and _ADRES.match(str(waarde)):
                yield Sjabloonbevinding(
                    zin=f"Het sjabloon verwijst naar iets buiten het bestand: {shown(str(waarde))}.",
                    remedie="Haal de koppeling weg: in een brief mag niets van buiten komen.",
                    plek=plek,
                    tekst=str(waarde)[:80],
                )
        if not (tekstdeel and soort == "t") and _TAG.search(knoop.text or ""):
            yield _tag_verboden(plek, knoop.text or "")
        if _TAG.search(knoop.tail or ""):
            yield _tag_verboden(plek, knoop.tail or "")
        if soort in _ELEMENTEN and naam.startswith("word/") and soort not in gezegd:
            gezegd.add(soort)
            yield _verboden(_ELEMENTEN[soort], plek)
        if (soort in _WIJZIGING or soort.endswith("PrChange")) and "del" not in gezegd and tekstdeel:
            gezegd.add("del")
            yield Sjabloonbevinding(
                zin="Er staan bijgehouden wijzigingen in het sjabloon. Die kan de burger teruglezen.",
                remedie="Kies in Word Controleren, Accepteren, Alle wijzigingen accepteren en bijhouden stoppen.",
                plek=plek,
            )
        if soort == "dataBinding" and tekstdeel and soort not in gezegd:
            gezegd.add(soort)
            yield Sjabloonbevinding(
                zin="Er staat een gekoppeld invulvak in het sjabloon. Word zet daar zelf iets anders in dan Begrenzen.",
                remedie="Klik in Word met rechts op het invulvak, kies Inhoudsbesturingselement verwijderen, en zet er de tag neer.",
                plek=plek,
            )
    if tekstdeel:
        yield from _check_velden(plek, boom)


def _check_velden(plek: str, boom: _Element) -> Iterator[Sjabloonbevinding]:
    """Fields of Word that fetch, run or change by themselves."""
    codes = [
        str(knoop.get(f"{{{knoop.nsmap.get('w', '')}}}instr", "")) for knoop in boom.iter("{*}fldSimple")
    ]
    diep: list[str] = []
    for knoop in boom.iter("{*}fldChar", "{*}instrText"):
        if knoop.tag.endswith("instrText"):
            if diep:
                diep[-1] += knoop.text or ""
            else:
                codes.append(knoop.text or "")
            continue
        stand = next((str(w) for a, w in knoop.attrib.items() if str(a).endswith("fldCharType")), "")
        if stand == "begin":
            diep.append("")
        elif stand == "end" and diep:
            codes.append(diep.pop())
    for code in (*codes, *diep):
        woord = (code.split() or [""])[0].upper()
        if not woord:
            continue
        if woord in _DATUMVELDEN:
            yield Sjabloonbevinding(
                zin="Er staat een datum die verspringt als iemand de brief later opent.",
                remedie="Haal het datumveld weg en zet er de tag {{ datum }} neer.",
                plek=plek,
                tekst=code.strip()[:80],
            )
        elif woord not in _VELDEN:
            yield Sjabloonbevinding(
                zin=f"Er staat een Word-veld dat Begrenzen niet toelaat: {shown(code.strip())}.",
                remedie="Haal het veld weg. Toegestaan zijn paginanummers, verwijzingen en links.",
                plek=plek,
                tekst=code.strip()[:80],
            )
        elif woord == "HYPERLINK":
            for doel in re.findall(r'"([^"]*)"', code):
                if _ADRES.match(doel) and not _VEILIG_ADRES.fullmatch(doel):
                    yield _slechte_link(doel)


def _check_verborgen(pakket: Pakket) -> Iterator[Sjabloonbevinding]:
    """Hidden text is sent along: whoever gets the letter can make it show."""
    stijlen = pakket.bomen.get("word/styles.xml")
    verborgen = {
        str(waarde)
        for stijl in (() if stijlen is None else stijlen.iter("{*}style"))
        if any(_is_on(knoop) for knoop in stijl.iter("{*}vanish"))
        for naam, waarde in stijl.attrib.items()
        if str(naam).endswith("styleId")
    }
    for naam, boom in pakket.bomen.items():
        if plek_van(naam) not in ("Brief", "Koptekst", "Voettekst"):
            continue
        for knoop in boom.iter("{*}vanish", "{*}rStyle", "{*}pStyle"):
            soort = knoop.tag.rsplit("}", 1)[-1]
            waarde = next((str(w) for a, w in knoop.attrib.items() if str(a).endswith("val")), "")
            if not (_is_on(knoop) if soort == "vanish" else waarde in verborgen):
                continue
            om = next(knoop.iterancestors("{*}p" if soort == "pStyle" else "{*}r"), None)
            tekst = "".join(str(stuk) for stuk in om.itertext("{*}t")) if om is not None else ""
            if tekst.strip():
                yield Sjabloonbevinding(
                    zin="Er staat verborgen tekst in het sjabloon. Wie de brief krijgt, kan die zichtbaar maken.",
                    remedie="Zet in Word Lettertype, Verborgen uit, of haal de tekst weg.",
                    plek=plek_van(naam),
                    tekst=" ".join(tekst.split())[:80],
                )
                break


def _is_on(knoop: _Element) -> bool:
    return not any(str(a).endswith("val") and w in ("0", "false", "off") for a, w in knoop.attrib.items())
