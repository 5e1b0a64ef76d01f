"""The smallest regeling that holds together, to break one thing of at a time."""

from __future__ import annotations

import pytest

KLEIN = """\
id = "proef"
datum = 2022-12-01
titel = "Proef"
uitgever = "Gemeente Voorbeeld"
min_woorden_reden = 25
herbeoordeling_maanden = 12

[bronnen]
proef = "Proefregeling"

[[stappen]]
id = "begin"
nummer = 0
titel = "Begin"
doel = "Beginnen."

[[stappen.delen]]
id = "eerste"
titel = "Eerste deel"
inleiding = "Drie vragen."
bron = ["proef", "deel"]

[[stappen.delen.vragen]]
id = "klaar"
soort = "ja-nee"
tekst = "Is het klaar?"
bron = ["proef", "vraag klaar"]
gebrek = { bij = "nee", uitleg = "Maak het eerst af.", tenzij = { vraag = "conclusie", is = "geen" } }
tegenspraak = { bij = ["nee"], uitleg = "Het is nog niet klaar." }
norm = [1]

[[stappen.delen.vragen]]
id = "conclusie"
soort = "keuze"
tekst = "Wat is de conclusie?"
bron = ["proef", "vraag conclusie"]
voorwaarde = { vraag = "klaar", is = "ja" }
keuzen = [
  { id = "geen", label = "Geen" },
  { id = "aanhoudend", label = "Aanhoudend" },
  { id = "grensoverschrijdend", label = "Grensoverschrijdend" },
  { id = "beide", label = "Beide" },
]

[[stappen.delen.vragen]]
id = "beslissing"
soort = "keuze"
tekst = "Wat is de beslissing?"
bron = ["proef", "vraag beslissing"]
keuzen = [{ id = "voortzetten", label = "Doorgaan" }]

[[stappen.delen.vragen]]
id = "mogelijk"
soort = "meerkeuze"
tekst = "Wat kan nog?"
bron = ["proef", "vraag mogelijk"]
nodig_voor = ["voortzetten"]
keuzen = "grenzen"
standaard = ["aanvragen"]

[[normen]]
nummer = 1
kernwaarde = "Open"
naam = "Transparant"
vraag = "Is het open?"
bron = ["proef", "norm"]

[[grenzen]]
id = "aanvragen"
tekst = "een aanvraag"
bron = ["proef", "grens"]

[[beslissingen]]
id = "voortzetten"
titel = "Doorgaan"
bij_conclusie = ["geen"]
voor_burger = "Er komt antwoord."
voor_jou = "Antwoorden."
voor_organisatie = "Tijd vrijmaken."
bron = ["proef", "beslissing"]
brieven = ["antwoord"]

[[briefsoorten]]
id = "antwoord"
code = "D-antwoord"
titel = "Antwoord"
sjabloon = "antwoord.docx"
"""


@pytest.fixture
def klein() -> str:
    """A small regeling as TOML, without findings."""
    return KLEIN
