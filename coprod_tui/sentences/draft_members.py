"""A list of members as it was understood, told before anything is kept: who is in it, and what was left out.

No cell of a column that is not ours is told: lists say what somebody needs, and where they live.
"""

from __future__ import annotations

from typing import cast

from coprod_tui.model.person import Named
from coprod_tui.model.sending import WAYS
from coprod_tui.planning.member_list import GUESSED, MemberDoubt, MemberList, PlannedMember
from coprod_tui.planning.who_joins import Joining, MemberField, Otherwise
from coprod_tui.sentences.jobs import way_words
from coprod_tui.sentences.member_fields import MEMBER_FIELDS, named_words
from coprod_tui.sentences.record_view import in_a_line
from coprod_tui.wording import N_, _, names, ngettext, reason

DOT = " · "
CARD_PARTS = {
    "ADR": N_("address"),
    "BDAY": N_("birthday"),
    "CATEGORIES": N_("groups"),
    "NICKNAME": N_("nickname"),
    "NOTE": N_("note"),
    "ORG": N_("organisation"),
    "PHOTO": N_("picture"),
    "ROLE": N_("role"),
    "TEL": N_("telephone number"),
    "TITLE": N_("job"),
    "URL": N_("web page"),
}
"""What cards hold besides a name and an e-mail address, by the names of their format."""


def person(each: PlannedMember) -> str:
    """One person in a line."""
    return DOT.join([in_a_line(each.name), *about(each)])


def about(each: PlannedMember, *, address: bool = True) -> list[str]:
    """What is known of somebody besides the name. address: it is told; else only that there is one."""
    facts: list[str] = []
    if each.email:
        facts.append(each.email if address else _("has an e-mail address"))
    elif each.emails:
        facts.append(_("which of {count} e-mail addresses?").format(count=len(each.emails)))
    if each.brings:
        facts.append(_("brings: {words}").format(words=in_a_line(each.brings)))
    if each.named_as and each.named_as != "full":
        facts.append(_("in summaries {how}").format(how=named_words()[each.named_as]))
    if each.sends and each.asked:
        facts.append(sends(each.sends))
    if each.beside:
        facts.append(_("without the words after the name"))
    return facts


def sends(words: str) -> str:
    """How somebody gets a summary: one of the ways, or as the list has it."""
    return next((way_words(way) for way in WAYS if way == words), in_a_line(words))


def ways(wanted: MemberList) -> list[str]:
    """What the list says of how people get the summary, of those who were not asked yet."""
    return [
        _("{name}: {words}").format(name=in_a_line(each.name), words=sends(each.sends))
        for each in wanted.members
        if each.sends and not each.asked
    ]


def place(wanted: MemberList, line: int) -> str:
    words = {"line": _("Line {line}"), "row": _("Row {line}"), "card": _("Card {line}")}[wanted.unit]
    return words.format(line=line)


def doubt(wanted: MemberList, each: MemberDoubt) -> str:
    """Something to look at: where it is, its words, and why."""
    if not each.text:
        return _("{place}: {why}").format(place=place(wanted, each.line), why=reason(each.why))
    words = _("{place}: {words}: {why}")
    return words.format(place=place(wanted, each.line), words=in_a_line(each.text), why=reason(each.why))


def columns(wanted: MemberList) -> list[str]:
    """Which columns are not kept, by their names alone; and which was guessed."""
    unkept = [
        _("column {number}").format(number=each.text)
        if each.why == "column-unnamed"
        else _(CARD_PARTS[each.text])
        if wanted.unit == "card" and each.text in CARD_PARTS
        else _("“{words}”").format(words=each.text)
        for each in wanted.columns
        if each.why not in GUESSED
    ]
    sentences = [
        (
            _("We took the column “{words}” for e-mail addresses.")
            if each.why == "column-guessed"
            else _("We took the column “{words}” for how each gets a summary.")
        ).format(words=each.text)
        for each in wanted.columns
        if each.why in GUESSED
    ]
    if unkept and wanted.unit == "card":
        sentences.append(_("We do not keep what else the cards say: {columns}.").format(columns=names(unkept)))
    elif unkept:
        words = ngettext(
            "We do not keep this column: {columns}.", "We do not keep these columns: {columns}.", len(unkept)
        )
        sentences.append(words.format(columns=names(unkept)))
    return sentences


def already(joining: Joining) -> str:
    """How many of a list are in the group already; "" for none."""
    if not joining.same:
        return ""
    words = ngettext(
        "{count} of them is in the group already.", "{count} of them are in the group already.", joining.same
    )
    return words.format(count=joining.same)


def filled(each: Otherwise) -> str:
    """Something the group did not have of a member: "Amy: e-mail address: amy@example.org"."""
    return _("{name}: {field}: {words}").format(
        name=in_a_line(each.member.name), field=_(MEMBER_FIELDS[each.field].said), words=_value(each.field, each.after)
    )


def otherwise(each: Otherwise) -> str:
    """What the list says otherwise of a member."""
    return _("{name}: {field}: here {before}, in the list {after}").format(
        name=in_a_line(each.member.name), field=_(MEMBER_FIELDS[each.field].said),
        before=_value(each.field, each.before), after=_value(each.field, each.after),
    )  # fmt: skip


def _value(field: MemberField, words: str) -> str:
    if field == "named":
        return named_words()[cast("Named", words)]
    return sends(words) if field == "sends" else in_a_line(words)
