"""Keys of a group's page for news since its last meeting: an answer to an issue, an action that is done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from coprod_tui.app.home.overview import by_day
from coprod_tui.app.widgets.question import Choice, Question
from coprod_tui.model.history import answer_kept_issue, report_kept_action
from coprod_tui.wording import _

if TYPE_CHECKING:
    from coprod_tui.app.home.one_group import OneGroup


async def answer_issue(page: OneGroup, ref: str = "") -> None:
    """Ask for the issue (unless ref names it), what they said, what changed, and whether that settles it."""
    issues = sorted(page.standing.group.history.open_issues, key=by_day)
    if not issues:
        page.say(_("Nothing is waiting for an answer."))
        return
    choices = [Choice(one.ref, str(n), one.words, one.ref) for n, one in enumerate(issues, 1)]
    ref = ref or await page.pick(_("An answer to which?"), choices)
    if not ref:
        return
    draft = f"{page.place.id}-{ref}"
    reply = await page.ask_words(
        Question(f"{draft}-said", _("They said"), _("What came back, in their words"), prose=True)
    )
    if not reply:
        return
    hint = _("What is different now, or just Enter")
    changed = await page.ask_words(Question(f"{draft}-changed", _("What changed"), hint, may_skip=True, prose=True))
    if changed is None:
        return
    closed = await page.sure(_("Is it settled now? If not, we keep asking."))
    move = partial(answer_kept_issue, ref=ref, words=reply, changed=changed, closed=closed)
    if not await page.keep(move, _("The answer is kept. The next meeting opens with it.")):
        page.keep_draft(f"{draft}-said", "")
        page.keep_draft(f"{draft}-changed", "")


async def finish_action(page: OneGroup, ref: str = "") -> None:
    """Ask for the action (unless ref names it), and what came of it."""
    actions = sorted(page.standing.group.history.open_actions, key=by_day)
    if not actions:
        page.say(_("Nothing is left to be done."))
        return
    choices = [Choice(one.ref, str(n), one.words, one.ref) for n, one in enumerate(actions, 1)]
    ref = ref or await page.pick(_("Which is done?"), choices)
    if ref:
        question = Question(
            f"{page.place.id}-{ref}", _("It is done"), _("What came of it, or just Enter"), may_skip=True, prose=True
        )
        message = _("Kept. The next meeting opens with it.")
        await page.ask_words(
            question, lambda words: page.keep(partial(report_kept_action, ref=ref, outcome=words), message)
        )
