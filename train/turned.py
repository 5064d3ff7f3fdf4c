"""Questions that the answer to another is wrong for: the opposite taken for granted, or another
matter of the same kind.

"Why did it improve?" becomes "why did it worsen?", and a question about care leavers one about
foster carers, where no right sentence speaks of them. Knows English; the matters are those of
councils, and serve training alone.
"""

from __future__ import annotations

import random
import re

_OPPOSITES = {
    one: other
    for pair in """
    praise:criticise praised:criticised strong:weak strength:weakness strengths:weaknesses good:poor
    better:worse best:worst improve:worsen improved:worsened improving:worsening
    improvement:decline improvements:problems effective:ineffective effectively:ineffectively
    well:badly quickly:slowly quick:slow timely:late promptly:late high:low higher:lower
    highest:lowest rise:fall risen:fallen rising:falling rose:fell increase:decrease
    increased:decreased increasing:decreasing happy:unhappy sufficient:insufficient able:unable
    consistent:inconsistent consistently:inconsistently confident:unsure impressed:disappointed
    pleased:worried succeed:fail succeeded:failed succeeding:failing successful:unsuccessful
    success:failure successes:failures gained:lost gain:lose expanded:cut
    opened:closed safe:unsafe positive:negative clear:unclear strengthened:weakened
    adequate:inadequate stable:unstable easy:hard easier:harder growing:shrinking grew:shrank
    faster:slower shorter:longer always:never often:rarely more:less most:least
    satisfied:dissatisfied helped:harmed helpful:unhelpful proud:ashamed met:missed
    manageable:unmanageable reliable:unreliable appropriate:inappropriate
    """.split()
    for one, other in (pair.split(":"), pair.split(":")[::-1])
}
_OPPOSITE = re.compile(rf"\b(?:{'|'.join(_OPPOSITES)})\b", re.I)
_TAKES_FOR_GRANTED = re.compile(
    r"^\W*(?:[^,?.]{1,50},\s+)?(?:why|how come|what (?:problems?|went|made|led|caused|concerns?|"
    r"weaknesses|strengths|reasons?|is it that|was it that|worried|pleased|impressed)|"
    r"for what reasons?|what (?:were|are|was|is) the reasons?|in what ways?)\b",
    re.I,
)
_WHY_AUXILIARY = re.compile(
    r"^(\W*(?:[^,?.]{1,50},\s+)?why )(is|are|was|were|do|does|did|has|have|had|could|would|should)"
    r"(n[’']t)?\b",
    re.I,
)

_MATTERS = tuple(
    tuple(one.strip() for one in kind.split(","))
    for kind in (
        "care leavers, foster carers, disabled children, children in care, young carers, siblings, "
        "unaccompanied asylum-seeking children, privately fostered children, missing children, "
        "pregnant women, fathers, grandparents, adopters, babies, homeless teenagers, "
        "children educated at home, families, parents, teenagers, children in need, "
        "children with disabilities, older people, tenants, refugees, victims, pupils, patients",
        "social workers, independent reviewing officers, personal advisers, agency staff, "
        "newly qualified social workers, health visitors, school nurses, police officers, "
        "teachers, senior leaders, elected members, team managers, councillors, residential staff, "
        "family support workers, advocates, child protection chairs, frontline managers",
        "initial health assessments, dental checks, return home interviews, life-story work, "
        "pathway plans, strategy meetings, child protection conferences, supervision, audits, "
        "chronologies, case records, personal education plans, family group conferences, advocacy, "
        "complaints, special guardianship, adoption, private fostering, assessments, visits, "
        "early help, family time, placements, child protection plans, permanence planning, "
        "care plans, thresholds, referrals, pre-proceedings, training, recruitment, appraisals",
        "domestic abuse, substance misuse, neglect, radicalisation, female genital mutilation, "
        "county lines, modern slavery, self-harm, online safety, youth offending, homelessness, "
        "mental health, child sexual exploitation, bullying, gangs, knife crime, obesity, "
        "school exclusions, unemployment, forced marriage, drinking, fly-tipping, vandalism, noise",
        "libraries, parks, roads, bins, parking, potholes, planning applications, council tax, "
        "street lighting, repairs, licences, allotments, museums, leisure centres, car parks, "
        "buses, cemeteries, playgrounds, markets, flood defences, recycling, school meals, "
        "care homes, pools, bridges, food hygiene, business rates, benefits, grants, budgets",
        "residents, businesses, contractors, volunteers, officers, members, auditors, suppliers, "
        "customers, visitors, motorists, cyclists, landlords, shopkeepers, apprentices",
    )
)


def turned(question: str) -> str | None:
    """With the opposite taken for granted; None when nothing is."""
    if not _TAKES_FOR_GRANTED.match(question):
        return None
    opposite = _OPPOSITE.sub(_opposite, question)
    if opposite != question:
        return opposite
    if re.search(r"\bnot\b", question):
        return re.sub(r"\bnot\s+", "", question)
    negated = _WHY_AUXILIARY.sub(_negated, question, count=1)
    return negated if negated != question else None


def _opposite(match: re.Match[str]) -> str:
    other = _OPPOSITES[match.group().lower()]
    return other.capitalize() if match.group()[0].isupper() else other


def _negated(match: re.Match[str]) -> str:
    return match[1] + match[2] + ("" if match[3] else "n't")


def swapped(question: str, said: str, chance: random.Random) -> str | None:
    """About another matter of the same kind than the one it names and ``said`` speaks of."""
    found = [
        (matter, kind)
        for kind in _MATTERS
        for matter in kind
        if re.search(rf"\b{re.escape(matter)}\b", question, re.I) and matter in said
    ]
    if not found:
        return None
    matter, kind = max(found, key=lambda one: len(one[0]))
    others = [one for one in kind if one.split()[-1].rstrip("s") not in said]
    if not others:
        return None
    return re.sub(rf"\b{re.escape(matter)}\b", chance.choice(others), question, flags=re.I)
