"""Screens are opened here too, so what tests of screens do once is done once here."""

from tests.app.conftest import _drawn_when_still, _sheets_read_once

__all__ = ["_drawn_when_still", "_sheets_read_once"]
