"""What is said of files and requests: Vietnamese for whatever readers, extraction, graph and answers say."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from cancu.api.reading import NO_DOCUMENT
from cancu.api.reasons import SENTENCES, said
from cancu.loaders import read
from cancu.queries import search

READERS = Path(read.__file__).parent


@pytest.mark.parametrize(("english", "vietnamese"), [
    ("the file is empty.", "tệp rỗng."),
    ("the file has 120 MB, more than the limit of 100 MB.", "tệp có 120 MB, vượt mức 100 MB."),
    ("Page 3: its text layer is broken; read from a picture, 87% sure; check numbers and dates.",
     "Trang 3: lớp chữ bị hỏng; đọc từ ảnh, độ chắc chắn 87%; hãy kiểm tra số và ngày."),
    ("No tasks: 2 tables have no columns of work, the first “TT | Tên {0}, số”.",
     "Không lấy thành nhiệm vụ: 2 bảng không có cột công việc, đầu tiên là “TT | Tên {0}, số”."),
    ("3 references were read from pictures; 1 of them are in the register. Compare with the page: "
     "“số 8 (a), b” (page 2, 41% sure), “ngày 1/2” (page 2, the register has another date), “số 9” (page 3, "
     "7% sure) and 4 more.",
     "3 viện dẫn đọc từ ảnh, 1 có trong danh mục. Hãy đối chiếu với trang: “số 8 (a), b” (trang 2, độ chắc "
     "41%), “ngày 1/2” (trang 2, danh mục ghi ngày khác), “số 9” (trang 3, độ chắc 7%) và 4 chỗ khác."),
    ("1 deadlines were read from pictures. Compare with the page: “ngày 1/2” (outside the time of the plan), "
     "“ngày 3/4” (9% sure).",
     "1 thời hạn đọc từ ảnh. Hãy đối chiếu với trang: “ngày 1/2” (ngoài thời gian của kế hoạch), “ngày 3/4” "
     "(độ chắc 9%)."),
    ("pl 1.docx: Page 3 is damaged and was left out.", "pl 1.docx: Trang 3 bị hỏng nên bỏ qua."),
    ("'Sở Nội vụ' may be 7 agencies: a/b, c/d and 5 more.",
     "'Sở Nội vụ' có thể là 7 cơ quan: a/b, c/d và 5 cơ quan khác."),
    ("no agency 'Sở X' of Hà Nam in this graph.", "đồ thị này không có cơ quan 'Sở X' của Hà Nam."),
    ("depth: Input should be less than or equal to 6", "depth: phải nhỏ hơn hoặc bằng 6"),
    ("words of nobody", "words of nobody"), ("", ""),
])
def test_sentences(english: str, vietnamese: str) -> None:
    assert said(english, "vi") == vietnamese
    assert said(english, "en") == english


def template(node: ast.expr) -> str | None:
    """A text, or a text with slots as `{}`."""
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def messages(file: Path, *errors: str) -> Iterator[tuple[str, str]]:
    """Message and remedy of these errors in a file; what is no plain text is empty."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and (name := getattr(node.func, "id", "")) in errors:
            given = [*node.args[2:], *(each.value for each in node.keywords if each.arg == "remedy")]
            remedies = [template(value) or "" for value in given]
            behind = " {}." if name == "AmbiguousError" else ""  # which ones
            message = template(node.args[0])
            yield message + behind if message else "", "".join(remedies)


OF_READERS = {message for file in READERS.glob("*.py") for message, _ in messages(file, "ReadError")}
OF_ANSWERS = {said for name in ("resolve", "lists", "outcomes", "lineage", "search")
              for pair in messages(Path(search.__file__).parent / f"{name}.py", "NotFoundError",
                                   "AmbiguousError", "SearchError") for said in pair}


@pytest.mark.parametrize("message", sorted((OF_READERS | OF_ANSWERS | {NO_DOCUMENT}) - {""}))
def test_no_reason_stays_english(message: str) -> None:
    assert said(message.replace("{}", "7"), "vi") != message.replace("{}", "7"), "add it in api/reasons.py"


def test_both_languages_have_the_same_slots() -> None:
    assert [english for english, words in SENTENCES.items()
            if len(re.findall(r"\{\}", english)) != len(re.findall(r"\{\}", words))] == []
