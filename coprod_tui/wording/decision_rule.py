"""A group's rule for agreeing, and how many stood where, in plain words."""

from __future__ import annotations

from coprod_tui.model.decision_rule import DecisionRule, Tally
from coprod_tui.wording.catalogue import _, ngettext


def way_words() -> dict[str, str]:
    return {
        "nobody-objects": _("nobody objects"),
        "few-objections": _("at most so many object"),
        "share": _("a share of those here is for it"),
    }


def share_words() -> dict[str, str]:
    return {
        "more-than-half": _("more than half"),
        "two-thirds": _("two thirds"),
        "three-quarters": _("three quarters"),
        "four-fifths": _("four in five"),
        "everyone": _("everyone"),
    }


def rule_words(rule: DecisionRule) -> str:
    """The rule without a full stop: "at most 1 objects, with at least 8 here"."""
    if rule.way == "few-objections":
        most = ngettext("at most {count} person objects", "at most {count} people object", rule.objections)
        condition = most.format(count=rule.objections)
    elif rule.way == "share":
        condition = {
            "more-than-half": _("more than half of those here are for it"),
            "two-thirds": _("at least two thirds of those here are for it"),
            "three-quarters": _("at least three quarters of those here are for it"),
            "four-fifths": _("at least four in five of those here are for it"),
            "everyone": _("everyone here is for it"),
        }[rule.share]
    else:
        condition = _("nobody objects")
    if not rule.quorum:
        return condition
    return _("{rule}, with at least {count} here").format(rule=condition, count=rule.quorum)


def our_rule(rule: DecisionRule) -> str:
    """As it stands beside the question."""
    return _("Our rule: {rule}.").format(rule=rule_words(rule))


def tally_words(counts: Tally) -> str:
    """How many stood where, of how many, without a full stop: "9 for, 3 stand aside, 1 objects, of 13 here".

    "" where nothing is known: nobody was counted, and how many were here was not kept.
    """
    parts = _steps(counts) if counts.counted else []
    if counts.unanswered:
        message = ngettext("{count} gave no answer", "{count} gave no answer", counts.unanswered)
        parts.append(message.format(count=counts.unanswered))
    if counts.here is not None and (counts.here or counts.counted):
        parts.append(_("of {count} here").format(count=counts.here))
    return ", ".join(parts)


def _steps(counts: Tally) -> list[str]:
    other = counts.worry - counts.worry_for
    each = (
        (counts.in_favour, ngettext("{count} for", "{count} for", counts.in_favour)),
        (counts.worry_for, ngettext("{count} for with a worry", "{count} for with a worry", counts.worry_for)),
        (other, ngettext("{count} has a worry", "{count} have a worry", other)),
        (counts.aside, ngettext("{count} stands aside", "{count} stand aside", counts.aside)),
        (counts.not_yet, ngettext("{count} not yet", "{count} not yet", counts.not_yet)),
        (counts.objects, ngettext("{count} objects", "{count} object", counts.objects)),
    )
    return [message.format(count=many) for many, message in each if many]
