"""Who leads and who coordinates: cells and label lines, agency headings, and items with their own subject.

The document is one of UBND tỉnh Nghệ An; expected names leave out the province.
"""

import pytest
from cancu.loaders.agencies.names import AgencyNames
from cancu.loaders.draft import Context, Heading, TaskDraft
from cancu.loaders.records import DocumentHeader, Span
from cancu.loaders.tasks.owners import Owners, find_owners

HEADER = DocumentHeader("k", issuer="UBND tỉnh Nghệ An", province="Nghệ An", date="2024-01-15")
DEPARTMENT = DocumentHeader("k", issuer="Sở Y tế tỉnh Nghệ An", province="Nghệ An", date="2024-01-15")
FULL = "tỉnh Nghệ An"
ALL = "Các sở, ban, ngành"
DISTRICTS = "UBND cấp huyện ()"
COMMUNES = "UBND cấp xã ()"
OFFICES = "Các cơ quan, đơn vị có liên quan ()"


def owners(item: str, headings: tuple[str, ...] = (), fields: dict[str, str] | None = None,
           header: DocumentHeader = HEADER, source: str = "prose") -> tuple[Owners, str]:
    """The owners of `item` under `headings` (outermost first), with cells or label lines."""
    text, over = "", []
    cells: dict[str, tuple[Span, ...]] = {}
    for heading in headings:
        over.append(Heading("1", len(text), len(text) + len(heading)))
        text += heading + "\n"
    start, end = len(text), len(text) + len(item)
    text += item + "\n"
    for field, cell in (fields or {}).items():
        cells[field] = ((len(text), len(text) + len(cell)),) if cell else ()
        text += cell + "\t"
    draft = TaskDraft("I", "1", start, end, source, tuple(over), cells, (start, len(text)))
    context = Context(text, (), header)
    return find_owners(draft, context, AgencyNames(header, {}, text)), text


def short(names: tuple[str, ...]) -> str:
    return "|".join(name.replace(f"({FULL})", "()").removesuffix(f" {FULL}") for name in names)


CELLS = [  # lead cell, coordinate cell (None: no such column), lead, coordinate
    ("Sở Nội vụ", "Sở Tài chính; UBND cấp huyện", "Sở Nội vụ", f"Sở Tài chính|{DISTRICTS}"),
    ("Sở Nội vụ, Sở Tư pháp", "", "Sở Nội vụ|Sở Tư pháp", ""),
    ("Sở Nội vụ (chủ trì), Sở Tư pháp (phối hợp)", None, "Sở Nội vụ", "Sở Tư pháp"),
    ("- Sở Nội vụ\n- Sở Tư pháp", None, "Sở Nội vụ|Sở Tư pháp", ""),
    ("", "Sở Nội vụ", "", "Sở Nội vụ"),
    ("Sở Nội vụ phối hợp với Sở Tài chính", None, "Sở Nội vụ", "Sở Tài chính"),
    ("Sở Nội vụ chủ trì, phối hợp với các sở, ban, ngành", None, "Sở Nội vụ", ALL),
    ("Sở Nội vụ chủ trì; Sở Tài chính phối hợp", None, "Sở Nội vụ", "Sở Tài chính"),
    ("Chủ trì: Sở Nội vụ; Phối hợp: Sở Tài chính, Sở Y tế", None, "Sở Nội vụ", "Sở Tài chính|Sở Y tế"),
    ("Sở Nội vụ", "Phối hợp: Sở Y tế", "Sở Nội vụ", "Sở Y tế"),
    ("Sở Nội vụ (tham mưu UBND tỉnh)", None, "Sở Nội vụ", ""),
    ("Các sở, ngành (trừ Sở Y tế)", None, ALL, ""),
    ("Sở Nội vụ", "Các cơ quan, đơn vị liên quan", "Sở Nội vụ", OFFICES),
    ("Sở Nội vụ", "Sở Nội vụ, Sở Nội vụ", "Sở Nội vụ", "Sở Nội vụ"),
    ("Thủ trưởng các sở, ban, ngành; Chủ tịch UBND các xã, phường", None, f"{ALL}|{COMMUNES}", ""),
]


@pytest.mark.parametrize(("lead", "coordinate", "leads", "coordinates"), CELLS)
@pytest.mark.parametrize("source", ["table", "prose"])
def test_cells(lead: str, coordinate: str | None, leads: str, coordinates: str, source: str) -> None:
    fields = {"lead": lead} | ({} if coordinate is None else {"coordinate": coordinate})
    found, _ = owners("Sở Giao thông vận tải sửa đường.", ("1. Sở Công Thương",), fields, source=source)
    assert (short(found.lead), short(found.coordinate)) == (leads, coordinates)


HEADED = [  # heading, item, lead, coordinate
    ("Tổ chức quản lý kho lúa", "Đếm lại bao gạo.", "", ""),
    ("Việc chung", "Sở Y tế - Cơ quan thường trực Ban Chỉ đạo chủ trì, phối hợp với Sở Nội vụ đếm ghế.",
     "Sở Y tế", "Sở Nội vụ"),
    ("Sở Nội vụ", "Theo dõi việc thực hiện.", "Sở Nội vụ", ""),
    ("SỞ NỘI VỤ", "Theo dõi việc thực hiện.", "Sở Nội vụ", ""),
    ("Sở Nội vụ:", "Theo dõi việc thực hiện.", "Sở Nội vụ", ""),
    ("Sở Nội vụ có trách nhiệm", "Theo dõi việc thực hiện.", "Sở Nội vụ", ""),
    ("Trách nhiệm của Sở Nội vụ", "Theo dõi việc thực hiện.", "Sở Nội vụ", ""),
    ("Giao Sở Nội vụ", "Theo dõi việc thực hiện.", "Sở Nội vụ", ""),
    ("Đề nghị Hội Nông dân tỉnh", "Vận động hội viên.", "Hội Nông dân", ""),
    ("Các sở, ngành tỉnh, UBND các huyện, thị xã có trách nhiệm:", "Lập danh sách.",
     f"{ALL}|{DISTRICTS}", ""),
    ("Sở Nội vụ có trách nhiệm phối hợp với Sở Tài chính:", "Lập danh sách.", "Sở Nội vụ", "Sở Tài chính"),
    ("Sở Nội vụ", "Chủ trì, phối hợp với Sở Y tế và Sở Tư pháp lập danh sách.", "Sở Nội vụ",
     "Sở Y tế|Sở Tư pháp"),
    ("Sở Nội vụ", "Lập danh sách; phối hợp với Sở Y tế đối chiếu.", "Sở Nội vụ", "Sở Y tế"),
    ("Sở Nội vụ", "Phối hợp với Sở Y tế lập danh sách.", "", "Sở Nội vụ|Sở Y tế"),
    ("Sở Nội vụ", "Lập danh sách; phối hợp chặt chẽ, thống nhất với Sở Y tế.", "Sở Nội vụ", "Sở Y tế"),
    ("Sở Nội vụ", "Bảo đảm phối hợp chặt chẽ, đồng bộ các lực lượng tại chỗ.", "Sở Nội vụ", ""),
    ("Sở Nội vụ", "Phối hợp lập danh sách.", "", "Sở Nội vụ"),
    ("Sở Nội vụ", "Kết hợp với Sở Y tế lập danh sách.", "Sở Nội vụ", "Sở Y tế"),
    ("Sở Nội vụ", "Cùng với Sở Y tế lập danh sách.", "Sở Nội vụ", "Sở Y tế"),
    ("Sở Nội vụ", "Theo đơn của các hội, cùng Sở Y tế lập danh sách.", "Sở Nội vụ", "Sở Y tế"),
    ("Sở Nội vụ", "Cùng với việc lập danh sách, gửi Sở Y tế phiếu hỏi.", "Sở Nội vụ", ""),
    ("Sở Nội vụ", "Đếm phiếu với sự tham gia của Sở Y tế, Sở Tư pháp.", "Sở Nội vụ", "Sở Y tế|Sở Tư pháp"),
    ("Sở Nội vụ", "Đếm phiếu, có sự hỗ trợ, phối hợp của Sở Y tế.", "Sở Nội vụ", "Sở Y tế"),
    ("Sở Nội vụ", "Đếm phiếu với sự hỗ trợ của Sở Y tế.", "Sở Nội vụ", ""),
    ("Tuyên truyền, phổ biến", "Sở Nội vụ chủ trì, Sở Y tế và Sở Tư pháp phối hợp lập danh sách.",
     "Sở Nội vụ", "Sở Y tế|Sở Tư pháp"),
    ("Sở Nội vụ", "Lập danh sách; phối hợp chặt chẽ cùng các hãng xe xử lý đơn.", "Sở Nội vụ",
     "Các hãng xe ()"),
    ("Sở Nội vụ", "Các cơ quan, đơn vị lập danh sách.", "Sở Nội vụ", ""),
    ("Sở Nội vụ", "Sở Y tế lập danh sách.", "Sở Y tế", ""),
    ("Sở Nội vụ", "Giao Sở Y tế lập danh sách.", "Sở Y tế", ""),
    ("Sở Nội vụ", "Tham mưu UBND tỉnh ban hành văn bản; báo cáo Sở Tư pháp.", "Sở Nội vụ", ""),
    ("Sở Nội vụ", "Đôn đốc Sở Y tế gửi danh sách theo hướng dẫn của Sở Tư pháp.", "Sở Nội vụ", ""),
    ("Sở Nội vụ", "Nâng cao hiệu quả công tác phối hợp giữa các ngành.", "Sở Nội vụ", ""),
    ("Sở Nội vụ và Sở Y tế", "Lập danh sách.", "Sở Nội vụ|Sở Y tế", ""),
    ("Các Sở: Nội vụ, Y tế", "Lập danh sách.", "Sở Nội vụ|Sở Y tế", ""),
    ("Giám đốc Sở Nội vụ", "Lập danh sách.", "Sở Nội vụ", ""),
    ("Tuyên truyền, phổ biến", "Lập danh sách.", "", ""),
    ("Tuyên truyền, phổ biến", "Sở Nội vụ lập danh sách.", "Sở Nội vụ", ""),
    ("Tuyên truyền, phổ biến", "Giao Sở Nội vụ chủ trì, phối hợp với Sở Y tế lập danh sách.", "Sở Nội vụ",
     "Sở Y tế"),
    ("Tuyên truyền, phổ biến", "Căn cứ Kế hoạch này, các sở, ban, ngành xây dựng chương trình.", ALL, ""),
    ("Tuyên truyền, phổ biến", "Trên cơ sở đề xuất của các sở, ngành, Sở Nội vụ tổng hợp.", "Sở Nội vụ", ""),
    ("Tuyên truyền, phổ biến", "Theo đề nghị của Sở Y tế, Sở Tư pháp, hoàn thành trong năm.", "", ""),
    ("Tuyên truyền, phổ biến", "Chậm nhất ngày 15 hằng tháng, Sở Nội vụ gửi báo cáo.", "Sở Nội vụ", ""),
    ("Cơ quan thường trực Ban Chỉ đạo (Sở Nội vụ)", "Lập danh sách.", "Sở Nội vụ", ""),
    ("Sở Nội vụ (cơ quan thường trực)", "Lập danh sách.", "Sở Nội vụ", ""),
    ("Tuyên truyền, phổ biến", "Mọi hồ sơ đúng hẹn; Sở Nội vụ phải công khai kết quả.", "Sở Nội vụ", ""),
    ("Tuyên truyền, phổ biến", "Biên soạn tài liệu, do Sở Nội vụ chủ trì.", "Sở Nội vụ", ""),
    ("Tuyên truyền, phổ biến", "Sở Nội vụ được thanh tra hai năm một lần.", "", ""),
    ("Tuyên truyền, phổ biến", "Sở Nội vụ: Lập danh sách.", "Sở Nội vụ", ""),
    ("Tuyên truyền, phổ biến", "Gửi báo cáo về Sở Nội vụ để tổng hợp.", "", ""),
    ("Tuyên truyền, phổ biến", "Phối hợp với Sở Y tế lập danh sách.", "", ""),
]


@pytest.mark.parametrize(("heading", "item", "leads", "coordinates"), HEADED)
def test_headings_and_items(heading: str, item: str, leads: str, coordinates: str) -> None:
    found, _ = owners(item, ("TỔ CHỨC THỰC HIỆN", heading))
    assert (short(found.lead), short(found.coordinate)) == (leads, coordinates)


def test_the_innermost_heading_of_an_agency_counts() -> None:
    found, _ = owners("Lập danh sách.", ("Sở Nội vụ", "Sở Y tế"))
    assert short(found.lead) == "Sở Y tế"
    found, _ = owners("Lập danh sách.", ("Sở Nội vụ", "Về công tác cán bộ"))
    assert short(found.lead) == "Sở Nội vụ"


def test_a_table_under_an_agency_without_a_column_for_it() -> None:
    found, _ = owners("Phối hợp với Sở Y tế.", ("Sở Nội vụ",), {"time": "Quý I"}, source="table")
    assert (short(found.lead), short(found.coordinate)) == ("Sở Nội vụ", "")


def test_a_label_for_partners_alone_leaves_the_lead_to_the_heading() -> None:
    item = "Lập danh sách, phối hợp với Sở Y tế."
    found, _ = owners(item, ("Sở Nội vụ",), {"coordinate": "Sở Tư pháp"})
    assert (short(found.lead), short(found.coordinate)) == ("Sở Nội vụ", "Sở Tư pháp")


def test_units_of_the_issuing_department() -> None:
    found, _ = owners("Lập danh sách.", ("Văn phòng Sở",), header=DEPARTMENT)
    assert found.lead == ("Văn phòng Sở Y tế tỉnh Nghệ An",)
    cells = {"lead": "Phòng Nghiệp vụ Y; các phòng chuyên môn"}
    found, _ = owners("Lập danh sách.", fields=cells, header=DEPARTMENT)
    assert found.lead == ("Phòng Nghiệp vụ Y Sở Y tế tỉnh Nghệ An",
                          "Các phòng chuyên môn Sở Y tế tỉnh Nghệ An")


def test_spans_show_where_each_owner_is_printed() -> None:
    found, text = owners("Chủ trì, phối hợp với Sở\nY tế lập danh sách.", ("Sở Nội vụ",))
    assert [(role, text[start:end]) for role, _, start, end in found.spans] == [
        ("lead", "Sở Nội vụ"), ("coordinate", "Sở\nY tế")]


@pytest.mark.parametrize("piece", ["\n", " ", "phối hợp ", "có trách nhiệm ", "Căn cứ Sở Y tế, ",
                                   "do ", "; ", ", Sở Y tế phối hợp", "(Sở Y tế", "do Sở Y tế thực hiện "])
def test_long_runs_of_one_piece_end(piece: str) -> None:
    found, _ = owners(piece * 5000, (piece * 5000,), {"coordinate": piece * 5000})
    assert set(found.lead) <= {"Sở Y tế tỉnh Nghệ An"}
