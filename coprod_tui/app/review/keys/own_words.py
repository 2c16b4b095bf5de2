"""Keys on the page that shows one person the words under their own name."""

from __future__ import annotations

from coprod_tui.app.keyboard.key import Key, Situation, calls
from coprod_tui.app.review.own_words import OwnWords
from coprod_tui.wording import N_

READING: frozenset[Situation] = frozenset(("own-words",))
OVER: frozenset[Situation] = frozenset(("own-words-over",))
"""Once they are done, and the laptop is to be handed back."""


def hide_own(own: OwnWords) -> None:
    own.review.hide()


OWN = (
    Key("own-next", ("space", "right", "pagedown", "down", "enter"), N_("next"), N_("More of your words."),
        calls("turn", 1), 1, READING),
    Key("own-before", ("left", "pageup", "up"), N_("before"), N_("Back to the words before."), calls("turn", -1),
        when=READING),
    Key("own-seen", ("y",), N_("I have seen it"), N_("Write down that you have seen these words."),
        calls("seen"), 2, READING),
    Key("own-change", ("c",), N_("change this"), N_("Ask for other words here."), calls("wants_change"), 3, READING),
    Key("own-named", ("n",), N_("name me otherwise"), N_("In full, by first name, by initials, or not at all."),
        calls("call_it_otherwise"), 4, READING),
    Key("own-over", ("escape", "q"), N_("stop"), N_("Stop, and hand the laptop back."), calls("over"), 5, READING),
    Key("own-back", ("enter", "space", "escape"), N_("back to the summary"),
        N_("Back to the whole summary: for whoever reads it over."), calls("close"), 1, OVER),
    Key("own-hide", ("ctrl+l", "f8"), N_("hide"), N_("Hide everything at once."), hide_own, 6, READING | OVER),
)  # fmt: skip
