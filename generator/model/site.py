"""What the desk has decided for the whole site."""

from __future__ import annotations

from msgspec import Struct

from generator.model.edition import Bilingual


class Site(Struct, frozen=True):
    """Settings of content/data/site.yml.

    `utc_offset` is like "+08:00" and stamps what is released here; `unknown_rights_from` names the sources (ids) whose
    items may appear although their rights are unknown; `fullwidth_brackets` lets ingest change `()` around Han;
    `machine_draft` is the command that drafts translations, and its arguments; `required_reviews` are the stages that
    every published text must have been signed at; `prose_off` names the rules of prose that are not asked.
    `has_search` is no setting: a build can leave search out.
    """

    name: Bilingual
    description: Bilingual
    translator: Bilingual
    utc_offset: str = "+08:00"
    unknown_rights_from: tuple[str, ...] = ()
    fullwidth_brackets: bool = True
    machine_draft: tuple[str, ...] = ()
    required_reviews: tuple[str, ...] = ()
    prose_off: tuple[str, ...] = ()
    has_search: bool = True
