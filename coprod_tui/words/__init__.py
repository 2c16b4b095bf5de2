"""Plain language, measured: sentences, reading age, and the words this house does not use."""

from __future__ import annotations

from coprod_tui.words.readability import reading_age, sentences, syllables, words
from coprod_tui.words.unwanted import UNWANTED, unwanted

__all__ = ["UNWANTED", "reading_age", "sentences", "syllables", "unwanted", "words"]
