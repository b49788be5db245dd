"""Red stamps on a scanned page, which lie over letters: taken off before the letters are read."""

from collections.abc import Iterator

from PIL import Image, ImageChops, ImageFilter

_REDDER = 50  # by which the red of a point exceeds its green and blue where ink is red
_CELL_INCHES = 0.05  # of the coarse grid on which red places are put together
_LEAST_INCHES = 0.7  # a stamp is higher and wider; a line of red letters is not (seals are 20 to 42 mm wide)
_MOST_INCHES = 2.5

Box = tuple[int, int, int, int]  # x0, y0, x1, y1


def without_stamps(page: Image.Image, dpi: int) -> Image.Image:
    """A coloured page on which the red points of stamps are as light as their red; black under it stays."""
    red, green, blue = page.split()
    mask = ImageChops.subtract(red, ImageChops.lighter(green, blue)).point(
        lambda more: 255 if more > _REDDER else 0)
    if mask.getbbox() is None:
        return page
    # The rim of red ink is a paler red: take it off with the ink.
    mask = mask.filter(ImageFilter.MaxFilter(5))
    cleaned = page.copy()
    for box in _stamps(mask, dpi):
        light = red.crop(box)
        cleaned.paste(Image.merge("RGB", (light, light, light)), box, mask.crop(box))
    return cleaned


def _stamps(mask: Image.Image, dpi: int) -> Iterator[Box]:
    """The boxes of red places that are as large as a stamp."""
    cell = max(1, int(_CELL_INCHES * dpi))
    small = mask.reduce(cell).point(lambda share: 1 if share else 0)
    for x0, y0, x1, y1 in _places(small):
        sides = ((x1 - x0) * cell / dpi, (y1 - y0) * cell / dpi)
        if min(sides) >= _LEAST_INCHES and max(sides) <= _MOST_INCHES:
            yield x0 * cell, y0 * cell, min(x1 * cell, mask.width), min(y1 * cell, mask.height)


def _places(small: Image.Image) -> Iterator[Box]:
    """The boxes of marked cells that touch each other."""
    width = small.width
    left = {at for at, marked in enumerate(small.tobytes()) if marked}
    while left:
        waiting, found = [left.pop()], list[int]()
        while waiting:
            at = waiting.pop()
            found.append(at)
            near = {at + down + across for down in (-width, 0, width) for across in (-1, 0, 1)} & left
            left -= near
            waiting += near
        rows, columns = [at // width for at in found], [at % width for at in found]
        yield min(columns), min(rows), max(columns) + 1, max(rows) + 1
