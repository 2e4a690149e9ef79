"""Made-up returns from a seed: the bundled example organisation, and a whole made-up country to try things on."""

from wres.demo.country import write_country
from wres.demo.example import write_example
from wres.demo.two_years import write_two_years

__all__ = ["write_country", "write_example", "write_two_years"]
