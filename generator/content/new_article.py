"""An empty article, ready to be written."""

from __future__ import annotations

from datetime import datetime

from generator.content.article_writer import article_files
from generator.content.data_reader import by_our_clock, read_regions
from generator.content.disk import lock, write_folder
from generator.content.meant import meant
from generator.content.project import Project
from generator.errors import CommandError
from generator.model import Article, Translation
from generator.text.fingerprint import fingerprint
from generator.text.slugs import is_slug, slugify

# What `newsroom release` refuses to publish.
FIRST_WORDS = {
    "zh": "（这里写正文。刊出前请删去本行，并改写摘要。）",
    "en": "(The text goes here. Remove this line and write the summary before release.)",
}


def new_article(project: Project, title: str, region: str, lang: str, slug: str | None, now: datetime) -> str:
    """Makes the folder of a draft of our own; its name from the project's root.

    Raises CommandError where there is no title, nobody knows the region, no slug can be spelled or the folder is there
    already, LockedError while another command writes.
    """
    if not title:
        raise CommandError("title-empty")
    regions = {found.id: found for found in read_regions(project, [])}
    if region not in regions:
        raise CommandError("no-region", region=region, near=meant(region, regions))
    if slug is not None and not is_slug(slug):
        raise CommandError("not-slug", slug=slug)
    slug = slug or slugify(title)
    if not is_slug(slug):
        raise CommandError("slug-needed")
    article = Article(
        id=f"a-{fingerprint(f'{now.isoformat()} {slug} {title}')[:12]}",
        slug=slug,
        year=str(by_our_clock(project, now).year),
        folder="",
        kind="own",
        lang=lang,
        original_title=None,
        region=region,
        status="draft",
        texts=(Translation(lang, "", title, title, FIRST_WORDS[lang]),),
    )
    folder = project.articles / article.year / slug
    with lock(project):
        try:
            write_folder(folder, article_files(article))
        except FileExistsError:
            raise CommandError("folder-taken", folder=project.name(folder)) from None
    return project.name(folder)
