"""How every command ends: done, refused in plain words, or not understood; never with the program's insides."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from contextlib import suppress

import click

from coprod_tui.commands.output import NotShown, note
from coprod_tui.commands.usage import misunderstood
from coprod_tui.model.entry import Refused
from coprod_tui.record.trouble import NotSaved, Trouble, why
from coprod_tui.wording import _, refusal

DONE, REFUSED, NOT_UNDERSTOOD = 0, 1, 2
INTERRUPTED = 130
"""What shells expect of a program that Ctrl+C ended."""


class Ended(Exception):  # noqa: N818  to end is not an error
    """A command that has said all there is to say. code: what it ends with."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def end_well(command: Callable[[], object]) -> int:
    """Run the command; say what came between in one or two sentences; return what to end with."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a terminal without our marks shows ?, and goes on
    try:
        code = _run(command)
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:  # whoever read along has seen enough
        _let_go()
        return DONE
    except (NotShown, OSError):  # standard output is on a full disk, say
        note(_("Not everything could be shown: the place it was to go to has no room. What is kept is safe."))
        _let_go()
        return REFUSED
    return code


def _run(command: Callable[[], object]) -> int:
    try:
        command()
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except (BrokenPipeError, NotShown):
        raise
    except SystemExit:  # click's own answer to a reader that has gone
        _let_go()
    except Exception as came:  # noqa: BLE001  whatever it is, a person is told what is safe
        return _say_why(came)
    return DONE


def _say_why(came: Exception) -> int:
    if isinstance(came, Ended):
        return came.code
    if isinstance(came, click.UsageError):
        note(misunderstood(came))
        return NOT_UNDERSTOOD
    if isinstance(came, OSError):
        came = NotSaved(why(came))
    if isinstance(came, NotSaved):
        note(not_saved(came))
    elif isinstance(came, Refused | Trouble):
        note(refusal(came))
    elif sys.flags.dev_mode:
        raise came
    else:
        _keep(came)
        note(_("Something we did not expect got in the way. Everything saved until now is safe on this computer."))
        note(_("Try once more. If it happens again, tell the people who look after Coprod what you typed."))
    return REFUSED


def keep_quiet() -> None:
    """From now on, a fault that nothing waits for is written down and not put on the terminal."""
    sys.excepthook = lambda _sort, fault, _trace: _keep(fault)
    sys.unraisablehook = lambda told: _keep(told.exc_value)
    threading.excepthook = lambda told: _keep(told.exc_value)


def _keep(fault: BaseException | None) -> None:
    if fault is None:
        return
    from coprod_tui.config import home  # noqa: PLC0415  needed where something is wrong with us
    from coprod_tui.failure import keep_failure  # noqa: PLC0415  the same

    keep_failure(home(), fault, "a command")


def not_saved(trouble: NotSaved) -> str:
    """Why a command could keep nothing, and what to do."""
    words = {
        "disk-full": _("Nothing was saved: the disk is full. Make some room, then try again."),
        "read-only": _("Nothing was saved or opened: this folder is not yours to use. Choose another with --home."),
        "gone": _("Nothing was saved: the folder is not there. Check that its disk is plugged in."),
        "busy": _("Nothing was saved: another screen is writing. Try again in a moment."),
        "disk-trouble": _("Nothing was saved: the disk does not answer as it should. Keep a copy of what you have."),
    }
    return words.get(trouble.reason) or refusal(trouble)


def _let_go() -> None:
    """Leave nothing waiting to be written at the end, where it would fail again."""
    with suppress(AttributeError, OSError, ValueError):  # closed already, or no file at all
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
