"""Cells of agencies and running text: what is printed, in which document, and the canonical names."""

from functools import cache
from itertools import pairwise

import pytest
from cancu.loaders.agencies.forms import match_form
from cancu.loaders.agencies.names import AgencyNames
from cancu.loaders.records import DocumentHeader

DOCUMENTS = {
    "province": DocumentHeader("k", issuer="UBND tỉnh Nghệ An", province="Nghệ An", date="2024-01-15"),
    "new province": DocumentHeader("k", issuer="UBND tỉnh Vĩnh Long", province="Vĩnh Long",
                                   date="2025-09-15"),
    "city": DocumentHeader("k", issuer="UBND thành phố Hà Nội", province="Hà Nội", date="2022-03-01"),
    "ministry": DocumentHeader("k", issuer="Bộ Nội vụ", date="2022-03-01"),
    "department": DocumentHeader("k", issuer="Sở Y tế tỉnh Nghệ An", province="Nghệ An", date="2023-05-01"),
    "district": DocumentHeader("k", issuer="UBND huyện Diễn Châu tỉnh Nghệ An", province="Nghệ An",
                               date="2023-05-01"),
    "town": DocumentHeader("k", issuer="UBND thành phố Vinh tỉnh Nghệ An", province="Nghệ An",
                           date="2023-05-01"),
    "commune": DocumentHeader("k", issuer="UBND xã Mỹ Cẩm tỉnh Vĩnh Long", province="Vĩnh Long",
                              date="2025-10-01"),
}


@cache
def names_of(document: str) -> AgencyNames:
    return AgencyNames(DOCUMENTS[document], {"TTPVHCC": "Trung tâm Phục vụ hành chính công"})


def read(document: str, cell: str) -> list[str]:
    return [named.name for named in names_of(document).split(cell, 0, len(cell))]


# In a document of UBND tỉnh Nghệ An; a stroke parts the names.
PROVINCE = [
    ("Sở Nội vụ", "Sở Nội vụ tỉnh Nghệ An"),
    ("SỞ NỘI VỤ", "Sở Nội vụ tỉnh Nghệ An"),
    ("Sở Nội vụ tỉnh", "Sở Nội vụ tỉnh Nghệ An"),
    ("các sở nội vụ, kế hoạch và đầu tư và tư pháp",
     "Sở Nội vụ tỉnh Nghệ An|Sở Kế hoạch và Đầu tư tỉnh Nghệ An|Sở Tư pháp tỉnh Nghệ An"),
    ("Các sở xây dựng kế hoạch", "Các sở, ban, ngành tỉnh Nghệ An"),
    ("Các trường THPT", "Các trường trung học phổ thông (tỉnh Nghệ An)"),
    ("Các ban đảng, đảng đoàn, ban cán sự đảng", "Các ban đảng, đảng đoàn, ban cán sự đảng (tỉnh Nghệ An)"),
    ("Các Tổ đại biểu và đại biểu HĐND tỉnh", "Các tổ đại biểu và đại biểu HĐND tỉnh Nghệ An"),
    ("Tổ đại biểu và các đại biểu HĐND tỉnh", "Các tổ đại biểu và đại biểu HĐND tỉnh Nghệ An"),
    ("Các cơ sở đào tạo nghề; các cơ sở khám bệnh, chữa bệnh",
     "Các cơ sở đào tạo nghề (tỉnh Nghệ An)|Các cơ sở khám bệnh, chữa bệnh (tỉnh Nghệ An)"),
    ("Đoàn cơ sở các xã", "Đoàn cơ sở các xã (tỉnh Nghệ An)"),
    ("Sở Nội vụ tỉnh Quảng Ninh", "Sở Nội vụ tỉnh Quảng Ninh"),
    ("Sở Thông tin\nvà Truyền thông", "Sở Thông tin và Truyền thông tỉnh Nghệ An"),
    ("Sở Tài chính, Sở Tư pháp và Sở Y tế",
     "Sở Tài chính tỉnh Nghệ An|Sở Tư pháp tỉnh Nghệ An|Sở Y tế tỉnh Nghệ An"),
    ("- Sở Tài chính\n- Sở Tư pháp", "Sở Tài chính tỉnh Nghệ An|Sở Tư pháp tỉnh Nghệ An"),
    ("Sở NN&PTNT; Sở LĐ-TB&XH", "Sở Nông nghiệp và Phát triển nông thôn tỉnh Nghệ An"
     "|Sở Lao động - Thương binh và Xã hội tỉnh Nghệ An"),
    ("Sở GD&ĐT, Sở KH&ĐT", "Sở Giáo dục và Đào tạo tỉnh Nghệ An|Sở Kế hoạch và Đầu tư tỉnh Nghệ An"),
    ("Sở VHTTDL", "Sở Văn hóa, Thể thao và Du lịch tỉnh Nghệ An"),
    ("Sở TT&TT", "Sở Thông tin và Truyền thông tỉnh Nghệ An"),
    ("SNV; STC", "Sở Nội vụ tỉnh Nghệ An|Sở Tài chính tỉnh Nghệ An"),
    ("Các Sở: Tài chính, Tư pháp và Nội vụ",
     "Sở Tài chính tỉnh Nghệ An|Sở Tư pháp tỉnh Nghệ An|Sở Nội vụ tỉnh Nghệ An"),
    ("Sở: NN&PTNT, TC", "Sở Nông nghiệp và Phát triển nông thôn tỉnh Nghệ An|Sở Tài chính tỉnh Nghệ An"),
    ("Các sở: Tài chính, Nội vụ; Thanh tra tỉnh",
     "Sở Tài chính tỉnh Nghệ An|Sở Nội vụ tỉnh Nghệ An|Thanh tra tỉnh Nghệ An"),
    ("Giám đốc các Sở: Tài chính, Tư pháp", "Sở Tài chính tỉnh Nghệ An|Sở Tư pháp tỉnh Nghệ An"),
    ("Giám đốc Sở Nội vụ, Chánh Văn phòng UBND tỉnh", "Sở Nội vụ tỉnh Nghệ An|Văn phòng UBND tỉnh Nghệ An"),
    ("Thủ trưởng các sở, ban, ngành tỉnh", "Các sở, ban, ngành tỉnh Nghệ An"),
    ("Giám đốc, Thủ trưởng các sở, ban, ngành", "Các sở, ban, ngành tỉnh Nghệ An"),
    ("Chủ tịch UBND các huyện, thành phố, thị xã", "UBND cấp huyện (tỉnh Nghệ An)"),
    ("Các sở, ngành, UBND cấp huyện, UBND cấp xã có liên quan", "Các sở, ban, ngành tỉnh Nghệ An"
     "|UBND cấp huyện (tỉnh Nghệ An)|UBND cấp xã (tỉnh Nghệ An)"),
    ("Các sở, ban, ngành (trừ Sở Y tế)", "Các sở, ban, ngành tỉnh Nghệ An"),
    ("Sở Tài chính\n(theo phân cấp), UBND xã Mỹ Cẩm",
     "Sở Tài chính tỉnh Nghệ An|UBND xã Mỹ Cẩm tỉnh Nghệ An"),
    ("Sở, ban, ngành có liên quan", "Các sở, ban, ngành có liên quan (tỉnh Nghệ An)"),
    ("Các cơ quan, đơn vị liên quan", "Các cơ quan, đơn vị có liên quan (tỉnh Nghệ An)"),
    ("Các cơ quan, đơn vị, địa phương", "Các cơ quan, đơn vị, địa phương (tỉnh Nghệ An)"),
    ("Các cơ quan chuyên môn thuộc UBND tỉnh; UBND cấp huyện",
     "Các cơ quan chuyên môn thuộc UBND tỉnh Nghệ An|UBND cấp huyện (tỉnh Nghệ An)"),
    ("UBND huyện Yên Thành, UBND thị xã Hoàng Mai",
     "UBND huyện Yên Thành tỉnh Nghệ An|UBND thị xã Hoàng Mai tỉnh Nghệ An"),
    ("UBND các xã: Mỹ Cẩm, Tân Bình và Hòa Ân",
     "UBND xã Mỹ Cẩm tỉnh Nghệ An|UBND xã Tân Bình tỉnh Nghệ An|UBND xã Hòa Ân tỉnh Nghệ An"),
    ("UBND huyện Yên Thành, Chủ tịch UBND huyện Nam Đàn, Giám đốc Sở Y tế",
     "UBND huyện Yên Thành tỉnh Nghệ An|UBND huyện Nam Đàn tỉnh Nghệ An|Sở Y tế tỉnh Nghệ An"),
    ("UBND các xã Mỹ Cẩm, Tân Bình và Chánh Văn phòng UBND tỉnh, Các sở, ngành",
     "UBND xã Mỹ Cẩm tỉnh Nghệ An|UBND xã Tân Bình tỉnh Nghệ An|Văn phòng UBND tỉnh Nghệ An"
     "|Các sở, ban, ngành tỉnh Nghệ An"),
    ("UBND xã Mỹ Cẩm, Các sở, ngành", "UBND xã Mỹ Cẩm tỉnh Nghệ An|Các sở, ban, ngành tỉnh Nghệ An"),
    ("Trung tâm Phục vụ hành chính công, xúc tiến đầu tư và hỗ trợ doanh nghiệp tỉnh; Sở Y tế",
     "Trung tâm Phục vụ hành chính công, xúc tiến đầu tư và hỗ trợ doanh nghiệp tỉnh Nghệ An"
     "|Sở Y tế tỉnh Nghệ An"),
    ("Trung tâm Phục vụ hành chính công và Kiểm soát thủ tục hành chính, Sở Y tế",
     "Trung tâm Phục vụ hành chính công và Kiểm soát thủ tục hành chính tỉnh Nghệ An|Sở Y tế tỉnh Nghệ An"),
    ("Trung tâm Phục vụ hành chính công và Sở Y tế",
     "Trung tâm Phục vụ hành chính công tỉnh Nghệ An|Sở Y tế tỉnh Nghệ An"),
    ("Trung tâm Giám sát, điều hành đô thị thông minh",
     "Trung tâm Giám sát, điều hành đô thị thông minh tỉnh Nghệ An"),
    ("Trường Chính trị Phan Bội Châu, Trường Chính trị tỉnh, Trường Chính trị Nghệ An",
     "Trường Chính trị Phan Bội Châu tỉnh Nghệ An|Trường Chính trị tỉnh Nghệ An"
     "|Trường Chính trị tỉnh Nghệ An"),
    ("Ủy ban nhân dân các xã, phường", "UBND cấp xã (tỉnh Nghệ An)"),
    ("Uỷ ban nhân dân tỉnh", "UBND tỉnh Nghệ An"),
    ("UBND\ncấp huyện", "UBND cấp huyện (tỉnh Nghệ An)"),
    ("Thanh tra tỉnh; Ban Dân tộc; BQL KKT tỉnh",
     "Thanh tra tỉnh Nghệ An|Ban Dân tộc tỉnh Nghệ An|Ban Quản lý Khu kinh tế tỉnh Nghệ An"),
    ("Công an tỉnh, Bộ CHQS tỉnh", "Công an tỉnh Nghệ An|Bộ Chỉ huy Quân sự tỉnh Nghệ An"),
    ("Tỉnh ủy; Ban Tổ chức Tỉnh ủy", "Tỉnh ủy Nghệ An|Ban Tổ chức Tỉnh ủy Nghệ An"),
    ("Thành ủy Vinh, Thành ủy Hà Nội", "Thành ủy Vinh tỉnh Nghệ An|Thành ủy Hà Nội"),
    ("Huyện ủy, thị ủy", "Các huyện ủy, thị ủy (tỉnh Nghệ An)"),
    ("Đảng ủy, UBND các xã", "Đảng ủy cấp xã (tỉnh Nghệ An)|UBND cấp xã (tỉnh Nghệ An)"),
    ("Hội Nông dân Việt Nam; Hội Nông dân Việt Nam tỉnh",
     "Hội Nông dân Việt Nam|Hội Nông dân tỉnh Nghệ An"),
    ("Hải quan khu vực XI, Kho bạc Nhà nước khu vực XI", "Hải quan khu vực XI|Kho bạc Nhà nước khu vực XI"),
    ("Tỉnh đoàn, Hội LHPN tỉnh", "Tỉnh đoàn Nghệ An|Hội Liên hiệp Phụ nữ tỉnh Nghệ An"),
    ("Báo, Đài Phát thanh và Truyền hình tỉnh", "Báo Nghệ An|Đài Phát thanh và Truyền hình tỉnh Nghệ An"),
    ("UBND các H, TX, TP; UBND X/P/TT", "UBND cấp huyện (tỉnh Nghệ An)|UBND cấp xã (tỉnh Nghệ An)"),
    ("Sở VH, TT và DL; Văn phòng Điều phối NTM",
     "Sở Văn hóa, Thể thao và Du lịch tỉnh Nghệ An|Văn phòng Điều phối Nông thôn mới tỉnh Nghệ An"),
    ("Các trường mầm non, tiểu học, THCS", "Các trường mầm non, tiểu học, THCS (tỉnh Nghệ An)"),
    ("Các đơn vị được kiểm tra chuẩn bị hồ sơ", "Các đơn vị được kiểm tra (tỉnh Nghệ An)"),
    ("Ban Tuyên giáo Tỉnh đoàn; các huyện, thành đoàn",
     "Ban Tuyên giáo Tỉnh đoàn Nghệ An|Các huyện, thành đoàn (tỉnh Nghệ An)"),
    ("UBND các địa phương", "UBND các địa phương (tỉnh Nghệ An)"),
    ("Sở Nông nghiệp và PTNT; Sở Lao động, TB&XH; Sở Văn hóa, TT&DL",
     "Sở Nông nghiệp và Phát triển nông thôn tỉnh Nghệ An|Sở Lao động - Thương binh và Xã hội tỉnh Nghệ An"
     "|Sở Văn hóa, Thể thao và Du lịch tỉnh Nghệ An"),
    ("Trung tâm Xúc tiến đầu tư và Hỗ trợ doanh nghiệp; Ban Xúc tiến và Hỗ trợ đầu tư",
     "Trung tâm Xúc tiến đầu tư và Hỗ trợ doanh nghiệp tỉnh Nghệ An"
     "|Ban Xúc tiến và Hỗ trợ đầu tư tỉnh Nghệ An"),
    ("Viện Quy hoạch thủy lợi Tây Nguyên", "Viện Quy hoạch thủy lợi Tây Nguyên"),
    ("Ban Cán sự đảng UBND tỉnh; Đảng đoàn HĐND tỉnh",
     "Ban Cán sự đảng UBND tỉnh Nghệ An|Đảng đoàn HĐND tỉnh Nghệ An"),
    ("Các huyện, thành, thị ủy và đảng ủy trực thuộc",
     "Các huyện, thành, thị ủy và đảng ủy trực thuộc (tỉnh Nghệ An)"),
    ("Các Tổ đại biểu HĐND tỉnh và đại biểu HĐND tỉnh",
     "Các tổ đại biểu HĐND tỉnh Nghệ An|Các đại biểu HĐND tỉnh Nghệ An"),
    ("Các tổ chức CT-XH", "Các tổ chức chính trị - xã hội (tỉnh Nghệ An)"),
    ("Ban nhân dân các ấp; BCH Quân sự xã Mỹ Cẩm",
     "Ban nhân dân các ấp (tỉnh Nghệ An)|Ban Chỉ huy Quân sự xã Mỹ Cẩm tỉnh Nghệ An"),
    ("TTPVHCC", "Trung tâm Phục vụ hành chính công tỉnh Nghệ An"),
    ("Bộ Tài chính; Văn phòng Chính phủ", "Bộ Tài chính|Văn phòng Chính phủ"),
    ("Đồng chí Nguyễn Văn An", ""),
    ("nt", ""),
    ("", ""),
    (" \n; ,", ""),
]

ELSEWHERE = [
    ("new province", "Sở NN&MT; UBND các xã, phường",
     "Sở Nông nghiệp và Môi trường tỉnh Vĩnh Long|UBND cấp xã (tỉnh Vĩnh Long)"),
    ("city", "Sở Nội vụ", "Sở Nội vụ thành phố Hà Nội"),
    ("city", "Các Sở, ban, ngành Thành phố; UBND các quận, huyện, thị xã",
     "Các sở, ban, ngành thành phố Hà Nội|UBND cấp huyện (thành phố Hà Nội)"),
    ("city", "Văn phòng UBND Thành phố, Công an Thành phố",
     "Văn phòng UBND thành phố Hà Nội|Công an thành phố Hà Nội"),
    ("city", "Thành ủy", "Thành ủy Hà Nội"),
    ("city", "UBND thành phố Bình Minh, UBND quận, huyện",
     "UBND thành phố Bình Minh thành phố Hà Nội|UBND cấp huyện (thành phố Hà Nội)"),
    ("city", "UBND thành phố, Sở Nội vụ", "UBND thành phố Hà Nội|Sở Nội vụ thành phố Hà Nội"),
    ("ministry", "Trung ương Hội Làm vườn Việt Nam, Công ty TNHH MTV Muối",
     "Trung ương Hội Làm vườn Việt Nam|Công ty TNHH MTV Muối"),
    ("ministry", "TCHQ; UBCKNN", "Tổng cục Hải quan|Ủy ban Chứng khoán Nhà nước"),
    ("ministry", "Cục Tin học và Thống kê ngành; TCT", "Cục Tin học và Thống kê ngành Bộ Nội vụ|TCT"),
    ("ministry", "Vụ Pháp chế, Văn phòng Bộ", "Vụ Pháp chế Bộ Nội vụ|Văn phòng Bộ Nội vụ"),
    ("ministry", "Các bộ, cơ quan ngang bộ", "Các bộ, cơ quan ngang bộ"),
    ("ministry", "UBND các tỉnh, thành phố trực thuộc Trung ương",
     "UBND các tỉnh, thành phố trực thuộc Trung ương"),
    ("ministry", "Bộ Tư pháp", "Bộ Tư pháp"),
    ("ministry", "Các Vụ, Cục, Tổng cục", "Các vụ, Cục, Tổng cục"),
    ("ministry", "Các đơn vị trực thuộc", "Các đơn vị trực thuộc"),
    ("ministry", "Các đơn vị thuộc Bộ", "Các đơn vị thuộc Bộ Nội vụ"),
    ("ministry", "Các sở tài nguyên và môi trường, các sở nội vụ",
     "Các sở tài nguyên và môi trường|Các sở nội vụ"),
    ("department", "Các phòng chuyên môn", "Các phòng chuyên môn Sở Y tế tỉnh Nghệ An"),
    ("department", "Các phòng y tế", "Các phòng y tế (tỉnh Nghệ An)"),
    ("department", "Các phòng tài chính, tổ chức", "Các phòng tài chính, tổ chức Sở Y tế tỉnh Nghệ An"),
    ("department", "Các phòng, đoàn thể", "Các phòng, đoàn thể Sở Y tế tỉnh Nghệ An"),
    ("department", "Các ban, ngành, đoàn thể", "Các ban, ngành, đoàn thể (tỉnh Nghệ An)"),
    ("department", "Phòng Kế hoạch - Tài chính; Thanh tra Sở",
     "Phòng Kế hoạch - Tài chính Sở Y tế tỉnh Nghệ An|Thanh tra Sở Y tế tỉnh Nghệ An"),
    ("department", "Văn phòng", "Văn phòng Sở Y tế tỉnh Nghệ An"),
    ("department", "Sở Nội vụ", "Sở Nội vụ tỉnh Nghệ An"),
    ("district", "Phòng Nội vụ; UBND các xã, thị trấn",
     "Phòng Nội vụ huyện Diễn Châu tỉnh Nghệ An|UBND cấp xã (huyện Diễn Châu tỉnh Nghệ An)"),
    ("town", "UBND thành phố; Công an thành phố, UBND các phường, xã",
     "UBND thành phố Vinh tỉnh Nghệ An|Công an thành phố Vinh tỉnh Nghệ An"
     "|UBND cấp xã (thành phố Vinh tỉnh Nghệ An)"),
    ("district", "Phòng VHTT", "Phòng Văn hóa và Thông tin huyện Diễn Châu tỉnh Nghệ An"),
    ("district", "Phòng TC-KH; Phòng Nông nghiệp và PTNT",
     "Phòng Tài chính - Kế hoạch huyện Diễn Châu tỉnh Nghệ An"
     "|Phòng Nông nghiệp và Phát triển nông thôn huyện Diễn Châu tỉnh Nghệ An"),
    ("district", "Huyện ủy; Ban Tổ chức Huyện ủy; Huyện đoàn",
     "Huyện ủy Diễn Châu tỉnh Nghệ An|Ban Tổ chức Huyện ủy Diễn Châu tỉnh Nghệ An"
     "|Huyện đoàn Diễn Châu tỉnh Nghệ An"),
    ("ministry", "Tỉnh ủy Trà Vinh, Thành ủy Hà Nội", "Tỉnh ủy Trà Vinh|Thành ủy Hà Nội"),
    ("commune", "Công an xã; UBND tỉnh", "Công an xã Mỹ Cẩm tỉnh Vĩnh Long|UBND tỉnh Vĩnh Long"),
]


@pytest.mark.parametrize(("cell", "expected"), PROVINCE)
def test_cells_of_a_province(cell: str, expected: str) -> None:
    assert "|".join(read("province", cell)) == expected


@pytest.mark.parametrize(("document", "cell", "expected"), ELSEWHERE)
def test_cells_of_other_documents(document: str, cell: str, expected: str) -> None:
    assert "|".join(read(document, cell)) == expected


# Running text of a document of UBND tỉnh Nghệ An: every body and group, in order.
PROSE = [
    ("Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính theo dõi.",
     "Sở Nội vụ tỉnh Nghệ An|Sở Tài chính tỉnh Nghệ An"),
    ("Hồ sơ gửi về Văn phòng UBND tỉnh để tổng hợp.", "Văn phòng UBND tỉnh Nghệ An"),
    ("Bộ trưởng Bộ Nội vụ có ý kiến với UBND tỉnh Trà Vinh.", "Bộ Nội vụ|UBND tỉnh Trà Vinh"),
    ("UBND cấp huyện, cấp xã niêm yết thủ tục.", "UBND cấp huyện (tỉnh Nghệ An)|UBND cấp xã (tỉnh Nghệ An)"),
    ("Chủ tịch UBND xã Nam Thanh báo cáo kết quả.", "UBND xã Nam Thanh tỉnh Nghệ An"),
    ("Các sở, ngành, địa phương thực hiện.", "Các sở, ngành, địa phương (tỉnh Nghệ An)"),
    ("Sở Khoa học và Công nghệ và Sở Y tế cùng làm.",
     "Sở Khoa học và Công nghệ tỉnh Nghệ An|Sở Y tế tỉnh Nghệ An"),
    ("Chi cục Kiểm lâm kiểm tra rừng.", "Chi cục Kiểm lâm tỉnh Nghệ An"),
    ("Sáp nhập các Phòng Nội vụ.", "Các phòng Nội vụ (tỉnh Nghệ An)"),  # not one office but all of them
    ("Các Ban HĐND tỉnh giám sát.", "Các ban HĐND tỉnh Nghệ An"),
    ("Huyện ủy Đô Lương chỉ đạo; các huyện ủy, thành ủy báo cáo.",
     "Huyện ủy Đô Lương tỉnh Nghệ An|Các huyện ủy, thành ủy (tỉnh Nghệ An)"),
    ("Đài Truyền hình Việt Nam đưa tin về Đại học Quốc gia Hà Nội.",
     "Đài Truyền hình Việt Nam|Đại học Quốc gia Hà Nội"),
    ("Cán bộ, ban ngành và trường hợp khác; tổ chức thực hiện tốt.", ""),
    ("Chuyên mục trên báo chí, báo cáo tháng, ngân hàng đề thi.", ""),
    ("Bộ phận Một cửa, bộ máy, sở thích, hội nghị, phòng ngừa.", ""),
]


@pytest.mark.parametrize(("text", "expected"), PROSE)
def test_names_in_running_text(text: str, expected: str) -> None:
    found = names_of("province").find(text, 0, len(text))
    assert "|".join(named.name for named in found) == expected


def test_places_and_printed_forms() -> None:
    text = "Đề nghị Giám đốc Sở\nNội vụ xem xét."
    [named] = names_of("province").find(text, 0, len(text))
    assert text[named.start:named.end] == "Sở\nNội vụ"
    assert named.mention == "Sở Nội vụ"


def test_short_form_of_a_committee_has_the_documents_full_name() -> None:
    text = "Kiện toàn Ban Chỉ đạo cải cách hành chính tỉnh. Hằng quý, Ban Chỉ đạo họp một lần."
    names = AgencyNames(DOCUMENTS["province"], {}, text)
    full = "Ban Chỉ đạo cải cách hành chính tỉnh Nghệ An"
    for cell, name in (("Ban Chỉ đạo", full), ("BCĐ", full), ("Thành viên BCĐ", f"Các Thành viên {full}")):
        assert [named.name for named in names.split(cell, 0, len(cell))] == [name]


def test_a_declared_short_form_of_several_words() -> None:
    names = AgencyNames(DOCUMENTS["province"], {"Hội đồng chấm thi": "Hội đồng chấm thi nghề rừng tỉnh"})
    cell = "Hội đồng chấm thi; Sở Nội vụ"
    assert [named.name for named in names.split(cell, 0, len(cell))] == [
        "Hội đồng chấm thi nghề rừng tỉnh Nghệ An", "Sở Nội vụ tỉnh Nghệ An"]


@pytest.mark.parametrize(("printed", "expected", "rest"), [
    ("Giám đốc Sở Nội vụ", ["Sở Nội vụ tỉnh Nghệ An"], ""),
    ("Sở Nội vụ và khách hàng", ["Sở Nội vụ tỉnh Nghệ An"], " và khách hàng"),
    ("trời đẹp", [], "trời đẹp"),
])
def test_a_list_ends_where_no_name_follows(printed: str, expected: list[str], rest: str) -> None:
    found, stop = names_of("province").leading(printed, 0, len(printed), whole=True)
    assert ([named.name for named in found], printed[stop:]) == (expected, rest)


@pytest.mark.parametrize("core", [
    "Sở", "Bộ Chỉ huy Quân sự", "Kho bạc Nhà nước", "Ủy ban Mặt trận Tổ quốc Việt Nam", "Liên đoàn Lao động",
    "Tỉnh ủy", "Thanh tra Chính phủ", "Trung tâm Phục vụ hành chính công", "Hội Nông dân", "Ban Chỉ đạo",
    "Chi cục", "Trường", "Bệnh viện", "Công ty", "Quỹ", "Viện", "Cục Thuế", "Văn phòng", "Báo",
    "Cổng Thông tin điện tử",
])
def test_a_type_is_read_by_its_own_first_words(core: str) -> None:
    found = match_form(core, 0, len(core), core.split(" ")[0].lower())
    assert found is not None
    assert found[1].end() == len(core)


@pytest.mark.parametrize("piece", [
    "Sở ", "các sở, ", "UBND xã A, ", "Ban Chỉ đạo ", "Giám đốc, ", "Phòng A và ", "(Sở ", "các sở: A, ",
    "Cục Cục ", "Báo và ", "Văn phòng ", "Phòng A thuộc ", "Ủy ban ", "đơn vị ",
    "Các phòng: A, ", "phường A, và các xã: ", "Phòng Quản lý ", "hệ thống truyền thanh, ", "tại chỗ ",
])
def test_long_runs_of_one_piece_are_read_to_their_end(piece: str) -> None:
    text = piece * 2000
    found = names_of("province").find(text, 0, len(text))
    assert all(0 <= a.start < a.end <= b.start for a, b in pairwise(found))
