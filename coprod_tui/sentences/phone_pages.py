"""Phone pages, told: what becomes reachable and by whom, and that nobody needs one."""

from __future__ import annotations

from coprod_tui.record.phone_pages import PagesState, WritingState
from coprod_tui.wording import _, ngettext


def reached(*, here: bool = False) -> list[str]:
    """What can be read once they are open, by whom. here: on this laptop alone."""
    if here:
        return [
            _("What the Room shows can then be read on this laptop alone, in a browser, with a code."),
            _("Others reach it only through a tunnel that you open for them."),
        ]
    return [
        _("What the Room shows can then be read on phones on this network, by whoever has the code."),
        _("It is not locked on its way, so others on this network could read it too."),
    ]


def can_follow() -> str:
    """What the Room says while they are open: never who follows, or how many."""
    return _("You can follow on a phone if you like. You do not need one.")


def answered_on_phones(count: int) -> str:
    """What it says instead while support is counted at another seat: how many, and never how or who."""
    words = ngettext("{count} has answered on a phone so far.", "{count} have answered on a phone so far.", count)
    return words.format(count=count)


def has_equals() -> str:
    """What stands beside it where somebody asks: nobody is better off with a phone."""
    return _("All that phones can do can be done by voice, by hand or on paper too.")


def guessed() -> str:
    return _("Somebody guesses the code, and is not in. {key} gives another code.").format(key="n")


def flooded() -> str:
    words = _("Somebody says again and again on a phone who they are not. {key} gives another code.")
    return words.format(key="n")


def guessed_writing() -> str:
    return _("Somebody guesses the code for writing, and is not in. It is too long to be guessed.")


def trouble(state: PagesState) -> str:
    """What whoever runs the meeting is to know of somebody who means harm; "" for nothing."""
    if state.guessed:
        return guessed()
    if state.writing is not None and state.writing.guessed:
        return guessed_writing()
    return flooded() if state.flooded else ""


def waits_for_you() -> str:
    """What the Room says where no Desk is open: no name before somebody asks for it."""
    return _("Somebody on a phone waits for a yes.")


def another_so_far(name: str) -> str:
    """Beside that question, where a phone was confirmed for this name before."""
    return _("Another phone is {name} so far. A yes takes the name from it.").format(name=name)


def freed(name: str) -> str:
    return _("No phone is {name} now. Whoever it is says so on their own phone.").format(name=name)


def is_it_you(name: str) -> str:
    """What is asked, in the room, of who a phone says it is."""
    return _("{name}, is that you on a phone?").format(name=name)


def how_to_write(writing: WritingState, url: str) -> list[str]:
    """Where whoever takes notes writes on another laptop, the code, and what they compare. url: of the phone pages."""
    here = f"http://localhost:{url.rstrip('/').rpartition(':')[2]}/write"
    lines = [_("To write on another laptop: this is for whoever takes notes, for one person once.")]
    if writing.url:
        lines.append(_("Address: {address}").format(address=writing.url))
        lines.append(_("Their browser warns. Compare the certificate's SHA-256 there with this, then go on:"))
        lines += writing.fingerprint
        lines.append(_("Through a tunnel to this laptop: {address}").format(address=here))
    else:
        lines.append(_("Address, on this laptop or through a tunnel to it: {address}").format(address=here))
    lines.append(_("Code for writing: {code}").format(code=writing.read))
    return lines


def closed() -> str:
    return _("Phone pages are closed.")
