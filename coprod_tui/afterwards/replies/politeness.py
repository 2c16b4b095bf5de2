"""What is kind and agrees nothing, as people write it; and who is greeted.

Each is whole: a word beside it that is in none of them makes it somebody's own sentence.
"""

from __future__ import annotations

import re

from coprod_tui.afterwards.replies.likeness import tokens
from coprod_tui.afterwards.replies.vocabulary import word_list
from coprod_tui.model.text import folded

_THANK = word_list("politeness.thank")


def _in_words(phrases: str) -> str:
    """Phrases of any language, as they are compared: without accents or capitals."""
    return "|".join(re.escape(folded(phrase)) for phrase in phrases.split(", "))


def any_of(words: str) -> str:
    return "(?:" + "|".join(re.escape(each.replace("_", " ")) for each in words.split()) + ")"


_KINDLY = any_of(word_list("politeness.kindly"))
_KIND = re.compile(
    rf"(?:see|speak to|talk to|catch up with) (?:you|everyone|everybody|ya)(?: {_KINDLY}){{0,6}}"
    rf"|(?:i |we )?(?:do )?hope (?:that )?(?:you|everyone|everybody|all (?:is|are) (?:well|good)|things)(?:"
    rf" {_KINDLY}){{0,9}}"
    rf"|(?:have|enjoy|wishing|wish) (?:a|you|your|the)(?: {_KINDLY}){{1,8}}"
    rf"|(?:it was |it is |so |really |very )*(?:good|great|lovely|nice|wonderful|a pleasure|a joy) (?:to see"
    rf"|seeing|to meet|to hear from|to be with)"
    rf" (?:you|everyone|everybody|all)(?: {_KINDLY}| yesterday| today){{0,6}}"
    rf"|(?:i am |we are |am )?looking forward to (?:seeing|meeting)(?: {_KINDLY}){{1,7}}|looking forward to"
    rf" (?:the )?next (?:meeting|one|time)"
    r"|(?:with )?(?:my |many |so )?(?:sorry|apologies)(?: for| about)(?: the| my| this| such| a| being| to"
    r" be)*(?: very| so)?"
    r"(?: slow| late| delayed| long| short| brief| quick| delay in)*(?: reply| response| delay| answer| note|"
    r" email| message| wait| replying)?"
    r"|(?:keep|stay|take|do take) (?:well|safe|warm|dry|care|cosy|it easy|good care)(?: (?:of )?(?:yourselves"
    r"|yourself|all|everyone|everybody|and|warm|well|safe))*"
    r"|keep up the (?:good|great) work|god bless(?: you(?: all)?)?|bye(?: for now| now| all)?|ta(?: very much|"
    r" all| ever so)?"
    r"|(?:yours )?in (?:haste|peace|friendship|solidarity|partnership)|love to all|lots of love|much love"
    r"|warmly|fondly|tara|so long"
    r"|thanks (?:and|&)? ?(?:bw|kr|regards)|all the best(?: to (?:you )?all)?|(?:you are |you all did |you have"
    r" done )?(?:a |an )?(?:great|good|brilliant|super|lovely|fantastic|excellent) (?:job|work|stuff|effort)(?:"
    r" all| everyone| team)?"
    r"|(?:many |lots of |with |big )?(?:thanks|thank you|ta|cheers)(?: so much| very much| ever so much| a lot|"
    r" again| all| both| everyone| everybody| indeed| team| you| kindly)*"
    r"(?: (?:for|to)(?: (?:a|an|the|this|that|these|those|it|them|all|your|you|our|us|me|to|and|so|such|very|in"
    r"|on|of|with|up|out|round|around|over|through|doing|writing|sending|sharing|taking|putting|preparing"
    r"|typing|circulating|organising|chairing|hosting|running|making|getting|keeping|having|letting|"
    r"lovely|good|great|clear|clearly|quick|quickly|helpful|brilliant|excellent|useful|thorough|detailed|easy"
    r"|plain|large|big|print|layout|copy|hard|work|together|time|trouble|effort|care|patience|kindness|help|support|"
    r"read|see|summary|notes|minutes|record|meeting|email|e-mail|letter|message|update|reminder|everything"
    r"|everyone|everybody|yesterday|today|both|tea|cake|biscuits|lunch|words|each|chance|opportunity)){1,14})?"
)


POLITE = re.compile(
    r"(?:many |lots of |with )?(?:thanks|thank you)"
    r"(?: very much| so much| a lot| again| in advance| all| everyone| everybody| both| indeed)*"
    rf"|{_KIND.pattern}"
    r"|thx|ta|cheers|much appreciated|diolch(?: yn fawr| i chi| am hyn)*"
    r"|(?:with )?(?:my |all )?(?:very )?(?:(?:kind|kindest|best|warm|warmest|good|many) )?(?:regards|wishes)"
    r"|best|all the best|(?:with )?(?:much )?love(?: from)?|from|x+|yours(?: sincerely| faithfully| truly)?"
    r"|sincerely|in solidarity|take care|(?:see|speak|talk) (?:soon|then)"
    r"|(?:see|speak to|talk to) you(?: all)?(?: soon| then| there| next (?:time|week|month)| at the next meeting)?"
    r"|(?:i am |i'm )?look(?:ing)? forward to (?:seeing you(?: all| soon)*|the next (?:meeting|one))"
    r"|have a (?:good|nice|lovely|great) (?:day|evening|weekend|week|afternoon|one)"
    r"|(?:i )?hope (?:(?:you are|you're)(?: all)?|all is|this finds you|everyone is) (?:keeping )?well"
    r"|to whom it may concern|cofion(?: gorau| cynnes)?|hwyl|hello|hi|hiya|good (?:morning|afternoon|evening)|bore da"
    rf"|bw|kr|ttfn|evening|{_in_words(_THANK)}|and|&"
)
"""Politeness, which agrees nothing."""
LONGEST = 14
"""Words of the longest line that may stand in quotation marks."""
PIECES = re.compile(r"[.!,;\n()*_–—۔،。，！؛¡¿]+|\s[-/]\s|^/|\s-(?=\w)|(?<=\w)-\s|^-|-$")
"""What stands between two phrases."""
GREETING = re.compile(
    r"(hi|hiya|hello|dear|hey|morning|afternoon|evening|good (?:morning|afternoon|evening)|annwyl|helo"
    r"|shwmae|bore da|prynhawn da)\b\s*",
    re.IGNORECASE,
)
GREETED = frozenset(
    "all everyone everybody both team there folks friends chair chairs colleagues and or & bawb sir madam".split()
)
GREETED_FIRST = re.compile(
    GREETING.pattern + r"((?:[\w’'&-]+(?:\s+|$)){0,5}?[\w’'&-]+)\s*(?:[,!.:–]|\s-|-\s|$)\s*", re.IGNORECASE
)
"""A greeting that begins a message, up to the mark after the names."""
NO_NAMES = frozenset(word_list("politeness.no_names").split())
"""Words that are in nobody's name, and would be in a sentence."""
MOST_STRANGERS = 3
SMILES = re.compile(
    "[\u2705\u2714\U0001f49a-\U0001f49c\U0001f601\U0001f44d\U0001f642\U0001f60a\U0001f600\U0001f603\U0001f604\U0001f64f\U0001f44b\u2764\u263a\ufe0f"
    "\U0001f3fb-\U0001f3ff]"
    r"|(?<!\w):-?\)"
)
"""A friendly face or hand: no word, and no agreement by itself."""
FACES = re.compile(
    "[\u2639\u270b\u274c\u274e\u26d4\U0001f44e\U0001f494\U0001f595\U0001f600-\U0001f64f\U0001f6ab\U0001f6d1\U0001f910-\U0001f92f"
    "\U0001f937\U0001f970-\U0001f97a\U0001f9d0\U0001fae0-\U0001fae8]"
)
"""Faces, hands and marks: those that are no friendly one may say no, or that nothing is meant."""
STRUCK = re.compile(
    "[\u0305\u0332-\u0338\u033f\u0347\u0353\u20d2\u20d3\u20d8-\u20e0\u20e2-\u20eb\u202a-\u202e\u2066-\u2069]"
)
"""What programs put over letters to strike them out."""


def makes_a_face(text: str) -> bool:
    """Whether a face or a hand in this text is none of the friendly ones."""
    return FACES.search(SMILES.sub("", text)) is not None


def ungreeted(line: str) -> str | None:
    """A message's first line without the greeting it begins with; None where it begins with none.

    Whoever is greeted need not be known to us: three words with capital letters that are in some name.
    """
    found = GREETED_FIRST.match(line)
    if found is None:
        return None
    strangers = [word for word in found[2].split() if word.casefold() not in GREETED]
    said = [part for word in strangers for part in tokens(word)]
    if len(strangers) > MOST_STRANGERS or not NO_NAMES.isdisjoint(said):
        return None
    return line[found.end() :] if all(not word[0].islower() for word in strangers) else None
