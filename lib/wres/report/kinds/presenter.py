"""What every kind of indicator can do on a page: be said, drawn, tabled, and stand for itself in a tile."""

from abc import ABC, abstractmethod

from wres.charts import Chart, Glance
from wres.charts.glance import Role, Scale
from wres.indicators.figures import Figure
from wres.indicators.kinds import kind_of
from wres.report.context import Context
from wres.report.kinds.glance_parts import absence_of, benchmark_of, change_of, marks_of, years_of_line
from wres.report.kinds.tables import overall_table
from wres.report.results import Results
from wres.report.statement import Statement


class Presenter(ABC):
    """One kind of indicator, shown; `code` names the indicator in the standard."""

    @abstractmethod
    def sentence(self, context: Context, results: Results, code: str) -> str:
        """The finding; where there is no figure, why."""

    @abstractmethod
    def chart(self, context: Context, results: Results, code: str, finding: str) -> Chart | None:
        """The chart that shows the finding; None when there is nothing to draw."""

    def first_sentence(self, context: Context, results: Results, code: str) -> str:
        """The finding as the first screen says it."""
        return self.sentence(context, results, code)

    def reading(self, context: Context, results: Results, code: str) -> list[Statement]:
        """How the figure is to be read."""
        return []

    def reading_of_parts(self, context: Context, results: Results, code: str) -> list[Statement]:
        """How the figures of parts of the organisation are to be read, which is said beneath their table."""
        return []

    def reads_change(self, context: Context, results: Results, code: str) -> bool:
        """Whether `reading` already says what changed since the year before."""
        return False

    def table(self, context: Context, results: Results, code: str) -> str:
        """The figures of this year with the counts behind them."""
        return overall_table(context, results, code)

    def more_tables(self, context: Context, results: Results, code: str) -> list[str]:
        """Tables of parts of the organisation, where they were given."""
        return []

    def glance(self, context: Context, results: Results, code: str) -> Glance:
        """The indicator's row of the infographic: the figure that stands for it."""
        figure = self.headline(context, results, code)
        look, absent = absence_of(figure)
        change, change_is = change_of(context, results, figure)
        scale: Scale = "ratio" if figure.unit == "ratio" else "percent"
        role: Role = "ratio" if scale == "ratio" else "comparison"
        return Glance(
            f"{code} {context.standard.indicators[code].short}", scale, marks=marks_of({role: figure}, context), look=look, absent=absent,
            benchmark=benchmark_of(context, results, figure), years=years_of_line(context, results, figure, role),
            change=change, change_is=change_is,
        )  # fmt: skip

    def headline(self, context: Context, results: Results, code: str) -> Figure:
        """The one figure that stands for the indicator, as its kind says."""
        figure = kind_of(context.standard.indicators[code]).stands_for(code, results.of(code), context.standard)
        assert figure is not None  # whatever can be calculated has a figure, missing at worst
        return figure
