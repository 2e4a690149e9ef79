"""The sentences of timescales: each a pattern over the kinds of their words, which must account for the whole text."""

import re
from collections.abc import Sequence

from wres.plans.due import Due
from wres.plans.timescale_days import with_years
from wres.plans.timescale_readers import READERS
from wres.plans.timescale_words import Token

_LEAD = r"[bytq.-]*[ek]?[b.-]*"
_LABELS = r"[.l-]*"
_LAST = r"[.y]*"
_GAP = r"[.,-]*"
_RHYTHM = r"(?:[gG]?h?[.]*R[gG.]*h?j?)"
_NEW = r"(?P<new>D)"
_OLD = r"(?P<old>[DPY])"

_SENTENCES: tuple[tuple[str, str], ...] = (
    # moved: June 2026 (originally March 2026); revised from March 2026 to June 2026; originally March 2026, now June 2026
    ("moved", rf"{_LABELS}{_LEAD}{_NEW}[.,a-]*(?:w|m[.]*f)[.by-]*e?[.]*{_OLD}[.]*"),
    ("moved", rf"[.]*m[.,-]*n[.by-]*e?{_NEW}[.]*"),
    ("moved", rf"[.]*w[.by-]*e?{_OLD}[.,a-]*(?:[mn][.tby-]*+)+e?[.]*{_NEW}[.]*"),
    ("moved", rf"[.]*w?[.by]*m[.]*f[.by]*e?{_OLD}[.]*[t-][.by]*e?{_NEW}[.]*"),
    ("moved", rf"[.]*m[.]*t[.by]*e?{_NEW}[.,]*(?:[w.]*m?f[.by]*{_OLD}[.]*)?"),
    ("moved", rf"{_LABELS}{_LEAD}{_OLD}[.,a-]*(?:m[.]*t|m?n|m(?=[.-]))[.by-]*e?[.]*{_NEW}[.]*"),
    ("moved", rf"[.]*n[.by-]*e?{_NEW}[.,a-]*(?:(?:w|m?[.]*f)[.by-]*{_OLD})?[.]*"),
    ("complete", rf"{_LABELS}c(?:[.,a/-]*c)*[.,bf-]*(?:e?[.]*(?P<old>[DPY]))?[.,-]*(?:(?:w|b)[b.]*[DPY])?[.]*"),
    ("complete", rf"{_LABELS}[b.]*e?(?P<old>[DPY])[.,a-]*c[.]*"),
    ("both", r"[cos.,ab/-]*(?:c.*o|o.*c).*"),
    ("status", r"[.l]*s[.]*"),
    ("start", rf"{_LABELS}[sb.,]*f[bf.]*(?P<start>D)[.,a-]*[zo]?[.]*"),
    ("start", rf"{_LABELS}[b.]*(?P<start>D)[.,a-]*(?:[zf]|(?<=[-.])o|to)[.]*"),
    ("start", r"[.]*o[.,]*f[b.]*(?P<start>D)[.]*"),
    ("range", rf"{_LABELS}[sfbo.]*(?P<start>[DP])[.]*[t-][.b]*e?(?P<end>D){_LAST}"),
    ("range", rf"{_LABELS}[b.]*i[b.]*(?P<start>[DP])[.]*[at-][.b]*e?(?P<end>D){_LAST}"),
    ("range", r"[.]*f[b.]*(?P<start>D)[.,a]+[etb.]+(?P<end>D)[.]*"),
    ("slash", rf"{_LABELS}{_LEAD}(?P<start>[PD])/(?P<end>D){_LAST}"),
    ("list", rf"{_LABELS}{_LEAD}(?:P[.,a/]++|D[.]*+[,al][,al.]*+)(?:[bye.l]*+[DP][.,al/]++)*[bye.l]*D{_LAST}"),
    ("reviewed", rf"{_LABELS}{_LEAD}(?P<end>D)[.,-]+b?(?:R[gG]+|[gG]+[.]*R)[.]*"),
    ("reviewed", rf"{_LABELS}{_LEAD}(?P<end>D)[.,ab-]*b(?:R[gG]+|[gG]+[.]*R)[.]*"),
    ("mixed range", rf"{_LABELS}[b.]*(?P<start>[DP])[.]*[t/-](?P<end>D)[.,a-]+o?[.]*{_RHYTHM}{_GAP}"),
    ("mixed range", rf"{_LABELS}{_RHYTHM}[.,b-]*f?(?P<start>[DP])[.]*[t-](?P<end>D)[.]*"),
    ("mixed", rf"{_LABELS}(?:[xg#]*p)?{_LEAD}(?P<end>D)(?:[.,-]*a[.]*[o]?{_RHYTHM}?|[.,-]*{_RHYTHM})(?<=[oRgGhj.])[.]*"),
    ("mixed start", rf"{_LABELS}[b.]*f[b.]*(?P<start>D)[.,a-]*{_RHYTHM}[.]*"),
    ("mixed start", rf"{_LABELS}{_RHYTHM}[.,a-]*f[b.]*(?P<start>D)[.z]*"),
    ("until", rf"{_LABELS}(?:o|{_RHYTHM})[.,-]*[ty][.b]*e?[.]*(?P<end>D)[.]*"),
    ("until", rf"{_LABELS}o[.,-]*b[.b]*(?P<end>D)[.]*"),
    ("mixed", rf"{_LABELS}{_RHYTHM}[.,-]*g?[b.]*(?P<end>D)[.]*"),
    ("dated", rf"{_LABELS}(?:s(?:[.,-]+|(?=b)))?(?:o[.,-]*g[.b-]*)?{_LEAD}(?P<end>D){_LAST}"),
    ("dated", rf"{_LABELS}[b.]*(?:g[.b-]*|v){_LEAD}(?P<end>D){_LAST}"),
    ("dated", rf"{_LABELS}{_LEAD}(?P<end>D)[.-]*g[.]*"),
    ("named quarter", rf"{_LABELS}{_LEAD}(?P<quarter>P)[.]+(?P<start>[DP])[.]*[t-](?P<end>D){_LAST}"),
    ("named quarter", rf"{_LABELS}{_LEAD}(?P<end>D)[.]+(?P<quarter>P)[.]*"),
    ("range", rf"{_LABELS}f[b.]*(?P<start>D)[.,a-]*[vbey][.bye]*(?P<end>D){_LAST}"),
    ("same", rf"{_LABELS}{_LEAD}(?P<start>D)[.]+[b.]*(?P<end>D)[.]*"),
    ("event", rf"{_LABELS}[xgG#,abR/.-]*p[.]*[by]+[.]*e?[.]*(?P<end>D){_LAST}"),
    ("event", rf"{_LABELS}{_LEAD}(?P<end>D)[.-]*gh[.]*"),
    ("event", rf"{_LABELS}gh[.b-]*{_LEAD}(?P<end>D){_LAST}"),
    ("each month", rf"{_LABELS}(?:R[.,b-]*P|P[.,-]*R)[.]*"),
    ("recurring", rf"{_LABELS}[b.]*(?:o[.,a-]*)?{_RHYTHM}[.,a-]*o?[.]*"),
)
_COMPILED = tuple((form, re.compile(pattern)) for form, pattern in _SENTENCES)


def sentence_of(tokens: Sequence[Token]) -> Due | None:
    """What a timescale says as a whole; None when no sentence accounts for all of its words."""
    kinds = "".join(token.kind for token in tokens)
    for form, pattern in _COMPILED:
        match = pattern.fullmatch(kinds)
        if match:
            named = {name: place for name in match.groupdict() if (place := match.start(name)) >= 0}
            return READERS[form](with_years(tokens), named)
    return None
