"""A small made-up action plan, with the faults that real ones have left in on purpose."""

from wres.demo.tables import Row

# section, objective, action no, commitment, action, lead, due, status, progress, milestones or outcome, indicators
COMMITMENTS = (
    (
        "Recruitment",
        "1",
        "1",
        "a",
        "Train every panel chair in inclusive recruitment",
        "Head of Recruitment",
        "31 December {year}",
        "G",
        "Made-up progress: 62 of 90 chairs trained",
        "All chairs trained",
        "2",
    ),
    (
        "Recruitment",
        "1",
        "1",
        "b",
        "Publish the shortlisting ratio by directorate each quarter",
        "Workforce Information Manager",
        "Quarterly",
        "G",
        "First two quarters published",
        "Four publications",
        "2",
    ),
    (
        "Recruitment",
        "1",
        "2",
        "",
        "Offer a careers conversation to every internal applicant who was not appointed",
        "Head of Talent",
        "March {next}",
        "A",
        "Pilot in two directorates",
        "80% of unsuccessful applicants",
        "2; 7",
    ),
    (
        "Fair treatment",
        "2",
        "3",
        "",
        "Review each case before it becomes a formal investigation",
        "Deputy Director of People",
        "30/09/{year}",
        "B",
        "Done for every case since June",
        "No case without a review",
        "3",
    ),
    (
        "Fair treatment",
        "2",
        "4",
        "",
        "Agree with each site how violence from the public is reported and followed up",
        "Security Manager",
        "Ongoing",
        "A",
        "",
        "A shared standard",
        "5",
    ),
    (
        "Development",
        "3",
        "5",
        "",
        "Count who takes part in non-mandatory training by ethnicity and band",
        "Head of Learning",
        "{next}",
        "R",
        "Waiting for the learning system",
        "A table by band",
        "4",
    ),
    (
        "Leadership",
        "4",
        "6",
        "",
        "Shadow board places for staff in bands 8a and above",
        "Trust Secretary",
        "31 March {next}",
        "G",
        "Six places agreed",
        "Six people a year",
        "1; 9",
    ),
)
COLUMNS = (
    "section",
    "objective_no",
    "action_no",
    "commitment",
    "action",
    "leads",
    "due_text",
    "status",
    "progress",
    "outcome",
    "indicators",
)


def plan_rows(year: int, carried_over: bool = False) -> list[Row]:
    """The rows of `actions` for a year's return; `carried_over`: two of them come from the year before."""
    rows: list[Row] = []
    for commitment in COMMITMENTS:
        row: Row = {column: text.format(year=year, next=year + 1) for column, text in zip(COLUMNS, commitment, strict=True)}
        carried = carried_over and row["action_no"] in ("4", "5")
        rows.append(row | {"carried_over_from": str(year - 1) if carried else "", "notes": "Made up"})
    return rows
