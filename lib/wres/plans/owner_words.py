"""The words of posts, teams, networks and bodies outside, and of what stands before and behind an owner in a cell for leads."""

import re

_ROLE = (
    "head|director|chief|chair|co-chair|vice-chair|chairman|chairwoman|chairperson|lead|leader|manager|officer|specialist|consultant|partner|guardian"
    "|executive|secretary|nurse|ceo|cex|coo|cfo|cpo|cno|hrd|hrbp|ned|sro|advisor|adviser|coordinator|co-ordinator|sponsor|champion|trustee|president"
    "|dcn|dcoo|dcpo|ambassador|analyst|deputy|administrator|practitioner|facilitator|trainer|matron|registrar|dean|governor"
)
_TEAM = "team|forum|group|committee|board|department|division|directorate|service|unit|panel|academy|office|hub|taskforce|workstream|council|cabinet|triumvirate"
_PLACE = re.compile(r"\b(?:team|group|board|committee|office|triumvirate)s?$", re.IGNORECASE)
DEPARTMENTS = {
    "communications", "comms", "human resources", "workforce", "recruitment", "finance", "payroll", "learning and development", "organisational development",
    "occupational health", "informatics", "governance", "nursing", "estates", "education", "resourcing", "people", "procurement",
}  # fmt: skip
A_ROLE = re.compile(rf"\b(?:{_ROLE})\b|^(?-i:[A-Z]{{2,4}}) (?:of|for)\b|\b(?-i:[DH]o[A-Z]{{1,4}})\b|^(?-i:AD|DD) (?=[A-Z])", re.IGNORECASE)
ROLES = re.compile(rf"\b(?:{_ROLE})s\b|\bsecretaries\b", re.IGNORECASE)
A_TEAM = re.compile(rf"\b(?:{_TEAM})s?\b", re.IGNORECASE)
NETWORK = re.compile(r"\bnetworks?\b", re.IGNORECASE)
EXTERNAL = re.compile(
    r"\b(?:(?:system|external|partner|voluntary|community) (?:partners?|organisations?)|partners|icb|ics|universit(?:y|ies)|college|trade unions?"
    r"|staff side|nhs england|nhse|suppliers?|providers?|contractors?|[A-Z]*CSU)\b", re.IGNORECASE,
)  # fmt: skip
EVERYBODY = re.compile(r"\b(?:all|every|each)\b|\beveryone\b|\beverybody\b|\ball staff\b", re.IGNORECASE)
VACANT = re.compile(
    r"\b(?:tb[cadn]|t\.b\.[cadn]\.?|to be (?:confirmed|agreed|decided|determined|appointed|identified|recruited|advised|announced|named|nominated|allocated|assigned)"
    r"|vacant|vacancy$|vacancy\)|(?:new|vacant) post|not (?:yet )?(?:known|appointed|recruited|identified|agreed|confirmed|in post|named|allocated|assigned|applicable)"
    r"|unfilled|unassigned|unallocated|awaiting (?:appointment|recruitment|confirmation)|unknown)\b"
    r"|^(?:n/?a|n\.a|none|nil|(?:nobody|no[ -]one|no (?:lead|owner))(?: yet)?|interim|vacancy|pending)$|^[\W_]*\?[\W_]*$", re.IGNORECASE,
)  # fmt: skip
SIGNS = re.compile(r"[^\w?]|_")  # a dash, a bullet: without anything else they name nobody; a question mark asks who it is
INTERIM = re.compile(r"\b(?:interim|acting)\b", re.IGNORECASE)
ADDRESS = re.compile(r"(?:https?:|www\.)[^\s,;]*|[^\s,;]*://[^\s,;]*", re.IGNORECASE)
NO_OWNER = re.compile(
    r"\b(?:https?:|www\.)|://|^[\W\d_]+$|^(?:as above|see above|as before|ditto|(?:the )?same(?: as (?:above|before))?)$", re.IGNORECASE
)
ACRONYM = re.compile(r"(?=(?:[^A-Z]*[A-Z]){2})[A-Z][A-Za-z&]{1,7}")
SUBJECT = re.compile(r"\bservices$", re.IGNORECASE)  # as in Head of Resourcing & Shared Services
FIELD = re.compile(r"(?:hr|od|edi|ed&i|l&d|l&od|it|oh|comms|recruitment|workforce)\b", re.IGNORECASE)  # as in HR and OD Business Partner
OPEN_TITLE = re.compile(r"\b(?:of|for)\b", re.IGNORECASE)
_IN_CHARGE = (
    r"(?:(?:exec(?:utive)?|operational|delivery|strategic|clinical|medical|nursing|divisional|hr|edi|overall|joint|board|project|programme|responsible|accountable|senior|action|named|nominated)\s+)*"
    r"(?:leads?|owners?|sponsor|sro|exec(?:utive)?|operational|strategic|delivery|accountable|responsible|responsible (?:officer|person))"
)
_HELPING = r"support(?:ing|ed by)?|with support from|deputy lead|contributors?"
PREFIX = re.compile(rf"\s*(?:(?P<help>{_HELPING})|{_IN_CHARGE})\s*(?P<sign>:|\s[-–—]\s)\s*", re.IGNORECASE)
POST_IN_CHARGE = re.compile(
    r"\s*(?:clinical|medical|nursing|divisional|hr|edi|project|programme) leads?\b", re.IGNORECASE
)  # posts of their own
CAPACITY = re.compile(rf"\b(?:{_HELPING}|{_IN_CHARGE})\s*:", re.IGNORECASE)
SUFFIX = re.compile(
    rf"\s*\(\s*(?:joint\s+)?{_IN_CHARGE}\s*\)\s*$|\s+[-–—]\s*(?:joint\s+)?{_IN_CHARGE}\s*$|,?\s*\bon behalf of\b.*$",
    re.IGNORECASE | re.DOTALL,
)
COUNT = re.compile(r"^\s*\d+\s*[x×]\s+|\s*\(?\s*[x×]\s?\d+\s*\)?\s*$", re.IGNORECASE)


def is_place(name: str) -> bool:
    """Whether a name ends with the word of a team or an office, whatever posts stand in it: Medical Director's Office."""
    return bool(_PLACE.search(name))
