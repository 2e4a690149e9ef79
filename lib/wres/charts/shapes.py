"""The shape of a specification: what charts of one kind have in common, with numbered stand-ins for what differs between them.

Vega-Lite compiles a shape as it would the chart, because it does not look at what is replaced here: the rows, the ends of
scales, the places of ticks and the words under them. So charts of one shape need to be compiled only once.
"""

import json
import re
from typing import Any

LOOSE = ("values", "domain", "labelExpr")
STAND_IN = "1234567{:03}"  # digits alone, so it is itself as a number, as text, and as text in an expression
STANDS_IN = re.compile(r"1234567(\d{3})")
PLAIN = re.compile(r"""[^"'\\\x00-\x1f\u2028\u2029]+""")  # text that is itself in any quotes
MOST = 1000


def shape_and_parts(specification: dict[str, Any]) -> tuple[str, list[str]]:
    """The specification as JSON with stand-ins, and the JSON that each of them stands for.

    Equal parts have one stand-in, since Vega-Lite joins equal data. What has more parts than there are stand-ins, or itself
    holds such a number, is its own shape.
    """
    whole = json.dumps(specification)
    parts: dict[str, int] = {}
    shape = json.dumps(_loose(specification, parts))
    return (whole, []) if STANDS_IN.search(whole) or len(parts) > MOST else (shape, list(parts))


def filled(shape: str, parts: list[str]) -> str:
    """A shape, or what it was compiled into, with the parts in their places."""
    return STANDS_IN.sub(lambda found: parts[int(found[1])], shape) if parts else shape


def _loose(node: Any, parts: dict[str, int], name: str = "") -> Any:
    if isinstance(node, dict):
        return {key: _loose(value, parts, key) for key, value in node.items()}
    if isinstance(node, list):
        if name == "values" and node and isinstance(node[0], dict):
            return [int(_stand_in(json.dumps(node)[1:-1], parts))]
        return [_loose(value, parts, name) for value in node]
    if name not in LOOSE or isinstance(node, bool):
        return node
    if isinstance(node, str) and ("datum.label" not in node if name == "labelExpr" else PLAIN.fullmatch(node)):
        return _stand_in(json.dumps(node)[1:-1], parts)
    if isinstance(node, int | float) and node:  # zero stays, since it makes a difference whether a scale holds it
        size = int(_stand_in(json.dumps(abs(node)).removesuffix(".0"), parts))
        return size if node > 0 else -size
    return node


def _stand_in(part: str, parts: dict[str, int]) -> str:
    return STAND_IN.format(parts.setdefault(part, len(parts)))
