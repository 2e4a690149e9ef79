"""The words of timescales: a text taken apart into dates, rhythms, and words whose meaning beside a date is known."""

import datetime as dt
import re
from dataclasses import dataclass, replace

from wres.plans.calendar_patterns import DAYS, MONTH_NAMES
from wres.plans.calendar_words import date_at_start
from wres.plans.named_dates import NamedDate
from wres.plans.recurrence import Recurrence, find_recurrence

WORDS = {  # one letter for each meaning; what belongs to none of them is not understood
    "v": r"(?:implement(?:ed)?|complete|deliver|finish|launch|publish|finalise|establish|introduce|develop|produce|agree|approve|submit)(?= (?:by|before)\b)",
    "b": r"in|on|during|for|at|with|first|next|due(?: date)?|target(?: date)?|deadline|date|expected|planned|scheduled|anticipated|aim(?:ing)?|"
    r"completion(?: date)?|as at|by when|when|timescale|time ?frame|to be (?:completed?|delivered|implemented|finished|concluded)|end date|within|throughout|across|over(?: the course of)?|"
    r"implementation(?= by\b)|delivery(?= by\b)",
    "y": r"by|no later than|not later than|on or before|at the latest|latest|(?:(?:financial|fiscal) )?year[ -]end(?=\W*$)"
    r"|end of (?:the )?(?:financial |fiscal )?year(?=\W*$)",
    "q": r"before|prior to|ahead of",
    "e": r"end|year[ -]end(?= \d{2,4}[/-])",
    "k": r"early|mid|middle|late|beginning of|start of",
    "!": r"not|no|never|nor|neither|without|unlikely|cannot|yet|if|unless|or|fail(?:s|ed)?|missed|supposed|meant|should",
    "f": r"(?:start(?:s|ed|ing)?|commenc(?:e|es|ed|ing)|begins?|beginning|launch(?:es|ed|ing)?|effective)(?: (?:from|in|on|date))?|from|as of|with effect from"
    r"|not before|not until|(?:no|not) (?:earlier|sooner) than|to (?:start|commence|begin|launch)(?: (?:from|in|on))?|earliest(?: start)?(?: date)?",
    "z": r"on-?wards?|and on-?wards?",
    "t": r"to|until|till|til|through(?: to)?|up to|ending",
    "i": r"between",
    "a": r"and(?: then)?|then|plus|[&+]",
    ",": r"[,;\n]",
    "-": r"[-–—‒−]+",
    "/": r"/",
    ".": r"[.:()\[\]\"'“”‘’•·*]+",
    "c": r"(?:fully |100% |now |all |actions? )*(?:completed?|done|achieved|closed|finished|concluded|implemented|delivered|actioned)|[✓✔☑]",
    "o": r"on-?\s?going|continu(?:ous(?:ly)?|ing|al|es)|business as usual|BAU",
    "w": r"originally(?: due)?|original(?: (?:date|deadline|target|target date|due date))?|was|were|previously|previous(?: date)?|formerly|initially|initial(?: date)?",
    "m": r"(?:due )?(?:(?:date|deadline|timescale) )?(?:revised|moved|changed|extended|extension|delayed|deferred|slip(?:ped|page)?|pushed|brought forward|rescheduled|re-?profiled|postponed|put back|amended)"
    r"(?: back| forward)?",
    "n": r"now(?: due)?|currently|(?:new|revised|amended|updated|extended)(?: target| due| completion)? (?:date|deadline|target|timescale|time ?frame)",
    "u": r"tb[cad]|provisional(?:ly)?|approx(?:imately)?|circa|c(?=\.?\s?\w)|around|about|estimated|est|possibly|probably|potentially|tentative(?:ly)?|unconfirmed|"
    r"indicative|hopefully|subject to|depend(?:ent|ing|s) (?:on|upon)|pending|awaiting|to be (?:confirmed|agreed|determined|decided|announced|advised)|[?~]+",
    "g": r"review|(?:progress )?(?:report|update|check)|to be reviewed|next review|review date|reporting|monitoring|refresh|(?:trust |public )?board(?: meeting| papers?)?",
    "G": r"review(?:ed|s)|report(?:ed|s)|update[ds]|updating|reviewing|monitor(?:ed)?|refreshed|checked|meetings?",
    "j": r"(?:as part of|in line with|via|through) [A-Za-z][A-Za-z&'’ -]*",
    "p": r"to be (?:in place|in post|ready|available|arranged|held|published|launched|agreed|approved|signed off|finalised|established|set up|embedded|recruited"
    r"|appointed|trained|rolled out|developed|produced|presented|reported|issued|introduced|commissioned|submitted|drafted|updated|designed)|ready|available"
    r"|in (?:place|post)|live",
    "s": r"(?:not (?:yet )?)?started(?= *[-–.,;(])|in progress|under ?way|on (?:track|target)|not (?:yet )?started|overdue|open",
    "l": r"(?:phase|stage|part|step|milestone|year) \d{1,2}(?=[ :.-])|\(?(?:[a-z]|[ivx]{1,4})\)|\d{1,2}[.)](?= )",
    "W": r"w[/.]?[cb]\.?|(?:week|wk) (?:commencing|beginning|starting|of)",
    "V": r"w[/.]e\.?|(?:week|wk) ending",
    "": r"the|of|month of|thereafter|(?:(?<=\d\d[/-]\d\d )|(?<=\d\d[/-]\d{4} ))(?:financial|fiscal) year",  # words without weight
}  # fmt: skip
_KINDS = tuple(
    (kind, re.compile(rf"(?:{pattern})" + (r"(?![A-Za-z0-9])" if kind not in tuple(",-/.") else ""), re.IGNORECASE))
    for kind, pattern in WORDS.items()
)
_WITHOUT_YEAR = re.compile(
    rf"(?:\d\d?(?:st|nd|rd|th)?(?: of)?[ -]+)?(?:{MONTH_NAMES})(?![A-Za-z])\.?|(?:spring|summer|autumn|winter)(?![A-Za-z])|(?:Q|qtr\.? ?|quarter )[1-4](?!\w)|H[12](?!\w)"
    rf"|\d\d?(?:st|nd|rd|th)?(?=\s*(?:-|–|to|and|&|,|/)\s*\d\d?(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{MONTH_NAMES}))", re.IGNORECASE,
)  # fmt: skip
_NO_RECIPIENT = rf"(?:{MONTH_NAMES}|{'|'.join(DAYS)}|spring|summer|autumn|winter|easter|christmas|Q[1-4]|H[12]|FY\d*|year|phase|stage)"
_RECIPIENT = re.compile(
    rf"to (?:the )?(?!(?i:{_NO_RECIPIENT})\b)[A-Z][\w&'’/-]*(?: (?:and|of|the|for|&|working|group|committee|board|team|network|meeting|(?!(?i:{_NO_RECIPIENT})\b)[A-Z][\w&'’/-]*)"
    r"(?![\w-]))*"
)
_WORD = re.compile(r"[A-Za-z]+(?:['’/-][A-Za-z]+)*")
_NUMBER = re.compile(r"\d+")
_LABEL = dict(_KINDS)["l"]


@dataclass(frozen=True)
class Token:
    """A part of a timescale.

    kind: D for a date, P for one without its year, Y for one in doubt, I for one that cannot be, R for a rhythm, h for whom
    it is reported to, x for a word that is not understood, # for a number, else a key of WORDS.
    """

    kind: str
    text: str
    date: NamedDate | None = None
    rhythm: Recurrence | None = None


def tokens_of(text: str) -> list[Token]:
    """A timescale taken apart, in order; words without weight are left out."""
    tokens: list[Token] = []
    place = 0
    while place < len(text):
        if text[place] in " \t\r\f\v\xa0":
            place += 1
            continue
        token = _recipient(text, place, tokens) or _next(text, place)
        place += len(token.text)
        if token.kind:
            tokens.append(token)
    return _weeks(_doubtful_when_beside_days(tokens))


def _recipient(text: str, place: int, tokens: list[Token]) -> Token | None:
    """To whom something is reported, after a word for reporting."""
    match = _RECIPIENT.match(text, place) if tokens and tokens[-1].kind in ("g", "G", "R") else None
    return Token("h", match[0]) if match else None


def _next(text: str, place: int) -> Token:
    rest = text[place:]
    label = _LABEL.match(rest)
    if label:
        return Token("l", label[0])
    date = date_at_start(rest)
    if date:
        kind = "Y" if date.doubt else "D" if date.start else "I"
        return Token(kind, date.text, date)
    rhythm = find_recurrence(rest, at_start=True)
    matches = [(match, kind) for kind, pattern in _KINDS if (match := pattern.match(text, place))]
    best, kind = max(matches, key=lambda pair: len(pair[0][0]), default=(None, ""))
    partial = _WITHOUT_YEAR.match(rest)
    if rhythm and (best is None or len(rhythm.text) >= len(best[0])):
        return Token("R", rhythm.text, rhythm=rhythm)
    if partial and (best is None or len(partial[0]) > len(best[0])):
        return Token("P", partial[0])
    if best is not None:
        return Token(kind, best[0])
    word = _WORD.match(rest) or _NUMBER.match(rest)
    return Token("x" if word is None or word.re is _WORD else "#", word[0] if word else rest[0])


def _doubtful_when_beside_days(tokens: list[Token]) -> list[Token]:
    """A month and two digits stand for a month of a year, but beside a day (Sept 10 to 20 October 2026) they may be a day."""
    if not any(token.date and token.date.precision == "day" for token in tokens):
        return tokens
    doubt = "its number could be a day or a year"
    return [
        replace(token, kind="Y", date=replace(token.date, doubt=doubt)) if token.date and token.date.offhand else token for token in tokens
    ]


def _weeks(tokens: list[Token]) -> list[Token]:
    """Weeks told by their first or last day, each as one date."""
    merged: list[Token] = []
    for token in tokens:
        week = merged[-1].kind if merged else ""
        if week in ("W", "V") and token.kind == "D" and token.date and token.date.start and token.date.precision == "day":
            first = token.date.start - dt.timedelta(days=0 if week == "W" else 6)
            span = replace(token.date, start=first, end=first + dt.timedelta(days=6), precision="week")
            merged[-1] = Token("D", f"{merged[-1].text} {token.text}", span)
        else:
            merged.append(token)
    return merged
