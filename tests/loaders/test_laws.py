"""Laws by name: where a name ends, what stands behind it, and the laws inside the name of an amending one."""

from collections import Counter

import pytest
from cancu.loaders.references.law_names import LawName
from cancu.loaders.references.laws import find_laws
from cancu.loaders.registers.files import read_rows


@pytest.mark.parametrize(("words", "kind", "name", "date"), [
    # The register ends a name, whatever follows.
    ("Luật Đất đai và các nghị định", "LUAT", "Đất đai", None),
    ("Luật Đất đai, kho lúa được xây", "LUAT", "Đất đai", None),
    ("Luật Phòng, chống tham nhũng, các sở", "LUAT", "Phòng, chống tham nhũng", None),
    ("Luật Thi đua, khen thưởng năm 2022", "LUAT", "Thi đua, khen thưởng", "2022"),
    ("Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015", "LUAT",
     "Tổ chức chính quyền địa phương", "2015-06-19"),
    ("Luật Tổ chức chính quyền\nđịa phương 2015;", "LUAT", "Tổ chức chính quyền địa phương", "2015"),
    ("LUẬT ĐẤT ĐAI NĂM 2013", "LUAT", "ĐẤT ĐAI", "2013"),
    ("Bộ luật Lao động ngày 20/11/2019", "BL", "Lao động", "2019-11-20"),
    ("Bộ luật Dân sự ký nhận tại kho", "BL", "Dân sự", None),
    ("Pháp lệnh Dân số, và kho", "PL", "Dân số", None),
    ("Hiến pháp năm 2013", "HP", "", "2013"),
    ("HIẾN PHÁP NĂM 2013", "HP", "", "2013"),
    ("PHÁP LỆNH DÂN SỐ NĂM 2003", "PL", "DÂN SỐ", "2003"),
    ("BỘ LUẬT LAO ĐỘNG NĂM 2019", "BL", "LAO ĐỘNG", "2019"),
    ("bộ  luật Lao động năm 2019", "BL", "Lao động", "2019"),
    ("luật Đất đai thì kho", "LUAT", "Đất đai", None),
    # A name that no register knows ends at words that belong to no name.
    ("Luật Kho lúa được Quốc hội", "LUAT", "Kho lúa", None),
    ("Luật Trồng lúa nước và giữ kho đã", "LUAT", "Trồng lúa nước và giữ kho", None),
    ("Luật Kho lúa năm 2031 và kho", "LUAT", "Kho lúa", "2031"),
])
def test_name_and_date(words: str, kind: str, name: str, date: str | None) -> None:
    (law,) = find_laws(f"Theo {words}.")
    assert (law.kind, law.name, law.date) == (kind, name, date)


@pytest.mark.parametrize(("words", "number"), [
    ("Luật Nhà ở số 65/2014/QH13", "65/2014/QH13"),
    ("Luật số 65/2014/QH13", None),  # without a name the number alone is the mention
    ("Luật Nhà ở (số 65/2014/QH13)", "65/2014/QH13"),
    ("Luật Nhà ở Luật số 65/2014/QH13", "65/2014/QH13"),
])
def test_number_behind_a_name(words: str, number: str | None) -> None:
    laws = find_laws(words)
    assert [law.number.printed if law.number else None for law in laws] == ([number] if number else [])


@pytest.mark.parametrize("words", [
    "luật sư và luật gia", "pháp luật về đất đai", "Đại học Luật Hà Nội", "Hội Luật gia tỉnh",
    "Luật này quy định", "thi hành Luật tại kho lúa", "các Luật khác của kho", "khi Luật sửa đổi có hiệu lực",
    "triển khai thi hành Luật\nCác kho lúa gửi báo cáo",
    "kỷ luật của kho", "phổ biến luật mới", "luật quốc tế", "Hiến pháp và kho lúa", "Luật số 3 của kho",
])
def test_other_words_with_law(words: str) -> None:
    assert find_laws(words) == []


@pytest.mark.parametrize(("words", "names"), [
    ("Luật Kho lúa (sau đây gọi là Luật) giúp Luật kịp thời đến kho, kể cả Luật Trồng lúa, luật Đất đai",
     ["Kho lúa", "Trồng lúa", "Đất đai"]),
    ("Luật kho lúa được viết gọn (gọi tắt là Luật). Luật kịp thời, Luật kho lúa năm 2031",
     ["kho lúa", "kho lúa"]),
    ("Luật Kho lúa (sau đây gọi là Kho) và Luật trồng lúa", ["Kho lúa", "trồng lúa"]),
    ("Pháp lệnh Kho lúa (viết tắt là Pháp lệnh) và Luật trồng lúa", ["Kho lúa", "trồng lúa"]),
])
def test_the_kind_alone_as_a_short_form(words: str, names: list[str]) -> None:
    assert [law.name for law in find_laws(words)] == names


def test_number_of_an_amending_law_is_not_that_of_the_amended_one() -> None:
    text = "Luật sửa đổi, bổ sung một số điều của Luật Nhà ở số 12/2030/QH16 ngày 20/6/2030"
    (law,) = find_laws(text)
    assert text[law.start:law.end] == text
    assert law.number is not None
    assert law.number.printed == "12/2030/QH16"
    (inner,) = law.inner
    assert (inner.name, inner.number, inner.date) == ("Nhà ở", None, None)
    assert text[inner.start:inner.end] == "Luật Nhà ở"


def test_annex_that_an_amending_law_amends_too() -> None:
    text = "Luật sửa đổi, bổ sung một số điều và Phụ lục danh mục kho lúa của Luật Nhà ở ngày 20/6/2030"
    (law,) = find_laws(text)
    assert (text[law.start:law.end], law.date) == (text, "2030-06-20")
    assert [(inner.name, inner.date) for inner in law.inner] == [("Nhà ở", None)]


def test_several_amended_laws() -> None:
    text = "Luật sửa đổi, bổ sung một số điều của Luật Nhà ở, Luật Đất đai và Bộ luật Dân sự năm 2030"
    (law,) = find_laws(text)
    assert [inner.name for inner in law.inner] == ["Nhà ở", "Đất đai", "Dân sự"]
    assert (law.date, [inner.date for inner in law.inner]) == ("2030", [None, None, None])


def test_amended_laws_with_numbers_of_their_own() -> None:
    text = "Luật sửa đổi Luật Nhà ở số 65/2014/QH13 và Luật Đất đai số 45/2013/QH13 ngày 20/6/2030"
    (law,) = find_laws(text)
    assert [inner.number and inner.number.printed for inner in law.inner] == ["65/2014/QH13", "45/2013/QH13"]
    assert (law.number, law.date) == (None, "2030-06-20")


def test_every_name_of_the_register_is_found_whole() -> None:
    words = {"LUAT": "Luật", "BL": "Bộ luật", "PL": "Pháp lệnh"}
    for row in read_rows("law_names.csv", LawName):
        name = f"{row.name} {row.rest}".strip().replace(" ;", ";").replace(";", ",")
        (law,) = find_laws(f"Theo {words[row.kind]} {name} và các kho")
        assert (law.kind, law.name) == (row.kind, name)


def test_register_of_names_has_each_once_with_its_source() -> None:
    rows = read_rows("law_names.csv", LawName)
    assert {row.kind for row in rows} <= {"LUAT", "BL", "PL"}
    assert all(row.source and row.certainty for row in rows)
    counts = Counter((row.kind, row.name, row.rest) for row in rows)
    assert [name for name, count in counts.items() if count > 1] == []
