"""What people need, at the Desk: of those who chose that it is shown there, after a key and a question."""

from __future__ import annotations

from coprod_tui.app.office import Office
from coprod_tui.app.pages.prepare import PreparePage
from coprod_tui.app.seat.seated import Seated
from coprod_tui.wording import _


async def show_needs(desk: Seated) -> None:
    """A page over the Desk; the Room knows nothing of it."""
    session = desk.session
    if await desk.sure(_("What people need is private. Can nobody else see this screen?")):
        office = Office(session.shelf.home, clock=session.clock)
        group = session.shelf.group(session.place.group)
        desk.app.push_screen(PreparePage(office, group, session.place, "desk"))
