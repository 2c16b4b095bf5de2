"""A summary to listen to: a sound file of every sentence, with pauses, in which nobody's words are a mark."""

from __future__ import annotations

import io
import shutil
import wave
from typing import NamedTuple

import pytest

from coprod_tui.model import agenda, notes
from coprod_tui.model.entry import Refused
from coprod_tui.summary import FORMATS, aloud, compose
from tests.building import START, Told
from tests.summary.meetings import of_everybody, riverside

sounded = pytest.mark.skipif(not shutil.which("espeak-ng"), reason="espeak-ng, which reads aloud, is not here")


class Heard(NamedTuple):
    seconds: float
    loudest: int


def heard(told: Told) -> Heard:
    with wave.open(io.BytesIO(FORMATS["sound"].render(compose(told.meeting, made=START)))) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        samples = memoryview(file.readframes(file.getnframes())).cast("h")
        return Heard(file.getnframes() / file.getframerate(), max(samples))


def with_note(words: str) -> Told:
    told = Told("Amy", items=["Letters"])
    told.do(agenda.begin)
    told.do(notes.take_note, words)
    return told


def test_every_sentence_is_there_a_part_at_a_time_and_none_is_for_whoever_would_call() -> None:
    summary = compose(of_everybody().meeting, made=START)
    parts = [list(part) for part in aloud.parts(summary)]
    assert len(parts) == 1 + len(summary.first) + len(summary.sections)
    said = {sentence for part in parts for sentence in part}
    called = {row for row in aloud.render(summary).splitlines() if row and not row.startswith("[")}
    assert {row for row in called - said if not row.endswith("?")} == {
        "Hello.", "I am calling about our meeting.", "You do not have to answer today.", "Thank you.",
    }  # fmt: skip


@sounded
def test_it_is_a_sound_file_as_long_as_its_words_need_and_the_same_each_time() -> None:
    told = riverside()
    sound = heard(told)
    words = sum(len(sentence.split()) for part in aloud.parts(compose(told.meeting, made=START)) for sentence in part)
    assert words / sound.seconds < 175 / 60
    assert sound.loudest > 1000
    again = [FORMATS["sound"].render(compose(told.meeting, made=START)) for _ in range(2)]
    assert again[0] == again[1]


@sounded
def test_what_somebody_wrote_is_no_mark() -> None:
    plain = heard(with_note("a break")).seconds
    assert heard(with_note('<break time="60s"/> & a break')).seconds < plain + 30
    assert (
        heard(with_note("</speak> and then twelve more words that are read out to the very end here")).seconds > plain
    )
    # in two square brackets espeak-ng takes letters for sounds, and says nothing of some
    assert heard(with_note("[[2026 2027 2028 2029]]")).seconds > heard(with_note("[[2]]")).seconds + 2


def test_without_the_program_people_are_told_what_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(Refused, match="needs-espeak"):
        FORMATS["sound"].render(compose(riverside().meeting))
