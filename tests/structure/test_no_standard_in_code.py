"""No code of a group, indicator, band or part, and no name of a table or column of the bundled standard stands in the library."""

from wres.parameters import Workspace

MAY = ("wres.demo", "wres.bench", "wres.inputs.public")  # example data, measured runs on it, and readers of particular public files
OWN_TABLES = {"published", "actions"}  # the workbook's, alike in every standard
OWN_WORDS = {  # words of the workbook itself that happen to be codes of the standard too
    "indicator", "group", "staff_group", "band", "year", "percent", "responses", "lower", "middle", "upper",  # of figures, models and charts
    "survey", "unknown", "total", "other", "yes", "no", "primary", "staff", "code", "members", "training",
}  # fmt: skip
COUNTING = ("wres.inputs.files", "wres.inputs.plans", "wres.plans", "wres.running", "wres.forms")  # rooms where a digit is a number
OTHER_MEANINGS = {  # a measure of benchmarks; a colour; roles, teams and rules as people write them; columns of a chart's data
    "wres.checks.check_return": {"headcount"},
    "wres.inputs.plans.colours": {"white"},
    "wres.plans.names_in_context": {"executive"},
    "wres.plans.owner_words": {"recruitment", "workforce"},
    "wres.charts.board": {"board", "workforce"},
    "wres.comparison.target_value": {"workforce"},
    "wres.report.kinds.board_difference": {"board", "workforce"},
}


def codes_of_the_standard() -> set[str]:
    """Every code and name that only the standard may say."""
    standard = Workspace.at().standard
    tables = {name: table for name, table in standard.tables.items() if name not in OWN_TABLES}
    columns = {column for table in tables.values() for column in table.columns}
    accepted = {code for table in tables.values() for column in table.columns.values() for code in column.accepts}
    parts = {code for one in standard.indicators.values() for codes in (one.parts, one.steps, one.aggregates) for code in codes}
    codes = {*standard.groups, *standard.indicators, *tables, *columns, *accepted, *parts, *standard.tiers, *standard.band_order}
    return codes - OWN_WORDS


def codes_in(module: str, literals: set[str], codes: set[str]) -> list[str]:
    """The codes that a module writes, without those that mean something else there."""
    written = (codes & literals) - OTHER_MEANINGS.get(module, set())
    return sorted(code for code in written if not (code.isdigit() and module.startswith(COUNTING)))


def test_no_code_of_the_standard_is_written_in_the_library(library):
    codes = codes_of_the_standard()
    written = {module: codes_in(module, library.literals(module), codes) for module in library.trees if not module.startswith(MAY)}
    assert {module: words for module, words in written.items() if words} == {}
