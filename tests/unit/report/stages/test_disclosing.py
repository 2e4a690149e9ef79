"""What comes after the gate of the public edition holds no hidden number, wherever one looks."""

import gc
import types
from math import isnan

import pytest

from wres.report import Report, calculate, check, compare, disclose, read

NUMBERS = ("value", "numerator", "denominator", "lower", "upper")


@pytest.fixture(scope="module")
def calculated():
    return calculate(check(read("EXA", 2025)))


@pytest.fixture(scope="module")
def public(calculated):
    return Report(compare(disclose(calculated, "public")))


@pytest.fixture(scope="module")
def internal(calculated):
    return Report(compare(disclose(calculated, "internal")))


def reachable(root):
    """Everything that can be reached from an object but modules, classes and functions, which belong to all."""
    shared = (types.ModuleType, type, types.FunctionType, types.BuiltinFunctionType, types.MethodType)
    seen, waiting = {}, [root]
    while waiting:
        thing = waiting.pop()
        if id(thing) not in seen and not isinstance(thing, shared):
            seen[id(thing)] = thing
            waiting += gc.get_referents(thing)
    return list(seen.values())


def show_everything(report):
    """Ask for every section, so that whatever is worked out late has been worked out."""
    names = (
        "heading", "decision", "summary", "progression", "trend", "targets", "plan_glance", "plan", "plan_dates", "plan_coverage", "paper",
        "about", "readiness", "checks", "provenance",
    )  # fmt: skip
    codes = report.context.standard.main_indicators
    return [*(getattr(report, name)().html() for name in names), *(report.indicator(code).html() for code in codes)]


def hidden_pairs(public, internal):
    """Each hidden figure of any year, as it is and as it is shown."""
    true = {(figure.year, figure.key): figure for figure in internal.results.history}
    return [(true[figure.year, figure.key], figure) for figure in public.results.history if figure.status == "suppressed"]


def test_hidden_figures_have_no_numbers(public, internal):
    pairs = hidden_pairs(public, internal)
    assert len(pairs) > 50
    assert all(isnan(getattr(shown, name)) for _, shown in pairs for name in NUMBERS)


def test_no_hidden_value_can_be_reached_from_the_report(public, internal):
    """Values and bounds of many decimals are nothing else by chance; the same walk finds them in the internal edition."""
    show_everything(public), show_everything(internal)
    shown = {getattr(figure, name) for figure in public.results.history for name in NUMBERS}
    fractions = {getattr(figure, name) for figure, _ in hidden_pairs(public, internal) for name in ("value", "lower", "upper")}
    fractions = {number for number in fractions - shown if not isnan(number) and round(number, 4) != number}
    assert len(fractions) > 50
    floats = {thing for thing in reachable(internal) if isinstance(thing, float)}
    assert fractions <= floats
    assert not fractions & {thing for thing in reachable(public) if isinstance(thing, float)}


def test_nothing_from_before_the_gate_can_be_reached(public, calculated):
    before = [calculated, calculated.checked, calculated.checked.returned, *calculated.by_year.values()]
    before += [table for tables in calculated.checked.tables.values() for name, table in tables.items() if name != "actions"]
    ids = {id(thing) for thing in before}
    assert not ids & {id(thing) for thing in reachable(public)}


def test_the_summary_of_the_gate_counts_what_is_hidden_by_reason(public):
    hidden = [figure.reason for figure in public.results.figures if figure.status == "suppressed"]
    summary = public.compared.disclosed.summary().html()
    every = sum(figure.status != "missing" or figure.has_bound_alone for figure in public.results.figures)
    assert f"{len(hidden)} of the {every} figures for 2024/25 are hidden" in summary
    for reason, words in (("small number", "small number"), ("derived from a small number", "would reveal a small number")):
        assert f'{words}</th><td class="number" data-label="Figures">{hidden.count(reason)}</td>' in summary


def test_the_internal_edition_hides_nothing(internal):
    assert "This edition hides nothing." in internal.compared.disclosed.summary().html()
    assert "suppressed" not in {figure.status for figure in internal.results.figures}
