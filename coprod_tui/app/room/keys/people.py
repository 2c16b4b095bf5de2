"""Keys for people: somebody arrives, leaves, could not come, or takes a role; before the meeting, who is here."""

from __future__ import annotations

from coprod_tui.app.keyboard.key import EVERYWHERE, Key, Situation, asks
from coprod_tui.app.seat.seated import Seated
from coprod_tui.app.widgets.question import Choice, Question
from coprod_tui.model.command import Command, command
from coprod_tui.model.entry import Id
from coprod_tui.model.interpreting import voice_for
from coprod_tui.model.people import add_guest, arrive, could_not_come, everyone_here, give_up_role, leave, take_role
from coprod_tui.model.person import HereBy, Person, Role
from coprod_tui.wording import N_, _

OPENING: frozenset[Situation] = frozenset(("opening",))


async def somebody(room: Seated) -> None:
    """Pick a person, or name a guest; then pick what changes about that person."""
    picked = await room.pick_or_type(_("Who?"), room.foot.people, _guest_words, short=True)
    if picked is not None and picked.other is None:
        await _ask_what(room, Id(int(picked.name)))
    elif picked is not None and picked.other:
        room.do(command(add_guest, picked.other))
    elif picked is not None:
        hint = _("The name they would like to be called by")
        await room.foot.enter(Question("guest", _("Guest"), hint, lambda name: command(add_guest, name)))


def _guest_words(words: str) -> str:
    return _("A guest called {name}").format(name=words) if words else _("A guest")


def _comes_or_goes(person: Person) -> list[tuple[str, str, Command]]:
    """The moves about whether and how somebody is here, each with its key and words."""
    if person.presence == "here":
        choices, by = [("1", _("has to leave"), command(leave, person.id))], person.by
    else:
        choices, by = [("1", _("is here"), command(arrive, person.id))], "room"
        choices.append(("2", _("could not come"), command(could_not_come, person.id)))
    ways: tuple[tuple[str, HereBy, str], ...] = (
        ("3", "phone", _("is here by phone")),
        ("4", "page", _("is here by page")),
        ("5", "room", _("is in the room")),
    )
    return choices + [(key, words, command(arrive, person.id, way)) for key, way, words in ways if way != by]


async def _ask_what(room: Seated, id: Id) -> None:
    person = room.meeting.people.get(id)
    if person is None:
        return
    moves: dict[str, Command] = {}
    choices: list[Choice] = []

    def offer(key: str, words: str, move: Command) -> None:
        choices.append(Choice(key, key, words))
        moves[key] = move

    for key, words, move in _comes_or_goes(person):
        offer(key, words, move)
    roles: dict[str, tuple[Role, str]] = {
        "c": ("chair", _("chairs")),
        "n": ("notes", _("takes notes")),
        "t": ("time", _("keeps time")),
        "k": ("keys", _("is at the keyboard")),
    }
    for key, (role, words) in roles.items():
        if role in person.roles:
            offer(key, _("no longer {does}").format(does=words), command(give_up_role, id, role))
        else:
            offer(key, words, command(take_role, id, role))
    if person.voices:
        offer("v", _("speaks for themselves again"), command(voice_for, id))
    elif all(one.voices != id for one in room.meeting.people.all):
        choices.append(Choice("v", "v", _("interprets for or supports somebody")))

    picked = await room.pick(room.meeting.people.shown(person.id), choices)
    if picked in moves:
        room.do(moves[picked])
    elif picked and (member := await room.foot.pick_person(_("Who is that for?"))):
        room.do(command(voice_for, id, member))


KEYS = (
    Key("everyone-here", ("enter",), N_("everyone is here"), N_("Before the meeting: everyone expected is here."),
        command(everyone_here), rank=1, when=OPENING),
    Key("people", ("i",), N_("people"), N_("Somebody comes, goes, has a role or interprets. Or a guest."),
        asks(somebody), rank=11, when=EVERYWHERE - {"finished", "pages"}),
)  # fmt: skip
