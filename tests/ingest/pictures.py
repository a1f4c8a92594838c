"""Pictures of every kind, made here, and what is said of those that are refused."""

from io import BytesIO

import pytest
from PIL import Image, ImageDraw

from generator.errors import DeliveryError
from generator.ingest.images import still
from generator.text.strings import rule_sentences


def photograph(width=320, height=200, mode="RGB"):
    """Something that is not of one colour, red at its upper left corner, and no side like another."""
    image = Image.radial_gradient("L").resize((width, height))
    image = Image.merge(
        "RGB", (image, image.transpose(Image.Transpose.ROTATE_180), Image.effect_noise((width, height), 60))
    )
    ImageDraw.Draw(image).rectangle((0, 0, width // 4, height // 4), fill=(255, 0, 0))
    return image.convert(mode)


def saved(image, kind, **how):
    file = BytesIO()
    image.save(file, kind, **how)
    return file.getvalue()


def refused(data):
    with pytest.raises(DeliveryError) as error:
        still(data, "a.jpg")
    for lang in ("zh", "en"):
        assert all(rule_sentences(error.value.rule, lang, error.value.values))
    return error.value.rule


KINDS = {
    "JPEG": (saved(photograph(), "JPEG"), ".jpg"),
    "a grey JPEG": (saved(photograph(mode="L"), "JPEG"), ".jpg"),
    "a CMYK JPEG": (saved(photograph(mode="CMYK"), "JPEG"), ".jpg"),
    "a progressive JPEG": (saved(photograph(), "JPEG", progressive=True), ".jpg"),
    "MPO": (saved(photograph(), "MPO", save_all=True, append_images=[photograph(160, 100)]), ".jpg"),
    "PNG of a photograph": (saved(photograph(), "PNG"), ".jpg"),
    "PNG of a chart": (saved(Image.new("P", (320, 200), 3), "PNG"), ".png"),
    "PNG in black and white": (saved(Image.new("1", (320, 200), 1), "PNG"), ".png"),
    "PNG with all of its alpha full": (saved(photograph(mode="RGBA"), "PNG"), ".jpg"),
    "WebP": (saved(photograph(), "WEBP"), ".jpg"),
    "WebP without loss": (saved(Image.new("RGB", (320, 200), "blue"), "WEBP", lossless=True), ".png"),
    "GIF": (saved(Image.new("P", (320, 200), 3), "GIF"), ".png"),
}
