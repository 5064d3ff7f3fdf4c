"""People who go by several names."""

from assistant.understand.presupposed.same import called


def test_those_who_work_there_are_staff() -> None:
    assert called("practitioners") == called("workers") == called("staff") != called("judges")
    assert called("judiciary") == called("judge")
    assert called("children") == called("child")
