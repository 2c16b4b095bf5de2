"""Every message people see is in plain words, and every reason something is refused has words at all."""

from __future__ import annotations

import fnmatch
import gettext
import re
import string
import types
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from coprod_tui import wording
from coprod_tui.model import features
from coprod_tui.words import UNWANTED, reading_age, sentences, unwanted, words_in
from tests.wording.source import MADE, Message, as_read, literals, messages, raised, refusing_classes

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST = 20
"""Words in a sentence: the NHS digital service manual's limit."""
AGE = 11
LABEL = 3
"""A message of this many words or fewer is a label: it has no sentence to measure."""


def complaints(message: str) -> list[str]:
    """What is not plain in a message."""
    text = as_read(message)
    found = [f"“{word}”: {UNWANTED[word]}" for word in unwanted(text)]
    if len(words_in(text)) > LABEL:
        counts = [len(words_in(one)) for one in sentences(text)]
        found += [f"a sentence of {count} words" for count in counts if count > LONGEST]
        if (age := reading_age(text)) > AGE:
            found.append(f"for readers of {age:.1f}")
    return found


def test_every_message_is_in_plain_words() -> None:
    hard = [
        f"{message.where}: {message.text!r}: {'; '.join(why)}"
        for message in messages()
        if (why := complaints(message.text))
    ]
    assert not hard, "\n".join(hard)


def test_all_messages_together_suit_a_reader_of_eleven() -> None:
    assert reading_age("\n".join(as_read(message.text) for message in messages())) <= AGE


@pytest.mark.parametrize(
    "hard",
    [
        "Invalid input.",
        "{name} aborted",
        "The representative of the organisation is subsequently notified regarding availability.",
        "The hand that {name} put up a while ago is still up now and so we ask that you take it down.",
    ],
)
def test_a_message_that_is_not_plain_is_caught(hard: str) -> None:
    assert complaints(hard)


def test_messages_are_found_in_the_source() -> None:
    texts = {message.text for message in messages()}
    assert {"Outside our control", "{count} hour", "{count} hours"} <= texts


def test_every_message_has_named_places_only_so_that_a_translator_can_move_them() -> None:
    def nameless(message: Message) -> bool:
        try:
            return any(
                field is not None and not field.split(".")[0].isidentifier()
                for _, field, _, _ in string.Formatter().parse(message.text)
            )
        except ValueError:
            return True

    assert [
        message for message in messages() if not message.where.split(":")[0].endswith(".j2") and nameless(message)
    ] == []


def test_the_classes_that_carry_reasons_are_found() -> None:
    assert {"Refused", "NotWrittenError", "SettingProblem"} <= refusing_classes()


FILES = features.files(features.REASONS, "coprod_tui.wording.reasons")


def reasons() -> dict[str, Any]:
    """Every reason id with its words."""
    return {id: words for file in FILES.values() for id, words in file.WORDS.items()}


def test_every_reason_given_in_the_source_has_words() -> None:
    known = reasons()
    assert [f"{each.where}: {each.reason}" for each in raised() if not fnmatch.filter(known, each.reason)] == []


def test_no_reason_has_words_that_are_never_used() -> None:
    made = [each.reason for each in raised() if MADE in each.reason]
    unused = reasons().keys() - literals()
    assert sorted(reason for reason in unused if not any(fnmatch.fnmatch(reason, one) for one in made)) == []


def test_no_two_files_word_the_same_reason() -> None:
    each = [reason for file in FILES.values() for reason in file.WORDS]
    assert sorted(each) == sorted(set(each))


def test_wording_one_refusal_asks_the_catalogue_for_its_own_words_and_no_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []

    class Catalogue(gettext.NullTranslations):
        def gettext(self, message: str) -> str:
            asked.append(message)
            return message

    monkeypatch.setattr("coprod_tui.wording.catalogue._catalogue", lambda *_chosen: Catalogue())
    assert wording.reason("hand-is-up", name="Amy") == "Amy's hand is up already."
    assert asked == ["{name}'s hand is up already."]


def places(reason: str) -> set[str]:
    """The fields a reason's words name, in each of their forms."""
    words_for = reasons()[reason]
    forms = [words_for] if isinstance(words_for, str) else [words_for(Counting(count)) for count in (0, 1, 2)]
    return {field for form in forms for _, field, _, _ in string.Formatter().parse(form) if field}


class Counting(dict[str, Any]):
    """Fields that all hold this many names, or are this count, whichever the words ask for."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.count = count

    def __missing__(self, field: str) -> Any:
        return self.count if field in {"count", "here", "minutes"} else ["Amy"] * self.count


def test_words_name_only_the_fields_that_come_with_the_reason() -> None:
    known = reasons()
    missing = {
        f"{each.where}: {each.reason} needs {field}"
        for each in raised()
        if each.reason in known and not each.more
        for field in places(each.reason) - each.fields
    }
    assert sorted(missing) == []


def refused(reason: str, **fields: Any) -> types.SimpleNamespace:
    return types.SimpleNamespace(reason=reason, fields=fields)


def test_a_refusal_is_worded_with_its_fields() -> None:
    assert wording.refusal(refused("agenda-is-folder", file="plans")).startswith("plans is a folder.")


def test_peoples_text_in_a_refusal_comes_out_as_it_went_in() -> None:
    assert "{ken[ A[/]C}" in wording.reason("agenda-empty", file="{ken[ A[/]C}")


def test_names_in_a_refusal_are_read_out() -> None:
    assert wording.reason("agenda-empty", file=["Amy", "Mo", "Jo"]).startswith("Amy, Mo and Jo has")


def test_a_date_in_a_refusal_is_said_in_full() -> None:
    assert wording.reason("agenda-empty", file=date(2026, 12, 1)).startswith("Tuesday 1 December 2026 has")
    assert wording.reason("agenda-empty", file=None).startswith(" has")


def test_a_reason_without_words_or_fields_never_stops_a_meeting() -> None:
    assert wording.reason("never-heard-of") == "That cannot be done just now. Nothing has changed."
    assert wording.reason("agenda-empty")


def test_groups_call_things_by_their_own_words() -> None:
    own: Mapping[str, str] = {"parked": "Car park", "agenda": "  ", "not-ours": "x"}
    assert wording.labels(own)["parked"] == "Car park"
    assert wording.labels(own)["agenda"] == "Agenda"
    assert wording.labels(own.items()) == wording.labels(own)
    assert tuple(wording.labels(own)) == tuple(wording.labels()) == wording.LABELS


def test_no_message_has_a_name_of_the_code_in_it() -> None:
    """A rename that goes by the letters of a word could reach a message that has the word too."""
    assert [one for one in messages() if re.search(r"\w_\w", as_read(one.text))] == []
