"""What people need and what is to be prepared, told: by name to whoever may see it, as things and numbers to others.

The lines for others hold words of ours alone: people's own words could tell who somebody is.
"""

from __future__ import annotations

from collections.abc import Iterator

from coprod_tui.model.entry import Id
from coprod_tui.model.group import Group
from coprod_tui.model.needs import SHOWN_TO, SORTS, Need, NeedSort, ShownTo
from coprod_tui.model.preparation import ForOne, ToPrepare
from coprod_tui.model.text import folded
from coprod_tui.sentences.record_view import in_a_line
from coprod_tui.wording import _, names, ngettext


def sort_name(sort: NeedSort) -> str:
    """What somebody may need, as it is picked from a list."""
    return {
        "step-free": _("a way in without steps"),
        "signer": _("a BSL interpreter"),
        "interpreter": _("an interpreter of another language"),
        "large-print": _("the agenda in large print"),
        "easy-read": _("the agenda in Easy Read"),
        "on-paper": _("the agenda on paper"),
        "breaks": _("more breaks"),
        "transport": _("transport"),
        "supporter": _("a place for who comes with them"),
        "contact": _("to be got in touch with, and by whom"),
        "expenses": _("to be offered the expenses form"),
        "other": _("something else, in their own words"),
    }[sort]


def shown_words(shown_to: ShownTo) -> str:
    """Whom somebody chose that it is shown to."""
    return {
        "list": _("nobody by name: only counted"),
        "planning": _("whoever plans"),
        "meeting": _("whoever plans, and the Desk at the meeting"),
    }[shown_to]


def sort_typed(words: str) -> NeedSort | None:
    """Which sort is meant by how it is typed: "large print", or as a list shows it; None for none."""
    sought = folded(" ".join(words.replace("-", " ").split()))
    return next((one for one in SORTS if sought in (one.replace("-", " "), folded(sort_name(one)))), None)


def shown_typed(words: str) -> ShownTo | None:
    return next((one for one in SHOWN_TO if folded(words.strip()) == one), None)


def need_words(need: Need) -> str:
    """What somebody needs: in our words, and theirs."""
    if need.sort == "other":
        return in_a_line(need.words)
    return ": ".join(filter(None, (sort_name(need.sort), in_a_line(need.words))))


def need_line(need: Need) -> str:
    """The same with whom it is shown to."""
    return " · ".join((need_words(need), _("shown to {whom}").format(whom=shown_words(need.shown_to))))


def thing_words(thing: ToPrepare) -> str:
    """What is to be prepared, for everybody's eyes: "2 large-print agendas"."""
    many = thing.count
    phrase = {
        "step-free": _("A way in without steps"),
        "signer": ngettext("A BSL interpreter", "A BSL interpreter, for {count} people", many),
        "interpreter": ngettext("An interpreter of another language", "Interpreters for {count} people, not BSL", many),
        "large-print": ngettext("{count} large-print agenda", "{count} large-print agendas", many),
        "easy-read": ngettext("{count} agenda in Easy Read", "{count} agendas in Easy Read", many),
        "on-paper": ngettext("{count} agenda on paper", "{count} agendas on paper", many),
        "breaks": _("More breaks"),
        "transport": ngettext("Transport for {count} person", "Transport for {count} people", many),
        "supporter": ngettext("A place for {count} supporter", "Places for {count} supporters", many),
        "contact": ngettext("{count} person to get in touch with", "{count} people to get in touch with", many),
        "expenses": _("Offer the expenses form"),
        "other": ngettext("{count} other thing, in own words", "{count} other things, in own words", many),
    }[thing.sort]
    return phrase.format(count=many)


def stands_words(thing: ToPrepare) -> str:
    """How far it is: "ready"; "1 of 2 is ready" where more need it since it was ticked; "" for not yet."""
    if thing.done:
        return _("ready")
    phrase = ngettext("{count} of {all} is ready", "{count} of {all} are ready", thing.ready)
    return phrase.format(count=thing.ready, all=thing.count) if thing.ready else ""


def for_whom(group: Group, thing: ToPrepare) -> Iterator[str]:
    """A private line for each who may be named, and for words that stand without a name; then how many there are more.

    Where nobody chose to be offered the expenses form it is for everyone.
    """
    bare = [one for one in thing.needs if one.named and not one.words]
    if bare:
        yield names([_named(group, one) for one in bare])
    for one in thing.needs:
        words = in_a_line(one.words)
        if one.named and words:
            yield _("{name}: {words}").format(name=_named(group, one), words=words)
        elif words:
            yield _("Without a name: {words}").format(words=words)
    unsaid = sum(not one.named and not one.words for one in thing.needs)
    if unsaid and len(thing.needs) > unsaid:
        yield ngettext("{count} more, without a name", "{count} more, without names", unsaid).format(count=unsaid)
    elif unsaid:
        yield ngettext("{count} person, without a name", "{count} people, without names", unsaid).format(count=unsaid)
    if not thing.needs:
        yield _("To everyone who comes at their own cost")


def _named(group: Group, one: ForOne) -> str:
    return in_a_line(one.guest) or member_name(group, one.member)


def member_name(group: Group, member: Id) -> str:
    """What a member is called; with their number, where somebody else in the group is called so too."""
    found = group.members.get(member)
    if found is None:
        return ""
    alike = sum(folded(one.name) == folded(found.name) for one in group.members.active) > 1
    return f"{in_a_line(found.name)} ({found.number})" if alike else in_a_line(found.name)
