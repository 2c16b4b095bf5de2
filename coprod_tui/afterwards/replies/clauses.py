"""What one clause of somebody's own words comes to: agreement, something kind, something harmless, or more than that.

A harmless clause has the shape of a plain statement about having read the summary, or about how well it fits what was
said; every word of it stands in a closed list. No word is in a list that can turn, limit, condition, ask for or add
something, so that whatever is not known to be harmless is read by a person.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from coprod_tui.afterwards.replies.other_tongues import agrees_elsewhere, harmless_elsewhere
from coprod_tui.afterwards.replies.politeness import POLITE, any_of
from coprod_tui.afterwards.replies.vocabulary import word_list

Clause = Literal["", "agrees", "harmless", "kind"]

LONGEST_PIECE = 240
"""Characters between two marks that are looked at."""
JOINS = frozenset("and & so y e i und et en och ve و a ac og".split())
"""What joins two clauses."""
BARE = re.compile(r"(?:all |fully |completely |totally )*(?:agree|agreed|approve)\b")
"""Agreement that needs an "I" before it, or to have been read: "what we said and agreed" is no agreement."""
READ = re.compile(
    r"(?:(?:i|we) )?(?:have |had |did )?(?:now |just |also |both )*(?:a |had |another |good |quick |proper"
    r" )*(?:read|look|looked|been"
    r"|gone|went|checked|seen|my \w+)\b"
)
"""How a clause begins that says that somebody has read it."""
_SHORT = {
    "i'm": "i am", "i've": "i have", "we've": "we have", "we're": "we are", "it's": "it is", "that's": "that is",
    "here's": "here is", "they're": "they are", "thankyou": "thank you", "im": "i am", "ive": "i have",
    "thats": "that is", "its": "it is", "everything's": "everything is", "all's": "all is",
}  # fmt: skip
_MISTYPED = re.compile(r"ag+r+e+|ag+e{2,}|a{2,}gre+|ar?gree|agere|afree|agtee|agrre|gree")
_MISTYPED_DONE = re.compile(r"ag+r+e+d|ag+eed|agre+d|agrred|aggreed")


def _bag(words: str) -> str:
    """Any of these words one after another, each with a space before it."""
    return f"(?: {any_of(words)})*"


_NOUN = any_of(
    "summary record notes minutes version document letter account text report write-up writeup write_up contents"
    " summaries email"
)
_TAIL = (
    r"(?: of (?:the|our|that|this|last) meeting(?: 1)?| of what (?:we|was) (?:said|agreed)(?: and (?:decided"
    r"|agreed))?"
    r"| (?:exactly |just )?as (?:it is|it stands|they are|they stand|written|sent|circulated|presented|it was"
    r" sent|set"
    r" out|recorded)| (?:that )?(?:you|was|were|you have|i was) (?:sent|wrote|written)(?: me| us| out| round| over"
    r"| through)*| attached| here| below| above| in full)"
)
_WHOLE = (
    rf"(?:(?:all|every word|the whole|the content|the contents) of )?(?:the|this|that|these|your|our|those)"
    rf" (?:whole |full |entire |written |meeting )?{_NOUN}{_TAIL}*"
)
_ABOUT = (
    rf"(?:it all|(?:it|this) as (?:it is|it stands|written|sent)|it|this|that|these|them|(?:all|every word) of"
    rf" (?:it|this|that|them)|all (?:this|that)|all|the lot"
    rf"|everything(?: in it| in here| in this| in the {_NOUN}| here| there| you (?:have )?(?:sent|written)|"
    rf" (?:that is |that was )?(?:written|said|recorded|set out)(?: here| there| down)?)?|{_WHOLE}"
    r"|what (?:it says|you (?:have )?(?:sent|wrote|written)|(?:is|was) (?:said|written)(?: here| there| down)?"
    r"|we said(?: and decided)?))(?: in full| entirely| completely)?"
)
_HOW = (
    r"(?: (?:fully|completely|entirely|totally|wholeheartedly|absolutely|definitely|certainly|gladly|happily|do|all"
    r"|very much|of course))*"
)
_AFTER = (
    rf"(?:{_HOW}(?: (?:with|to|on) {_ABOUT}| {_WHOLE}| it| this| in full| wholeheartedly| with every word(?: of it)?"
    rf"| without reservation| from me| that (?:this|it|the {_NOUN}) is (?:an? |the )?(?:true"
    rf"|accurate|correct|right|fair|good)(?: and (?:true|accurate|fair))?(?: {_NOUN}{_TAIL}?)?)?{_HOW}"
    r"(?: please| from me| on my part)?)"
)
_YES = r"(?:(?:yes|yep|yeah|yup|aye|ok|okay|absolutely|of course|indeed) )*"
_GLAD = r"(?:very |really |quite |so )?(?:happy|content|pleased|glad|delighted)"
_SAYS = (
    rf"(?:(?:this is |i am )?(?:just )?(?:(?:a |with a )?(?:quick |short )?(?:note|line|email|message|reply)"
    rf" )?(?:writing |emailing"
    rf" |replying |getting back |here )?(?:to you )?(?:to )?(?:(?:i am |am )?{_GLAD} to )?(?:i |we )?(?:can |do"
    rf" |hereby"
    r" )?(?:say|confirm|let you know|tell you|confirming|saying|state)(?: again)?(?:"
    r" that)?(?: yes)? )"
).replace("(?: again)?", "")
_DOWN = r"(?: down| in)?"
_SIDE = r"(?: (?:by|from|for) (?:me|us|my part)| (?:on|for) my part| (?:from|on|at) my (?:side|end)| from here)?"
_APPROVE = "(?:agree|approve|accept|sign off|say yes|say i agree|confirm)"
AGREES = re.compile(
    rf"{_YES}(?:and )?{_SAYS}?{_YES}(?:(?:i|we) )?{_HOW.replace(' (?:', '(?:', 1).replace('))*', ') )*')}(?:can"
    rf" |do )?agree{_AFTER}"
    rf"|{_YES}{_SAYS}?(?:(?:i|we) (?:am|are)|am) (?:fully |completely |totally |entirely |absolutely )?in"
    rf" (?:full |complete |total |entire )?agreement(?: with {_ABOUT})?"
    rf"|{_YES}(?:(?:i am |we are |am ){_GLAD}|(?:very )?happy) to {_APPROVE}(?: (?:to|with) {_ABOUT}| {_ABOUT})?"
    rf"|{_YES}(?:i |we )?(?:hereby |fully |can |do )*approve (?:of )?{_WHOLE}"
    rf"|{_YES}(?:that is |it is |this is )?(?:all |fully )?agreed(?: (?:by|from) (?:me|us)| (?:on|for) my part|"
    rf" (?:from|on|at) my"
    r" (?:side|end)| from here)"
    rf"|{_YES}(?:all |fully )?agreed(?: (?:with|to) {_ABOUT}| in full| {_WHOLE}| as (?:sent|written))?{_SIDE}"
    rf"|(?:all )?(?:read|seen|checked|read through|noted)(?: it)? and (?:all |fully )?agreed{_SIDE}"
    rf"|{_YES}(?:please )?(?:do )?(?:put|count|mark|record|note|register) (?:me|my answer|my name){_DOWN}(?: as"
    rf"| to say)?(?: an?)?"
    r" (?:agreeing|agreed|agree|in agreement|i agree|yes|agreement)(?: please)?"
    rf"|(?:please )?(?:take|accept|count|treat|record|note|register|consider) (?:this|this (?:email|message"
    rf"|note|reply)|it)"
    r" (?:as|to be) (?:my|our) (?:full |formal )?(?:agreement|yes|approval|acceptance|i agree)"
    rf"(?: (?:to|with|of) {_ABOUT})?"
    rf"|(?:please )?(?:accept|note|take|record|register) my (?:full )?agreement(?: (?:to|with|of) {_ABOUT})?"
    rf"|(?:(?:this|it|that) is |you have )(?:my|our) (?:full )?(?:agreement|approval|yes)(?: (?:to|with|of)"
    rf" {_ABOUT})?"
    rf"|{_YES}{_SAYS}?(?:i |we )?(?:can |hereby |do )*(?:confirm|confirming|give|giving) my (?:full"
    rf" )?agreement(?: (?:to|with|of)"
    rf" {_ABOUT})?"
    rf"|(?:it is |that is )?an? (?:definite |big |clear )?yes from (?:me|us)|(?:i am |am )?an? yes"
    r"|(?:yes|yep|yeah)(?: i do| from me)?|this is what we said and decided"
    r"|my (?:answer|reply|response) is (?:that )?(?:yes(?: i agree)?|i agree|agree|agreed)"
)
"""Somebody's own agreement to the whole of the summary, in small letters."""

_OBJ = rf"(?:{_ABOUT}|{_NOUN}|everything|(?:my|your) (?:copy|email|letter)|the (?:pages|email|words))"
_SPENT = _bag(word_list("clauses.spent"))
_KIN = any_of(
    "daughter son husband wife mum dad mother father sister brother partner carer friend neighbour support_worker"
    " key_worker social_worker advocate pa granddaughter grandson niece nephew"
)
_NOTHING = (
    r"(?:i |we |there )?(?:have |has |am |are |is |see |got |had )*(?:got )?(?:absolutely )?(?:no (?:further "
    r"|more |other )?(?:changes?|comments?|corrections?|amendments?"
    r"|objections?|questions?|queries|quibbles|issues|problems?|concerns|edits?|additions|alterations"
    r"|complaints|worries)"
    r"(?: (?:or|and) (?:changes|comments|corrections|amendments|objections|questions|additions|concerns))?"
    r"|nothing (?:else |further |more )?(?:to (?:add|change|correct|suggest|amend|alter|say|query|comment|object"
    r" to)|wrong with it|i would change|needs (?:changing|correcting))(?: (?:or|and) (?:add|change|correct))?"
    r"|not a (?:thing|word) to (?:change|add|alter)"
    r"|i would ?n[o']t change (?:a (?:thing|word)|anything)|would not change (?:a (?:thing|word)|anything))"
    r"(?: (?:from (?:me|us|my side|my end|here)|to (?:suggest|make|add|raise|propose|report|offer|mention|it"
    r"|this)|needed|required|at all"
    r"|on my part|here|whatsoever|on this|on it|with (?:it|this)|i can see|that i can see|to what is written"
    rf"|(?:to|on|about|with) {_ABOUT}))*"
)
_GOOD = word_list("clauses.good")
_GOODS = any_of(_GOOD)
_DEGREE = r"(?:(?:very|really|so|all|absolutely|totally|quite right|exactly|perfectly|indeed|just|such|also) )*"
_USE = (
    r"(?: to (?:read|follow|understand|have|see|read it|have it)| for (?:me|us|everyone|everybody)| by (?:me|us)"
    r"| to (?:me|us)| with me| as (?:ever|it is|it stands)| indeed| this time| and well written| on the eye| in print"
    r"| this way| all round)*"
)
_PRAISE = rf"{_DEGREE}{_GOODS}(?:(?: and| &)? {_DEGREE}{_GOODS})*{_USE}"
_WAY = (
    r"(?: it| this)?(?: at| in)?(?: (?:the|our|that|last) (?:meeting|day|time))?(?: (?:together|there|that day|on"
    r" the day))?"
)
_WE_SAID = (
    rf"(?:we(?: all)? (?:have )?|was |were |is )?(?:said|decided|talked about|discussed|spoke about|agreed"
    rf"|settled on)(?: it| this)?"
    rf"(?: (?:and|&) (?:what )?(?:we )?(?:said|decided|agreed|discussed|talked about))?{_WAY}"
)
_REMEMBERED = (
    r"(?:exactly |just |very much |precisely )?(?:what|how|as|the way) (?:(?:i|we)(?: all)?(?: also)?"
    r" (?:remember|recall|remembered"
    rf"|heard)(?: it| this| that| the meeting)?(?: too| as well| being)?{_WAY}|{_WE_SAID}|it was(?: said|"
    rf" decided)?{_WAY}"
    r"|it (?:went|happened))"
).replace(" being", "")
_IT = (
    rf"(?:it all|it|this|that|these|they|all|everything|all of (?:it|this)|everything (?:in it|here|in here)|{_WHOLE}"
    rf"|(?:all )?the words|the layout)"
)
_IS = r"(?:is|are|looks|look|reads|read|sounds|seems|is all|are all|all looks|all seems|all reads|was|were)"
_RECORD = (
    rf"(?:record|summary|account|reflection|{_NOUN})(?: (?:of (?:what {_WE_SAID}|{_REMEMBERED}|(?:the|our|that"
    rf"|this) (?:meeting|day|discussion|afternoon|morning|evening))))?"
)
_WHAT_IT_IS = (
    rf"(?:{_PRAISE}|{_DEGREE}(?:an? |the )?(?:{_PRAISE} )?{_RECORD}(?: (?:and|&) {_PRAISE})?|{_REMEMBERED}|(?:just"
    rf" )?well (?:written|put|done|said)|all there|all in there|all here|all good)"
)
_PAST = re.compile(
    r"\b(?:was|were) (?:\w+ )*?(?:true|correct|right|fair|accurate|fine|complete|plain|all)\b|\b(?:seems|sounds)\b"
)
_GRUDGING = frozenset(
    (
        "ok",
        "okay",
        "oke",
        "okej",
        "vale",
        "va bene",
        "iawn",
        "tamam",
        "dobrze",
        "fine",
        "all right",
        "plain",
        "careful",
        "complete",
        "right",
        "true",
        "fair",
    )
)
"""By itself such a word may be said with a shrug."""
HARMLESS = re.compile(
    # having read it
    rf"(?:i |we )?(?:have |had |did )?(?:now |just |also |both )*(?:had (?:a |another )?(?:good |quick |proper "
    rf"|careful |lovely |long )*(?:read|look)(?: (?:through|at|of|over))?"
    rf"|read(?: through| over)?|reread|re-read|been (?:all the way |right |carefully )?(?:through|over)|looked"
    rf" (?:carefully )?(?:at|through|over)"
    rf"|gone (?:all the way |carefully |right )?(?:through|over)|went (?:through|over)|checked(?: through|"
    rf" over)?|seen|enjoyed reading|finished reading)"
    rf"(?: through| over)?(?: {_OBJ})?{_SPENT}"
    rf"|my {_KIN} (?:has |have )?(?:read|went through|gone through|went over) {_OBJ}(?: out| through| over|"
    rf" aloud)*(?: to me| with me){_SPENT}"
    rf"|{_NOTHING}"
    # how well it fits
    rf"|{_IT} {_IS} {_WHAT_IT_IS}|(?:{_PRAISE}|all (?:good|fine|clear|correct|there|right|in order)|(?:an?"
    rf" )?(?:{_PRAISE} )(?:{_RECORD}))(?: (?:all|everyone|team|everybody))?"
    rf"|{_REMEMBERED}|(?:looks|reads) {_PRAISE}|yes (?:that|this|it) is (?:right|correct|true)"
    r"|(?:this|it|that) matches my (?:own )?(?:notes|memory|recollection)|short and sweet|(?:a )?quick one(?:"
    r" from me)?"
    r"|hope this (?:reaches|finds) you(?: well| all| safely)*"
    rf"|(?:it|this|that|{_WHOLE}) (?:says|shows|has|covers|captures|reflects|matches|fits|sums up|records)"
    rf" (?:it all|everything|all of it|{_REMEMBERED}|what {_WE_SAID}|{_WE_SAID})(?: (?:well|clearly|nicely"
    rf"|perfectly|exactly|very well|so well|beautifully|accurately))?"
    rf"|(?:i )?remember (?:it|this|that|it all|all of it)(?: all)?(?: (?:well|clearly|exactly|the same|the same"
    rf" way))*"
    rf"|(?:i |we )?(?:am |are )?(?:very |really |so )*(?:happy|content|pleased|glad|satisfied|comfortable|fine)"
    rf" with {_ABOUT}"
    rf"|(?:i )?(?:really |very much )?(?:like|love|liked|loved|enjoyed|appreciate) (?:it|this|the (?:layout"
    rf"|{_NOUN}|big print|large print|clear words|easy words)|how (?:clear|easy) it is{_USE}|your {_NOUN})(?: too)?"
    rf"|i was (?:there|at the meeting)(?: myself)?|well (?:done|put|written|said)(?: (?:all|everyone|everybody"
    rf"|team|both))?"
    rf"|that is all(?: from me)?|replying as asked|as (?:asked|requested)|as you asked|in reply|in answer"
    rf"|with reference to (?:this|{_ABOUT})|(?:my )?(?:short |quick )?(?:answer|reply|response)(?: from me| is|"
    rf" to (?:this|{_ABOUT}))*"
    r"|hooray|hurray|good stuff|no (?:problem|problems|worries)(?:"
    r" at all)?"
)
_LIMITS = re.compile(r"well and good\b|^(?:all|everything|what) i\b")


def plain_words(clause: str) -> str:
    """A clause as it is compared: short forms written out, mistyped agreement written right."""
    words = (_SHORT.get(word, word) for word in clause.split())
    return " ".join(map(_typed_right, words))


def _typed_right(word: str) -> str:
    return "agree" if _MISTYPED.fullmatch(word) else "agreed" if _MISTYPED_DONE.fullmatch(word) else word


@lru_cache(maxsize=4096)
def clause_says(clause: str) -> Clause:
    """What these words, which stand between two marks or joins, come to together. "": more than is known here.

    clause: in small letters, without accents (`model.text.folded`).
    """
    said = plain_words(clause)
    if AGREES.fullmatch(said) or agrees_elsewhere(said):
        return "agrees"
    if POLITE.fullmatch(said):
        return "kind"
    if said in _GRUDGING or _LIMITS.search(said) or _PAST.search(said):
        return ""
    if HARMLESS.fullmatch(said) or harmless_elsewhere(said):
        return "harmless"
    return ""
