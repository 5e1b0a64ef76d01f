"""Signs a .docx: every part and relationship in a manifest, with XAdES properties, as the last thing done to the file."""

from __future__ import annotations

import base64
import datetime as dt
from typing import TYPE_CHECKING

from begrenzen_desktop.domain.errors import NogNietToegestaan, OngeldigAntwoord
from begrenzen_desktop.signing.certificaat import Ondertekensleutel, check_geldig
from begrenzen_desktop.signing.pakket import (
    CT,
    HANDTEKENING,
    MAP,
    OORSPRONG,
    PAKKETRELATIES,
    RELS,
    RELS_TYPE,
    TYPES,
    VRIJ,
    Pakket,
    canon,
    is_free,
    make_relaties,
    parse,
    read_pakket,
    transform_relaties,
)
from begrenzen_desktop.signing.xmldsig import (
    C14N,
    DIGSIG,
    DS,
    MDSSI,
    RELATIE_TRANSFORM,
    SHA256,
    XD,
    digest,
    find_methode,
    sign_bytes,
)

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

PAKKET_ID, OFFICE_ID, EIGENSCHAPPEN_ID, HANDTEKENING_ID = (
    "idPackageObject",
    "idOfficeObject",
    "idSignedProperties",
    "idPackageSignature",
)
AL_ONDERTEKEND = "Dit bestand is al digitaal ondertekend. Onderteken de brief zoals hij is vastgesteld, zonder handtekening."


def sign_docx(docx: bytes, sleutel: Ondertekensleutel, nu: dt.datetime) -> bytes:
    """Give the signed file; ``nu`` is aware.

    Raises VerlopenCertificaat, NogNietToegestaan for a file that is signed already, OngeldigAntwoord for what is no .docx or
    holds a link that other programs cannot check.
    """
    check_geldig(sleutel, nu)
    pakket = read_pakket(docx)
    if any(naam.startswith(MAP) for naam in pakket.delen):
        raise NogNietToegestaan(AL_ONDERTEKEND)
    _clean_rels(pakket)
    _announce(pakket)
    op = nu.astimezone(dt.UTC).replace(microsecond=0)
    pakket.delen[f"{MAP}sig1.xml"] = _make_signature(pakket, sleutel, op)
    return pakket.write()


def _clean_rels(pakket: Pakket) -> None:
    """Rewrite every .rels without text between its elements: other programs digest such white space wrongly."""
    for naam in [naam for naam in pakket.delen if naam.endswith(".rels")]:
        wortel = parse(pakket.delen[naam])
        for knoop in wortel.iter():
            knoop.tail = knoop.text = None
            doel = knoop.get("Target", "")
            if "&" in doel or "<" in doel:
                raise OngeldigAntwoord(
                    "In de brief staat een link met een teken dat andere programma's niet kunnen controleren (& of <). Haal die link"
                    " weg, of gebruik een kortere."
                )
        for opmerking in [k for k in wortel if not isinstance(k.tag, str)]:
            wortel.remove(opmerking)
        pakket.delen[naam] = _as_file(wortel)


def _announce(pakket: Pakket) -> None:
    """Say in content types and relationships that there is a signature; done before anything is digested."""
    from lxml import etree

    types = parse(pakket.delen[TYPES])
    soort = "application/vnd.openxmlformats-package.digital-signature"
    if all(knoop.get("Extension") != "sigs" for knoop in types.iter(f"{CT}Default")):
        types.insert(0, etree.Element(f"{CT}Default", Extension="sigs", ContentType=f"{soort}-origin"))
    etree.SubElement(
        types, f"{CT}Override", PartName=f"/{MAP}sig1.xml", ContentType=f"{soort}-xmlsignature+xml"
    )
    pakket.delen[TYPES] = _as_file(types)
    relaties = parse(pakket.delen[PAKKETRELATIES])
    bezet = {knoop.get("Id") for knoop in relaties}
    nieuw = next(f"rIdSig{nr}" for nr in range(1, 1000) if f"rIdSig{nr}" not in bezet)
    etree.SubElement(relaties, f"{RELS}Relationship", Id=nieuw, Type=OORSPRONG, Target=f"{MAP}origin.sigs")
    pakket.delen[PAKKETRELATIES] = _as_file(relaties)
    naar = make_relaties()
    etree.SubElement(naar, f"{RELS}Relationship", Id="rId1", Type=HANDTEKENING, Target="sig1.xml")
    pakket.delen[f"{MAP}origin.sigs"] = b""
    pakket.delen[f"{MAP}_rels/origin.sigs.rels"] = _as_file(naar)


def _make_signature(pakket: Pakket, sleutel: Ondertekensleutel, op: dt.datetime) -> bytes:
    """Put the canonical pieces together as they are: what was digested stands in the file letter for letter."""
    certificaat = sleutel.certificaat.public_bytes(_der())
    objecten = {
        PAKKET_ID: canon(parse(_make_package_object(pakket, op).encode())),
        OFFICE_ID: canon(
            parse(_OFFICE.format(ds=DS, digsig=DIGSIG, id=OFFICE_ID, sig=HANDTEKENING_ID).encode())
        ),
        EIGENSCHAPPEN_ID: canon(parse(_make_properties(sleutel, certificaat, op).encode())),
    }
    verwijzingen = "".join(
        _REFERENTIE.format(
            type=f' Type="{XETSI}"' if id_ == EIGENSCHAPPEN_ID else f' Type="{DS}Object"',
            uri=f"#{id_}",
            transforms=f'<Transforms><Transform Algorithm="{C14N}"></Transform></Transforms>'
            if id_ == EIGENSCHAPPEN_ID
            else "",
            sha=SHA256,
            digest=digest(inhoud),
        )
        for id_, inhoud in objecten.items()
    )
    info = canon(
        parse(
            (
                f'<SignedInfo xmlns="{DS}"><CanonicalizationMethod Algorithm="{C14N}"></CanonicalizationMethod>'
                f'<SignatureMethod Algorithm="{find_methode(sleutel)}"></SignatureMethod>{verwijzingen}</SignedInfo>'
            ).encode()
        )
    )
    waarde = base64.b64encode(sign_bytes(sleutel, info)).decode()
    delen = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
        f'<Signature xmlns="{DS}" Id="{HANDTEKENING_ID}">',
        info.decode(),
        f"<SignatureValue>{waarde}</SignatureValue>",
        f"<KeyInfo><X509Data><X509Certificate>{base64.b64encode(certificaat).decode()}</X509Certificate></X509Data></KeyInfo>",
        objecten[PAKKET_ID].decode(),
        objecten[OFFICE_ID].decode(),
        f'<Object><xd:QualifyingProperties xmlns:xd="{XD}" Target="#{HANDTEKENING_ID}">',
        objecten[EIGENSCHAPPEN_ID].decode(),
        "</xd:QualifyingProperties></Object></Signature>",
    )
    return "".join(delen).encode()


def _make_package_object(pakket: Pakket, op: dt.datetime) -> str:
    vrij = {deel for deel, _soort in VRIJ.values()}
    verwijzingen = []
    for naam in sorted(pakket.delen):
        if naam == TYPES or naam.startswith(MAP) or naam in vrij:
            continue
        soort = RELS_TYPE if naam.endswith(".rels") else pakket.content_type(naam)
        transforms, inhoud = "", pakket.delen[naam]
        if naam.endswith(".rels"):
            ids = [relatie.id for relatie in pakket.relaties(naam) if not is_free(naam, relatie)]
            bronnen = "".join(
                f'<mdssi:RelationshipReference xmlns:mdssi="{MDSSI}" SourceId="{_quote(id_)}"></mdssi:RelationshipReference>'
                for id_ in sorted(ids)
            )
            transforms = (
                f'<Transforms><Transform Algorithm="{RELATIE_TRANSFORM}">{bronnen}</Transform>'
                f'<Transform Algorithm="{C14N}"></Transform></Transforms>'
            )
            inhoud = transform_relaties(inhoud, frozenset(ids))
        uri = f"/{_quote(naam)}?ContentType={_quote(soort)}"
        verwijzingen.append(
            _REFERENTIE.format(type="", uri=uri, transforms=transforms, sha=SHA256, digest=digest(inhoud))
        )
    return (
        f'<Object xmlns="{DS}" Id="{PAKKET_ID}"><Manifest>{"".join(verwijzingen)}</Manifest><SignatureProperties>'
        f'<SignatureProperty Id="idSignatureTime" Target="#{HANDTEKENING_ID}"><mdssi:SignatureTime xmlns:mdssi="{MDSSI}">'
        f"<mdssi:Format>YYYY-MM-DDThh:mm:ssTZD</mdssi:Format><mdssi:Value>{op:%Y-%m-%dT%H:%M:%SZ}</mdssi:Value>"
        "</mdssi:SignatureTime></SignatureProperty></SignatureProperties></Object>"
    )


def _make_properties(sleutel: Ondertekensleutel, certificaat: bytes, op: dt.datetime) -> str:
    uitgever = _quote(sleutel.certificaat.issuer.rfc4514_string())
    return (
        f'<xd:SignedProperties xmlns="{DS}" xmlns:xd="{XD}" Id="{EIGENSCHAPPEN_ID}"><xd:SignedSignatureProperties>'
        f"<xd:SigningTime>{op:%Y-%m-%dT%H:%M:%SZ}</xd:SigningTime><xd:SigningCertificate><xd:Cert><xd:CertDigest>"
        f'<DigestMethod Algorithm="{SHA256}"></DigestMethod><DigestValue>{digest(certificaat)}</DigestValue></xd:CertDigest>'
        f"<xd:IssuerSerial><X509IssuerName>{uitgever}</X509IssuerName>"
        f"<X509SerialNumber>{sleutel.certificaat.serial_number}</X509SerialNumber></xd:IssuerSerial></xd:Cert>"
        "</xd:SigningCertificate><xd:SignaturePolicyIdentifier><xd:SignaturePolicyImplied></xd:SignaturePolicyImplied>"
        "</xd:SignaturePolicyIdentifier></xd:SignedSignatureProperties></xd:SignedProperties>"
    )


XETSI = "http://uri.etsi.org/01903#SignedProperties"
_REFERENTIE = (
    '<Reference{type} URI="{uri}">{transforms}<DigestMethod Algorithm="{sha}"></DigestMethod>'
    "<DigestValue>{digest}</DigestValue></Reference>"
)
_OFFICE = (
    '<Object xmlns="{ds}" Id="{id}"><SignatureProperties><SignatureProperty Id="idOfficeV1Details" Target="#{sig}">'
    '<SignatureInfoV1 xmlns="{digsig}"><SetupID></SetupID><SignatureText></SignatureText><SignatureImage></SignatureImage>'
    "<SignatureComments></SignatureComments><WindowsVersion>10.0</WindowsVersion><OfficeVersion>16.0</OfficeVersion>"
    "<ApplicationVersion>16.0</ApplicationVersion><Monitors>1</Monitors><HorizontalResolution>1920</HorizontalResolution>"
    "<VerticalResolution>1080</VerticalResolution><ColorDepth>32</ColorDepth>"
    "<SignatureProviderId>{{00000000-0000-0000-0000-000000000000}}</SignatureProviderId><SignatureProviderUrl></SignatureProviderUrl>"
    "<SignatureProviderDetails>9</SignatureProviderDetails><SignatureType>1</SignatureType></SignatureInfoV1>"
    "</SignatureProperty></SignatureProperties></Object>"
)


def _quote(tekst: str) -> str:
    from xml.sax.saxutils import escape

    return escape(tekst, {'"': "&quot;"})


def _as_file(wortel: Element) -> bytes:
    from lxml import etree

    return etree.tostring(wortel, xml_declaration=True, encoding="UTF-8", standalone=True)


def _der() -> Encoding:
    from cryptography.hazmat.primitives.serialization import Encoding

    return Encoding.DER


if TYPE_CHECKING:
    from cryptography.hazmat.primitives.serialization import Encoding
