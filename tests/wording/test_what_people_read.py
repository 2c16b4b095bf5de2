"""What people read beside the messages: pages, the example, a summary, and what is offered for a hard word."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from coprod_tui.summary.composition import compose
from coprod_tui.summary.formats import FORMATS
from coprod_tui.words import reading_age, sentences, words_in
from coprod_tui.words.plainer import plainer
from coprod_tui.words.tables import table
from tests.summary.meetings import riverside
from tests.wording.source import PACKAGE, ROOT
from tests.wording.test_wording import AGE, LONGEST, complaints

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
_BLOCK = re.compile(r"(?ms)```.*?```|<!--.*?-->|^ {4}[^\n]*$|^\|[^\n]*$")
"""Commands, and tables: their rows are no sentences, and would flatter."""
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")


def prose(page: str) -> str:
    """What is read of a page: its sentences, each on one line, with commands and names of files as one short name."""
    text = re.sub(r"`[^`]*`", "Amy", _LINK.sub(r"\1", _BLOCK.sub("", page)))
    parts = re.split(r"\n\s*\n|\n\s*(?:[-*]|\d+\.) |\n?\||\n#+ ", text)
    return "\n".join(re.sub(r"[*_>#]|\s+", " ", part).strip() for part in parts if re.search(r"\w", part))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_about_the_program_suits_a_reader_of_eleven(page: Path) -> None:
    assert reading_age(prose(page.read_text("utf-8"))) <= AGE


def said_in_the_example() -> Iterator[str]:
    """Words of the example: every string of its source that is no docstring."""
    for path in sorted((PACKAGE / "demo").glob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
                yield node.value


def test_the_example_is_in_plain_words() -> None:
    assert [(each, why) for each in said_in_the_example() if (why := complaints(each))] == []


def test_a_summary_has_no_long_sentence_of_ours_but_for_names() -> None:
    told = FORMATS["md"].render(compose(riverside().meeting)).decode()
    text = re.sub(r"\(mailto:[^)]*\)|<[^>]*>", "", told)
    assert reading_age(text) <= AGE
    assert [one for one in sentences(text) if len(words_in(one)) > LONGEST and "people were there:" not in one] == []


def test_what_is_offered_for_a_hard_word_is_never_hard_itself() -> None:
    assert [row for row in table("plainer") for each in row[1].split(", ") if plainer(each)] == []


def test_a_template_has_no_words_of_its_own() -> None:
    found = {}
    for path in sorted(PACKAGE.rglob("*.j2")):
        kept = re.sub(
            r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<style.*?</style>|/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL
        )
        if stray := re.findall(r"[A-Za-z]{3,}", re.sub(r'<[^>]*>|data-\w+|\b[a-z-]+="[^"]*"', " ", kept)):
            found[path.name] = stray
    assert found == {}
