"""Pictures of pages (PNG, JPEG, TIFF with several pages)."""

import io
import warnings

from cancu.loaders.errors import ReadError
from cancu.loaders.read.blocks import render_pages
from cancu.loaders.read.heartbeat import beat
from cancu.loaders.read.limits import MEGA, Limits, check_scanned
from cancu.loaders.read.ocr import scanned_page
from cancu.loaders.read.pages import blocks_of
from cancu.loaders.reading import Reading
from PIL import Image, ImageOps, ImageSequence

_DPI = 300
_PAGE_WIDTH = 8.27  # inches of an A4 page, where a picture does not say how large it is
_PAGE_HEIGHT = 11.69
_FORMATS = ("PNG", "JPEG", "TIFF")


def read_image(data: bytes, place: str, limits: Limits) -> Reading:
    """The text of a scanned document. Raises ReadError for a damaged or huge picture."""
    pages, said = [], []
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow warns of sizes that the limit below decides on
            with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
                kind = (image.format or "").lower()
                if image.width * image.height > limits.pixels:
                    raise ReadError(
                        f"the picture has more than {limits.pixels // MEGA} million points.", place=place,
                        remedy="Scan it at 300 dpi.",
                    )
                for number, frame in enumerate(ImageSequence.Iterator(image), 1):
                    beat()
                    check_scanned(number, place, limits)
                    page, warned = scanned_page(_at_300_dpi(frame), _DPI, place, number, limits)
                    pages.append(page)
                    said += [f"Page {number}: {line}" for line in warned]
    except Image.DecompressionBombError as error:
        raise ReadError("the picture has many hundreds of million points.", place=place,
                        remedy="Scan it at 300 dpi.") from error
    except (OSError, SyntaxError, ValueError) as error:
        raise ReadError("the picture is cut short or damaged.", place=place,
                        remedy="Scan it again.") from error
    blocks, cut = blocks_of(pages)
    text, tables, origin = render_pages(blocks)
    if not text.strip():
        raise ReadError("no text was found in the picture.", place=place,
                        remedy="Scan it straight, at 300 dpi.")
    return Reading(text, place, kind, tables, (*said, *cut), origin)


def _at_300_dpi(image: Image.Image) -> Image.Image:
    """A picture at the resolution that recognition likes, the right way up as the camera noted."""
    turned = ImageOps.exif_transpose(image)
    wide = turned.width > turned.height
    inches = _PAGE_HEIGHT if wide else _PAGE_WIDTH
    printed = float(turned.info.get("dpi", (0, 0))[0] or 0)
    dpi = printed if printed >= 100 else turned.width / inches
    scale = _DPI / dpi
    if 0.9 < scale < 1.1:
        return turned
    return turned.resize((max(1, int(turned.width * scale)), max(1, int(turned.height * scale))))
