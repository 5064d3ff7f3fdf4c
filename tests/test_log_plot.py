from __future__ import annotations

from xml.etree import ElementTree

import pytest

from bench.log_plot import log_plot

SVG = "{http://www.w3.org/2000/svg}"


def test_a_straight_line_for_what_grows_in_step() -> None:
    drawn = ElementTree.fromstring(log_plot({"cost": [(10, 2), (100, 20), (1000, 200)]}, "n"))
    (line,) = drawn.iter(f"{SVG}polyline")
    points = [tuple(map(float, point.split(","))) for point in line.attrib["points"].split()]
    (x1, y1), (x2, y2), (x3, y3) = points
    assert x3 - x2 == pytest.approx(x2 - x1, abs=0.2)
    assert y2 - y3 == pytest.approx(y1 - y2, abs=0.2)
    assert y1 > y3


def test_every_line_and_axis_is_named() -> None:
    drawn = ElementTree.fromstring(log_plot({"a": [(1, 1), (9, 5)], "b": [(1, 3)]}, "passages"))
    assert {"a", "b", "passages", "10"} <= {each.text for each in drawn.iter(f"{SVG}text")}
