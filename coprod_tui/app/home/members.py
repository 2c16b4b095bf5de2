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
from coprod_tui.app.pages.take_out import TakingOut, preview_person
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
from coprod_tui.sentences import draft_members
from coprod_tui.sentences.jobs import way_words
from coprod_tui.sentences.member_fields import MEMBER_FIELDS, named_words
from coprod_tui.sentences.own_choices import own_time_words
from coprod_tui.sentences.people import role_name
from coprod_tui.wording import N_, _, ngettext
from coprod_tui.wording.ways import languages


class MembersPage(GroupList):
    KEYS = MEMBERS
    TITLE, NOTE = N_("Members"), N_("This page is private. Keep it off the big screen.")
    NONE = N_("Nobody is in this group yet. a adds somebody.")

    def lines(self) -> Sequence[Row]:
        return [Row(str(one.number), one.name, self._facts(one)) for one in self.group.members.active]

    def _facts(self, one: Member) -> str:
        """Facts about a member: that there is an e-mail address, but not the address."""
        brings = _("brings: {words}").format(words=one.brings) if one.brings else ""
        email = _("has an e-mail address") if one.email else ""
        never = "" if self._may_write(one) else _("asked never to be written to")
        named = _("in summaries {how}").format(how=named_words()[one.named])
        return draft_members.DOT.join(filter(None, (named, brings, email, never)))

    async def add(self) -> None:
        """Ask for one name after another, until the line is left empty or closed."""
        while True:
            hint = _(MEMBER_FIELDS["name"].hint)
            question = Question(f"{self.place.id}-member", _("Who joins?"), hint, may_skip=True)
            name = await self.ask_words(question, self._join)
            if not name:
                return

    async def from_list(self) -> None:
        """Add people from a list that is pasted or in a file; they are looked over first."""
        steps = (people_step(_("Who is in the list?")),)
        self.app.push_screen(Steps(self.office, f"{self.place.id}-list", self.group.name, steps, self._look_over))

    async def _look_over(self, steps: Steps, answers: Mapping[str, str]) -> str:
        members_read, trouble = await read_people(steps, answers["people"])
        if members_read is None:
            return trouble
        new_members = set_apart(self.group, members_read)
        beside = draft_members.already(compare(self.group, new_members))
        keep = partial(self._keep_list, steps)
        steps.app.push_screen(PeopleUnderstood(self.office, self.group.name, new_members, keep, beside))
        return ""

    async def _keep_list(self, steps: Steps, page: Page, wanted: MemberList) -> str:
        """Add them, and show this page again. What members have already is changed only where somebody says yes."""
        changes = [
            each
            for each in compare(self.group, wanted).changing
            if await page.sure(_("{what}. Take what the list says?").format(what=draft_members.otherwise(each)))
        ]
        move_done, trouble = await self.office.attempt(
            partial(change_group, self.place, partial(taken_over, wanted=wanted, taken=changes), self.office.clock())
        )
        if move_done is not None:
            steps.forget()
            page.app.pop_screen()
            page.app.pop_screen()
            joined = sum(isinstance(each.entry, MemberJoined) for each in move_done.entries)
            sentence = ngettext("{count} person is added.", "{count} people are added.", joined).format(count=joined)
            self.call_next(self._look_and_say, sentence if joined else _("Nobody new was in that list."))
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
        askers = {
            "time": self._give_time, "counted": self._count, "calendar": self._name_in_calendar,
            "language": self._speak_with, "out": self._take_out,
        }  # fmt: skip
        needs = Choice("needs", "n", _("What they need to take part, which stays private"))
        rather = Choice("rather", "r", _("What they would rather not do, which nobody is shown"))
        mine = Choice("mine", "m", _("What they said and what became of it, if they ask"))
        never_words = _("Never write to them again, if they ask")
        again_words = _("Write to them again, if they ask")
        never = Choice("never", "w", never_words if self._may_write(one) else again_words)
        left = Choice("leave", "x", _("They have left the group"))
        out = Choice("out", "o", _("Take them out of everything kept, for good"))
        picked = await self.pick(one.name, fields_to_change(figures, needs, rather, mine, never, left, out))
        if picked in askers:
            await askers[picked](one)
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
            question = field_question(f"{self.place.id}-{one.id}-{field}", field, getattr(one, field))
            await self.ask_words(question, lambda words: self.keep(partial(change, **{field: words})))

    def _may_write(self, one: Member) -> bool:
        return may_write(self.group, one.id, one.name, one.email)

    async def _leave_group(self, one: Member) -> None:
        """Ask how to thank them, what to keep, and whether to write to them. None of it has to be answered."""
        name = one.name
        wish = await pick_thanks(self, one)
        keep_choices = [
            Choice("stays", "1", _("Everything stays as it is")),
            Choice("out", "2", _("Take them out of everything kept, for good")),
        ]
        keep = await self.pick(_("What does {name} wish kept?").format(name=name), keep_choices)
        write_choices = [unsaid(), Choice("yes", "1", _("Yes, as until now")), Choice("no", "2", _("No, never again"))]
        never = await self.pick(_("May anybody write to {name} again?").format(name=name), write_choices) == "no"
        job = partial(leave, self.office.shelf, self.place, one.id, wish, never=never, at=self.office.clock())
        if await self.carry_out(job):
            thanks = _("{name} has left the group. Thank you.")
            await self._look_and_say(thanks.format(name=name))
            if keep == "out":
                await self._take_out(one)

    async def _rather_not(self, one: Member) -> None:
        """Ask for one role after another, until none is picked. No reason is asked for."""
        while True:
            roles = self.group.members.need(one.id).rather_not
            choices = [
                Choice(role, str(n), role_name(role), _("rather not") if role in roles else "")
                for n, role in enumerate(ROLES, 1)
            ]
            picked = await self.pick(_("What would {name} rather not do?").format(name=one.name), choices)
            role = next((each for each in ROLES if each == picked), None)
            if role is None:
                return
            changed_roles = tuple(each for each in ROLES if (each in roles) is (each != role))
            await self.do(partial(say_rather_not, member=one.id, roles=changed_roles), _("Kept. Nobody is told."))

    async def _never_write(self, one: Member) -> None:
        office, at = self.office, self.office.clock()
        if self._may_write(one):
            question = _("Did {name} ask never to be written to again?")
            job = partial(stop_writing, office.shelf, self.place, one.id, at)
            message = _("Kept. Nothing goes to {name} any more.")
        else:
            question = _("Did {name} say that they may be written to?")
            job, message = partial(may_write_again, self.place, one.id, at), _("Kept. {name} may be written to.")
        if await self.sure(question.format(name=one.name)) and await self.carry_out(job):
            await self._look_and_say(message.format(name=one.name))

    async def _take_out(self, one: Member) -> None:
        """Open the page that takes them out, where what becomes of each thing is chosen first."""
        label = f"{one.name} ({one.number})"
        if (preview := await self.attempt(partial(preview_person, self.office.shelf, self.place, label))) is not None:
            say_done = partial(self.call_next, self._look_and_say)
            self.app.push_screen(TakingOut(self.office, self.place, preview, say_done))

    async def _look_and_say(self, message: str) -> None:
        await self.read()
        self.say(message)

    async def _give_time(self, one: Member) -> None:
        """Ask for minutes: 0 for no limit, nothing for the group's own time. No reason is asked for."""
        before = "" if one.turn_minutes == AS_THE_GROUP else str(one.turn_minutes)
        hint = _("Minutes. 0 for no limit. Empty for the same as everyone.")
        question = Question(
            f"{self.place.id}-{one.id}-time", _("Time for a turn"), hint, initial=before, hear=_minutes, may_skip=True
        )
        await self.ask_words(question, lambda words: self._keep_own(one, turn_minutes=int(words or AS_THE_GROUP)))

    async def _count(self, one: Member) -> None:
        question = _("Does {name} agree that what they bring is counted with others of the same?")
        if (picked := await self._yes_or_no(question.format(name=one.name))) and (
            trouble := await self._keep_own(one, brings_counted=picked == "yes")
        ):
            self.say_trouble(trouble)

    async def _name_in_calendar(self, one: Member) -> None:
        question = _("May {name}’s calendar say whose meeting it is? If not, it says “Meeting”.")
        if picked := await self._yes_or_no(question.format(name=one.name)):
            move = partial(change_member, member=one.id, calendar_named=picked == "yes")
            await self.do(move, _("Kept, for every invitation. Nobody is told."))

    async def _yes_or_no(self, question: str) -> str:
        return await self.pick(question, [Choice("yes", "1", _("yes")), Choice("no", "2", _("no"))])

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
        """Change the member, and copy that into the group's meetings. The first trouble, "" for none."""
        move = partial(change_member, member=one.id, turn_minutes=turn_minutes, brings_counted=brings_counted)
        trouble = await self.keep(move, _("Kept, for every meeting. Nobody is told."))
        for place in () if trouble else self.office.shelf.meetings(self.place.id):
            choices_since = partial(
                chosen_since, group=self.group, members=(one.id,),
                time=turn_minutes is not None, counted=brings_counted is not None,
            )  # fmt: skip
            _done, meeting_trouble = await self.office.attempt(
                partial(change_meeting, place, choices_since, self.office.clock())
            )
            trouble = trouble or meeting_trouble
        return trouble


def _yes_no(*, yes: bool) -> str:
    return _("yes") if yes else _("no")


def _minutes(words: str) -> Heard:
    return hear_number(words, 0, MOST_MINUTES) if words.strip() else Heard(means=words)
