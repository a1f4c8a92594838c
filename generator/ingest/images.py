"""A stranger's picture → one of ours: looked at by its content, drawn anew, with nothing of the old file in it."""

from __future__ import annotations

import warnings
from contextlib import suppress
from io import BytesIO

from msgspec import Struct
from PIL import ExifTags, Image, ImageCms, UnidentifiedImageError

from generator.errors import DeliveryError
from generator.ingest.limits import IMAGE_BYTES, IMAGE_HEIGHT, IMAGE_PIXELS, IMAGE_SCANS, IMAGE_SIDE, IMAGE_WIDTH

# SVG is a program, TIFF a hundred formats, BMP and ICO what nobody publishes: each would be a reader more to attack.
_KINDS = ("JPEG", "PNG", "WEBP", "GIF")
# How a camera was held, by Exif's tag "Orientation" → what sets its picture upright; 1 is upright.
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
# At 85 the steps between colours cannot be seen, and the file is half of that at 95.
_QUALITY = 85
_PNG_END = b"IEND\xaeB`\x82"

# We look at the size ourselves. Should Pillow find a larger one further on in the file, that is no warning.
warnings.filterwarnings("error", category=Image.DecompressionBombWarning)


class Still(Struct, frozen=True):
    """A picture that can be published: its file, `suffix` ".jpg" or ".png"."""

    data: bytes
    suffix: str


def still(data: bytes, name: str) -> Still:
    """Draws a JPEG, PNG, WebP or GIF anew, upright, in sRGB, no larger than it is shown.

    Whatever else is in the file (where it was taken, by whom, what follows its end) is gone. The same bytes give the
    same bytes, with one version of Pillow. `name` is for sentences. Raises DeliveryError for any other kind of file,
    for what moves, is damaged, too large to be unpacked, or too small to show anything.
    """
    if len(data) > IMAGE_BYTES:
        raise _large(name, f"{len(data) / 1_000_000:.0f} MB", f"{IMAGE_BYTES // 1_000_000} MB")
    with _opened(data, name) as image:
        lossy = image.format in ("JPEG", "MPO") or data[12:16] == b"VP8 "
        _check(image, data, name)
        try:
            drawn = _drawn(image)
            return _encoded(drawn, lossy=lossy)
        except Exception:  # Pillow's readers raise whatever they stumble over: SyntaxError, struct.error, KeyError …
            raise DeliveryError("image-broken", name) from None


def _opened(data: bytes, name: str) -> Image.Image:
    try:
        return Image.open(BytesIO(data), formats=_KINDS)
    except UnidentifiedImageError:
        raise DeliveryError("image-unreadable", name) from None
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise _large(name, f"> {IMAGE_PIXELS // 1_000_000} MP", f"{IMAGE_PIXELS // 1_000_000} MP") from None
    except Exception:
        raise DeliveryError("image-broken", name) from None


def _check(image: Image.Image, data: bytes, name: str) -> None:
    """All that the header says, before a pixel is unpacked."""
    width, height = image.size
    if width * height > IMAGE_PIXELS:
        raise _large(name, f"{width}×{height}", f"{IMAGE_PIXELS // 1_000_000} MP")
    if min(_fitted(width, height)) < IMAGE_SIDE:
        raise DeliveryError("image-small", name, size=f"{width}×{height}")
    if image.format in ("JPEG", "MPO"):
        # Inside of the picture FF is always followed by 00, so this marker can be counted without reading on.
        if data.count(b"\xff\xda") > IMAGE_SCANS:
            raise DeliveryError("image-broken", name)
    elif image.format == "PNG" and _PNG_END not in data:
        raise DeliveryError("image-broken", name)
    # A telephone's JPEG with a second picture for bright screens (MPO) does not move; its first is the picture.
    elif _moves(image):
        raise DeliveryError("image-animated", name)


def _moves(image: Image.Image) -> bool:
    try:
        # For a GIF this looks for a second frame, and not for the ten thousandth.
        return bool(getattr(image, "is_animated", False))
    except Exception:  # a broken second frame is one
        return True


def _large(name: str, size: str, limit: str) -> DeliveryError:
    return DeliveryError("image-large", name, size=size, limit=limit)


def _fitted(width: int, height: int) -> tuple[int, int]:
    scale = min(1.0, IMAGE_WIDTH / width, IMAGE_HEIGHT / height)
    return round(width * scale), round(height * scale)


def _drawn(image: Image.Image) -> Image.Image:
    """The pixels alone: RGB, or RGBA where something shines through."""
    # A JPEG can be unpacked at a half or a quarter at once; twice the size that is shown keeps it sharp.
    image.draft(None, (2 * IMAGE_WIDTH, 2 * IMAGE_WIDTH))
    # Before Exif is asked for, which may stand behind the pixels, and whose faults are forgiven.
    image.load()
    upright = _in_srgb(_upright(image), image.info.get("icc_profile"))
    if upright.mode == "RGBA" and upright.getchannel("A").getextrema() == (255, 255):
        upright = upright.convert("RGB")
    size = _fitted(*upright.size)
    if size != upright.size:
        upright = upright.resize(size, Image.Resampling.LANCZOS)
    # The writers take comments, profiles and more from here.
    upright.info = {}
    return upright


def _upright(image: Image.Image) -> Image.Image:
    try:
        orientation = image.getexif().get(ExifTags.Base.Orientation)
    except Exception:  # what stands beside the picture and cannot be read is not there
        return image
    return image.transpose(_TURNS[orientation]) if orientation in _TURNS else image


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    if image.mode.startswith("I"):
        # 16 bits of grey; Pillow's own conversion cuts them off at 255.
        image = image.convert("I").point(lambda value: value * (1 / 257)).convert("L")
    mode = "RGBA" if image.has_transparency_data else "RGB"
    if profile and image.mode in ("RGB", "RGBA", "CMYK"):
        # What cannot be read as a profile is none, as in browsers.
        with suppress(ImageCms.PyCMSError, OSError):
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            target = ImageCms.createProfile("sRGB")
            return ImageCms.profileToProfile(image, source, target, outputMode=mode) or image.convert(mode)
    return image.convert(mode)


def _encoded(image: Image.Image, *, lossy: bool) -> Still:
    """JPEG for what was one, PNG for what is transparent; of all else, charts and photographs, the smaller of both."""
    jpeg, png = BytesIO(), BytesIO()
    if image.mode == "RGB":
        image.save(jpeg, "JPEG", quality=_QUALITY, optimize=True, progressive=True)
    if image.mode == "RGBA" or not lossy:
        image.save(png, "PNG")
    sizes = [(len(file.getvalue()), suffix, file.getvalue()) for file, suffix in ((png, ".png"), (jpeg, ".jpg"))]
    _, suffix, data = min(size for size in sizes if size[0])
    return Still(data, suffix)
