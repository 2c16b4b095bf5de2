"""Keys that open the line at the foot with a kind already chosen: decision, parked, action, note, word, any command."""

from __future__ import annotations

from functools import partial

from coprod_tui.app.keyboard.key import NOW, OPEN, Key, Situation
from coprod_tui.app.seat.follow_ups import write
from coprod_tui.wording import N_

ANY: frozenset[Situation] = OPEN | {"opening", "finished", "closing", "pages"}


KEYS = (
    Key("decision", ("d",), N_("decision"), N_("Put a decision into words and read it back."),
        partial(write, kind="decide"), rank=3, when=NOW),
    Key("park", ("p",), N_("park"), N_("Park something that is outside our control."), partial(write, kind="park"),
        rank=4, when=NOW | {"pause", "break", "closing"}),
    Key("action", ("a",), N_("action"), N_("Write down who does what by when."), partial(write, kind="action"),
        rank=5, when=NOW | {"pause", "break", "closing"}),
    Key("note", ("t",), N_("note"), N_("Write down what was heard."), partial(write, kind="note"), rank=6,
        when=NOW | {"pause", "break", "closing"}),
    Key("word", ("w",), N_("word"), N_("Explain a word, or mark it to be explained."), partial(write, kind="word"),
        rank=16, when=NOW | {"pause", "break", "closing"}),
    Key("command", ("slash",), N_("any command"), N_("Open the line for any command."), partial(write, kind=""),
        rank=17, when=ANY),
)  # fmt: skip
