"""Pictures by strangers: what is shown, what is taken off, and what never gets so far."""

import struct
import subprocess
import sys
import time
import tracemalloc
import zlib
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms, ImageDraw, PngImagePlugin

from generator.errors import DeliveryError
from generator.ingest.images import still
from generator.ingest.limits import IMAGE_BYTES, IMAGE_HEIGHT, IMAGE_WIDTH
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


def opened(picture):
    image = Image.open(BytesIO(picture.data))
    assert image.format == {".jpg": "JPEG", ".png": "PNG"}[picture.suffix]
    assert image.size == (picture.width, picture.height)
    return image


def refused(data):
    with pytest.raises(DeliveryError) as error:
        still(data, "a.jpg")
    for lang in ("zh", "en"):
        assert all(rule_sentences(error.value.rule, lang, error.value.values))
    return error.value.rule


def is_red(colour):
    return colour[0] > 200 and max(colour[1:3]) < 60


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


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_becomes_a_jpeg_or_a_png(kind):
    data, suffix = KINDS[kind]
    picture = still(data, "a")
    assert (picture.suffix, picture.width, picture.height) == (suffix, 320, 200)
    assert opened(picture).mode == "RGB"
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
    picture = still(saved(photograph(4000, 1000), "JPEG"), "a")
    assert (picture.width, picture.height) == (IMAGE_WIDTH, IMAGE_WIDTH // 4)
    tall = still(saved(Image.new("RGB", (400, 40_000)), "PNG"), "a")
    assert (tall.width, tall.height) == (400 * IMAGE_HEIGHT // 40_000, IMAGE_HEIGHT)


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


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(width, height, data, *before, depth=8, colour=2):
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(before) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def gif_of(frames):
    first = saved(Image.new("P", (64, 64), 1), "GIF")
    frame = first[first.index(b",\0\0\0\0") : -1]
    return first[:-1] + frame * (frames - 1) + b";"


def scans(count):
    data = saved(Image.new("RGB", (6000, 6000), "teal"), "JPEG", progressive=True)
    last = data.rindex(b"\xff\xda")
    return data[:-2] + data[last:-2] * count + data[-2:]


BOMBS = {
    "50,000 × 50,000": (lambda: png(50_000, 50_000, zlib.compress(bytes(50_000_000))), "image-large"),
    "just above 40 megapixels": (lambda: png(6_400, 6_251, zlib.compress(b"")), "image-large"),
    "100 megapixels": (lambda: png(10_000, 10_000, zlib.compress(b"")), "image-large"),
    "a JPEG of 65,000 × 65,000": (
        lambda: KINDS["JPEG"][0].replace(b"\0\xc8\x01\x40", b"\xfd\xe8\xfd\xe8", 1),
        "image-large",
    ),
    "a GIF of 10,000 frames": (lambda: gif_of(10_000), "image-animated"),
    "a thousand passes over a JPEG": (lambda: scans(1_000), "image-broken"),
    "a text that unpacks to 100 MB": (
        lambda: png(
            64, 64, zlib.compress(bytes(64 * 193)), chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(100_000_000)))
        ),
        None,
    ),
    "a profile that unpacks to 100 MB": (
        lambda: png(
            64, 64, zlib.compress(bytes(64 * 193)), chunk(b"iCCP", b"a\0\0" + zlib.compress(bytes(100_000_000)))
        ),
        None,
    ),
    "more data than pixels": (lambda: png(64, 64, zlib.compress(bytes(100_000_000))), None),
    "21 MB": (lambda: KINDS["JPEG"][0] + bytes(IMAGE_BYTES), "image-large"),
}


@pytest.mark.parametrize("what", BOMBS)
def test_a_bomb_costs_neither_time_nor_memory(what):
    make, rule = BOMBS[what]
    data = make()
    tracemalloc.start()
    try:
        began = time.monotonic()
        if rule:
            assert refused(data) == rule
        else:
            # The picture itself is right, and may be taken.
            with suppress(DeliveryError):
                still(data, "a")
        assert time.monotonic() - began < 1
        assert tracemalloc.get_traced_memory()[1] < 30_000_000
    finally:
        tracemalloc.stop()


MEASURE = """
import resource, sys
from pathlib import Path
from generator.errors import DeliveryError
from generator.ingest.images import still
still(Path(sys.argv[1]).read_bytes(), "a")
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
for file in sys.argv[2:]:
    try:
        still(Path(file).read_bytes(), "a")
    except DeliveryError as error:
        print(error.rule)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


def test_what_is_refused_is_refused_before_it_is_unpacked(tmp_path):
    # Pillow's own memory is not Python's: it is seen in the size of a process.
    bombs = {what: make() for what, (make, rule) in BOMBS.items() if rule and what != "21 MB"}
    files = [tmp_path / str(number) for number in range(len(bombs) + 1)]
    for file, data in zip(files, [KINDS["JPEG"][0], *bombs.values()], strict=True):
        file.write_bytes(data)
    done = subprocess.run([sys.executable, "-c", MEASURE, *map(str, files)], capture_output=True, text=True, check=True)
    *rules, kilobytes = done.stdout.split()
    assert rules == [BOMBS[what][1] for what in bombs]
    assert done.stderr == ""
    assert int(kilobytes) < 40_000


def test_a_picture_of_forty_megapixels_is_drawn():
    image = Image.new("RGB", (6_400, 6_250), "teal")
    assert still(saved(image, "JPEG"), "a").width == IMAGE_WIDTH


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
