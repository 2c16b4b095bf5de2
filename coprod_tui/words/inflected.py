"""Forms of English verbs: what "find out" becomes at the end of -ed, and which verb "carried" is a form of."""

from __future__ import annotations

from functools import cache
from typing import Literal

VerbEnding = Literal["", "s", "ed", "en", "ing"]
"""ed: the past ("wrote"). en: the past participle ("written"), which is mostly the same."""

PAST = {
    "be": "was", "bear": "bore", "become": "became", "begin": "began", "break": "broke", "bring": "brought",
    "build": "built", "buy": "bought", "choose": "chose", "come": "came", "cut": "cut", "do": "did", "draw": "drew",
    "eat": "ate", "feel": "felt", "find": "found", "forego": "forewent", "forgo": "forwent", "get": "got",
    "give": "gave", "go": "went", "grow": "grew", "have": "had", "hear": "heard", "hide": "hid", "hit": "hit",
    "hold": "held", "keep": "kept", "know": "knew", "lay": "laid", "lead": "led", "leave": "left", "let": "let",
    "lose": "lost", "make": "made", "mean": "meant", "meet": "met", "override": "overrode", "oversee": "oversaw",
    "pay": "paid", "put": "put", "read": "read", "run": "ran", "say": "said", "see": "saw", "seek": "sought",
    "sell": "sold", "send": "sent", "set": "set", "show": "showed", "shut": "shut", "speak": "spoke",
    "spend": "spent", "split": "split", "spread": "spread", "stand": "stood", "steal": "stole", "stick": "stuck",
    "strive": "strove", "swing": "swung", "take": "took", "teach": "taught", "tell": "told", "think": "thought",
    "throw": "threw", "undergo": "underwent", "understand": "understood", "undertake": "undertook",
    "uphold": "upheld", "wear": "wore", "win": "won", "withdraw": "withdrew", "withhold": "withheld",
    "withstand": "withstood", "write": "wrote",
}  # fmt: skip
"""The past of irregular verbs."""
BEEN = {
    "be": "been", "bear": "borne", "become": "become", "begin": "begun", "break": "broken", "choose": "chosen",
    "come": "come", "do": "done", "draw": "drawn", "eat": "eaten", "forego": "forgone", "forgo": "forgone",
    "give": "given", "go": "gone", "grow": "grown", "hide": "hidden", "know": "known", "override": "overridden",
    "oversee": "overseen", "run": "run", "see": "seen", "show": "shown", "speak": "spoken", "steal": "stolen",
    "strive": "striven", "take": "taken", "throw": "thrown", "undergo": "undergone", "undertake": "undertaken",
    "wear": "worn", "withdraw": "withdrawn", "write": "written",
}  # fmt: skip
"""The past participle, where it is not the past."""
_SAYS = {"be": "is", "have": "has"}
_DOUBLED = frozenset(
    "stop plan ban rub put cut set get let run swap step drop fit hit shut split win submit remit omit admit commit "
    "emit transmit incur occur recur permit infer defer deter confer refer prefer transfer concur compel "
    "expel embed enrol equip rebut regret".split()
)


def inflected(phrase: str, ending: VerbEnding) -> str:
    """A phrase with its first word, a verb in its base form, in another form."""
    verb, space, rest = phrase.partition(" ")
    return _inflected(verb, ending) + space + rest


def _inflected(verb: str, ending: VerbEnding) -> str:
    irregular = {"ed": PAST, "en": BEEN if verb in BEEN else PAST, "s": _SAYS}.get(ending, {}).get(verb, "")
    consonant_y = verb.endswith("y") and verb[-2:-1] not in "aeiou"
    stem = verb + verb[-1] if verb in _DOUBLED else verb
    if irregular or not ending:
        return irregular or verb
    if ending == "s":
        return verb[:-1] + "ies" if consonant_y else verb + ("es" if verb.endswith(_HISSES) else "s")
    if ending == "ing":
        return (verb[:-1] if verb.endswith("e") and not verb.endswith(("ee", "be")) else stem) + "ing"
    return verb[:-1] + "ied" if consonant_y else verb + "d" if verb.endswith("e") else stem + "ed"


_HISSES = ("s", "x", "z", "ch", "sh", "o")


def bases(word: str) -> list[tuple[str, VerbEnding]]:
    """The words that this may be a form of, itself first, each with the ending that makes the form."""
    result: list[tuple[str, VerbEnding]] = [(word, ""), *_irregular().get(word, ())]
    for cut, added, ending in _CUTS:
        if word.endswith(cut):
            base = word[: len(word) - len(cut)] + added
            if len(base) > 1 and _inflected(base, ending) == word:
                result.append((base, ending))
    for cut, doubled in (("ed", "ed"), ("ing", "ing")):
        base = word[: len(word) - len(cut) - 1]
        if word.endswith(cut) and base in _DOUBLED:
            result.append((base, doubled))  # type: ignore[arg-type]
    return result


@cache
def _irregular() -> dict[str, list[tuple[str, VerbEnding]]]:
    """The base and the ending of irregular forms: "undertook" and "undertaken" are of "undertake"."""
    by_form: dict[str, list[tuple[str, VerbEnding]]] = {}
    for forms, ending in ((PAST, "ed"), (BEEN, "en")):
        for base, form in forms.items():
            by_form.setdefault(form, []).append((base, ending))  # type: ignore[arg-type]
    return by_form


_CUTS: tuple[tuple[str, str, VerbEnding], ...] = (
    ("s", "", "s"), ("es", "", "s"), ("ies", "y", "s"), ("d", "", "ed"), ("ed", "", "ed"), ("ied", "y", "ed"),
    ("ing", "", "ing"), ("ing", "e", "ing"),
)  # fmt: skip


REGULAR = frozenset(
    "accept add address agree allow answer approve argue arrange ask assess attend award bake ban block book borrow "
    "bother call cancel care carry cause chair challenge change check circulate claim clean clear close collect "
    "comfort complete confirm consider contact control cook copy correct count cover create decide decline define "
    "delay delete deliver demand describe design discuss document double drop edit employ encourage end enter examine "
    "expect explain extend fail file fill finish fix follow force fund gather guide handle help hire host ignore "
    "improve include increase inform inspect introduce invite involve issue join judge label launch limit list load "
    "lock look lower mail maintain manage mark measure mend mention miss move name need nominate note notice offer "
    "open order organise own pack paint pass pause phone pick place plan post prefer prepare present press prevent "
    "print process produce promise propose protect prove provide publish question raise rate reach receive recommend "
    "record reduce refer refuse regulate reject release remove rename repair repeat replace report represent request "
    "require respect return review reword save scan score screen select separate serve share sign sort start state "
    "stop store study submit suggest support suspend test text thank train translate treat trust turn type update use "
    "vote walk want warn wash watch welcome".split()
)
"""Regular verbs that are used in meetings. By this list "used" is known for a form of "use", and not of "us"."""


def base_of(done: str) -> str:
    """The verb whose past participle this is ("written", "sent", "carried"); "" where that is not sure."""
    for forms in (BEEN, PAST):
        for base, form in forms.items():
            if form == done and not (forms is PAST and base in BEEN):
                return base
    return next((base for base, ending in bases(done) if ending == "ed" and base in REGULAR), "")
