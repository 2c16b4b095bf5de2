"""The manual page of `coprod`, from what its commands say of themselves: `python packaging/man.py > coprod.1`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, datetime

import click

from coprod_tui import __version__
from coprod_tui.cli import coprod


def page(day: datetime) -> str:
    return "\n".join((*_head(day), *_commands(), *_foot())) + "\n"


def _head(day: datetime) -> Iterator[str]:
    yield f'.TH COPROD 1 "{day:%Y-%m-%d}" "Coprod {__version__}" "User Commands"'
    yield ".SH NAME"
    yield r"coprod \- the shared screen for co-production meetings"
    yield ".SH SYNOPSIS"
    yield r".B coprod"
    yield r"[\fIchoices\fR] [\fICOMMAND\fR ...]"
    yield ".SH DESCRIPTION"
    yield from _paragraphs(coprod.help or "")
    yield from _paragraphs(coprod.epilog or "")
    yield ".SH CHOICES"
    yield from _choices(coprod)


def _commands() -> Iterator[str]:
    yield ".SH COMMANDS"
    for name, command in coprod.commands.items():
        taken = " ".join(_roff(each) for each in command.collect_usage_pieces(click.Context(command)))
        yield f'.SS "coprod {name} {taken}"'
        yield from _paragraphs(command.help or "")
        yield from _choices(command)


def _foot() -> Iterator[str]:
    yield ".SH ENVIRONMENT"
    for name, words in (
        ("COPROD_HOME", "Keep and look for everything in this folder. The choice --home goes before it."),
        ("NO_COLOR", "If it is set, nothing is shown in colour."),
        ("LANGUAGE", "The language of our own words, such as cy. A group's own language goes before it."),
    ):
        yield from (".TP", f".B {name}", _roff(words))
    yield ".SH EXIT STATUS"
    for code, words in ((0, "Done."), (1, "Refused, and nothing was changed."), (2, "Not understood.")):
        yield from (".TP", f".B {code}", words)
    yield ".SH FILES"
    yield from _paragraphs("To see where everything is kept, and who can read it: coprod where")


def _choices(command: click.Command) -> Iterator[str]:
    context = click.Context(command)
    for each in command.get_params(context):
        record = each.get_help_record(context) if isinstance(each, click.Option) else None
        if record is not None and (each.name != "help" or command is coprod):
            yield from (".TP", f".B {_roff(record[0])}", _roff(record[1]))


def _paragraphs(words: str) -> Iterator[str]:
    for paragraph in words.split("\n\n"):
        yield from (".PP", _roff(paragraph))


def _roff(words: str) -> str:
    """As text: a line of it that begins with a dot is no request, and a hyphen can be copied and typed."""
    plain = " ".join(words.split()).replace("\\", r"\e").replace("-", r"\-")
    plain = "".join(each if each.isascii() else rf"\[u{ord(each):04X}]" for each in plain)
    return rf"\&{plain}" if plain.startswith((".", "'")) else plain


if __name__ == "__main__":
    told = datetime.fromtimestamp(int(sys.argv[1]), UTC) if len(sys.argv) > 1 else datetime.now(UTC)
    sys.stdout.write(page(told))
