"""What a column is for, by what its heading means: "Name", "Contact email", "What is your name?", "Enw"."""

from __future__ import annotations

import re
from typing import Literal

from coprod_tui.model.text import folded

Column = Literal["name", "called", "first", "last", "named_as", "brings", "email", "sends"]

_COLUMNS: dict[Column, str] = {
    "name": "name, full name, member, members, person, people, who, participant, participants, attendee, attendees, "
    "name surname, first and last name, first name and surname, forename and surname, enw, enw llawn, aelod, aelodau, "
    "nom complet, nom et prenom, nombre completo, nombre y apellidos, vollstandiger name, imie i nazwisko, "
    "nome completo, nome e cognome",
    "called": "preferred name, known as, likes to be called, name they like, display name, chosen name, nickname, "
    "name you like to be called by, enw arddel, enw dewisol",
    "first": "first, first name, christian name, first names, firstname, given name, given names, forename, forenames, "
    "enw cyntaf, prenom, vorname, nombre, imie, nome",
    "last": "last, last name, lastname, surname, family name, cyfenw, nom, nom de famille, nachname, apellido, "
    "apellidos, nazwisko, cognome, sobrenome, second name",
    "named_as": "named as, named, how named, name in the summary, name in summary, in the summary, shown as",
    "brings": "brings, what they bring, brings to the group, role, experience, what do you bring, what you bring",
    "email": "email, mail, email address, mail address, address email, ebost, cyfeiriad ebost, courriel, mel, "
    "adresse email, adresse mail, correo, correo electronico, email adresse, adres email, indirizzo email",
    "sends": "sends, send, send as, sent as, way, ways, format, formats, summary format, how to send, "
    "preferred format, summary by",
}
COLUMN_OF = {name: column for column, names in _COLUMNS.items() for name in names.split(", ")}
NOT_THEIRS = frozenset(
    "emergency kin carer carers parent guardian gp doctor organisation organization company team group file event "
    "form manager supervisor employer school practice partner advocate interpreter supporter brought invited user "
    "username login child relative referrer second secondary alternative other".split()
)
"""Words of a heading over somebody else's name or address, or one that is not to be used."""
OF_A_NAME = frozenset(
    "name names enw s the a of o and or in to for as by it you your yours my eich we us is yw beth what which please "
    "give enter tell write print type put would d should like be appear shown known called use preferred chosen "
    "pronouns dewisol member members aelod aelodau participant participants attendee attendees person people volunteer "
    "contact full llawn whole first forename given cyntaf last surname family block capitals".split()
)
"""All words that a heading over a person's own name is made of. "Account name" and "Street name" have others."""
NO_ADDRESS = frozenset(
    "type display may can consent newsletter happy permission ok okay reply subscribe status count name".split()
)
"""Words of headings about e-mail that have no address under them: "Happy to have e-mail?"."""
LONGEST = 12
"""Words of a heading. A longer one is a note to whoever fills in the form, and is not understood."""


def heading(text: str) -> Column | None:
    """The column that a heading stands for; None where it is not known, or over somebody else's name or address."""
    label = _plain(text)
    exact = COLUMN_OF.get(label)
    if exact is not None or not label:
        return exact
    parts = label.split()
    known = set(parts)
    if len(parts) > LONGEST:
        return None
    if known & {"summary", "summaries", "minutes", "notes", "crynodeb"}:
        return "named_as" if known & {"name", "named", "called"} else _sent(known)
    if known & NOT_THEIRS:
        return None
    if known & {"email", "ebost", "courriel"}:
        return None if known & NO_ADDRESS else "email"
    return _name(known)


def _name(known: set[str]) -> Column | None:
    if not known & {"name", "names", "enw"} or not known <= OF_A_NAME:
        return None
    last = known & {"last", "surname", "surnames", "family"}
    if known & {"first", "forename", "given", "cyntaf"} and not last:
        return "first"
    if last and "first" not in known:
        return "last"
    return "called" if known & {"preferred", "called", "known", "chosen", "dewisol"} else "name"


def _sent(known: set[str]) -> Column | None:
    how = {"how", "format", "way", "receive", "get", "send", "sent", "like", "prefer", "preferred", "by", "sut"}
    return "sends" if known & how else None


def _plain(text: str) -> str:
    """A heading in the form in which headings are compared: "E-mail_address *" is "email address"."""
    label = folded(text).replace("e-mail", "email").replace("e mail", "email").replace("e-bost", "ebost")
    label = re.sub(r"[(\[].*?[)\]]", " ", label)
    return " ".join(re.findall(r"[^\W_]+", label))
