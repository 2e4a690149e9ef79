"""Everything that is read: returns, code lists, benchmarks. No other layer opens an input file."""

from wres.inputs.reference import read_benchmarks, read_code_list
from wres.inputs.returns import read_return
from wres.inputs.source import Return, Source

__all__ = ["Return", "Source", "read_benchmarks", "read_code_list", "read_return"]
