"""Names that are hard to end: commas inside them, verbs behind them, bodies they belong to, place names."""

from itertools import pairwise

import pytest
from cancu.loaders.agencies.names import AgencyNames
from cancu.loaders.records import DocumentHeader

DOCUMENTS = {
    "province": DocumentHeader("k", issuer="UBND tỉnh Bến Tre", province="Bến Tre", date="2024-01-15"),
    "council": DocumentHeader("k", issuer="HĐND tỉnh Bến Tre", province="Bến Tre", date="2024-01-15"),
    "department": DocumentHeader("k", issuer="Sở Y tế tỉnh Bến Tre", province="Bến Tre", date="2024-01-15"),
    "inspectorate": DocumentHeader("k", issuer="Thanh tra tỉnh Bến Tre", province="Bến Tre",
                                   date="2024-01-15"),
    "district": DocumentHeader("k", issuer="UBND huyện Ba Tri tỉnh Bến Tre", province="Bến Tre",
                               date="2024-01-15"),
    "city": DocumentHeader("k", issuer="UBND thành phố Hải Phòng", province="Hải Phòng", date="2024-01-15"),
    "commune": DocumentHeader("k", issuer="UBND xã Mỹ Cẩm tỉnh Bến Tre", province="Bến Tre",
                              date="2024-01-15"),
    "ministry": DocumentHeader("k", issuer="Bộ Y tế", date="2024-01-15"),
    "trade": DocumentHeader("k", issuer="Bộ Công Thương", date="2024-01-15"),
    "centre": DocumentHeader("k", issuer="Thủ tướng Chính phủ", date="2024-01-15"),
    "party": DocumentHeader("k", issuer="Tỉnh ủy Bến Tre", province="Bến Tre", date="2024-01-15"),
    "agency": DocumentHeader("k", issuer="Tổng cục Muối", date="2024-01-15"),
    "tax": DocumentHeader("k", issuer="Cục Thuế", date="2025-06-15"),
}


def names_of(document: str, text: str = "") -> AgencyNames:
    return AgencyNames(DOCUMENTS[document], {}, text)


LED = [  # document, a sentence, the names it begins with (without the province of the document)
    ("province", "Ban Chỉ đạo phòng, chống dịch tổ chức trực ban.", "Ban Chỉ đạo phòng, chống dịch"),
    ("province", "Ban Chỉ đạo phòng, chống ma túy, mại dâm, HIV/AIDS và tội phạm, các sở họp.",
     "Ban Chỉ đạo phòng, chống ma túy, mại dâm, HIV/AIDS và tội phạm|Các sở, ban, ngành"),
    ("province", "Tổ công tác phòng, chống dịch tả lợn, bệnh dại phun thuốc.",
     "Tổ công tác phòng, chống dịch tả lợn, bệnh dại"),
    ("ministry", "Vụ Tổ chức cán bộ chậm nhất ngày 05/3 xếp lại kho.", "Vụ Tổ chức cán bộ Bộ Y tế"),
    ("province", "Quỹ Phòng, chống thiên tai tỉnh chi ngay.", "Quỹ Phòng, chống thiên tai"),
    ("province", "Chi cục Phòng, chống tệ nạn xã hội kiểm tra.", "Chi cục Phòng, chống tệ nạn xã hội"),
    ("province", "Văn phòng Thường trực Ban Chỉ đạo phòng, chống tội phạm họp.",
     "Văn phòng Thường trực Ban Chỉ đạo phòng, chống tội phạm"),
    ("province", "Văn phòng Sở Y tế, Thanh tra Sở Xây dựng họp.",
     "Văn phòng Sở Y tế|Thanh tra Sở Xây dựng"),
    ("province", "Phòng Pháp chế Sở Y tế ghi sổ.", "Phòng Pháp chế Sở Y tế"),
    ("province", "Các công ty thủy nông đóng cống sớm.", "Các công ty thủy nông ()"),
    ("province", "Các hộ dân, hợp tác xã nuôi tôm chủ động lấy nước.", "Các hộ dân, hợp tác xã nuôi tôm ()"),
    ("province", "Tổ công nghệ số cộng đồng các ấp tuyên truyền.", "Tổ công nghệ số cộng đồng các ấp ()"),
    ("province", "Trung tâm PV HCC tỉnh, TT PVHCC trực.", "Trung tâm Phục vụ hành chính công"
     "|Trung tâm Phục vụ hành chính công"),
    ("province", "Viện Pasteur và Giám đốc Sở Y tế họp.", "Viện Pasteur|Sở Y tế"),
    ("province", "Sở Y tế Sở Nội vụ", "Sở Y tế"),
    ("province", "UBND xã TÂN PHÚ TRUNG báo tin.", "UBND xã Tân Phú Trung"),
    ("province", "UBND phường IV báo tin.", "UBND phường IV"),
    ("council", "Ban Văn hóa - Xã hội Hội đồng nhân dân tỉnh giám sát.", "Ban Văn hóa - Xã hội HĐND"),
    ("province", "Công ty cổ phần thương mại Muối Biển, Công ty trách nhiệm hữu hạn Dừa duy trì giá.",
     "Công ty cổ phần thương mại Muối Biển|Công ty trách nhiệm hữu hạn Dừa"),
    ("province", "Trường tiểu học và trung học cơ sở Đồng Khởi họp.",
     "Trường tiểu học và trung học cơ sở Đồng Khởi"),
    ("province", "Trường tiểu học tổ chức lễ.", ""),
    ("council", "Các Ban HĐND, Tổ đại biểu HĐND giám sát.", "Các ban HĐND|Các tổ đại biểu HĐND"),
    ("council", "Ban Kinh tế- Ngân sách thẩm tra.", "Ban Kinh tế - Ngân sách HĐND"),
    ("council", "Các Ban của Hội đồng nhân dân tỉnh, các Tổ đại biểu HĐND giám sát.",
     "Các ban HĐND|Các tổ đại biểu HĐND"),
    ("department", "Các bệnh viện đa khoa, chuyên khoa trực thuộc Sở tiếp nhận trẻ.",
     "Các bệnh viện đa khoa, chuyên khoa trực thuộc Sở ()"),
    ("ministry", "Viện Bỏng Trung ương lập dự trù.", "Viện Bỏng Trung ương"),
    ("trade", "Vụ Thị trường trong nước chủ trì.", "Vụ Thị trường trong nước Bộ Công Thương"),
    ("trade", "Cục Quản lý, kiểm tra giá muối, đường và lúa gạo chủ trì.",
     "Cục Quản lý, kiểm tra giá muối, đường và lúa gạo Bộ Công Thương"),
    ("trade", "Vụ Các vấn đề chung về xây dựng thương hiệu lập sổ.",
     "Vụ Các vấn đề chung về xây dựng thương hiệu Bộ Công Thương"),
    ("trade", "Cục Sở hữu muối chủ trì họp.", "Cục Sở hữu muối Bộ Công Thương"),
    ("trade", "Cục Phổ biến, giáo dục pháp luật và Trợ giúp pháp lý họp.",
     "Cục Phổ biến, giáo dục pháp luật và Trợ giúp pháp lý Bộ Công Thương"),
    ("trade", "Cục Muối và Tổ chức thi hành luật họp.", "Cục Muối và Tổ chức thi hành luật Bộ Công Thương"),
    ("trade", "Cục Kho muối và Phòng, chống thiên tai họp.",
     "Cục Kho muối và Phòng, chống thiên tai Bộ Công Thương"),
    ("province", "Ban Quản lý Khu kinh tế Muối và các khu công nghiệp họp.",
     "Ban Quản lý Khu kinh tế Muối và các khu công nghiệp"),
    ("province", "Ban Quản lý Rừng và các sở họp.", "Ban Quản lý Rừng|Các sở, ban, ngành"),
    ("trade", "Các đại học, học viện, trường đại học tổ chức thi.", "Các đại học, học viện, trường đại học"),
    ("trade", "Bộ đội Biên phòng, Bộ Y tế kiểm tra.", "Bộ đội Biên phòng|Bộ Y tế"),
    ("province", "Bộ đội Biên phòng kiểm tra.", ""),
    ("trade", "Quỹ Phòng, chống tác hại của thuốc lá họp.", "Quỹ Phòng, chống tác hại của thuốc lá"),
    ("trade", "Thủ trưởng các đơn vị thuộc Bộ, Viện trưởng Viện Muối họp.",
     "Các đơn vị thuộc Bộ Công Thương|Viện Muối"),
    ("trade", "Văn phòng VKSND tối cao, Thanh tra Tòa án nhân dân tối cao họp.",
     "Văn phòng Viện kiểm sát nhân dân tối cao|Thanh tra Tòa án nhân dân tối cao"),
    ("trade", "Các Cục Muối tỉnh, thành phố báo cáo.", "Các Cục Muối tỉnh, thành phố"),
    ("trade", "Các Cục Muối địa phương báo cáo.", "Các Cục Muối địa phương"),
    ("trade", "Cục Giám sát quản lý về muối họp.", "Cục Giám sát quản lý Bộ Công Thương"),
    ("agency", "Văn phòng Tổng cục, Cục Muối họp.", "Văn phòng Tổng cục Muối|Cục Muối Tổng cục Muối"),
    ("trade", "Các Sở Công Thương báo giá.", "Các sở công thương"),
    ("trade", "Các Sở Công Thương, Tài chính báo giá.", "Sở Công Thương|Sở Tài chính"),
    ("trade", "Cục Muối, các kho và bến bãi họp.", "Cục Muối Bộ Công Thương"),
    ("tax", "Chi cục thuế Khu vực VIII thu.", "Chi cục thuế khu vực VIII"),
    ("city", "Cổng Giao tiếp điện tử Thành phố đăng tin.",
     "Cổng Giao tiếp điện tử thành phố Hải Phòng"),
    ("city", "Học viện Cán bộ Thành phố mở lớp.", "Học viện Cán bộ thành phố Hải Phòng"),
    ("commune", "Điện lực Mỹ Cẩm kiểm tra đường dây.", "Điện lực Mỹ Cẩm"),
    ("province", "Các doanh nghiệp trong khu công nghiệp kiểm tra đèn.",
     "Các doanh nghiệp trong khu công nghiệp ()"),
    ("commune", "Ban Chỉ đạo mỗi tháng họp một lần.", ""),
    ("commune", "Ban Chỉ đạo xã\nRà soát sổ sách.", "Ban Chỉ đạo xã Mỹ Cẩm"),
    ("province", "Tổ trưởng Tổ công tác 45 tỉnh họp.", "Tổ công tác 45"),
    ("province", "Tòa án nhân dân khu vực, Viện kiểm sát nhân dân khu vực 2 xét xử.",
     "Tòa án nhân dân khu vực ()|Viện kiểm sát nhân dân khu vực 2"),
    ("province", "Các cơ quan, đơn vị: Sở Y tế, Công an tỉnh kiểm tra.", "Sở Y tế|Công an"),
    ("province", "Các cơ quan, đơn vị: Kiểm tra kho.", "Các cơ quan, đơn vị ()"),
    ("province", "Phòng Tiếp dân - Sở Y tế họp.", "Phòng Tiếp dân Sở Y tế"),
    ("province", "Ban Chấp hành các đoàn thể tỉnh họp.", "Các đoàn thể"),
    ("commune", "Đảng ủy, Thường trực HĐND xã giám sát.", "Đảng ủy xã Mỹ Cẩm|HĐND xã Mỹ Cẩm"),
    ("province", "Đảng ủy xã: Lãnh đạo toàn diện.", "Đảng ủy xã ()"),
    ("province", "Huyện ủy Ba Tri\nChỉ đạo.", "Huyện ủy Ba Tri"),
    ("district", "Huyện ủy\nChỉ đạo sát.", "Huyện ủy Ba Tri"),
    ("province", "Văn phòng Đoàn ĐBQH, HĐND và UBND tỉnh ghi sổ.",
     "Văn phòng Đoàn đại biểu Quốc hội, HĐND và UBND"),
    ("province", "Các cơ quan chịu sự giám sát gửi sổ.", "Các cơ quan chịu sự giám sát ()"),
    ("province", "Thuế cơ sở 7 tỉnh ghi sổ.", "Thuế cơ sở 7"),
    ("district", "Phòng Lao động - TB&XH kiểm tra.",
     "Phòng Lao động - Thương binh và Xã hội huyện Ba Tri"),
    ("commune", "Ban nhân dân ấp họp.", "Ban nhân dân ấp (xã Mỹ Cẩm)"),
    ("inspectorate", "Phòng Nghiệp vụ 3 xác minh.", "Phòng Nghiệp vụ 3 Thanh tra"),
    ("commune", "Các chi, đảng bộ cơ sở họp.", "Các chi, đảng bộ cơ sở (xã Mỹ Cẩm)"),
    ("department", "Phòng Giáo dục thường xuyên họp.", "Phòng Giáo dục thường xuyên Sở Y tế"),
    ("centre", "Văn phòng Bộ Tài chính ghi sổ.", "Văn phòng Bộ Tài chính"),
    ("centre", "Thống đốc Ngân hàng Nhà nước Việt Nam chỉ đạo.", "Ngân hàng Nhà nước Việt Nam"),
    ("centre", "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ đôn đốc.", "Văn phòng Chính phủ"),
    ("centre", "Tổng Thanh tra Chính phủ, Tổng Kiểm toán Nhà nước xem.",
     "Thanh tra Chính phủ|Kiểm toán Nhà nước"),
    ("centre", "Tập đoàn Hóa chất Việt Nam, Tập đoàn Dệt May khôi phục sản xuất.",
     "Tập đoàn Hóa chất Việt Nam|Tập đoàn Dệt May"),
    ("centre", "Đảng đoàn Quốc hội, Ban cán sự đảng Tòa án nhân dân tối cao lãnh đạo.",
     "Đảng đoàn Quốc hội|Ban cán sự đảng Tòa án nhân dân tối cao"),
    ("province", "Đảng đoàn HĐND tỉnh họp.", "Đảng đoàn HĐND"),
    ("centre", "Đại học Quốc gia Thành phố Hồ Chí Minh đào tạo.", "Đại học Quốc gia Thành phố Hồ Chí Minh"),
    ("centre", "Bí thư Tỉnh ủy, Chủ tịch UBND các tỉnh Sơn La, Lai Châu chỉ đạo.",
     "Tỉnh ủy Sơn La|Tỉnh ủy Lai Châu|UBND tỉnh Sơn La|UBND tỉnh Lai Châu"),
    ("centre", "Bí thư Tỉnh ủy, Thành ủy, Chủ tịch UBND các tỉnh, thành phố chỉ đạo.",
     "Các tỉnh ủy, thành ủy|UBND các tỉnh, thành phố"),
]


@pytest.mark.parametrize(("document", "sentence", "expected"), LED)
def test_names_at_the_head_of_a_sentence(document: str, sentence: str, expected: str) -> None:
    found, _ = names_of(document, sentence).leading(sentence, 0, len(sentence))
    assert "|".join(n.name for n in found).replace(" tỉnh Bến Tre", "").replace(
        "tỉnh Bến Tre", "") == expected


@pytest.mark.parametrize(("cell", "expected"), [
    ("Phòng Đấu thầu, Thẩm định và Giám sát đầu tư\t", "Phòng Đấu thầu, Thẩm định và Giám sát đầu tư"),
    ("Phòng Giám sát đầu tư", "Phòng Giám sát đầu tư"),
    ("Văn phòng", "Văn phòng"),
])
def test_names_in_cells(cell: str, expected: str) -> None:
    assert [n.name for n in names_of("department").split(cell, 0, len(cell.rstrip()))] == [
        f"{expected} Sở Y tế tỉnh Bến Tre"]


@pytest.mark.parametrize(("cell", "expected"), [
    ("Vụ Theo dõi về muối, đường và gạo", "Vụ Theo dõi về muối, đường và gạo Bộ Công Thương"),
    ("Cục Giám sát quản lý về muối", "Cục Giám sát quản lý về muối Bộ Công Thương"),
    ("Cục Thuế xuất nhập khẩu; Cục Thuế", "Cục Thuế xuất nhập khẩu Bộ Công Thương|Cục Thuế"),
    ("Các Tập đoàn: Muối Việt Nam, Điện lực Việt Nam", "Tập đoàn Muối Việt Nam|Tập đoàn Điện lực Việt Nam"),
    ("Vụ Muối; thời gian: 2031", "Vụ Muối Bộ Công Thương"),
    ("Văn phòng Bộ\nCục Muối", "Văn phòng Bộ Công Thương|Cục Muối Bộ Công Thương"),
    ("Đoàn kiểm tra", "Đoàn kiểm tra"),
    ("Cục Muối, lập sổ", "Cục Muối Bộ Công Thương"),
    ("Cục Cảnh sát biển - Bộ Công an", "Cục Cảnh sát biển Bộ Công an"),
    ("TTQGM, Vụ Muối", "TTQGM|Vụ Muối Bộ Công Thương"),
    ("Vụ Muối; Quý II/2031", "Vụ Muối Bộ Công Thương"),
    ("Vụ Muối về kết quả", "Vụ Muối Bộ Công Thương"),
    ("Cục Sở hữu muối; Văn phòng Bộ", "Cục Sở hữu muối Bộ Công Thương|Văn phòng Bộ Công Thương"),
])
def test_names_in_cells_of_a_ministry(cell: str, expected: str) -> None:
    assert "|".join(n.name for n in names_of("trade").split(cell, 0, len(cell))) == expected


@pytest.mark.parametrize(("cell", "expected"), [
    ("Ban Tổ chức, Văn phòng", "Ban Tổ chức Tỉnh ủy Bến Tre|Văn phòng Tỉnh ủy Bến Tre"),
    ("Ủy ban Kiểm tra Huyện ủy Ba Tri", "Ủy ban Kiểm tra Huyện ủy Ba Tri tỉnh Bến Tre"),
    ("Tòa án nhân dân hai cấp", "Tòa án nhân dân hai cấp (tỉnh Bến Tre)"),
    ("Tổ CNSCĐ các ấp", "Tổ công nghệ số cộng đồng các ấp (tỉnh Bến Tre)"),
    ("Các trường Mầm non, TH, THCS", "Các trường Mầm non, TH, THCS (tỉnh Bến Tre)"),
    ("Trường CĐ Đồng Khởi", "Trường Cao đẳng Đồng Khởi tỉnh Bến Tre"),
])
def test_names_in_cells_of_the_party(cell: str, expected: str) -> None:
    assert "|".join(n.name for n in names_of("party").split(cell, 0, len(cell))) == expected


@pytest.mark.parametrize(("document", "text", "expected"), [
    ("province", "Họp tại xã Trường Xuân, phường Tân Hội An và đường Trường Thi.", []),
    ("province", "Giao thành phố Sở Nội vụ chủ trì.", ["Sở Nội vụ tỉnh Bến Tre"]),
    ("province", "Số: 84/QĐ-UBND\nBến Tre, ngày 3", []),
    ("province", "Số: 84/KH-HĐND-UBND", []),
    ("province", "Đảng ủy cơ sở, đảng ủy viên, Công đoàn cơ sở, Đảng ủy khối, quận ủy", []),
    ("province", "Chủ tịch Hội đồng thành viên ký.", []),
    ("ministry", "Cột Chi cục Hải quan để trống.", []),
    ("province", "VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH BẾN TRE", ["Văn phòng UBND tỉnh Bến Tre"]),
    ("centre", "VĂN PHÒNG CHÍNH PHỦ", ["Văn phòng Chính phủ"]),
    ("centre", "Học Viện Hành chính quốc gia mở lớp.", ["Học viện Hành chính quốc gia"]),
])
def test_bodies_in_running_text(document: str, text: str, expected: list[str]) -> None:
    assert [n.name for n in names_of(document, text).everywhere()] == expected


@pytest.mark.parametrize("piece", ["phòng, chống dịch, ", "phòng, chống bệnh và ", "Tỉnh ủy, Thành ủy, ",
                                   "xã A Ban ", "/A-B-UBND", "các bệnh viện, nhi, "])
def test_long_runs_are_read_to_their_end(piece: str) -> None:
    text = "Ban Chỉ đạo " + piece * 2000
    found = names_of("province").find(text, 0, len(text))
    assert all(0 <= a.start < a.end <= b.start for a, b in pairwise(found))


def test_letters_of_a_unit_are_its_name_where_the_document_prints_it() -> None:
    text = "Phòng Kiểm tra và cấp phép, Phòng Đo đạc - Bản đồ họp. Phòng KT&CP, Phòng KTCL, Phòng ĐĐBĐ."
    cell = "Phòng KT&CP; Phòng KTCL; Phòng ĐĐBĐ"
    names = names_of("department", text).split(cell, 0, len(cell))
    assert [n.name.removesuffix(" Sở Y tế tỉnh Bến Tre") for n in names] == [
        "Phòng Kiểm tra và cấp phép", "Phòng KTCL", "Phòng Đo đạc - Bản đồ"]


def test_a_name_ends_before_the_mark_of_the_next_line() -> None:
    text = "2. Vụ Muối và Than\n\na) Lập sổ.\n\n3. Cục Kho\nb) Đếm kho.\n\n4. Cục Kho và\nthan đá họp."
    names = [n.name for n in names_of("trade", text).everywhere()]
    assert [name.removesuffix(" Bộ Công Thương") for name in names] == [
        "Vụ Muối và Than", "Cục Kho", "Cục Kho và than đá"]


def test_the_standing_office_is_the_body_that_the_document_calls_so() -> None:
    cell = "Cơ quan thường trực Hội đồng; Vụ Muối"
    for text, office in (
        ("Bộ Nội vụ - Cơ quan thường trực Hội đồng muối quốc gia họp.", "Bộ Nội vụ"),
        ("Giao Bộ Nội vụ (cơ quan thường trực) họp Hội đồng muối quốc gia.", "Bộ Nội vụ"),
        ("Hội đồng muối quốc gia họp.", "Cơ quan thường trực Hội đồng muối quốc gia"),
    ):
        names = names_of("trade", text).split(cell, 0, len(cell))
        assert [n.name for n in names] == [office, "Vụ Muối Bộ Công Thương"]


@pytest.mark.parametrize(("document", "text", "expected"), [
    ("province", "Sở Y tế\tCác sở, ban, ngành\tTháng 01/2024\tKế hoạch của UBND tỉnh",
     "Sở Y tế tỉnh Bến Tre|Các sở, ban, ngành tỉnh Bến Tre|UBND tỉnh Bến Tre"),
    ("ministry", "Văn phòng Bộ\tTrung tâm Muối lập sổ", "Văn phòng Bộ Y tế|Trung tâm Muối Bộ Y tế"),
    ("province", "Mở lớp ở Trường Cao đẳng Bến Tre gắn với nghề muối.", "Trường Cao đẳng Bến Tre"),
    ("centre", "Học viện Cán bộ quản lý xây dựng và đô thị lập sổ.",
     "Học viện Cán bộ quản lý xây dựng và đô thị"),
])
def test_a_name_ends_with_its_column_and_before_what_it_is_tied_to(
    document: str, text: str, expected: str,
) -> None:
    assert "|".join(n.name for n in names_of(document, text).everywhere()) == expected
