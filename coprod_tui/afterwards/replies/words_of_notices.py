"""The words of notices that organisations put under every message, and which of them stand only beside which others.

A word that may object (`objections`) is here only where notices say it too: `GO_TOGETHER` and `LICENSED` say how.
"""

from __future__ import annotations

import re

from coprod_tui.afterwards.replies.likeness import tokens
from coprod_tui.afterwards.replies.vocabulary import table, word_list
from coprod_tui.model.text import folded


def _words(text: str) -> frozenset[str]:
    return frozenset(tokens(folded(text)))


STRONG = _words(word_list("words_of_notices.strong"))
"""Words that nearly only such notices say."""
ABOUT = STRONG | _words(word_list("words_of_notices.about"))
"""Of these every sentence has one."""
KNOWN = ABOUT | _words(word_list("words_of_notices.known"))
KNOWN_ELSEWHERE = _words(word_list("words_of_notices.elsewhere")) | STRONG
MAY_BE_NOT = _words(word_list("words_of_notices.may_be_not"))
"""What such notices say no to."""
CRIES = _words(
    "disclaimer confidentiality notice important warning confidential internal external use only official sensitive"
    " private classification ymwadiad rhybudd hinweis avertissement aviso avviso uwaga let op"
)
GO_TOGETHER = tuple(
    (_words(pair["words"]), _words(pair["beside"])) for pair in table("words_of_notices")["go_together"]
)
"""Words that may object in a sentence that has none of those beside them."""
LICENSED = re.compile(
    r"\b(?:"
    r"(?:we|the \w+|it|i) (?:cannot|can not|can't) (?:accept|guarantee|promise|ensure|be (?:held )?(?:liable"
    r"|responsible)|"
    r"take|give|warrant|enter)\b"
    r"|(?:has|have|was|were|been) (?:not been |been )?(?:changed|altered|amended|modified|tampered)(?: with"
    r"| since \w+)?"
    r"|changes? (?:made|that (?:were|was) made)?(?: to it)? ?(?:after|since) it (?:was|is) sent"
    r"|(?:unless|until) (?:\w+ ){0,8}(?:in writing|in terms|signed|written|expressly|contract|otherwise|say so"
    r"|says so|agreement)"
    r"(?: (?:says so|otherwise|in writing))?"
    r"|said so in writing|says? otherwise(?: in terms)?|(?:is|are|was) (?:not )?meant (?:only )?for"
    r"|(?:anything|something) (?:said|sent|stated|written) (?:here|with it|in it|in this)(?: on terms)?"
    r"|errors? (?:or|and) omissions?|amendments?(?= and | or |$)|interception or amendment"
    r"|(?:if you )?(?:do not|don't|would rather not|no longer|prefer not to|would prefer not to)"
    r" (?:want|wish|like)?(?: to)? ?(?:get|receive|hear|have)(?: \w+){0,4}? (?:from us|e-?mails?|messages|newsletters?)"
    r"|(?:please )?ask (?:us )?(?:for|to)(?= (?:this|see|correct|a copy|us|large|another|e-?mail))|please ask(?= us"
    r"|\s*(?:[.!]|$))"
    r"|(?:you )?(?:want|wish|would like) to (?:know|see|find out) (?:what|how|which|more about)(?: \w+){1,5}"
    r"|(?:something|anything) (?:seems|looks|is) (?:wrong|suspicious|odd|unusual)"
    r"|(?:to )?(?:see|know|learn|find out) (?:what|how|more about how) (?:\w+ )?(?:we|data|the \w+)(?: \w+)? (?:hold"
    r"|use|handle|process|keep|looks? after)"
    r"|want to know|correct (?:it|them|your data)|(?:wish )?to object to (?:how|the way|our|its"
    r"|this) (?:we )?(?:\w+ )?(?:use|processing|it)"
    r"|terms (?:and|&) conditions|public records?(?: law| act)?|records? (?:act|management)"
    r"|(?:any |the )?(?:opinions?|views?)(?: or \w+)?(?: expressed| given| stated)?(?: here)? (?:is"
    r"|are) not (?:a decision|the policy|the views?|those) of"
    r"|(?:does|do|will) not (?:agree|consent) to be bound|(?:does|do) not give (?:legal|tax|medical) advice"
    r"|nobody should rely|no one should rely"
    r"|nothing (?:in it|in this \S+|here|herein|in the message)(?: \w+)? (?:should|shall|is to|may|is|amounts"
    r"|constitutes|forms|creates)"
    r"(?: be)?(?: taken| read| construed| understood)?"
    r"|(?:if )?(?:it|this)(?: message| e-?mail)? was not (?:meant|intended) for(?: you)?|was not intended(?: for you)?"
    r"|(?:pass|passed|passing) (?:it|this|them)? ?on|(?:has )?come to you|at once|straight away|by return"
    r"|not (?:looked at|checked|read|monitored)(?: \w+){0,3}|only (?:looked at|checked|read|monitored)"
    r"|(?:zpráva|správa|e-?mail) je (?:důvěrn\w+|dôvern\w+|určen\w+)(?: a je \w+)?|addresses have changed"
    r"|(?:is|are) not intended to be used|worried that somebody is at risk|not the (?:right|named|intended) person"
    r"|on terms|could not be"
    r"|not lead to (?:a |any )?delays?|without (?:a |any )?delay|(?:accept|tolerate) (?:any )?abuse(?: of any kind)?"
    r"|open to \w+ requests|at your own risk"
    r")\b",
    re.IGNORECASE,
)
"""What only notices say, and would object elsewhere."""
