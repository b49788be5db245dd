"""Files that were not read stay known until they are read, or are no more where they were."""

from cancu.graph.store import Store
from cancu.graph.unread import note_unread, settle_unread
from cancu.queries.coverage import coverage

from tests.graphs import dump


def files(store: Store) -> list[str]:
    return [each["file"] for each in coverage(store)["unread"]]


def test_unread_files_are_in_every_coverage_with_their_last_reason(store: Store) -> None:
    note_unread(store, [("in/b.docx", "cut short"), ("in/a.txt", "empty")])
    note_unread(store, [("in/b.docx", "encrypted")])
    note_unread(store, [])
    assert coverage(store)["unread"] == [{"file": "in/a.txt", "reason": "empty"},
                                         {"file": "in/b.docx", "reason": "encrypted"}]


def test_noting_again_changes_nothing(store: Store) -> None:
    note_unread(store, [("in/Tệp một.txt", "empty")])
    before = dump(store)
    assert before["Unread", "in/Tệp một.txt"]["title"] == "Tệp một.txt"
    assert before["Unread", "in/Tệp một.txt"]["folded"] == "in tep mot txt"
    note_unread(store, [("in/Tệp một.txt", "empty")])
    assert dump(store) == before


def test_what_is_read_is_unread_no_more(store: Store) -> None:
    note_unread(store, [("in/b.docx", "cut short"), ("in/a.txt", "empty")])
    settle_unread(store, ["in/b.docx", "in/never-seen.txt"])
    assert files(store) == ["in/a.txt"]


def test_what_a_folder_no_longer_holds_goes(store: Store) -> None:
    note_unread(store, [(file, "empty") for file in ("in/a.txt", "in/deep/b.txt", "in/c.txt", "inner/d.txt",
                                                     "e.txt")])
    settle_unread(store, [], folders=["in"], found=["in/c.txt"])
    assert files(store) == ["e.txt", "in/c.txt", "inner/d.txt"]
    settle_unread(store, [], folders=["."], found=["in/c.txt"])
    assert files(store) == ["in/c.txt"]
