"""Pictures that are small as files and unpack to more than a machine has."""

import struct
import subprocess
import sys
import tracemalloc
import zlib
from contextlib import suppress

import pytest
from PIL import Image

from generator.errors import DeliveryError
from generator.ingest.images import still
from generator.ingest.limits import IMAGE_BYTES
from tests.clock import within
from tests.ingest.pictures import KINDS, refused, saved


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
        with within(1):
            if rule:
                assert refused(data) == rule
            else:
                # The picture itself is right, and may be taken.
                with suppress(DeliveryError):
                    still(data, "a")
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
