"""Words that are shortened and end in a point, which ends no sentence."""

from __future__ import annotations

from generator.text.seldom import seldom

_SHORTENED = seldom(
    r"\b(?:etc|Inc|Ltd|Co|Corp|Jr|Sr|[Nn]os?|al|[Vv]s|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[ap]\.m|cf|Cf|approx"
    r"|ca|est|incl|Mrs?|Ms|Dr|Prof|Gen|Gov|Sen|Rep|Mt|St|Art|Sec|Ch|[Ff]ig|[Ff]igs|[Vv]ol|[Vv]ols|pp|ed|eds|min|max|avg"
    r"|tel|Tel|ext|dept|Dept|[Ii]bid|[Ii]d|trans|Rev|Hon|Lt|Col|Maj|Sgt|Capt|Ave|Blvd|Rd|Univ|Assn|Bros|ft|lbs?|oz"
    r"|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun"
    # The states, as news agencies shorten them.
    r"|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn"
    r"|Tex|Vt|Va|Wash|Wis|Wyo|[A-Za-z])$"
)


def is_shortened(text: str, point: int) -> bool:
    """Whether the word before a point is a shortened one: etc., Inc., p.m., U.S."""
    return _SHORTENED.search(text[max(0, point - 8) : point]) is not None
