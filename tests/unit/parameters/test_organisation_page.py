"""The page of what an organisation file can say follows the model."""

import pytest
import yaml

from wres.parameters import Organisation
from wres.parameters.organisation_page import organisations_page


@pytest.fixture
def example(checkout):
    return (checkout / "docs/organisation_example.yaml").read_text(encoding="utf-8")


def test_docs_organisations_is_what_the_model_says(checkout, example):
    assert (checkout / "docs/organisations.md").read_text(encoding="utf-8") == organisations_page(example)


def test_every_key_of_the_file_is_on_the_page(example):
    page = organisations_page(example)
    assert all(f"| `{name}` |" in page for name in Organisation.model_fields)


def test_the_example_on_the_page_is_accepted(example):
    assert f"```yaml\n{example}```\n" in organisations_page(example)
    assert Organisation.model_validate(yaml.safe_load(example)).column_map["staff"].always == {"primary": "yes"}
