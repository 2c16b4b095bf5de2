"""The key for phone pages: it asks first."""

from __future__ import annotations

from coprod_tui.app.keyboard.key import OPEN, Key, asks
from coprod_tui.app.seat.seated import Seated
from coprod_tui.wording import N_

PAGES_HELP = N_("Let people follow on their phones, or see the code, or close it. It asks first.")


async def show_pages(seated: Seated) -> None:
    from coprod_tui.app.seat.phone_pages import phone_pages  # noqa: PLC0415  few meetings ask for it

    await phone_pages(seated)


KEYS = (Key("phone-pages", ("P",), N_("phones"), PAGES_HELP, asks(show_pages), when=OPEN | {"opening", "finished"}),)
