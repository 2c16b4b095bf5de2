"""Words that were kept off the screen are shown again only where somebody says so twice."""

from __future__ import annotations

from coprod_tui.app.widgets.prompt_screen import PromptScreen
from coprod_tui.model.command import Command, command
from coprod_tui.model.held import choose_words
from coprod_tui.wording import _


async def sure_to_show(screen: PromptScreen) -> bool:
    """Words are shown to everybody again only where somebody says so twice, at whatever seat."""
    return await screen.sure(
        _("Show those words where everyone can see them? Only the person whose words they are can say.")
    )


def shows_again(move: object) -> bool:
    """Whether this is the move of a line that shows held words again: it asks first."""
    fine = command(choose_words, "fine")
    return isinstance(move, Command) and move.move == fine.move and move.arguments["choice"] == "fine"
