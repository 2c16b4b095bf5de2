"""Help in plain words for every command, and a command line that was not understood."""

from __future__ import annotations

import click
import pytest

from coprod_tui import __version__
from coprod_tui.cli import coprod
from coprod_tui.words import unwanted
from tests.commands.running import program, run

COMMANDS = {
    "demo": "Try Coprod with an example group.",
    "group": "Make a group, or add people to it.",
    "needs": "Show what people need to take part, where they said so.",
    "terms": "Show the terms that people take part on.",
    "ask": "Ask for an item at a meeting to come.",
    "basket": "Show what was asked for, and what became of it.",
    "reach-out": "Keep whom your group means to reach, and what was tried. Private.",
    "photographs": "Keep your group's own photographs for Easy Read",
    "usual-agenda": "Show the agenda your group usually has. Keep one as that, or change it.",
    "plan": "Plan a meeting from an agenda in a file.",
    "prepare": "Show what to prepare for a meeting",
    "invite": "Send everybody the next agenda, each in their own way",
    "room": "Open the shared screen on a meeting.",
    "desk": "Open the working screen of the note-taker and co-chairs on a meeting.",
    "plain": "Take part in a meeting in lines of text",
    "share": "Let people follow a meeting on their own phones",
    "list": "List your groups and their meetings.",
    "show": "Show a meeting in plain words.",
    "summary": "Save the summary that members get.",
    "year": "Show what a group asked, decided and did",
    "look-back": "Show what a group said as it looked back",
    "mine": "Show a member what they said with their name, and what became of it.",
    "newcomer": "Show one page for somebody new to the group, made of what is agreed.",
    "board": "Show one page for a body that your group asks",
    "public": "Show one page for everybody else",
    "page-agreed": "Keep that your group read a page and agreed it",
    "receipt": "Keep what came back about a page",
    "find": "Find words again in all finished meetings",
    "review": "Read a finished meeting's summary over before members get it.",
    "send": "Send the summary that is ready to everybody",
    "replies": "Read what members said by e-mail.",
    "agree": "Make a summary the agreed record, by the group's own rule, and seal it.",
    "close": "Close a summary on its day with the answers that came.",
    "verify": "Check whether a copy of a summary is just as Coprod made it",
    "farewell": "Show how a group ends",
    "left": "Say that a member left",
    "never-write": "Never write to somebody again, as they asked",
    "remove-person": "Take a person out of everything that is kept",
    "leave-out": "Leave the words of one entry out for good.",
    "export": "Write everything that is kept into a folder",
    "delete": "Delete a meeting, or a group with all its meetings.",
    "keep-until": "Set the day from which the group is asked",
    "check": "Look over everything that is kept.",
    "where": "Say what is kept, where, and who can read it.",
    "doctor": "Say what this computer can do, and what it lacks.",
    "keys": "Show every key of the Room",
}


def test_every_command_is_here() -> None:
    assert list(coprod.commands) == list(COMMANDS)


@pytest.mark.parametrize(("command", "sentence"), COMMANDS.items())
def test_each_command_says_what_it_does(capsys: pytest.CaptureFixture[str], command: str, sentence: str) -> None:
    ended = run(capsys, command, "--help")
    assert ended.code == 0
    assert sentence in ended.out
    assert unwanted(ended.out) == ()
    for option in coprod.commands[command].params:
        if isinstance(option, click.Option):
            assert option.help, option.name
            assert option.opts[0] in ended.out


def test_the_first_help_page_lists_every_command_with_its_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    ended = run(capsys, "--help")
    assert ended.code == 0
    for command, sentence in COMMANDS.items():
        assert command in ended.out
        assert " ".join(sentence.split()[:5]) in " ".join(ended.out.split())


def test_help_has_none_of_the_tool_makers_words(capsys: pytest.CaptureFixture[str]) -> None:
    for told in ((), ("plan",), ("demo",)):
        said = run(capsys, *told, "--help").out
        assert not [word for word in ("Usage:", "Options:", "OPTIONS", "ARGS", "exit") if word in said]


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "--version").out == f"Coprod {__version__}\n"


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (["lst"], "“lst” is not something Coprod knows. Did you mean list?"),
        (["frobnicate"], "“frobnicate” is not something Coprod knows."),
        (["list", "--hlep"], "“--hlep” is not something Coprod knows. Did you mean --help?"),
        (["leave-out"], "MEETING is missing."),
        (["group"], "NAME is missing."),
        (["plan", "x.md", "--group"], "--group needs something after it."),
        (["show", "one", "two"], "There is more on this line than we understand."),
        (["demo", "--no-open=yes"], "--no-open"),
    ],
)
def test_a_line_that_is_not_understood_says_what_and_ends_with_two(
    capsys: pytest.CaptureFixture[str], told: list[str], said: str
) -> None:
    ended = run(capsys, *told)
    assert ended.code == 2
    assert said in ended.err
    assert "--help" in ended.err
    assert len(ended.err.splitlines()) == 1
    assert ended.out == ""


def test_what_was_typed_comes_back_without_what_could_steer_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    ended = run(capsys, "\x1b[31mlist\x07")
    assert ended.code == 2
    assert "\x1b" not in ended.err
    assert "\x07" not in ended.err


def test_the_program_itself_answers_as_a_module() -> None:
    ended = program("--version")
    assert (ended.code, ended.out) == (0, f"Coprod {__version__}\n")
