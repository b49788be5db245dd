"""Rich Text: words in any code, tables with merged cells, notes, and nothing that is not text."""

from pathlib import Path

import pytest
from cancu.loaders.errors import ReadError
from cancu.loaders.read import read
from cancu.loaders.reading import Reading

FONTS = (r"{\fonttbl{\f0\fcharset163 Times New Roman;}{\f1\fnil .VnTime;}{\f2\fnil .VnTimeH;}{\f3 VNI-Times;}"
         r"{\f4\fcharset0 Arial;}}")


def rtf(body: str, tmp_path: Path) -> Reading:
    file = tmp_path / "a.doc"
    file.write_bytes((r"{\rtf1\ansi\ansicpg1252\deff0" + FONTS + body + "}").encode("latin-1"))
    return read(file)


@pytest.mark.parametrize(("body", "expected"), [
    (r"\f0 Vi\u7879?c hay\par", "Việc hay\n"),
    (r"\uc2\f0 Vi\u7879 ??c\par", "Việc\n"),
    (r"\f0 \'d0i\'ea\'ccu 1\par", "Điều 1\n"),
    (r"\f1 Uû ban nh©n d©n\par", "Uỷ ban nhân dân\n"),
    (r"{\f2 tØnh} {\f1 cã}\par", "TỈNH có\n"),
    (r"\f3 Uûy ban nhaân daân\par", "Ủy ban nhân dân\n"),
    (r"\f4 a\line b\'ean tr\'e1i\tab c\par d{\deleted e}f{\v0 g}\par", "a\nbên trái   c\ndfg\n"),
    (r"\f4 x{\super 2} \endash  {\*\generator Word;}{\pict 00ff}\'41\par", "x² – A\n"),
    (r"\f4 03\_CTr/TU\~x\par", "03-CTr/TU\u00a0x\n"),
    (r"\f4 a\u55357?\u56832?b\u-10179?\u-8704?\par", "a😀b😀\n"),
    (r"\f4 a\u55357?b\u56832?c{\super\u-10179?}\par", "a\ufffdb\ufffdc\ufffd\n"),
    (r"{\header x}"
     r"{\f4 m{\super\chftn{\*\footnote\pard {\super\chftn} ghi ch\u250?}}}.\par", "m¹.\n\n¹ ghi chú\n"),
])
def test_words(body: str, expected: str, tmp_path: Path) -> None:
    assert rtf(body, tmp_path).text.rstrip() == expected.rstrip()


def test_a_table_with_merged_cells(tmp_path: Path) -> None:
    row = r"\trowd{0}\cellx900{1}\cellx1800\intbl {2}\cell {3}\cell\row"
    found = rtf(r"\f4 " + "".join((
        row.replace("{0}", r"\clvmgf").replace("{1}", "").replace("{2}", "a").replace("{3}", "b"),
        row.replace("{0}", r"\clvmrg").replace("{1}", "").replace("{2}", "").replace("{3}", r"c\par d"),
        r"\trowd\cellx1800\intbl e\cell\row\pard f\par",
    )), tmp_path)
    assert found.text == "a\tb\nc\nd\ne\n\nf\n"
    cells = {found.text[c.start:c.end]: (c.row, c.col, c.row_span, c.col_span) for c in found.tables[0].cells}
    assert cells == {"a": (0, 0, 2, 1), "b": (0, 1, 1, 1), "c\nd": (1, 1, 1, 1), "e": (2, 0, 1, 2)}


def test_an_empty_one_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no text"):
        rtf("", tmp_path)
