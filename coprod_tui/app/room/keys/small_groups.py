"""Keys for small groups: split up, more time, what a group says, everyone is back."""

from __future__ import annotations

from coprod_tui.app.keyboard.key import NOW, Key, Situation, means
from coprod_tui.app.seat.keys.voices import split
from coprod_tui.app.seat.seated import Seated
from coprod_tui.app.widgets.question import Choice, Question
from coprod_tui.model import intents
from coprod_tui.model.command import command
from coprod_tui.model.small_groups import more_group_time, tell_from_group
from coprod_tui.sentences.small_groups import group_name
from coprod_tui.wording import N_, _

GROUPS: frozenset[Situation] = frozenset(("groups",))


def tell(room: Seated) -> None:
    """Which group says it, then its words."""
    split_up = room.meeting.small_groups.now or room.meeting.small_groups.last
    if split_up is None:
        room.say(_("There were no small groups today."))
        return
    room.begin(_ask_words, room, len(split_up.groups))


async def _ask_words(room: Seated, count: int) -> None:
    choices = [Choice(str(n), str(n), group_name(n)) for n in range(1, count + 1)]
    picked = await room.pick(_("Which group?"), choices)
    if not picked:
        return
    group = int(picked)
    await room.foot.enter(
        Question(
            f"group-{group}",
            group_name(group),
            _("What this group says"),
            lambda words: command(tell_from_group, group, words),
            prose=True,
        )
    )


KEYS = (
    Key("groups-back", ("space",), N_("everyone is back"), N_("The small groups are back in the room."),
        means(intents.groups_back), rank=1, when=GROUPS),
    Key("groups-longer", ("plus", "equals_sign"), N_("5 minutes more"), N_("Five minutes more for the groups."),
        command(more_group_time), rank=2, when=GROUPS),
    Key("group-says", ("comma",), N_("a group says"), N_("Write down what a small group says, with its number."),
        tell, rank=3, when=GROUPS),
    Key("group-said", ("comma",), N_("a group said"), N_("When groups are back: write down what one of them said."),
        tell, when=NOW),
    Key("small-groups", (), N_("small groups"), N_("Split into small groups, by count, with a timer."), split,
        when=NOW),
)  # fmt: skip
