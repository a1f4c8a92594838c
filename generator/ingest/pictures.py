"""The pictures of a bulletin: fetched, made files of its own, or told why not."""

from __future__ import annotations

from dataclasses import replace

from generator.errors import SiteError
from generator.ingest.images import still
from generator.ingest.limits import IMAGE_BYTES, IMAGES
from generator.ingest.retrieve.courier import Courier
from generator.model import Bulletin, Change, Delivery, Image
from generator.text.fingerprint import digest


def with_pictures(bulletin: Bulletin, delivery: Delivery, courier: Courier) -> tuple[Bulletin, dict[str, bytes]]:
    """The bulletin with the files of its images, and those files by name; nothing is ever shown from elsewhere.

    An image that cannot be had stays with its caption and without a file, and the reason is declared.
    """
    files: dict[str, bytes] = {}
    images: list[Image] = []
    changes: list[Change] = []
    for number, image in enumerate(bulletin.images):
        if image.url is None:
            images.append(image)
            continue
        try:
            if number >= IMAGES:
                raise SiteError("image-many", limit=IMAGES)
            found = still(courier.fetch(image.url, limit=IMAGE_BYTES, referrer=delivery.url or "").data, image.url)
        except SiteError as error:
            images.append(image)
            changes.append(Change("unfetched", 0, image.url, "", error.rule))
            continue
        # Named by what it shows: no picture ever takes another's place.
        name = f"image-{digest(found.data)[:12]}{found.suffix}"
        files[name] = found.data
        images.append(replace(image, file=name))
    return replace(bulletin, images=tuple(images), changes=(*bulletin.changes, *changes)), files
