"""A question at the foot of a screen, and how its answer comes to whoever asked."""

from __future__ import annotations

import asyncio
from typing import Generic, TypeVar

from textual.containers import Vertical

T = TypeVar("T")


class OneShot(Generic[T]):
    """One value that somebody waits for. Given again, or once nobody waits any more, it does nothing."""

    def __init__(self) -> None:
        self._given = asyncio.Event()  # and no future: a task that is cancelled takes with it the future it waits for
        self._value: T | None = None

    def give(self, value: T | None) -> None:
        if not self._given.is_set():
            self._value = value
            self._given.set()

    async def wait(self) -> T | None:
        await self._given.wait()
        return self._value


class Prompt(Vertical, Generic[T]):
    """One question. It is put on a screen by `PromptScreen.ask`, and may be left at any moment, also by the asker.

    A subclass calls `answer` with what a person said, and makes its children before it is composed: it may go from the
    screen before they are there.
    """

    DEFAULT_CLASSES = "live page"

    takes_page = False
    """Whether it has the rest of the page."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.left = False
        self._reply: OneShot[T] | None = None

    @property
    def waits(self) -> bool:
        """Whether somebody waits for an answer; not while the last one is being kept."""
        return self._reply is not None

    def answer(self, value: T) -> None:
        """What a person said. A second answer while the first is being kept is none."""
        if self._reply is not None:
            self._reply.give(value)

    def leave(self) -> None:
        """Nobody answers this any more."""
        self.left = True
        if self._reply is not None:
            self._reply.give(None)

    def keep_words(self) -> None:
        """Keep what is half typed here, where such words are kept."""

    def say(self, trouble: str) -> None:
        """Why the answer was not taken. What was typed stays."""

    async def answered(self) -> T | None:
        """The next answer; None once it was left."""
        if self.left:
            return None
        self._reply = reply = OneShot[T]()
        try:
            return await reply.wait()
        finally:
            self._reply = None
