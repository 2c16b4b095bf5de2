"""What the headings of a file are: its agenda, parts of a day, what an item is for, or no part of an agenda."""

from __future__ import annotations

import re

from coprod_tui.model.agenda import Purpose
from coprod_tui.planning import times
from coprod_tui.planning.facts import fact_label
from coprod_tui.planning.purposes import purpose_of

_BEFORE = (
    r"approv\w*|review\w*|consent|adopt\w*|set|setting|amend\w*|next|future|private|previous|last|past"
    r"|changes?|agree\w*|confirm\w*"
    r"|any|suggest\w*|accept\w*|additions?|hidden|urgent|research|to|create|build\w*|planning|finali[sz]e"
)
AGENDA = re.compile(
    rf"\W*(?:(?!(?:{_BEFORE})\b)[\w’'&/.,()-]+\s+(?:[–—|-]\s+)?){{0,7}}agenda(?:\s+(?:items?|points?|topics?))?"
    r"(?:\s*(?:[:|–—(,-]|\bfor\b|\bof\b|\bon\b)\s*.*)?\W*"
    r"|\W*A\s+G\s+E\s+N\s+D\s+A\W*|\W*(?:(?:the|our|draft|today[’']?s|meeting|proposed|outline)\s+)*"
    r"(?:running\s+order|business(?:\s+of\s+the\s+meeting|\s+to\s+be\s+\w+)?|items\s+of\s+business"
    r"|order\s+of\s+(?:business|the\s+day)|programme|schedule|timetable)(?:\s+(?:for"
    r"|of)\s+the\s+day)?\s*:?",
    re.IGNORECASE,
)
LONGEST_HEADING = 120
LONGEST_PLAIN = 5
"""Words of a plain line that can head the agenda: "Agenda for our March meeting". A longer one is a sentence."""
OUTSIDE = re.compile(
    r"attendance|attend(?:ees|ing)|present|participants|who (?:is|was|will be) here|(?:useful )?(?:links|resources)"
    r"|location|venue|joining (?:details|instructions|link)|how to join|minutes|notes|meeting notes|contacts?"
    r"|invite(?:d|es)|members|membership|(?:meeting |supporting )?papers(?: (?:attached|enclosed"
    r"|for .*))?|(?:attached|enclosed)(?: (?:papers|documents))?|attachments"
    r"|documents|background(?: reading)?|pre-?reading"
    r"|preparation"
    r"|(?:meeting )?(?:aims?|goals?|objectives?|purpose)(?: of (?:the|this) meeting)?|before the meeting"
    r"|directions|travel|expenses"
    r"|about (?:the|this|our) (?:meeting|group)|who we are|distribution(?: list)?|observers|in attendance|logistics"
    r"|access(?:ibility)?(?: (?:information|needs))?|action items|questions\?|further information|more "
    r"information|action "
    r"log|previous actions",
    re.IGNORECASE,
)
"""Headings of sections that are no items. "Apologies" and "Actions" may well be items."""
FURNITURE = re.compile(
    r"(?:related|useful|popular|quick|other)\s+(?:pages?|links|content|documents|articles|posts|information)"
    r"|see also|more (?:on|from|in) this (?:site|page|section)"
    r"|share this.*|in this section|contact us|on this page|(?:getting|how to get|how to find"
    r"|finding) (?:here|there|us|to us)"
    r"|where (?:we are|to find us)|what to bring|how to get to .*|leave a (?:comment|reply)",
    re.IGNORECASE,
)
"""Headings below the agenda on many web pages and sheets, which are no part of it."""
OPENED = re.compile(r"(?:meeting )?(?:minutes|notes)", re.IGNORECASE)
"""Headings of sections that hold the agenda where no other does: minutes written under each item."""
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
PART = re.compile(
    rf"(?:part|session|block|day|section|week)\s+(?:\d+|[a-h]|[ivx]+|one|two|three|four|five|six)\b.*|(?:the\s+)?(?:(?:morning|afternoon|evening)(?!\s+(?:tea|coffee|break|prayers?|refreshments|snack))|am"
    rf"|pm)(?:\s+(?:session|programme))?\b.{{0,20}}"
    rf"|{_DAY}(?:\s+(?:morning|afternoon|evening))?|(?:before|after)\s+(?:the\s+|our\s+)?(?:(?:tea|coffee"
    rf"|comfort|lunch)\s+)?(?:break|lunch|tea|coffee|dinner|food|interval)"
    r"|(?:the\s+)?(?:first|second)\s+half",
    re.IGNORECASE,
)
GATHERS = re.compile(
    r"(?:(?:main|new|other|standing|discussion|agenda|regular|decision|information|opening|closing|for|consent"
    r"|proposed|key|our|the|today[’']?s"
    r"|additional|formal|general|routine|substantive|strategic|business)\s+)*(?:items?|topics?|points"
    r"|discussions?|business items)"
    r"|(?:items?|topics?|matters)\s+(?:for|to)\s+(?!(?:the\s+|our\s+)?(?:next|future)\b)\w+.*"
    r"|what we (?:will|are going to) (?:talk about|do|discuss"
    r"|cover).*|to discuss|on the table"
    r"|(?:(?:main|formal|general)\s+)business",
    re.IGNORECASE,
)
"""Headings over several items, which are no items themselves."""
FOR = re.compile(
    r"(?:(?:items?|topics?|matters|points|papers|business)\s+)?(?:for|to)\s+(?:an?\s+)?(?P<what>\w+(?:\s*(?:/"
    r"|&|and|or)\s*(?:for\s+)?\w+)?)",
    re.IGNORECASE,
)
GREETING = re.compile(
    r"dear\b[\w ,.&’'/-]{1,40}|(?:hi|hello|hey|good\s+(?:morning|afternoon|evening)|hiya|greetings)\b[\w "
    r",.&’'/-]{0,40}[,!]",
    re.IGNORECASE,
)
CLOSING = re.compile(
    r"(?:(?:diolch(?: yn fawr)?|cofion(?: gorau)?|hwyl(?: fawr)?|sl[aá]n|beir bua|le meas|go raibh (?:maith"
    r"|m[ií]le).*|m[oò]ran taing|ta(?![\w ]))|(?:with\s+)?(?:kind(?:est)?|best|warm(?:est)?|many)?\s*(?:regards|wishes"
    r"|thanks)|thank you|cheers"
    r"|best|all the best|yours(?: (?:sincerely|faithfully|truly))?"
    r"|(?:look(?:ing)? forward to )?see(?:ing)? you (?:there|then|all|soon|on \w+)|sent from my .*|--+|take "
    r"care)[\w ]{0,14}(?:[,.!]\s*(?-i:[A-Z])[\w’'-]{1,20})?[,.!]*",
    re.IGNORECASE,
)
NOTE = re.compile(
    r"\W*(?:please|nb|n\.b\.|note|notes|pls|if you|we (?:will|look|hope)|i (?:am|have|hope|attach)|see "
    r"attached|attached|below is|here is|here[’']s|signed\b|fyi\b|for (?:further|more) information|rsvp\b"
    r"|contact\b|apologies to\b|(?:all|everyone|everybody|visitors|guests|residents"
    r"|(?:members of )?the public)(?: (?:are|is))?(?: \w+){0,2} welcome|(?:members of )?the public (?:may"
    r"|can)|papers? (?:are|is|will)|all times|times are"
    r"|followed by|light refreshments|(?:tea|coffee|lunch|food|refreshments|sandwiches)[\w ,&]{0,30} (?:is"
    r"|are|will be|available|provided|served)"
    r"|(?:ring|phone|call|text|e-?mail|tell|message|ask) (?:me|us|him|her|them"
    r"|(?-i:[A-Z])[\w’'-]+)\b(?=.*\b(?:if|to|by|for a|with your|on)\b)"
    r"|can[’']?t make it|shout if|give (?:me|us) a (?:ring|shout|call)"
    r"|page(?: \d+(?: of \d+)?)?\W*$)\b.*",
    re.IGNORECASE,
)
LEAST_WORDS = 4
SORRY = re.compile(r"\W*(?:sorry|apologies)\b[^:]{0,20}:\s*\S.*", re.IGNORECASE)
"""A plain line below the items that says who cannot come."""
ATTEND = re.compile(
    r"\W*(?:(?:all|to)\s+)?(?:councillors|members|present|attendees|attending|attendance|invited|distribution"
    r"|circulation|cc|trustees"
    r"|committee|panel|governors|cop(?:y|ies) to|quorum|membership|officers"
    r"|in attendance)(?:\s+[\w ]{1,30})?:\s*\S.*",
    re.IGNORECASE,
)
"""A plain line below the items that says who belongs to the group or was invited."""
STAMP = re.compile(
    r"\W*(?:posted|published|(?:last )?(?:updated|modified|edited)|created|printed|sent|issued)\b.{0,20}\d.*"
    r"|\W*on\b.{6,70}\bwrote:?\W*",
    re.IGNORECASE,
)
"""A line that says when a page or a letter was written: the day in it is not the meeting's."""
MAIL_HEAD = re.compile(r"(?:from|sent|to|cc|subject|date):\s+\S.*", re.IGNORECASE)


def is_furniture(text: str) -> bool:
    return bool(FURNITURE.fullmatch(bare(text)))


def is_agenda(text: str, *, heading: bool) -> bool:
    """Whether these words head the agenda. heading: they stand in a heading; a plain line must be shorter."""
    line = text.strip()
    day = times.day(line)
    undated = (line[: day.at[0]] + line[day.at[1] :] if day else line).strip(" ,–—-|")
    if len(line) > LONGEST_HEADING or not (AGENDA.fullmatch(line) or AGENDA.fullmatch(undated)):
        return False
    words = undated.split()
    return heading or (len(words) <= LONGEST_PLAIN and not line.endswith((".", "?", "!", ",")))


def is_part(text: str) -> bool:
    """Whether this heads a part of the day or a kind of items, and is no item."""
    title = bare(text)
    return bool(PART.fullmatch(title) or GATHERS.fullmatch(title))


def is_outside(text: str) -> bool:
    return bool(OUTSIDE.fullmatch(bare(text)))


def bare(text: str) -> str:
    """A heading without the number before it, its first time, and marks at its ends."""
    title = re.sub(r"^\W*(?:\d{1,2}|[IVXivx]{1,4}|[A-Za-z])[.):]\s+", "", text.strip())
    span = times.span(title)
    if span:
        title = title[: span.at[0]] + title[span.at[1] :]
    return re.sub(r"\(\s*\)", "", title).strip(" :*–—-.,()")


def purpose_over(text: str) -> Purpose:
    """What all items under a heading are for ("Items for decision"); "" where it does not say."""
    match = FOR.fullmatch(bare(text))
    return purpose_of(match["what"].replace("for ", "")) if match else ""


def is_note(text: str) -> bool:
    """Whether a plain line among items tells people something, and is no item."""
    if GREETING.fullmatch(text) or NOTE.fullmatch(text) or MAIL_HEAD.fullmatch(text):
        return True
    sentence = text.endswith((".", "!", ":", "…")) and not re.search(r"\b[A-Z]{1,3}\.$", text)
    return sentence and len(text.split()) >= LEAST_WORDS


def is_fact_heading(text: str) -> bool:
    return fact_label(text) not in (None, "next", "title")
