"""What was agreed, short enough for a text message. A decision is there in all its words, or counted: never cut.

A telephone splits a long text. In its own alphabet (GSM 03.38) three parts hold 459 characters; with any other letter
in it they hold 201 (3GPP TS 23.040, 9.2.3.24: the header of each part takes 7 characters, or 3).
"""

from __future__ import annotations

from collections.abc import Iterator

from coprod_tui.model.text import clean
from coprod_tui.sentences.record_view import closed
from coprod_tui.summary import Summary
from coprod_tui.summary.page import Para, Point, Points, plain
from coprod_tui.wording import _, ngettext

PARTS = 3
PLAIN, OTHER = 153, 67
"""Characters that one of several parts holds: in the telephone's own alphabet, and in any other."""
ALPHABET = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
TWICE = frozenset("^{}\\[~]|€\f")
"""What takes the room of two characters."""
PLAINER = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "\u00a0": " "})
"""Typographic marks, each of which alone would make a text two and a half times as long."""
SECTIONS = ("agreed", "not-agreed")


def render(summary: Summary) -> str:
    """The text: which meeting, each decision whole while there is room, how many more, and how to answer."""
    if summary.sort == "invitation":
        return _invitation(summary)
    meeting, day = clean(plain(summary.title)), plain(summary.when).partition(",")[0]
    head = _("{meeting}, {when}.").format(meeting=meeting, when=day)
    asks = any(section.name == "reply" for section in (*summary.first, *summary.sections))
    foot = _("Is this right? Tell us. Not answering is not agreeing.") if asks else _sealed(summary)
    decisions = [clean(words) for words in _decisions(summary)] or [_("No decision was made.")]
    for shown in range(len(decisions), -1, -1):
        more_count = len(decisions) - shown
        more = ngettext("And {count} more decision.", "And {count} more decisions.", more_count).format(
            count=more_count
        )
        ask = (more, _("Ask us for all of it.")) if more_count else ()
        text = " ".join((head, *decisions[:shown], *ask, foot)).translate(PLAINER)
        if fits(text):
            return f"{text}\n"
    ready = _("The summary of our meeting is ready. Ask us for it.")
    return f"{ready} {foot}\n".translate(PLAINER)


def _invitation(summary: Summary) -> str:
    """When and where, and what it is about while there is room: each title whole; or what changed."""
    meeting, when = clean(plain(summary.title)), plain(summary.when)
    parts = [_("{meeting}, {when}.").format(meeting=meeting, when=when) if when else f"{meeting}."]
    event = summary.event
    parts += [closed(event.place)] if event and event.place else []
    parts += [f"{plain(point.lead)} {closed(plain(point.words))}" for point in _how_to_join(summary)]
    if summary.off:
        off = _("{meeting} does not take place.").format(meeting=" ".join(parts).rstrip("."))
        return f"{off}\n".translate(PLAINER)
    foot = _("Tell us if you cannot come, or what you want to talk about.")
    facts = [
        clean(" ".join(filter(None, (plain(point.lead), closed(plain(point.words)), plain(point.note)))))
        for section in summary.first
        for block in (section.blocks if section.name == "changes" else ())
        for point in (block.points if isinstance(block, Points) else ())
    ]
    facts = facts or [
        closed(clean(plain(point.words)))
        for section in summary.first
        for block in (section.blocks if section.name == "agenda" else ())
        for point in (block.points if isinstance(block, Points) else ())
    ]
    for count in range(len(facts), -1, -1):
        more = (_("And more: ask us for all of it."),) if count < len(facts) else ()
        text = " ".join((*parts, *facts[:count], *more, foot)).translate(PLAINER)
        if fits(text):
            return f"{text}\n"
    invited = _("You are invited to our next meeting. Ask us for the agenda.")
    return f"{invited} {foot}\n".translate(PLAINER)


def _how_to_join(summary: Summary) -> Iterator[Point]:
    """Where the group has it told at all: the list with a label, under when and where."""
    for section in summary.first:
        for block in section.blocks if section.name == "when" else ():
            if isinstance(block, Points) and block.label:
                yield from block.points


def _sealed(summary: Summary) -> str:
    if summary.seal is not None and summary.seal.closed:
        return _("This is closed, not agreed. Thank you.")
    return _("This is agreed. Thank you.")


def fits(text: str) -> bool:
    """Whether it goes into PARTS parts of a text message."""
    if all(c in ALPHABET or c in TWICE for c in text):
        return sum(2 if c in TWICE else 1 for c in text) <= PARTS * PLAIN
    return len(text.encode("utf-16-le")) // 2 <= PARTS * OTHER


def _decisions(summary: Summary) -> Iterator[str]:
    """Each whole. What several came to alike goes with the first of them."""
    for section in summary.first:
        alike = ""
        for block in section.blocks if section.name in SECTIONS else ():
            if isinstance(block, Para):
                alike = plain(block.line)
            for point in block.points if isinstance(block, Points) else ():
                if point.mark:
                    words = plain(point.words)
                    end = "" if words[-1:] in (".", "!", "?", "…") else "."
                    yield f"{alike} {point.mark} {words}{end} {plain(point.note)}".strip()
                    alike = ""
