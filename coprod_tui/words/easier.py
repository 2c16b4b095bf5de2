"""What makes a sentence hard to read, and an easier one to offer where a rule gives it. No text is changed here.

Four rules: a sentence of more than LONGEST words is split in two; a passive with "by" becomes active; a row of nouns is
taken apart; a hard word gets a plainer one. A rule that is not sure only says what is hard, and leaves the words to
people.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from coprod_tui.words.inflected import base_of, inflected
from coprod_tui.words.plainer import plainer, put_in_place
from coprod_tui.words.readability import reading_age, sentences, words_in

LONGEST = 20
"""Words of a sentence that most people read with ease: the NHS digital service manual (content, "How we write") asks
for sentences of up to 20 words."""
NO_SENTENCE = 90
"""More words than these are no sentence but a page that was pasted: nothing is offered for it."""
SHORTEST = 4
"""Words, at least, of each of the two sentences that one is split into."""
SHORT_OFFER = 2
"""Words, at most, of a plainer phrase that is put in place of a hard word."""
ENOUGH = 8
"""Words of a sentence, at least, for its reading age to say something."""

HardSort = Literal["long", "done-by", "nouns", "word", "age"]


class Hard(NamedTuple):
    """Something hard. words: as they stand in the sentence. size: their number, or the reading age in years."""

    sort: HardSort
    words: str
    size: int = 0


class SentenceRead(NamedTuple):
    """A sentence (words) and what makes it hard. easier: how it might be said; "" where no rule is sure."""

    words: str
    hard: tuple[Hard, ...] = ()
    easier: str = ""


def hard_sentences(
    text: str, level: int, known: Iterable[str] = (), *, english: bool = True
) -> tuple[SentenceRead, ...]:
    """The hard sentences of a text. level: the reading age to suit, in years. known: words that are explained.

    english: whether the text is. In another language only long sentences are found, as the rules are for English.
    """
    if not english:
        long = ((one, len(words_in(one))) for one in sentences(text))
        return tuple(SentenceRead(one, (Hard("long", one, count),)) for one, count in long if count > LONGEST)
    explained = tuple(known)
    return tuple(result for one in sentences(text) if (result := read_sentence(one, level, explained)).hard)


def read_sentence(sentence: str, level: int, known: Iterable[str] = ()) -> SentenceRead:
    hard: list[Hard] = []
    easier = sentence
    count = len(words_in(sentence))
    if count > LONGEST:
        hard.append(Hard("long", sentence, count))
    if count > NO_SENTENCE:
        return SentenceRead(sentence, tuple(hard))
    active = _as_done(easier)
    if active:
        hard.append(Hard("done-by", active[0]))
        easier = active[1]
    for row in NOUN_ROW.finditer(easier):
        taken = _taken_apart(row)
        if taken:
            hard.append(Hard("nouns", row[0].strip()))
            easier = easier.replace(row[0], taken, 1)
            break
    for one in reversed(plainer(easier, known)):
        hard.append(Hard("word", one.word))
        if one.fits and len(one.offers[0].split()) <= SHORT_OFFER:
            easier = put_in_place(easier, one.start, one.end, one.offers[0])
    age = round(reading_age(sentence))
    if count >= ENOUGH and age > level + LEEWAY and not any(one.sort == "long" for one in hard):
        hard.append(Hard("age", sentence, age))
    if count > LONGEST:
        easier = _in_two(easier)
    return SentenceRead(sentence, tuple(hard), easier if easier != sentence else "")


LEEWAY = 2
"""Years by which one sentence may be over the level: a figure from a few words is unsure by as much."""


# What was done by somebody

_BE = r"(?P<be>is|are|was|were|(?:will|must|can|could|should|may|would) be|(?:has|have|had) been)"
_NOT_WHO = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december then now law post email e-mail phone telephone hand letter text bus car "
    "train mistake accident chance default far next last this that these those midday noon midnight today tomorrow "
    "which what when using means how".split()
)
_TIMES = frozenset(
    "hour hours minute minutes half end time week month year day date morning evening afternoon start "
    "beginning deadline way".split()
)
_WHO = r"(?:the|a|an|our|their|his|her|my|your|its|each|every|some|all|two|three|both|most|many|no)\s"
DONE_BY = re.compile(
    rf"^(?P<what>[^,;:()]+?)\s+{_BE}\s+(?:(?P<how>not|also|always|often|never|now|\w+ly)\s+)?(?P<done>[a-z]+)\s+by\s+"
    rf"(?P<who>(?:{_WHO})?[^\s,;:().!?]+(?:\s+[^\s,;:().!?]+)*?)"
    r"(?P<rest>(?:\s+(?:on|in|at|before|after|to|for|with|without|because|until|from|during|if|when|so|by|that|every|"
    r"last|next)\s[^;:]*)?)(?P<mark>[.!?]?)$"
)
_AFTER = frozenset("on in at before after to for with without because until from during if when so by that".split())
_CLAUSE = re.compile(r"\b(?:what|how|that|which|who|because|if|when|where|and|but|so|or)\b", re.IGNORECASE)
_TO_OBJECT = {"i": "me", "we": "us", "he": "him", "she": "her", "they": "them"}
_TO_SUBJECT = {"me": "I", "us": "we", "him": "he", "her": "she", "them": "they"}
_SEVERAL = frozenset("we they i you people staff police children men women both all some many most two three".split())
_ALONE = frozenset("everyone everybody someone somebody nobody people staff".split())
_LOWERED = frozenset(
    "the a an this that these those our their his her my your its it we they he she you some all both".split()
)


def _as_done(sentence: str) -> tuple[str, str] | None:
    """The passive words of a sentence as they stand, and the sentence in the active; None where that is not sure."""
    match = DONE_BY.match(sentence.strip())
    if match is None or _CLAUSE.search(match["what"]):
        return None
    verb = base_of(match["done"])
    who, rest = _who(match["who"], match["rest"])
    if not verb or not _is_somebody(who) or _CLAUSE.search(" ".join(who).replace(" and ", " ")):
        return None
    subject = _TO_SUBJECT.get(" ".join(who).casefold(), " ".join(who))
    does = _active(match["be"], verb, not_=match["how"] == "not", several=_are_several(who, subject))
    how = f"{match['how']} " if match["how"] and match["how"] != "not" else ""
    active = f"{subject} {how}{does} {_object(match['what'], match['be'])}{rest}{match['mark']}"
    passive = " ".join(filter(None, (match["be"], match["how"], match["done"], "by", *who)))
    return passive, active[0].upper() + active[1:]


def _is_somebody(who: Sequence[str]) -> bool:
    """Whether the words after "by" are people, and no day or means: "by Friday", "by bus"."""
    first = who[0].casefold()
    if first in _NOT_WHO or who[-1].casefold() in _TIMES or first[0].isdigit():
        return False
    named = who[0][0].isupper() or bool(re.match(_WHO, f"{first} ")) or first in _TO_SUBJECT
    return named or (len(who) == 1 and first in _ALONE)


def _are_several(who: Sequence[str], subject: str) -> bool:
    if subject.casefold() in _SEVERAL or who[-1].casefold() in _SEVERAL or " and " in subject:
        return True
    return who[0].casefold() in _SEVERAL or bool(re.search(r"[^su'’i]s$", who[-1]) and not who[-1][0].isupper())


def _object(words: str, be: str) -> str:
    """The subject of the passive as an object: with a small letter unless it is a name, and "them" for "they"."""
    head = words.split(maxsplit=1)[0]
    if head.casefold() in _LOWERED or (be in ("are", "were") and not head.isupper()):
        words = words[0].lower() + words[1:]
    return _TO_OBJECT.get(words.casefold(), words)


def _who(who: str, rest: str) -> tuple[list[str], str]:
    """The words for who did it, and the rest of the sentence: "her to come" is her, and "to come"."""
    spoken = who.split()
    cut = next((place for place, word in enumerate(spoken) if place and word.casefold() in _AFTER), len(spoken))
    more = " ".join(spoken[cut:])
    return spoken[:cut], f" {more}{rest}" if more else rest


def _active(be: str, verb: str, *, not_: bool, several: bool) -> str:
    modal, _space, _be = be.rpartition(" ")
    if be in ("was", "were"):
        return f"did not {verb}" if not_ else inflected(verb, "ed")
    if be in ("is", "are"):
        if not_:
            return f"{'do' if several else 'does'} not {verb}"
        return verb if several else inflected(verb, "s")
    if modal in ("has", "have", "had"):
        has = "had" if modal == "had" else "have" if several else "has"
        return f"{has} {'not ' if not_ else ''}{inflected(verb, 'en')}"
    return f"{modal} {'not ' if not_ else ''}{verb}"


# A row of nouns

NOUNS = (
    "access action advice agreement appointment assessment assurance board budget care centre change clinic "
    "commissioning communication community complaints contract data decision delivery demand design development "
    "digital discharge education employment engagement equality evaluation evidence experience feedback finance "
    "framework funding governance group health hospital housing implementation improvement information innovation "
    "integration involvement inspection management market meeting member model network officer operations "
    "organisation outcome outcomes outreach panel partner partnership pathway patient people performance plan "
    "planning policy practice prevention process procurement programme project protection provider quality recovery "
    "recruitment reduction referral reform report research resource resources response review risk safeguarding "
    "safety satisfaction sector service services staff standards strategy support survey system systems target team "
    "technology training transformation transport treatment trust user users waiting ward welfare wellbeing workforce "
    "workshop results group groups meetings plans teams"
).split()
_NOUN = rf"(?:{'|'.join(sorted(set(NOUNS), key=len, reverse=True))})"
NOUN_ROW = re.compile(
    rf"(?<![\w-])(?:(?P<the>the|our|a|an|this|their)\s+)?(?P<rest>[a-z-]+(?:\s+{_NOUN}){{2,}})\s+(?P<head>{_NOUN})(?![\w-])"
)
"""Four words or more, the last three of them nouns. A row with capitals is a name, and left as it is."""
_TO_DO = {
    "improvement": "improve", "delivery": "deliver", "development": "develop", "reduction": "reduce",
    "prevention": "prevent", "protection": "protect", "transformation": "change", "integration": "join up",
    "management": "manage", "recruitment": "recruit", "evaluation": "evaluate", "implementation": "put in place",
}  # fmt: skip
"""The verb for a noun that means doing it."""
_NO_NOUN = frozenset(
    "is are was were be been has have had will would can could should must may to of in on at for from with and or "
    "but the a an our this that their his her my your its all no not we they you he she it who which what how if as "
    "by about more most some any each every ask asks asked need needs needed want wants wanted use uses used get gets "
    "got give gives gave make makes made see saw new good better best".split()
)


def _taken_apart(row: re.Match[str]) -> str:
    """A row of nouns with the last one first: "plan to improve patient safety"; "" where that is not sure."""
    the, head = row["the"] or "", row["head"]
    rest = row["rest"].split()
    while rest and rest[0] in _NO_NOUN:
        return ""
    lead = f"{the} " if the else ""
    if the in ("a", "an"):
        lead = "an " if head[0] in "aeiou" else "a "
    does = _TO_DO.get(rest[-1], "")
    about = rest[:-1] if does else rest
    the_ = "" if about[-1] in _NO_ARTICLE or about[-1].endswith("s") or len(about) < 2 else "the "  # noqa: PLR2004
    joint = f"to {does}" if does else "of" if head in _OF else "for"
    return f"{lead}{head} {joint} {the_}{' '.join(about)}"


_OF = frozenset("results result report outcome outcomes feedback review evaluation management".split())
"""Nouns that are "of" something; the others are "for" it."""
_NO_ARTICLE = frozenset(
    "access care data education employment engagement equality evidence feedback finance funding governance health "
    "housing information involvement performance planning prevention procurement protection quality recovery research "
    "safety satisfaction staff support technology training transport welfare wellbeing".split()
)
"""Nouns that are spoken of without "the"."""


# A long sentence

_JOINT = re.compile(
    r"(?P<mark>[,;]|\s[–-])?\s+(?P<word>and|but|so|because|although|whereas)\s+(?!that\b)"
    r"(?=(?P<next>[\w’'-]+)\s)"
    r"|(?P<stop>;)\s+(?=[\w])"
)
_SUBJECTS = frozenset(
    "i we you he she it they this these those there people everyone nobody everybody somebody".split()
)
_BEGINNERS = frozenset("the a an our their his her my your its some many most all each no another".split())
_SAYS = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|cannot|could|should|must|may|might|do|does|did|said|say|says|want|"
    r"wants|need|needs|asked|ask|asks|came|come|comes|went|go|goes|get|gets|got|feel|feels|felt|think|thinks|thought|"
    r"know|knows|knew|see|saw|make|made|gave|give|gives|take|takes|took|told|heard|found|met|agreed|\w+ed)\b|['’](?:re|s|ll|ve|d)\b",
    re.IGNORECASE,
)


def in_short_sentences(text: str, longest: int) -> str:
    """The text in plainer words, with sentences of more than `longest` words split, as far as the rules are sure."""
    read = (read_sentence(sentence, 0).easier or sentence for sentence in sentences(text))
    return _in_two(" ".join(read), longest)


def _in_two(text: str, longest: int = LONGEST) -> str:
    """The text with each sentence that is too long split where a new one begins, nearest its middle."""
    parts: list[str] = []
    for sentence in sentences(text):
        parts += _split(sentence, longest) if len(words_in(sentence)) > longest else [sentence]
    return " ".join(parts)


def _split(sentence: str, longest: int) -> list[str]:
    places = [joint for joint in _JOINT.finditer(sentence) if _begins_anew(sentence, joint)]
    if not places:
        return [sentence]
    middle = len(sentence) / 2
    joint = min(places, key=lambda one: abs(one.start() - middle))
    before, after = sentence[: joint.start()].rstrip(" ,;–-"), sentence[joint.end() :]
    word = (joint["word"] or "").casefold()
    opens = {"": "", "and": "", "but": "But ", "so": "So ", "because": "This is because "}.get(word, "But ")
    second = opens + after if opens else after[0].upper() + after[1:]
    parts = [before + ".", second]
    return [piece for part in parts for piece in (_split(part, longest) if len(words_in(part)) > longest else [part])]


def begins_anew(sentence: str) -> bool:
    """Whether a second sentence begins in the middle of this one."""
    return any(_begins_anew(sentence, joint) for joint in _JOINT.finditer(sentence))


def _begins_anew(sentence: str, joint: re.Match[str]) -> bool:
    """Whether the words before the joint and those after it could each be a sentence of their own."""
    before, after = sentence[: joint.start()], sentence[joint.end() :]
    if min(len(words_in(before)), len(words_in(after))) < SHORTEST or not _SAYS.search(before):
        return False
    if re.match(r"(?:if|when|although|while|because|as)\b", before.strip(), re.IGNORECASE) and "," not in before:
        return False
    following = words_in(after)
    first, soon = following[0], " ".join(following[1:6])
    if not _SAYS.search(soon) and not re.match(r"\w+['’](?:re|s|ll|ve|d|m)\b", after):
        return False
    if joint["stop"]:
        return True
    sure = first.casefold() in _SUBJECTS
    likely = first.casefold() in _BEGINNERS or (first[0].isupper() and first.casefold() != "i")
    return sure or (likely and (bool(joint["mark"]) or joint["word"] != "and"))
