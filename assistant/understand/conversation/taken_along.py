"""A time that was taken along to a place of which nothing is from then.

Knows the words of a question, and of the documents only whether there is anything of a time.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

from ...answer_type.dated_figures import times_in
from .resolved import Resolved
from .swaps import places_in, without_time

HasTime = Callable[[str], bool]
"""Is there anything of the time that a question names?"""


def of_a_time(
    resolved: Resolved, asked: str, has_time: HasTime, names: Collection[str]
) -> Resolved:
    """Without the time that was taken along to where there is nothing of it: the asker did not
    say it in this turn. Beside the place that it was said of, the other is asked of alone.
    """
    text, dates = resolved.text, times_in(resolved.text)
    is_taken = resolved.kind == "elsewhere" and dates and not times_in(asked)
    there = places_in(text, names) if is_taken else []
    alone = text[: there[0].start] + text[there[-1].start :] if there else text
    if not is_taken or has_time(alone):
        return resolved
    without, time = without_time(alone), text[dates[0].start : dates[0].end]
    return replace(resolved, text=without, shown=f"{without} (nothing there is from {time})")
