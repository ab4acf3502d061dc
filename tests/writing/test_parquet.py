import io
from typing import Any

import examples
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pipeline.records import DocumentRecord
from pipeline.writing.parquet import Parquet, arrow_schema, arrow_type


def written(documents: list[DocumentRecord]) -> bytes:
    file = io.BytesIO()
    writer = Parquet(file)
    for document in documents:
        writer.write(document)
    writer.finish()
    return file.getvalue()


def test_what_is_read_back_is_what_was_written() -> None:
    documents = [examples.document("a"), examples.with_words(), DocumentRecord(id="empty")]
    table = pq.read_table(io.BytesIO(written(documents)))
    assert [DocumentRecord.model_validate(row) for row in table.to_pylist()] == documents


def test_the_columns_are_the_records_fields() -> None:
    table = pq.read_table(io.BytesIO(written([])))
    assert table.schema == arrow_schema()
    assert table.column_names == list(DocumentRecord.model_fields)
    assert pa.types.is_struct(table.schema.field("events").type.value_type)


def test_the_bytes_are_the_same_on_every_run_over_several_row_groups() -> None:
    documents = [examples.document(str(number)) for number in range(300)]
    data = written(documents)
    assert data == written(documents)
    assert pq.ParquetFile(io.BytesIO(data)).num_row_groups == 2


@pytest.mark.parametrize(
    ("annotation", "expected"),
    [(str | None, pa.string()), (list[int], pa.list_(pa.int64())), (float, pa.float64()), (bool, pa.bool_())],
)
def test_arrow_types(annotation: Any, expected: pa.DataType) -> None:
    assert arrow_type(annotation) == expected


def test_an_unknown_kind_of_field_is_an_error() -> None:
    with pytest.raises(TypeError, match="bytes"):
        arrow_type(bytes)
