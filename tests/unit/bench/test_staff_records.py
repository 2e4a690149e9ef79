"""Many staff records are counted whole, or the measurement fails."""

import pytest

from wres.bench.staff_records import count_staff_records, write_staff_records


def test_records_are_counted_whole_or_it_fails(tmp_path, answered):
    write_staff_records(answered(tmp_path), 2025, organisations=2, staff=20)
    count_staff_records(tmp_path, 0, 1, 20)
    with pytest.raises(RuntimeError, match="ZB000 2025 was not counted whole"):
        count_staff_records(tmp_path, 0, 1, 21)
    (tmp_path / "data/ZB001/2025/staff.csv").write_text("person_id,ethnic_code\n1,?\n")
    with pytest.raises(RuntimeError, match="ZB001 2025 was not counted whole"):
        count_staff_records(tmp_path, 0, 1, 20)
