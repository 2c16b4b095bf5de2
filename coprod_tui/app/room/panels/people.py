"""Everyone at the foot of the Room, with the digit that stands for them and a mark that carries words."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content

from coprod_tui.app.seat.panel import Panel
from coprod_tui.app.widgets.pieces import Fit, Part, muted, now
from coprod_tui.model.entry import Id
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.person import People, Person
from coprod_tui.sentences import name_of
from coprod_tui.sentences.people import here_by
from coprod_tui.sentences.record_view import short_name
from coprod_tui.wording import _

MARKS = {"speak": "▲", "answer": "?", "question": "?"}


class PeopleLine(Panel):
    """As many people as fit, by their short names where not all do; then how many more and how to find them."""

    looks_at = ("people", "hands", "turns")
    DEFAULT_CLASSES = "page"
    _people: People | None = None
    _made: dict[tuple[Id, str], tuple[Part, Part]]
    """What was made of these people, by who it is and the mark beside them."""

    def compose(self) -> ComposeResult:
        yield Fit(last=self._more, id="everyone")

    def _more(self, left_out: int) -> Part | None:
        how = self.with_key("find-member", _("press {key}"))
        words = f"+{left_out}: {how}" if how else f"+{left_out}"
        return Part(muted(words), "find-member") if left_out else None

    def draw(self, meeting: Meeting, _at: int) -> None:
        legend = Content.from_markup(
            "[$now]●[/] [$muted]$speaking[/]   [$wait]▲[/] [$muted]$up[/]   [$wait]?[/] [$muted]$question[/]",
            speaking=_("speaking"), up=_("hand up"), question=_("question"),
        )  # fmt: skip
        here = meeting.people.being("here", "expected")
        turn = meeting.turns.now
        hands = {hand.person: MARKS[hand.asking] for hand in meeting.hands.waiting}
        if turn is not None:
            hands[turn.person] = "●"
        if meeting.people is not self._people:
            self._people, self._made = meeting.people, {}
        both = [self._parts(meeting, person, hands.get(person.id, "")) for person in here]
        parts = [whole for whole, _shorter in both] or [Part(muted(self._nobody()), "people")]
        self.query_one(Fit).show(parts, legend, [shorter for _whole, shorter in both])

    def _parts(self, meeting: Meeting, person: Person, mark: str) -> tuple[Part, Part]:
        """One person with the whole name, and with the short one. Cached: a hand going up changes one of seventy."""
        made = self._made.get((person.id, mark))
        if made is None:
            named = name_of(meeting, person.id), short_name(meeting, person.id)
            whole, shorter = (Part(one(person, name, mark), f"person:{person.id}", keep=bool(mark)) for name in named)
            made = self._made[person.id, mark] = whole, shorter
        return made

    def _nobody(self) -> str:
        adds = self.with_key("people", _("{key} adds people."))
        return " ".join(filter(None, (_("Nobody is on the list yet."), adds)))


def one(person: Person, name: str, mark: str) -> Content:
    """Such as "1 Amy ▲". Who is only expected is muted until they are here."""
    digit = Content.styled(f"{person.key} ", "$muted") if person.key else Content()
    if mark == "●":
        return Content.assemble(digit, now(f"{name} ●"))
    words = Content(name) if person.presence == "here" else muted(name)
    if person.presence == "here" and person.by != "room":
        words = Content.assemble(words, " ", muted(here_by(person.by)))
    return Content.assemble(digit, words, *((" ", (mark, "bold $wait")) if mark else ()))
