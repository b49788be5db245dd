"""References and deadlines that were recognised in pictures: checked, and the doubtful ones marked."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from cancu.loaders import registers
from cancu.loaders.records import Citation, Plan, Record, Span, Task
from cancu.loaders.text import slug

LEAST_SURE = 60  # per cent; Tesseract is surer than this of nearly every word that it reads right
UNSURE, OTHER_DATE, NOT_IN_REGISTER, OUTSIDE_PLAN = "unsure", "other_date", "not_in_register", "outside_plan"
_WORDS = {
    OTHER_DATE: "the register has another date", OUTSIDE_PLAN: "outside the time of the plan",
}
_SHOWN = 10
_BRACKETS = re.compile(r"\([^()]*\)")


def checked(record: Record) -> Record:
    """The record with `sure` and `doubt` of every reference and deadline that stands in a picture.

    A reference that the register knows with the printed day is beyond doubt, however unsure its letters are.
    Most local documents are in no register: that alone is told and counted, but asks for no second look.
    """
    if not record.origin.seen:
        return record
    citations = tuple(_citation(citation, record) for citation in record.citations)
    tasks = tuple(_task(task, record) for task in record.tasks)
    record = replace(record, citations=citations, tasks=tasks)
    return record.with_warnings(*_said(record))


def is_doubtful(doubt: str | None) -> bool:
    """Whether somebody should look at the page."""
    return doubt is not None and doubt != NOT_IN_REGISTER


def picture_counts(record: Record) -> dict[str, int]:
    """What was read from pictures: documents (0 or 1), references, those of them in the register and those in
    doubt, deadlines and those in doubt."""
    seen = [citation for citation in record.citations if citation.sure is not None]
    deadlines = [task.deadline_doubt for task in record.tasks if task.deadline_sure is not None]
    return {
        "documents": int(bool(record.origin.seen)), "citations": len(seen),
        "in_register": sum(_in_register(citation.key)[0] for citation in seen),
        "doubtful": sum(is_doubtful(citation.doubt) for citation in seen), "deadlines": len(deadlines),
        "doubtful_deadlines": sum(map(is_doubtful, deadlines)),
    }


def _citation(citation: Citation, record: Record) -> Citation:
    sure = record.origin.sure(citation.start, citation.end)
    return citation if sure is None else replace(citation, sure=sure, doubt=_doubt(citation, sure))


def _doubt(citation: Citation, sure: int) -> str | None:
    known, issued = _in_register(citation.key)
    if known and issued and citation.date and not issued.startswith(citation.date):
        return OTHER_DATE
    if known and citation.date and len(citation.date) == len(issued or ""):
        return None
    if sure < LEAST_SURE:
        return UNSURE
    return None if known else NOT_IN_REGISTER


def _in_register(key: str) -> tuple[bool, str | None]:
    """Whether the register has the document, and its day of issue there."""
    by_key, by_name = _register()
    issuer, type_, _, number = key.split("/", 3)
    if key in by_key:
        return True, by_key[key]
    return (issuer, type_, number) in by_name, None


@cache
def _register() -> tuple[dict[str, str | None], frozenset[tuple[str, str, str]]]:
    """Days of issue by key; and laws by the slugs of their names."""
    documents = registers.legal_documents()
    names = set()
    for document in documents:
        issuer, type_, _, _ = document.key.split("/", 3)
        name = slug(_BRACKETS.sub(" ", document.title_short))
        names.add((issuer, type_, name.removeprefix("bo-luat-").removeprefix("luat-")))
    return {document.key: document.issued for document in documents}, frozenset(names)


def _task(task: Task, record: Record) -> Task:
    if task.deadline_span is None:
        return task
    sure = record.origin.sure(*task.deadline_span)
    if sure is None:
        return task
    outside = _is_outside(task, next(iter(record.plans), None), record.document.date)
    doubt = OUTSIDE_PLAN if outside else UNSURE if sure < LEAST_SURE else None
    return replace(task, deadline_sure=sure, deadline_doubt=doubt)


def _is_outside(task: Task, plan: Plan | None, issued: str | None) -> bool:
    """A day before the document, or after the last day of its plan: a digit may be misread."""
    end = task.deadline.end
    if not end:
        return False
    return bool((issued and end < issued) or (plan and plan.end and end > plan.end))


def _said(record: Record) -> Iterator[str]:
    """A warning for the references and one for the deadlines, with those that need a second look."""
    citations = [citation for citation in record.citations if citation.sure is not None]
    if citations:
        known = sum(_in_register(citation.key)[0] for citation in citations)
        doubtful = [_named(record, (each.start, each.end), each.sure, each.doubt)
                    for each in citations if is_doubtful(each.doubt)]
        yield (f"{len(citations)} references were read from pictures; {known} of them are in the register."
               f"{_to_compare(doubtful)}")
    tasks = [task for task in record.tasks if task.deadline_sure is not None]
    if tasks:
        doubtful = [_named(record, task.deadline_span or (0, 0), task.deadline_sure, task.deadline_doubt)
                    for task in tasks if is_doubtful(task.deadline_doubt)]
        yield f"{len(tasks)} deadlines were read from pictures.{_to_compare(doubtful)}"


def _named(record: Record, span: Span, sure: int | None, doubt: str | None) -> str:
    words = " ".join(record.source[slice(*span)].split())
    page = record.origin.page(span[0])
    reason = _WORDS.get(doubt or "", f"{sure}% sure")
    return f"“{words}” ({f'page {page}, ' if page else ''}{reason})"


def _to_compare(doubtful: Sequence[str]) -> str:
    if not doubtful:
        return ""
    more = f" and {len(doubtful) - _SHOWN} more" if len(doubtful) > _SHOWN else ""
    return f" Compare with the page: {', '.join(doubtful[:_SHOWN])}{more}."
