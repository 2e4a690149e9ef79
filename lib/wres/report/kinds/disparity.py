"""The disparity ratio: how much likelier one group is than another to be in the higher of two tiers of bands."""

from wres.charts import Chart
from wres.html import TableColumn, html_table
from wres.report.context import Context
from wres.report.kinds.presenter import Presenter
from wres.report.kinds.tables import legend, value
from wres.report.labels import staff_group_label
from wres.report.results import Results


class DisparityPresenter(Presenter):
    """A ratio for each step between tiers of bands, in a table."""

    def sentence(self, context: Context, results: Results, code: str) -> str:
        """What the ratio says; a table gives the findings, one for each step."""
        words = context.words
        return context.standard.indicators[code].about.format(reference=words.reference, comparison=words.comparison)

    def chart(self, context: Context, results: Results, code: str, finding: str) -> Chart | None:
        """None is drawn."""
        return None

    def note(self, context: Context, results: Results, code: str) -> str:
        """What 1 means."""
        return "1 is parity"

    def table(self, context: Context, results: Results, code: str) -> str:
        """A line for each step and staff group; nothing where the bands are not known."""
        ratios = [figure for figure in results.of(code, "disparity") if figure.status != "missing"]
        if not ratios:
            return ""
        indicator = context.standard.indicators[code]
        columns = [
            TableColumn("Step", [indicator.steps[figure.band].label for figure in ratios], "names"),
            TableColumn("Staff", [staff_group_label(context.standard, figure.staff_group) for figure in ratios], "names"),
            TableColumn(indicator.title, [value(figure) for figure in ratios], "numbers"),
        ]
        return html_table(indicator.title, columns, legend(columns))
