"""The words by which one document acts on another, and what they mean between two citations."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from cancu.loaders.letters import word_set
from cancu.loaders.scan import lowered, prefix_tree

SUA_DOI, THAY_THE, BAI_BO, BAI_BO_MOT_PHAN = "sua_doi", "thay_the", "bai_bo", "bai_bo_mot_phan"
HET_HIEU_LUC, DINH_CHI, DINH_CHINH = "het_hieu_luc", "dinh_chi", "dinh_chinh"
THUC_HIEN, HUONG_DAN, QUY_DINH_CHI_TIET = "thuc_hien", "huong_dan", "quy_dinh_chi_tiet"
KEM_THEO = "ban_hanh_kem_theo"

_CHANGES = {SUA_DOI, THAY_THE, BAI_BO, DINH_CHI, DINH_CHINH}
# The costly pattern below is tried only where one of its first words stands (in lower case).
_FIRST_WORDS = re.compile(prefix_tree(
    "được |bị |sửa |bổ |điều |thay |bãi |hủy |huỷ |huy |thu |đình |ngưng |đính |quy |hướng |triển |thực |thi "
    "|ban |hết |chấm |ngừng "
))
_VERB = re.compile(
    r"(?<!\w)(?P<passive>(?:được|bị)\s+(?:\w+\s+)?)?(?:(?P<sua_doi>sửa\s+đổi|bổ\s+sung|điều\s+chỉnh)|"
    r"(?P<thay_the>thay\s+(?:thế|cho))|"
    r"(?P<bai_bo>bãi\s+bỏ|h[ủu][yỷ]\s+bỏ|thu\s+hồi|chấm\s+dứt\s+hiệu\s+lực)|"
    r"(?P<dinh_chi>đình\s+chỉ|ng[ưừ]ng\s+hiệu\s+lực)|(?P<dinh_chinh>đính\s+chính)|(?P<quy_dinh_chi_tiet>quy\s+định\s+chi\s+tiết)|"
    r"(?P<huong_dan>hướng\s+dẫn(?:\s+chi\s+tiết)?)|(?P<thuc_hien>triển\s+khai|thực\s+hiện)|(?P<thi_hanh>thi\s+hành)|"
    r"(?P<ban_hanh_kem_theo>ban\s+hành\s+kèm\s+theo)|(?P<het_hieu_luc>hết\s+hiệu\s+lực))(?!\w)", re.IGNORECASE
)
# The words that may stand between the verb and the document it governs: parts of it, and how.
_PARTS = word_set(
    "một số các những toàn bộ phần việc cho đối với điều khoản điểm nội dung quy định phụ lục chương mục "
    "biện pháp thi hành thực hiện hiệu lực tên của tại trong kèm ban và đến tiết đoạn số thứ "
    "tự áp dụng vào sau trước biểu mẫu bảng"
)
_CARRIED_OUT = word_set(
    "có hiệu quả nghiêm túc đồng bộ kịp thời tốt thống nhất đầy đủ quyết liệt thắng lợi thành công thiết "
    "thực và nội dung các những mục tiêu nhiệm vụ của"
)
_POSITION = re.compile(r"\d{1,3}[a-zđ]?|[a-zđ]|[ivx]{1,5}[a-zđ]?")  # "khoản 2 Điều 5", "điểm đ", "Chương III"
_WORD_OR_SIGN = re.compile(r"\w+|[^\w\s,]")
_KEM_THEO = re.compile(r"kèm\s+theo")
_BY = re.compile(r"(?:bởi|tại|theo|bằng)(?P<colon>\s*:)?\s+(?:các\s+)?", re.IGNORECASE)
_WORDS_ONLY = re.compile(r"\s*(?:các\s+|một\s+số\s+)?(?:cụm\s+từ|từ\s+ngữ|từ|chữ)(?!\w)", re.IGNORECASE)
# "thay thế cụm từ “kho” bằng cụm từ “vựa” tại Điều 5 Quy chế giữ kho": up to where the words stand.
_WORDS_IN = re.compile(rf"{_WORDS_ONLY.pattern}[^.;:\n]{{0,300}}(?=\s(?:tại|của|trong)\s)", re.IGNORECASE)
# "bãi bỏ một số điều của A", "khoản 1 Điều 2 của Quy định ban hành kèm theo A".
_SOME = re.compile(
    r"(?<!\w)(?:các\s+)?(?:(?:một\s+số|một\s+phần)\s+(?:điều|khoản|điểm|nội\s+dung|quy\s+định)|một\s+phần|phụ\s+lục|"
    r"(?:điều|khoản|chương|mục)\s+(?:số\s+)?(?:\d{1,3}[a-zđ]?|[IVX]{1,5}[a-zđ]?))(?!\w)", re.IGNORECASE
)
# "bãi bỏ thủ tục hành chính công bố tại A": a part of A that is no position.
_HELD_IN = re.compile(
    r"\s+(?:(?:[^\W\d]+,?\s+){1,14}?(?:công\s+bố|quy\s+định|nêu)|"
    r"(?:các\s+)?(?:nội\s+dung|quy\s+định)\s+về\s+(?:[^\W\d]+,?\s+){0,14}?[^\W\d]+)"
    r"\s+(?=(?:tại|trong|kèm\s+theo)\s)", re.IGNORECASE
)
# "bãi bỏ các Quyết định: số ...; số ...".
_TYPE_AND_COLON = re.compile(
    r"(?:Luật|Nghị\s+quyết|Nghị\s+định|Thông\s+tư|Quyết\s+định|Chỉ\s+thị)\s*:\s*\Z", re.IGNORECASE
)
_SEVERAL = re.compile(r"\bcác\s+(?:\w+\s+){0,3}\Z", re.IGNORECASE)
_PARTLY = re.compile(r"có\s+nội\s+dung\s+\Z|một\s+phần\s*\Z", re.IGNORECASE)
# "A (sửa đổi, bổ sung một số điều bởi B)": the passive without its word.
_BARE_BY = re.compile(
    r"(?:\s+một\s+số\s+(?:điều|nội\s+dung))?\s+(?:bởi|(?P<bracketed>tại|theo))\s+(?:các\s+)?", re.IGNORECASE
)
_OPENED = re.compile(r"[(,]\s*\Z")
# "sửa đổi Quy chế giữ kho ban hành kèm theo B": what came with B is a part of it.
_ENCLOSED = re.compile(
    r"(?:\s*,?\s+(?:và\s+)?(?:(?:một\s+số\s+)?(?:điều|nội\s+dung|khoản|điểm|mục|chương)(?:\s+[\da-zđIVX]{1,5})?"
    r"(?=[\s,])|của|tại)){0,8}\s+"
    r"(?:Quy\s+chế|Quy\s+định|Kế\s+hoạch|Điều\s+lệ|Phụ\s+lục|Danh\s+mục|Chương\s+trình|Đề\s+án|Phương\s+án|Bảng)"
    r"(?!\w)[^.;:()]{0,160}", re.IGNORECASE
)
# In a table of what ended, the parts have a cell of their own between the document and the reason.
_PARTS_CELL = re.compile(
    r"[\t|][ ]*(?:Các[ ]+)?(?:điều|khoản|điểm|chương|mục|phụ[ ]+lục)[ ]+(?:\d|[IVX]{1,5}\b|[a-zđ]\b)"
    r"[^\t|]*[\t|]", re.IGNORECASE
)
# Between verbs that stand together: "quy định chi tiết một số điều và biện pháp để tổ chức, hướng dẫn".
_TOGETHER = re.compile(
    r"[\s,]*(?:(?:một\s+số\s+)?(?:điều|nội\s+dung)\s*)?(?:và|hoặc)?[\s,]*(?:việc\s+|"
    r"có\s+nội\s+dung\s+)?(?:(?:các\s+)?biện\s+pháp\s+)?"
    r"(?:để\s+)?(?:tổ\s+chức\s*,?\s*)?", re.IGNORECASE
)


class Act(NamedTuple):
    """What the words between two documents say. `passive`: the later one acts on the earlier one.

    `start`: offset of the first verb; `partly`: they speak of parts ("có nội dung bị bãi bỏ"); `plural`: of
    several documents ("các", or a colon before them).
    """

    rels: tuple[str, ...]
    passive: bool
    start: int
    partly: bool = False
    plural: bool = False


def act_between(text: str, start: int, end: int) -> Act | None:
    """The act that the words `text[start:end]` say of the document that begins at `end`, or None."""
    verbs = list(_verbs(text, start, end))
    if not verbs:
        return None
    passive = [verb for verb in verbs if verb["passive"]]
    if passive:
        found = _passive(text, start, passive, verbs, end)
        if found is not None:
            return found
    return _active(text, verbs, end)


def _verbs(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    at = start
    for word in _FIRST_WORDS.finditer(lowered(text[start:end])):
        verb = _VERB.match(text, start + word.start(), end) if start + word.start() >= at else None
        if verb:
            at = verb.end()
            yield verb


def _passive(
    text: str, start: int, passive: list[re.Match[str]], verbs: list[re.Match[str]], end: int,
) -> Act | None:
    """`được sửa đổi, bổ sung một số điều tại / bởi B`: B acts; of several verbs all count."""
    by = _BY.search(text, passive[-1].end(), end)
    if by is None or any(not verb["passive"] and verb.start() > by.end() for verb in verbs):
        return None
    acting = [verb for verb in verbs if verb.start() < by.start()][-1]
    between = text[acting.end():by.start()]
    if not _only(text[by.end():end], _PARTS) or ("," in between and not _only(between, _PARTS)):
        return None  # "khi A bị bãi bỏ, kho mở theo B"
    rels = _meaning([verb for verb in verbs if passive[0].start() <= verb.start() < by.start()])
    partly = bool(_PARTS_CELL.search(text, start, passive[0].start())
                  or "một phần" in text[passive[-1].end():by.start()]) or any(
        _PARTLY.search(text, max(0, verb.start() - 24), verb.start()) for verb in passive)
    return Act(rels, True, passive[0].start(), partly, bool(by["colon"])) if rels else None


def _together(text: str, verbs: list[re.Match[str]]) -> list[re.Match[str]]:
    """The last verb and those that stand together with it."""
    group = [verbs[-1]]
    for verb in reversed(verbs[:-1]):
        if not _TOGETHER.fullmatch(text, verb.end(), group[0].start()):
            break
        group.insert(0, verb)
    return group


def _active(text: str, verbs: list[re.Match[str]], end: int) -> Act | None:
    group = _together(text, verbs)
    if any(verb["passive"] for verb in group):
        return None
    last = group[-1]
    rels = _meaning(group)
    if not rels:
        return None
    by = _BARE_BY.match(text, last.end(), end)
    if by and (not by["bracketed"] or _OPENED.search(text, max(0, group[0].start() - 2), group[0].start())):
        return Act(rels, True, group[0].start()) if _only(text[by.end():end], _PARTS) else None
    if last.lastgroup == KEM_THEO and len(verbs) > len(group):
        changed = _together(text, verbs[:-len(group)])
        within = _WORDS_IN.match(text, changed[-1].end(), group[0].start())
        enclosed = _ENCLOSED.fullmatch(text, within.end() if within else changed[-1].end(), group[0].start())
        if enclosed and set(_meaning(changed)) <= _CHANGES:
            partly = bool(_SOME.search(text, changed[-1].end(), group[0].start()))
            return Act((SUA_DOI,) if within else _meaning(changed), False, changed[0].start(), partly)
    words_only = _WORDS_ONLY.match(text, last.end()) if set(rels) & {THAY_THE, BAI_BO} else None
    if words_only:  # "bãi bỏ cụm từ ... tại điểm i khoản 2 Điều 90 Luật ..."
        tail = re.search(r"(?:tại|của|trong)\s[^.;]{0,80}\Z", text[last.end():end])
        return Act((SUA_DOI,), False, group[0].start()) if tail else None
    return _governing(text, group, rels, end)


def _governing(text: str, group: list[re.Match[str]], rels: tuple[str, ...], end: int) -> Act | None:
    """The act of verbs that govern the document at `end`: nothing but parts of it stands between."""
    start, position = group[0].start(), group[-1].end()
    held = _HELD_IN.match(text, position, end) if set(rels) <= {THAY_THE, BAI_BO} else None
    if held and _only(text[held.end():end], _PARTS):
        return Act(rels, False, start, partly=True)
    between = text[position:end]
    listing = _TYPE_AND_COLON.search(between) if between.rstrip().endswith(":") else None
    between = between[:listing.start()] if listing else between
    if not _only(between, _CARRIED_OUT if rels == (THUC_HIEN,) else _PARTS):
        return None
    plural = listing or _SEVERAL.search(between)
    return Act(rels, False, start, bool(_SOME.match(text, position + 1, end)), bool(plural))


def _only(words: str, allowed: frozenset[str]) -> bool:
    """Whether `words` are but those allowed and positions, so that the verb governs what follows them."""
    low = words.lower()
    if "kèm" in low:
        low = _KEM_THEO.sub("kèm", low)
    for word in _WORD_OR_SIGN.finditer(low):  # the first mostly tells
        if word[0] not in allowed and not (allowed is _PARTS and _POSITION.fullmatch(word[0])):
            return False
    return True


def _meaning(verbs: list[re.Match[str]]) -> tuple[str, ...]:
    """The relations of verbs that stand together; `hướng dẫn thi hành` guides, it does not carry out."""
    kinds = [verb.lastgroup or "" for verb in verbs]
    other = [kind for kind in kinds if kind not in (THUC_HIEN, "thi_hanh")]
    return tuple(dict.fromkeys(other)) or ((THUC_HIEN,) if kinds else ())
