"""How a group ends, told: since when it is closed, what is kept and until when, who is thanked."""

from __future__ import annotations

from coprod_tui.model.farewell import ThanksWish, words_of
from coprod_tui.model.group import Group
from coprod_tui.sentences.record_view import in_a_line
from coprod_tui.wording import _, day


def closed_words(group: Group) -> str:
    """That it is closed, and since when; else what this page is."""
    if on := group.farewell.closed:
        return _("This group closed on {day}. It can be opened again.").format(day=day(on, year=True))
    return _("This group is not closed yet. This is what its last page would say.")


def kept_words(group: Group) -> str:
    """What stays on this laptop, and what happens then."""
    kept = _("The records of our meetings and their summaries are kept, for those who hold them now.")
    on = group.identity.keep_until
    if on:
        until = _("From {day} on they are asked whether to delete them.").format(day=day(on, year=True))
    else:
        until = _("No day is set to think about deleting them.")
    return f"{kept} {until}"


def thanked_words(*, named: bool, others: bool) -> str:
    """Beside the names: that there are others, and never how many."""
    if not others:
        return ""
    return (
        _("And thank you to everybody else who was part of this.")
        if named
        else _("Thank you to everybody who was part of this.")
    )


def wish_words() -> dict[ThanksWish, str]:
    return {
        "named": _("by name, as in summaries"),
        "unnamed": _("with everybody, without a name"),
        "none": _("not at all"),
    }


def handed_words(mark: str, words: str, to: str) -> str:
    return _("{thing}: with {who} now").format(thing=f"{mark} {in_a_line(words)}".strip(), who=in_a_line(to))


def ends(group: Group) -> list[str]:
    """All that is written down of how a group ends, a line each; [] where nothing is."""
    farewell = group.farewell
    lines = [closed_words(group)] if farewell.closed else []
    lines += [in_a_line(words) for words in (farewell.thanks, farewell.celebration) if words]
    return lines + [handed_words(one.ref, one.words or words_of(group, one.ref), one.to) for one in farewell.all]
