"""What a question takes to have happened, against sentences that say the opposite."""

import pytest

from assistant.understand.presupposed.polarity import claim_of, contradicted


def denied(question: str, *sentences: str) -> bool:
    claim = claim_of(question, {"lambeth"})
    return claim is not None and contradicted(claim, sentences)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Why is morale among Lambeth's advisers so low?", "Morale in the team is high."),
        ("Why did morale collapse in Lambeth?", "Morale among staff is high."),
        ("Why do care leavers feel unsafe?", "Care leavers say that they feel safe."),
        ("Why do staff say that their workload is unmanageable?", "Workloads are manageable."),
        ("Why are caseloads too high?", "They have manageable caseloads, and time to think."),
        ("What caused the fall in the number of referrals?", "Referrals have risen since May."),
        ("Why are there fewer carers?", "Even so, more carers were approved this year."),
        ("Why did partnership working weaken?", "Partnership working has strengthened."),
        ("Why was supervision so poor?", "Supervision, say inspectors, is good and regular."),
        ("What went wrong with the hotline?", "The hotline (HL) has improved since May."),
        ("In May, why was supervision so poor?", "Supervision is good."),
        ("Why did the MASH respond so slowly?", "The MASH is timely."),
        ("Why did assessments of risk take longer?", "Most assessments are prompt."),
        ("Why is stability getting worse?", "Issues, such as pay and stability, have improved."),
        (
            "Judges were said to be unhappy with the plans. What were their complaints?",
            "The judiciary is positive about plans.",
        ),
        ("When did Lambeth close its library?", "A new library opened in Brixton."),
        ("I'd like to know why they called the crew so unstable.", "The crew is a strength."),
        ("What reasons did they give for the poor crew morale?", "Crew morale is very good."),
        ("Why are they pulling out of the choir?", "The commitment to the choir continues."),
        ("What is it that staff dislike about the rota?", "The rota was embraced by all."),
        ("According to her, what do staff hate about the rota?", "The rota is valued."),
        ("What problems with the rota made staff leave?", "The rota is working well."),
        (
            "What went wrong with the choir, I heard it was bad?",
            "When the choir sings, they are good.",
        ),
        ("Why did the choir get worse?", "The choir, poor at the last visit, has improved."),
        ("What did staff find unhelpful about the rota?", "The rota is valued by staff."),
        ("On what grounds did the report call the scrutiny weak?", "Its scrutiny is strong."),
        ("What complaints did staff have about the rota?", "The rota is embraced by all."),
        ("Why were inspectors so scathing about the rota?", "The rota is exemplary."),
        ("Why do repairs take longer?", "Repairs are made without delay."),
        ("Why were drivers found to lack knowledge of maps?", "Drivers have excellent knowledge."),
        ("Why were nurses of babies said not to know them?", "Babies' nurses know them well."),
        ("Why could children not build lasting ties?", "Ties are enduring."),
        ("The rota failed to bring down costs. Why?", "The rota helped to achieve a fall."),
        ("What problems with Rota North led to it?", "The plan (Rota North) is working well."),
        ("Why is the choir so poor?", "The choir, which was poor at the last visit, has improved."),
        ("Why is the choir so poor?", "The choir and its concerts are good."),
        ("Why is the choir so poor?", "There is a good choir and orchestra."),
        ("Why is the choir so poor?", "The choir and band have improved lives."),
        ("Why is the choir so poor?", "The choir is regular and of good quality."),
        (
            "Why did referrals drop?",
            "The number of referrals about children, or about parents, has continued to rise.",
        ),
        ("What made plans so poor?", "No plans that day were found to be poor."),
        ("Why did costs go up in May?", "Costs have reduced."),
        ("Why has the checking of plans slipped?", "Plans continue to be robustly checked."),
        ("Why have nurses become less engaged?", "The engagement of nurses has improved."),
        ("Why does social care turnover remain so high?", "There is a low turnover of staff."),
        ("Why was none of the plans effective?", "Plans were effective."),
        ("Why aren't plans effective?", "Plans are effective."),
        ("Why are drivers unable to improve plans?", "Drivers improve plans."),
        ("Why were children left without a nurse?", "No child was left without a nurse."),
    ],
)
def test_the_opposite_is_a_denial(question: str, sentence: str) -> None:
    assert denied(question, sentence)
    assert denied(question, "Inspectors read records.", sentence)


@pytest.mark.parametrize(
    ("question", "sentences"),
    [
        ("Why is morale so low?", ["Morale is high.", "In one team morale is low."]),
        ("Why is morale so low?", ["Attendance is high."]),
        (
            "Why is morale so low?",
            ["Leaders are visible, so attendance is high, and morale rests."],
        ),
        ("Is morale low?", ["Morale is high."]),  # takes nothing for granted
        ("How is morale?", ["Morale is high."]),
        ("What is wrong with the plans?", ["Plans are good."]),  # and too long, perhaps
        ("What went wrong with the plans?", ["Plans are good.", "Plans came too slowly."]),
        ("Judges were said to be unhappy.", ["Judges are positive."]),  # asks nothing
        ("Why are some plans weak?", ["Most plans are good."]),
        ("Why can't drivers read maps?", ["Drivers cannot read maps."]),
        ("Why are plans not effective?", ["Plans are barely effective."]),
        ("Why was none of the plans effective?", ["Plans were not effective."]),
        ("Why are plans weak?", ["Plans need to be good."]),
        ("Why are plans weak?", ["Plans are not always good."]),
        ("Why are services weak?", ["Services are good."]),  # of which service?
        ("Why do people drop out?", ["People are much more likely to stay."]),
        ("Why was turnover high?", ["How high turnover was"]),
        ("Why did turnover rise and fall?", ["Turnover rose."]),
        ("What problems with the rota did they see?", ["The rota is good."]),  # if there were any
        ("What do staff like about the rota?", ["The rota is good."]),
        ("What problems with the rota made them leave?", ["The rota is good.", "A weak rota."]),
        ("Why do drivers lack maps?", ["Drivers have excellent maps."]),  # of what is counted
        ("Why were drivers found to lack knowledge?", ["Nurses have excellent knowledge."]),
        (
            "Why were drivers found to lack knowledge?",
            ["Drivers have good knowledge.", "Drivers' knowledge is weak."],
        ),
        ("Why do nurses not know about costs?", ["Nurses know their costs well."]),
        ("The rota is weak. Who wrote it?", ["The rota is good."]),
        (
            "Why was the choir judged inadequate?",
            [
                "The choir, which was inadequate at the last visit, sings.",
                "The choir has improved.",
            ],
        ),
        ("Why is the choir inconsistent?", ["Some improvements were made to the choir."]),
        ("Why is the choir poor?", ["The choir is far from good."]),
        ("Why is the choir poor?", ["The choir has yet to become good."]),
        ("Why is the choir poor?", ["There is an absence of good singing in the choir."]),
        ("Why is the choir inconsistent?", ["They have access to good training on choirs."]),
        ("Why is the choir inconsistent?", ["They report a choir and good access to halls."]),
    ],
)
def test_what_denies_nothing(question: str, sentences: list[str]) -> None:
    assert not denied(question, *sentences)


def test_more_is_worse_of_what_is_bad_and_better_of_what_is_good() -> None:
    assert denied("Why has turnover improved?", "Turnover has risen.")
    assert denied("Why has attendance worsened?", "Attendance has risen.")
    assert not denied("Why have numbers of carers improved?", "Carers have become fewer.")


def test_what_is_said_of_the_whole_subject_counts_for_more() -> None:
    question = "Why are the caseloads of new nurses too high?"
    of_all = "Caseloads are too high in some wards, and high in others."
    assert not denied(question, of_all, "Caseloads of doctors have reduced.")
    assert denied(question, of_all, "New nurses have low caseloads.")
    assert not denied(question, "New nurses have low caseloads.", "New nurses have high caseloads.")
