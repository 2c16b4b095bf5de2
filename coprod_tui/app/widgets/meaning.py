"""What letters may mean, as a list to pick from: every meaning there is, another one, or somebody explains it later."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from coprod_tui.app.widgets.question import Choice
from coprod_tui.wording import _

LATER = "?"


def meanings_to_pick(
    letters: str, offers: Sequence[str], *, later: bool
) -> tuple[str, Sequence[Choice], Callable[[str], str]]:
    """The question, the choices, and the row for a meaning that is typed. later: it may wait."""
    choices = [Choice(meaning, str(place), meaning) for place, meaning in enumerate(offers, 1)]
    if later:
        choices.append(Choice(LATER, "0", _("Somebody explains it later")))
    prompt = _("What is {letters}?").format(letters=letters)
    return prompt, choices, lambda words: _("It means “{words}”").format(words=words) if words else _("Type another")
