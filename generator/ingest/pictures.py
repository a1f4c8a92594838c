"""The pictures of bulletins: fetched, made files of their own, or told why not."""

from __future__ import annotations

from msgspec.structs import replace

from generator.errors import SiteError
from generator.ingest.images import Still, still
from generator.ingest.limits import IMAGE_BYTES, IMAGES, RUN_IMAGES
from generator.ingest.reasons import failure
from generator.ingest.retrieve.courier import Courier
from generator.model import Bulletin, Change, Delivery, Image
from generator.text.fingerprint import digest


class Pictures:
    """Fetches the pictures of a run's bulletins, so many and no more."""

    def __init__(self, courier: Courier) -> None:
        self._courier = courier
        self._left = RUN_IMAGES

    def of(self, bulletin: Bulletin, delivery: Delivery) -> tuple[Bulletin, dict[str, bytes]]:
        """The bulletin with the files of its images, and those files by name; nothing is ever shown from elsewhere.

        An image that cannot be had stays with its caption and its address, and the reason is declared.
        """
        files: dict[str, bytes] = {}
        images: list[Image] = []
        changes: list[Change] = []
        for number, image in enumerate(bulletin.images):
            if image.url is None:
                images.append(image)
                continue
            try:
                found = self._fetched(image.url, delivery, number)
            except SiteError as error:
                images.append(image)
                changes.append(failure("unfetched", image.url, error))
                continue
            # Named by what it shows: no picture ever takes another's place.
            name = f"image-{digest(found.data)[:12]}{found.suffix}"
            files[name] = found.data
            images.append(replace(image, file=name))
        return replace(bulletin, images=tuple(images), changes=(*bulletin.changes, *changes)), files

    def _fetched(self, url: str, delivery: Delivery, number: int) -> Still:
        if number >= IMAGES or self._left <= 0:
            raise SiteError("image-many", limit=IMAGES if number >= IMAGES else RUN_IMAGES)
        self._left -= 1
        return still(self._courier.fetch(url, limit=IMAGE_BYTES, referrer=delivery.url or "").data, url)
