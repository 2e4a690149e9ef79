"""The page of what an organisation's file can say follows the model."""

import yaml

from wres.parameters import Organisation
from wres.parameters.organisation_page import OPENING, organisations_page


def test_docs_organisations_is_what_the_model_says(checkout):
    assert (checkout / "docs/organisations.md").read_text(encoding="utf-8") == organisations_page()


def test_every_key_of_the_file_is_on_the_page():
    page = organisations_page()
    assert all(f"| `{name}` |" in page for name in Organisation.model_fields)


def test_the_example_on_the_page_is_accepted():
    example = OPENING.split("```yaml\n")[1].split("```")[0]
    assert Organisation.model_validate(yaml.safe_load(example)).column_map["staff"].always == {"primary": "yes"}
