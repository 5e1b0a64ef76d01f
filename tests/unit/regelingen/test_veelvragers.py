"""The regeling of Utrecht: built on the guide, holds together, and asks a talk before every limit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from begrenzen_desktop.bestanden import templates_dir
from begrenzen_desktop.cli import run
from begrenzen_desktop.domain.betrokkene import Betrokkene, Naam
from begrenzen_desktop.domain.errors import BegrenzenError
from begrenzen_desktop.domain.poorten import open_points
from begrenzen_desktop.regelingen.catalog import Catalogus
from begrenzen_desktop.regelingen.checks import check_regeling
from begrenzen_desktop.regelingen.loader import parse_regeling
from begrenzen_desktop.services.bundle import Services
from begrenzen_desktop.services.regelingbestand import check_bestand, make_begin
from begrenzen_desktop.services.vaulting import Vaulting
from begrenzen_desktop.storage.keyfile import FAST_PARAMS
from tests.unit.domain.voorbeelddossier import make_dossier, with_answers

CATALOGUS = Catalogus()
REGELING = CATALOGUS.newest("veelvragers")
LEIDRAAD = CATALOGUS.newest("zorgvuldig-begrenzen")
MAPPEN = (Path(__file__).resolve().parents[3] / "resources" / "regelingen",)
KOP = 'basis = "zorgvuldig-begrenzen/2022-12-01"\nid = "proef"\ndatum = 2026-01-01\ntitel = "Proef"\nuitgever = "Wij"\n'


def test_it_holds_together_with_its_templates() -> None:
    assert check_regeling(REGELING, templates_dir()) == ()


def test_it_keeps_the_guide_and_adds_its_own_steps() -> None:
    assert {v.id for v in LEIDRAAD.vragen()} <= {v.id for v in REGELING.vragen()}
    eigen = {v.id for v in REGELING.vragen()} - {v.id for v in LEIDRAAD.vragen()}
    assert {
        "veelvuldig",
        "spoorboekje",
        "niet_uitkomen",
        "controle_ckc",
        "kenbaar_aan",
        "vervolgstap",
    } <= eigen
    assert all(f"stap {nr}" in " ".join(s.titel for s in REGELING.stappen) for nr in (1, 3, 7))


def test_names_of_roles_stand_in_the_texts_and_no_brace_is_left() -> None:
    woorden = " ".join(
        v.tekst + v.toelichting + " ".join(k.label for k in v.keuzen) for v in REGELING.vragen()
    )
    assert "(CKC)" in woorden and "{" not in woorden


def test_no_text_says_that_a_complaint_is_impossible_and_none_names_a_wob() -> None:
    woorden = " ".join(v.tekst + v.toelichting for v in REGELING.vragen()).lower()
    assert "geen klacht" not in woorden and "wob" not in woorden


def test_a_talk_is_asked_before_every_limit_also_for_who_only_persists() -> None:
    dossier = with_answers(make_dossier(), conclusie="aanhoudend", beslissing="stop-klacht")
    assert "gesprek" in {punt.id for punt in open_points(REGELING, dossier)}
    assert "gesprek" not in {punt.id for punt in open_points(LEIDRAAD, dossier)}


def test_new_dossiers_follow_the_chosen_regeling_and_old_ones_keep_theirs(tmp_path: Path) -> None:
    kluis, _ = Vaulting(tmp_path, lambda: dt.datetime.now(dt.UTC), FAST_PARAMS).create(
        "proef", "vier blauwe fietsen"
    )
    diensten = kluis.services
    oud, _ = diensten.dossiers.create(Betrokkene(Naam("A.", "")), "De heg")
    diensten.settings.choose_regeling("veelvragers")
    nieuw, _ = diensten.dossiers.create(Betrokkene(Naam("B.", "")), "De muur")
    assert [diensten.dossiers.get(d.id).beoordeling.regeling_id for d in (oud, nieuw)] == [
        "zorgvuldig-begrenzen",
        "veelvragers",
    ]
    diensten.answering.answer(nieuw.id, "controle_ckc", "S. Kuiper, 14 november 2026: eens", "spel")
    kluis.close()


@pytest.mark.parametrize(
    ("toml", "zin"),
    [
        (
            KOP.replace("2022-12-01", "1999-01-01"),
            "de basis 'zorgvuldig-begrenzen/1999-01-01' is niet gevonden",
        ),
        (KOP + 'weg = ["bestaat-niet"]\n', "'bestaat-niet' onder 'weg' bestaat niet"),
        (
            KOP + '[[stappen]]\nid = "analyseer"\nna = "x"\n[[stappen]]\nid = "nieuw-a"\nna = "weg-b"\n',
            "'weg-b' na 'na' bestaat niet",
        ),
        (KOP + "kleur = 1\n", "kleur"),
        (KOP.replace("2026-01-01", '"gisteren"'), "datum"),
        ("id = [", "regel 1 kan niet worden gelezen"),
    ],
)
def test_a_mistake_is_told_with_its_place_and_remedy(toml: str, zin: str) -> None:
    with pytest.raises(BegrenzenError, match=zin):
        parse_regeling(toml, "proef.toml", MAPPEN)


def test_a_question_can_be_left_out_changed_and_added() -> None:
    toml = KOP + (
        'weg = ["ervaring"]\n[[stappen]]\nid = "signaleer"\n[[stappen.delen]]\nid = "signaleer"\n[[stappen.delen.vragen]]\n'
        'id = "feiten"\ntekst = "Wat zag je?"\n[[stappen.delen.vragen]]\nid = "eigen_vraag"\nna = "feiten"\nsoort = "regel"\n'
        'tekst = "En verder?"\nbron = ["eigen", "proef"]\n'
    )
    regeling = parse_regeling(toml, "proef.toml", MAPPEN)
    ids = [vraag.id for vraag in regeling.vragen()]
    assert "ervaring" not in ids and ids[ids.index("feiten") + 1] == "eigen_vraag"
    assert regeling.vraag("feiten").tekst == "Wat zag je?" and regeling.sjabloonmap == "zorgvuldig-begrenzen"


def test_the_file_to_start_from_can_be_used_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    woorden = [
        "regeling",
        "nieuw",
        "onze-regeling",
        "--titel",
        "Onze regeling",
        "--uitgever",
        "Gemeente Waterveen",
    ]
    assert run([*woorden, "--datum", "2026-12-01", "--uit", str(tmp_path)]) == 0
    pad = tmp_path / "onze-regeling" / "2026-12-01.toml"
    assert check_bestand(pad) == () and run(["regeling", "controleer", str(pad)]) == 0
    eigen = Catalogus(eigen=tmp_path)
    assert eigen.ids() == ("onze-regeling", "veelvragers", "zorgvuldig-begrenzen")
    assert eigen.newest("onze-regeling").vraag("meegekeken").toelichting.startswith("Vraag het klachtenteam")
    assert run([*woorden, "--datum", "2026-12-01", "--uit", str(tmp_path)]) == 2
    assert "is er al" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("oud", "nieuw", "zin"),
    [
        ('soort = "regel"', 'soort = "zin"', "de soort 'zin' bestaat niet"),
        ("[briefteksten.stop-klacht]", "[briefteksten.liefdesbrief]", "deze brief bestaat niet"),
        ('"{voorstel}"', '"{naam_van_burger}"', "kan het programma niet invullen"),
        ('bron = ["eigen"', 'bron = ["krant"', "staat niet onder [bronnen]"),
    ],
)
def test_the_check_names_each_mistake(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], oud: str, nieuw: str, zin: str
) -> None:
    pad = make_begin("onze-regeling", "Onze regeling", "Wij", dt.date(2026, 12, 1), tmp_path)
    pad.write_text(pad.read_text().replace(oud, nieuw, 1))
    assert run(["regeling", "controleer", str(pad)]) == 1
    assert zin in capsys.readouterr().out


def test_a_file_that_cannot_be_read_ends_with_two(tmp_path: Path) -> None:
    assert run(["regeling", "controleer", str(tmp_path / "weg.toml")]) == 2
    assert (
        run(["regeling", "nieuw", "Hoofdletter", "--titel", "x", "--uitgever", "y", "--uit", str(tmp_path)])
        == 2
    )
    assert (
        run(["regeling", "nieuw", "veelvragers", "--titel", "x", "--uitgever", "y", "--uit", str(tmp_path)])
        == 2
    )
    assert (
        run(
            [
                "regeling",
                "nieuw",
                "goed",
                "--titel",
                "x",
                "--uitgever",
                "y",
                "--datum",
                "morgen",
                "--uit",
                str(tmp_path),
            ]
        )
        == 2
    )


@pytest.fixture
def diensten(tmp_path: Path) -> Iterator[Services]:
    """The services of a new kluis."""
    kluis, _ = Vaulting(tmp_path / "k", lambda: dt.datetime.now(dt.UTC), FAST_PARAMS).create(
        "proef", "vier blauwe fietsen"
    )
    yield kluis.services
    kluis.close()


def test_the_lengths_of_time_of_the_chosen_regeling_come_into_the_profile(diensten: Services) -> None:
    assert diensten.settings.profiel().maximale_duur_maanden == 12
    diensten.settings.choose_regeling("veelvragers")
    profiel = diensten.settings.profiel()
    assert (profiel.maximale_duur_maanden, profiel.herhaling_maanden) == (24, 12)
    diensten.settings.choose_regeling("zorgvuldig-begrenzen")  # it names none: what the profile says stays
    assert diensten.settings.profiel().maximale_duur_maanden == 24
    with pytest.raises(BegrenzenError, match="is niet gevonden"):
        diensten.settings.choose_regeling("bestaat-niet")


def test_the_names_that_an_organisation_uses_for_roles_stand_in_its_questions(diensten: Services) -> None:
    diensten.settings.name_roles({"ckc": "  het klachtenteam ", "irm": ""})

    regeling = diensten.regeling.newest("veelvragers")
    assert "het klachtenteam" in regeling.vraag("controle_ckc").toelichting
    assert "(CKC)" not in regeling.vraag("controle_ckc").toelichting
    assert regeling.rollen["ckc"] == "de concern klachtencoördinatie (CKC)"  # what the regeling itself says
    assert "de IRM'er" in " ".join(stap.doel for stap in regeling.stappen)
    assert diensten.settings.rolnamen() == {"ckc": "het klachtenteam"}

    diensten.settings.name_roles({})
    assert "(CKC)" in diensten.regeling.newest("veelvragers").vraag("controle_ckc").toelichting


def test_a_colleague_takes_over_the_regeling_and_the_names_with_the_profile(
    diensten: Services, tmp_path: Path
) -> None:
    diensten.settings.choose_regeling("veelvragers")
    diensten.settings.name_roles({"ckc": "het klachtenteam"})
    diensten.settings.export_profiel(tmp_path / "profiel.json")
    ander, _ = Vaulting(tmp_path / "ander", lambda: dt.datetime.now(dt.UTC), FAST_PARAMS).create(
        "ander", "vier blauwe fietsen"
    )

    ander.services.settings.import_profiel(tmp_path / "profiel.json")

    assert ander.services.settings.regeling() == "veelvragers"
    assert ander.services.settings.rolnamen() == {"ckc": "het klachtenteam"}
    assert ander.services.settings.profiel().maximale_duur_maanden == 24
    ander.close()
    kapot = (tmp_path / "profiel.json").read_text("utf-8").replace('"het klachtenteam"', "3")
    (tmp_path / "kapot.json").write_text(kapot, "utf-8")
    with pytest.raises(BegrenzenError, match="beschadigd"):
        diensten.settings.import_profiel(tmp_path / "kapot.json")


def test_names_stay_when_the_kluis_is_opened_again(tmp_path: Path) -> None:
    vaulting = Vaulting(tmp_path, lambda: dt.datetime.now(dt.UTC), FAST_PARAMS)
    kluis, _ = vaulting.create("proef", "vier blauwe fietsen")
    kluis.services.settings.name_roles({"ckc": "het klachtenteam"})
    kluis.close()

    kluis = vaulting.open(kluis.path, "vier blauwe fietsen")

    assert (
        "het klachtenteam" in kluis.services.regeling.newest("veelvragers").vraag("controle_ckc").toelichting
    )
    kluis.close()


@pytest.mark.parametrize(
    ("oud", "nieuw", "plek"),
    [
        ("langst_maanden = 24", "langst_maanden = 30", "duren, langst_maanden"),
        ("gewoon_maanden = 12", "gewoon_maanden = 25", "duren, gewoon_maanden"),
        ("reactie_dagen = 7", "reactie_dagen = -1", "duren, reactie_dagen"),
    ],
)
def test_lengths_of_time_that_cannot_be_are_refused(oud: str, nieuw: str, plek: str) -> None:
    toml = (MAPPEN[0] / "veelvragers" / "2020-01-01.toml").read_text("utf-8")
    assert oud in toml
    regeling = parse_regeling(toml.replace(oud, nieuw), "proef.toml", MAPPEN)
    assert [bevinding.plaats for bevinding in check_regeling(regeling)] == [plek]


def test_only_a_letter_that_says_what_may_follow_counts_as_a_warning() -> None:
    toml = KOP + 'waarschuwt_met = ["uitnodiging-gesprek", "kort-antwoord"]\n'
    regeling = parse_regeling(toml, "proef.toml", MAPPEN)
    (bevinding,) = check_regeling(regeling)
    assert "de brief 'kort-antwoord' zegt niet wat er kan volgen" in str(bevinding)
    assert LEIDRAAD.waarschuwt_met == {"waarschuwing"}


def test_what_was_late_is_asked_for_each_way_of_contact_and_stands_in_the_way_until_it_is_mended() -> None:
    vraag = REGELING.vraag("servicenorm_hersteld")
    soorten = {keuze.id for keuze in REGELING.vraag("servicenorm_gemist").keuzen} - {"geen"}
    assert vraag.voorwaarde is not None and set(vraag.voorwaarde.waarden) == soorten
    assert vraag.gebrek is not None and vraag.gebrek.waarden == ("nee",)
    antwoorden = {"conclusie": "grensoverschrijdend", "beslissing": "stop-alles-tijdelijk"}
    for gemist, open_ in (((), "gemist"), (("geen",), ""), (("mail",), "hersteld")):
        dossier = with_answers(make_dossier(), **antwoorden, servicenorm_gemist=gemist)
        punten = {punt.id for punt in open_points(REGELING, dossier)}
        assert {p for p in punten if "servicenorm" in p} == (
            {f"vraag-servicenorm_{open_}"} if open_ else set()
        )
