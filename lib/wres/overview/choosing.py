"""What is asked for on the command line, held against the organisations of the year before anything is built."""

from wres.overview.choice import Choice
from wres.overview.facts import Register
from wres.parameters import Workspace
from wres.parameters.published_files import published_files


def choice_of_year(workspace: Workspace, year: int, edition: str, choice: Choice) -> Choice:
    """The choice in the spelling of the organisations that have a return or published files of the year.

    Raises InputError, naming what there is, when none of them is of it. Where there are none at all, that is for others to say.
    """
    if not choice.wishes:
        return choice
    codes = {code for code, returned in workspace.returns() if returned == year}
    codes |= {file.code for file in published_files(workspace.reports, year, edition, plans=True)}
    register = Register(workspace)
    return choice.among([register.facts(code) for code in sorted(codes)]) if codes else choice
