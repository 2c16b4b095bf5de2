"""Who is in a group: names, how each wishes to be named in summaries, what they bring. A private page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import cast

from coprod_tui.app.home.farewell import pick_thanks, unsaid
from coprod_tui.app.home.keys.members import MEMBERS
from coprod_tui.app.home.list_of_people import people_step, read_people
from coprod_tui.app.home.member_fields import field_question, fields_to_change, pick_named, pick_way
from coprod_tui.app.home.minutes import hear_number
from coprod_tui.app.home.needs import NeedsPage
from coprod_tui.app.home.understood_people import PeopleUnderstood
from coprod_tui.app.home.year import MinePage
from coprod_tui.app.pages.list_page import GroupList
from coprod_tui.app.pages.page import Page
from coprod_tui.app.pages.steps import Steps
from coprod_tui.app.pages.take_out import TakingOut, look
from coprod_tui.app.widgets.question import Choice, Heard, Question
from coprod_tui.app.widgets.rows import Row
from coprod_tui.commands.leave import leave, may_write_again, stop_writing
from coprod_tui.model.flow import MOST_MINUTES
from coprod_tui.model.group import AS_THE_GROUP, Member, MemberJoined, change_member, join, say_rather_not
from coprod_tui.model.never_write import may_write
from coprod_tui.model.own_choices import chosen_since
from coprod_tui.model.person import ROLES
from coprod_tui.model.plan import Language
from coprod_tui.model.sending import way_for
from coprod_tui.planning.member_list import MemberList
from coprod_tui.planning.who_joins import compare, set_apart, taken_over
from coprod_tui.record.records import change_group, change_meeting
from coprod_tui.sentences import draft_members as told
from coprod_tui.sentences.jobs import way_words
from coprod_tui.sentences.member_fields import MEMBER_FIELDS, named_words
from coprod_tui.sentences.own_choices import own_time_words
from coprod_tui.sentences.people import role_name
from coprod_tui.wording import N_, _, ngettext
from coprod_tui.wording.ways import languages

DOT = " · "


class MembersPage(GroupList):
    KEYS = MEMBERS
    TITLE, NOTE = N_("Members"), N_("This page is private. Keep it off the big screen.")
    NONE = N_("Nobody is in this group yet. a adds somebody.")

    def lines(self) -> Sequence[Row]:
        return [Row(str(one.number), one.name, self._told(one)) for one in self.group.members.active]

    def _told(self, one: Member) -> str:
        """What is known of a member, but never the e-mail address itself."""
        brings = _("brings: {words}").format(words=one.brings) if one.brings else ""
        email = _("has an e-mail address") if one.email else ""
        never = "" if self._may_write(one) else _("asked never to be written to")
        named = _("in summaries {how}").format(how=named_words()[one.named])
        return DOT.join(filter(None, (named, brings, email, never)))

    async def add(self) -> None:
        """Somebody who joins, and the next, until the line is left empty or closed."""
        while True:
            hint = _(MEMBER_FIELDS["name"].hint)
            ask = Question(f"{self.place.id}-member", _("Who joins?"), hint, may_skip=True)
            name = await self.ask_words(ask, self._join)
            if not name:
                return

    async def from_list(self) -> None:
        """People from a list that is pasted or in a file. They are looked over first."""
        steps = (people_step(_("Who is in the list?")),)
        self.app.push_screen(Steps(self.office, f"{self.place.id}-list", self.group.name, steps, self._look_over))

    async def _look_over(self, steps: Steps, answers: Mapping[str, str]) -> str:
        read, trouble = await read_people(steps, answers["people"])
        if read is None:
            return trouble
        wanted = set_apart(self.group, read)
        beside = told.already(compare(self.group, wanted))
        keep = partial(self._keep_list, steps)
        steps.app.push_screen(PeopleUnderstood(self.office, self.group.name, wanted, keep, beside))
        return ""

    async def _keep_list(self, steps: Steps, page: Page, wanted: MemberList) -> str:
        """Add them, and show this page again. What a member has is changed only where somebody says so."""
        taken = [
            each
            for each in compare(self.group, wanted).changing
            if await page.sure(_("{what}. Take what the list says?").format(what=told.otherwise(each)))
        ]
        done, trouble = await self.office.attempt(
            partial(change_group, self.place, partial(taken_over, wanted=wanted, taken=taken), self.office.clock())
        )
        if done is not None:
            steps.forget()
            page.app.pop_screen()
            page.app.pop_screen()
            joined = sum(isinstance(each.entry, MemberJoined) for each in done.entries)
            said = ngettext("{count} person is added.", "{count} people are added.", joined).format(count=joined)
            self.call_next(self._look_and_say, said if joined else _("Nobody new was in that list."))
        return trouble

    async def _join(self, name: str) -> str:
        if not name:
            return ""
        return await self.keep(partial(join, name=name), _("{name} is in the group.").format(name=name))

    async def change(self, index: int) -> None:
        one = self.group.members.active[index]
        figures = {
            "name": "",
            "named": "",
            "brings": "",
            "email": "",
            "time": own_time_words(one),
            "counted": _yes_no(yes=one.brings_counted),
            "sends": way_words(way_for(one.sends, one.email)),
            "calendar": _yes_no(yes=one.calendar_named),
            "language": languages(of_member=True)[one.language],
        }
        own = {
            "time": self._give_time, "counted": self._count, "calendar": self._name_in_calendar,
            "language": self._speak_with, "out": self._take_out,
        }  # fmt: skip
        needs = Choice("needs", "n", _("What they need to take part, which stays private"))
        rather = Choice("rather", "r", _("What they would rather not do, which nobody is shown"))
        mine = Choice("mine", "m", _("What they said and what became of it, if they ask"))
        asked = _("Never write to them again, if they ask")
        again = _("Write to them again, if they ask")
        never = Choice("never", "w", asked if self._may_write(one) else again)
        left = Choice("leave", "x", _("They have left the group"))
        out = Choice("out", "o", _("Take them out of everything kept, for good"))
        picked = await self.pick(one.name, fields_to_change(figures, needs, rather, mine, never, left, out))
        if picked in own:
            await own[picked](one)
        elif picked == "needs":
            self.app.push_screen(NeedsPage(self.office, self.place, one.id, one.name))
        elif picked == "mine":
            if await self.sure(_("Did {name} ask for this?").format(name=one.name)):
                self.app.push_screen(MinePage(self.office, self.place, one))
        elif picked == "leave":
            if await self.sure(_("Has {name} left the group?").format(name=one.name)):
                await self._leave_group(one)
        elif picked == "rather":
            await self._rather_not(one)
        elif picked == "never":
            await self._never_write(one)
        elif picked:
            await self._change_field(one, picked)

    async def _change_field(self, one: Member, field: str) -> None:
        change = partial(change_member, member=one.id)
        if field == "named":
            if named := await pick_named(self, one.name):
                await self.do(partial(change, named=named))
        elif field == "sends":
            if way := await pick_way(self, one.name):  # from the next summary on
                await self.do(partial(change, sends=way), _("Kept. Nobody is told."))
        else:
            ask = field_question(f"{self.place.id}-{one.id}-{field}", field, getattr(one, field))
            await self.ask_words(ask, lambda words: self.keep(partial(change, **{field: words})))

    def _may_write(self, one: Member) -> bool:
        return may_write(self.group, one.id, one.name, one.email)

    async def _leave_group(self, one: Member) -> None:
        """Thanked as they wish, what they wish kept, and whether anybody may write to them. None has to be answered."""
        name = one.name
        wish = await pick_thanks(self, one)
        kept = [
            Choice("stays", "1", _("Everything stays as it is")),
            Choice("out", "2", _("Take them out of everything kept, for good")),
        ]
        goes = await self.pick(_("What does {name} wish kept?").format(name=name), kept)
        letters = [unsaid(), Choice("yes", "1", _("Yes, as until now")), Choice("no", "2", _("No, never again"))]
        never = await self.pick(_("May anybody write to {name} again?").format(name=name), letters) == "no"
        leaving = partial(leave, self.office.shelf, self.place, one.id, wish, never=never, at=self.office.clock())
        if await self.carry_out(leaving):
            thanks = _("{name} has left the group. Thank you.")
            await self._look_and_say(thanks.format(name=name))
            if goes == "out":
                await self._take_out(one)

    async def _rather_not(self, one: Member) -> None:
        """One role after the other, until nothing more is picked. No reason is asked for."""
        while True:
            now = self.group.members.need(one.id).rather_not
            choices = [
                Choice(role, str(n), role_name(role), _("rather not") if role in now else "")
                for n, role in enumerate(ROLES, 1)
            ]
            picked = await self.pick(_("What would {name} rather not do?").format(name=one.name), choices)
            role = next((each for each in ROLES if each == picked), None)
            if role is None:
                return
            changed = tuple(each for each in ROLES if (each in now) is (each != role))
            await self.do(partial(say_rather_not, member=one.id, roles=changed), _("Kept. Nobody is told."))

    async def _never_write(self, one: Member) -> None:
        office, at = self.office, self.office.clock()
        if self._may_write(one):
            asked = _("Did {name} ask never to be written to again?")
            job = partial(stop_writing, office.shelf, self.place, one.id, at)
            said = _("Kept. Nothing goes to {name} any more.")
        else:
            asked = _("Did {name} say that they may be written to?")
            job, said = partial(may_write_again, self.place, one.id, at), _("Kept. {name} may be written to.")
        if await self.sure(asked.format(name=one.name)) and await self.carry_out(job):
            await self._look_and_say(said.format(name=one.name))

    async def _take_out(self, one: Member) -> None:
        """On a page of its own, where what becomes of each thing is chosen before anything goes."""
        label = f"{one.name} ({one.number})"
        if (looked := await self.attempt(partial(look, self.office.shelf, self.place, label))) is not None:
            done = partial(self.call_next, self._look_and_say)
            self.app.push_screen(TakingOut(self.office, self.place, looked, done))

    async def _look_and_say(self, said: str) -> None:
        await self.read()
        self.say(said)

    async def _give_time(self, one: Member) -> None:
        """Minutes, 0 for no limit, or nothing for the group's own time. No reason is asked for."""
        before = "" if one.turn_minutes == AS_THE_GROUP else str(one.turn_minutes)
        hint = _("Minutes. 0 for no limit. Empty for the same as everyone.")
        ask = Question(
            f"{self.place.id}-{one.id}-time", _("Time for a turn"), hint, initial=before, hear=_minutes, may_skip=True
        )

        await self.ask_words(ask, lambda words: self._keep_own(one, turn_minutes=int(words or AS_THE_GROUP)))

    async def _count(self, one: Member) -> None:
        asked = _("Does {name} agree that what they bring is counted with others of the same?")
        if (picked := await self._yes_or_no(asked.format(name=one.name))) and (
            trouble := await self._keep_own(one, brings_counted=picked == "yes")
        ):
            self.say_trouble(trouble)

    async def _name_in_calendar(self, one: Member) -> None:
        asked = _("May {name}’s calendar say whose meeting it is? If not, it says “Meeting”.")
        if picked := await self._yes_or_no(asked.format(name=one.name)):
            move = partial(change_member, member=one.id, calendar_named=picked == "yes")
            await self.do(move, _("Kept, for every invitation. Nobody is told."))

    async def _yes_or_no(self, asked: str) -> str:
        return await self.pick(asked, [Choice("yes", "1", _("yes")), Choice("no", "2", _("no"))])

    async def _speak_with(self, one: Member) -> None:
        choices = [
            Choice(code or "as", str(n), words) for n, (code, words) in enumerate(languages(of_member=True).items(), 1)
        ]
        picked = await self.pick(
            _("Which language are our words in, in what {name} gets?").format(name=one.name), choices
        )
        if picked:
            move = partial(change_member, member=one.id, language="" if picked == "as" else cast("Language", picked))
            await self.do(move, _("Kept, for what is sent from now on. Nobody is told."))

    async def _keep_own(
        self, one: Member, *, turn_minutes: int | None = None, brings_counted: bool | None = None
    ) -> str:
        """Keep it with the member, and take it into the meetings of theirs that are not finished."""
        move = partial(change_member, member=one.id, turn_minutes=turn_minutes, brings_counted=brings_counted)
        trouble = await self.keep(move, _("Kept, for every meeting. Nobody is told."))
        for place in () if trouble else self.office.shelf.meetings(self.place.id):
            since = partial(
                chosen_since, group=self.group, members=(one.id,),
                time=turn_minutes is not None, counted=brings_counted is not None,
            )  # fmt: skip
            _done, not_there = await self.office.attempt(partial(change_meeting, place, since, self.office.clock()))
            trouble = trouble or not_there
        return trouble


def _yes_no(*, yes: bool) -> str:
    return _("yes") if yes else _("no")


def _minutes(words: str) -> Heard:
    return hear_number(words, 0, MOST_MINUTES) if words.strip() else Heard(means=words)
