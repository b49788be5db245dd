"""What closing articles and titles end, in whole and in part: lists, passives, words for parts."""

import pytest
from cancu.loaders.records import DocumentHeader
from cancu.loaders.references.citations import find_citations
from cancu.loaders.references.relations import find_relations
from cancu.loaders.text import normalise

OWN = "ubnd-tra-vinh/qd/2024/84"
A, B, C = (f"Quyết định số {n}/201{n}/QĐ-UBND ngày 01/4/201{n}" for n in (5, 6, 7))
KEYS = {"A": "ubnd-tra-vinh/qd/2015/5-2015", "B": "ubnd-tra-vinh/qd/2016/6-2016",
        "C": "ubnd-tra-vinh/qd/2017/7-2017", "own": OWN}


def found(title: str, body: str) -> set[str]:
    """Relations as "own thay_the A"; a key that is none of the four stays as it is."""
    header = DocumentHeader(key=OWN, so_ky_hieu="84/QĐ-UBND", doc_type="QĐ", issuer="UBND tỉnh Trà Vinh",
                            province="Trà Vinh", date="2024-03-05", title=title)
    text = normalise(f"QUYẾT ĐỊNH\n{title}\n\nỦY BAN NHÂN DÂN TỈNH\nQUYẾT ĐỊNH:\n{body}\n").text
    names = {key: name for name, key in KEYS.items()}
    return {f"{names.get(r.source, r.source)} {r.rel} {names.get(r.target, r.target)}"
            for r in find_relations(text, header, find_citations(text, header))}


@pytest.mark.parametrize(("article", "expected"), [
    # Lists: unmarked lines, blank lines between, several documents in an item, a list that is over.
    (f"Bãi bỏ các Quyết định sau đây:\n{A} về kho lúa;\n{B} về kho muối.\nĐiều 2. Xem {C}.",
     {"own bai_bo A", "own bai_bo B"}),
    (f"Bãi bỏ các văn bản sau đây:\n\n1. {A} về kho lúa;\n\n2. {B}.", {"own bai_bo A", "own bai_bo B"}),
    (f"Bãi bỏ các văn bản sau đây:\n1. Các quyết định: {A}, {B} và {C} của Ủy ban nhân dân tỉnh.",
     {"own bai_bo A", "own bai_bo B", "own bai_bo C"}),
    (f"Bãi bỏ các văn bản sau đây:\n1/ {A} về kho lúa;\n2/ {B}.", {"own bai_bo A", "own bai_bo B"}),
    (f"Bãi bỏ một phần các văn bản sau đây:\n1. Bảng giá giữ kho trong {A}.", {"own bai_bo_mot_phan A"}),
    (f"Hiệu lực\n1. Các văn bản sau hết hiệu lực kể từ ngày Quyết định này có hiệu lực:\na) {A};\n"
     f"2. Bãi bỏ các văn bản sau:\na) {B}.", {"own het_hieu_luc A", "own bai_bo B"}),
    (f"Hiệu lực\n1. Bãi bỏ các văn bản sau:\n1.1. {A};\n"
     f"2. Bãi bỏ một phần các văn bản sau:\n2.1. Bảng giá trong {B}.",
     {"own bai_bo A", "own bai_bo_mot_phan B"}),
    # What ends stands before the verb.
    (f"Kể từ ngày Quyết định này có hiệu lực thi hành, {A} và {B} hết hiệu lực.",
     {"own het_hieu_luc A", "own het_hieu_luc B"}),
    (f"{A} không còn hiệu lực kể từ ngày Quyết định này có hiệu lực.", {"own het_hieu_luc A"}),
    (f"Các nội dung tại {A} được thay thế bằng Quyết định này.", {"own thay_the A"}),
    (f"Khoản 1 Điều 3 {A} bị thay thế bởi Điều 2 Quyết định này.", {"own sua_doi A"}),
    (f"{A} bị bãi bỏ bởi Quyết định này.", {"own bai_bo A"}),
    (f"{A} không còn hiệu lực từ năm ngoái.", set()),
    # Parts.
    (f"Bãi bỏ một số điều của {A}.", {"own bai_bo_mot_phan A"}),
    (f"Bãi bỏ các Điều 3, 4 và Phụ lục của {A}; bãi bỏ {B}.", {"own bai_bo_mot_phan A", "own bai_bo B"}),
    (f"Bãi bỏ Chương VIIa {A}; các điều 3, 4 của {B}; {C}.",
     {"own bai_bo_mot_phan A", "own bai_bo_mot_phan B", "own bai_bo C"}),
    (f"Bãi bỏ khoản 1, khoản 3 Điều 2 của Quy chế giữ kho ban hành kèm theo {A}.", {"own bai_bo_mot_phan A"}),
    (f"Bãi bỏ thủ tục mở kho công bố tại {A}.", {"own bai_bo_mot_phan A"}),
    (f"Bãi bỏ các quy định về giờ mở kho tại {A}.", {"own bai_bo_mot_phan A"}),
    (f"Bãi bỏ nội dung quy định tại số thứ tự 5 Phụ lục II kèm theo {A}.", {"own bai_bo_mot_phan A"}),
    (f"Thay thế Phụ lục I ban hành kèm theo {A}.", {"own sua_doi A"}),
    (f"{A} được bãi bỏ một phần bởi {B}.", {"B bai_bo_mot_phan A"}),
    (f"Danh sách\n{A}\tĐiều 5, khoản 2 Điều 9\tBị bãi bỏ tại {B}\t15/7/2021", {"B bai_bo_mot_phan A"}),
    (f"Danh sách\n{A}\tGiữ kho lúa\tBị bãi bỏ tại {B}\t15/7/2021", {"B bai_bo A"}),
    # Other words for an end.
    (f"Chấm dứt hiệu lực thi hành {A}.", {"own bai_bo A"}),
    (f"Tạm đình chỉ việc thi hành {A}.", {"own dinh_chi A"}),
    (f"Tạm ngừng hiệu lực {A} đến hết ngày 31/12/2025.", {"own dinh_chi A"}),
    (f"Quyết định này thay cho {A}.", {"own thay_the A"}),
    # Several acts of the document itself, with a title between them.
    (f"Quyết định này thay thế {A} ban hành Quy chế giữ kho và bãi bỏ {B}.",
     {"own thay_the A", "own bai_bo B"}),
    (f"Kho mở theo {B} quy định giờ mở kho và bãi bỏ {A}.", {"B bai_bo A"}),
    (f"Quyết định này sửa đổi Điều 2 {A}, bãi bỏ Điều 3 {B}.", {"own sua_doi A", "own bai_bo_mot_phan B"}),
    (f"Quyết định này thay thế {A}, và bãi bỏ các Quyết định: số 6/2016/QĐ-UBND; số 7/2017/QĐ-UBND.",
     {"own thay_the A", "own bai_bo B", "own bai_bo C"}),
    (f"Bổ sung khoản 3a vào sau khoản 3 Điều 5 {A} như sau: “3a. Kho mở”.", {"own sua_doi A"}),
    (f"Cho đến khi {A} bị bãi bỏ, kho mở theo {B}.", set()),
    (f"Các nội dung khác tại {A} không trái với Quyết định này vẫn giữ nguyên hiệu lực.", set()),
    # Histories behind a comma, a colon, in brackets.
    (f"Kho mở theo {A} của Ủy ban nhân dân tỉnh, sửa đổi, bổ sung tại {B}.", {"B sua_doi A"}),
    (f"Kho mở theo {A} đã được sửa đổi, bổ sung một số điều theo: {B}; {C}.", {"B sua_doi A", "C sua_doi A"}),
    (f"Kho mở theo {A} đã được sửa đổi, bổ sung theo {B}; {C}.", {"B sua_doi A"}),
    (f"Kho mở theo {B} của Ủy ban nhân dân tỉnh (thay thế {A}).", {"B thay_the A"}),
    # A plan comes with a decision, a resolution does not.
    ("Chương trình thực hiện Nghị quyết số 3-NQ/TW ngày 1/2/2020 ban hành kèm theo "
     "Quyết định số 9/QĐ-TTg ngày 1/5/2020.", set()),
])
def test_closing_articles(article: str, expected: set[str]) -> None:
    assert found("Giữ kho năm 2024", f"Điều 1. {article}") == expected


@pytest.mark.parametrize(("title", "expected"), [
    (f"Sửa đổi Quy chế giữ kho ban hành kèm theo {A} và bãi bỏ {B}", {"own sua_doi A", "own bai_bo B"}),
    (f"Sửa đổi {A} của Ủy ban nhân dân tỉnh quy định giờ mở kho và bãi bỏ {B}",
     {"own sua_doi A", "own bai_bo B"}),
    (f"Bãi bỏ {A} của Ủy ban nhân dân tỉnh ban hành Quy chế giữ kho và {B}",
     {"own bai_bo A", "own bai_bo B"}),
    (f"Bãi bỏ khoản 2 Điều 3 {A} và {B}", {"own bai_bo_mot_phan A", "own bai_bo B"}),
    (f"Về việc thay thế Phụ lục kèm theo {A}", {"own sua_doi A"}),
    # Decrees without number stand between: they guide the law.
    ("Sửa đổi, bổ sung một số điều của các Nghị định hướng dẫn thi hành Luật Nhà ở", set()),
    # What is prolonged or stopped is not carried out.
    (f"Kéo dài thời gian thực hiện {A}", set()),
    (f"Gia hạn việc thực hiện {A}", set()),
    (f"Về việc dừng thực hiện {A}", set()),
    (f"Chấm dứt thực hiện {A}", set()),
    (f"Phê duyệt Kế hoạch triển khai {A}", {"own thuc_hien A"}),
])
def test_titles(title: str, expected: set[str]) -> None:
    assert found(title, "Điều 1. Kho mở.") == expected
