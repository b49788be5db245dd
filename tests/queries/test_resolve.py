"""From what a person writes to one node."""

import pytest
from cancu.graph.store import Store
from cancu.queries.resolve import AmbiguousError, NotFoundError, resolve_agency, resolve_document

from tests.queries.graphs import (
    LAW_NEW,
    LAW_OLD,
    ND61,
    NO_YEAR,
    NQ30C,
    NQ76_2013,
    NQ76_2021,
    PLAN22,
    PLAN_AG,
    QD9,
    SNV,
    SNV_AG,
    SYT,
)

DOCUMENTS = [
    ("cp/nd/2018/61-2018", None, ND61),
    ("CP/ND/2018/61-2018", None, ND61),
    ("61/2018/NĐ-CP", None, ND61),
    ("61/2018/nđ-cp", None, ND61),
    ("61 /2018/ NĐ - CP", None, ND61),
    ("Nghị định số 61/2018/NĐ-CP ngày 23/4/2018", None, ND61),
    ("9/2015/QĐ-TTg", None, QD9),
    ("09/2015/QĐ-TTg", None, QD9),
    ("30c/NQ-CP", None, NQ30C),
    ("76/NQ-CP năm 2013", None, NQ76_2013),
    ("76/NQ-CP 2021", None, NQ76_2021),
    ("76/NQ-CP/2021", None, NQ76_2021),
    ("61/2018", None, ND61),
    ("Nghị định số 61/2018", None, ND61),
    ("76/2021", None, NQ76_2021),  # its number has no year, but it is of that year
    ("61/2018/NĐ-CP.", None, ND61),
    ("76/NQ-CP ngày 15/7/2021", None, NQ76_2021),
    ("10/KH-UBND", "Trà Vinh", PLAN22),
    ("10/KH-UBND", "tỉnh An Giang", PLAN_AG),
    ("10/KH-UBND", "an giang", PLAN_AG),
    ("99/QĐ-UBND", None, NO_YEAR),  # nobody dates it, and there is no other
    ("Luật Thư viện số", None, LAW_OLD),  # the whole title wins over a longer one
    ("thu vien so 2020", None, LAW_NEW),
]


@pytest.mark.parametrize(("text", "province", "expected"), DOCUMENTS)
def test_documents(world: Store, text: str, province: str | None, expected: str) -> None:
    assert resolve_document(world, text, province) == expected


def test_a_number_of_two_years_lists_both(world: Store) -> None:
    with pytest.raises(AmbiguousError, match="76/NQ-CP 2021") as refusal:
        resolve_document(world, "76/NQ-CP")
    assert refusal.value.candidates == (NQ76_2013, NQ76_2021)


def test_a_number_of_two_provinces_lists_both(world: Store) -> None:
    with pytest.raises(AmbiguousError, match="province"):
        resolve_document(world, "10/KH-UBND")


@pytest.mark.parametrize(("text", "near"), [
    ("61/2017/NĐ-CP", "61/2018/NĐ-CP"), ("61/2018/QĐ-TTg", "61/2018/NĐ-CP"), ("cp/nd/2018/61",
                                                                              "cp/nd/2018/61-2018"),
])
def test_an_unknown_document_names_what_is_near(world: Store, text: str, near: str) -> None:
    with pytest.raises(NotFoundError) as refusal:
        resolve_document(world, text)
    assert near in refusal.value.candidates


@pytest.mark.parametrize(("text", "province"), [("", None), ("  ", None), ("?!", None), ("61/2018/NĐ-CP",
                                                                                         "Cà Mau")])
def test_nothing_there(world: Store, text: str, province: str | None) -> None:
    with pytest.raises(NotFoundError):
        resolve_document(world, text, province)


AGENCIES = [
    (SNV, None, SNV), ("Sở Nội vụ", "Trà Vinh", SNV), ("so noi vu", "An Giang", SNV_AG),
    ("Sở Nội vụ tỉnh Trà Vinh", None, SNV), ("SNV", "Trà Vinh", SNV), ("Y tế", None, SYT),
]


@pytest.mark.parametrize(("name", "province", "expected"), AGENCIES)
def test_agencies(world: Store, name: str, province: str | None, expected: str) -> None:
    assert resolve_agency(world, name, province) == expected


def test_an_agency_of_two_provinces_lists_both(world: Store) -> None:
    with pytest.raises(AmbiguousError) as refusal:
        resolve_agency(world, "Sở Nội vụ")
    assert refusal.value.candidates == (SNV_AG, SNV)


@pytest.mark.parametrize(("name", "province"), [("Sở Ngoại giao", None), ("Sở Y tế", "An Giang"), ("", None)])
def test_an_unknown_agency(world: Store, name: str, province: str | None) -> None:
    with pytest.raises(NotFoundError):
        resolve_agency(world, name, province)
