"""Imported before anything heavy: jsonschema would build a grammar for a format that nothing here uses, which takes two seconds.

It does without the package that does so where that is not installed, so it is told that it is not.
"""

import sys

sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
