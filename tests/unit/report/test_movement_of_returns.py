"""What the page says of two years of a return, whatever was given."""

import re

import pytest

RECRUITMENT = "ethnicity,shortlisted,appointed\nwhite,{},{}\nbme,{},{}\n"
SURVEY = "indicator,ethnicity,percent,responses\n{0},white,{1},{2}\n{0},bme,{3},{4}\n"
PRINTED = "indicator,measure,group,value,unit\n2,relative_likelihood,white/bme,{},ratio\n"


def recruitment(*counts):
    return "recruitment.csv", RECRUITMENT.format(*counts)


def survey(*numbers):
    return "survey.csv", SURVEY.format(*numbers)


def sentences(report, code):
    """What is said of the movement of an indicator."""
    paragraphs = re.findall(r"<p>((?:Between|Not comparable with) [^<]*)</p>", report.indicator(code).html())
    return " ".join(paragraph.replace("&#x27;", "'") for paragraph in paragraphs)


@pytest.mark.parametrize(
    ("before", "after", "code", "words"),
    [
        pytest.param(
            recruitment(3000, 600, 2000, 300), recruitment(3000, 600, 2000, 300), "2",
            "Between 2023/24 and 2024/25 the relative likelihood did not change (1.33).", id="identical years",
        ),
        pytest.param(
            recruitment(3000, 600, 2000, 300), recruitment(3000, 450, 2000, 450), "2",  # 1.33 and 0.67: V is about 0.009, 1.96 x 0.095 = 0.19
            "Between 2023/24 and 2024/25 the relative likelihood fell from 1.33 to 0.67: changed sides. "
            "A change this large would be unlikely by chance alone.", id="changed sides",
        ),
        pytest.param(
            recruitment(300, 60, 200, 30), recruitment(300, 60, 200, 25), "2",
            "Between 2023/24 and 2024/25 the relative likelihood rose from 1.33 to 1.60. This could be due to chance.", id="few",
        ),
        pytest.param(
            recruitment(300, 60, 120, 20), recruitment(300, 60, 120, 0), "2",
            "Between 2023/24 and 2024/25 the relative likelihood rose from 1.20 to at least 6.42: further from equal. "
            "A change this large would be unlikely by chance alone.", id="nobody appointed",  # 6.42: the review's bound
        ),
        pytest.param(
            recruitment(300, 60, 120, 0), recruitment(300, 60, 120, 0), "2",
            "Between 2023/24 and 2024/25 the relative likelihood has only a lower bound in both years: 6.42, then 6.42.", id="nobody twice",
        ),
        pytest.param(
            ("published.csv", PRINTED.format("2")), ("published.csv", PRINTED.format("2")), "2",
            "Between 2023/24 and 2024/25 the relative likelihood is printed as 2 in both years.", id="printed the same",
        ),
        pytest.param(
            recruitment(300, 60, 120, 20), recruitment(300, 300, 120, 120), "2",  # 1.20, 0.76 to 1.9 by Katz's formula; everybody: 1.00
            "Between 2023/24 and 2024/25 the relative likelihood fell from 1.20 to 1.00. This could be due to chance.", id="everybody appointed",
        ),
        pytest.param(
            ("published.csv", PRINTED.format("1.7")), recruitment(3000, 600, 2000, 300), "2",
            "Between 2023/24 and 2024/25 the relative likelihood fell from 1.7 to 1.33. It is not known whether this could be due to chance, "
            "because the counts of both years are not available.", id="printed beside counts",
        ),
        pytest.param(
            ("published.csv", PRINTED.format("1.8")), ("published.csv", PRINTED.format("1.7")), "2",
            "Between 2023/24 and 2024/25 the relative likelihood fell from 1.8 to 1.7. The rounding of these figures alone could explain this.", id="printed",
        ),
        pytest.param(
            survey("5", "27.23", "", "30.06", ""), survey("5", "26.39", "", "36.03", ""), "5",
            "Between 2023/24 and 2024/25 the BME percentage rose from 30.1% to 36.0%. The gap between BME and White staff grew from 2.8 to "
            "9.6 percentage points. It is not known whether these changes could be due to chance, because the numbers of responses of "
            "both years are not available.", id="percentages without responses",
        ),
        pytest.param(
            survey("5", "27.23", "1917", "30.06", "662"), survey("5", "27.23", "1917", "30.06", "662"), "5",
            "Between 2023/24 and 2024/25 the BME percentage did not change (30.1%). The gap between BME and White staff did not change "
            "(2.8 percentage points).", id="identical percentages",
        ),
        pytest.param(
            survey("5", "0", "1917", "0", "662"), survey("5", "0", "1917", "0", "662"), "5",
            "Between 2023/24 and 2024/25 the BME percentage did not change (0.0%). The gap between BME and White staff did not change "
            "(0.0 percentage points).", id="nobody in either year",
        ),
    ],
)  # fmt: skip
def test_each_pair_of_years_has_a_true_sentence(returned, before, after, code, words):
    returned.organisation("{name: A made-up trust, group_label: BME}")
    returned.give(*before, year=2024)
    returned.give(*after, year=2025)
    report = returned.opened()
    assert sentences(report, code) == words
    assert report.summary().html()
    assert report.trend().html()


def test_one_year_alone_says_nothing_of_movement(returned):
    returned.organisation("{name: A made-up trust, group_label: BME}")
    returned.give(*recruitment(3000, 600, 2000, 300))
    report = returned.opened()
    assert sentences(report, "2") == ""
    assert "There is no return for 2023/24, so no change is shown." in report.trend().html()
    assert "○ no year before" in report.summary().html()


def test_a_break_between_is_said(returned):
    returned.organisation("{name: A made-up trust, group_label: BME}")
    returned.give(*survey("7", "60.1", "1917", "50.2", "662"), year=2021)
    returned.give(*survey("7", "50.1", "1917", "40.2", "662"), year=2022)
    report = returned.opened(year=2022)
    assert sentences(report, "7").startswith(
        "Not comparable with 2020/21: the way this is measured changed in 2021/22: From the 2021 survey,"
    )
    assert "○ not comparable" in report.summary().html()


def test_the_public_edition_tests_with_what_it_shows_alone(returned):
    """BME appointments of 3 are hidden, and with them the ratio; the internal edition has both."""
    returned.organisation("{name: A made-up trust, group_label: BME}")
    returned.give(*recruitment(300, 60, 120, 20), year=2024)
    returned.give(*recruitment(300, 60, 120, 3), year=2025)
    assert sentences(returned.opened(), "2") == ""
    assert "1.20 to 8.00" in sentences(returned.opened("internal"), "2")
