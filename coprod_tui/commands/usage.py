"""How the commands explain themselves: their help pages, and a command line that was not understood."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from importlib import import_module
from typing import Any

import click

from coprod_tui.wording import _


class Plain(click.Command):
    """A command whose help page is in our words."""

    def __init__(self, *told: Any, **named: Any) -> None:
        super().__init__(*told, **({"options_metavar": _("[choices]")} | named))

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = _("Show this page.")
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=_("How to write it:") + " ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        choices = (each for each in self.get_params(ctx) if isinstance(each, click.Option))
        rows = [row for each in choices if (row := each.get_help_record(ctx)) is not None]
        if rows:
            with formatter.section(_("Choices")):
                formatter.write_dl(rows)


class Commands(MutableMapping[str, click.Command]):
    """Commands by name. A file of them is read when one is first asked for: a screen that opens waits for none.

    files: the name of each, and the module that has it, in the order of help.
    """

    def __init__(self, files: Mapping[str, str]) -> None:
        self._files = dict(files)
        self._made: dict[str, click.Command] = {}

    def __getitem__(self, name: str) -> click.Command:
        if name not in self._made:
            found = vars(import_module(self._files[name])).values()
            self._made |= {each.name: each for each in found if isinstance(each, click.Command) and each.name}
        return self._made[name]

    def __setitem__(self, name: str, command: click.Command) -> None:
        self._files[name], self._made[name] = "", command

    def __delitem__(self, name: str) -> None:
        del self._files[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


class PlainGroup(Plain, click.Group):
    """The commands, in the order in which people need them."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        return list(self.commands)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        typed = args[0]
        if typed not in self.commands and not ctx.resilient_parsing:
            from difflib import get_close_matches  # noqa: PLC0415  for a slip of the fingers alone

            raise NotKnown(typed, get_close_matches(typed, self.commands), ctx)
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        rows = [(name, command.get_short_help_str(limit=200)) for name, command in self.commands.items()]
        with formatter.section(_("Commands")):
            formatter.write_dl(rows)
        Plain.format_options(self, ctx, formatter)


class NotKnown(click.UsageError):
    """A command that is not one of ours; near: those it may have been meant for."""

    def __init__(self, typed: str, near: Sequence[str], context: click.Context) -> None:
        super().__init__(typed, context)
        self.typed, self.near = typed, near


def misunderstood(trouble: click.UsageError) -> str:
    """What was not understood of a command line, and what to do, in one or two sentences."""
    command = trouble.ctx.command_path if trouble.ctx else "coprod"
    return " ".join((_about(trouble), _("For help: {command}").format(command=f"{command} --help")))


def _about(trouble: click.UsageError) -> str:
    if isinstance(trouble, NotKnown):
        return _unknown(trouble.typed, trouble.near)
    if isinstance(trouble, click.NoSuchOption):
        return _unknown(trouble.option_name, trouble.possibilities or ())
    if isinstance(trouble, click.MissingParameter):
        return _("{name} is missing.").format(name=_called(trouble.param))
    if isinstance(trouble, click.BadParameter):
        return _("{name} cannot be used as it is written.").format(name=_called(trouble.param))
    if isinstance(trouble, click.BadOptionUsage):
        return _("{name} needs something after it.").format(name=trouble.option_name)
    return _("There is more on this line than we understand.")


def _unknown(typed: str, near: Sequence[str]) -> str:
    words = _("“{typed}” is not something Coprod knows.").format(typed=typed)
    return " ".join((words, _("Did you mean {close}?").format(close=near[0]))) if near else words


def _called(param: click.Parameter | None) -> str:
    """What people see it called: --group, FILE."""
    if isinstance(param, click.Option):
        return max(param.opts, key=len)
    return (param.metavar or param.name or "") if isinstance(param, click.Argument) else ""
