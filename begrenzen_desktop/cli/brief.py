"""``begrenzen brief``: sign a letter with a certificate, and check a signature, without a window or a vault."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from begrenzen_desktop.domain.certificering import Handtekeningstatus

CODES = {
    Handtekeningstatus.KLOPT: 0,
    Handtekeningstatus.GESCHONDEN: 4,
    Handtekeningstatus.NIET_ONDERTEKEND: 5,
}
VERLOPEN = 6

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Brieven digitaal ondertekenen en een handtekening controleren.",
)


@app.command()
def onderteken(
    bestand: Annotated[
        Path, typer.Argument(help="De brief (.docx), zoals hij is vastgesteld.", show_default=False)
    ],
    certificaat: Annotated[
        Path, typer.Option("--certificaat", help="Het certificaat met sleutel (.p12 of .pfx).")
    ],
    wachtwoord: Annotated[
        Path,
        typer.Option("--certificaatwachtwoord-uit", help="Bestand met het wachtwoord op de eerste regel."),
    ],
    uit: Annotated[Path, typer.Option("--uit", help="Het ondertekende bestand; mag er nog niet zijn.")],
) -> int:
    """Onderteken een brief. 0: gelukt, 2: verkeerd gebruik, 6: het certificaat geldt nu niet."""
    from begrenzen_desktop.services.certifying import VerlopenCertificaat, sign_file
    from begrenzen_desktop.services.klok import utc_now

    try:
        controle = sign_file(bestand, certificaat, wachtwoord, uit, utc_now())
    except VerlopenCertificaat as fout:
        print(fout, file=sys.stderr)
        return VERLOPEN
    print("\n".join(controle.zinnen()))
    print(f"Ondertekend: {uit}")
    return CODES[Handtekeningstatus.KLOPT]


@app.command()
def controleer(
    bestand: Annotated[Path, typer.Argument(help="De brief (.docx).", show_default=False)],
) -> int:
    """Controleer een handtekening. 0: klopt, 2: niet te lezen, 4: veranderd of beschadigd, 5: niet ondertekend."""
    from begrenzen_desktop.services.certifying import check_file

    controle = check_file(bestand)
    print("\n".join(controle.zinnen()))
    if controle.gedekt:
        print(f"Gedekt door de handtekening: {len(controle.gedekt)} onderdelen.")
    return CODES[controle.status]
