"""The register of features: their names, the floors where each has a file of that name, and its place in each order.

A floor asks here which of its files belong to a feature, and imports them by name when it first needs them. So one line
here makes a feature known to every floor, and no floor keeps a list of its own.
"""

from __future__ import annotations

from enum import Flag, auto
from importlib import import_module
from types import ModuleType

from coprod_tui.model.value import Value


class Floor(Flag):
    """Where a feature has a file of its name, and what that file gives."""

    MEETING = auto()
    """model: kinds of entry that a meeting's record may hold, or moves of a meeting, or both."""
    LINE = auto()
    """line: VERBS. Help tells of them in the order of the register."""
    SENTENCES = auto()
    """sentences: TELLS, a sentence for each kind of entry. A part of a meeting has LABEL or `label(entry)` too."""
    REASONS = auto()
    """wording.reasons: WORDS, for what is refused on any floor."""
    ROOM_KEYS = auto()
    """app.room.keys: KEYS that only the Room has."""
    SEAT_KEYS = auto()
    """app.seat.keys: KEYS that every seat has."""


MEETING, LINE, SENTENCES, REASONS, ROOM_KEYS, SEAT_KEYS = Floor
RECORDED = MEETING | SENTENCES


class Feature(Value, frozen=True):
    """One feature. keys: its place in the order in which a pressed key is looked up; the first that knows it answers.

    first, sections: functions in its `summary` file, each with the place of its section: on the first page, and in what
    comes after it. Those below 100 come before the explanation of words, because their words are explained there.
    under_items: functions there that give what they have to say under one item of the agenda, each with its place.
    blocks: names in STATE of its `sentences` file, each with its place in a meeting as plain text; places of the same
    ten stand under one heading. part: the field of Meeting that holds its state, where that has another name; "" for
    none.
    """

    name: str
    floors: Floor = Floor(0)
    keys: int = 0
    first: tuple[tuple[str, int], ...] = ()
    sections: tuple[tuple[str, int], ...] = ()
    under_items: tuple[tuple[str, int], ...] = ()
    blocks: tuple[tuple[str, int], ...] = ()
    part: str | None = None

    @property
    def field(self) -> str:
        """The field of Meeting that its entries change; "" for those that change none."""
        return self.name if self.part is None else self.part


FEATURES = [
    Feature("flow", RECORDED | LINE | REASONS | ROOM_KEYS, keys=40, blocks=(("now", 12), ("next", 130))),
    Feature("times", RECORDED | LINE),
    Feature("clock", RECORDED),
    Feature("held", RECORDED | LINE | REASONS | SEAT_KEYS, keys=50),
    Feature("people", RECORDED | LINE | REASONS | ROOM_KEYS, keys=80, sections=(("section", 10),),
        blocks=(("here", 40),)),
    Feature("person", MEETING, part="people"),
    Feature("interpreting", MEETING | REASONS),
    Feature("agenda", RECORDED | LINE | REASONS | ROOM_KEYS, keys=120, sections=(("section", 20),),
        blocks=(("items", 50),)),
    Feature("wanted", MEETING, part="agenda"),
    Feature("hands", RECORDED | LINE | REASONS | ROOM_KEYS, keys=90, blocks=(("waiting", 23),)),
    Feature("turns", RECORDED | LINE | REASONS | ROOM_KEYS, keys=100, blocks=(("speaking", 22),)),
    Feature("contributions", RECORDED),
    Feature("limits", RECORDED | LINE),
    Feature("voices", RECORDED | LINE | SEAT_KEYS, keys=110, sections=(("section", 130),), blocks=(("counted", 32),)),
    Feature("order", blocks=(("not-heard", 31),)),
    Feature("rounds", RECORDED | LINE | REASONS | ROOM_KEYS, keys=70, blocks=(("round", 21),)),
    Feature("round", MEETING, part="rounds"),
    Feature("small_groups", RECORDED | LINE | REASONS | ROOM_KEYS, keys=30, blocks=(("groups", 30),)),
    Feature("rules", RECORDED | LINE | REASONS | ROOM_KEYS, keys=60, sections=(("section", 140),),
        blocks=(("rules", 60),)),
    Feature("card", MEETING, part="cards"),
    Feature("cards", RECORDED | LINE | REASONS | ROOM_KEYS, keys=140, blocks=(("cards", 20),)),
    Feature("decisions", RECORDED | LINE | REASONS | SEAT_KEYS, keys=20,
        first=(("agreed", 20), ("not_agreed", 30), ("still_open", 40)), under_items=(("under_item", 20),),
        blocks=(("decided", 70),)),
    Feature("in_force", RECORDED | LINE | REASONS, first=(("section", 45),), blocks=(("stands", 72),)),
    Feature("came_back", ROOM_KEYS, keys=15),
    Feature("agreement", RECORDED | LINE),
    Feature("challenges", MEETING),
    Feature("parking", RECORDED | LINE | REASONS, first=(("came_back", 60), ("section", 70)),
        blocks=(("parked", 80),)),
    Feature("actions", RECORDED | LINE | REASONS, first=(("section", 50),), blocks=(("actions", 90),)),
    Feature("notes", RECORDED | LINE | REASONS | ROOM_KEYS, keys=130, under_items=(("heard", 10), ("ideas", 30)),
        blocks=(("notes", 100), ("words", 110))),
    Feature("requests", RECORDED | LINE | REASONS),
    Feature("whose", RECORDED | LINE | REASONS),
    Feature("plan", RECORDED | LINE, blocks=(("title", 11), ("ways", 120))),
    Feature("joining", RECORDED | LINE, blocks=(("place", 13),)),
    Feature("invitations", RECORDED | REASONS),
    Feature("hospitality", RECORDED | LINE),
    Feature("missing", LINE),
    Feature("look_back", RECORDED | LINE | REASONS | ROOM_KEYS, keys=17, sections=(("section", 142),),
        blocks=(("looked", 140),)),
    Feature("so_far", LINE),
    Feature("find", LINE),
    Feature("not_comfortable", LINE, sections=(("section", 175),)),
    Feature("undo", RECORDED | LINE, part=""),
    Feature("removal", RECORDED | LINE, part="removals"),
    Feature("review", RECORDED | LINE | REASONS),
    Feature("important", RECORDED | LINE | REASONS, part="review"),
    Feature("easy", RECORDED | LINE | REASONS, part="review"),
    Feature("corrections", RECORDED, sections=(("section", 150),)),
    Feature("left_out", sections=(("section", 160),)),
    Feature("closing", MEETING | LINE | ROOM_KEYS, keys=10, sections=(("section", 120),)),
    Feature("next", first=(("section", 80),)),
    Feature("replies", RECORDED | LINE | REASONS, first=(("section", 10),), sections=(("goes_to", 180),)),
    Feature("sending", RECORDED | LINE | REASONS),
    Feature("delivery", MEETING),
    Feature("sealing", RECORDED | REASONS),
    Feature("hashes", RECORDED),
    Feature("views", LINE),
    Feature("screen", ROOM_KEYS, keys=150),
    Feature("meeting", REASONS),
    Feature("command", REASONS),
    Feature("intents", REASONS),
    Feature("line", REASONS),
    Feature("series", REASONS),
    Feature("outreach", REASONS),
    Feature("photographs", REASONS),
    Feature("farewell", REASONS),
    Feature("never_write", REASONS),
    Feature("planned", REASONS),
    Feature("members", REASONS),
    Feature("needs", REASONS),
    Feature("terms", REASONS),
    Feature("sharing", LINE | REASONS),
    Feature("resources", REASONS),
    Feature("journal", REASONS),
    Feature("shelf", REASONS),
    Feature("summary", REASONS),
    Feature("commands", REASONS),
    Feature("config", REASONS),
    Feature("phone_pages", REASONS | SEAT_KEYS, keys=155),
    Feature("themes", REASONS),
    Feature("display", REASONS),
]  # fmt: skip


def on(floor: Floor) -> tuple[Feature, ...]:
    """The features that have a file on this floor, in the order of the register."""
    return tuple(one for one in FEATURES if floor & one.floors)


def files(floor: Floor, package: str) -> dict[str, ModuleType]:
    """The modules of these features, by name, imported from the package of the floor that asks."""
    return {one.name: import_module(f"{package}.{one.name}") for one in on(floor)}
