"""The terms that people of a group take part on, newest first, each with who was asked. A private page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from coprod_tui.app.home.when import typed_when
from coprod_tui.app.pages.list_page import GroupList
from coprod_tui.app.pages.steps import Step, Steps
from coprod_tui.app.widgets.question import Choice, Heard, Question
from coprod_tui.app.widgets.rows import Row
from coprod_tui.commands.members_named import members_named
from coprod_tui.line.typed_text import LineProblem
from coprod_tui.model.terms import agree_terms, renew_terms
from coprod_tui.record.records import change_group
from coprod_tui.sentences.terms import asked_words, renew_words, since_words, starter
from coprod_tui.wording import N_, _, day, refusal


class TermsPage(GroupList):
    TITLE = N_("Terms")
    NOTE = N_("Private. What we agreed about taking part, now and before. Never who was paid.")
    NONE = N_("No terms are written down yet. a writes them.")

    def lines(self) -> Sequence[Row]:
        rows: list[Row] = []
        for version in reversed(self.group.terms.all):
            since = since_words(version, self.office.zone)
            head = _("{since}, until the terms above").format(since=since) if rows else since
            rows.append(Row("•", " · ".join((head, asked_words(self.group, version)))))
            rows += [Row("", line) for line in version.words.splitlines() if line]
        if renew := renew_words(self.group):
            rows.append(Row("•", renew))
        return rows

    async def add(self) -> None:
        """Ask for new terms, who was asked, and from when they hold. The terms before are kept too."""
        present = self.group.terms.now
        steps = (
            Step("words", _("What are the terms?"), _("Why we are here, pay, status: as agreed. No bank details."),
                lines=True, usual=present.words if present is not None else starter(), may_skip=False),
            Step("asked", _("Which members were asked?"), _("Names with commas between, or all. Empty for none."),
                hear=self._hear_asked),
            Step("others", _("Who else was asked?"), _("Such as the trust. If nobody at all was asked: nobody.")),
            Step("since", _("From which day?"), _("Such as 1 March. Empty for today."), hear=self._hear_day),
        )  # fmt: skip
        self.app.push_screen(Steps(self.office, f"{self.place.id}-terms", self.group.name, steps, self._agree))

    def _hear_asked(self, words: str) -> Heard:
        members_named(self.group, words)
        return Heard(means=words)

    def _hear_day(self, words: str) -> Heard:
        try:
            on = typed_when(words, self.office.today)[0]
        except LineProblem as problem:
            return Heard(trouble=refusal(problem))
        return Heard(parts=((_("day"), day(on, named=True, year=True)),), means=words)

    async def _agree(self, steps: Steps, answers: Mapping[str, str]) -> str:
        today = self.office.today
        since = typed_when(answers["since"], today)[0] if answers["since"] else today.isoformat()
        asked = members_named(self.group, answers["asked"])
        move = partial(agree_terms, words=answers["words"], date=since, asked=asked, others=answers["others"])
        done, trouble = await self.office.attempt(partial(change_group, self.place, move, self.office.clock()))
        if done is not None:
            steps.forget()
            steps.leave()
        return trouble

    async def change(self, _index: int) -> None:
        choices = [Choice("new", "1", _("New terms; these stay")), Choice("renew", "2", _("The day to look again"))]
        picked = await self.pick(_("Terms"), choices)
        if picked == "new":
            await self.add()
        elif picked == "renew":
            hint = _("Such as 1 March. Empty for no day.")
            label = _("When are the terms to be looked at again?")
            question = Question(f"{self.place.id}-renew", label, hint, may_skip=True, hear=self._hear_renew)
            await self.ask_words(question, self._renew)

    def _hear_renew(self, words: str) -> Heard:
        return self._hear_day(words) if words.strip() else Heard(means=words)

    async def _renew(self, words: str) -> str:
        on = typed_when(words, self.office.today)[0] if words else ""
        return await self.keep(partial(renew_terms, date=on))
