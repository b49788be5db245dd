"""The grammar of numbers and symbols: parts, keys, seams, misprints, and what only looks like one."""

import pytest
from cancu.loaders.references.symbols import Symbol, find_symbols, issuer_code, read_symbol, type_code


def read(printed: str) -> Symbol:
    symbol = read_symbol(printed)
    assert symbol is not None, printed
    assert symbol.certain, printed
    return symbol


@pytest.mark.parametrize(("printed", "number", "year", "doc_type", "issuers"), [
    ("84/KH-UBND", "84", None, "KH", ("ubnd",)),
    ("15/2016/NĐ-CP", "15-2016", "2016", "NĐ", ("cp",)),
    ("07/2018/QH14", "7-2018", "2018", None, ("qh",)),
    ("04/2012/UBTVQH13", "4-2012", "2012", None, ("ubtvqh",)),
    ("06/2015/TTLT-BNV-BTC", "6-2015", "2015", "TTLT", ("bnv", "btc")),
    ("30c/NQ-CP", "30c", None, "NQ", ("cp",)),
    ("12/2011/TT-BGD&ĐT", "12-2011", "2011", "TT", ("bgddt",)),
    # The Party puts number and type first.
    ("18-NQ/TW", "18", None, "NQ", ("tw",)),
    ("05-CT/TU", "5", None, "CT", ("tu",)),
    # A letter has a body, then its unit.
    ("2231/SNV-CCHC&PC", "2231", None, "CV", ("snv",)),
    ("97/UBND-NC", "97", None, "CV", ("ubnd",)),
    ("12/VX-UBND", "12", None, "CV", ("ubnd",)),
    # Compound kinds count as their base word.
    ("19/BCTĐ-STP", "19", None, "BC", ("stp",)),
    # Blanks at every seam, and a line break behind one.
    ("63/ 2006/QĐ - UBND", "63-2006", "2006", "QĐ", ("ubnd",)),
    ("20 - CTr/TU", "20", None, "CTr", ("tu",)),
    ("45/\n2016/QĐ-TTg", "45-2016", "2016", "QĐ", ("ttg",)),
    ("45/2016/QĐ-\nTTg", "45-2016", "2016", "QĐ", ("ttg",)),
    ("1.234/QĐ-UBND", "1234", None, "QĐ", ("ubnd",)),
    # Misprints: no stroke, doubled letters, wrong case.
    ("88/QD-UBND", "88", None, "QĐ", ("ubnd",)),
    ("31/2013/TTLB-BTC-BNV", "31-2013", "2013", "TTLT", ("btc", "bnv")),
    ("15- nq/tw", "15", None, "NQ", ("tw",)),
    ("61/2018/NĐCP", "61-2018", "2018", "NĐ", ("cp",)),
    ("12/QĐ.UBND", "12", None, "QĐ", ("ubnd",)),
    ("1234/1999/QĐ-UB", "1234-1999", "1999", "QĐ", ("ubnd",)),
])
def test_parts_of_a_symbol(
    printed: str, number: str, year: str | None, doc_type: str | None, issuers: tuple[str, ...],
) -> None:
    symbol = read(printed)
    assert (symbol.key_number, symbol.year, symbol.doc_type, symbol.issuers) == (number, year, doc_type,
        issuers)


@pytest.mark.parametrize(("printed", "tail"), [
    ("84 / KH - UBND", "KH-UBND"),
    ("07/2018/QH14", "QH14"),
    ("18-NQ/TW", "NQ/TW"),
    ("27/2007/CT-UBND", "CT-UBND"),
])
def test_tail_is_what_stands_behind_number_and_year(printed: str, tail: str) -> None:
    assert read(printed).tail == tail


@pytest.mark.parametrize("words", [
    "theo tiêu chuẩn TCVN 7901:2008 về nền kho",
    "quy chuẩn QCVN 01-1:2018/BYT về nước",
    "hợp đồng thuê kho 12/2020/HĐ-KHO",
    "họp ngày 05/6/2019 tại hội trường",
    "tỷ lệ 3/4 số hộ",
    "điện thoại 0293.3812345",
    "máy chạy 24/7",
    "gói thầu 12/ABC-XYZ",
])
def test_what_only_looks_like_a_symbol(words: str) -> None:
    assert not [symbol for symbol in find_symbols(words) if symbol.certain]


def test_number_with_year_alone_is_uncertain() -> None:
    (symbol,) = find_symbols("Nghị định số 45/2020 ngày 08/4/2020")
    assert (symbol.printed, symbol.certain) == ("45/2020", False)


def test_span_and_print_of_a_symbol_with_blanks() -> None:
    text = "tại Công văn số 320 /BNV-CCHC của Bộ"
    (symbol,) = find_symbols(text)
    assert text[symbol.start:symbol.end] == "320 /BNV-CCHC"
    assert symbol.printed == "320/BNV-CCHC"


def test_codes_by_case_and_stroke() -> None:
    assert type_code("QD") == "QĐ"
    assert type_code("HD") == "HD"
    assert type_code("XYZ") is None
    assert issuer_code("TTG") == "ttg"
    assert issuer_code("QH13") == "qh"


@pytest.mark.parametrize(("text", "printed"), [
    ("ngày 12/5/2031, số 84/KH-UBND và 18-NQ/TW", ["84/KH-UBND", "18-NQ/TW"]),
    ("Công văn số 77\n/SNV-VP ở kho", ["77/SNV-VP"]),
    ("kho số 5.\n- Báo cáo số 31/BC-SNV;\n\n- Tờ trình 9/TTr-SNV", ["31/BC-SNV", "9/TTr-SNV"]),
    ("Quyết định số 133QĐ/TCCB-LĐ về kho", ["133 QĐ/TCCB-LĐ"]),
    ("số 08 a/2010/TT-BTP, số30/1998/NĐ-CP", ["08a/2010/TT-BTP", "30/1998/NĐ-CP"]),
    ("số 14-2025/QĐ-UBND; 2024-017/QĐ-UBND", ["14-2025/QĐ-UBND", "2024-017/QĐ-UBND"]),
    ("21/KH-UBND,22/KH-UBND, 23/KH-UBND/24", ["21/KH-UBND", "23/KH-UBND"]),
])
def test_symbols_of_a_text_in_order(text: str, printed: list[str]) -> None:
    assert [symbol.printed for symbol in find_symbols(text)] == printed
