"""Citations: every mention with its key, role, use and place in the document."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from cancu.loaders.articles import article_before
from cancu.loaders.footnotes import find_footnotes
from cancu.loaders.issuers import home_of
from cancu.loaders.keys import UNKNOWN, document_key, law_key
from cancu.loaders.mentions import Mention, find_mentions
from cancu.loaders.openings import Role, find_clauses, roles
from cancu.loaders.plan import read_plans, title_span
from cancu.loaders.records import Citation, DocumentHeader
from cancu.loaders.text import slug


def find_citations(text: str, header: DocumentHeader) -> list[Citation]:
    """All citations of a normalised text in order; the document's own number is never one.

    `section` is preamble, footnote or other; the extractor puts tasks in their place.
    """
    mentions = _completed(find_mentions(text, home_of(header)))
    cited = [(mention, _key(mention)) for mention in mentions]
    cited = [(mention, key) for mention, key in cited if not _is_own(mention, key, header)]
    spans = [(mention.start, mention.end) for mention, _ in cited]
    found = roles(text, spans, find_clauses(text, header, _openings(text, header)))
    notes = [(note.start, note.end) for note in find_footnotes(text)]
    return [_citation(text, mention, key, role, notes)
            for (mention, key), role in zip(cited, found, strict=True)]


def _openings(text: str, header: DocumentHeader) -> list[int]:
    """Where openings begin: behind the title, and behind that of an attached plan."""
    starts = [title_span(text, header.title)[1]]
    plans = read_plans(text, header)
    if plans and plans[0].promulgated_by != "self" and plans[0].span[1] > starts[0]:
        starts.append(plans[0].span[1])
    return starts


def _citation(text: str, mention: Mention, key: str, role: Role, notes: Sequence[tuple[int, int]]) -> Citation:
    if role.clause is not None:
        section = "preamble"
    else:
        section = "footnote" if any(start <= mention.start < end for start, end in notes) else "other"
    return Citation(
        start=mention.start, end=mention.end, text=text[mention.start:mention.end], doc_type=mention.doc_type,
        so_ky_hieu=mention.printed, date=mention.date, issuer=mention.issued.name, issued_by_person=mention.person,
        key=key, role=role.role, section=section, how=role.how, article=article_before(text, mention.start),
        name=mention.law.name if mention.law else None,
    )


def _is_own(mention: Mention, key: str, header: DocumentHeader) -> bool:
    """Whether it is the document's own number: the same key, or the same without a year."""
    if header.so_ky_hieu is None:
        return False
    own, this = header.key.split("/"), key.split("/")
    return own == this or (this[2] == UNKNOWN and (own[0], own[1], own[3]) == (this[0], this[1], this[3]))


def _key(mention: Mention) -> str:
    if mention.law is not None and mention.number is None:
        return law_key(mention.doc_type, mention.law_date, mention.law.name)
    return document_key(mention.issued.code, mention.doc_type, mention.year, mention.number)


def _completed(mentions: list[Mention]) -> list[Mention]:
    """Mentions with the year, date, number or issuer that another mention of the same document prints."""
    return _complete_laws(_complete_years(_complete_issuers(mentions)))


def _complete_issuers(mentions: list[Mention]) -> list[Mention]:
    """`Thông tư số 45/2020` takes the issuer of `Thông tư số 45/2020/TT-BTC`."""
    known = defaultdict(set)
    for mention in mentions:
        if mention.issued.code != UNKNOWN:
            known[mention.doc_type, mention.number].add(mention.issued)
    return [replace(mention, issued=next(iter(known[mention.doc_type, mention.number])))
            if mention.issued.code == UNKNOWN and len(known[mention.doc_type, mention.number]) == 1 else mention
            for mention in mentions]


def _complete_years(mentions: list[Mention]) -> list[Mention]:
    """A number without year takes that of its other mentions, if they agree on one."""
    years: dict[tuple[str, str, str | None], set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.year and not mention.year_inside and mention.number:
            years[mention.issued.code, mention.doc_type, mention.number].add(mention.year)
    completed = []
    for mention in mentions:
        known = years[mention.issued.code, mention.doc_type, mention.number] if mention.number else set()
        if mention.year is None and len(known) == 1:
            mention = replace(mention, year=next(iter(known)))
        completed.append(mention)
    return completed


def _complete_laws(mentions: list[Mention]) -> list[Mention]:
    """A law by name takes number or date from another mention of that name, where they do not contradict."""
    by_name: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.law is not None:
            by_name[mention.doc_type, slug(mention.law.name)].append(mention)
    return [_complete_law(mention, by_name[mention.doc_type, slug(mention.law.name)])
            if mention.law is not None and mention.number is None else mention for mention in mentions]


def _complete_law(mention: Mention, same: Sequence[Mention]) -> Mention:
    agreeing = [other for other in same if mention.year in (None, other.year) or other.year is None]
    numbered = {(other.number, other.year): other for other in agreeing if other.number}
    if len(numbered) == 1:
        other = next(iter(numbered.values()))
        return replace(mention, number=other.number, year=other.year)
    dates = {other.law_date for other in agreeing if other.law_date and not other.number}
    full = {date for date in dates if len(date) == 10 and date.startswith(mention.law_date or "")}
    known = full or dates
    return replace(mention, law_date=next(iter(known))) if len(known) == 1 and not numbered else mention
