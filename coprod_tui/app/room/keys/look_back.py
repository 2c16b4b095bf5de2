"""Keys while the group looks back: words that somebody agrees to, the group's answer of a rule, on to the next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from coprod_tui.app.keyboard.key import LOOK, Key, Situation, asks, calls
from coprod_tui.app.room.keys import rounds
from coprod_tui.app.widgets.question import Question
from coprod_tui.model.command import command
from coprod_tui.model.look_back import (
    LookThing,
    RuleKept,
    look_back_on_rule,
    say_how_it_went,
    talk_of_component,
)
from coprod_tui.sentences.look_back import asks as asked
from coprod_tui.wording import N_, _

if TYPE_CHECKING:
    from coprod_tui.app.room.room import Room
    from coprod_tui.model.command import Command

RULE: frozenset[Situation] = frozenset(("look-rule",))
QUESTION: frozenset[Situation] = frozenset(("look-question",))


async def ask_comment(room: Room) -> None:
    """Ask what somebody says of the thing shown. Kept only where they agree; else the words are dropped at once."""
    thing = room.look.at(room.meeting)
    if thing is None:
        return
    draft = f"look-{thing.sort}-{thing.number}"
    hint = _("In their own words. No name is kept")
    heard = await room.ask_line(Question(draft, _("Looking back"), hint, prose=True))
    if heard is None or not heard.words.strip():
        return
    room.keep_draft(draft, "")
    if await room.sure(_("Does whoever said it agree that it is kept, without a name?")):
        room.do(_keep_command(thing, heard.words))
    else:
        room.say(_("It is not kept."))


def _keep_command(thing: LookThing, words: str) -> Command:
    if thing.sort == "rule":
        return command(look_back_on_rule, thing.id, words=words)
    if thing.sort == "component":
        return command(talk_of_component, thing.about, words)
    return command(say_how_it_went, words)


def answer_rule(room: Room, kept: RuleKept) -> None:
    """Record the group's answer to whether it kept to the rule shown."""
    room.do(command(look_back_on_rule, room.look.thing(room.meeting), kept))


def a_round(room: Room) -> None:
    """The question goes round: everybody may speak or pass."""
    thing = room.look.at(room.meeting)
    room.local = None
    if thing is not None:
        rounds.ask_question(room, asked(thing))


KEYS = (
    Key("look-words", ("w",), N_("in words"), N_("Words of somebody who agrees that they are kept, without a name."),
        asks(ask_comment), rank=1, when=LOOK),
    Key("look-yes", ("y",), N_("yes"), N_("We kept to this rule."), partial(answer_rule, kept="yes"), rank=2,
        when=RULE),
    Key("look-mostly", ("m",), N_("mostly"), N_("We mostly kept to this rule."), partial(answer_rule, kept="mostly"),
        rank=3, when=RULE),
    Key("look-no", ("n",), N_("no"), N_("We did not keep to this rule."), partial(answer_rule, kept="no"), rank=4,
        when=RULE),
    Key("look-round", ("o",), N_("a round"), N_("Ask everybody in turn. Anybody may pass."), a_round, rank=2,
        when=QUESTION),
    Key("look-next", ("space",), N_("next"), N_("The next thing to look back on."), calls("look_on", 1), rank=5,
        when=LOOK),
    Key("look-before", ("backspace",), N_("the one before"), N_("The thing before that."), calls("look_on", -1),
        when=LOOK),
    Key("leave-look", ("escape",), N_("back"), N_("Back to the meeting."), calls("close_local"), rank=6, when=LOOK),
    Key("look-back", (), N_("look back"), N_("Look back together, one thing at a time in large letters."),
        calls("look_on", 0), when=frozenset(("now",))),
    Key("look-back-closing", ("l",), N_("look back"), N_("Look back together, before we go."), calls("look_on", 0),
        rank=3, when=frozenset(("closing",))),
)  # fmt: skip
