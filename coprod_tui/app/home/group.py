"""A group's own page: its meetings, what it waits for, what is to be done. The Room leads here.

It shows one group only, so it may be on the big screen. Most pages that it leads to are private, and ask first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import timedelta
from functools import partial

from textual.widget import Widget
from textual.widgets import Static

from coprod_tui.app.destinations import ToHome, ToPlan, ToPlanned
from coprod_tui.app.home.agree import agree_from
from coprod_tui.app.home.keys.group import DOORS, GROUP_PAGE
from coprod_tui.app.home.news import answer_issue, finish_action
from coprod_tui.app.home.next_meeting import plan_next
from coprod_tui.app.home.one_group import OneGroup
from coprod_tui.app.home.open_meeting import open_meeting
from coprod_tui.app.home.overview import (
    again_words,
    by_day,
    coming_words,
    does_words,
    meeting_title,
    meets_words,
    waits_words,
)
from coprod_tui.app.home.terms import TermsPage
from coprod_tui.app.keyboard.key import Situation
from coprod_tui.app.office import Office
from coprod_tui.app.overview import GroupOverview, MeetingOverview, read_overview
from coprod_tui.app.pages.doors import PageWithDoors
from coprod_tui.app.pages.list_page import GroupList
from coprod_tui.app.widgets.message_line import MessageLine
from coprod_tui.app.widgets.pieces import Fit, Part, Text, bold, key, muted, now, wait
from coprod_tui.app.widgets.question import Choice
from coprod_tui.app.widgets.rows import Row, Rows
from coprod_tui.app.widgets.sections import Section, Sections, best_column
from coprod_tui.app.window import window
from coprod_tui.model.entry import Refused
from coprod_tui.model.farewell import need_going_on, not_handed
from coprod_tui.model.look_again import in_force
from coprod_tui.model.terms import terms_due
from coprod_tui.record.shelf import GroupPlace, MeetingPlace
from coprod_tui.sentences.farewell import closed_words
from coprod_tui.sentences.group_status import keep_words
from coprod_tui.sentences.terms import terms_name
from coprod_tui.wording import _, ngettext, refusal, speak

BESIDE = 10
"""Columns of a page's edges and of what marks a row."""
AHEAD = timedelta(days=28)
"""How long before its day something to look at again is listed."""


class GroupPage(PageWithDoors, OneGroup):
    """opens: a meeting to open at once; closing: on the page that closes it. note: shown above the lists.

    known: the overview that was read last, shown at once until the group is read anew.
    """

    KEYS = GROUP_PAGE
    DOORS = DOORS

    def __init__(
        self, office: Office, place: GroupPlace, *, opens: MeetingPlace | None = None, closing: bool = False,
        projected: bool = False, note: str = "", known: GroupOverview | None = None,
    ) -> None:  # fmt: skip
        super().__init__(office, place, projected=projected)
        self._known = known
        self.note = note
        self.opens, self._to_close = opens, closing

    def content(self) -> Iterable[Widget]:
        note = Static(id="note", classes="page")
        note.display = False  # until it has words: the rows below would be laid out for less room
        yield note
        yield Fit(last=self._more, id="doors", classes="page")
        with Sections():
            yield Section("meetings", _("Meetings"))
            yield Section("waiting", _("Waiting for answers"))
            yield Section("actions", _("To be done"))
            yield Section("again", _("To look at again"))

    def _more(self, left_out: int) -> Part | None:
        """What says how many keys have no room above, and that the help lists them."""
        words = ngettext("{count} more", "{count} more", left_out).format(count=left_out)
        return Part(key(self.keys.mark(self.keys.by_id["help"]), words), "help") if left_out else None

    def head(self) -> Text:
        return bold(self.called)

    @property
    def situation(self) -> Situation:
        return "group"

    async def look(self) -> None:
        """Read the group, and what its meetings came to since."""
        known, self._known = self._known, None
        if known is not None:
            self.standing = known
            self.show()
            self.tick()
        read = partial(read_overview, self.office.shelf, self.place, self.office.clock())
        overview, trouble = await self.office.attempt(read)
        if overview is not None:
            self.standing = overview
        if known is None or trouble or self.standing != known:
            if known is not None and self.is_current and not (trouble or self.standing.trouble):
                speak(self.standing.group.settings.language)  # the language may have changed
                await self.say_anew()
            self.show()
            self.tick()
        if trouble or self.standing.trouble:
            self.say_trouble(trouble or self.standing.trouble)
        if (opens := self.opens) is not None:
            self.opens = None
            self.begin(open_meeting, self, opens, closing=self._to_close)

    def show(self) -> None:
        group, meetings = self.standing.group, self.standing.meetings
        today, zone = self.office.today, self.office.zone
        issues = sorted(not_handed(group, group.history.open_issues), key=by_day)
        actions = sorted(not_handed(group, group.history.open_actions), key=by_day)
        until = (today + AHEAD).isoformat()
        again = sorted((one for one in in_force(group.history) if one.due(until)), key=lambda one: one.look_again)
        again = [] if group.farewell.closed else again  # there is no meeting to look at it
        sections = {
            "meetings": [
                (str(one.number), meeting_title(one), meets_words(one, today, zone), one.place.id) for one in meetings
            ],
            "waiting": [(one.ref, one.words, waits_words(group, one, today), f"issue:{one.ref}") for one in issues],
            "actions": [(one.ref, one.words, does_words(group, one, today), f"action:{one.ref}") for one in actions],
            "again": [
                (one.ref, one.words, again_words(due, today), f"again:{one.ref}")
                for one, due in ((each.decision, each.look_again) for each in again)
            ],
        }
        if (coming := self.standing.coming(today)) is not None:
            sections["meetings"].insert(0, ("", _("Next meeting"), coming_words(coming, today), "coming"))
        all_lines = [line for lines in sections.values() for line in lines]
        left = max((len(mark) for mark, *_line in all_lines), default=0)
        pairs = [(words, beside.plain) for _mark, words, beside, _name in all_lines]
        column = best_column(pairs, self.size.width - left - BESIDE)
        if (renew := terms_due(group, until)) and not group.farewell.closed:
            sections["again"].append(("", terms_name(), again_words(renew, today), "terms"))
        self._show_note()
        chosen = self.chosen.place.id if self.chosen is not None else ""
        with self.query_one(Sections).at_once():
            for name, lines in sections.items():
                rows = [
                    Row((now("► ") if id == chosen else muted("  ")) + muted(mark.ljust(left)), words, beside, id)
                    for mark, words, beside, id in lines
                ]
                keep = next((place for place, row in enumerate(rows) if row.name == chosen), 0)
                count = len(rows) if name != "meetings" else 0
                self.query_one(f"#section-{name}", Section).show(rows, keep=keep, count=count, column=column)
        quiet = not self.standing.trouble and not group.farewell.closed and not self.query_one(MessageLine).is_filled
        if not meetings and quiet:
            self.say(_("No meeting is planned yet. n plans one."))

    def _show_note(self) -> None:
        """Say above the lists that the group is closed, or the day to think about deleting has come; else the note."""
        keep_question = keep_words(self.standing.group, self.office.today)
        label = self.keys.label(self.keys.by_id["keep-until"])
        words = (
            _("{asked} {key} chooses what to do.").format(asked=keep_question, key=label)
            if keep_question and label
            else keep_question
        )
        closed = closed_words(self.standing.group) if self.standing.group.farewell.closed else ""
        words = "  ".join(filter(None, (closed, words)))
        note = self.query_one("#note", Static)
        note.update(wait(words) if words else muted(self.note))
        note.display = bool(words or self.note)

    @property
    def chosen(self) -> MeetingOverview | None:
        """The meeting Enter opens: the one chosen, else the open one, else the next one planned, else the newest."""
        meetings = self.standing.meetings
        preferred = self.chosen_by_hand or self.standing.open or self.standing.ahead(self.office.today)
        return preferred or (meetings[0] if meetings else None)

    # Meetings

    def choose(self, by: int) -> None:
        meetings, chosen = self.standing.meetings, self.chosen
        if chosen is not None:
            place = min(max(meetings.index(chosen) + by, 0), len(meetings) - 1)
            self.chosen_id = meetings[place].place.id
            self.show()

    def on_rows_picked(self, event: Rows.Picked) -> None:
        event.stop()
        sort, _colon, name = event.name.partition(":")
        if sort == "issue":
            self.begin(answer_issue, self, name)
        elif sort == "action":
            self.begin(finish_action, self, name)
        elif sort == "again":
            self.say(_("The next meeting looks at it: still right, replaced, or no longer."))
        elif sort == "terms":
            self.begin(self.open_private, TermsPage)
        elif sort == "coming":
            self.begin(self.new_meeting)
        else:
            self.chosen_id = event.name
            self.show()
            self.begin(self.open_chosen)

    async def open_chosen(self) -> None:
        chosen = self.chosen
        if chosen is not None and chosen.stage == "planned":
            if await self.private():
                window(self).go(ToPlanned(self.office, self.place, chosen.place, self.projected))
        elif chosen is not None:
            await open_meeting(self, chosen.place)
        elif self.standing is not self._unread:
            self.say(_("No meeting is planned yet. n plans one."))

    async def new_meeting(self) -> None:
        """Ask for the agenda of the next meeting; plan a new one where that has its agenda, or none is planned."""
        self.chosen_id = ""
        if self.is_closed():
            return
        await plan_next(self, self.place, self.standing.name, self.standing.coming(self.office.today))

    def another_meeting(self) -> None:
        """Plan one more meeting, though one that is planned has no agenda yet."""
        self.chosen_id = ""
        if self.is_closed():
            return
        coming = self.standing.coming(self.office.today)
        window(self).go(ToPlan(self.office, self.place, self.standing.name, coming))

    def is_closed(self) -> bool:
        """Whether the group is closed, so that no meeting can be planned; the page then says so."""
        try:
            need_going_on(self.standing.group)
        except Refused as refused:
            self.say(refusal(refused))
            return True
        return False

    # What becomes of a summary

    async def summary_agreed(self) -> None:
        """Pick a summary, and seal it: as the agreed record, or closed, by the group's own rule."""
        meetings = [one for one in self.standing.meetings if one.stage == "to-agree"]
        if not meetings:
            self.say(_("No summary is waiting to be agreed."))
            return
        choices = [Choice(one.place.id, str(one.number), meeting_title(one)) for one in meetings]
        picked = await self.pick(_("Which summary is to be agreed, or closed?"), choices)
        place = next((one.place for one in meetings if one.place.id == picked), None)
        message = await agree_from(self, place) if place is not None else ""
        if message:
            await self.look()
            self.say(message)

    # Other pages

    def open_page(self, page: Callable[[Office, GroupPlace], GroupList]) -> None:
        self.app.push_screen(page(self.office, self.place))

    async def open_private(self, page: Callable[[Office, GroupPlace], GroupList]) -> None:
        if await self.private():
            self.open_page(page)

    def usual_agenda(self) -> None:
        from coprod_tui.app.home.usual import UsualAgendaPage  # noqa: PLC0415  how agendas are read, once one is

        self.app.push_screen(UsualAgendaPage(self.office, self.place, self.standing.group))

    def leave(self) -> None:
        """Go to Home, which shows other groups: on the big screen it asks first."""
        self.begin(self._leave)

    async def _leave(self) -> None:
        if self.projected and not await self.sure(_("Other groups will be on screen. Go on?")):
            return
        window(self).go(ToHome(self.office))
