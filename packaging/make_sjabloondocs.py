"""Write docs/sjablonen.md, the list of fields per letter: python packaging/make_sjabloondocs.py. A test keeps it current."""

from __future__ import annotations

from pathlib import Path

from begrenzen_desktop.letters.velden import (
    BLOKVELDEN,
    DEELVELDEN,
    VELDEN,
    Veld,
    find_nodig,
    find_velden,
    write_tag,
)
from begrenzen_desktop.regelingen.catalog import Catalogus

DOEL = Path(__file__).resolve().parents[1] / "docs" / "sjablonen.md"
INLEIDING = """# Velden in sjablonen

Dit blad is gemaakt uit het programma zelf (`python packaging/make_sjabloondocs.py`). Hoe je een sjabloon maakt en inlaadt, staat in de
[handleiding](handleiding/eigen-sjablonen.md).

Een sjabloon is een Word-document (.docx) met tags. Een tag tussen dubbele haken wordt vervangen door wat erbij hoort:
`{{ kenmerk }}` wordt het kenmerk van het dossier. Een tag met een procentteken is een opdracht: een lus of een voorwaarde. Zet zo'n
opdracht in een eigen alinea met `{%p`, of in een eigen tabelrij met `{%tr`. Die alinea of rij verdwijnt.

## Alle velden
"""
REGELS = """
## In een lus

Over een lijst loop je met `for`. In de lus over `delen` bestaan deze velden, met `deel` als naam van de lus:
"""
OPDRACHTEN = """
## Opdrachten

| Opdracht | Wat doet hij? |
|---|---|
| `{%p if bijlagen %}` … `{%p endif %}` | De alinea's ertussen staan er alleen als het veld iets bevat. |
| `{%p if not deel.kop %}` | Alleen als het veld leeg is. |
| `{%p if soort == 'maatregel' %}` … `{%p elif aan %}` … `{%p else %}` … `{%p endif %}` | Kiezen. Een tekst staat tussen aanhalingstekens. |
| `{%p if aan and not bijlagen %}`, `{%p if aan or bijlagen %}` | Twee voorwaarden. |
| `{%p for regel in adresregels %}` … `{%p endfor %}` | Herhalen, voor elke regel van een lijst. |
| `{%tr if bijlagen %}` … `{%tr endif %}` | Hetzelfde voor rijen van een tabel; de opdracht staat alleen in een eigen rij. |

Andere opdrachten, filters en berekeningen kent Begrenzen niet. Ze worden nooit uitgevoerd.

## Per brief

Zonder de velden die verplicht zijn, wordt een sjabloon niet ingeladen. `oefening` is verplicht omdat een oefenbrief altijd als oefening
te herkennen moet zijn.
"""


def main() -> None:
    """Write the page."""
    DOEL.write_text(make_page(), encoding="utf-8")


def make_page() -> str:
    """Give the whole page."""
    delen = [INLEIDING, _table(VELDEN), REGELS, _table(DEELVELDEN, "deel.")]
    delen += [
        "\nEn in een lus over `deel.blokken`, met `blok` als naam:\n",
        _table(BLOKVELDEN, "blok."),
        OPDRACHTEN,
    ]
    catalogus = Catalogus()
    for regeling_id in catalogus.ids():
        regeling = catalogus.newest(regeling_id)
        delen.append(f"\n### {regeling.titel} (`{regeling.id}`)\n")
        for soort in regeling.briefsoorten:
            code = f", code {soort.code}" if soort.code else ""
            nodig = find_nodig(soort.id)
            velden = [veld.naam for veld in find_velden(soort.id)]
            verplicht = ", ".join(f"`{naam}`" for naam in velden if naam in nodig)
            verder = ", ".join(f"`{naam}`" for naam in velden if naam not in nodig)
            delen.append(f"#### {soort.titel} (`{soort.id}`{code})\n")
            delen.append(f"Verplicht: {verplicht}.\n\nMag ook: {verder}.\n")
    return "\n".join(delen).replace("\n\n\n", "\n\n")


def _table(velden: tuple[Veld, ...], voor: str = "") -> str:
    regels = ["| Veld | Wat is het? | Soort | Kan leeg zijn | Zo schrijf je het |", "|---|---|---|---|---|"]
    for veld in velden:
        tag = f"{{{{ {voor}{veld.naam} }}}}" if voor else write_tag(veld)
        if veld.vorm.value == "ja of nee":
            tag = f"{{%p if {voor}{veld.naam} %}}\n{{%p endif %}}"
        elif veld.naam == "blokken":
            tag = "{%p for blok in deel.blokken %}\n{{ blok.tekst }}\n{%p endfor %}"
        schrijf = "<br>".join(f"`{regel}`" for regel in tag.split("\n"))
        leeg = "ja" if veld.soms_leeg else "nee"
        regels.append(f"| `{voor}{veld.naam}` | {veld.betekenis} | {veld.vorm.value} | {leeg} | {schrijf} |")
    return "\n".join(regels) + "\n"


if __name__ == "__main__":
    main()
