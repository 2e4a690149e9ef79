"""What a person should look at where the encoding of a file was not certain."""

from wres.findings import Finding
from wres.parameters import Checks
from wres.text.encoding import Text


def about_encoding(text: Text, label: str, checks: Checks) -> list[Finding]:
    """What a person should look at: letters that are hardly what was typed, else how the text was read."""
    if text.doubtful:
        return [checks.finding("letters in doubt", label, example=text.doubtful)]
    return (
        [checks.finding("encoding read", label, encoding=text.assumed, example=f", such as {text.example}" if text.example else "")]
        if text.assumed
        else []
    )
