"""The grammar: every verb, feature by feature, how a line's verb is found, and the help worked out from it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from coprod_tui.line.languages import name_in, other_names, usage_in
from coprod_tui.line.lookup import mark_of, near
from coprod_tui.line.typed_text import LineProblem, TypedText
from coprod_tui.model import features
from coprod_tui.model.text import folded

if TYPE_CHECKING:
    from coprod_tui.line.verbs import Verb

TWO = 2
MARKS = {"p1": "P", "a1": "A", "d1": "D"}
"""What stands in a verb's name for any mark of that sort."""


class VerbHelp(NamedTuple):
    """One verb as help shows it, by its first name in English. shown: its name, and also: its others.

    help: one sentence of English, to be translated.
    """

    part: str
    verb: str
    usage: str
    shown: str
    also: tuple[str, ...]
    help: str


@cache
def _features() -> Mapping[str, tuple[Verb, ...]]:
    """Every verb, by the feature it is of, in the order help tells of them."""
    return {name: file.VERBS for name, file in features.files(features.LINE, "coprod_tui.line").items()}


@cache
def verbs() -> tuple[Verb, ...]:
    return tuple(verb for each in _features().values() for verb in each)


def names_of(verb: Verb) -> tuple[str, ...]:
    """Everything a verb may be called, in English and in every other language that is understood."""
    return (*verb.words, *other_names(verb.name))


@cache
def _names() -> Mapping[str, tuple[tuple[tuple[str, ...], Verb], ...]]:
    """The names of verbs as words, by the first of them, the longest first."""
    names: dict[str, list[tuple[tuple[str, ...], Verb]]] = {}
    for verb in verbs():
        for name in names_of(verb):
            words = tuple(folded(name).split())
            names.setdefault(words[0], []).append((words, verb))
    return {first: tuple(sorted(each, key=lambda one: -len(one[0]))) for first, each in names.items()}


def named(name: str) -> Verb:
    """The verb of that name. Raises KeyError where there is none: a screen asks only for those that are."""
    words = tuple(folded(name).split())
    return {each: verb for names in _names().values() for each, verb in names}[words]


def verb_of(line: TypedText) -> tuple[Verb, TypedText]:
    """The verb a line begins with, and the rest of the line. The longest name that matches wins.

    A verb that takes nothing does not match where words follow, unless nothing else could be meant: then the words left
    over are pointed at.
    """
    tokens = list(line.tokens(4))
    if not tokens:
        raise LineProblem("nothing-typed", at=line)
    names = _names().get(_straight(tokens[0].key), ())
    for words, verb in names:
        used = _match(words, tokens)
        if used:
            rest = line.after(tokens[used - 1])
            if not (verb.bare and rest):
                return verb, rest
            if len(words) == 1 and not _two_near(tokens):
                return verb, rest
    raise _unknown(tokens, [" ".join(words) for words, verb in names])


def _straight(word: str) -> str:
    """With the apostrophe that keyboards have: telephones and word processors put a curled one in its place."""
    return word.replace("’", "'")


def _match(words: tuple[str, ...], tokens: list[TypedText]) -> int:
    """How many tokens this name uses up; 0 where it does not match. A mark at its end (P1) is left for the verb."""
    if len(words) > len(tokens):
        return 0
    for word, token in zip(words, tokens, strict=False):
        if word in MARKS:
            if mark_of(token.without(":")) != MARKS[word]:
                return 0
        elif _straight(token.key) != word:
            return 0
    return len(words) - (words[-1] in MARKS)


def _unknown(tokens: list[TypedText], begun: list[str]) -> LineProblem:
    first = tokens[0]
    if begun:
        written = sorted({" ".join(w.upper() if w in MARKS else w for w in name.split()) for name in begun})
        typed = " ".join(token.key for token in tokens[:2])
        close = near(typed, written) if len(tokens) > 1 else ""
        end = tokens[min(1, len(tokens) - 1)].end
        return LineProblem("verb-half", at=(first.start, end), suggestion=close, verb=first.words, verbs=written)
    close = near(first.key, [name for verb in verbs() for name in names_of(verb) if len(name) > 1 and " " not in name])
    if both := _two_near(tokens):
        two = f"{first.words} {tokens[1].words}"
        return LineProblem("no-such-verb-but", at=(first.start, tokens[1].end), suggestion=both, verb=two)
    short = first.words[:40]
    return LineProblem("no-such-verb-but" if close else "no-such-verb", at=first, suggestion=close, verb=short)


def _two_near(tokens: list[TypedText]) -> str:
    """The two-word name that is close to the first two words typed; "" where none is."""
    if len(tokens) < TWO or not (tokens[0].key and tokens[1].key):
        return ""
    names = [name for verb in verbs() for name in names_of(verb) if len(name.split()) == TWO and not name.endswith("1")]
    return near(f"{tokens[0].key} {tokens[1].key}", names)


def helps(language: str = "") -> tuple[VerbHelp, ...]:
    """Help for every verb, as it is called in that language. Names of one letter are keys too, and are told there."""
    return tuple(_help(part, verb, language) for part, each in _features().items() for verb in each)


def _help(part: str, verb: Verb, language: str) -> VerbHelp:
    own = name_in(verb.name, language)
    also = tuple(name for name in names_of(verb) if name != own and len(name) > 1)
    return VerbHelp(part, verb.name, usage_in(verb.name, verb.usage, language), own, also, verb.help)
