"""The words this house does not use with people, each with what it says instead.

Three kinds: words of the machine ("invalid"), words of the office ("commence"), and words that blame or judge.
"""

from __future__ import annotations

import re
from functools import cache

UNWANTED: dict[str, str] = {
    # the machine
    "abort": "stop",
    "argument": "say what is missing",
    "boolean": "yes or no",
    "buffer": "leave it out",
    "cache": "leave it out",
    "config": "settings",
    "configuration": "settings",
    "configure": "set up",
    "corrupt": "damaged",
    "crash": "stopped",
    "credential": "password",
    "daemon": "leave it out",
    "database": "record",
    "default": "usual",
    "deprecate": "no longer used",
    "directory": "folder",
    "directories": "folders",
    "enable": "turn on",
    "error": "say what happened",
    "exception": "say what happened",
    "execute": "do",
    "executing": "doing",
    "fail": "could not",
    "failure": "could not",
    "fatal": "say what happened",
    "illegal": "not known",
    "initialise": "start",
    "initialize": "start",
    "input": "what you type",
    "invalid": "say what would be right",
    "json": "leave it out",
    "kill": "stop",
    "malformed": "could not be read",
    "modal": "leave it out",
    "null": "nothing",
    "output": "what you see",
    "parameter": "say which",
    "parse": "read",
    "parsing": "reading",
    "process": "leave it out",
    "prompt": "ask",
    "retry": "try again",
    "schema": "leave it out",
    "session": "meeting",
    "stdin": "leave it out",
    "stdout": "leave it out",
    "string": "words",
    "syntax": "say how to write it",
    "terminate": "stop",
    "terminating": "stopping",
    "timeout": "took too long",
    "toggle": "turn on or off",
    "token": "leave it out",
    "traceback": "leave it out",
    "user": "person, member",
    "valid": "say what would be right",
    "widget": "leave it out",
    # the office
    "apologies": "could not come",
    "ascertain": "find out",
    "commence": "start",
    "facilitate": "help",
    "in order to": "to",
    "leverage": "use",
    "prior to": "before",
    "regarding": "about",
    "stakeholder": "people",
    "subsequent": "next",
    "terminology": "words",
    "utilise": "use",
    "utilize": "use",
    # what blames, judges or claims too much
    "all agreed": "nobody objected when asked",
    "blacklist": "left out",
    "forbidden": "cannot",
    "hard to reach": "not asked yet",
    "overdue": "no answer yet, due on that date",
    "service user": "person who uses the service",
    "suffering from": "has",
    "vulnerable": "say what is meant",
    "whitelist": "let in",
    "wrong": "say what would be right",
    "you forgot": "say what is missing",
    # two ways of waiting that say nothing
    "please wait while": "say what is happening",
    "something went wrong": "say what happened",
}
"""A word or phrase, which is found with its endings too, and what to say instead."""


@cache
def _any() -> re.Pattern[str]:
    longest_first = sorted(UNWANTED, key=len, reverse=True)
    each = "|".join(re.escape(word) for word in longest_first)
    return re.compile(rf"\b({each})(?:e?[sd]|ing|ions?)?\b", re.IGNORECASE)


def unwanted(text: str) -> tuple[str, ...]:
    """The words in a text that this house does not use, as UNWANTED has them, in the order they stand."""
    return tuple(match[1].lower() for match in _any().finditer(text))
