"""The analyst's own words, with their figures filled in."""

from wres.report.context import Context
from wres.report.prose import as_html
from wres.report.results import Results
from wres.report.tokens import fill_tokens


def commentary(context: Context, results: Results, heading: str) -> str:
    """The words under a heading as HTML; nothing when there are none."""
    text = context.commentary.get(heading, "").strip()
    if not text:
        return ""
    filled, _ = fill_tokens(text, results.figures, results.whole_bands)
    return f'<div class="commentary">{as_html(filled)}</div>'
