"""Two lists that can be changed: a group's ground rules, and the words it has explained."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from coprod_tui.app.pages.list_page import GroupList
from coprod_tui.app.widgets.question import Choice, Question
from coprod_tui.app.widgets.rows import Row
from coprod_tui.model.group import add_group_rule, change_group_rule, drop_group_rule, explain_group_word
from coprod_tui.wording import N_, _


class RulesPage(GroupList):
    TITLE = N_("Ground rules")
    NOTE = N_("Each new meeting starts with these. A meeting can change them too.")
    NONE = N_("There are no ground rules yet. a adds one.")

    def lines(self) -> Sequence[Row]:
        return [Row(str(rule.number), rule.words) for rule in self.group.rules.all]

    async def add(self) -> None:
        question = Question(f"{self.place.id}-rule", _("New rule"), _("The rule in the group's own words"), prose=True)
        await self.ask_words(
            question, lambda words: self.keep(partial(add_group_rule, words=words), _("The rule is kept."))
        )

    async def change(self, index: int) -> None:
        rule = self.group.rules.all[index]
        choices = [Choice("change", "c", _("Change its words")), Choice("drop", "x", _("Take it away"))]
        picked = await self.pick(rule.words, choices)
        if picked == "change":
            question = Question(
                f"{self.place.id}-rule-{rule.id}",
                _("Rule {number}").format(number=rule.number),
                initial=rule.words,
                prose=True,
            )
            await self.ask_words(
                question, lambda words: self.keep(partial(change_group_rule, rule=rule.id, words=words))
            )
        elif picked == "drop":
            message = _("Taken away: {words}").format(words=rule.words)
            await self.do(partial(drop_group_rule, rule=rule.id), message)


class WordsPage(GroupList):
    TITLE, NONE = N_("Words explained"), N_("No words are explained yet. a adds one.")

    def lines(self) -> Sequence[Row]:
        return [Row("•", word.word, word.meaning) for word in self.group.notes.words]

    async def add(self) -> None:
        word = await self.ask_words(
            Question(f"{self.place.id}-word", _("Which word?"), _("A word or letters, such as PPI"))
        )
        if word:
            await self._explain(word, "")

    async def change(self, index: int) -> None:
        word = self.group.notes.words[index]
        await self._explain(word.word, word.meaning)

    async def _explain(self, word: str, meaning: str) -> None:
        label = _("{word} means").format(word=word)
        question = Question(
            f"{self.place.id}-means-{word}", label, _("In words that everybody here uses"), initial=meaning
        )
        save = partial(explain_group_word, word=word)
        if await self.ask_words(question, lambda words: self.keep(partial(save, meaning=words))) is not None:
            self.keep_draft(f"{self.place.id}-word", "")
