"""The phrases of plain agreement and of politeness, as people write them; and who is greeted.

Each is whole: a word beside it that is in none of them makes it somebody's own sentence.
"""

from __future__ import annotations

import re

from coprod_tui.afterwards.replies.likeness import tokens
from coprod_tui.model.text import folded

_ABOUT = (
    r"(?:it|this|that|it all|all|all (?:of )?(?:it|this|that)"
    r"|everything(?: in it| here| (?:that is )?written(?: there)?)?"
    r"|(?:the|this|that|your|our) (?:whole |written )?"
    r"(?:summary|record|notes|version|document|minutes|letter|account)"
    r"(?: of (?:the|our|that|this) meeting| as (?:it is|it stands|written|sent)| you sent(?: me| us)?)?"
    r"|what (?:it says|was said|(?:is|was) written|we said(?: and decided)?|you (?:sent|wrote|have written)))"
)
_AGREE = (
    "zgadzam się, ich stimme zu, ich bin einverstanden, einverstanden, je suis d'accord, d'accord, estoy de"
    " acuerdo, de acuerdo, sono d'accordo, d'accordo, concordo, estou de acordo, sunt de acord, de acord, ik ga"
    " akkoord, akkoord, ik ben het ermee eens, jag håller med, jag instämmer, jeg er enig, enig, olen samaa mieltä,"
    " souhlasím, súhlasím, egyetértek, katılıyorum, kabul ediyorum, أوافق, أنا موافق, موافق, میں متفق ہوں, согласен,"
    " согласна, згоден, aontaím"
)
_THANK = (
    "dziękuję, dziękuję bardzo, dzięki, danke, vielen dank, danke schön, merci, merci beaucoup, gracias, muchas"
    " gracias, grazie, grazie mille, obrigada, obrigado, muito obrigada, muito obrigado, mulțumesc, bedankt, dank"
    " je, dank u, hartelijk dank, tack, tack så mycket, tak, mange tak, takk, tusen takk, kiitos, děkuji, ďakujem,"
    " köszönöm, teşekkürler, teşekkür ederim, شكرا, شكرا جزيلا, شکریہ, спасибо, дякую, go raibh maith agat,"
    " pozdrawiam, z poważaniem, viele grüße, liebe grüße, mit freundlichen grüßen, beste grüße, cordialement, bien"
    " cordialement, saludos, un saludo, cordiali saluti, saluti, cumprimentos, com os melhores cumprimentos, cu"
    " stimă, groetjes, groeten, met vriendelijke groet, hälsningar, med vänliga hälsningar, vänliga hälsningar,"
    " hilsen, med venlig hilsen, vennlig hilsen, med vennlig hilsen, mvh, terveisin, ystävällisin terveisin, s"
    " pozdravem, saygılarımla, مع التحية, تحياتي"
)


def _in_words(phrases: str) -> str:
    """Phrases of any language, as they are compared: without accents or capitals."""
    return "|".join(re.escape(folded(phrase)) for phrase in phrases.split(", "))


ASSENT = re.compile(
    r"(?:(?:yes|yep|yeah) )?(?:i |we )?(?:(?:do|am happy to|'m happy to|happy to|can|fully|completely|entirely|totally"
    rf"|wholeheartedly) )*agree(?: fully| completely| entirely| totally)?(?: (?:with|to) {_ABOUT})?(?: please)?"
    rf"|(?:yes )?(?:all )?agreed(?: by me| from me| with {_ABOUT})?|(?:yes|yep|yeah)(?: i do| from me)?"
    r"|i am in agreement|this is what we said and decided"
    rf"|(?:yes )?(?:i have|i've) (?:now )?read (?:and|{_ABOUT} and|through {_ABOUT} and)(?: i)? (?:agree"
    rf"|am happy to agree)"
    rf"(?: with {_ABOUT})?"
    r"|(?:this is )?(?:i can confirm|i confirm|just to (?:say|confirm)|to confirm|confirming)(?: that)? (?:i|we) agree"
    rf"(?: (?:with|to) {_ABOUT})?"
    r"|(?:please )?(?:count|record|mark|put) me (?:down )?as agreeing"
    r"|(?:i |we )?agree (?:wholeheartedly|with every word(?: of it)?|in full)"
    rf"|(?:yes )?(?:{_in_words(_AGREE)})|(?:rwy'n|dw i'n|rydw i'n|rwyf yn) cytuno|cytuno"
)
"""Somebody's own agreement, in small letters."""
_SENT = (
    r"(?:(?:doing|sending|writing|sharing|circulating|organising|taking|preparing|putting together)(?: me| us)?"
    r"(?: this| that| it| these| them| (?:the|your) (?:summary|notes|minutes|record|letter))?"
    r"(?: on| round| around| out| over| up| through)?(?: so quickly)?|putting (?:this|it|that|them) together)"
)
_FOR = (
    r"(?:this|that|it|everything|all (?:of )?this|the (?:summary|notes|minutes|record|letter|email)"
    rf"|(?:all )?your (?:help|work|hard work|time|email|letter|message)|{_SENT})"
)
_OF_THANKS = (
    "a an the this that it all your our you me us them doing writing sending sharing taking putting preparing pulling"
    " producing typing circulating organising organizing chairing hosting running making getting keeping being"
    " having such"
    " so very really lovely good great clear clearly quickly quick helpful brilliant excellent useful thorough detailed"
    " hard work on with together up out over round around time trouble effort efforts care patience kindness help"
    " support"
    " summary notes minutes record meeting email e-mail letter message update reply reminder everything yesterday today"
    " to and both everyone again welcome tea cake biscuits lunch in easy read words for of each everybody"
)
_THANKING = "(?:" + "|".join(re.escape(word) for word in _OF_THANKS.split()) + ")"
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_FEAST = (
    rf"(?:christmas|xmas|new year|easter|eid|diwali|hanukkah|holidays?|weekend|week|day|evening|break|summer|{_DAY})"
)
_GOOD = "(?:good|great|lovely|nice|wonderful|brilliant|excellent|fab|super|clear|helpful|useful|fair|true|accurate)"
_KINDLY = (
    rf"(?:many |lots of |with )?(?:thanks|thank you)(?: very much| so much| ever so much| a lot| again| all| both)*"
    rf" for(?: {_THANKING}){{1,10}}"
    r"|(?:with )?(?:so |i'm |i am |very )?(?:sorry|apologies|my apologies)(?: for| about)(?: the| my| this| such a"
    r"| a| being)?"
    r"(?: very| so)?(?: slow| late| delayed| long| short)?(?: reply| response| delay| answer| wait| in replying"
    r"| replying"
    r"| with this| getting back(?: to you)?)?"
    rf"|(?:it was |was |it is |it's )?(?:so |really |very |such )*(?:a )?(?:{_GOOD}|pleasure) (?:to see|seeing"
    rf"|to meet|meeting"
    r"|to hear from|hearing from|to catch up with) (?:you(?: all| both)?|everyone|everybody|all of you)(?: again)?"
    rf"(?: (?:on|last|this) (?:{_DAY}|week|time|month))?(?: yesterday| today| there)?"
    r"|(?:i |we )?hope (?:that )?(?:you(?: all| both)?|everyone|everybody|all|things)(?:'re| are| is)? (?:all |both )?"
    r"(?:keeping |doing )?(?:well|ok|good|fine)(?: with you| there)?"
    rf"|(?:i |we )?hope (?:you|everyone)(?: all)? (?:had|have|has) (?:a )?{_GOOD} {_FEAST}"
    r"|(?:i |we )?hope to see (?:you|everyone)(?: all)?(?: soon| then| there| next time)?"
    rf"|(?:merry|happy|have a (?:very )?(?:happy|merry|{_GOOD}|restful|peaceful)) {_FEAST}"
    r"(?: when it comes| to (?:you )?all| everyone| all)?(?: and (?:a )?happy new year)?"
    rf"|enjoy (?:the|your) (?:rest of (?:the|your) )?{_FEAST}"
    rf"|(?:well done|(?:{_GOOD}) (?:job|work|stuff)|nicely done|perfect|sounds {_GOOD}|(?:it |this |all |that "
    rf"|it all )?(?:all )?"
    rf"looks (?:{_GOOD}|fine)(?: to me)?|very clear|all good|{_GOOD})(?: everyone| all| everybody| team)?"
    rf"|(?:a |this is a |it is a |it's a |what a )?(?:very |really )?{_GOOD} (?:summary|record|notes|meeting|account"
    rf"|write up)"
    r"(?: of (?:the|our) (?:meeting|discussion))?"
    r"|(?:bye|goodbye|bye for now|cheerio|god bless|stay safe|keep well|stay well|warmly|yours|all my best|my best)"
    r"|no (?:changes|comments|amendments|corrections|objections)(?: from me| needed| to make| at all)?"
    r"|nothing to (?:add|change)(?: from me)?"
    rf"|(?:i have|i've) (?:now )?read (?:it|this|{_ABOUT})|(?:i )?(?:really |very much )?enjoyed (?:it|the meeting"
    rf"|reading it)"
)
"""What else is kind and agrees nothing: each word of it is one that people write there."""
POLITE = re.compile(
    r"(?:many |lots of |with )?(?:thanks|thank you)"
    r"(?: very much| so much| a lot| again| in advance| all| everyone| everybody| both| indeed)*"
    rf"(?: for {_FOR})?"
    rf"|{_KINDLY}"
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
"""Words of the longest phrase."""
PIECES = re.compile(r"[.!,;\n()*_–—۔،。]+|\s-\s|\s-(?=\w)|(?<=\w)-\s|^-|-$")
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
NO_NAMES = frozenset(
    "no not but never except nobody none nothing i we d you it that this disagree object against wrong stop wait change"
    " please only if unless yes sorry sure however agree agreed maybe perhaps why what who decision".split()
)
"""Words that are in nobody's name, and would be in a sentence."""
MOST_STRANGERS = 3
SMILES = re.compile(
    "[\U0001f44d\U0001f642\U0001f60a\U0001f600\U0001f603\U0001f604\U0001f64f\U0001f44b\u2764\u263a\ufe0f"
    "\U0001f3fb-\U0001f3ff]"
    r"|(?<!\w):-?\)"
)
"""A friendly face or hand: no word, and no agreement by itself."""
STRUCK = re.compile(
    "[\u0305\u0332-\u0338\u033f\u0347\u0353\u20d2\u20d3\u20d8-\u20e0\u20e2-\u20eb\u202a-\u202e\u2066-\u2069]"
)
"""What programs put over letters to strike them out."""


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
