"""What signatures, houses, programs and the law write, and which light words (`objections`) each of them lets be.

Nobody can know their lines. A sentence is of one of these settings by words that only it has; then words by which
people ask, refuse and speak are let be there. A firm word never is, nor "I" in a notice.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from coprod_tui.afterwards.replies.house_words import (
    BESIDE,
    ENGLISH,
    IF_YOU,
    INVITES,
    LAW,
    LIABLE,
    LICENSED,
    MAIL_ELSEWHERE,
    MAIL_WORDS,
    MAY_BE_NOT,
    NEAR_MAIL,
    NOT,
    PLACE,
    QUOTED,
    ROLES,
    SETTINGS,
    SLOGAN,
    TITLE,
    TONGUES,
    VALUES,
    WORK,
)
from coprod_tui.afterwards.replies.likeness import tokens
from coprod_tui.afterwards.replies.links import LINK, leads_to
from coprod_tui.afterwards.replies.objections import (
    LIGHT,
    NOES,
    PLAIN,
    bare,
    dangers,
    is_changed,
    is_firm,
    objects,
    words_of,
)

if TYPE_CHECKING:
    from collections.abc import Collection

IS_ME = re.compile(r"\bI\b|\bi(?:'m|'ve|'d|'ll)?\b(?= (?:am|do|did|don|was|have|think|want|would|will|can))")
"""In other languages an 'i' is an \"and\"."""
ENOUGH = 2
"""So much must speak for a setting: one word that only it has, or two that it often has."""
MOST_OF_TITLE, MOST_OF_SLOGAN, LEAST_OF_QUOTATION, MOST_CACHED = 14, 16, 4, 8192
SITE = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,90}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|<?(?:https?://|www\.)[^\s<>]+>?|(?<![\w.@-])@\w{3,40}"
    r"|(?<![\w.@-])(?:[\w-]{1,63}\.){1,6}(?:org|com|net|uk|wales|cymru|io|example|eu|de|fr|es|it|pl|nl"
    r"|info)\b(?:/\S*)?",
    re.IGNORECASE,
)
PHONE = re.compile(r"(?:\+|\(|\b0)[\d\s().+/-]{6,30}\d|\b\d{3}[ -]\d{3}[ -]\d{3,4}\b")
POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b|\b\d{4,5}\s(?=[A-Z])|\b\d{2}-\d{3}\s")
PATH = re.compile(r"(?:https?://|www\.)[^\s/<>]+/([^\s<>]+)", re.IGNORECASE)
DOCUMENTS = re.compile(
    r"(?:docs|drive|sites|forms|photos)\.(?:google|app)|dropbox|sharepoint|onedrive|1drv|icloud|wetransfer|box\.com"
    r"|padlet|notion|loom|youtu\.?be|vimeo|imgur|bit\.ly|tinyurl|goo\.gl|pastebin|jotform|typeform|forms\.office"
    r"|/(?:documents?|docs?|files?|share|view|edit|my[\w-]*)(?:/|$)",
    re.IGNORECASE,
)
"""Where somebody puts what they wrote themselves."""
TIME = re.compile(r"\b\d{1,2}(?:[:.]\d\d)?\s?[ap]m\b|\b\d{1,2}[:.]\d\d\b", re.IGNORECASE)
DATED = re.compile(r"\b\d{1,4}([./-])\d{1,2}\1\d{2,4}\b")
QUOTATION = re.compile(r"\W*[“\"«„'‘](?P<said>[^“”\"«»„]{8,240})[”\"»“'’]\s*(?:[-–—~(]+\s*[^\d\n]{3,50})?")
NAMED_LAST = re.compile(r"\bwith (?!Us\b|You\b|All\b|Life\b|Care\b|Pride\b)[A-Z][a-z]+\W*$")
STOCK = re.compile(
    r"\b(?:she|he|they|her|him|them|ze|hi|ei|ef|nhw|sie|er|elle|il|ella|él|any)\s?/\s?(?:she|he|they|her|hers|him|his"
    r"|them|theirs|ze|hi|ei|ef|nhw|ihr|ihm|elle|il|ella|él|any)(?:\s?/\s?\w+)?\b|pronouns?"
    r"|ask (?:me|us) (?:how|about)\b|\b(?:reg(?:istered)?|charity|company|vat|hrb)?\.?"
    r" ?\bno\.?:? ?(?=[A-Z(]{0,3}\d)|have your say(?: on)?|what matters to you"
    r"|nothing about us,? without us(?: is for us)?"
    r"|#\w*[A-Za-z]\w*|think before (?:you |u )?(?:print\w*|click\w*)|think green|(?:if )?(?:in"
    r"|any) doubt|do you really need[^?]{0,30}\?|the right person|not a decision of"
    r"|nothing (?:in|here|herein|contained|said|written)"
    r"|please (?:note|be aware) that|e-?mail from me|drop[- ]in|that suits? (?:me|us|you)|feel that you"
    r"|answer this (?:e-?mail|message)"
    r"|does not agree to be bound by (?:them|it)"
    r"|(?:it )?(?:only )?takes (?:\w+ )?\w+ minutes|ask us for|raise (?:a )?concerns?|it is safe to"
    r"|(?:any|all|my|the) (?:views|opinions)(?: expressed)?(?: here)?,? (?:are )?(?:entirely |all )?(?:my own|mine)"
    r"|(?:stop|quit) smoking|(?:report|pay|apply for|book|order|do) it\b|no (?:adverts|ads)|\(#\d+\)|mute this topic"
    r"|view this (?:discussion|message|e-?mail)|(?:take|takes) your privacy (?:very )?seriously"
    r"|(?:paper|book|article|blog|podcast|novel|thesis|author of|editor of):? ['“\"‘][^'”\"’]{3,80}['”\"’]"
    r"|\bout[- ]of[- ](?:office|hours)(?: \w+)?|(?:contract|contracts) or agreements?|binding agreement|legal agreement"
    r"|(?:to )?object to (?:it|this|us|that|how we)\b|wrong (?:person|address|recipient)|(?:something"
    r"|anything) (?:seems|looks|is) (?:wrong|suspicious|odd)"
    r"|accept our apolog\w+|speak up|open door|end of life|first aid\w*|first point of contact|point of contact"
    r"|points? of view|friends and family test|real living wage|good day|best practice|call centre|text relay"
    r"|talking therap\w+|(?:we )?never share your (?:details|data)|let it ring|to do so"
    r"|incorrectly addressed|rest assured|first class|sign up|find out|\bset out|carr(?:y|ied) out|opt out"
    r"|all (?:are )?welcome|every (?:other|first|second|third|last) \w+day|(?:first|second|third|last) \w+day of"
    r"|withdraw your consent|without (?:delay|undue delay)|exempt from|as amended by|terms and conditions"
    r"|subject to (?:the |our |contract|monitoring|copyright|legal|public|recording)"
    r"|with an? (?:approval|agreement) number",
    re.IGNORECASE,
)
"""What such lines say in the same words, and no remark does."""
CAPITALS = re.compile(r"\W*[A-Z][\w'’-]*(?:[ ,&]+(?:and |of |the |for )?[A-Z][\w'’-]*){1,6}\W*")
"""Words with capital letters in a row, as houses are named."""
NOT_FIRST = re.compile(r"\W*(?:not|nicht|niet|inte|ikke|ddim)\b", re.IGNORECASE)
BETWEEN = re.compile(
    r"(?<=[\w\]\")'”][.!?;])(?<!\bno\.)(?<!\bNo\.)(?<!\bSt\.)(?<!\bDr\.)(?<!\bnr\.)\s+|\s*[|•·‖►●▪]\s*|\n"
)


THANKED = re.compile(
    r"\W*(?:thank you|thanks|diolch|danke|merci|gracias|grazie)(?: for your (?:co-?operation|assistance"
    r"|help|understanding))?\W*",
    re.IGNORECASE,
)
CRIED = re.compile(
    r"\W*(?:(?:disclaimer|confidentiality|notice|important|warning|confidential|internal|external|use"
    r"|only|official|sensitive"
    r"|private|classification|ymwadiad|rhybudd|hinweis|avertissement|aviso|avviso|uwaga|let|op|and)\W*)+",
    re.IGNORECASE,
)
"""What such notices begin with, in capital letters."""


@lru_cache(maxsize=MOST_CACHED)
def settings_of(sentence: str) -> frozenset[int]:
    """Which settings a sentence is of."""
    said = [word for word in re.split(r"[^\w'-]+", bare(sentence)) if word]
    words = {*said, *(part for word in said for part in word.split("-"))}
    found = set()
    for place, (only, often, _lets) in enumerate(SETTINGS):
        speaks = ENOUGH * len(only & words) + len(often & words)
        if SETTINGS[place] is WORK:
            speaks += TIME.search(sentence) is not None
        elif SETTINGS[place] is INVITES:
            speaks += ENOUGH * bool(SITE.search(sentence) or PHONE.search(sentence))
        elif SETTINGS[place] is TONGUES:
            speaks += 1 if IF_YOU.search(sentence) else -1 if only.isdisjoint(words) else 0
        elif SETTINGS[place] is PLACE:
            speaks += ENOUGH * bool(POSTCODE.search(sentence))
        elif SETTINGS[place] is TITLE and CAPITALS.fullmatch(sentence):
            speaks = ENOUGH
        elif (SETTINGS[place] is TITLE and len(said) > MOST_OF_TITLE) or (
            SETTINGS[place] is SLOGAN and len(said) > MOST_OF_SLOGAN
        ):
            continue
        if speaks >= ENOUGH:
            found.add(place)
    return frozenset(found)


OF_MAIL, OF_WORK, OF_HELP, OF_INVITES, OF_SLOGAN, OF_TONGUES, OF_LAW = 0, 1, 2, 3, 4, 5, 8


def said_in(line: str) -> frozenset[str]:
    """The dangers (`objections`) in a line, without its links and what such lines say in the same words."""
    return dangers(STOCK.sub(" ", SITE.sub(" ", LINK.sub(" ", line.replace("’", "'")))))


@lru_cache(maxsize=MOST_CACHED)
def is_let_be(sentence: str) -> bool:
    """Whether nobody says something of the summary in this sentence, or line, where a signature or a notice stands."""
    sentence = LINK.sub(lambda each: leads_to(each[0]), sentence)
    links = LINK.findall(sentence) + SITE.findall(sentence)
    if any(DOCUMENTS.search(each) for each in links) or any(map(objects, PATH.findall(sentence))):
        return False
    rest = STOCK.sub(" ", SITE.sub(" ", LINK.sub(" ", sentence.replace("’", "'"))))
    found = dangers(rest)
    if (
        DATED.search(PHONE.sub(" ", rest))
        or NAMED_LAST.search(rest)
        or NOT_FIRST.match(rest)
        or any(map(is_firm, found))
    ):
        return False
    quoted = QUOTATION.fullmatch(sentence.strip())
    if quoted is not None and len(quoted["said"].split()) >= LEAST_OF_QUOTATION and found <= QUOTED:
        return True
    return not found or _lets(found, settings_of(sentence), rest)


def _lets(found: Collection[str], settings: Collection[int], sentence: str) -> bool:
    lets = frozenset[str]().union(*(SETTINGS[place].lets for place in settings))
    rest = frozenset(found) - lets
    if not {OF_MAIL, OF_TONGUES}.isdisjoint(settings):
        rest = frozenset(
            word for word in rest if not (is_changed(word) or (word == "i" and not IS_ME.search(sentence)))
        )
        return not rest and (OF_TONGUES in settings or _speaks_as_the_law(found, sentence))
    return not rest


def _speaks_as_the_law(found: Collection[str], sentence: str) -> bool:
    """Whether a notice refuses, accepts and asks for what notices do, in one language."""
    said = words_of(" ".join(tokens(sentence)))
    elsewhere = not MAIL_ELSEWHERE.isdisjoint(said) and MAIL_WORDS.isdisjoint(said)
    if elsewhere:
        return ENGLISH.isdisjoint(found)
    accepts = not {"accept", "accepts", "accepted"}.isdisjoint(found) and not LIABLE.search(sentence)
    consents = "consent" in found and not LICENSED.search(sentence)
    return not (accepts or consents) and all(each["what"].lower() in MAY_BE_NOT for each in NOT.finditer(sentence))


def sentences(text: str) -> list[str]:
    return [each for each in BETWEEN.split(text) if each and tokens(each)]


def is_let_be_whole(text: str) -> bool:
    """The same of a line with several sentences, or of lines that were one."""
    told = sentences(text)
    asked = "?" in text and (SITE.search(text) or PHONE.search(text))
    return all(map(is_let_be, told)) or bool((asked or QUOTATION.fullmatch(text.strip())) and is_let_be(text))


def of_notice(text: str) -> bool:
    """Whether it speaks of the message, its readers or its house in each sentence, and nobody else does."""
    told = [each for each in sentences(text) if tokens(SITE.sub(" ", LINK.sub(" ", each)))]
    about = [not {OF_MAIL, OF_LAW, OF_TONGUES}.isdisjoint(settings_of(each)) for each in told]
    if not any(about[:2]) or not all(is_let_be(each) or _goes_with(each) for each in told):
        return False
    return all(of or _goes_with(each) for of, each in zip(about, told, strict=True))


@lru_cache(maxsize=MOST_CACHED)
def _goes_with(sentence: str) -> bool:
    """Whether a sentence may stand beside those of a notice, by one word of theirs, or as one of another setting."""
    if THANKED.fullmatch(sentence) or CRIED.fullmatch(sentence):
        return True
    if CAPITALS.fullmatch(sentence) and is_titled(sentence) and not dangers(sentence):
        return True
    near = not (MAIL_WORDS | NEAR_MAIL | LAW.often | BESIDE).isdisjoint(tokens(bare(sentence)))
    said = tokens(bare(SITE.sub(" ", LINK.sub(" ", sentence))))
    invites = OF_INVITES in settings_of(sentence) and not (INVITES.only | INVITES.often).isdisjoint(said)
    other = invites or not {OF_WORK, OF_HELP, OF_TONGUES}.isdisjoint(settings_of(sentence))
    short = len(said) <= LEAST_OF_QUOTATION and dangers(sentence)
    return not short and ((near and is_let_be(f"{sentence} disclaimer")) or (other and is_let_be(sentence)))


def is_titled(line: str) -> bool:
    """Whether it is a line that only signatures have: a title, an address, a way to reach somebody."""
    return bool(
        PHONE.search(line) or SITE.search(line) or POSTCODE.search(line) or not ROLES.isdisjoint(tokens(bare(line)))
    )


def ours_in(line: str, ours: Collection[str]) -> bool:
    """Whether a word of what was decided is in a line that is no title and no notice. ours: words of our letter."""
    said = (word for word in tokens(bare(line)) if len(word) > LEAST_OF_QUOTATION)
    return any(word in ours and not any(word in each for each in (VALUES, ROLES, NOES, LIGHT, PLAIN)) for word in said)
