"""What is asked of one member, field by field, on the page of members and on that of a list of people."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import cast

from coprod_tui.app.widgets.prompt_screen import PromptScreen
from coprod_tui.app.widgets.question import Choice, Heard, Question
from coprod_tui.model.person import Named
from coprod_tui.model.sending import WAYS, DeliveryWay
from coprod_tui.sentences.jobs import way_words
from coprod_tui.sentences.member_fields import MEMBER_FIELDS, named_words
from coprod_tui.wording import _


def fields_to_change(figures: Mapping[str, str], *more: Choice) -> list[Choice]:
    """Choices for these fields, in this order, each with its figure; then those in more."""
    fields = enumerate(figures.items(), 1)
    return [*(Choice(name, str(n), _(MEMBER_FIELDS[name].change), figure) for n, (name, figure) in fields), *more]


def field_question(
    id: str, field: str, before: str, hear: Callable[[str], Heard] | None = None, *, kept: bool = True
) -> Question:
    """kept: drafts of the words are kept, and Enter saves; else Enter takes them into a list that is not kept yet."""
    label, hint, enter = _(MEMBER_FIELDS[field].label), _(MEMBER_FIELDS[field].hint), "" if kept else _("take it")
    return Question(id, label, hint, initial=before, may_skip=field != "name", hear=hear, keeps=kept, enter=enter)


async def pick_named(page: PromptScreen, name: str) -> Named | None:
    choices = [Choice(named, str(n), words) for n, (named, words) in enumerate(named_words().items(), 1)]
    return cast("Named", await page.pick(_("{name} in summaries").format(name=name), choices)) or None


async def pick_way(page: PromptScreen, name: str) -> DeliveryWay | None:
    choices = [Choice(way, str(n), way_words(way)) for n, way in enumerate(WAYS, 1)]
    prompt = _("How does {name} get the summary?").format(name=name)
    return cast("DeliveryWay", await page.pick(prompt, choices)) or None
