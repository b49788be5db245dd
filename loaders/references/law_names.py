"""How far the name of a law reaches: by the register of names, else by words that no name goes on with."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from cancu.loaders.letters import fold_word, word_set
from cancu.loaders.registers.files import read_rows

Words = Sequence[re.Match[str]]  # words as they stand in a text, in order

# "luật này", "luật sư", "Luật số 60/2020/QH14": no name begins with these.
_NO_FIRST = word_set(
    "này đó trên nêu hiện số định sư gia pháp học của và cũ mới thư có được là thì cho nói tục liên riêng "
    "nước chung chuyên ngày năm khác"
)
_NO_FIRST_PAIRS = {("quốc", "tế"), ("bất", "thành"), ("căn", "cứ"), ("theo", "mẫu")}
# Words that no name of a law goes on with: what follows them is the sentence again.
_STOPS = word_set(
    "và của được có đã để trong là thì hoặc khi tại nhưng như do bởi cho đối về năm ngày số từ với ban "
    "sửa thay hiện này đó trên nêu hướng gồm bao phải theo không nên sẽ cần còn vào ra mà bằng trừ nếu "
    "đến gắn cũng sau trước các những khóa kỳ cùng nhằm tháng mới ở một hết bị chưa hay nói quyết kèm "
    "dưới nhất vì qua thuộc cụ đang mọi ngoài giữa sang nay xem thực ký áp trường"
)
_STOP_PAIRS = {
    ("đồng", "thời"), ("bảo", "đảm"), ("quy", "định"), ("tổ", "chức"), ("chi", "tiết"), ("điều", "chỉnh"),
    ("căn", "cứ"),
}
# Words that a comma or a dash may part inside a name ("Phòng, chống ...").
_JOINED = {("phòng", "chống"), ("đổi", "bổ"), ("xuất", "nhập"), ("quản", "sử")}
# "Luật Bảo vệ và phát triển X" is one name, "Luật X và các văn bản hướng dẫn" is not.
_NO_NAME_AFTER_AND = word_set(
    "các những pháp nghị thông văn quy hướng luật bộ quyết chỉ thực triển tình yêu điều tổ theo nhu căn "
    "được có đề kế"
)
_LAST_AND = 4  # a name that no register knows has its "và" among the first words
_LAW = re.compile(r"(?:bộ\s+)?luật(?!\w)|pháp\s+lệnh(?!\w)|hiến\s+pháp(?!\w)", re.IGNORECASE)
_JOINTS = re.compile(r"(\s+và\s+|,\s*|\s+-\s+|;\s*)")


@dataclass(frozen=True)
class LawName:
    """A row of the register of names. `kind`: LUAT, BL, PL; `rest`: further words of a very long name."""

    kind: str
    name: str
    certainty: str
    source: str
    rest: str = ""


def may_begin(words: Words) -> bool:
    """Whether a name can begin with the first of `words`, which are not empty."""
    first = words[0][0]
    if first[0].isdigit():
        return False
    pair = (first.lower(), words[1][0].lower() if len(words) > 1 else "")
    return pair not in _NO_FIRST_PAIRS and (first[0].isupper() or first not in _NO_FIRST)


def begins_free(text: str, position: int, word: re.Match[str]) -> bool:
    """Whether a name that no register knows may begin with this word, its kind ending at `position`.

    "triển khai Luật tại địa phương", "Luật" at the end of a heading: no name follows there.
    """
    return word[0] not in _STOPS and "\n" not in text[position:word.start()]


def known_length(text: str, words: Words) -> int:
    """How many of the words the longest name of the register takes that they begin with; 0 for none."""
    plain: list[tuple[str, bool, int]] = []  # folded word, whether a comma or "và" is before it, its index
    after_and = False
    for index, word in enumerate(words):
        folded = fold_word(word[0])
        if folded == "va" and index:
            after_and = True
            continue
        plain.append((folded, after_and or _is_parted(text, words, index), index))
        after_and = False
    best = 0
    for name in _names().get(plain[0][0] if plain else "", ()):
        if len(name) <= len(plain) and all(
                printed[0] == wanted[0] and (wanted[1] or not printed[1])
                for printed, wanted in zip(plain, name, strict=False)):
            best = max(best, plain[len(name) - 1][2] + 1)
    return best


def free_length(text: str, words: Words, capitals: bool, through: int) -> int:
    """How many of the words make up a name that no register knows; those before `through` do so always."""
    length = 0
    for index, word in enumerate(words):
        if word.start() >= through:
            if _goes_no_further(text, words, index, capitals):
                break
            if word[0].lower() == "và":
                continue  # counts only if a word follows it
        length = index + 1
    return length


def _goes_no_further(text: str, words: Words, index: int, capitals: bool) -> bool:
    word = words[index][0].lower()
    following = words[index + 1][0] if index + 1 < len(words) else ""
    if index and _is_parted(text, words, index):
        return (words[index - 1][0].lower(), word) not in _JOINED
    if word == "và":
        return (not following or index > _LAST_AND or following.lower() in _NO_NAME_AFTER_AND
                or (following[0].isupper() and not capitals))
    if not index:
        return False
    return (word in _STOPS or (word, following.lower()) in _STOP_PAIRS
            or (words[index][0][0].isupper() and bool(_LAW.match(text, words[index].start()))))


def _is_parted(text: str, words: Words, index: int) -> bool:
    return index > 0 and bool(text[words[index - 1].end():words[index].start()].strip())


@cache
def _names() -> dict[str, tuple[tuple[tuple[str, bool], ...], ...]]:
    """Names by their first word: folded words, each with whether a comma or "và" may stand before it."""
    found: dict[str, list[tuple[tuple[str, bool], ...]]] = {}
    for row in read_rows("law_names.csv", LawName):
        name = tuple(_marked(f"{row.name} {row.rest}"))
        found.setdefault(name[0][0], []).append(name)
    return {first: tuple(names) for first, names in found.items()}


def _marked(name: str) -> Iterator[tuple[str, bool]]:
    parted = False
    for part in _JOINTS.split(name):
        if _JOINTS.fullmatch(part):
            parted = True
            continue
        for word in fold_word(part).split():
            yield word, parted
            parted = False
