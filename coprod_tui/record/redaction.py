"""Redacting one entry: all its words are taken out of it, a name in them, or words of another entry."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from coprod_tui.model.entry import Stamped
from coprod_tui.model.mentions import Path, Sought, each_text, find, names_of, without
from coprod_tui.record.removal_intent import InRecord, Intent, Spot

OF_NAMES = ("who", "asked_name", "proposed_name", "to")
"""Fields that hold a name and nothing else: without it there is nobody, rather than words of ours."""


def redacted(part: InRecord, intent: Intent, sought: Sequence[Sought]) -> Callable[[Stamped], Stamped]:
    """What makes each entry of that record what it is afterwards, before what goes by ids is gone.

    sought: what is looked for in entries that are newer than the intent.
    """
    spots: dict[int, list[Spot]] = {}
    words: dict[int, list[Spot]] = {}
    for found, listed in ((spots, part.spots), (words, part.whole)):
        for spot in listed:
            found.setdefault(spot.number, []).append(spot)
    gone = intent.gone or intent.instead

    def change(one: Stamped) -> Stamped:
        number = one.stamp.number
        if number > part.last:
            return _newer(one, sought, intent.instead, gone if intent.gone else "")
        if number in part.seats:
            one = one.but(stamp=one.stamp.but(seat=intent.instead))
        if number not in spots and number not in words:
            return one

        def cut(path: Path, text: str) -> str:
            whole = [(spot.start, spot.end) for spot in words.get(number, ()) if spot.path == path]
            names = [(spot.start, spot.end) for spot in spots.get(number, ()) if spot.path == path]
            names = [name for name in names if not any(name[0] < end and start < name[1] for start, end in whole)]
            return _cut(
                path, text, [(each, gone) for each in _apart(whole)] + [(each, intent.instead) for each in names]
            )

        return one.but(entry=each_text(one.entry, cut))

    return change


def _no_words(path: Path, text: str, gone: str) -> str:
    if not text or _is_name(path):
        return ""
    return gone


def _newer(one: Stamped, sought: Sequence[Sought], instead: str, gone: str) -> Stamped:
    """What was written after people had looked at what would go: what is meant, as far as can be told, goes too."""
    if not sought:
        return one
    if names_of(one.stamp.seat, sought):
        one = one.but(stamp=one.stamp.but(seat=instead))
    own = one.entry.quotes and gone
    named = False

    def change(path: Path, text: str) -> str:
        nonlocal named
        cut = [((span.start, span.end), instead) for span in find(text, sought) if span.sure]
        whose_name = one.entry.names_person and path == ("name",)
        named = named or bool(cut and not whose_name)
        return _cut(path, text, cut)

    without_names = each_text(one.entry, change)
    if own and named:
        return one.but(entry=each_text(one.entry, partial(_no_words, gone=gone)))
    return one.but(entry=without_names)


def _cut(path: Path, text: str, cut: Sequence[tuple[tuple[int, int], str]]) -> str:
    if _is_name(path) and any(span == (0, len(text)) for span, _words in cut):
        return ""
    for (start, end), words in sorted(cut, reverse=True):
        text = without(text, [(start, end)], words)
    return text


def _apart(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same places with those that touch or overlap put together."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _is_name(path: Path) -> bool:
    return path[-1] in OF_NAMES or (path[0] == "roles" and path[-1] == "name")
