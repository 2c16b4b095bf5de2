"""`coprod newcomer`, `board`, `public`, `page-agreed` and `receipt`: nothing goes before the group has agreed it."""

from __future__ import annotations

import re
import shlex
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from coprod_tui.model.group import choose_group_ways
from coprod_tui.model.plan import Settings
from coprod_tui.record.private import is_owner_only
from coprod_tui.record.records import change_group
from coprod_tui.record.shelf import Shelf
from tests.building import START
from tests.commands.running import run
from tests.year_told import tell_year

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.running import Ran

DOCS = Path(__file__).parents[2] / "docs" / "pages-for-others.md"


@pytest.fixture
def do(capsys: pytest.CaptureFixture[str], home: Path) -> Callable[..., Ran]:
    tell_year(Shelf(home))
    return lambda *told: run(capsys, *told)


def code(do: Callable[..., Ran], whose: str) -> str:
    """The code of that page as it is now."""
    (found,) = re.findall(rf"^{whose}  (\S+)", do("page-agreed").out, re.MULTILINE)
    return str(found)


def test_the_newcomers_page_is_told_or_saved_and_names_only_who_said_yes(
    do: Callable[..., Ran], tmp_path: Path
) -> None:
    told = do("newcomer")
    assert told.code == 0
    assert "Letters go out in 16 point" in told.out
    assert "Lucy" not in told.out
    assert do("newcomer", "--contact", "Lucy", "--reach", "on Mondays").code == 1, "nobody is there to say she did"
    assert do("newcomer", "--contact", "Lucy", "--reach", "on Mondays", "--yes").code == 0
    assert "Lucy: on Mondays" in do("newcomer").out
    assert do("newcomer", "--no-contact", "Lucy").code == 0
    assert "Lucy" not in do("newcomer").out
    saved = do("newcomer", "--format", "txt", "--out", str(tmp_path / "out"))
    file = tmp_path / "out" / "riverside-voices-newcomer.txt"
    assert saved.out.split() == [str(file)]
    assert is_owner_only(file)
    assert do("newcomer", "--format", "wall").code == 1


@pytest.mark.parametrize("format", ["easy", "easy-docx", "easy-pdf"])
@pytest.mark.parametrize("page", ["newcomer", "public --draft", "board council --draft", "look-back", "mine Amy --yes"])
def test_no_rule_puts_other_words_on_a_page_that_is_agreed_or_has_only_what_people_said(
    do: Callable[..., Ran], tmp_path: Path, page: str, format: str
) -> None:
    refused = do(*page.split(), "--format", format, "--out", str(tmp_path / "out"))
    assert (refused.code, refused.out) == (1, "")
    assert f"This page is not to be had as {format}. Choose another format." in refused.err
    assert not (tmp_path / "out").exists()


def test_a_page_goes_only_once_it_is_agreed_by_the_groups_rule_and_anew_when_it_changed(
    do: Callable[..., Ran], tmp_path: Path
) -> None:
    saves = ("--format", "txt", "--out", str(tmp_path))
    refused = do("board", "council", *saves)
    assert (refused.code, refused.out) == (1, "")
    assert not list(tmp_path.glob("*.txt"))
    draft = Path(do("board", "council", *saves, "--draft").out.strip())
    assert draft.name.startswith("riverside-voices-draft-")
    assert "Draft, for our group alone." in draft.read_text("utf-8")
    read = code(do, "the council")
    assert do("page-agreed", read, "--asked", "6", "--for", "2").code == 1, "more are not there yet"
    assert do("page-agreed", read, "--asked", "6", "--for", "5", "--against", "1").code == 1, "somebody objects"
    assert do("page-agreed", read, "--asked", "3", "--for", "6").code == 1, "more answered than were asked"
    assert do("page-agreed", read).code == 1, "nobody says how"
    assert do("page-agreed", read, "--decision", "1-D1").code == 1, "it is in force no longer"
    assert do("page-agreed", "1234-5678", "--asked", "6", "--for", "6").code == 1
    assert do("page-agreed", read, "--decision", "6-D1").code == 0
    agreed = Path(do("board", "council", *saves).out.strip())
    assert "Our group read this page and agreed it on" in agreed.read_text("utf-8")
    assert "Decision 6-D1 says so." in " ".join(agreed.read_text("utf-8").split())
    assert agreed.name == f"riverside-voices-{read}-board.txt"
    assert do("board", "council", "--mark", "4-D1").code == 0
    before = do("board", "council", *saves)
    assert before.out.strip() == str(agreed), "what was agreed may go as it was"
    assert "What came since is not on it" in before.err
    assert do("page-agreed", code(do, "the council"), "--decision", "6-D1").code == 1, "it was about another page"
    assert "one before may go" in do("page-agreed").out


def test_what_was_read_is_what_is_agreed_whatever_came_since(do: Callable[..., Ran], tmp_path: Path) -> None:
    read = code(do, "For everybody else")
    do("public")
    do("board", "estates", "--mark", "6-P1")
    do("group", "Riverside Voices")
    assert do("receipt", "estates", "--did", "Nothing").code == 1, "nothing was sent to them"
    assert do("page-agreed", read, "--asked", "6", "--for", "6").code == 0
    assert do("public", "--format", "html", "--out", str(tmp_path)).code == 0


def test_somebodys_words_go_only_with_their_yes_and_keep_the_page_back_with_their_no(
    do: Callable[..., Ran], tmp_path: Path
) -> None:
    saves = ("--format", "txt", "--out", str(tmp_path))
    words = "Not everybody has a phone"
    assert words not in do("board", "estates").out
    listed = do("board", "estates", "--words").out.splitlines()
    mark = next(line.split()[0] for line in listed if words in line)
    assert do("board", "estates", "--may-go", mark).code == 1, "nobody is there to say that they were asked"
    assert do("board", "estates", "--may-go", mark, "--yes").code == 0
    assert words in do("board", "estates").out
    assert words not in do("board", "council").out, "they said yes to one body"
    assert do("page-agreed", code(do, "Estates"), "--asked", "6", "--for", "6").code == 0
    told = Path(do("board", "estates", *saves).out.strip()).read_text("utf-8")
    assert words in told
    assert "5 of us or more were asked. 5 or more said yes." in " ".join(told.split())
    assert do("board", "estates", "--may-not", mark).code == 0
    assert do("board", "estates", *saves).code == 1, "the page that was agreed has their words"
    assert do("board", "estates", "--may-go", "9-D1.1", "--yes").code == 1


@pytest.mark.parametrize(
    ("asked", "in_favour", "said"),
    [
        (4, 4, "Fewer than 5 of us were asked."),
        (7, 4, "5 of us or more were asked. Fewer than 5 said yes."),
        (9, 5, "5 of us or more were asked. 5 or more said yes."),
        (13, 12, "10 of us or more were asked. 10 or more said yes."),
    ],
)
def test_two_of_a_group_are_not_the_group_and_whoever_reads_the_page_sees_it_without_a_small_number(
    do: Callable[..., Ran], tmp_path: Path, asked: int, in_favour: int, said: str
) -> None:
    """Neither those who were asked, nor those for it, nor what lies between the two."""
    read = code(do, "For everybody else")
    assert do("page-agreed", read, "--asked", str(asked), "--for", str(in_favour)).code == 0
    told = Path(do("public", "--format", "txt", "--out", str(tmp_path)).out.strip()).read_text("utf-8")
    head = " ".join(told.split("------")[0].split())
    assert f"{said} " in head


def test_a_receipt_stands_in_the_year_and_on_the_pages(do: Callable[..., Ran], tmp_path: Path) -> None:
    do("board", "estates")
    assert do("page-agreed", code(do, "Estates"), "--asked", "6", "--for", "6").code == 0
    came = ("--read", "20 November", "--by", "Dr Shaw", "--did", "New lamps at the door")
    assert do("receipt", "estates", *came).code == 0
    assert "Dr Shaw" in do("board", "estates").out
    newcomer = " ".join(do("newcomer").out.split())
    assert "New lamps at the door" in newcomer
    assert "Dr Shaw" not in newcomer
    year = " ".join(do("year", "--from", "2020").out.split())
    assert "New lamps at the door" in year
    assert do("receipt", "estates", *came[:-1], "A ramp").code == 0
    assert "A ramp" in do("year", "--from", "2020").out
    assert "New lamps at the door" not in do("year", "--from", "2020").out
    assert "A ramp" not in do("year", "--from", "2020", "--to", "2021").out, "it was read later"
    assert do("export", "--out", str(tmp_path / "all"), "--yes").code == 0
    assert "A ramp" in (tmp_path / "all" / "riverside-voices" / "group.txt").read_text("utf-8")


def test_nobody_has_read_a_page_on_a_day_to_come(do: Callable[..., Ran]) -> None:
    do("board", "estates")
    assert do("page-agreed", code(do, "Estates"), "--asked", "6", "--for", "6").code == 0
    refused = do("receipt", "estates", "--read", "1 March 2999", "--did", "New lamps")
    assert refused.code == 1
    assert "1 March 2999 is still to come" in refused.err
    assert "New lamps" not in do("board", "estates").out


def test_a_body_is_asked_for_by_any_of_its_words_and_named_where_it_is_not_clear(do: Callable[..., Ran]) -> None:
    assert do("board", "cou").code == 0
    several = do("board")
    assert several.code == 1
    assert "Estates" in several.err
    assert do("board", "clinic").code == 1


def test_every_command_on_the_page_about_it_runs(
    do: Callable[..., Ran], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    lines = re.findall(r"^coprod .*?(?=\s+#|$)", DOCS.read_text("utf-8"), re.MULTILINE)
    assert len(lines) > 8
    for line in lines:
        told = shlex.split(line)[1:]
        known = [code(do, "Estates") if word == "CODE" else word for word in told]
        ended = do(*known, *(["--yes"] if {"--contact", "--may-go"} & {*known} else []))
        assert ended.code == 0, (line, ended.err)


@pytest.mark.parametrize(
    "page", ["newcomer", "public", "board council", "year", "look-back", "farewell", "mine Amy --yes"]
)
def test_every_page_is_in_the_language_of_the_group(
    do: Callable[..., Ran], home: Path, tmp_path: Path, page: str
) -> None:
    (place,) = Shelf(home).groups()
    change_group(place, partial(choose_group_ways, settings=Settings(language="cy")), START)
    draft = ("--draft",) if page.startswith(("public", "board")) else ()
    assert do(*page.split(), *draft, "--format", "html", "--out", str(tmp_path)).code == 0
    (saved,) = tmp_path.glob("*.html")
    assert '<html lang="cy"' in saved.read_text("utf-8")
