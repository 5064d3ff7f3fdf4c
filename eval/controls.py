"""Negative controls: runs that must score badly, to prove that the metrics can fall.

Shuffled: each answer gets the citations of another case that are wrong for it. Neighbour: each
citation is moved to the same place of the next document that holds no gold of the case. Removed:
each question is asked again with the documents that hold its gold filtered out. A metric that
stays where it was measures nothing; a case that could not lose is left out.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.records import Citation
from eval.cases import Allowed, Case
from eval.gold import Gold, Span, copies
from eval.metrics import Metric, NotScored, measure
from eval.run import Reply
from eval.score import Score
from index.records import Document

FALLS: Mapping[str, tuple[str, ...]] = {
    "shuffled": ("citation_recall", "citation_precision", "right_document"),
    "neighbour": ("citation_recall", "citation_precision", "right_document"),
    "removed": ("citation_recall", "retrieval_recall_10", "answered"),
}


Right = Callable[[Case, Citation], bool]  # would this citation be right for this case?


@dataclass(frozen=True, slots=True)
class Control:
    """One metric with and without what it measures, over the same cases."""

    name: str
    metric: str
    real: float | NotScored
    control: float | NotScored
    fell: bool | NotScored  # below the interval of the real value


def evidence(gold: Mapping[str, Gold]) -> Right:
    """Right is a citation of evidence of the case; ``gold`` is by case id."""

    def right(case: Case, at: Citation) -> bool:
        span = Span(at.uri, at.start, at.end)
        return any(span.hits(wanted) for wanted in gold[case.id].spans)

    return right


def document_of_evidence(case: Case, at: Citation) -> bool:
    """Right is a citation of a document that holds evidence of the case."""
    return at.uri in case.gold_uris


def shuffle(replies: Iterable[Reply], right: Right) -> tuple[Reply, ...]:
    """The replies that cite, each with the citations of another of which none is ``right`` for it.

    It is the first that will do from half the run further on, because neighbours in a case file
    are often about the same paragraph. A reply for which none will do is left out: with all
    evidence in one document the citations of any other case are of the right one.
    """
    citing = [(reply, reply.answer) for reply in replies if reply.answer and reply.answer.citations]
    shuffled: list[Reply] = []
    for at, (reply, answer) in enumerate(citing):
        others = citing[at + 1 :] + citing[:at]
        half = len(citing) // 2 - 1
        for _, other in others[half:] + others[:half]:
            if not any(right(reply.case, citation) for citation in other.citations):
                shuffled.append(replace(reply, answer=replace(answer, citations=other.citations)))
                break
    return tuple(shuffled)


def move_to_neighbour(
    replies: Iterable[Reply], documents: Mapping[str, Document]
) -> tuple[Reply, ...]:
    """The replies that cite, their citations whole and valid, but from the wrong document.

    A case whose gold is in every document is left out.
    """
    moved: list[Reply] = []
    same = copies(documents)
    for reply in replies:
        others = [uri for uri in sorted(documents) if not reply.case.gold_uris & {*same[uri]}]
        if reply.answer and reply.answer.citations and others:
            citations = tuple(_moved(at, others, documents) for at in reply.answer.citations)
            moved.append(replace(reply, answer=replace(reply.answer, citations=citations)))
    return tuple(moved)


def _moved(
    citation: Citation, others: Sequence[str], documents: Mapping[str, Document]
) -> Citation:
    """The same place in the next of the ``others``, which are in order; the last one's is the
    first."""
    there = documents[others[bisect_right(others, citation.uri) % len(others)]]
    length = citation.end - citation.start
    start = max(0, min(citation.start, len(there.text) - length))
    end = min(start + length, len(there.text))
    return replace(
        citation,
        document_id=there.id,
        uri=there.uri,
        sha256=there.sha256,
        start=start,
        end=end,
        quote=there.text[start:end],
    )


def remove_gold(cases: Iterable[Case], documents: Mapping[str, Document]) -> tuple[Case, ...]:
    """The answerable cases, each without the documents that hold its gold.

    A case that leaves no document is left out: an empty filter would allow them all.
    """
    removed: list[Case] = []
    same = copies(documents)
    for case in cases:
        named = case.filters.documents
        allowed = [
            uri
            for uri, document in documents.items()
            if not case.gold_uris & {*same[uri]}
            and (not named or uri in named or document.id in named)
        ]
        if case.answerable and allowed:
            filters = Allowed(
                documents=tuple(sorted(allowed)),
                date_from=case.filters.date_from,
                date_to=case.filters.date_to,
            )
            removed.append(case.model_copy(update={"filters": filters}))
    return tuple(removed)


def compare(
    name: str, real: Iterable[Score], control: Sequence[Score], metrics: Sequence[str] = ()
) -> tuple[Control, ...]:
    """Set the metrics that a control must lower beside those of the same cases in the run.

    ``metrics`` are those alone that this control was made for; all of them by default.
    """
    ids = {score.case.id for score in control}
    before = measure([score for score in real if score.case.id in ids])
    after = measure(control)
    return tuple(_compare(name, before[at], after[at]) for at in metrics or FALLS[name])


def _compare(name: str, before: Metric, after: Metric) -> Control:
    return Control(name, before.name, before.value, after.value, _fell(before, after))


def _fell(before: Metric, after: Metric) -> bool | NotScored:
    """Not scored where there was nothing to lose."""
    if before.interval is None or before.value == 0 or after.value == "not scored":
        return "not scored"
    return after.value < before.interval[0] or after.value == 0
