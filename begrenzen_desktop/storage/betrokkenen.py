"""The Betrokkene of a dossier to and from its row."""

from __future__ import annotations

from dataclasses import fields

from begrenzen_desktop.domain.betrokkene import Aanspreekvorm, Betrokkene, Betrokkenesoort, Naam, Postadres
from begrenzen_desktop.storage.rows import field_values
from begrenzen_desktop.storage.store import Transaction
from begrenzen_desktop.storage.tables import BetrokkeneRow


def load_betrokkene(tx: Transaction, dossier_id: str) -> Betrokkene:
    """Load the Betrokkene of a dossier."""
    return betrokkene_of(tx.session.get_one(BetrokkeneRow, dossier_id))


def save_betrokkene(tx: Transaction, dossier_id: str, betrokkene: Betrokkene) -> None:
    """Insert or replace the Betrokkene of a dossier."""
    tweede = betrokkene.tweede
    values = {
        "soort": str(betrokkene.soort),
        "e_mail": betrokkene.e_mail,
        "telefoon": betrokkene.telefoon,
        "aanpassing": betrokkene.aanpassing,
        "heeft_tweede": tweede is not None,
        **field_values(betrokkene.naam),
        **{f"tweede_{naam}": "" for naam in ("achternaam", "voorletters", "voorvoegsel", "aanspreekvorm")},
        **({f"tweede_{naam}": waarde for naam, waarde in field_values(tweede).items()} if tweede else {}),
        **field_values(betrokkene.adres),
    }
    tx.session.merge(BetrokkeneRow(dossier_id=dossier_id, **values))
    tx.session.flush()


def betrokkene_of(row: BetrokkeneRow) -> Betrokkene:
    """Make the value of a row."""
    tweede = None
    if row.heeft_tweede:
        tweede = Naam(
            row.tweede_achternaam,
            row.tweede_voorletters,
            row.tweede_voorvoegsel,
            Aanspreekvorm(row.tweede_aanspreekvorm),
        )
    return Betrokkene(
        naam=Naam(row.achternaam, row.voorletters, row.voorvoegsel, Aanspreekvorm(row.aanspreekvorm)),
        soort=Betrokkenesoort(row.soort),
        tweede=tweede,
        adres=Postadres(**{deel.name: getattr(row, deel.name) for deel in fields(Postadres)}),
        e_mail=row.e_mail,
        telefoon=row.telefoon,
        aanpassing=row.aanpassing,
    )
