"""Help in plain mode: the words needed most, every word, or one word in full."""

from __future__ import annotations

from coprod_tui import line
from coprod_tui.line import VerbHelp
from coprod_tui.line.grammar import verb_of
from coprod_tui.line.languages import in_every_language
from coprod_tui.line.typed_text import TypedText
from coprod_tui.wording import _, names
from coprod_tui.wording.ways import ways_named

MOST = (
    *("start", "item next", "hand", "next", "end", "round", "moment", "break", "resume", "decide", "park", "action"),
    *("note", "word", "undo", "what now", "who waits", "list", "hide", "finish"),
)
"""The verbs a meeting is run with, in the order it needs them."""


AFTERWARDS = (
    *("summary says", "summary as recorded", "summary without", "summary with", "summary adds"),
    *("summary important", "easy", "easy picture", "easy checked by", "own words"),
    *("shown to", "summary ready", "heard from", "settle", "challenge", "tick", "undo", "what now", "reopen"),
)
"""The verbs that are needed once a meeting is finished, for its summary."""


def help_lines(about: str, *, over: bool = False, language: str = "") -> list[str]:
    """Lines of help: about one verb, about "all", or about what is needed most.

    over: the meeting is finished. language: the group's. Raises LineProblem for no verb.
    """
    every = {each.verb: each for each in line.helps(language)}
    if not about:
        return [
            *(
                [_("list summary, list trips, list easy, list answers and list copies read out the review.")]
                if over
                else []
            ),
            *(_help_line(every[verb]) for verb in (AFTERWARDS if over else MOST)),
            _("quit: Leaves. Everything is saved."),
            _("help all lists every word. help hand tells of that one."),
            _("Names and words may be cut short. Dates may be written as 1 Dec, friday or in 2 weeks."),
        ]
    if about in in_every_language(("all",)):
        return [*map(_help_line, every.values()), _("quit: Leaves. Everything is saved.")]
    if about in in_every_language(("quit",)):
        return [_("quit: Leaves. Everything is saved.")]
    verb, _rest = verb_of(TypedText(about))
    verb_help = every[verb.name]
    also = [_("Or type {words}.").format(words=names(verb_help.also))] if verb_help.also else []
    return [_help_line(verb_help), *also, *(ways_named() if verb.name == "way" else [])]


def _help_line(each: VerbHelp) -> str:
    return _("{usage}: {help}").format(usage=each.usage, help=_(each.help))
