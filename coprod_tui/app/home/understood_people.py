"""People as they were understood from a list, before any is kept: each can be changed, left out or brought in.

Private, because lists say more of people than others may see. No address is shown before somebody asks for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from coprod_tui.app.home.keys.members import UNDERSTOOD_PEOPLE
from coprod_tui.app.home.list_of_people import Keep
from coprod_tui.app.home.member_fields import field_question, fields_to_change, pick_named, pick_way
from coprod_tui.app.keyboard.key import Key
from coprod_tui.app.office import Office
from coprod_tui.app.pages.list_page import ListPage
from coprod_tui.app.widgets.pieces import Text, bold
from coprod_tui.app.widgets.question import Choice, Heard
from coprod_tui.app.widgets.rows import Row
from coprod_tui.model.addresses import address, addresses
from coprod_tui.planning.member_list import MemberDoubt, MemberList, PlannedMember
from coprod_tui.planning.member_names import MOST_DIGITS, why_no_name
from coprod_tui.sentences import draft_members
from coprod_tui.wording import N_, _, ngettext, reason

NONE = "-"


class PeopleUnderstood(ListPage):
    """name: of the group. keep: keeps the list. beside: more words for the note above."""

    KEYS: ClassVar[tuple[Key, ...]] = UNDERSTOOD_PEOPLE
    TITLE = N_("People, as we understood them")
    NONE = N_("Nobody was understood. Escape goes back to your words.")

    def __init__(self, office: Office, name: str, member_list: MemberList, keep: Keep, beside: str = "") -> None:
        private = _("Private: keep it off the big screen. Nobody is added yet.")
        note = " ".join(
            filter(None, [private, beside, *map(reason, member_list.notes), *draft_members.columns(member_list)])
        )
        super().__init__(office, note=note)
        self.name_of_group, self.member_list, self.keep_list = name, member_list, keep

    def head(self) -> Text:
        return bold(self.name_of_group)

    def lines(self) -> Sequence[Row]:
        """A row for everybody who is to be added, then for each line left out."""
        doubts: dict[int, list[str]] = {}
        for one in self.member_list.doubts:
            if one.why != "sends-unclear":
                doubts.setdefault(one.line, []).append(reason(one.why))
        people = [
            Row(str(n), each.name, self._facts(each, doubts.get(each.line, [])))
            for n, each in enumerate(self.member_list.members, 1)
        ]
        return [*people, *(Row("+", _veiled(each.text) or NONE, self._why(each)) for each in self.member_list.left_out)]

    def _facts(self, each: PlannedMember, doubts: list[str]) -> str:
        facts = draft_members.about(each, address=False)
        if each.sends and not each.asked:
            facts.append(_("the list says {way}: ask them").format(way=draft_members.sends(each.sends)))
        return draft_members.DOT.join([*facts, *doubts])

    def _why(self, each: MemberDoubt) -> str:
        place = draft_members.place(self.member_list, each.line)
        return _("{place}. {why} Enter brings this in.").format(place=place, why=reason(each.why))

    async def change(self, index: int) -> None:
        people = self.member_list.members
        if index >= len(people):
            await self._bring_in(self.member_list.left_out[index - len(people)])
            return
        number, one = index + 1, people[index]
        figures = {
            "name": "",
            "email": one.email,
            "brings": one.brings,
            "named": "",
            "sends": _("once they were asked"),
        }
        picked = await self.pick(one.name, fields_to_change(figures, Choice("out", "x", _("Leave them out"))))
        if picked == "out":
            self._show(self.member_list.drop(number))
        elif picked == "named":
            if named := await pick_named(self, one.name):
                self._show(self.member_list.with_member(number, named_as=named))
        elif picked == "sends":
            if way := await pick_way(self, one.name):
                self._show(self.member_list.with_member(number, sends=way, asked=True))
        elif picked == "email" and one.emails:
            await self._choose_address(number)
        elif picked:
            await self._write(number, one, picked)

    async def _bring_in(self, line_left_out: MemberDoubt) -> None:
        name = ""
        if self.member_list.needs_name(line_left_out.line):
            question = field_question("understood-name", "name", "", _hear_name, kept=False)
            name = await self.ask_words(question) or ""
        changed = self.member_list.bring_in(line_left_out.line, name)
        if changed is not self.member_list:
            self._show(changed)

    async def _choose_address(self, number: int) -> None:
        member = self.member_list.members[number - 1]
        choices = [Choice(email, str(n), email) for n, email in enumerate(member.emails, 1)]
        choices.append(Choice(NONE, "0", _("none of them")))
        picked = await self.pick(_("Which address do letters for {name} go to?").format(name=member.name), choices)
        if picked:
            self._show(self.member_list.with_member(number, email="" if picked == NONE else picked, emails=()))

    async def _write(self, number: int, one: PlannedMember, field: str) -> None:
        hear = {"name": _hear_name, "email": _hear_address}.get(field)
        question = field_question(f"understood-{field}", field, getattr(one, field), hear, kept=False)
        words = await self.ask_words(question)
        if words is None:
            return
        if field == "name":
            self._show(self.member_list.rename(number, words))
        else:
            self._show(self.member_list.with_member(number, **{field: address(words) if field == "email" else words}))

    def _show(self, member_list: MemberList) -> None:
        self.member_list = member_list
        self.show()

    async def keep_all(self) -> None:
        """Keep the list, once it was asked whether people agreed to how the list says they get the summary."""
        if not self.member_list.members:
            self.say(_(self.NONE))
            return
        if count := len(draft_members.ways(self.member_list)):
            asks = ngettext(
                "The list says how {count} person gets the summary. Were they asked?",
                "The list says how {count} people get the summary. Were they asked?",
                count,
            )
            if await self.sure(asks.format(count=count)):
                people = tuple(each.but(asked=bool(each.sends)) for each in self.member_list.members)
                self.member_list = self.member_list.but(members=people)
        if trouble := await self.keep_list(self, self.member_list):
            self.say_trouble(trouble)


def _veiled(words: str) -> str:
    """A line that was left out; where it has an e-mail address or a long number, words for that instead."""
    if addresses(words):
        return _("an e-mail address")
    return _("a number") if sum(c.isdecimal() for c in words) > MOST_DIGITS else words


def _hear_name(words: str) -> Heard:
    why = why_no_name(words.strip()) if words.strip() else ""
    return Heard(trouble=reason(why)) if why else Heard(means=words)


def _hear_address(words: str) -> Heard:
    if words.strip() and not address(words):
        return Heard(trouble=reason("address-none"))
    return Heard(means=words)
