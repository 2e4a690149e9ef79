"""A workspace with the published figures of reports that stand."""

import pytest

COLUMNS = "organisation,year,indicator,measure,group,staff_group,band,value,unit,numerator,denominator,lower,upper,status,reason,source"
PLAN = "action,leads,due_text,status,indicators\nMade-up action,,,,\n"
ROWS = (
    "{code},2024,1,share,white,all,all,80,percent,800,1000,,,ok,,counts",
    "{code},2024,1,share,bme,all,all,15.2,percent,152,1000,,,ok,,counts",
    "{code},2024,1,share,bme,clinical,all,17,percent,85,500,,,ok,,counts",
    "{code},2024,2,likelihood,bme,all,all,10,percent,5,50,,,ok,,counts",
    "{code},2024,2,relative_likelihood,white/bme,all,all,1.5,ratio,,,1.2,1.9,ok,,counts",
    "{code},2024,3,relative_likelihood,bme/white,all,all,,ratio,,,,,suppressed,small number,counts",
    "{code},2024,4,relative_likelihood,white/bme,all,all,,ratio,,,6.4229,,missing,no events in the lower group,counts",
    "{code},2024,5,percentage,white,all,all,20,percent,,,,,ok,,counts",
    "{code},2024,5,percentage,bme,all,all,25.5,percent,,,,,ok,,counts",
    "{code},2024,5,gap,bme-white,all,all,5.5,points,,,,,ok,,counts",
    "{code},2024,6,percentage,bme,all,all,,percent,,,,,missing,to be confirmed,",
    "{code},2024,9,board_share,bme,all,total,10,percent,1,10,,,ok,,counts",
    "{code},2024,9,difference,bme,all,total,-5.2,points,,,,,ok,,counts",
    "{code},2024,9,difference,bme,all,voting,-6,points,,,,,ok,,counts",
)
UNDIVIDED = "no events in the lower group"


@pytest.fixture
def put(tmp_path):
    """Puts a report, of 2024 unless said otherwise, in its place; gives the workspace's folder."""

    def report(code, organisation="", edition="public", rows=ROWS, year=2024, columns=COLUMNS, plan="action\n", state=""):
        place = tmp_path / (f"reports/public/{year}" if edition == "public" else f"reports/review/{year}") / code
        place, name = (place, "indicators.csv") if edition == "public" else (place / "internal", "indicators-internal.csv")
        place.mkdir(parents=True)
        lines = [row.format(code=code).replace(",2024,", f",{year},", 1) for row in rows]
        (place / name).write_text("\n".join([columns, *lines]) + "\n")
        (place / name.replace("indicators", "actions")).write_text(plan)
        if state:
            (place / name.replace("indicators", "approval")).write_text(f"organisation,year,state\n{code},{year},{state}\n")
        (tmp_path / "data" / code / str(year)).mkdir(parents=True, exist_ok=True)
        if organisation:
            (tmp_path / "params/organisations").mkdir(parents=True, exist_ok=True)
            (tmp_path / f"params/organisations/{code}.yaml").write_text(organisation)
        return tmp_path

    return report


def row(code, indicator, measure, group, value, unit, numerator="", denominator="", reason="", band="all"):
    status = "missing" if reason == UNDIVIDED else "suppressed" if value == "" else "ok"
    return f"{code},2025,{indicator},{measure},{group},all,{band},{value},{unit},{numerator},{denominator},,,{status},{reason},counts"


def ratio_rows(code, indicator, groups, events, at_risk, other_events, other_at_risk):
    """The published rows of a relative likelihood made from counts, the first group above."""
    first, second = groups
    value = events * other_at_risk / (other_events * at_risk) if other_events else ""
    return [
        row(code, indicator, "likelihood", first, 100 * events / at_risk, "percent", events, at_risk),
        row(code, indicator, "likelihood", second, 100 * other_events / other_at_risk, "percent", other_events, other_at_risk),
        row(code, indicator, "relative_likelihood", f"{first}/{second}", value, "ratio", reason="" if other_events else UNDIVIDED),
    ]


def rule_words(page):
    """The paragraph of a page that gives the rule for where to look first, and the ways to meet it."""
    (lead,) = (part for part in page.iter("p") if "The rule:" in part.text_content())
    following = lead.getnext()
    ways = following if following is not None and following.get("class") == "rule" else ()
    return " ".join(plain(part) for part in (lead, *ways))


def listed(page):
    """The organisations that are listed, each with all its words; the ways to meet the rule and the figures of one are no organisations."""
    return [plain(item) for items in page.iter("ul") if items.get("class") not in ("rule", "figures") for item in items]


def plain(part):
    """The words of a part of a page, with plain blanks."""
    return part.text_content().replace("\N{NO-BREAK SPACE}", " ")


def write_published(folder, rows_of, plan="action\n"):
    """Put rows of 2025 where published figures of a code lie."""
    for code, rows in rows_of.items():
        place = folder / "2025" / code
        place.mkdir(parents=True, exist_ok=True)
        (place / "indicators.csv").write_text("\n".join([COLUMNS, *rows]) + "\n")
        (place / "actions.csv").write_text(plan)


@pytest.fixture
def publish(tmp_path):
    """Puts rows of 2025 where published figures lie; gives the workspace's folder."""

    def files(rows_of):
        write_published(tmp_path, rows_of, PLAN)
        return tmp_path

    return files
