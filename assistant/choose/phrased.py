"""What is added to an answer about something rare: "what is said about county lines?"

Where all documents are asked and hardly one holds the phrase, a sentence on other lines is near in
its words and beside the point. Knows the phrase, and not what makes it rare.
"""

from __future__ import annotations

from dataclasses import replace

from index.words import content_stems

from .further import Judged
from .select import Verdict, best_first


def with_the_phrase(phrase: str, verdict: Verdict) -> Verdict:
    """Where the best sentence has all words of a phrase, only those that have them, too."""
    words = content_stems(phrase)
    ranked = best_first(verdict.judged)
    if not words or verdict.outright or not ranked or not _has(words, ranked[0]):
        return verdict
    return replace(verdict, judged=tuple(one for one in verdict.judged if _has(words, one)))


def _has(words: frozenset[str], one: Judged) -> bool:
    """In itself, its headings or what it leans on, acronyms spelt out; or does it say what is
    meant by them?"""
    about, shown = one.candidate, one.candidate.shown
    said = " ".join((*about.sentence.headings, shown.lead, shown.text))
    return words <= content_stems(said) or about.features.meaning > 0
