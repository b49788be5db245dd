"""A scanned page: made straight and grey, ruled tables read cell by cell, the rest as running text."""

from collections.abc import Sequence
from itertools import pairwise

from cancu.loaders.read.limits import Limits
from cancu.loaders.read.ocr_repair import repaired
from cancu.loaders.read.page_tables import Edges
from cancu.loaders.read.page_words import Word
from cancu.loaders.read.pages import Page
from cancu.loaders.read.scan_rules import Box, ruled_tables
from cancu.loaders.read.stamps import without_stamps
from cancu.loaders.read.tesseract import recognise
from PIL import Image, ImageChops, ImageOps

_POINTS = 72
_WHITE, _DARK = 255, 128
_ANGLES = [step / 4 for step in range(-12, 13)]  # degrees by which pages lie askew
_SMALL_WIDTH = 700  # pixels: enough to see how lines of text lie
_INSET_INCHES = 0.02  # from a cell's rule to what is read
_BORDER = 20
_COLUMNS, _BLOCK = 4, 6
_UNSURE = 60.0


def scanned_page(
    image: Image.Image, dpi: int, file: str, number: int, limits: Limits
) -> tuple[Page, list[str]]:
    """Page `number` with its words in points, and what is doubtful. Raises ReadError without Tesseract."""
    place = f"{file}, page {number}"
    grey = straight(in_grey(image, dpi))
    tables = ruled_tables(grey, dpi)
    rest = grey.copy()
    for cells in tables:
        rest.paste(_WHITE, (cells[0][0] - 3, cells[0][1] - 3, cells[-1][2] + 4, cells[-1][3] + 4))
    words = [(seen.x0, seen.top, seen.x1, seen.bottom, seen.text, seen.sure)
             for seen in recognise([rest], _COLUMNS, dpi, place, limits.seconds)]
    boxes = [cell for cells in tables for cell in cells]
    words += _cell_words(grey, boxes, dpi, place, limits)
    scale = _POINTS / dpi
    page = Page(
        tuple(repaired(Word(text, x0 * scale, top * scale, x1 * scale, bottom * scale, True, sure, number)
                       for x0, top, x1, bottom, text, sure in words)),
        tuple(tuple(_scaled(cell, scale) for cell in cells) for cells in tables),
        grey.width * scale,
    )
    return page, [_said(page.words)]


def _scaled(box: Box, scale: float) -> Edges:
    x0, y0, x1, y1 = box
    return x0 * scale, y0 * scale, x1 * scale, y1 * scale


def _said(words: Sequence[Word]) -> str:
    unsure = [word.text for word in words if word.sure < _UNSURE]
    doubtful = f" Doubtful words: {', '.join(unsure[:20])}." if unsure else ""
    mean = sum(word.sure for word in words) / max(len(words), 1)
    return f"read from a picture, {mean:.0f}% sure; check numbers and dates.{doubtful}"


def _cell_words(
    grey: Image.Image, boxes: Sequence[Box], dpi: int, place: str, limits: Limits
) -> list[tuple[int, int, int, int, str, float]]:
    inset = int(_INSET_INCHES * dpi) + 2
    pictures, corners = [], []
    for x0, y0, x1, y1 in boxes:
        if x1 - x0 <= 2 * inset or y1 - y0 <= 2 * inset:
            continue
        cell = grey.crop((x0 + inset, y0 + inset, x1 - inset, y1 - inset))
        if min(cell.tobytes()) < _DARK:
            pictures.append(ImageOps.expand(cell, _BORDER, _WHITE))
            corners.append((x0 + inset - _BORDER, y0 + inset - _BORDER))
    if not pictures:
        return []
    found = []
    for seen in recognise(pictures, _BLOCK, dpi, place, limits.seconds):
        left, top = corners[seen.picture]
        found.append((seen.x0 + left, seen.top + top, seen.x1 + left, seen.bottom + top, seen.text,
                      seen.sure))
    return found


def in_grey(image: Image.Image, dpi: int) -> Image.Image:
    """Each point as dark as its darkest colour: coloured letters stay letters, red stamps do not."""
    if image.mode in ("L", "1", "I;16"):
        return image.convert("L")
    if image.mode in ("RGBA", "LA", "P", "PA"):
        layered = image.convert("RGBA")
        image = Image.new("RGB", image.size, "white")
        image.paste(layered, mask=layered.getchannel("A"))
    red, green, blue = without_stamps(image.convert("RGB"), dpi).split()
    return ImageChops.darker(ImageChops.darker(red, green), blue)


def straight(grey: Image.Image) -> Image.Image:
    """The page turned so that its lines lie level: rows of dark and white differ most then."""
    height = max(1, int(grey.height * _SMALL_WIDTH / max(grey.width, 1)))
    small = ImageOps.invert(grey.resize((_SMALL_WIDTH, height)))
    best = max(_ANGLES, key=lambda angle: (_contrast(small.rotate(angle)), -abs(angle)))
    return grey.rotate(best, resample=Image.Resampling.BICUBIC, fillcolor=_WHITE) if best else grey


def _contrast(small: Image.Image) -> float:
    rows = list(small.resize((1, small.height), Image.Resampling.BOX).tobytes())
    return sum((upper - lower) ** 2 for upper, lower in pairwise(rows))
