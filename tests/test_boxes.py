"""Spans to boxes: every letter of the span is covered, and nothing of another line."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from index.boxes import Box, Letter, Origin, Strip, inked, outlined, parted, strips, within

WORDS = st.lists(st.text("abc•8.", min_size=1, max_size=5), min_size=1, max_size=12)
SPACES = st.sampled_from([" ", "  ", "\n", "\t"])


@st.composite
def origins(draw: st.DrawFn) -> tuple[Origin, ...]:
    """Stretches of a page one after the other, each with words."""
    found = []
    first = 0
    for words in draw(st.lists(WORDS, min_size=1, max_size=4)):
        shown = draw(SPACES).join(words)
        found.append(Origin(draw(st.integers(1, 2)), first, shown))
        first += len(shown) + 2
    return tuple(found)


@given(origins(), st.integers(0, 30))
def test_origins_part_at_any_letter_and_lose_nothing(kept: tuple[Origin, ...], at: int) -> None:
    before, after = parted(kept, at)
    whole = inked("".join(origin.text for origin in kept))
    assert inked("".join(origin.text for origin in before)) == whole[:at]
    assert inked("".join(origin.text for origin in after)) == whole[at:]
    on_page = {(o.page, o.first + i): c for o in kept for i, c in enumerate(o.text)}
    for page, first, text in (*before, *after):
        assert all(on_page[page, first + i] == c for i, c in enumerate(text))


@given(origins(), st.data())
def test_strips_name_the_letter_behind_each_letter(
    kept: tuple[Origin, ...], data: st.DataObject
) -> None:
    """However the text is spaced."""
    letters = [(o.page, o.first + i, c) for o in kept for i, c in enumerate(o.text)]
    printed = [letter for letter in letters if not letter[2].isspace()]
    text = "- " + "".join(c + data.draw(SPACES | st.just("")) for _, _, c in printed)
    found = {
        at: (strip.page, strip.first + at - strip.start, text[at])
        for strip in strips(text, 2, kept)
        for at in range(strip.start, strip.end)
        if not text[at].isspace()
    }
    assert list(found.values()) == printed
    assert list(found) == [at for at in range(2, len(text)) if not text[at].isspace()]


@given(st.lists(st.integers(1, 9), max_size=6), st.integers(0, 40), st.integers(0, 40))
def test_a_part_of_the_strips_is_the_same_letters(lengths: list[int], a: int, b: int) -> None:
    start, end = sorted((a, b))
    kept = [Strip(sum(lengths[:i]), sum(lengths[: i + 1]), 1, 100 * i) for i in range(len(lengths))]

    def pairs(some: list[Strip]) -> list[tuple[int, int]]:
        return [(at, s.first + at - s.start) for s in some for at in range(s.start, s.end)]

    assert pairs(within(kept, start, end)) == [p for p in pairs(kept) if start <= p[0] < end]


@st.composite
def printed_lines(draw: st.DrawFn) -> list[Letter]:
    """Lines of letters of many sizes, from the top, over two pages."""
    letters = []
    for page in (1, 2):
        top = 0.0
        for count in draw(st.lists(st.integers(1, 8), max_size=5)):
            size = draw(st.floats(4, 30))
            left = draw(st.floats(0, 50))
            for _ in range(count):
                right = left + size / 2
                letters.append(Letter(page, left, top, right, top + size))
                left = right + draw(st.floats(-0.1, 1)) * size
            top += size * draw(st.floats(1, 3))
    return letters


def _covers(box: Box, letter: Letter) -> bool:
    return (
        box.page == letter.page
        and box.x <= letter.left + 1e-6
        and box.y <= letter.top + 1e-6
        and box.x + box.width >= letter.right - 1e-6
        and box.y + box.height >= letter.bottom - 1e-6
    )


def _touches(box: Box, letter: Letter) -> bool:
    x, y = (letter.left + letter.right) / 2, (letter.top + letter.bottom) / 2
    within_height = box.y < y < box.y + box.height
    return box.page == letter.page and within_height and box.x < x < box.x + box.width


@given(printed_lines(), st.data())
def test_boxes_cover_the_span_and_nothing_else(letters: list[Letter], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(letters)))
    end = data.draw(st.integers(start, len(letters)))
    boxes = outlined(letters[start:end])
    assert all(any(_covers(box, letter) for box in boxes) for letter in letters[start:end])
    lines = {(each.page, each.top) for each in letters[start:end]}
    for letter in letters:
        if (letter.page, letter.top) not in lines:
            assert not any(_touches(box, letter) for box in boxes)


@given(printed_lines(), st.data())
def test_neighbours_cover_together_what_their_union_covers(
    letters: list[Letter], data: st.DataObject
) -> None:
    middle = data.draw(st.integers(0, len(letters)))
    parts = (*outlined(letters[:middle]), *outlined(letters[middle:]))
    whole = outlined(letters)
    assert len(whole) <= len(parts) <= len(whole) + 1
    assert sum(box.height > 0 for box in whole) == len(whole)
    for letter in letters:
        assert any(_covers(box, letter) for box in whole)
        assert any(_covers(box, letter) for box in parts)


def test_one_box_a_line_and_a_wide_gap_parts_it() -> None:
    def word(left: float, top: float) -> list[Letter]:
        return [Letter(1, left + 6 * i, top, left + 6 * i + 6, top + 12) for i in range(4)]

    boxes = outlined([*word(70, 100), *word(100, 100), *word(300, 100), *word(70, 114)])
    assert boxes == (Box(1, 70, 100, 54, 12), Box(1, 300, 100, 24, 12), Box(1, 70, 114, 24, 12))


def test_no_letters_no_boxes() -> None:
    assert outlined([]) == ()
