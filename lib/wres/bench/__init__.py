"""Speed and memory, measured against papermill and nbconvert on the same notebook in the same run."""

from wres.bench.measuring import Measured, measure, memory_of_children
from wres.bench.page import performance_page
from wres.bench.runs import bench

__all__ = ["Measured", "bench", "measure", "memory_of_children", "performance_page"]
