"""State of a document on a day: each row is a document, a day and the state worked out by hand."""

import pytest
from cancu.graph.judging.force import (
    Act,
    Facts,
    State,
    ended_by,
    replacements,
    state_on,
    suspension_on,
    validity,
)

REPLACED = Act("THAY_THE", "new", effective="2025-07-01", not_before="2025-06-09")


def facts(**fields: object) -> Facts:
    usual: dict[str, object] = {"id": "old", "registered": True, "issued": "2018-04-23",
                                "effective": "2018-06-21"}
    return Facts(**(usual | fields))  # type: ignore[arg-type]


STATES = [
    ("before it takes effect", {}, "2018-06-20", State.NOT_YET),
    ("on its first day", {}, "2018-06-21", State.IN_FORCE),
    ("the day before the newer one takes effect", {"acts": (REPLACED,)}, "2025-06-30", State.IN_FORCE),
    ("on the day the newer one takes effect", {"acts": (REPLACED,)}, "2025-07-01", State.ENDED),
    ("not known to the register", {"registered": False}, "2020-01-01", State.UNKNOWN),
    ("not known, but a text says it ended", {"registered": False, "acts": (REPLACED,)}, "2026-01-01",
     State.ENDED),
    ("not known, and not yet begun", {"registered": False}, "2018-01-01", State.NOT_YET),
    ("no date at all", {"issued": None, "effective": None}, "2020-01-01", State.UNKNOWN),
    ("day of force not known: issue stands in", {"effective": None}, "2018-04-23", State.IN_FORCE),
    ("only the year is known, before it", {"issued": None, "effective": None, "year": "2018"}, "2017-12-31",
     State.NOT_YET),
    ("only the year is known, inside it", {"issued": None, "effective": None, "year": "2018"}, "2018-06-01",
     State.UNKNOWN),
    ("only the year is known, after it", {"issued": None, "effective": None, "year": "2018"}, "2019-01-01",
     State.IN_FORCE),
    ("repealed on an unknown day, before the repealer was issued",
     {"acts": (Act("BAI_BO", "x", not_before="2025-11-03"),)}, "2025-11-02", State.IN_FORCE),
    ("repealed on an unknown day, after it was issued",
     {"acts": (Act("BAI_BO", "x", not_before="2025-11-03"),)}, "2025-11-03", State.ENDED_DAY_UNKNOWN),
    ("repealed, nothing known of when", {"acts": (Act("BAI_BO", "x"),)}, "2019-01-01",
     State.ENDED_DAY_UNKNOWN),
    ("two full replacers: the earlier one ends it",
     {"acts": (Act("THAY_THE", "b", effective="2012-11-15"), Act("THAY_THE", "a", effective="2012-10-01")),
      "effective": "2005-01-01"}, "2012-10-01", State.ENDED),
    ("its own term is over", {"term_end": "2020-12-31"}, "2021-01-01", State.TERM_OVER),
    ("the last day of its term", {"term_end": "2020-12-31"}, "2020-12-31", State.IN_FORCE),
    ("partly repealed", {"acts": (Act("BAI_BO_MOT_PHAN", "x", effective="2020-12-01"),)}, "2020-12-01",
     State.PARTLY_ENDED),
    ("amended", {"acts": (Act("SUA_DOI", "x", effective="2021-12-06"),)}, "2022-01-01", State.AMENDED),
    ("amended later", {"acts": (Act("SUA_DOI", "x", effective="2021-12-06"),)}, "2021-12-05", State.IN_FORCE),
    ("suspended", {"acts": (Act("DINH_CHI", "x", effective="2022-01-01", until="2022-07-01"),)}, "2022-06-30",
     State.SUSPENDED),
    ("suspension over: it revives",
     {"acts": (Act("DINH_CHI", "x", effective="2022-01-01", until="2022-07-01"),)}, "2022-07-01",
     State.IN_FORCE),
    ("suspended without end", {"acts": (Act("DINH_CHI", "x", effective="2022-01-01"),)}, "2026-01-01",
     State.SUSPENDED),
    ("a correction changes nothing", {"acts": (Act("DINH_CHINH", "x", effective="2019-01-01"),)},
     "2020-01-01", State.IN_FORCE),
    ("an act upon itself is none", {"acts": (Act("BAI_BO", "old", effective="2019-01-01"),)}, "2020-01-01",
     State.IN_FORCE),
]


@pytest.mark.parametrize(("case", "fields", "day", "expected"), STATES, ids=[row[0] for row in STATES])
def test_state_on_a_day(case: str, fields: dict[str, object], day: str, expected: State) -> None:
    assert state_on(validity(facts(**fields)), day) is expected, case


def test_ended_by_names_the_replacement_before_the_repeal_of_the_same_day() -> None:
    known = validity(facts(acts=(Act("BAI_BO", "a", effective="2025-07-01"), REPLACED)))
    act = ended_by(known, "2025-07-01")
    assert act is not None and (act.by, known.end) == ("new", "2025-07-01")
    assert ended_by(known, "2025-06-30") is None


def test_a_known_day_wins_over_an_unknown_one_once_it_has_come() -> None:
    unknown = Act("BAI_BO", "a", not_before="2024-01-01")
    known = validity(facts(acts=(unknown, REPLACED)))
    assert state_on(known, "2024-06-01") is State.ENDED_DAY_UNKNOWN
    assert ended_by(known, "2024-06-01") == unknown
    assert ended_by(known, "2025-07-01") == REPLACED


def test_suspension_on_tells_who_suspends() -> None:
    known = validity(facts(acts=(Act("DINH_CHI", "x", effective="2022-01-01", until="2022-07-01"),)))
    act = suspension_on(known, "2022-03-01")
    assert act is not None and act.by == "x"


DERIVED = [
    ("2008-12-31", "ended_unless_kept"),
    ("2009-01-01", "doubtful"),
    ("2016-06-30", "doubtful"),
    ("2016-07-01", "ended"),
    ("2025-03-31", "ended"),
    ("2025-04-01", "to_check"),
]


@pytest.mark.parametrize(("ended", "rule"), DERIVED)
def test_a_detailing_text_by_the_day_its_parent_ended(ended: str, rule: str) -> None:
    law = validity(Facts("law", registered=True, effective="2005-01-01",
                         acts=(Act("THAY_THE", "law2", effective=ended),)))
    child = validity(facts(effective="2006-01-01", details=("law",)), {"law": law})
    assert child.derived is not None
    assert (child.derived.rule, child.derived.since, child.derived.parent) == (rule, ended, "law")
    assert state_on(child, "2026-01-01") is State.IN_FORCE, "derived force never overwrites the stated one"


def test_a_text_that_details_two_laws_falls_in_part_with_one() -> None:
    ended = validity(Facts("a", registered=True, effective="2010-01-01",
                           acts=(Act("BAI_BO", "c", effective="2020-01-01"),)))
    standing = validity(Facts("b", registered=True, effective="2010-01-01"))
    child = validity(facts(details=("a", "b")), {"a": ended, "b": standing})
    assert child.derived is not None and child.derived.rule == "partly_ended"
    assert validity(facts(details=("b",)), {"b": standing}).derived is None


def chain(**acts: tuple[str, str | None]) -> dict[str, Facts]:
    """Documents that are each replaced by another from a day on; those not named stand."""
    made = {old: facts(id=old, effective="2010-01-01", acts=(Act("THAY_THE", new, effective=day),))
            for old, (new, day) in acts.items()}
    for new, _ in acts.values():
        made.setdefault(new, facts(id=new, effective="2010-01-01"))
    return made


def test_replacements_follow_the_chain_to_the_one_in_force() -> None:
    known = chain(a=("b", "2015-05-15"), b=("c", "2018-06-21"), c=("d", "2025-07-01"))
    found = replacements("a", known, "2026-11-21")
    assert [(link.document, link.effective, link.state) for link in found] == [
        ("b", "2015-05-15", State.ENDED), ("c", "2018-06-21", State.ENDED),
        ("d", "2025-07-01", State.IN_FORCE)]


def test_replacements_stop_at_the_one_in_force_on_the_day() -> None:
    known = chain(a=("b", "2015-05-15"), b=("c", "2018-06-21"), c=("d", "2025-07-01"))
    assert [link.document for link in replacements("a", known, "2020-01-01")] == ["b", "c"]


def test_replacements_name_the_first_one_even_before_its_day() -> None:
    assert [link.document for link in replacements("c", chain(c=("d", "2027-03-01")), "2026-11-21")] == ["d"]


def test_replacements_end_in_a_circle() -> None:
    known = chain(a=("b", "2015-01-01"), b=("a", "2016-01-01"))
    assert [link.document for link in replacements("a", known, "2020-01-01")] == ["b"]


def test_a_repeal_without_successor_replaces_nothing() -> None:
    known = {"a": facts(id="a", acts=(Act("BAI_BO", "b", effective="2020-01-01"),))}
    assert replacements("a", known, "2021-01-01") == ()


def test_two_replacers_of_one_day_stand_side_by_side() -> None:
    acts = (Act("THAY_THE", "c", effective="2020-01-01"), Act("THAY_THE", "b", effective="2020-01-01"))
    found = replacements("a", {"a": facts(id="a", acts=acts)}, "2021-01-01")
    assert [link.document for link in found] == ["b", "c"]
