"""A group's share of the board against its share of the workforce."""

from collections.abc import Iterable

from wres.charts import BoardShare, Chart, board_chart
from wres.indicators.figures import Figure
from wres.report.context import Context
from wres.report.kinds.presenter import Presenter
from wres.report.kinds.tables import percent
from wres.report.results import Results
from wres.report.words import Words
from wres.text import number, why_not_shown


class BoardDifferencePresenter(Presenter):
    """Shares of the board and its parts, and how far each is from the workforce."""

    def sentence(self, context: Context, results: Results, code: str) -> str:
        """The group's share of the board beside its share of the workforce."""
        whole = next(iter(context.standard.indicators[code].parts))
        return board_sentence(
            [figure for figure in results.of(code) if figure.band == whole],
            context.words,
            context.group,
            results.workforce_share(context.group),
        )

    def chart(self, context: Context, results: Results, code: str, finding: str) -> Chart | None:
        """A bar for the board and each part of it, and one for the workforce."""
        shares = [figure for figure in results.of(code, "board_share") if figure.group == context.group and figure.status == "ok"]
        if not shares:
            return None
        workforce = results.workforce_share(context.group)
        parts = context.standard.indicators[code].parts
        labels = {part: "Board" if place == 0 else parts[part].label for place, part in enumerate(parts)}
        bars = [BoardShare(labels[figure.band], figure.value, percent(figure)) for figure in shares]
        if workforce is not None and workforce.status == "ok":
            bars.append(BoardShare("Workforce", workforce.value, percent(workforce), "workforce"))
        listed = "; ".join(f"{bar.label}: {bar.shown}" for bar in bars)
        return board_chart(
            bars, f"{context.words.comparison} members or staff, %",
            name=f"chart-{code}", title=finding, description=f"{context.words.comparison} share. {listed}.", caption=finding,
        )  # fmt: skip

    def note(self, context: Context, results: Results, code: str) -> str:
        """What is taken from what."""
        return f"percentage points: {context.words.comparison} share of the board minus that of the workforce"


def board_sentence(figures: Iterable[Figure], words: Words, group: str, workforce: Figure | None) -> str:
    """The group's share of the board beside its share of the workforce; figures: of the whole board."""
    whole = {figure.measure: figure for figure in reversed(list(figures)) if figure.group == group}
    share, difference = whole.get("board_share"), whole.get("difference")
    if share is None:
        return why_not_shown("missing", "no data")
    if share.status != "ok":
        return why_not_shown(share.status, share.reason)
    sentence = f"{words.group(group)} members are {percent(share)} of the board"
    if difference is None or difference.status != "ok":
        return f"{sentence}. The share of the workforce to compare it with is not known."
    if workforce is not None and workforce.status == "ok":
        sentence += f" and {words.group(group)} staff {percent(workforce)} of the workforce"
    points = number(abs(difference.value), "points", printed=difference.is_from_print).removeprefix("+").removesuffix(" points")
    if float(points) == 0:
        return f"{sentence}: the same share."
    return f"{sentence}: {points} percentage points {'below' if difference.value < 0 else 'above'} their share of the workforce."
