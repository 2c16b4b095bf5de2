"""A summary as a sound file, read by espeak-ng: for whoever would rather listen, or listen a second time.

Nothing leaves the laptop: the words go to that program through a pipe, and the sound comes back through another.
"""

from __future__ import annotations

import io
import shutil
import subprocess
import wave
from collections.abc import Iterator
from xml.sax.saxutils import escape

from coprod_tui.model.entry import Refused
from coprod_tui.summary.aloud import parts
from coprod_tui.summary.page import Summary

PROGRAM = "espeak-ng"
WORDS_A_MINUTE = 140
"""Slower than the 175 that espeak-ng itself reads at: nobody can ask a file to say it again more slowly."""
AFTER_SENTENCE, AFTER_PART = 500, 2000
"""Milliseconds without a word."""
HEAD = 44
"""Bytes before the sound in what espeak-ng writes. It writes them before it knows the length, so they are made anew."""
RATE, WIDTH = 22_050, 2
"""Samples a second, and bytes of each: what espeak-ng writes, in one channel."""


def render(summary: Summary) -> bytes:
    """The whole file (WAV). Refused: "needs-espeak" where the program is not here or has no voice for the language."""
    program = shutil.which(PROGRAM)
    if program is None:
        raise Refused("needs-espeak")
    language = summary.language.lower()
    for voice in dict.fromkeys((language, language.partition("-")[0])):
        said = subprocess.run(  # noqa: S603  no shell, and nobody's words are an argument
            [program, "-m", "-b", "1", "-v", voice, "-s", str(WORDS_A_MINUTE), "--stdin", "--stdout"],
            input="".join(_marked(summary)).encode(),
            capture_output=True,
            check=False,
        )
        if len(said.stdout) > HEAD and not said.returncode:
            return _file(said.stdout[HEAD:])
    raise Refused("needs-espeak")


def _marked(summary: Summary) -> Iterator[str]:
    """The words with their pauses, as SSML: people's words are escaped, so that none of them is a mark."""
    yield "<speak>"
    for part in parts(summary):
        for sentence in part:
            yield f'{_unmarked(sentence)}<break time="{AFTER_SENTENCE}ms"/>\n'
        yield f'<break time="{AFTER_PART}ms"/>\n'
    yield "</speak>"


def _unmarked(sentence: str) -> str:
    """People's words, none of which is a mark: espeak-ng reads what stands in [[ ]] as sounds, and not as words."""
    return escape(" ".join(sentence.split())).replace("[[", "[ [")


def _file(samples: bytes) -> bytes:
    whole = io.BytesIO()
    with wave.open(whole, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(WIDTH)
        file.setframerate(RATE)
        file.writeframes(samples)
    return whole.getvalue()
