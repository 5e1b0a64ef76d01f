"""Checks the signature of a .docx: the words of the signature, every part it names, and that nothing stands beside it."""

from __future__ import annotations

import base64
import binascii
import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from begrenzen_desktop.domain.certificering import Handtekeningcontrole, Handtekeningstatus
from begrenzen_desktop.signing.certificaat import describe
from begrenzen_desktop.signing.pakket import (
    CT,
    HANDTEKENING,
    MAP,
    OORSPRONG,
    PAKKETRELATIES,
    RELS_TYPE,
    TYPES,
    VRIJ,
    Pakket,
    canon,
    find_target,
    is_free,
    parse,
    read_pakket,
    transform_relaties,
)
from begrenzen_desktop.signing.xmldsig import (
    C14N,
    DIGESTS,
    DS,
    MDSSI,
    RELATIE_TRANSFORM,
    XD,
    digest,
    is_signature,
)

if TYPE_CHECKING:
    from cryptography.x509 import Certificate
    from lxml.etree import _Element as Element

_DS, _XD, _MDSSI = f"{{{DS}}}", f"{{{XD}}}", f"{{{MDSSI}}}"


class _Fout(Exception):
    """What is wrong, as a Dutch sentence."""


def check_docx(docx: bytes) -> Handtekeningcontrole:
    """Check a file. Raises OngeldigAntwoord for what is no .docx; everything else is told in the outcome."""
    pakket = read_pakket(docx)
    if not any(naam.startswith(MAP) for naam in pakket.delen) and not _has_origin(pakket):
        return Handtekeningcontrole(status=Handtekeningstatus.NIET_ONDERTEKEND)
    try:
        return _check(pakket)
    except _Fout as fout:
        return Handtekeningcontrole(status=Handtekeningstatus.GESCHONDEN, fouten=(str(fout),))


def _has_origin(pakket: Pakket) -> bool:
    return any(relatie.type == OORSPRONG for relatie in pakket.relaties(PAKKETRELATIES))


def _check(pakket: Pakket) -> Handtekeningcontrole:
    wortel = _guarded(lambda: parse(pakket.delen[_find_signature(pakket)]))
    if wortel.tag != f"{_DS}Signature" or len(list(wortel.iter(f"{_DS}Signature"))) != 1:
        raise _Fout("De handtekening heeft niet de vorm die zij moet hebben.")
    certificaat = _read_certificate(wortel)
    eigenschappen = _check_info(wortel, certificaat)
    op = _check_properties(eigenschappen, certificaat)
    manifesten = [m for o in wortel.findall(f"{_DS}Object") for m in o.iter(f"{_DS}Manifest")]
    if len(manifesten) != 1:
        raise _Fout("De handtekening noemt niet precies één lijst met onderdelen.")
    gedekt = _check_manifest(pakket, manifesten[0])
    niet_gedekt = _check_coverage(pakket, gedekt)
    return Handtekeningcontrole(
        status=Handtekeningstatus.KLOPT,
        certificaat=describe(certificaat),
        op=op,
        gedekt=tuple(sorted(gedekt)),
        niet_gedekt=niet_gedekt,
    )


def _guarded(work: Callable[[], Element]) -> Element:
    from begrenzen_desktop.domain.errors import OngeldigAntwoord

    try:
        return work()
    except OngeldigAntwoord:
        raise _Fout("Een onderdeel van de handtekening is beschadigd.") from None


def _find_signature(pakket: Pakket) -> str:
    """Follow the relationships: the package to its origin, the origin to its one signature."""
    oorsprong = [
        find_target(PAKKETRELATIES, r.doel) for r in pakket.relaties(PAKKETRELATIES) if r.type == OORSPRONG
    ]
    if len(oorsprong) != 1 or oorsprong[0] not in pakket.delen:
        raise _Fout("De verwijzing naar de handtekening ontbreekt of is dubbel.")
    rels = f"{MAP}_rels/{oorsprong[0].removeprefix(MAP)}.rels"
    if rels not in pakket.delen:
        raise _Fout("De verwijzing naar de handtekening ontbreekt.")
    gevonden = [find_target(rels, r.doel) for r in pakket.relaties(rels)]
    soorten = {r.type for r in pakket.relaties(rels)}
    if len(gevonden) != 1 or soorten != {HANDTEKENING} or gevonden[0] not in pakket.delen:
        raise _Fout("Er is niet precies één handtekening.")
    horen = {oorsprong[0], rels, gevonden[0]}
    vreemd = sorted(naam for naam in pakket.delen if naam.startswith(MAP) and naam not in horen)
    if vreemd:
        raise _Fout(f"Bij de handtekening staat een onderdeel dat er niet hoort: {vreemd[0]}.")
    return gevonden[0]


def _read_certificate(wortel: Element) -> Certificate:
    from cryptography.x509 import load_der_x509_certificate

    knopen = list(wortel.iter(f"{_DS}X509Certificate"))
    if len(knopen) != 1 or knopen[0].getparent().getparent().getparent() is not wortel:  # type: ignore[union-attr]
        raise _Fout("Er staat niet precies één certificaat in de handtekening.")
    try:
        return load_der_x509_certificate(
            base64.b64decode("".join((knopen[0].text or "").split()), validate=True)
        )
    except (ValueError, binascii.Error):
        raise _Fout("Het certificaat in de handtekening is beschadigd.") from None


def _check_info(wortel: Element, certificaat: Certificate) -> Element:
    """Check what was signed itself; gives the XAdES properties."""
    info, waarde = wortel.find(f"{_DS}SignedInfo"), wortel.findtext(f"{_DS}SignatureValue", "")
    if info is None or _algorithm(info, "CanonicalizationMethod") != C14N:
        raise _Fout("De handtekening is op een manier gemaakt die dit programma niet kent.")
    try:
        ruw = base64.b64decode("".join(waarde.split()), validate=True)
    except binascii.Error:
        raise _Fout("De waarde van de handtekening is beschadigd.") from None
    if not is_signature(certificaat, _algorithm(info, "SignatureMethod"), canon(info), ruw):
        raise _Fout("De handtekening past niet bij het certificaat.")
    ids: dict[str, list[Element]] = {}
    for knoop in wortel.iter():
        if isinstance(knoop.tag, str) and knoop.get("Id"):
            ids.setdefault(knoop.get("Id", ""), []).append(knoop)
    genoemd: list[Element] = []
    for verwijzing in info.findall(f"{_DS}Reference"):
        doelen = ids.get(verwijzing.get("URI", "").removeprefix("#"), [])
        transforms = [t.get("Algorithm") for t in verwijzing.iter(f"{_DS}Transform")]
        if len(doelen) != 1 or any(t != C14N for t in transforms):
            raise _Fout("De handtekening verwijst naar iets dat er niet of dubbel is.")
        if not _digest_fits(verwijzing, canon(doelen[0])):
            raise _Fout("De gegevens in de handtekening zijn veranderd.")
        genoemd.append(doelen[0])
    objecten = wortel.findall(f"{_DS}Object")
    eigenschappen = list(wortel.iter(f"{_XD}SignedProperties"))
    met_manifest = [o for o in objecten if any(True for _ in o.iter(f"{_DS}Manifest"))]
    if (
        len(eigenschappen) != 1
        or eigenschappen[0] not in genoemd
        or any(o not in genoemd for o in met_manifest)
    ):
        raise _Fout("De handtekening dekt haar eigen gegevens niet.")
    toegestaan = {f"{_DS}SignedInfo", f"{_DS}SignatureValue", f"{_DS}KeyInfo", f"{_DS}Object"}
    los = [o for o in objecten if o not in genoemd and eigenschappen[0] not in list(o.iter())]
    if los or any(kind.tag not in toegestaan for kind in wortel):
        raise _Fout("In de handtekening staat iets dat er niet hoort.")
    return eigenschappen[0]


def _check_properties(eigenschappen: Element, certificaat: Certificate) -> dt.datetime:
    """The properties name the very certificate, and the moment."""
    from cryptography.hazmat.primitives.serialization import Encoding

    genoemd = eigenschappen.find(f".//{_XD}CertDigest")
    if genoemd is None or not _digest_fits(genoemd, certificaat.public_bytes(Encoding.DER)):
        raise _Fout("De handtekening noemt een ander certificaat dan erbij zit.")
    try:
        op = dt.datetime.fromisoformat(eigenschappen.findtext(f".//{_XD}SigningTime", ""))
    except ValueError:
        raise _Fout("Het moment van ondertekenen is niet te lezen.") from None
    return op.astimezone(dt.UTC) if op.tzinfo is not None else op.replace(tzinfo=dt.UTC)


def _check_manifest(pakket: Pakket, manifest: Element) -> frozenset[str]:
    """Check each part that is named; gives their names."""
    gedekt: set[str] = set()
    for verwijzing in manifest.findall(f"{_DS}Reference"):
        naam, _, soort = verwijzing.get("URI", "").lstrip("/").partition("?ContentType=")
        if naam not in pakket.delen:
            raise _Fout(f"Een ondertekend onderdeel is verdwenen: {naam}.")
        verwacht = RELS_TYPE if naam.endswith(".rels") else pakket.content_type(naam)
        if (
            naam in gedekt
            or soort != verwacht
            or (naam.endswith(".rels") and pakket.content_type(naam) != RELS_TYPE)
        ):
            raise _Fout(f"De soort van een ondertekend onderdeel is veranderd: {naam}.")
        inhoud = _transform(pakket, naam, verwijzing)
        if not _digest_fits(verwijzing, inhoud):
            raise _Fout(f"Een ondertekend onderdeel is veranderd: {naam}.")
        gedekt.add(naam)
    return frozenset(gedekt)


def _transform(pakket: Pakket, naam: str, verwijzing: Element) -> bytes:
    transforms = list(verwijzing.iter(f"{_DS}Transform"))
    soorten = [t.get("Algorithm") for t in transforms]
    if naam.endswith(".rels"):
        if soorten != [RELATIE_TRANSFORM, C14N]:
            raise _Fout(f"Een onderdeel is op een onbekende manier ondertekend: {naam}.")
        ids = {r.get("SourceId", "") for r in transforms[0].iter(f"{_MDSSI}RelationshipReference")}
        soort_ids = {
            r.get("SourceType", "") for r in transforms[0].iter(f"{_MDSSI}RelationshipsGroupReference")
        }
        relaties = pakket.relaties(naam)
        gekozen = {r.id for r in relaties if r.id in ids or r.type in soort_ids}
        if len({r.id for r in relaties}) != len(relaties):
            raise _Fout(f"Een verwijzing staat dubbel in {naam}.")
        los = [r for r in relaties if r.id not in gekozen and not is_free(naam, r)]
        if los:
            raise _Fout(f"Er is een verwijzing bij gekomen die niet is ondertekend, in {naam}.")
        return transform_relaties(pakket.delen[naam], frozenset(gekozen))
    if soorten and soorten != [C14N]:
        raise _Fout(f"Een onderdeel is op een onbekende manier ondertekend: {naam}.")
    return canon(_guarded(lambda: parse(pakket.delen[naam]))) if soorten else pakket.delen[naam]


def _check_coverage(pakket: Pakket, gedekt: frozenset[str]) -> tuple[str, ...]:
    """Everything beside the properties of the file must be covered; gives the names of what is not."""
    vrij = dict(VRIJ.values())
    niet = [n for n in pakket.delen if n not in gedekt and n != TYPES and not n.startswith(MAP)]
    for naam in niet:
        if naam not in vrij:
            raise _Fout(f"Er is een onderdeel bij gekomen dat niet is ondertekend: {naam}.")
        if pakket.content_type(naam) != vrij[naam]:
            raise _Fout(f"De soort van een onderdeel is veranderd: {naam}.")
    for rels in (naam for naam in pakket.delen if naam.endswith(".rels") and naam not in gedekt):
        if not rels.startswith(MAP):
            raise _Fout(f"De verwijzingen in {rels} zijn niet ondertekend.")
    for knoop in parse(pakket.delen[TYPES]).iter(f"{CT}Override"):
        if knoop.get("PartName", "").lstrip("/") not in pakket.delen:
            raise _Fout("De lijst van soorten noemt een onderdeel dat er niet is.")
    return tuple(sorted(niet))


def _digest_fits(verwijzing: Element, inhoud: bytes) -> bool:
    methode = _algorithm(verwijzing, "DigestMethod")
    waarde = "".join(verwijzing.findtext(f"{_DS}DigestValue", "").split())
    return methode in DIGESTS and digest(inhoud, methode) == waarde


def _algorithm(knoop: Element, naam: str) -> str:
    gevonden = knoop.find(f"{_DS}{naam}")
    return gevonden.get("Algorithm", "") if gevonden is not None else ""
