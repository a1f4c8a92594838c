"""Pictures by strangers: what is shown, what is taken off, and what never gets so far."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms, PngImagePlugin

from generator.errors import DeliveryError
from generator.ingest.images import still
from generator.ingest.limits import IMAGE_HEIGHT, IMAGE_WIDTH
from tests.ingest.pictures import KINDS, photograph, refused, saved


def opened(picture):
    image = Image.open(BytesIO(picture.data))
    assert image.format == {".jpg": "JPEG", ".png": "PNG"}[picture.suffix]
    return image


def is_red(colour):
    return colour[0] > 200 and max(colour[1:3]) < 60


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_becomes_a_jpeg_or_a_png(kind):
    data, suffix = KINDS[kind]
    picture = still(data, "a")
    found = opened(picture)
    assert (picture.suffix, found.size, found.mode) == (suffix, (320, 200), "RGB")
    assert still(data, "b") == picture


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "GIF"])
def test_what_shines_through_still_does(kind):
    image = photograph(mode="RGBA")
    image.paste((0, 0, 0, 0), (100, 100, 200, 150))
    found = opened(still(saved(image, kind), "a"))
    assert (found.format, found.mode) == ("PNG", "RGBA")
    assert found.getpixel((150, 120))[3] == 0
    assert found.getpixel((300, 10))[3] == 255


def test_sixteen_bits_of_grey_are_as_bright_as_they_were():
    image = Image.new("I;16", (64, 64), 128 * 257)
    assert abs(opened(still(saved(image, "PNG"), "a")).getpixel((30, 30))[0] - 128) <= 1


def test_a_wide_picture_is_made_as_wide_as_it_is_shown():
    picture = opened(still(saved(photograph(4000, 1000), "JPEG"), "a"))
    assert picture.size == (IMAGE_WIDTH, IMAGE_WIDTH // 4)
    tall = opened(still(saved(Image.new("RGB", (400, 40_000)), "PNG"), "a"))
    assert tall.size == (400 * IMAGE_HEIGHT // 40_000, IMAGE_HEIGHT)


@pytest.mark.parametrize(
    ("orientation", "corner"), [(1, (5, 5)), (3, (-5, -5)), (6, (-5, 5)), (8, (5, -5)), (2, (-5, 5)), (99, (5, 5))]
)
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_taken_on_its_side_stands_upright(orientation, corner, kind):
    exif = Image.Exif()
    exif[0x0112] = orientation
    found = opened(still(saved(photograph(), kind, exif=exif), "a"))
    assert found.size == ((200, 320) if orientation in (6, 8) else (320, 200))
    assert is_red(found.getpixel((corner[0] % found.width, corner[1] % found.height)))


def test_exif_that_cannot_be_read_does_not_take_the_picture_with_it():
    data = saved(photograph(), "JPEG", exif=b"Exif\0\0no TIFF at all")
    assert opened(still(data, "a")).size == (320, 200)


SECRET = b"26.6470N 106.6302E Zhang San"


def secrets():
    exif = Image.Exif()
    exif[0x010E] = exif[0x013B] = SECRET.decode()
    exif.get_ifd(0x8825)[0x001D] = SECRET.decode()
    text = PngImagePlugin.PngInfo()
    text.add_text("Author", SECRET.decode())
    text.add_itxt("Author", SECRET.decode())
    text.add(b"prVt", SECRET)
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    yield saved(photograph(), "JPEG", exif=exif, comment=SECRET, xmp=SECRET, icc_profile=profile) + SECRET
    yield saved(photograph(), "PNG", exif=exif, pnginfo=text, icc_profile=profile, dpi=(72, 72)) + SECRET
    yield saved(Image.new("P", (99, 99)), "PNG", exif=exif, pnginfo=text) + SECRET
    yield saved(photograph(), "WEBP", exif=exif, xmp=SECRET, icc_profile=profile) + SECRET
    yield saved(Image.new("P", (99, 99)), "GIF", comment=SECRET) + SECRET
    yield saved(photograph(), "JPEG", comment=SECRET)
    yield saved(photograph(), "JPEG") + b"PK\x03\x04" + SECRET
    yield saved(photograph(mode="RGBA"), "PNG") + b"<script>" + SECRET


@pytest.mark.parametrize("data", list(secrets()))
def test_nothing_but_the_picture_is_left(data):
    assert SECRET in data
    picture = still(data, "a")
    for word in (
        b"26.6470",
        b"Zhang",
        b"Exif",
        b"eXIf",
        b"tEXt",
        b"iTXt",
        b"prVt",
        b"iCCP",
        b"ICC_PROFILE",
        b"xmp",
        b"pHYs",
        b"script",
        b"PK\x03",
    ):
        assert word not in picture.data
    found = opened(picture)
    assert not found.getexif()
    assert set(found.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression"}


def test_a_wide_gamut_is_seen_as_it_was_meant():
    # A profile that calls red what sRGB calls blue: who drops it, shows another picture.
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile = profile.replace(b"rXYZ", b"????").replace(b"bXYZ", b"rXYZ").replace(b"????", b"bXYZ")
    found = opened(still(saved(Image.new("RGB", (64, 64), "red"), "PNG", icc_profile=bytes(profile)), "a"))
    assert found.getpixel((30, 30)) == (0, 0, 255)
    for broken in (b"no profile", bytes(profile[:300])):
        found = opened(still(saved(Image.new("RGB", (64, 64), "red"), "PNG", icc_profile=broken), "a"))
        assert found.getpixel((30, 30)) == (255, 0, 0)


OTHERS = {
    "nothing": b"",
    "HTML": b"<!doctype html><img src=x>",
    "SVG": b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    "SVG with a declaration": b'<?xml version="1.0"?><!DOCTYPE svg SYSTEM "file:///etc/passwd"><svg/>',
    "BMP": saved(photograph(), "BMP"),
    "TIFF": saved(photograph(), "TIFF"),
    "ICO": saved(photograph(), "ICO"),
    "PPM": saved(photograph(), "PPM"),
    "PSD": b"8BPS\0\1" + bytes(100),
    "EPS": saved(photograph(), "EPS"),
    "PDF": b"%PDF-1.7\n",
    "JPEG 2000": b"\0\0\0\x0cjP  \r\n\x87\n" + bytes(100),
    "AVIF": b"\0\0\0\x20ftypavif" + bytes(100),
    "a signature alone": b"\x89PNG\r\n\x1a\n",
    "a JPEG's first bytes": b"\xff\xd8\xff\xe0",
    "an EPS in a GIF's clothes": b"GIF89a",
}


@pytest.mark.parametrize("kind", OTHERS)
def test_every_other_file_is_refused_by_its_content(kind):
    assert refused(OTHERS[kind]) in ("image-unreadable", "image-broken")


def test_a_picture_of_forty_megapixels_is_drawn():
    image = Image.new("RGB", (6_400, 6_250), "teal")
    assert opened(still(saved(image, "JPEG"), "a")).width == IMAGE_WIDTH


@pytest.mark.parametrize("size", [(1, 1), (31, 600), (600, 31), (16_000, 40), (20, 40_000)])
def test_what_shows_nothing_is_refused(size):
    assert refused(saved(Image.new("RGB", size), "PNG")) == "image-small"


@pytest.mark.parametrize("kind", ["GIF", "PNG", "WEBP"])
def test_what_moves_is_refused(kind):
    frames = [photograph(64, 64), Image.new("RGB", (64, 64), "blue")]
    assert refused(saved(frames[0], kind, save_all=True, append_images=frames[1:], duration=100)) == "image-animated"


# The last tenth of an MPO is its second picture, which is not shown.
HALVES = [(kind, share) for kind in KINDS for share in (0.05, 0.3, 0.6, 0.9) if (kind, share) != ("MPO", 0.9)]


@pytest.mark.parametrize(("kind", "share"), HALVES)
def test_half_a_picture_is_refused(kind, share):
    data, _ = KINDS[kind]
    assert refused(data[: int(len(data) * share)]) in ("image-broken", "image-unreadable")


@given(st.sampled_from(sorted(KINDS)), st.data())
def test_whatever_is_damaged_is_a_picture_or_a_sentence(kind, data):
    picture = bytearray(KINDS[kind][0])
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, min(len(picture), 1000) - 1))
        picture[at] = data.draw(st.integers(0, 255))
    try:
        assert opened(still(bytes(picture), "a")).load()
    except DeliveryError as error:
        refusal = error.rule
    else:
        return
    assert refusal.startswith("image-")
