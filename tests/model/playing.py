"""Any meeting at all: every move a meeting knows, with words and people of its own, played in any order.

`play(steps)` tells a meeting from a list of `Step`s that hypothesis draws; a step that is refused is passed over, as it
is for people. ARGUMENTS says what each move is given; a test compares its names with those of the moves.
"""

from __future__ import annotations

from contextlib import suppress
from random import Random
from typing import TYPE_CHECKING, Any, NamedTuple, get_args

from hypothesis import strategies as st

from coprod_tui.model import closing
from coprod_tui.model.entry import MOVES, NOBODY, Id, Refused
from coprod_tui.model.held import to_hold
from coprod_tui.model.in_force import DecisionBrought
from coprod_tui.model.look_back import COMPONENTS
from coprod_tui.model.person import ROLES
from coprod_tui.model.plan import Settings
from coprod_tui.model.replies import ANSWERS, ROUTES
from coprod_tui.model.review import AFTERWARDS, summary_things
from coprod_tui.model.scales import SCALES, Level
from coprod_tui.model.sealing import outcome
from coprod_tui.model.sending import WAYS, CopyStage
from coprod_tui.model.wanted import Wanted
from tests.building import Told

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from coprod_tui.model.meeting import Meeting

assert closing.finish in MOVES.values(), "each file of moves is imported, so that MOVES has them all"
SEATS = ("Room", "Desk")
WORDS = ("Letters in 14 point", "Who pays for taxis?", "Zoë’s idea: a quiet room", "[b]not markup[/b]", "二つ\nlines")
NAMES = ("Amy", "Mo", "Amy", "Lucy O’Hare", "Đặng Thị")
ITEMS = ("Check in", "Letters", "Break", "Car park")


class Step(NamedTuple):
    """One press of a key: which move, what chooses its arguments, at which seat, how many seconds later."""

    move: str
    chance: int
    seat: str
    after: int


def _one(chance: Random, things: Sequence[Any]) -> Id:
    """The id of one of these things; now and then one that is not there."""
    ids = [thing.id for thing in things]
    return Id(chance.choice([*ids, *ids, *ids, 9_999]))


def _person(m: Meeting, c: Random) -> dict[str, Any]:
    return {"person": _one(c, m.people.all)}


def _item(m: Meeting, c: Random) -> dict[str, Any]:
    return {"item": _one(c, m.agenda.items)}


def _decision(m: Meeting, c: Random) -> dict[str, Any]:
    return {"decision": m.decisions.now or _one(c, m.decisions.all)}


def _earlier(m: Meeting, c: Random) -> dict[str, Any]:
    return {"earlier": _one(c, m.in_force.all)}


def _issue(m: Meeting, c: Random) -> dict[str, Any]:
    return {"issue": _one(c, m.parking.all)}


def _action(m: Meeting, c: Random) -> dict[str, Any]:
    return {"action": _one(c, m.actions.all)}


def _rule(m: Meeting, c: Random) -> dict[str, Any]:
    return {"rule": _one(c, m.rules.all)}


def _member(m: Meeting, c: Random) -> dict[str, Any]:
    return {"member": Id(c.choice((NOBODY, _one(c, m.people.all))))}


def _groups(m: Meeting, c: Random) -> dict[str, Any]:
    people = [person.id for person in m.people.all]
    c.shuffle(people)
    return {"groups": (tuple(people[::2]), tuple(people[1::2]))}


def _words(_: Meeting, c: Random) -> dict[str, Any]:
    return {"words": c.choice(WORDS)}


def _of(m: Meeting, c: Random) -> dict[str, Any]:
    return {"of": c.choice((NOBODY, _one(c, m.people.all)))}


def _date(c: Random) -> str:
    return c.choice(("", "2026-12-01", "2027-01-15"))


def _taker(m: Meeting, c: Random) -> dict[str, Any]:
    return c.choice(({"person": _one(c, m.people.all)}, {"who": "Estates"}, {}))


def _doers(m: Meeting, c: Random) -> dict[str, Any]:
    several = {"person": _one(c, m.people.all), "others": (_one(c, m.people.all),)}
    return c.choice((_taker(m, c), several))


def _nothing(_: Meeting, __: Random) -> dict[str, Any]:
    return {}


def _levels(_: Meeting, c: Random) -> dict[str, Any]:
    scale = c.choice(sorted(SCALES))
    return {"scale": scale, "levels": tuple(Level(n, f"words for {n}", m, c.randint(0, 3)) for n, m in SCALES[scale])}


def _worry(m: Meeting, c: Random) -> dict[str, Any]:
    worries = [(one.id, worry.id) for one in m.decisions.all for worry in one.worries]
    return dict(zip(("decision", "worry"), c.choice([*worries, (Id(9_999), Id(9_999))]), strict=True))


def _with(*each: Callable[[Meeting, Random], dict[str, Any]], **more: Callable[[Random], Any]) -> Any:
    def arguments(m: Meeting, c: Random) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for one in each:
            found |= one(m, c)
        return found | {name: chosen(c) for name, chosen in more.items()}

    return arguments


def _one_line(m: Meeting, c: Random) -> int:
    return c.choice([9_999, *(one.stamp.line for one in m.history)])


def _newest_lines(m: Meeting, _: Random) -> dict[str, Any]:
    """As `hide` has it: what a finished meeting came to is never kept off."""
    return {"lines": to_hold(m) if m.flow.stage == "open" else ()}


def _ways(c: Random) -> Settings:
    order: Any = c.choice(("first-come", "new-voices", "round"))
    agreed: Any = c.choice(("everyone", "by-date"))
    return Settings(
        reasons=c.random() < 0.5, count_voices=c.random() < 0.5, order=order, turn_minutes=c.randint(0, 1),
        agreed_when=agreed, look_back=True,
    )  # fmt: skip


def _minutes(c: Random) -> int:
    return c.choice((-5, 0, 5, 10, 2_000))


def _told(m: Meeting, c: Random) -> dict[str, Any]:
    """Something the summary tells, or told before it was left out."""
    return {"thing": c.choice([*summary_things(m), *(one.thing for one in m.review.left_out), Id(9_999)])}


def _answer(m: Meeting, c: Random) -> dict[str, Any]:
    answer = c.choice(("agrees", "agrees", *ANSWERS))
    return {"answer": answer, "words": "" if answer == "agrees" else c.choice(WORDS), "version": c.choice((0, 0, 1, 2))}


def _outcome(m: Meeting, c: Random) -> dict[str, Any]:
    return {"closed": (outcome(m) == "closed") is (c.random() < 0.9)}


def _reply(m: Meeting, c: Random) -> dict[str, Any]:
    return {"reply": _one(c, m.replies.all)}


STAGES: tuple[CopyStage, ...] = get_args(CopyStage)


def _stage(c: Random) -> CopyStage:
    return c.choice(STAGES)


ARGUMENTS: dict[str, Callable[[Meeting, Random], dict[str, Any]]] = {
    "agenda.begin": _nothing,
    "flow.pause": _with(why=lambda c: c.choice(("moment", "break", "wait")), minutes=_minutes),
    "flow.resume": _nothing,
    "flow.lengthen_break": _with(minutes=_minutes),
    "held.hide": _nothing,
    "held.show": _nothing,
    "held.hold": _with(_newest_lines, half=lambda c: c.choice(("", *SEATS))),
    "held.choose_words": _with(choice=lambda c: c.choice(("desk", "out", "fine"))),
    "flow.set_next_meeting": _with(_words, date=_date),
    "clock.clock_changed": _with(by=lambda c: c.choice((-3_600_000, 3_600_000, 90_000))),
    "turns.interrupted": lambda m, c: {"since": m.clock.wall(m.clock.last) - c.randint(-9_000, 90_000)},
    "turns.give_turn": _person,
    "turns.next_speaker": _nothing,
    "turns.end_turn": _nothing,
    "hands.raise_hand": _with(_person, asking=lambda c: c.choice(("speak", "answer", "question"))),
    "hands.lower_hand": _person,
    "hands.place_hand": _with(_person, place=lambda c: c.randint(-1, 3)),
    "hands.close_queue": _nothing,
    "hands.open_queue": _nothing,
    "hands.keep_hands": _nothing,
    "hands.bring_hands_back": _nothing,
    "times.correct_times": lambda m, c: {
        c.choice(("began", "ended")): (m.flow.began or 0) + c.choice((-60_000, 60_000, 40 * 60_000))
    },
    "limits.one_more_minute": _nothing,
    "limits.set_turn_time": _with(_person, minutes=lambda c: c.choice((None, 0, 5))),
    "contributions.contribute": _with(_person, words=lambda c: c.choice(("", *WORDS))),
    "interpreting.voice_for": _with(_person, _member),
    "voices.count_brings": _with(_person, yes=lambda c: c.random() < 0.3),
    "small_groups.split_up": _with(count=lambda c: c.randint(1, 3), minutes=_minutes),
    "small_groups.form_groups": _groups,
    "small_groups.join_group": _with(_person, group=lambda c: c.randint(0, 3)),
    "small_groups.more_group_time": _with(minutes=_minutes),
    "small_groups.come_together": _nothing,
    "small_groups.tell_from_group": _with(_words, group=lambda c: c.randint(0, 3)),
    "people.arrive": _with(_person, by=lambda c: c.choice((None, "room", "phone", "page"))),
    "people.everyone_here": _nothing,
    "people.leave": _person,
    "people.could_not_come": _with(
        _person, why=lambda c: c.choice(("", "unwell")), told=lambda c: c.choice((True, False))
    ),
    "people.expect_role": _with(_person, role=lambda c: c.choice(ROLES), yes=lambda c: c.choice((True, False))),
    "look_back.say_how_it_went": _words,
    "look_back.look_back_on_rule": _with(_rule, _words, kept=lambda c: c.choice(("", "yes", "mostly", "no"))),
    "look_back.open_components": _with(when=lambda c: c.choice(("beginning", "middle", "end", ""))),
    "look_back.talk_of_component": _with(_words, component=lambda c: c.choice(COMPONENTS)),
    "hospitality.tell_hospitality": _with(
        food=lambda c: c.choice((None, "", *WORDS)), whose_place=lambda c: c.choice((None, *WORDS))
    ),
    "people.add_guest": _with(name=lambda c: c.choice(NAMES)),
    "people.expect": lambda m, c: c.choice((_person(m, c), {"name": c.choice(NAMES)})),
    "joining.tell_joining": _with(
        place=lambda c: c.choice((None, "", *WORDS)), link=lambda c: c.choice((None, *WORDS))
    ),
    "people.was_here": lambda m, c: c.choice((_person(m, c), {"name": c.choice(NAMES)})),
    "people.was_not_here": _person,
    "people.rename": _with(
        _person, name=lambda c: c.choice(("", *NAMES)), named=lambda c: c.choice((None, "initials"))
    ),
    "people.take_role": _with(_person, role=lambda c: c.choice(ROLES)),
    "people.give_up_role": _with(_person, role=lambda c: c.choice(ROLES)),
    "rounds.begin_round": _with(first=lambda c: Id(c.choice((NOBODY, 2, 3)))),
    "rounds.round_next": _nothing,
    "rounds.pass_turn": _nothing,
    "rounds.come_back": _nothing,
    "rounds.end_round": _nothing,
    "rounds.resume_round": _nothing,
    "rules.add_rule": _words,
    "rules.change_rule": _with(_rule, _words),
    "rules.drop_rule": _rule,
    "rules.point_to_rule": _rule,
    "rules.let_rule_go": _nothing,
    "rules.agree_rules": _nothing,
    "cards.stop_card": _nothing,
    "cards.slower_card": _nothing,
    "cards.answer_card": _nothing,
    "agenda.add_item": _with(title=lambda c: c.choice(WORDS), minutes=lambda c: c.choice((None, 10, 20))),
    "wanted.put_on": lambda _, c: {"items": (Wanted(c.choice(WORDS), purpose=c.choice(("", "check-out"))),)},
    "agenda.change_item": _with(
        _item, minutes=lambda c: c.choice((None, 5, 0)), title=lambda c: c.choice((None, "Taxis"))
    ),
    "agenda.go_to_item": _item,
    "agenda.next_item": _nothing,
    "agenda.add_time": _with(minutes=_minutes),
    "agenda.carry_item": _item,
    "agenda.drop_item": _item,
    "agenda.move_item": lambda m, c: {"item": _one(c, m.agenda.items), "before": _one(c, m.agenda.items)},
    "decisions.propose": _words,
    "decisions.reword": _with(_decision, _words),
    "decisions.read_back": _decision,
    "decisions.confirm_words": _decision,
    "decisions.set_aside": _decision,
    "decisions.describe": _with(_decision, why=lambda c: c.choice((None, "Nobody could read them")), look_again=_date),
    "agreement.raise_worry": _with(_decision, _words, objection=lambda c: c.random() < 0.5),
    "agreement.add_view": _with(_decision, _words, person=lambda c: c.choice((NOBODY, 2, 3))),
    "agreement.settle_worry": _worry,
    "agreement.count_support": _with(_decision, _levels),
    "agreement.more_time": _with(_decision, until=_date),
    "agreement.agree": _decision,
    "agreement.not_agree": _decision,
    "in_force.still_right": _with(_earlier, look_again=_date),
    "in_force.replace_decision": lambda m, c: {**_earlier(m, c), "decision": _one(c, m.decisions.concluded)},
    "in_force.end_decision": _with(_earlier, why=lambda c: c.choice(("", *WORDS))),
    "requests.ask_for_later": _with(_words, lambda m, c: c.choice(({"person": _one(c, m.people.all)}, {}))),
    "requests.turn_down": _with(_item, _words),
    "parking.park": _with(_words, _taker, by=_date),
    "parking.change_issue": _with(_issue, _taker, by=_date),
    "parking.answer": _with(_issue, _words, closed=lambda c: c.random() < 0.5),
    "parking.close_issue": _issue,
    "parking.still_waits": _issue,
    "parking.park_decision": _decision,
    "actions.add_action": _with(_words, _doers, by=_date),
    "actions.change_action": _with(_action, _doers, by=_date),
    "actions.finish_action": _action,
    "actions.still_to_do": _action,
    "actions.drop_action": _with(_action, why=lambda c: c.choice(WORDS)),
    "actions.tell_outcome": _with(_action, _words),
    "notes.take_note": _with(_words, _of),
    "notes.keep_idea": _with(_words, _of),
    "whose.say_whose": lambda m, c: {"thing": _one(c, m.notes.all), **_person(m, c), "named": c.choice((True, False))},
    "notes.reword_note": lambda m, c: {"note": _one(c, m.notes.all), "words": c.choice(WORDS)},
    "notes.explain_word": _with(word=lambda c: c.choice(("PPI", "IT")), meaning=lambda c: c.choice(("", "a meaning"))),
    "undo.take_back": lambda m, c: {"lines": (_one_line(m, c),)},
    "plan.choose_ways": _with(settings=_ways),
    "plan.change_plan": _with(title=lambda c: c.choice((None, "Spring")), finish=lambda c: c.choice((None, "16:30"))),
    "closing.finish": _nothing,
    "closing.reopen": _nothing,
    "review.reword_in_summary": _with(_told, _words),
    "review.leave_out_of_summary": _with(_told, why=lambda c: c.choice(("Said twice", ""))),
    "review.put_in_summary": _told,
    "review.add_to_summary": _with(_words, _item),
    "review.words_shown": _person,
    "important.mark_important": _told,
    "important.unmark_important": lambda m, c: {"thing": c.choice([*m.review.important, Id(9_999)])},
    "easy.say_easily": _with(_told, _words),
    "easy.choose_picture": _with(_told, picture=lambda c: c.choice(("", "bus", "yes"))),
    "easy.check_easy": _person,
    "review.mark_ready": _with(answer_by=_date),
    "sending.stood": _with(_person, version=lambda c: c.choice((1, 2)), way=lambda c: c.choice(WAYS), stage=_stage),
    "sending.tick": _with(_person),
    "replies.reply": _with(_person, _answer, date=_date, route=lambda c: c.choice(ROUTES)),
    "replies.settle_reply": _reply,
    "replies.challenge": _with(_decision, _words, date=_date),
    "sealing.seal": _with(_outcome, checksum=lambda c: f"{c.randrange(16**8):08x}", date=_date),
    "delivery.cannot_reach": _with(_person, why=lambda c: c.choice(("", *WORDS))),
}
OF_SEATS = ("undo.undo", "undo.redo")
OF_THE_CLOCK = ("clock.clock_changed", "turns.interrupted")
"""Marks of the record itself: no seat may take them back."""
AFTER = tuple(name for name in ARGUMENTS if name.partition(".")[0] in {*AFTERWARDS, "delivery", "easy", "important"})
"""Once the meeting is finished; a seal and what went out are never taken back."""
KEPT = (
    *OF_THE_CLOCK, "held.hide", "held.show", "held.hold", "undo.take_back", "closing.finish", "closing.reopen", *AFTER,
)  # fmt: skip
COMMON = tuple(name for name in ARGUMENTS if name not in (*KEPT, "people.leave"))


def steps(*moves: str, most: int = 40) -> st.SearchStrategy[list[Step]]:
    """Lists of steps made of these moves; of all of them, the everyday ones more often, where none is named."""
    names = moves or (*ARGUMENTS, *COMMON, *OF_SEATS)
    each = st.builds(
        Step, st.sampled_from(names), st.integers(0, 9_999), st.sampled_from(SEATS), st.integers(0, 300)
    )  # fmt: skip
    return st.lists(each, max_size=most)


def make(told: Told, step: Step) -> bool:
    """Make one step, unless it is refused. Whether anything was written."""
    told.wait(seconds=step.after)
    before = told.meeting.last
    with suppress(Refused):
        if step.move in OF_SEATS:
            told.do(MOVES[step.move], step.seat, seat=step.seat)
        else:
            arguments = ARGUMENTS[step.move](told.meeting, Random(step.chance))  # noqa: S311  examples, not secrets
            told.do(MOVES[step.move], seat=step.seat, **arguments)
    return told.meeting.last > before


def planned() -> Told:
    """A meeting that anything may be played in: people, an agenda, and decisions of earlier meetings."""
    told = Told(*NAMES, items=ITEMS)
    told.write(
        DecisionBrought("12-D1", "Tea is at three", "2026-10-01"), DecisionBrought("13-D2", "We meet here"), seat=""
    )
    return told


def play(played: Sequence[Step]) -> Told:
    told = planned()
    for step in played:
        make(told, step)
    return told
