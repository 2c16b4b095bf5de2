"""Plain language, measured: sentences, reading age, and the words this house does not use.

`acronyms` spots letters that stand for words, `plainer` hard words with plainer ones, by the lists that `tables` reads.
`hints` says what of these to point out while somebody writes. `easier` says what makes a sentence hard, and how it
might be said; `easy_rules` what guidance for Easy Read asks. `inflected` has the forms of verbs for that. Each is
brought in once it is needed: a start waits for no list.
"""

from __future__ import annotations

from coprod_tui.words.readability import reading_age, sentences, syllables, words_in
from coprod_tui.words.unwanted import UNWANTED, unwanted

__all__ = ["UNWANTED", "reading_age", "sentences", "syllables", "unwanted", "words_in"]
