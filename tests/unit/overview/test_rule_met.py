"""Who is to be looked at first: the rule, and all and only those who meet it."""

import pytest
from lxml import html
from statsmodels.stats.proportion import confint_proportions_2indep
from tests.unit.overview.conftest import listed, plain, ratio_rows, row, rule_words

from wres.overview.overview import open_overview
from wres.overview.rule_reach import RuleReach
from wres.overview.sections.not_judged import out_of_reach_words, several_out_of_reach_words

UNEQUAL, EQUAL, FEW = (400, 1000, 250, 1000), (300, 1000, 300, 1000), (400, 1000, 8, 1000)
GROUPS = {"2": ("white", "bme"), "3": ("bme", "white")}


def with_intervals(code, counts):
    """The rows of indicators 2 and 3 with the intervals of statsmodels: 1.60 (1.40 to 1.82) is unequal, 1.00 (0.88 to 1.14) is not."""
    rows = []
    for indicator, of_indicator in zip(GROUPS, counts, strict=True):
        low, high = confint_proportions_2indep(*of_indicator, compare="ratio", method="log")
        *parts, ratio = ratio_rows(code, indicator, GROUPS[indicator], *of_indicator)
        rows += [*parts, ratio.replace(",ratio,,,,,", f",ratio,,,{low},{high},")]
    return rows


def shown(publish, counts):
    overview = open_overview(2025, publish({code: with_intervals(code, row) for code, row in counts.items()}))
    page = html.fromstring(f"<main>{overview.first().html()}</main>")
    return page, listed(page)


def test_the_unequal_on_two_indicators_are_named_with_both_and_those_on_one_are_not(publish):
    page, items = shown(publish, {"BOTH": (UNEQUAL, UNEQUAL), "ONE": (UNEQUAL, EQUAL), "NONE": (EQUAL, EQUAL), "FEWS": (FEW, UNEQUAL)})
    assert items == [
        "BOTH – Appointment (2): White applicants 1.60 times as likely as BME applicants to be appointed (1.40 to 1.82). "
        "Disciplinary (3): BME staff 1.60 times as likely as White staff to enter the disciplinary process "
        "(1.40 to 1.82). Has an action plan."
    ]
    words = rule_words(page)
    assert words.startswith(
        "Look first at 1 of these 4 organisations. The rule: relative likelihoods (indicators 2 to 4) above 1.25 beyond chance on 2 indicators or more."
    )
    assert "limits" not in words  # nobody is judged by them here
    assert "Figures that rest on few cases do not count." in page.text_content()
    assert "Survey gaps" not in page.text_content()  # there is no survey here
    assert "Nobody is named as outside limits" in page.text_content()


@pytest.mark.parametrize(("count", "named"), [(11, 11), (12, 10)])
def test_of_many_ten_are_named_and_a_link_leads_to_the_others(publish, count, named):
    page, items = shown(publish, {f"ZA{number:02d}": (UNEQUAL, UNEQUAL) for number in range(count)})
    assert [item[:4] for item in items] == [f"ZA{number:02d}" for number in range(named)]
    links = [link for link in page.iter("a") if link.get("href").startswith("#")]
    assert len(links) == (count > named)
    for link in links:
        assert link.getparent().text_content() == "2 more organisations meet the rule: see the table of 12 organisations."
        (place,) = page.xpath(f"//*[@id='{link.get('href')[1:]}']")
        assert len(list(place.iter("tr"))) == 1 + count


def test_of_equals_the_interval_furthest_beyond_the_range_stands_first_and_then_numbers_in_names_go_by_size(publish):
    """The lower bounds of statsmodels: 1.59 of 450 of 1,000 against 250, 1.40 of 400. The last three are equal."""
    counts = {"ZA101": UNEQUAL, "ZA12": UNEQUAL, "ZA2": UNEQUAL, "ZA300": (450, 1000, 250, 1000)}
    page, items = shown(publish, {code: (of_code, of_code) for code, of_code in counts.items()})
    assert [item.partition(" – ")[0] for item in items] == ["ZA300", "ZA2", "ZA12", "ZA101"]
    rule = (
        "Order: by the number of indicators on which an organisation is above 1.25 beyond chance. Organisations with equal numbers are in "
        "order of how far the furthest of their intervals is above 1.25, then by name."
    )
    assert rule in page.text_content()


@pytest.mark.parametrize(("spoiled", "names"), [(2, ["BBB", "ZZZ"]), (3, ["ZZZ"])])
def test_an_organisation_of_whose_values_a_tenth_cannot_be_used_leads_nobody_and_is_named_apart(publish, spoiled, names):
    """Of 12 values 2 are 17%, but fewer than 3, and of 13 values 3 are 23%: 6 are those of two ratios, and a share of 150 cannot be."""
    shares = {"white": 50, "bme": 30, "unknown": 20, "other": 20}
    share = [row("BBB", "1", "share", group, value, "percent") for group, value in shares.items()]
    wrong = [row("BBB", "9", "board_share", group, 150, "percent") for group in ("white", "bme", "unknown")][:spoiled]
    rows = {code: with_intervals(code, (UNEQUAL, UNEQUAL)) for code in ("BBB", "ZZZ")}
    rows["BBB"] += [*share, *wrong]
    overview = open_overview(2025, publish(rows))
    page = html.fromstring(f"<main>{overview.first().html()}</main>")
    assert [item[:3] for item in listed(page)] == names
    words = (
        "1 organisation meets the rule but is not listed, because 10% or more of the values in its file cannot be used: BBB (3 of 13). "
        "Check this file first."
    )
    last = "Organisations come after these, whatever their figures, where 10% or more of the values in their file, and at least 3, cannot be used."
    assert [text in page.text_content() for text in (words, last)] == [spoiled == 3] * 2
    columns = {column.heading: list(column.cells) for column in overview.tables[0].columns}
    assert columns["Code"] == (["ZZZ", "BBB"] if spoiled == 3 else ["BBB", "ZZZ"])
    assert columns.get("Values that cannot be used") == (["", "3 of 13"] if spoiled == 3 else None)


@pytest.mark.parametrize(("others", "words"), [((), "This organisation is not listed"), (("AAA",), "No organisation is listed")])
def test_where_the_only_one_that_meets_the_rule_is_not_listed_it_is_not_said_that_nobody_meets_it(publish, others, words):
    """Of 9 values 3 cannot be: "No organisation meets the rule" stood above "1 organisation meets the rule but is not listed"."""
    wrong = [row("BBB", "9", "board_share", group, 150, "percent") for group in ("white", "bme", "unknown")]
    rows = {"BBB": [*with_intervals("BBB", (UNEQUAL, UNEQUAL)), *wrong]}
    overview = open_overview(2025, publish(rows | {code: with_intervals(code, (EQUAL, EQUAL)) for code in others}))
    page = html.fromstring(f"<main>{overview.first().html()}</main>")
    assert rule_words(page).startswith(f"{words} as one to look at first. The rule: ")
    assert "BBB (3 of 9). Check this file first." in page.text_content()


def test_in_sight_are_the_rule_the_list_the_way_to_the_others_and_one_caution(publish):
    """Eight paragraphs stood between the list and the table, and one of them named organisations without intervals."""
    page, _ = shown(publish, {f"ZA{number:02d}": (UNEQUAL, UNEQUAL) for number in range(24)} | {"NONE": (EQUAL, EQUAL)})
    caution = "An organisation that is not named can still be unequal: in a small one it is harder to tell from chance."
    assert [(part.tag, part.text_content()[:30]) for part in page if part.tag != "ul"] == [
        ("p", "Most widespread: Appointment\N{NO-BREAK SPACE}("),
        ("p", "Look first at 24 of these 25 o"),
        ("p", "Figures that rest on few cases"),
        ("p", "14 more organisations meet the"),
        ("p", caution[:30]),
        ("details", "In how many organisations BME "),
        ("details", "How this list is madeAbove 1.2"),
        ("details", "24 organisations above 1.25 be"),
    ]
    assert caution in page.text_content()
    (how,) = page.xpath("details[summary = 'How this list is made']")
    assert "ZA" not in how.text_content()
    assert "standard errors" not in page.text_content()


def test_where_nobody_meets_the_rule_that_is_said_before_anything_else(publish):
    page, items = shown(publish, {"AAA": (UNEQUAL, EQUAL), "BBB": (EQUAL, EQUAL)})
    words = "Of 2 organisations that can be judged, none is known to meet the rule for where to look first. This does not"
    assert rule_words(page).startswith(words)
    assert items == [
        "AAA – Appointment (2): White applicants 1.60 times as likely as BME applicants to be appointed (1.40 to 1.82). Has an action plan."
    ]


def test_one_organisation_is_not_counted_among_others(publish):
    page, _ = shown(publish, {"AAA": (UNEQUAL, UNEQUAL)})
    assert rule_words(page).startswith("This organisation meets the rule for where to look first.")


@pytest.mark.parametrize("others", [(), ("BBB",), ("BBB", "CCC", "DDD")])
def test_few_cases_lead_nobody_however_few_organisations_there_are(publish, others):
    """FEW: 8 of 1,000 against 400 of 1,000 is 50, wholly above 1.25, and fewer than 10 cases. One or two organisations have no funnel."""
    page, items = shown(publish, {"AAA": (FEW, FEW)} | dict.fromkeys(others, (EQUAL, EQUAL)))
    none = {
        0: "The rule for where to look first cannot be applied, because fewer than 2 indicators can be judged (few cases: 2 and 3; ",
        1: "The only organisation that can be judged does not meet the rule",
        3: "Of 3 organisations that can be judged, none meets the rule",
    }[len(others)]
    assert rule_words(page).startswith(none)
    assert items == []
    (cell,) = (cell.text_content() for cell in page.iter("td") if cell.text_content().startswith("2: 50.00"))
    assert cell.count(" (few)") == 2


@pytest.mark.parametrize("events", [9, 10])
def test_ten_cases_are_not_few(publish, events):
    """By statsmodels 400 of 1,000 against 10 of 1,000 is 40.00 (21.49 to 74.47)."""
    counts = (400, 1000, events, 1000)
    _, items = shown(publish, {"AAA": (counts, counts)})
    assert [item[:102] for item in items] == (
        ["AAA – Appointment (2): White applicants 40.00 times as likely as BME applicants to be appointed (21.49"] if events == 10 else []
    )


def test_a_ratio_with_an_interval_and_hidden_counts_leads_nobody(publish):
    """The interval gives the number of cases back, and is hidden with them."""
    ratios = [line for line in with_intervals("AAA", (UNEQUAL, UNEQUAL)) if ",relative_likelihood," in line]
    pairs = [(code, group) for code, groups in GROUPS.items() for group in groups]
    hidden = [row("AAA", code, "likelihood", group, "", "percent", reason="small number") for code, group in pairs]
    overview = open_overview(2025, publish({"AAA": [*hidden, *ratios]}))
    shown = overview.first().html()
    assert "fewer than 2 indicators can be judged (hidden to protect people: 2 and 3; no figure: 4)" in shown
    assert "1.40" not in shown


def test_that_gaps_do_not_count_is_said_where_there_is_a_survey(publish):
    answers = row("AAA", "5", "percentage", "bme", 30, "percent", "", 400)
    overview = open_overview(2025, publish({"AAA": [*with_intervals("AAA", (UNEQUAL, UNEQUAL)), answers]}))
    assert (
        "Survey gaps (5) and figures that rest on few cases do not count. In brackets: the 95% confidence interval.</p><ul>"
        in overview.first().html().replace("\n", "")
    )


def test_what_is_listed_is_not_said_to_be_expected_and_what_is_left_out_makes_nobody_unequal(publish):
    """An empty folder stood under "Why it is expected", and findings spoke of figures that lead nobody."""
    zero = row("AAA", "2", "relative_likelihood", "white/bme", 0, "ratio")
    wide = with_intervals("BBB", (UNEQUAL, UNEQUAL))
    wide[2] = wide[2].rsplit(",ratio,,,", 1)[0] + ",ratio,,,1.59,1.61,ok,,counts"
    root = publish({"AAA": [zero], "BBB": wide})
    (root / "2025/RRU").mkdir()
    overview = open_overview(2025, root)
    (missing,) = (table for table in overview.tables if table.sheet == "Missing")
    assert [column.heading for column in missing.columns][-1] == "Why it is listed"
    whys = {finding.where.split("/")[1]: finding.why for finding in overview.data.findings}
    assert whys["AAA"].endswith("It is marked, and is in no middle or group figure.")
    assert whys["BBB"].startswith("Neither these intervals nor the counts are known to be right, so both are left out of funnel plots")


@pytest.mark.parametrize("others", [(), ("CCC",)])
def test_between_the_limits_an_organisation_whose_file_is_to_be_checked_is_not_left_out_without_a_word(publish, others):
    """350 and 297 of 1,000 are 1.18, 2.4 standard errors (0.068) from the 1 of the other 24: outside 95% limits, within 99.8% ones."""
    between = ((350, 1000, 297, 1000), EQUAL)
    rows = {code: with_intervals(code, (EQUAL, EQUAL)) for code in (f"Z{number:02}" for number in range(24))}
    rows |= {code: with_intervals(code, between) for code in ("BBB", *others)}
    rows["BBB"] += [row("BBB", "9", "board_share", group, 150, "percent") for group in ("white", "bme", "unknown")]
    overview = open_overview(2025, publish(rows))
    page = html.fromstring(f"<main>{overview.first().html()}</main>")
    assert [item[:3] for item in listed(page)] == list(others)
    words = (
        "1 organisation is between the 95% and the 99.8% limits but not named, because 10% or more of the values in its file cannot be used: BBB "
        "(3 of 9). Check this file first."
    )
    assert words in page.text_content()


@pytest.mark.parametrize(
    ("limits", "names", "rule"),
    [
        ("[0.95, 0.998]", ["OUT", "BOTH"], "The rule: outside the 99.8% limits of an indicator, on the side that is worse for BME staff, or relative likelihoods (indicators 2 to 4) above 1.25 beyond chance on at least 2 of these."),
        ("[0.8, 0.9]", ["BOTH"], "Being outside the limits of one indicator is not enough here, because no more organisations are outside"),
    ],
    ids=["fewer would be there anyway", "more would be there anyway"],
)  # fmt: skip
def test_to_be_outside_limits_is_enough_only_where_more_are_there_than_would_be_anyway(publish, checkout, limits, names, rule):
    """All ratios are 1.6 but the 2.5 of OUT, log(2.5 / 1.6) = 0.446 from the others with an error of 0.134, which is 3.3 errors.

    64 figures: on one side of limits of 99.8% 0.064 would be outside, of 90% 3.2, and 1 is. By statsmodels 80 of 200 against 50 of 200 is
    1.60 (1.19 to 2.15), not unequal; OUT is 2.50 (1.92 to 3.26), unequal and outside, of one indicator.
    """
    usual = (80, 200, 50, 200)
    counts = {f"ZA{number:03d}": (usual, usual) for number in range(30)}
    counts |= {"OUT": ((125, 200, 50, 200), usual), "BOTH": (UNEQUAL, UNEQUAL)}
    root = publish({code: with_intervals(code, row) for code, row in counts.items()})
    (root / "params/years").mkdir(parents=True)
    for file in (checkout / "params/years").glob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        (root / "params/years" / file.name).write_text(f"{text}\noverview: {{limits: {limits}}}\n", encoding="utf-8")
    overview = open_overview(2025, root)
    page = html.fromstring(f"<main>{overview.first().html()}</main>")
    assert [item.partition(" – ")[0] for item in listed(page)] == names
    assert rule in f"{rule_words(page)} {plain(page)}"
    order = [report for report in overview.tables[1].columns[1].cells if report in ("OUT", "BOTH")]
    assert order == (names if len(names) == 2 else ["BOTH", "OUT"])


def test_that_large_organisations_are_found_more_easily_is_said_with_both_medians(publish):
    """Staff of 5,000, 1,000 and 300 have a median of 1,000; of those who meet the rule it is 5,000."""
    counts = {"BOTH": (UNEQUAL, UNEQUAL), "ONE": (UNEQUAL, EQUAL), "NONE": (EQUAL, EQUAL), "BLANK": (EQUAL, EQUAL)}
    staff = {"BOTH": 5000, "ONE": 1000, "NONE": 300}
    rows = {code: with_intervals(code, of_code) for code, of_code in counts.items()}
    for code, size in staff.items():
        rows[code].append(row(code, "1", "share", "bme", 20, "percent", size / 5, size))
    words = "the median size of those who meet the rule is 5,000 staff, that of all 3 who published theirs 1,000."
    assert words in open_overview(2025, publish(rows)).first().html()


def test_which_indicators_do_not_count_is_said(publish):
    answers = row("AAA", "5", "percentage", "bme", 30, "percent", "", 400)
    overview = open_overview(2025, publish({"AAA": [*with_intervals("AAA", (UNEQUAL, UNEQUAL)), answers]}))
    others = "indicators 1 and 4 to 9 do not count here, because they have no relative likelihood with an interval."
    assert f"The rule can judge indicators 2 and 3; {others}" in overview.first().html()


def test_where_the_rule_can_judge_nothing_no_indicators_are_listed(publish):
    """ "The rule can judge no indicator here; indicators 1 to 9 do not count here" said it twice."""
    overview = open_overview(2025, publish({"AAA": [row("AAA", "5", "percentage", "bme", 30, "percent")]}))
    assert "The rule can judge no indicator here: there is no relative likelihood with an interval. " in plain(
        html.fromstring(overview.first().html())
    )


def test_the_printed_rule_says_which_indicators_count_how_and_what_the_brackets_are_before_the_list(publish):
    """ "Unequal on 2 indicators" was read as any two, with survey gaps; the brackets were explained beneath the list."""
    answers = [row("BOTH", indicator, "percentage", "bme", 30, "percent", "", 400) for indicator in "568"]
    rows = {f"ZA{number:02}": with_intervals(f"ZA{number:02}", (EQUAL, EQUAL)) for number in range(24)}
    rows |= {"BOTH": [*with_intervals("BOTH", (UNEQUAL, UNEQUAL)), *answers]}
    page = html.fromstring(f"<main>{open_overview(2025, publish(rows)).first().html()}</main>")
    (rule,) = page.xpath("ul[@class='rule']")
    assert [plain(way) for way in rule] == [
        "outside the 99.8% limits of an indicator, on the side that is worse for BME staff, or",
        "relative likelihoods (indicators 2 to 4) above 1.25 beyond chance on at least 2 of these.",
    ]
    note, items = rule.getnext(), rule.getnext().getnext()
    assert plain(note) == (
        "Survey gaps (5, 6 and 8) count only by the limits; figures that rest on few cases do not count. In brackets: the 95% confidence "
        "interval."
    )
    assert plain(items[0]).startswith("BOTH")


def test_of_a_standard_with_fewer_relative_likelihoods_than_the_rule_counts_no_empty_brackets_stand(publish):
    """All that it has is judged, so there is no reason to give: "can be judged ()" stood there."""
    data = open_overview(2025, publish({"AAA": with_intervals("AAA", (EQUAL, EQUAL)), "BBB": with_intervals("BBB", (EQUAL, EQUAL))})).data
    judged = RuleReach(applies=False, is_open=False, unjudged={})
    assert "fewer than 2 indicators can be judged. This" in out_of_reach_words(data, judged)
    (words,) = several_out_of_reach_words(data, data.reports, {"AAA": judged, "BBB": judged})
    assert "fewer than 2 of their indicators can be judged. This" in words
