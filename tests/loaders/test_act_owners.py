"""Who acts in telegrams, letters and resolutions of the centre: lists of heads, orders, members by name."""

import pytest
from cancu.loaders.agencies.names import AgencyNames
from cancu.loaders.draft import Context, Heading, TaskDraft
from cancu.loaders.records import DocumentHeader
from cancu.loaders.tasks.owners import find_owners

CENTRE = DocumentHeader(key="ttg/cd/2024/71", doc_type="CĐ", issuer="Thủ tướng Chính phủ")
PROVINCE = DocumentHeader(
    key="ubnd-tra-vinh/qd/2024/1", doc_type="QĐ", issuer="UBND tỉnh Trà Vinh", province="Trà Vinh")
MINISTRIES = "Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ"
PROVINCES = "UBND các tỉnh, thành phố trực thuộc Trung ương"
UNDER_PROVINCES = "Chủ tịch Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương"


def owners(item: str, header: DocumentHeader, over: str = "") -> tuple[list[str], list[str]]:
    text = f"{over}\n{item}" if over else item
    headings = (Heading(None, 0, len(over)),) if over else ()
    start = len(text) - len(item)
    draft = TaskDraft(None, "1", start, len(text), "prose", headings, {}, (start, len(text)))
    found = find_owners(draft, Context(text, (), header), AgencyNames(header, {}, text))
    return list(found.lead), list(found.coordinate)


@pytest.mark.parametrize(("item", "lead"), [
    (f"Bộ trưởng, Thủ trưởng cơ quan ngang bộ, Thủ trưởng cơ quan thuộc Chính phủ, {UNDER_PROVINCES} soát.",
     [MINISTRIES, PROVINCES]),
    (f"Bộ trưởng, Thủ trưởng các cơ quan ngang bộ, cơ quan thuộc Chính phủ, {UNDER_PROVINCES}, Chủ tịch "
     "HĐQT, Tổng giám đốc các Tập đoàn, Tổng công ty, doanh nghiệp liên quan tiếp tục soát kho.",
     [MINISTRIES, PROVINCES, "Các tập đoàn, Tổng công ty, doanh nghiệp có liên quan"]),
    ("Chủ tịch Hội đồng thành viên, Tổng Giám đốc Tập đoàn Điện lực Việt Nam bảo đảm điện.",
     ["Tập đoàn Điện lực Việt Nam"]),
    ("Các Bộ, cơ quan: Tài chính, Văn hóa, Thể thao và Du lịch, Tập đoàn Điện lực Việt Nam rà soát.",
     ["Bộ Tài chính", "Bộ Văn hóa, Thể thao và Du lịch", "Tập đoàn Điện lực Việt Nam"]),
    ("Chủ tịch Ủy ban nhân dân các tỉnh: Lai Châu, Điện Biên chỉ đạo sơ tán dân.",
     ["UBND tỉnh Lai Châu", "UBND tỉnh Điện Biên"]),
    ("UBND các tỉnh, thành phố Hải Phòng, Thái Bình và Nam Định gia cố đê.",
     ["UBND thành phố Hải Phòng", "UBND tỉnh Thái Bình", "UBND tỉnh Nam Định"]),
    ("Về thuế muối: Chính phủ giao Bộ Tài chính tính lại.", ["Bộ Tài chính"]),
    ("Thủ tướng Chính phủ yêu cầu Bộ Y tế mua thuốc.", ["Bộ Y tế"]),
    ("Bộ trưởng Bộ Y tế giao Cục Quản lý Dược kiểm tra kho.", ["Cục Quản lý Dược"]),
    ("Bộ trưởng Bộ Y tế giao dự toán trước ngày 30/6/2024.", ["Bộ Y tế"]),
    ("Các bộ, cơ quan ngang bộ phân công Vụ Pháp chế theo dõi.", ["Các bộ, cơ quan ngang bộ"]),
    (f"Về vốn cho {'trường học, ' * 14}trạm xá (bảo đảm 90% kiên cố): Giao Bộ Tài chính tính vốn.",
     ["Bộ Tài chính"]),
])
def test_who_is_to_act(item: str, lead: list[str]) -> None:
    assert owners(item, CENTRE) == (lead, [])


def test_who_leads_together_with_others() -> None:
    assert owners("Bộ Tài chính chủ trì cùng Bộ Xây dựng và các bộ, ngành liên quan tính vốn.", CENTRE) == (
        ["Bộ Tài chính"], ["Bộ Xây dựng", "Các bộ, ngành có liên quan"])


def test_partners_of_the_words_over_items_of_each() -> None:
    over = "Giao Sở Tài chính, Sở Y tế chủ trì, phối hợp với Văn phòng UBND tỉnh làm quy trình, cụ thể:"
    partner = ["Văn phòng UBND tỉnh Trà Vinh"]
    assert owners("Sở Y tế đối với thủ tục số 1;", PROVINCE, over) == (["Sở Y tế tỉnh Trà Vinh"], partner)
    assert owners("Sở Nội vụ đối với thủ tục số 2.", PROVINCE, over) == (["Sở Nội vụ tỉnh Trà Vinh"], [])
