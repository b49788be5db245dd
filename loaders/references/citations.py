"""Citations: every mention with its key, role, use and place in the document."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Sequence

from cancu.loaders.document.issuers import home_of
from cancu.loaders.document.plan import read_plans, title_span
from cancu.loaders.document.symbol_issuers import Issued
from cancu.loaders.letters import fold_word
from cancu.loaders.records import Citation, DocumentHeader, Plan, Span
from cancu.loaders.references.articles import article_before
from cancu.loaders.references.keys import UNKNOWN, document_key, law_key, type_key
from cancu.loaders.references.mentions import LEVEL_ONLY, NAMED, Mention, find_mentions
from cancu.loaders.references.openings import Clause, Role, find_clauses, roles
from cancu.loaders.tasks.footnotes import Footnote, find_footnotes

_Dated = tuple[str | None, str | None, str | None]  # number, year and date that a mention of a law prints


def find_citations(
    text: str, header: DocumentHeader, clauses: Sequence[Clause] | None = None,
    footnotes: Sequence[Footnote] | None = None,
) -> list[Citation]:
    """All citations of a normalised text in order; the document's own number is never one.

    `section` is preamble, footnote or other; the extractor puts tasks in their place. `clauses` (of the
    opening) and `footnotes`: where the caller has them already.
    """
    clauses = opening_clauses(text, header) if clauses is None else clauses
    footnotes = find_footnotes(text) if footnotes is None else footnotes
    printed = find_mentions(text, home_of(header))
    mentions = _completed([mention for mention in printed if not _is_own_law(mention, header)], header)
    cited = [(mention, _key(mention)) for mention in mentions]
    title = title_span(text, header.title)[0]
    cited = [(mention, key) for mention, key in cited
             if not (_is_own(key, header) or _is_own_number(mention, header, title))]
    spans = [(mention.start, mention.end) for mention, _ in cited]
    found = roles(text, spans, clauses)
    notes = sorted((note.start, note.end) for note in footnotes)
    return [_citation(text, mention, key, role, notes)
            for (mention, key), role in zip(cited, found, strict=True)]


def opening_clauses(
    text: str, header: DocumentHeader, plans: Sequence[Plan] | None = None
) -> list[Clause]:
    """The basis clauses behind the title, and behind that of an attached plan.

    A page that reports a document may tell why it was issued before it names it. `plans`: as `read_plans`.
    """
    plans = read_plans(text, header) if plans is None else plans
    starts = [0 if header.reported else title_span(text, header.title)[1]]
    if plans and plans[0].promulgated_by != "self" and plans[0].span[1] > starts[0]:
        starts.append(plans[0].span[1])
    return find_clauses(text, header, starts)


def _citation(text: str, mention: Mention, key: str, role: Role, notes: Sequence[Span]) -> Citation:
    start, end, doc_type, issued, _, _, printed, date, person, law, *_ = mention
    section = "other"
    if role.clause is not None:
        section = "preamble"
    elif notes:
        note = bisect_right(notes, (start, len(text))) - 1
        section = "footnote" if note >= 0 and start < notes[note][1] else section
    return Citation(
        start=start, end=end, text=text[start:end], doc_type=doc_type, so_ky_hieu=printed, date=date,
        issuer=issued.name, issued_by_person=person, key=key, role=role.role, section=section, how=role.how,
        article=article_before(text, start), name=law.name if law else None,
    )


def _is_own(key: str, header: DocumentHeader) -> bool:
    """Whether it is the document's own number: the same key, or the same without a year."""
    if header.so_ky_hieu is None:
        return False
    own, this = header.key.split("/"), key.split("/")
    return own == this or (this[2] == UNKNOWN and (own[0], own[1], own[3]) == (this[0], this[1], this[3]))


def _is_own_law(mention: Mention, header: DocumentHeader) -> bool:
    """Whether a law names itself ("Quốc hội ban hành Luật Nhà ở") by its title, without number or date."""
    if mention.law is None or mention.doc_type != header.doc_type or mention.number or mention.date:
        return False
    return fold_word(mention.law.name) == fold_word(header.title or "")


def _is_own_number(mention: Mention, header: DocumentHeader, title: int) -> bool:
    """Whether it prints the document's number over its title, or with its date, wherever it is from."""
    if mention.printed is None or mention.printed != header.so_ky_hieu:
        return False
    return mention.end <= title or (mention.date is not None and mention.date == header.date)


def _key(mention: Mention) -> str:
    if mention.law is not None and mention.number is None:
        return law_key(mention.doc_type, mention.law_date, mention.law.name)
    return document_key(mention.issued.code, mention.doc_type, mention.year, mention.number)


def _completed(mentions: list[Mention], header: DocumentHeader) -> list[Mention]:
    """Mentions with the year, date, number or issuer that another mention of the same document prints."""
    return _complete_laws(_complete_years(_complete_places(_complete_issuers(mentions)), header))


def _complete_issuers(mentions: list[Mention]) -> list[Mention]:
    """`Thông tư số 45/2020` takes the issuer of `Thông tư số 45/2020/TT-BTC`."""
    if not any(mention.issued.code == UNKNOWN for mention in mentions):
        return mentions
    known: dict[tuple[str, str | None], set[Issued]] = defaultdict(set)
    for mention in mentions:
        if mention.issued.code != UNKNOWN:
            known[mention.doc_type, mention.number].add(mention.issued)
    completed = []
    for mention in mentions:
        issuers = known[mention.doc_type, mention.number] if mention.issued.code == UNKNOWN else set()
        completed.append(mention._replace(issued=next(iter(issuers))) if len(issuers) == 1 else mention)
    return completed


def _complete_places(mentions: list[Mention]) -> list[Mention]:
    """`Chương trình số 27-CTr/TU ngày 12/3/2018` is that of the province which another mention of it names.

    One that says "của Tỉnh ủy" without its day is of the document's own province all the same.
    """
    known: dict[tuple[str, str | None], set[tuple[str | None, Issued]]] = defaultdict(set)
    for mention in mentions:
        if mention.placed == NAMED:
            known[mention.doc_type, mention.printed].add((mention.date, mention.issued))
    if not known:
        return mentions
    completed = []
    for mention in mentions:
        issuers = set()
        if mention.placed is None or (mention.placed == LEVEL_ONLY and mention.date):
            issuers = {issued for date, issued in known.get((mention.doc_type, mention.printed), ())
                       if mention.date in (None, date)}
        completed.append(mention._replace(issued=issuers.pop()) if len(issuers) == 1 else mention)
    return completed


def _complete_years(mentions: list[Mention], header: DocumentHeader) -> list[Mention]:
    """A number without year takes that of its other mentions, if they and the letterhead agree on one."""
    years: dict[tuple[str, ...], set[str]] = defaultdict(set)
    issuer, doc_type, year, number = header.key.split("/")
    if header.so_ky_hieu is not None and year != UNKNOWN:
        years[issuer, doc_type, number].add(year)
    for mention in mentions:
        if mention.year and not mention.year_inside and mention.number:
            years[_without_year(mention)].add(mention.year)
    completed = []
    for mention in mentions:
        if mention.year is None and mention.number:
            known = years[_without_year(mention)]
            mention = mention._replace(year=next(iter(known))) if len(known) == 1 else mention
        completed.append(mention)
    return completed


def _without_year(mention: Mention) -> tuple[str, str, str]:
    return mention.issued.code, type_key(mention.doc_type), mention.number or UNKNOWN


def _complete_laws(mentions: list[Mention]) -> list[Mention]:
    """A law by name takes number or date from other mentions of that name, where they do not contradict."""
    if not any(mention.law is not None and mention.number is None for mention in mentions):
        return mentions
    by_name: dict[tuple[str, str], set[_Dated]] = defaultdict(set)
    for mention in mentions:
        if mention.law is not None:
            name = mention.doc_type, fold_word(mention.law.name)
            by_name[name].add((mention.number, mention.year, mention.law_date))
    return [_complete_law(mention, by_name[mention.doc_type, fold_word(mention.law.name)])
            if mention.law is not None and mention.number is None else mention for mention in mentions]


def _complete_law(mention: Mention, known: Collection[_Dated]) -> Mention:
    agreeing = [other for other in known if mention.year in (None, other[1]) or other[1] is None]
    numbers = {(number, year) for number, year, _ in agreeing if number}
    if len(numbers) == 1:
        number, year = numbers.pop()
        return mention._replace(number=number, year=year)
    dates = {date for number, _, date in agreeing if date and not number}
    full = {date for date in dates if len(date) == 10 and date.startswith(mention.law_date or "")}
    wanted = full or dates
    return mention._replace(law_date=wanted.pop()) if len(wanted) == 1 and not numbers else mention
