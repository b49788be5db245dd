"""Files that were not read stay known until they are."""

from cancu.graph.store import Store
from cancu.graph.unread import forget_unread, note_unread
from cancu.queries.coverage import coverage


def test_unread_files_are_in_every_coverage_until_they_are_read(store: Store) -> None:
    note_unread(store, "in/b.docx", "cut short")
    note_unread(store, "in/a.txt", "empty")
    note_unread(store, "in/b.docx", "encrypted")
    assert coverage(store)["unread"] == [{"file": "in/a.txt", "reason": "empty"},
                                         {"file": "in/b.docx", "reason": "encrypted"}]
    forget_unread(store, "in/b.docx")
    forget_unread(store, "in/never-seen.txt")
    assert [each["file"] for each in coverage(store)["unread"]] == ["in/a.txt"]
