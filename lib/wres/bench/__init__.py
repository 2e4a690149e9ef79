"""Speed and memory, measured against papermill and nbconvert on the same notebook in the same run."""

from wres.bench.budget import budget
from wres.bench.page import performance_page
from wres.bench.runs import bench

__all__ = ["bench", "budget", "performance_page"]
