"""Short names of counties as people write them in addresses: "Bucks", "N Yorks", "NE Lincs".

Knows the counties of Britain by their usual abbreviations, and the points of the compass; which
of them there are documents about is the gazetteer's affair.
"""

from __future__ import annotations

from collections.abc import Iterator

from .names import Words

_SHORT = {
    "bedfordshire": "beds",
    "berkshire": "berks",
    "buckinghamshire": "bucks",
    "cambridgeshire": "cambs",
    "derbyshire": "derbys",
    "gloucestershire": "glos",
    "hampshire": "hants",
    "hertfordshire": "herts",
    "huntingdonshire": "hunts",
    "lancashire": "lancs",
    "leicestershire": "leics",
    "lincolnshire": "lincs",
    "middlesex": "middx",
    "northamptonshire": "northants",
    "nottinghamshire": "notts",
    "oxfordshire": "oxon",
    "pembrokeshire": "pembs",
    "shropshire": "salop",
    "staffordshire": "staffs",
    "warwickshire": "warks",
    "wiltshire": "wilts",
    "worcestershire": "worcs",
    "yorkshire": "yorks",
}
LONG = {short: long.capitalize() for long, short in _SHORT.items()}
COMPASS = ("north", "south", "east", "west")


def short_names(form: Words) -> Iterator[Words]:
    """The short forms of a name, where it has any.

    >>> list(short_names(("north", "yorkshire")))
    [('north', 'yorks'), ('n', 'yorkshire'), ('n', 'yorks')]
    """
    short = tuple(_SHORT.get(word, word) for word in form)
    if short != form:
        yield short
    points = "".join(word[0] for word in _leading(form))
    if 0 < len(points) < len(form):
        yield (points, *form[len(points) :])
        if short != form:
            yield (points, *short[len(points) :])


def spelt_out(name: str) -> str:
    """
    >>> spelt_out("East Lincs")
    'East Lincolnshire'
    """
    return " ".join(LONG.get(word.lower(), word) for word in name.split())


def _leading(form: Words) -> Iterator[str]:
    """The points of the compass with which a name begins."""
    for word in form:
        if word not in COMPASS:
            return
        yield word
