"""A Parquet file as a grid of text, so that it is checked as a CSV file is."""

from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet

from wres.inputs.text_file import Grid


def read_parquet(path: Path) -> Grid:
    """All cells, with the column names as first row; whole numbers kept as decimals (12.0) become 12.

    Raises ValueError when the file is not Parquet or holds lists or records in its cells.
    """
    try:
        table = pyarrow.parquet.read_table(path)
        columns = [_text(column).combine_chunks() for column in table.columns]
    except (pa.ArrowException, OSError) as fault:
        raise ValueError(str(fault).splitlines()[0]) from fault
    names = [name for name in table.column_names if not name.startswith("__index_level_")]
    columns_read = {
        str(place): pa.concat_arrays([pa.array([name]), column])
        for place, (name, column) in enumerate(zip(table.column_names, columns, strict=True))
        if name in names
    }
    return Grid(pd.DataFrame({place: column.to_pandas() for place, column in columns_read.items()}).astype("str"))


def _text(column: pa.ChunkedArray) -> pa.ChunkedArray:
    if pa.types.is_dictionary(column.type):
        column = column.cast(column.type.value_type)
    if pa.types.is_floating(column.type):
        column = pa.compute.if_else(pa.compute.is_nan(column), None, column)
        text = pa.compute.replace_substring_regex(column.cast(pa.string()), r"\.0$", "")
    else:
        text = column.cast(pa.string())
    return pa.compute.if_else(pa.compute.equal(pa.compute.utf8_trim_whitespace(text), ""), None, text)
