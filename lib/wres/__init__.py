"""The WRES workbook: one organisation's yearly return into a finished Workforce Race Equality Standard report."""

import sys

__version__ = "0.2.0"

# jsonschema, which the charts and the checks import, would build a grammar for a format that nothing here uses: two seconds in every
# process. It does without the package that does so where that is not installed, so it is told that it is not.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
