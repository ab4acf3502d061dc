from pathlib import Path

import pytest

from pipeline.scale.journal import Journal, forgive
from pipeline.scale.store import Store


def die_at(store: Store, rows: list[int]) -> None:
    """Go through *rows* and leave the journal as a process leaves it that is killed at the last."""
    journal = Journal(store, "j")
    for row in rows:
        journal.begin(row)


@pytest.fixture(params=["disk", "object store"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    return Store(str(tmp_path) if request.param == "disk" else f"memory://{tmp_path}")


def test_the_row_at_which_two_processes_died_is_found(store: Store) -> None:
    starts = 0
    while True:
        with Journal(store, "j") as journal:
            if journal.deaths_at(700) == 2:
                assert [row for row in range(1000) if journal.deaths_at(row)] == [700]
                journal.remove()
                break
        starts += 1
        die_at(store, list(range(701)))
    assert starts == (2 if store.local else 3)  # in an object store the first death is that of a batch
    assert not store.exists("j")


def test_an_object_store_is_written_to_once_a_batch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(f"memory://{tmp_path}")
    writes: list[str] = []
    real = store.write
    monkeypatch.setattr(store, "write", lambda name, data: (writes.append(name), real(name, data)))
    die_at(store, list(range(1000)))
    assert len(writes) == 5


def test_deaths_at_different_rows_are_told_apart(store: Store) -> None:
    for row in (1, 2, 900):
        die_at(store, [0, row])
    with Journal(store, "j") as journal:
        assert journal.deaths == 3
        assert max(map(journal.deaths_at, range(1000))) < 2


def test_an_end_from_outside_blames_nobody(store: Store) -> None:
    die_at(store, [5])
    forgive()
    with Journal(store, "j") as journal:
        assert journal.deaths == 0
