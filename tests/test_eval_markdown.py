"""Markdown for a pull request: the tables are whole whatever stands in the cases."""

from __future__ import annotations

from eval.compare import compare
from eval.controls import Control
from eval.markdown import MOST_CASES, of_comparison, of_report, plain
from eval.thresholds import Limits
from eval.wording import shortened, verdict
from tests.judged import CASES, RIGHT, judged

HOSTILE = "a | b\n| c | <img src=x> [link](http://x) **bold** `code` @someone"


def _tables_are_whole(text: str) -> None:
    columns = 0
    for line in text.splitlines():
        if not line.startswith("|"):
            columns = 0
            continue
        found = line.replace("\\|", "").count("|")
        columns = columns or found
        assert found == columns, line


def test_the_verdict_comes_first_and_failed_cases_after_the_metrics() -> None:
    changed = {"id": "a", "answer": "Visits were rare."}
    text = of_report(judged(changed, limits=Limits({"citation_recall": 0.9})))
    assert text.startswith("## made\\.jsonl: failed\n\n3 of 4 cases won.")
    assert "| **citation_recall** | 0.667 |" in text
    assert text.index("citation_recall") < text.index("1 failed cases") < text.index("What of a")
    _tables_are_whole(text)


def test_a_run_that_passed_says_so_and_has_no_failed_cases() -> None:
    text = of_report(judged())
    assert text.startswith("## made\\.jsonl: passed\n")
    assert "failed cases" not in text


def test_nothing_that_was_written_becomes_markup() -> None:
    case = CASES[0].model_copy(update={"question": HOSTILE})
    rows = {"id": "a", "answer": HOSTILE, "citations": [{"uri": "a.txt", "quote": HOSTILE}]}
    text = of_report(judged(rows, cases=(case, *CASES[1:])))
    assert "\\<img src=x\\>" in text
    assert "\\@someone" in text
    _tables_are_whole(text)
    assert "\n" not in plain(HOSTILE)


def test_a_text_without_spaces_is_cut_and_not_dropped() -> None:
    assert plain("视察员" * 60).startswith("视察员视察员")
    assert plain(f"stray: {'x' * 200}").startswith("stray\\: xxxx")
    assert plain("Visits were regular.", 18) == "Visits were \\[\\.\\.\\.\\]"
    assert len(shortened("word " * 60, 120)) <= 120


def test_that_no_control_was_scored_is_said() -> None:
    scored = Control("shuffled", "citation_recall", 1.0, 0.0, True)
    unscored = Control("shuffled", "right_document", 1.0, "not scored", "not scored")
    assert verdict(judged(controls=(unscored,))).endswith("no control could be scored.")
    assert verdict(judged(controls=(unscored, scored))).endswith("the controls fell.")


def test_what_is_not_shown_is_counted() -> None:
    cases = [CASES[0].model_copy(update={"id": f"a{n}"}) for n in range(MOST_CASES + 7)]
    text = of_report(judged(cases=cases))  # no answers: all of them errors
    assert "And 7 more, which the HTML report shows." in text
    assert f"{MOST_CASES + 7} failed cases" in text


def test_a_comparison_names_what_got_worse_and_the_cases_that_turned() -> None:
    rows = [{**row, "id": f"{row['id']}{more}"} for more in ("", "2") for row in RIGHT]
    cases = [case.model_copy(update={"id": f"{case.id}{m}"}) for m in ("", "2") for case in CASES]
    silent = judged(*({"id": row["id"], "refused": True} for row in rows), cases=cases)
    before = judged(*rows, cases=cases, system={"name": "a|b"})
    text = of_comparison(compare(before, silent))
    assert text.startswith("## Worse, over 8 cases\n")
    assert "| citation_recall | 1.000 | 0.000 | -1.000 to -1.000 | **worse** |" in text
    assert "- a (abstain): What of a\\.txt?" in text
    assert "- name\\: a\\|b before, none after" in text
    _tables_are_whole(text)
    assert of_comparison(compare(judged(), judged())).startswith("## Not worse, over 4 cases\n")
