"""A sample printed as a PDF and photographed: pages at 300 dpi, a little askew, with a red stamp."""

import io

import pypdfium2
from PIL import Image, ImageDraw

from tests.loaders.read.as_pdf import as_pdf
from tests.loaders.read.sample_parts import Part

DPI = 300


def pages(found: list[Part], askew: float = 0.0) -> list[Image.Image]:
    """The pages of a sample as grey pictures, turned by some degrees."""
    document = pypdfium2.PdfDocument(as_pdf(found))
    found_pages = [document[number].render(scale=DPI / 72).to_pil() for number in range(len(document))]
    return [
        page.convert("L").rotate(askew, resample=Image.Resampling.BICUBIC, fillcolor=255)
        for page in found_pages
    ]


def as_tiff(pictures: list[Image.Image]) -> bytes:
    """Pictures as the pages of one TIFF."""
    stream = io.BytesIO()
    pictures[0].save(stream, "TIFF", save_all=True, append_images=pictures[1:], dpi=(DPI, DPI),
                     compression="tiff_lzw")
    return stream.getvalue()


def as_picture_pdf(pictures: list[Image.Image]) -> bytes:
    """Pictures as the pages of a PDF without text."""
    stream = io.BytesIO()
    pictures[0].save(stream, "PDF", save_all=True, append_images=pictures[1:], resolution=DPI)
    return stream.getvalue()


def stamped(picture: Image.Image) -> Image.Image:
    """A page in colour with a red stamp on an empty place."""
    coloured = picture.convert("RGB")
    draw = ImageDraw.Draw(coloured)
    width, height = coloured.size
    left, top = width * 0.6, height * 0.85
    draw.ellipse((left, top, left + 300, top + 300), outline=(230, 40, 60), width=8)
    return coloured
