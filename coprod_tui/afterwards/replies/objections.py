"""Words that make a line somebody's own wherever it stands: under a signature, in a notice, over a quote.

What is judged by its shape and not word by word may have none of them. So nobody's "no" is taken for a name or a rule.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coprod_tui.afterwards.replies.vocabulary import word_list
from coprod_tui.model.text import folded

if TYPE_CHECKING:
    from collections.abc import Collection

NOES = frozenset(folded(word) for word in word_list("objections.noes").split())
"""How each language says no. Legal notices say it too, and are looked at beside it."""
_OWN = frozenset(folded(word) for word in word_list("objections.own").split())
PLAIN = frozenset(word_list("objections.plain").split())
"""Words that English sentences are made of, and names, titles and what programs write in other languages are not."""
REMARKS = frozenset(folded(word) for word in word_list("objections.remarks").split())
"""Words of somebody's own remark: none stands in a slogan, in an invitation or beside an award."""
_STEMS = re.compile(
    r"disagr|dissent|object|oppos|refus|rejec|declin|withdr|with-?h[eo]l|retract|revok|rescind|chang|amend|correct"
    r"|wrong"
    r"|incorrec|inaccura|mistak|error|erron|disput|challeng|contest|exception|condition|provision|reserv|doubt|abstain"
    r"|abstent|against|unhapp|unsatis|dissatis|veto|boycott|disappro|unapprov|protest|complain|cancel|delet|remov"
    r"|postpon"
    r"|delay|defer|reconsid|recount|redo|rewrit|revis|clarif|misquot|misrepres|misspe|mislead|untru|lie[ds]?$|lying"
    r"|saying|acceptan|approv|endors|sign-?off|support(?:ed|s)?$|confus|uncomfort|widerspr|ablehn|refuser|désaccord"
    r"|desacuerd|disaccord|discord|sprzeciw|gwrthwyneb"
)
_THING = re.compile(
    r"(?<![A-Za-z0-9])[DAPQdapq]\d{1,3}(?![\w])|#\d|\b(?:decision|action|item|point|line|page|paragraph|para|bullet"
    r"|sentence)\s*\d|\bn/a\b|\bE&OE\b",
    re.IGNORECASE,
)
"""How things in a summary are named: "D2", "A1"."""


def objects(text: str, *, saving: Collection[str] = ()) -> bool:
    """Whether somebody may say something of their own in these words. saving: words that are looked at otherwise."""
    if "?" in text or "؟" in text or _THING.search(text):
        return True
    return any(_is_own(word) for word in re.findall(r"[^\W\d_]+", folded(text)) if word not in saving)


def _is_own(word: str) -> bool:
    return word in NOES or word in _OWN or _STEMS.match(word) is not None
