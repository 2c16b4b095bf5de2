"""The Room's keys as a document, to be printed: the most needed on the first page, the rest by when they work.

It is made from the table of keys, with this laptop's own changes, so that it is never out of date.
"""

from __future__ import annotations

from collections.abc import Iterable

from coprod_tui.app.keyboard.key import BACK, LOOK, Key, Keys, Situation
from coprod_tui.summary.page import Point, Points, Summary, SummarySection, ours
from coprod_tui.wording import N_, _

TIMES: tuple[tuple[str, frozenset[Situation]], ...] = (
    (N_("Before we begin"), frozenset(("opening", "note"))),
    (N_("A decision is read back"), frozenset(("reading",))),
    (N_("We ask who agrees"), frozenset(("testing",))),
    (N_("In a break or a pause"), frozenset(("break", "pause", "groups"))),
    (N_("Something that came back stands large"), BACK),
    (N_("We look back"), LOOK),
    (N_("Large pages, or a rule"), frozenset(("pages", "rule"))),
    (N_("Before we finish"), frozenset(("closing",))),
    (N_("The meeting is finished"), frozenset(("finished",))),
)
"""Situations other than people speaking, each with its title, in the order of a meeting."""
CARDS = ("stop-card", "slower-card")
"""On the first page too, though not on the key line."""


def compose_card(keys: Keys) -> Summary:
    """The card of these keys, which are the Room's. Its first page is the sheet for the wall."""
    all_keys = [key for key in keys.all if key.id != "help"]  # what it lists are the keys of a screen
    now = [key for key in all_keys if keys.works(key, "now")]
    hands = [key for key in now if key.keys and key.keys[0].isdigit()]
    ranked = sorted((key for key in now if key.keys and key.rank), key=lambda key: key.rank)
    often = [*hands, *ranked, *(key for key in now if key.id in CARDS)]
    other_keys = [key for key in now if key.keys and key not in often]
    times = [
        (_(title), [key for key in all_keys if key.keys and key.when & when and key not in now])
        for title, when in TIMES
    ]
    by_name = [key for key in all_keys if not key.keys]
    sections = ((_("Also while people speak"), other_keys), *times, (_("By name, after Ctrl+P"), by_name))
    return Summary(
        meeting_id="coprod",
        language=_("en-GB"),
        title=ours(_("Keys of the Room")),
        when=(),
        status=(ours(_("On the screen, F1 lists every key, and finds one by what it is for.")),),
        first=(_section(keys, _("While people speak"), often),),
        sections=tuple(_section(keys, title, listed) for title, listed in sections if listed),
        of="keys",
    )


def _section(keys: Keys, title: str, keys_listed: Iterable[Key]) -> SummarySection:
    points = (
        Point(ours(_(key.help)), mark=label if key.keys else _(key.label)) for label, key in keys.listed(keys_listed)
    )
    return SummarySection("keys", ours(title), (Points(tuple(points)),))
