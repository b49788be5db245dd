"""A sample printed as a PDF and photographed: pages at 300 dpi, a little askew, with a red stamp."""

import io

import pypdfium2
from PIL import Image, ImageChops, ImageDraw

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


def stamped(picture: Image.Image, x: float = 0.6, y: float = 0.85) -> Image.Image:
    """A page in colour with a red stamp at these shares of width and height; ink lets the letters through."""
    ink = Image.new("RGB", picture.size, "white")
    left, top = picture.width * x, picture.height * y
    ImageDraw.Draw(ink).ellipse((left, top, left + 400, top + 400), outline=(230, 40, 60), width=10)
    return ImageChops.multiply(picture.convert("RGB"), ink)
