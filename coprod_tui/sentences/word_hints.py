"""What is pointed out of words as somebody writes them, in a sentence that blames nobody; and what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.wording import _

if TYPE_CHECKING:
    from coprod_tui.words.hints import WordHint


def pointed_out(hint: WordHint) -> str:
    """What the letters may mean, every meaning there is, or which words are plainer."""
    if hint.sort == "word" and not hint.offers:
        return _("“{word}” may be hard for some. Can it be said more simply?").format(word=hint.word)
    if hint.sort == "word":
        return _("Plainer than “{word}”: {offers}.").format(word=hint.word, offers=", ".join(hint.offers))
    if not hint.offers:
        return _("{letters} has no meaning here yet. What does it stand for?").format(letters=hint.word)
    offers = "; ".join(hint.offers)
    if len(hint.offers) == 1:
        return _("{letters} has no meaning here yet. Is it “{meaning}”?").format(letters=hint.word, meaning=offers)
    return _("{letters} may mean: {meanings}. Which?").format(letters=hint.word, meanings=offers)


def does(hint: WordHint) -> str:
    """What taking it does, in a word or two; "" where there is nothing to take."""
    if hint.sort == "word":
        return _("say “{word}”").format(word=hint.offers[0]) if hint.fits else ""
    if not hint.offers:
        return _("say what")
    return _("add it") if len(hint.offers) == 1 else _("choose")
