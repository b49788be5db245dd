"""Bodies of all provinces, as documents of the centre name them: "Các Cục Hải quan tỉnh, thành phố"."""

import re

from cancu.loaders.agencies.bodies import BodyReader
from cancu.loaders.agencies.extent import TITLED
from cancu.loaders.agencies.words import UPPER, Named, shown, spelt

_EVERY_BODY = re.compile(spelt(
    r"các (?=(?-i:Cục|Kho bạc|Bảo hiểm xã hội|Liên đoàn|Cảng vụ|Tỉnh đoàn|Đài) [" + UPPER + "])"
), re.IGNORECASE)
_EVERYWHERE = re.compile(
    spelt(r"(?:,)? (?:(?:các )?tỉnh,? )?thành phố(?: trực thuộc (?:Trung|trung) ương)?| địa phương| khu vực")
)


def of_provinces(bodies: BodyReader, text: str, start: int, end: int) -> list[Named]:
    """The group at `start`, one name; [] for anything else."""
    match = _EVERY_BODY.match(text, start, end)
    found = bodies.read(text, match.end(), end, TITLED) if match else []
    if match is None or len(found) != 1:
        return []
    where = _EVERYWHERE.match(text, found[0].end, end)
    stop = where.end() if where else found[0].end
    printed = shown(text[start:stop])
    return [Named(f"Các {shown(text[match.end():stop])}", printed, start, stop)]
