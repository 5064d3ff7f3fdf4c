"""What is said to the assistant and asked of no document: "help", "that is wrong".

Whole utterances only, so that "is that wrong in Leeds too?" stays a question. Knows what people
say to whoever answers them, and no documents.
"""

from __future__ import annotations

import re

from index.regex import regex

_PLEASE = r"(?:(?:please|can you|could you|would you|will you|just|and|but|no|so)\b[\s,]*)*"
_YOU = r"(?:you|this (?:assistant|app|website|(?:chat)?bot)|the (?:assistant|(?:chat)?bot))"
_SAID = r"(?:that|this|it|(?:that|this|the|your) (?:last )?(?:answer|reply|response))"
_ASKED = r"(?:asked(?: (?:for|you|about))?|meant|wanted|was (?:asking|looking) for)"
_WRONG = (
    r"(?:wrong|incorrect|false|nonsense|rubbish|(?:not|n[’']t) (?:\w+ )?(?:right|true|correct|"
    rf"helpful|useful|an answer|it|(?:what|the (?:question|thing)(?: that)?) I {_ASKED}))"
)
_PLAIN = r"(?:(?:plain|simple|simpler|clear|everyday)(?:er)? (?:english|words|terms|language))"
_TO_THE_ASSISTANT = regex(
    rf"^\W*{_PLEASE}(?:"
    r"help(?: me)?(?: out| with this)?|i need (?:some )?help|"
    rf"(?:what|(?:what|which) (?:(?:sort|kind)s? of )?(?:things|questions)) "
    rf"(?:else )?(?:can|could|do|does|are) {_YOU} (?:able to )?(?:do|answer|know|help(?: me)? with|"
    r"tell me)(?: for me| here)?|"
    r"what (?:else )?(?:can|could|may|should|do) (?:I|we) ask(?: (?:you|here|about))*|"
    rf"how (?:does this|(?:do|does) {_YOU}) work|how (?:do|can|should) (?:I|we) use {_YOU}|"
    rf"what (?:is|are) {_YOU}(?: (?:for|about))?|"
    r"(?:tell me about|describe|introduce) yourself|"
    rf"where do(?:es)? (?:you|your answers?|the answers?) (?:get|come)(?: \w+){{0,2}} from|"
    rf"(?:can|should|do) (?:I|we) trust (?:{_YOU}|{_SAID})|"
    rf"(?:{_SAID}(?:[’']s| is| was| seems| looks| does)?|you(?:[’']re| are| were)) ?"
    rf"(?:just |completely |simply |all |quite )?{_WRONG}|"
    rf"(?:that|this|it|you) did(?:n[’']t| not) answer (?:my|the) question|"
    rf"I (?:do not|don[’']t|did not|didn[’']t) (?:understand|believe|get)(?: (?:you|{_SAID}))?|"
    rf"(?:(?:put|say|write|explain) {_SAID} )?(?:in|into|using) {_PLAIN}|"
    rf"(?:simplify|rephrase|reword|rewrite|paraphrase) {_SAID}(?: (?:in|into|using) {_PLAIN})?|"
    rf"translate {_SAID}(?: (?:in|into|to) [a-z]+)?|"
    r"(?:try|start) (?:again|over)"
    r")(?:,? (?:please|then|again|at all|now))*\W*$",
    re.I,
)


def is_to_the_assistant(text: str) -> bool:
    """Is nothing asked but of whoever answers?

    >>> is_to_the_assistant("What can you do?"), is_to_the_assistant("What can schools do?")
    (True, False)
    """
    return bool(_TO_THE_ASSISTANT.match(text))
