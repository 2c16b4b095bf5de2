"""What each command does, one file a command; `coprod_tui.cli` says how they are written. None of it needs a screen.

A file is read when it is first asked for (`commands.plan`), so that each command brings in only what it needs.
"""

# ruff: noqa: F401, I001  only types need the list
from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coprod_tui.commands import agree, basket, begin_from, board, check, contacts, delete, demo, export, farewell
    from coprod_tui.commands import (
        find,
        group,
        invite,
        leave,
        look_back,
        lookup,
        mine,
        needs,
        newcomer,
        outstanding,
        pages,
        plan,
        portable,
        prepare,
    )
    from coprod_tui.commands import photographs, reach_out, removal, replies, review, send, shared_pages
    from coprod_tui.commands import doctor, show, summary, terms, verify, where, year
else:

    def __getattr__(name: str) -> object:
        if name.startswith("_"):
            raise AttributeError(name)
        return import_module(f"{__name__}.{name}")
