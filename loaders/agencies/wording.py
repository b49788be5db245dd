"""The one wording that a group of bodies has in every document, with the place it belongs to."""

import dataclasses
import re
from dataclasses import dataclass

from cancu.loaders.agencies.group_words import ALL
from cancu.loaders.agencies.places import Place
from cancu.loaders.agencies.words import shown, spelt

# One body by its part in the matter, which "các" would make many: "chủ đầu tư", "cơ quan chủ trì".
_SINGULAR = re.compile(spelt(
    r"chủ |mặt trận|hệ thống"
    r"|(?:cơ quan|đơn vị) (?:chủ|phối hợp|thực hiện|thường trực|đầu mối|quản lý|được|đăng ký)"
), re.IGNORECASE)
_OWN_UNITS = re.compile(
    spelt(r"(?:phòng|khoa|trung tâm|chi cục|ban(?! ngành)|đơn vị|vụ|cục|tổng cục)(?! sự nghiệp)"),
    re.IGNORECASE,
)
_SCHOOLS = {"THPT": "trung học phổ thông", "THCS": "trung học cơ sở"}
_CENTRAL_UNITS = {"vụ", "cục", "tổng cục", "đơn vị", "ban quản lý"}
_OUTSIDE = {"sở", "ban", "ngành", "đoàn thể"}  # alone, they are of the province
BODY_NOUNS = {"sở", "ban", "ngành"}
OFFICE_NOUNS = {"cơ quan", "đơn vị"}


@dataclass(slots=True)
class Group:
    """What was read of a group. `words_end` is behind its wording, `end` behind dropped place words too."""

    start: int
    end: int = 0
    words_end: int = 0
    each: bool = False  # begins with "các"
    nouns: list[str] = dataclasses.field(default_factory=list)
    field: str = ""  # in small letters, of a Sở or Phòng: "phòng giáo dục và đào tạo"
    qualified: bool = False  # some noun has words of its own ("cơ quan chuyên môn")
    related: bool = False  # "có liên quan"
    level: bool = False  # ends with "tỉnh"
    closed: bool = False  # ends with a body: "đơn vị thuộc Sở"
    heads: bool = False  # "Giám đốc các sở, Thủ trưởng các ban, ngành, cơ quan"


def wording(group: Group, text: str, place: Place) -> str:
    """The one wording of the group, with the province."""
    nouns, full, region = set(group.nouns), place.full, place.region
    if region and "sở" in nouns and not group.field \
            and nouns <= BODY_NOUNS | ({"cơ quan"} if group.heads else set()):
        departments = "Các sở, ban, ngành"
        return f"{departments} có liên quan ({region})" if group.related else f"{departments} {region}"
    if full and nouns <= OFFICE_NOUNS and not group.qualified:
        return f"Các cơ quan, đơn vị{' có liên quan' if group.related else ''} ({full})"
    first = ALL.match(text, group.start, group.words_end)
    words = _tidy(text[first.end() if first else group.start:group.words_end], group.related)
    own = _own_units(group, words, place)
    if own:
        return own
    several = group.each or len(group.nouns) > 1 or not _SINGULAR.match(words)
    small = words if words[:2].isupper() else f"{words[0].lower()}{words[1:]}"
    words = f"Các {small}" if several else f"{words[0].upper()}{words[1:]}"
    return _with_place(words, group.related, place) if full and "bộ" not in nouns else words


def _with_place(words: str, related: bool, place: Place) -> str:
    full, region = place.full, place.region
    for level, where in ((place.kind, region), ((place.unit or full).split(" ")[0], full)):
        if words.lower().endswith(f" {level}") and not related:
            return f"{words[:-len(level)]}{where}"
    if words.endswith((" HĐND", " UBND")):
        return f"{words} {full}"
    return words if words.endswith(region) else f"{words} ({full})"


def _own_units(group: Group, words: str, place: Place) -> str | None:
    """Units inside the issuing Sở: "Các phòng, Trung tâm" of it.

    The "ban, ngành, đoàn thể" stand outside it, and so do the "phòng y tế" (of districts) for a Sở Y tế. The
    units of a ministry keep their own wording ("Các Vụ, Cục") but for "thuộc Bộ".
    """
    nouns = set(group.nouns)
    if not place.body or not _OWN_UNITS.match(words) or "sở" in nouns or {"ban"} < nouns <= _OUTSIDE:
        return None
    if group.field and f" {group.field} " in f"{place.body} ".lower():
        return None
    central = place.province is None and group.nouns[0] in _CENTRAL_UNITS
    if central and not words.endswith((" Sở", " Bộ", " cơ quan")):
        return None
    if "thuộc tỉnh" in words or (group.nouns[0] == "đơn vị" and not group.qualified):
        return None
    inner = re.sub(r" (?:Sở|Bộ|cơ quan)$", "", words)
    if group.nouns[0] == "phòng" and nouns <= {"phòng", "trung tâm"} and not group.related:
        inner = "phòng chuyên môn, Trung tâm" if len(nouns) > 1 else "phòng chuyên môn"
    return f"Các {inner[0].lower()}{inner[1:]} {place.body}"


def _tidy(words: str, related: bool) -> str:
    """One spelling for what every wording may hold; most hold none of it, which one look tells."""
    words = shown(words)
    small = words.lower()
    if "nhân dân" in small:
        words = re.sub(r"(?i)(?:Ủy|Uỷ) ban nhân dân", "UBND", words)
        words = re.sub(r"(?i)Hội đ[ồô]ng nhân dân", "HĐND", words)
    if small.startswith("ban của "):
        words = re.sub(r"(?i)^(ban) của (?=HĐND)", r"\1 ", words)
    for short, long in _SCHOOLS.items() if small.startswith("trường ") else ():
        words = re.sub(rf"^(trường|Trường) {short}(?![,\w])", rf"\1 {long}", words)
    if "trưởng" in words:  # "Bộ trưởng, Thủ trưởng cơ quan ngang bộ": heads are their bodies
        words = re.sub(r"^Bộ trưởng", "bộ", words, flags=re.IGNORECASE)
        words = re.sub(r"(?<=, )Thủ trưởng (?:các )?", "", words)
    if " ủy" in words or " uỷ" in words:
        words = re.sub(r"(?:, | và )(?:Huyện|Thị|Quận|Thành|Đảng) (?:ủy|uỷ)", lambda m: m[0].lower(), words)
    if " trên địa bàn" in words:
        words = re.sub(r" (?:đóng )?trên địa bàn(?: (?:tỉnh|thành phố|huyện|xã|phường))?(?=,)", "", words)
    if "DN" in words or "HTX" in words or "CT" in words:
        words = re.sub(r"\bDN(?!\w)", "doanh nghiệp", re.sub(r"\bHTX(?!\w)", "hợp tác xã", words))
        words = re.sub(r"\bCT ?- ?XH\b", "chính trị - xã hội", words)
    if "-" in words:
        words = re.sub(r"(?i)(chính trị|xã hội|kinh tế)\s?-\s?", r"\1 - ", words)
    if related:
        words = re.sub(r"(?i) (?:có )?(?:liên quan|hữu quan).*$", " có liên quan", words)
    return words
