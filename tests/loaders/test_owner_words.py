"""Names and roles: units in brackets, helpers without "với", heads of hamlets, trades, bodies since 2025."""

import pytest
from cancu.loaders.agencies.names import AgencyNames
from cancu.loaders.records import DocumentHeader

from tests.loaders.test_owners import owners

OF = {
    "province": ("UBND tỉnh Nghệ An", "Nghệ An"),
    "city": ("UBND thành phố Đà Nẵng", "Đà Nẵng"),
    "district": ("UBND huyện Diễn Châu tỉnh Nghệ An", "Nghệ An"),
    "commune": ("UBND xã Mỹ Cẩm tỉnh Nghệ An", "Nghệ An"),
    "health": ("Sở Y tế tỉnh Nghệ An", "Nghệ An"),
    "transport": ("Bộ Giao thông vận tải", None),
    "centre": ("Thủ tướng Chính phủ", None),
}


def header(document: str) -> DocumentHeader:
    issuer, province = OF[document]
    return DocumentHeader("k", issuer=issuer, province=province, date="2024-10-15")


def short(names: "tuple[str, ...] | list[str]") -> str:
    joined = "|".join(names)
    for place in ("xã Mỹ Cẩm tỉnh Nghệ An", "huyện Diễn Châu tỉnh Nghệ An", "tỉnh Nghệ An",
                  "thành phố Đà Nẵng"):
        joined = joined.replace(f" {place}", "").replace(place, "")
    return joined


SENTENCES = [  # document, a sentence, the names it begins with
    ("province", "Chi cục Kiểm lâm (Sở Xây dựng), Trung tâm Giống lúa tỉnh (thuộc Sở NN&MT) họp.",
     "Chi cục Kiểm lâm Sở Xây dựng|Trung tâm Giống lúa Sở Nông nghiệp và Môi trường"),
    ("province", "Phòng Hậu cần (Công an tỉnh), Phòng Tham mưu Công an tỉnh họp.",
     "Phòng Hậu cần Công an|Phòng Tham mưu Công an"),
    ("province", "Ban Tôn giáo (làm đầu mối) họp.", "Ban Tôn giáo"),
    ("province", "Cơ quan Cảnh sát điều tra Công an tỉnh lập hồ sơ.", "Cơ quan Cảnh sát điều tra Công an"),
    ("province", "Thuế cơ sở 3, Thuế cơ sở 5 tỉnh Nghệ An lập sổ.", "Thuế cơ sở 3|Thuế cơ sở 5"),
    ("commune", "Thuế cơ sở 3 lập sổ.", "Thuế cơ sở 3"),
    ("commune", "Quỹ tín dụng nhân dân xã, Ban Xây dựng Đảng Đảng ủy xã họp.",
     "Quỹ tín dụng nhân dân|Ban Xây dựng Đảng"),
    ("commune", "Trưởng thôn, bản vận động bà con.", "Các thôn, bản ()"),
    ("commune", "Trạm trưởng Trạm Y tế xã lập sổ.", "Trạm Y tế"),
    ("district", "Phòng giao dịch NHCSXH huyện cho vay.", "Phòng giao dịch Ngân hàng Chính sách xã hội"),
    ("district", "Ngân hàng Bắc Á chi nhánh Diễn Châu cho vay.", "Ngân hàng Bắc Á chi nhánh Diễn Châu"),
    ("district", "Trung tâm Văn hóa, Thông tin, Thể thao và Du lịch huyện đưa tin.",
     "Trung tâm Văn hóa, Thông tin, Thể thao và Du lịch"),
    ("district", "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên huyện tuyển sinh.",
     "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên"),
    ("district", "Trung tâm Y tế huyện và trạm y tế các xã, công an các xã trực.",
     "Trung tâm Y tế|Trạm y tế các xã ()|Công an các xã ()"),
    ("province", "Các trang trại, hộ chăn nuôi khai báo đàn vật nuôi.", "Các trang trại, hộ chăn nuôi ()"),
    ("province", "Các cơ sở sản xuất, kinh doanh phân bón tự kê khai.",
     "Các cơ sở sản xuất, kinh doanh phân bón ()"),
    ("province", "Các doanh nghiệp thu mua, chế biến chè ký hợp đồng.",
     "Các doanh nghiệp thu mua, chế biến chè ()"),
    ("province", "Các tổ chức tín dụng, chi nhánh ngân hàng thương mại cho vay.",
     "Các tổ chức tín dụng, chi nhánh ngân hàng thương mại ()"),
    ("province", "Các cơ quan Trung ương trên địa bàn tỉnh, lực lượng vũ trang hưởng ứng.",
     "Các cơ quan Trung ương, lực lượng vũ trang ()"),
    ("province", "Cấp ủy, chính quyền các cấp quán triệt.", "Các cấp ủy, chính quyền các cấp ()"),
    ("province", "Ban Thường vụ các đảng ủy xã, phường tiếp dân.", "Các đảng ủy xã, phường ()"),
    ("province", "Đảng ủy MTTQ, các đoàn thể tỉnh quán triệt.", "Đảng ủy Mặt trận Tổ quốc, các đoàn thể"),
    ("province", "Các Công ty TNHH MTV khai thác thủy lợi nạo vét kênh.",
     "Các công ty TNHH MTV khai thác thủy lợi ()"),
    ("province", "Phòng An ninh mạng và phòng, chống tội phạm sử dụng công nghệ thông tin.",
     "Phòng An ninh mạng và phòng, chống tội phạm"),
    ("health", "Công đoàn ngành, Đoàn Thanh niên Sở họp.", "Công đoàn ngành Sở Y tế|Đoàn Thanh niên Sở Y tế"),
    ("transport", "Cục Đường thủy nội địa Việt Nam, Vụ Pháp chế sửa đổi quy chế.",
     "Cục Đường thủy nội địa Việt Nam|Vụ Pháp chế Bộ Giao thông vận tải"),
    ("transport", "Viện Khoa học GTVT, Trường Cán bộ quản lý GTVT họp.",
     "Viện Khoa học Giao thông vận tải|Trường Cán bộ quản lý Giao thông vận tải"),
    ("transport", "Các Sở GTVT, các Ban Quản lý dự án họp.",
     "Các sở giao thông vận tải|Các ban Quản lý dự án"),
    ("centre", "Trung ương Hội Nông dân Việt Nam, Liên minh Hợp tác xã Việt Nam họp.",
     "Trung ương Hội Nông dân Việt Nam|Liên minh Hợp tác xã Việt Nam"),
    ("centre", "Đại học Quốc gia TP. Hồ Chí Minh, Đại học Quốc gia Hà Nội họp.",
     "Đại học Quốc gia Thành phố Hồ Chí Minh|Đại học Quốc gia Hà Nội"),
]


@pytest.mark.parametrize(("document", "sentence", "expected"), SENTENCES)
def test_names_at_the_head_of_a_sentence(document: str, sentence: str, expected: str) -> None:
    names = AgencyNames(header(document), {}, sentence)
    found, _ = names.leading(sentence, 0, len(sentence))
    assert short([named.name for named in found]) == expected


CELLS = [
    ("city", "SYT, Sở NN và PTNT, CATP", "Sở Y tế|Sở Nông nghiệp và Phát triển nông thôn|Công an"),
    ("city", "Đài PT và TH Đà Nẵng; LMHTX", "Đài Phát thanh và Truyền hình|Liên minh Hợp tác xã"),
    ("province", "Đoàn TN các cấp; các DN; các HTX", "Đoàn Thanh niên Cộng sản Hồ Chí Minh các cấp ()"
     "|Các doanh nghiệp ()|Các hợp tác xã ()"),
]


@pytest.mark.parametrize(("document", "cell", "expected"), CELLS)
def test_names_in_cells(document: str, cell: str, expected: str) -> None:
    names = AgencyNames(header(document), {}, cell)
    assert short([named.name for named in names.split(cell, 0, len(cell))]) == expected


ITEMS = [  # heading, item, lead, coordinate
    ("Tuyên truyền",
     "Sở Y tế chủ trì; Hội Nông dân tỉnh, UBND các xã trên địa bàn Vinh phối hợp chuẩn bị sân bãi.",
     "Sở Y tế", "Hội Nông dân|UBND cấp xã ()"),
    ("Tuyên truyền", "Sở Y tế chủ trì, Công an tỉnh phối hợp với Sở Nội vụ gác cổng.", "Sở Y tế",
     "Sở Nội vụ|Công an"),
    ("Tuyên truyền", "Lắp đèn đường do Công an tỉnh chủ trì, Sở Xây dựng phối hợp.", "Công an",
     "Sở Xây dựng"),
    ("Tuyên truyền", "Sửa đê do Sở Xây dựng làm chủ trì, các hồ đập còn chậm.", "", ""),
    ("Sở Y tế", "Cùng với Sở Tài chính cân đối nguồn thuốc.", "Sở Y tế", "Sở Tài chính"),
    ("Sở Y tế", "Cùng các khó khăn chung, lo thêm nguồn thuốc.", "Sở Y tế", ""),
    ("Sở Y tế", "Các phòng chuyên môn thuộc Sở lập sổ.", "Các phòng chuyên môn Sở Y tế", ""),
    ("Tuyên truyền", "In tờ rơi (Sở Y tế chủ trì; Sở Nội vụ, Công an tỉnh phối hợp thực hiện).", "Sở Y tế",
     "Sở Nội vụ|Công an"),
    ("Tuyên truyền", "Sở Y tế chủ trì với sự phối hợp của Sở Nội vụ, Công an tỉnh in tờ rơi.", "Sở Y tế",
     "Sở Nội vụ|Công an"),
    ("Tuyên truyền", "Sở Y tế (chủ trì), Sở Nội vụ và Công an tỉnh (phối hợp) in tờ rơi.", "Sở Y tế",
     "Sở Nội vụ|Công an"),
    ("Tuyên truyền", "Các đơn vị: Sở Y tế, Công an tỉnh cử người.", "Sở Y tế|Công an", ""),
    ("Tuyên truyền", "Các đơn vị: in tờ rơi, treo cờ.", "Các cơ quan, đơn vị ()", ""),
    ("Tuyên truyền", "Riêng Sở Y tế in thêm tờ rơi.", "Sở Y tế", ""),
    ("Các cơ quan, đơn vị: Sở Y tế, Công an tỉnh", "In tờ rơi.", "Sở Y tế|Công an", ""),
    ("Sở Y tế", "Phối hợp với các cơ quan liên quan gồm: Các trường học, Công an tỉnh in tờ rơi.", "",
     "Sở Y tế|Các trường học ()|Công an"),
    ("Sở Y tế", "Các đơn vị trực thuộc Sở lập sổ.", "Các đơn vị trực thuộc Sở Y tế", ""),
]


@pytest.mark.parametrize(("heading", "item", "leads", "coordinates"), ITEMS)
def test_items(heading: str, item: str, leads: str, coordinates: str) -> None:
    found, _ = owners(item, ("TỔ CHỨC THỰC HIỆN", heading), header=header("province"))
    assert (short(found.lead), short(found.coordinate)) == (leads, coordinates)


ROLE_CELLS = [  # one cell for both, lead, coordinate
    ("Sở Y tế (chủ trì), Sở Nội vụ, Công an tỉnh (phối hợp)", "Sở Y tế", "Sở Nội vụ|Công an"),
    ("Sở Y tế chủ trì; Sở Nội vụ, Công an tỉnh phối hợp thực hiện", "Sở Y tế", "Sở Nội vụ|Công an"),
    ("Sở Y tế phối hợp triển khai với Sở Nội vụ", "Sở Y tế", "Sở Nội vụ"),
    ("Chủ trì Sở Y tế, phối hợp Sở Nội vụ", "Sở Y tế", "Sở Nội vụ"),
    ("Sở Y tế và các cơ quan: Sở Nội vụ, Công an tỉnh", "Sở Y tế|Sở Nội vụ|Công an", ""),
]


@pytest.mark.parametrize(("cell", "leads", "coordinates"), ROLE_CELLS)
def test_roles_in_one_cell(cell: str, leads: str, coordinates: str) -> None:
    found, _ = owners("Lập sổ.", ("Mục",), {"lead": cell}, header("province"), "table")
    assert (short(found.lead), short(found.coordinate)) == (leads, coordinates)
