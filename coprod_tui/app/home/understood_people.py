"""People as they were understood from a list, before any is kept: each can be put right, left out or brought in.

Private, as lists say more of people than a screen should. No address is shown before somebody asks for it.
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
from coprod_tui.sentences import draft_members as told
from coprod_tui.wording import N_, _, ngettext, reason

DOT = " · "
NONE = "-"


class PeopleUnderstood(ListPage):
    """name: of the group. keep: what is done with the list once somebody keeps it. beside: what else is said of it."""

    KEYS: ClassVar[tuple[Key, ...]] = UNDERSTOOD_PEOPLE
    TITLE = N_("People, as we understood them")
    NONE = N_("Nobody was understood. Escape goes back to your words.")

    def __init__(self, office: Office, name: str, wanted: MemberList, keep: Keep, beside: str = "") -> None:
        private = _("Private: keep it off the big screen. Nobody is added yet.")
        note = " ".join(filter(None, [private, beside, *map(reason, wanted.notes), *told.columns(wanted)]))
        super().__init__(office, note=note)
        self.name_of_group, self.wanted, self.keep_list = name, wanted, keep

    def head(self) -> Text:
        return bold(self.name_of_group)

    def lines(self) -> Sequence[Row]:
        """Everybody who is in, then whatever was left out."""
        doubts: dict[int, list[str]] = {}
        for one in self.wanted.doubts:
            if one.why != "sends-unclear":
                doubts.setdefault(one.line, []).append(reason(one.why))
        people = [
            Row(str(n), each.name, self._told(each, doubts.get(each.line, [])))
            for n, each in enumerate(self.wanted.members, 1)
        ]
        return [*people, *(Row("+", _veiled(each.text) or NONE, self._why(each)) for each in self.wanted.left_out)]

    def _told(self, each: PlannedMember, doubts: list[str]) -> str:
        said = told.about(each, address=False)
        if each.sends and not each.asked:
            said.append(_("the list says {way}: ask them").format(way=told.sends(each.sends)))
        return DOT.join([*said, *doubts])

    def _why(self, each: MemberDoubt) -> str:
        place = told.place(self.wanted, each.line)
        return _("{place}. {why} Enter brings this in.").format(place=place, why=reason(each.why))

    async def change(self, index: int) -> None:
        people = self.wanted.members
        if index >= len(people):
            await self._bring_in(self.wanted.left_out[index - len(people)])
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
            self._show(self.wanted.drop(number))
        elif picked == "named":
            if named := await pick_named(self, one.name):
                self._show(self.wanted.with_member(number, named_as=named))
        elif picked == "sends":
            if way := await pick_way(self, one.name):
                self._show(self.wanted.with_member(number, sends=way, asked=True))
        elif picked == "email" and one.emails:
            await self._choose_address(number)
        elif picked:
            await self._write(number, one, picked)

    async def _bring_in(self, left: MemberDoubt) -> None:
        name = ""
        if self.wanted.needs_name(left.line):
            ask = field_question("understood-name", "name", "", _hear_name, kept=False)
            name = await self.ask_words(ask) or ""
        brought = self.wanted.bring_in(left.line, name)
        if brought is not self.wanted:
            self._show(brought)

    async def _choose_address(self, number: int) -> None:
        one = self.wanted.members[number - 1]
        choices = [Choice(email, str(n), email) for n, email in enumerate(one.emails, 1)]
        choices.append(Choice(NONE, "0", _("none of them")))
        picked = await self.pick(_("Which address do letters for {name} go to?").format(name=one.name), choices)
        if picked:
            self._show(self.wanted.with_member(number, email="" if picked == NONE else picked, emails=()))

    async def _write(self, number: int, one: PlannedMember, field: str) -> None:
        hear = {"name": _hear_name, "email": _hear_address}.get(field)
        ask = field_question(f"understood-{field}", field, getattr(one, field), hear, kept=False)
        words = await self.ask_words(ask)
        if words is None:
            return
        if field == "name":
            self._show(self.wanted.rename(number, words))
        else:
            self._show(self.wanted.with_member(number, **{field: address(words) if field == "email" else words}))

    def _show(self, wanted: MemberList) -> None:
        self.wanted = wanted
        self.show()

    async def keep_all(self) -> None:
        """Everybody who is in becomes a member."""
        if not self.wanted.members:
            self.say(_(self.NONE))
            return
        if count := len(told.ways(self.wanted)):
            asks = ngettext(
                "The list says how {count} person gets the summary. Were they asked?",
                "The list says how {count} people get the summary. Were they asked?",
                count,
            )
            if await self.sure(asks.format(count=count)):
                people = tuple(each.but(asked=bool(each.sends)) for each in self.wanted.members)
                self.wanted = self.wanted.but(members=people)
        if trouble := await self.keep_list(self, self.wanted):
            self.say_trouble(trouble)


def _veiled(words: str) -> str:
    """What was left out, without an address or a number that reaches somebody."""
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
