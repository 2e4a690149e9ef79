"""Running: notebooks executed, products built and put in place, one or hundreds."""

from wres.running.build import build_products
from wres.running.many_products import RunInterrupted
from wres.running.one_product import Options
from wres.running.outcomes import Outcome

__all__ = ["Options", "Outcome", "RunInterrupted", "build_products"]
