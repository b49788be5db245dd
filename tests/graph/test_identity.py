"""Ids of documents, and joins through a register that is small enough to read."""

import pytest
from cancu.graph.identity import (
    Identity,
    Register,
    document_id,
    full_day,
    has_year,
    key_of,
    last_day,
    law_name,
    register,
)
from cancu.loaders import registers
from cancu.loaders.registers import LegalDocument

from tests.factories import header


def legal(key: str, issued: str | None, title: str = "", certainty: str = "verified") -> LegalDocument:
    """A document of the register."""
    return LegalDocument(key, key.split("/")[1].upper(), "", "", issued, None, None, title, certainty, "", "")


@pytest.fixture(scope="module")
def small() -> Register:
    """Two laws of one name, a number in two years, a number in one, a decision with a known day."""
    return Register([
        legal("qh/luat/2015/76-2015", "2015-06-19", "Luật Tổ chức Chính phủ (2015)"),
        legal("qh/luat/2025/63-2025", "2025-02-18", "Luật Tổ chức Chính phủ (2025)"),
        legal("qh/luat/2019/47-2019", "2019-11-22", "Luật sửa đổi Luật Tổ chức Chính phủ", "likely"),
        legal("cp/nq/2013/76", "2013-06-13"), legal("cp/nq/2021/76", "2021-07-15"),
        legal("tw/nq/2017/18", "2017-10-25"), legal("tw/nq/2018/27", None),
        legal("ttg/qd/2014/42-2014", "2014-07-27"),
    ], registers.provinces())


@pytest.mark.parametrize(("key", "date", "day", "expected"), [
    # as it is
    ("cp/nd/2018/61-2018", "2018-04-23", "2022-01-01", Identity("cp/nd/2018/61-2018")),
    # a law by name: by its date; by being the only one so far; not at all
    ("qh/luat/2015-06-19/to-chuc-chinh-phu", "2015-06-19", "2022-01-01",
     Identity("qh/luat/2015/76-2015", joined=True, confidence="verified")),
    ("qh/luat/-/to-chuc-chinh-phu", None, "2022-01-01",
     Identity("qh/luat/2015/76-2015", joined=True, inferred=True, confidence="verified")),
    ("qh/luat/2025/to-chuc-chinh-phu", "2025", "2025-05-01",
     Identity("qh/luat/2025/63-2025", joined=True, inferred=True, confidence="verified")),
    ("qh/luat/-/to-chuc-chinh-phu", None, "2026-01-01", Identity("qh/luat/-/to-chuc-chinh-phu")),
    ("qh/luat/-/to-chuc-chinh-phu", None, "2015-01-01", Identity("qh/luat/-/to-chuc-chinh-phu")),
    ("qh/luat/-/to-chuc-chinh-phu", None, None, Identity("qh/luat/-/to-chuc-chinh-phu")),
    ("qh/luat/2001-12-25/to-chuc-chinh-phu", "2001-12-25", "2014-01-01",
     Identity("qh/luat/2001-12-25/to-chuc-chinh-phu")),
    ("qh/luat/2019-11-22/sua-doi-bo-sung-mot-so-dieu-cua-luat-to-chuc-chinh-phu", "2019-11-22", "2022-01-01",
     Identity("qh/luat/2019/47-2019", joined=True, confidence="likely")),
    # a number without year: only when exactly one is old enough
    ("cp/nq/-/76", None, "2018-01-01",
     Identity("cp/nq/2013/76", joined=True, inferred=True, confidence="verified")),
    ("cp/nq/-/76", None, "2022-01-01", Identity("cp/nq/-/76")),
    ("tw/nq/-/18", None, "2017-10-24", Identity("tw/nq/-/18")),
    ("tw/nq/-/27", None, "2018-12-31",
     Identity("tw/nq/2018/27", joined=True, inferred=True, confidence="verified")),
    # "19-2016/NQ-CP ngày 06/02/2017": number and date disagree, the number decides
    ("cp/nq/2016/19-2016", "2017-02-06", "2018-01-01", Identity("cp/nq/2016/19-2016", conflict=True)),
    # the register knows another day of the month
    ("ttg/qd/2014/42-2014", "2014-07-07", "2018-01-01", Identity("ttg/qd/2014/42-2014", conflict=True)),
    ("ttg/qd/2014/42-2014", "2014", "2018-01-01", Identity("ttg/qd/2014/42-2014")),
    # a province formed anew on 2025-07-01 under an old name
    ("ubnd-vinh-long/qd/2025/17", "2025-07-15", "2026-01-01", Identity("ubnd-vinh-long-2025/qd/2025/17")),
    ("ubnd-vinh-long/qd/2025/17", "2025-06-30", "2026-01-01", Identity("ubnd-vinh-long/qd/2025/17")),
    ("ubnd-vinh-long/qd/2025/17-2025", None, "2026-01-01", Identity("ubnd-vinh-long/qd/2025/17-2025")),
    ("ubnd-xa-an-binh-vinh-long/qd/2026/9", None, None, Identity("ubnd-xa-an-binh-vinh-long-2025/qd/2026/9")),
    ("ubnd-vinh-long/qd/-/17", None, "2026-01-01", Identity("ubnd-vinh-long/qd/-/17")),
    ("ubnd-tra-vinh/qd/2025/17", "2025-07-15", None, Identity("ubnd-tra-vinh/qd/2025/17")),
])
def test_whom_a_mention_means(
    small: Register, key: str, date: str | None, day: str | None, expected: Identity,
) -> None:
    assert small.identify(key, date, day) == expected


def test_a_document_without_number_is_told_apart_by_its_title(small: Register) -> None:
    first, second = (
        document_id(header("ubnd-tien-giang/kh/-/-", date=None, title=title), small)
        for title in ("Phòng cháy rừng", "Phòng, chống lụt bão")
    )
    assert first.startswith("ubnd-tien-giang/kh/-/-~")
    assert len(first.partition("~")[2]) == 8
    assert first != second
    assert first == document_id(header("ubnd-tien-giang/kh/-/-", title="PHÒNG  CHÁY RỪNG"), small)


def test_a_document_without_number_and_title_is_told_apart_by_its_text(small: Register) -> None:
    nameless = header("-/-/-/-", title=None)
    assert document_id(nameless, small, "Thư mời") != document_id(nameless, small, "Ghi chú")


def test_a_document_of_a_province_formed_anew(small: Register) -> None:
    later = document_id(header("ubnd-vinh-long/kh/2025/8", date="2025-08-01"), small)
    assert later == "ubnd-vinh-long-2025/kh/2025/8"
    assert small.textual(later) == "ubnd-vinh-long/kh/2025/8"
    earlier = document_id(header("ubnd-vinh-long/kh/2025/8", date="2025-03-01"), small)
    assert earlier == "ubnd-vinh-long/kh/2025/8"


def test_a_change_of_rank_makes_no_new_slug(small: Register) -> None:
    # Đồng Nai: formed anew in 2025, a city since 2026
    assert small.local("ubnd-dong-nai/qd/2026/5", "2026-06-01") == "ubnd-dong-nai-2025/qd/2026/5"
    assert small.local("ubnd-quang-ninh/qd/2026/5", "2026-10-01") == "ubnd-quang-ninh/qd/2026/5"


@pytest.mark.parametrize(("issuer", "province"), [
    ("ubnd-tra-vinh", "Trà Vinh"), ("skhdt-thua-thien-hue", "Thừa Thiên Huế"),
    ("ubnd-vinh-long-2025", "Vĩnh Long"), ("ubnd-huyen-cang-long-tra-vinh", "Trà Vinh"),
    ("cp", None), ("btc-bnv", None),
])
def test_the_province_in_an_issuer(small: Register, issuer: str, province: str | None) -> None:
    assert small.province_of(issuer) == province


@pytest.mark.parametrize(("title", "name"), [
    ("Luật Tổ chức Chính phủ (2015)", "to-chuc-chinh-phu"),
    ("Luật sửa đổi, bổ sung một số điều của Luật Doanh nghiệp", "sua-doi-luat-doanh-nghiep"),
    ("Luật sửa đổi Luật Ban hành văn bản QPPL (2025)", "sua-doi-luat-ban-hanh-van-ban-quy-pham-phap-luat"),
])
def test_comparable_names_of_laws(title: str, name: str) -> None:
    assert law_name(title) == name


@pytest.mark.parametrize(("date", "day", "last"), [
    ("2018-01-16", "2018-01-16", "2018-01-16"), ("2019-01", None, "2019-01-31"), ("2025", None, "2025-12-31"),
    (None, None, None),
])
def test_partial_dates(date: str | None, day: str | None, last: str | None) -> None:
    assert full_day(date) == day
    assert last_day(date) == last


def test_a_question_mark_has_no_year() -> None:
    assert has_year("cp/nq/2013/76")
    assert not has_year("tw/nq/-/18")


def test_a_key_has_four_parts() -> None:
    assert key_of("qh/luat/-/to-chuc-chinh-phu").by_name
    assert not key_of("cp/nq/2011/30c").by_name
    with pytest.raises(ValueError, match="unpack"):
        key_of("so-noi-vu/tra-vinh")


def test_every_key_of_the_packaged_register_is_its_own_identity() -> None:
    known = register()
    for id_, document in known.documents.items():
        found = known.identify(document.key, document.issued)
        assert (found.id, found.conflict) == (id_, False)
