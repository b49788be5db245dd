"""Relations that the text states: who amends, replaces, repeals, carries out, guides, details whom."""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from cancu.loaders.changing import changed
from cancu.loaders.document.dates import find_date
from cancu.loaders.document.issuers import body_behind, home_of
from cancu.loaders.document.plan import title_span
from cancu.loaders.letters import UPPER
from cancu.loaders.records import Citation, DocumentHeader, Relation
from cancu.loaders.references.citations import opening_clauses
from cancu.loaders.references.endings import (
    JOINED,
    NORMATIVE,
    REACH,
    ROW_POSITION,
    SELF,
    ended,
    in_a_row,
    in_annex,
    listed,
    of_parts,
    within,
)
from cancu.loaders.references.openings import CAN_CU, Clause
from cancu.loaders.references.relation_words import (
    BAI_BO,
    DINH_CHI,
    DINH_CHINH,
    KEM_THEO,
    SUA_DOI,
    THAY_THE,
    THUC_HIEN,
    Act,
    act_between,
)

# One set of characters comes first: that makes the search cheap.
_BREAK = re.compile(
    rf"[;:!?.\n](?:(?<=[;!?])|(?<=:)(?<!bởi:)(?<!theo:)(?!\s*số\s)|"
    rf"(?<=\.)(?:\s+(?=[{UPPER}\d])|\s*\Z)|(?<=\n)[ \t]*(?:\n|[-+*•]|"
    rf"\d{{1,2}}[.)/]|[a-zđ]\)|Điều\s|(?:Căn\s+cứ|Thực\s+hiện|Triển\s+khai|Theo\s+đề\s+nghị|Xét|Nhằm|Để)\s))"
)
# The title of a document goes on right behind its number, date and issuer.
_TITLE_WORD = re.compile(
    r"\s*(?:,\s*Ban\s+Bí\s+thư(?:\s+Trung\s+ương(?:\s+Đảng)?)?)?(?:,?\s*khóa\s+[IVX]{1,5}(?!\w))?"
    r"(?:,?\s*kỳ\s+họp\s+(?:chuyên\s+đề|thứ\s+\w+|lần\s+thứ\s+\w+))?,?\s*(?:\([^()]{0,80}\)\s*)?(?:[“\"(]\s*)?(?:về|v/v|ban\s+hành|phê\s+duyệt|quy\s+định|hướng\s+dẫn|"
    r"sửa\s+đổi|bổ\s+sung|triển\s+khai|thực\s+hiện|thay\s+thế|bãi\s+bỏ|h[ủu][yỷ]\s+bỏ|chấm\s+dứt|công\s+bố|thông\s+qua|"
    r"kèm\s+theo|điều\s+chỉnh|đính\s+chính|đình\s+chỉ|để|nhằm|thi\s+hành|ngưng)(?!\w)", re.IGNORECASE
)
# "kết quả thực hiện", "sơ kết 3 năm thực hiện": what is told of, not carried out.
_TOLD = re.compile(
    r"(?<!\w)(?:(?:kết\s+quả|tình\s+hình|tiến\s+độ|sơ\s+kết|tổng\s+kết|kiểm\s+tra|giám\s+sát|đánh\s+giá|"
    r"kéo\s+dài|gia\s+hạn|hoãn|dừng|ngừng|chấm\s+dứt)"
    r"(?:\s+[^\W\d]+){0,2}|\d{1,2}\s+năm)\s+\Z", re.IGNORECASE
)
# "thực hiện Chương trình hành động của Tỉnh ủy thực hiện Nghị quyết số 57": that programme carries it out.
_BY_ANOTHER = re.compile(
    r"(?<!\w)(?:sửa\s+đổi|bổ\s+sung|cập\s+nhật|điều\s+chỉnh|thực\s+hiện|triển\s+khai)\s+(?:\w+\s+){0,3}?"
    r"(?:Chương\s+trình|Kế\s+hoạch|Đề\s+án|Nghị\s+quyết|Chỉ\s+thị|Kết\s+luận|Quyết\s+định)(?!\w)",
    re.IGNORECASE
)
# Behind a comma somebody else acts: the title is over.
_OTHER_ACTS = re.compile(
    r",\s*(?:(?:Ủy|Uỷ)\s+ban|UBND|HĐND|Sở|[Cc]ác\s+(?:sở|cơ\s+quan|đơn\s+vị|bộ|địa\s+phương)|Bộ|Chủ\s+tịch|"
    r"Ban\s|đề\s+nghị|yêu\s+cầu|giao\s|Giám\s+đốc|Thủ\s+trưởng)"
)
# Histories of an article go on behind semicolons: "bởi Điều 1 A có hiệu lực ... ngày 13/8/2016; Điều 2 B".
_IN_A_HISTORY = re.compile(
    rf"\s*,?\s*có\s+hiệu\s+lực[^;.]{{0,60}}[;,]\s*(?:và\s+)?{ROW_POSITION}", re.IGNORECASE
)
# "... và bãi bỏ B": the document itself goes on, unless the title before it changes things too.
_ITSELF_TOO = re.compile(r"(?:(?<!\w)và|(?<!\w)đồng\s+thời|[,;])\s*\Z", re.IGNORECASE)
_SEMICOLON = re.compile(r"\s*;\s*(?:và\s+)?")
_AND_ALSO = re.compile(r"[^.;:\n]{0,200}?(?:[,;]|(?<!\w)và|đồng\s+thời)\s*", re.IGNORECASE)
# In an article of a normative text a sentence that begins with the verb is the text's own act.
_ARTICLE = re.compile(r"^[ \t]*Điều\s+\d{1,3}[a-z]?\s*[.:]", re.MULTILINE)
_VERB_FIRST = re.compile(
    r"\s*(?:Điều\s+\d{1,3}[a-z]?\s*[.:]\s*)?(?:\d{1,2}[.)/]\s*)?(?:Nay\s+)?(?:Tạm\s+(?:thời\s+)?)?"
)
_NO_ARTICLE = re.compile(
    r"Nơi\s+nhận|^[ \t]*(?:KẾ HOẠCH|CHƯƠNG TRÌNH|ĐỀ ÁN|PHƯƠNG ÁN|PHỤ LỤC|DANH MỤC)(?!\w)", re.MULTILINE
)
_ARTICLE_REACH = 3000  # characters of an article before the sentence that acts
_EFFECT = re.compile(
    r"\s*[,.]?\s*có\s+hiệu\s+lực(?:\s+thi\s+hành)?\s*(?:kể\s+)?từ\s+(?=ngày\s*\d)", re.IGNORECASE
)
_UNTIL = re.compile(r"[^.;\n]{0,120}?đến\s+(?:hết\s+)?(?=ngày\s*\d)", re.IGNORECASE)
_ENDING = {SUA_DOI, THAY_THE, BAI_BO, DINH_CHI, DINH_CHINH}
_UNNUMBERED = re.compile(
    r"(?:Nghị\s+định|Thông\s+tư|Quyết\s+định|Nghị\s+quyết|Luật|"
    r"Pháp\s+lệnh)\s+(?:về\s+(?:việc\s+)?)?\Z", re.IGNORECASE
)
# By rank a lower document cannot change a higher one.
_RANKS = {"LUAT": 1, "BL": 1, "PL": 2, "NĐ": 3, "TT": 4, "TTLT": 4}
_CHAIN = 5  # documents in one title, at most
class _Actor(NamedTuple):
    """Who acts, or (in the passive) on whom: a key and where its mention or clause begins."""

    key: str
    start: int
    own: bool = False
    citation: Citation | None = None


def find_relations(
    text: str, header: DocumentHeader, citations: Sequence[Citation], clauses: Sequence[Clause] | None = None
) -> list[Relation]:
    """Each triple once, at its first place. The newer document acts on the older one.

    `clauses`: those of the opening, where the caller has them already.
    """
    clauses = opening_clauses(text, header) if clauses is None else clauses
    outer: list[Citation] = []
    for citation in citations:
        if not outer or citation.end > outer[-1].end:
            outer.append(citation)
    header = changed(header, key=_norm_of(header, outer))
    titled = list(_own_title(text, header, outer))
    found = [relation for citation, act, actor in titled
             for relation in _relations(text, header, act, actor, citation)]
    found += [
        *_carried_out(header, outer, clauses), *_inside_laws(citations),
        *_between(text, header, outer, {citation.start for citation, _, _ in titled}),
        *ended(text, header, outer), *listed(text, header, outer),
        *in_annex(text, header, outer),
    ]
    kept: dict[tuple[str, str, str], Relation] = {}
    for relation in sorted(found, key=lambda relation: (relation.start, relation.end)):
        if relation.source != relation.target and not _turned_round(relation):
            kept.setdefault((relation.source, relation.rel, relation.target), relation)
    return list(kept.values())


def _norm_of(header: DocumentHeader, outer: Sequence[Citation]) -> str:
    """Who acts by "Nghị định này": in a consolidated text (VBHN), which is no norm, the text it prints."""
    if "VBHN" not in (header.so_ky_hieu or ""):
        return header.key
    return next((citation.key for citation in outer if citation.doc_type in NORMATIVE), header.key)


def _turned_round(relation: Relation) -> bool:
    """Whether an older document would act on a newer one, by the years of their keys."""
    source, target = (key.split("/")[2][:4] for key in (relation.source, relation.target))
    return relation.rel != KEM_THEO and source.isdigit() and target.isdigit() and source < target


def _own_title(
    text: str, header: DocumentHeader, outer: Sequence[Citation]
) -> Iterator[tuple[Citation, Act, _Actor]]:
    """`Triển khai thực hiện Chương trình số ...` as the title: the document itself carries it out."""
    start, end = title_span(text, header.title)
    actor = _Actor(header.key, start, own=True)
    last: tuple[Act, _Actor] | None = None
    previous: Citation | None = None
    for citation in within(outer, start, end):
        if previous is None:
            act = act_between(text, start, citation.start)
            last = (act, actor) if act else None
        elif last and (in_a_row(text, previous, citation) or (
                set(last[0].rels) <= _ENDING and _goes_on(text, last, previous, citation))):
            last = _of_the_next(last)
        else:
            last = _further_act(text, header, last, previous, citation)
        if last is None or not _of_the_title(text, start, last[0]):
            return
        yield citation, *last
        previous = citation


def _of_the_title(text: str, start: int, act: Act) -> bool:
    """Whether the title of the document itself says the verb, not that of decrees it names without number."""
    return not act.passive and KEM_THEO not in act.rels and _its_own(text, start, act) and (
        THUC_HIEN in act.rels or not _UNNUMBERED.search(text, max(start, act.start - 24), act.start))


def _carried_out(
    header: DocumentHeader, outer: Sequence[Citation], opening: Sequence[Clause]
) -> Iterator[Relation]:
    """An opening clause `Thực hiện A; B`, or a part of one: the document carries out each basis of it."""
    for citation in outer:
        if citation.role == CAN_CU and citation.how == THUC_HIEN:
            clause = next((c for c in opening if c.start <= citation.start < c.end), None)
            if clause is not None:
                yield Relation(header.key, THUC_HIEN, citation.key, clause.start, citation.end)


def _inside_laws(citations: Sequence[Citation]) -> Iterator[Relation]:
    """An amending law cited by name amends the laws that its name names."""
    whole: Citation | None = None
    for citation in citations:
        if whole is not None and citation.end <= whole.end:
            if whole.name and citation.name:
                yield Relation(whole.key, SUA_DOI, citation.key, whole.start, citation.end)
        else:
            whole = citation


def _between(
    text: str, header: DocumentHeader, outer: Sequence[Citation], titled: Collection[int]
) -> Iterator[Relation]:
    """Acts stated between two citations, or between the document itself ("Quyết định này") and one.

    `titled`: where the citations begin on which the document's own title acts.
    """
    last: tuple[Act, _Actor] | None = None
    for index, citation in enumerate(outer):
        if citation.start in titled:
            last = None
            continue
        previous = outer[index - 1] if index else None
        if last and previous and _goes_on(text, last, previous, citation):
            last = _of_the_next(last)
        else:
            last = (_further_act(text, header, last, previous, citation)
                    or _act_on(text, header, outer, index))
        if last is not None:
            yield from _relations(text, header, last[0], last[1], citation)


def _of_the_next(last: tuple[Act, _Actor]) -> tuple[Act, _Actor]:
    """The same act on the next document: in "bãi bỏ Điều 3 A và B" the parts were those of A."""
    act, actor = last
    return act._replace(partly=act.partly and (act.passive or act.plural)), actor


def _goes_on(text: str, last: tuple[Act, _Actor], previous: Citation, citation: Citation) -> bool:
    """Whether the act said of `previous` is said of `citation` too.

    "A sửa đổi B, C" may as well list A and C: behind a mere comma only with "các", of the document itself, or
    in the passive ("A được sửa đổi bởi B, C").
    """
    act, actor = last
    if act.passive and _IN_A_HISTORY.fullmatch(text, previous.end, citation.start):
        return True
    if act.passive and act.plural and _SEMICOLON.fullmatch(text, previous.end, citation.start):
        return True
    joined = JOINED.search(text, previous.end, citation.start) if actor.own else None
    if joined and not _BREAK.search(text, previous.end, joined.start() + 1 - joined[0].count(";")):
        return True  # "thay thế A về ... và B", "thay thế A về ...; B": the title of A stands between
    mark = in_a_row(text, previous, citation)
    return mark is not None and (mark != "," or act.passive or act.plural or actor.own)


def _further_act(
    text: str, header: DocumentHeader, last: tuple[Act, _Actor] | None, previous: Citation | None,
    citation: Citation,
) -> tuple[Act, _Actor] | None:
    """`Quyết định này thay thế A về kho lúa và bãi bỏ B`: the document itself goes on to act."""
    if last is None or previous is None or not last[1].own:
        return None
    act = act_between(text, previous.end, citation.start)
    if act is None or act.passive or not set(act.rels) <= _ENDING:
        return None
    if not _AND_ALSO.fullmatch(text, previous.end, act.start):
        return None
    itself = _ITSELF_TOO.search(text, previous.end, act.start)
    if itself and act_between(text, previous.end, itself.start()) is None:
        return act, last[1]
    return None if _acts(text, header, previous, act) else (act, last[1])


def _act_on(
    text: str, header: DocumentHeader, outer: Sequence[Citation], index: int,
) -> tuple[Act, _Actor] | None:
    citation, previous = outer[index], outer[index - 1] if index else None
    floor = max(previous.end if previous else 0, citation.start - REACH)
    start = floor
    for stop in _BREAK.finditer(text, floor, citation.start):
        start = stop.end()
    act = act_between(text, start, citation.start)
    if act is None or not _its_own(text, start, act):
        return None
    if previous is not None and start == previous.end:
        if act.passive:
            changed = _changed(text, outer[max(0, index - _CHAIN):index], citation)
            return act, _Actor(changed.key, changed.start, citation=changed)
        if _acts(text, header, previous, act):
            return act, _Actor(previous.key, previous.start, citation=previous)
    own = None if act.passive else _own_act(text, header, start, act)
    return (act, own) if own else None


def _its_own(text: str, start: int, act: Act) -> bool:
    """Whether a title that says `thực hiện` says it of its own document."""
    return act.rels != (THUC_HIEN,) or not (
        _TOLD.search(text, start, act.start) or _BY_ANOTHER.search(text, start, act.start))


def _changed(text: str, before: Sequence[Citation], citation: Citation) -> Citation:
    """The document that a passive means: the last one, or the one in whose title a higher one stands.

    "Nghị định A quy định chi tiết Luật B được sửa đổi bởi Nghị định C": a decree changes the decree, and a
    body's document one of its own rather than another's.
    """
    fitting: list[Citation] = []
    rank = _RANKS.get(citation.doc_type or "")
    for index in range(len(before) - 1, -1, -1):
        candidate = before[index]
        if index < len(before) - 1 and _BREAK.search(text, candidate.end, before[index + 1].start):
            break
        if rank is None or rank <= _RANKS.get(candidate.doc_type or "", rank):
            fitting.append(candidate)
    own = (c for c in fitting if c.doc_type == citation.doc_type and c.issuer == citation.issuer)
    return next(own, fitting[0] if fitting else before[-1])


def _acts(text: str, header: DocumentHeader, previous: Citation, act: Act) -> bool:
    """Whether the cited document is the one that acts: its title goes on up to the verb."""
    if KEM_THEO in act.rels:
        if previous.doc_type in NORMATIVE:
            return False  # "Chương trình thực hiện Nghị quyết A ban hành kèm theo B": not A came with B
        body = body_behind(text, previous.end, home_of(header))
        return act.start - (body.end if body and body.end <= act.start else previous.end) <= len(" , được ")
    if THUC_HIEN not in act.rels and _UNNUMBERED.search(text, max(0, act.start - 24), act.start):
        return False  # "... triển khai thi hành Nghị định quy định chi tiết Luật": the decree without number
    return _title_goes_on(text, header, previous, act.start)


def _title_goes_on(text: str, header: DocumentHeader, citation: Citation, position: int) -> bool:
    """Whether the words up to `position` are still the title of the cited document."""
    body = body_behind(text, citation.end, home_of(header))
    begin = body.end if body else citation.end
    if begin > position:
        begin = citation.end
    title = _TITLE_WORD.match(text, begin)
    return title is not None and not _OTHER_ACTS.search(text, title.end(), position)


def _own_act(text: str, header: DocumentHeader, start: int, act: Act) -> _Actor | None:
    """The document as the one that acts: by its name ("Quyết định này"), or by an article of its own."""
    this = list(SELF.finditer(text, start, act.start))
    if this and THUC_HIEN not in act.rels:
        return _Actor(header.key, this[-1].start(), own=True)
    ends = header.doc_type in NORMATIVE and bool(set(act.rels) & _ENDING)
    if ends and _begins_in_article(text, start, act.start):
        return _Actor(header.key, act.start, own=True)
    return None


def _begins_in_article(text: str, start: int, position: int) -> bool:
    """Whether the sentence that begins at `start` begins with the verb at `position`, inside an article."""
    if not _VERB_FIRST.fullmatch(text, start, position):
        return False
    articles = list(_ARTICLE.finditer(text, max(0, position - _ARTICLE_REACH), position))
    return bool(articles) and not _NO_ARTICLE.search(text, articles[-1].end(), position)


def _relations(
    text: str, header: DocumentHeader, act: Act, actor: _Actor, citation: Citation,
) -> Iterator[Relation]:
    older = actor.citation
    for rel in act.rels:
        if act.passive and older is not None:
            kind = of_parts(rel, act.partly or bool(older.article))
            yield Relation(citation.key, kind, older.key, actor.start, citation.end,
                           effective=_effect(text, citation.end), article=older.article)
        elif rel == KEM_THEO:
            if older is not None and older.so_ky_hieu and citation.so_ky_hieu:
                yield Relation(citation.key, rel, older.key, actor.start, citation.end)
        else:
            kind = of_parts(rel, act.partly or bool(citation.article))
            yield Relation(actor.key, kind, citation.key, actor.start, citation.end,
                           effective=header.effective if actor.own and rel != THUC_HIEN else None,
                           until=_until(text, citation.end) if rel == DINH_CHI else None,
                           article=citation.article)


def _effect(text: str, position: int) -> str | None:
    match = _EFFECT.match(text, position)
    date = find_date(text, match.end(), match.end() + 40) if match else None
    return date.iso if date else None


def _until(text: str, position: int) -> str | None:
    match = _UNTIL.match(text, position)
    date = find_date(text, match.end(), match.end() + 40) if match else None
    return date.iso if date else None
