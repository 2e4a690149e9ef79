"""A group's share of the board against its share of the workforce."""

from dataclasses import replace

from wres.charts import BoardShare, Chart, Glance, board_chart
from wres.indicators.figures import NO_DATA, Figure
from wres.report.context import Context
from wres.report.figure_text import figure_text
from wres.report.kinds.board_words import board_sentence, part_words, seats_sentences, with_seats
from wres.report.kinds.glance_parts import absence_of, benchmark_of, groups_text, marks_of, years_of_line
from wres.report.kinds.presenter import Presenter
from wres.report.kinds.tables import percent
from wres.report.results import Results
from wres.report.statement import Statement, all_about


class BoardDifferencePresenter(Presenter):
    """Shares of the board and its parts, and how far each is from the workforce.

    Where a return gives nothing of the whole board, the first part that is given stands for the indicator, named as what it is.
    """

    def headline(self, context: Context, results: Results, code: str) -> Figure:
        """The difference of the whole board, else of the first part that has one."""
        whole = super().headline(context, results, code)
        parts = [figure for figure in results.of(code, whole.measure) if figure.group == whole.group and figure.status == "ok"]
        return parts[0] if parts and whole.reason == NO_DATA else whole

    def sentence(self, context: Context, results: Results, code: str) -> str:
        """The group's share of the board beside its share of the workforce."""
        indicator, part = context.standard.indicators[code], self.headline(context, results, code).band
        figures = [figure for figure in results.of(code) if figure.band == part]
        words = part_words(indicator, part)
        sentence = board_sentence(figures, context.words, context.group, results.workforce_share(context.group), words)
        only = part != next(iter(indicator.parts))
        return f"{sentence} There is no figure for the whole board." if only else sentence

    def reading(self, context: Context, results: Results, code: str) -> list[Statement]:
        """The seats of the group, over the years and beside its share of the workforce."""
        seats = self._seats(context, results, code)
        return all_about("Seats", seats_sentences(seats, context.year, context.words, results.workforce_share(context.group)))

    def reads_change(self, context: Context, results: Results, code: str) -> bool:
        """Where the seats of both years are known, `reading` names them."""
        return {context.year - 1, context.year} <= set(self._seats(context, results, code))

    def _seats(self, context: Context, results: Results, code: str) -> dict[int, Figure]:
        """The group's share of what stands for the indicator in each year whose seats are known, since the last merger or break."""
        broken = [gap.year for gap in context.breaks if gap.indicator == code]
        begun = max((year for year in (*broken, *context.mergers) if year <= context.year), default=0)
        part = self.headline(context, results, code).band
        cell = ("board_share", context.group, "all", part)
        shares = (figure for figure in results.history if figure.indicator == code and figure.cell == cell)
        return with_seats({figure.year: figure for figure in shares if figure.year >= begun})

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
        listed = "; ".join(f"{bar.label}: {bar.text}" for bar in bars)
        key = f"{context.words.comparison} members, or staff, %." + (
            " Dashed: their share of the workforce." if len(bars) > len(shares) else ""
        )
        return board_chart(
            bars, key,
            name=f"chart-{code}", title=finding, description=f"{context.words.comparison} share. {listed}.", caption=finding,
        )  # fmt: skip

    def glance(self, context: Context, results: Results, code: str) -> Glance:
        """The group's share of the board, or of the part that stands for it, against that of the workforce."""
        row, difference = super().glance(context, results, code), self.headline(context, results, code)
        part = difference.band
        shares = {figure.group: figure for figure in results.of(code, "board_share") if figure.band == part}
        share = shares.get(context.group)
        look, absent = absence_of(share)
        return replace(
            row, subtitle=groups_text({group: shares.get(group) for group in (context.reference, context.group)}, context),
            marks=marks_of(
                {"comparison": share, "whole": results.workforce_share(context.group)}, context,
                {"comparison": part_words(context.standard.indicators[code], part).removeprefix("the "), "whole": "all staff"},
            ) if look == "shown" else [],
            look=look, absent=absent, link=figure_text(difference) if difference.status == "ok" else "",
            benchmark=benchmark_of(context, results, share) if share else None,
            years=years_of_line(context, results, share, "comparison") if share else [],
        )  # fmt: skip
