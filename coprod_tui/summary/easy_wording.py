"""Sentences of ours that a summary has and Easy Read says more easily: who does it first, and no hard word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coprod_tui.wording import _, ngettext

_FIGURE = re.compile(r"\d+")


def easily(sentence: str) -> str:
    """The sentence as Easy Read says it: another one only where it is ours, whole."""
    figure = _FIGURE.search(sentence)
    count = int(figure[0]) if figure else 0
    return next((easy for said, easy in _ours(count) if sentence in (said, said.removesuffix("."))), sentence)


def _ours(count: int) -> Iterator[tuple[str, str]]:
    yield _("Still being discussed"), _("What we still talk about")
    yield _("Still being discussed."), _("We still talk about this.")
    yield _("More time was asked for."), _("Somebody asked for more time.")
    yield _("No decision was made at this meeting."), _("We decided nothing at this meeting.")
    yield _("Nobody was asked to do anything."), _("Nobody has anything to do.")
    yield _("This is settled."), _("We settled this.")
    yield _("No day has been set yet."), _("We have no day yet.")
    yield _("This is so where nothing else is said."), _("This is true if we say nothing else.")
    counted = (
        (ngettext("{count} worry is kept.", "{count} worries are kept.", count),
         ngettext("We wrote down {count} worry.", "We wrote down {count} worries.", count)),
        (ngettext("{count} worry was met, and is kept.", "{count} worries were met, and are kept.", count),
         ngettext("We settled {count} worry.", "We settled {count} worries.", count)),
        (ngettext("{count} objection was met, and is kept.", "{count} objections were met, and are kept.", count),
         ngettext("We settled {count} objection.", "We settled {count} objections.", count)),
    )  # fmt: skip
    yield from ((said.format(count=count), easy.format(count=count)) for said, easy in counted)
