"""Who acts, in wordings of many kinds of offices: headings, items under a heading, items under none.

Written after the habits of provinces, communes, ministries, Party bodies, hospitals and schools. Expected
names leave out the province of the document, Nghệ An.
"""

import pytest
from cancu.loaders.records import DocumentHeader

from tests.loaders.test_owners import owners, short

OF = {
    "province": ("UBND tỉnh Nghệ An", "Nghệ An"),
    "commune": ("UBND xã Mỹ Cẩm tỉnh Nghệ An", "Nghệ An"),
    "ward": ("UBND phường Vinh Phú tỉnh Nghệ An", "Nghệ An"),
    "district": ("UBND huyện Diễn Châu tỉnh Nghệ An", "Nghệ An"),
    "party": ("Tỉnh ủy Nghệ An", "Nghệ An"),
    "justice": ("Sở Tư pháp tỉnh Nghệ An", "Nghệ An"),
    "health": ("Sở Y tế tỉnh Nghệ An", "Nghệ An"),
    "university": ("Trường Đại học Vinh", None),
    "hospital": ("Bệnh viện đa khoa tỉnh Nghệ An", "Nghệ An"),
    "city": ("UBND thành phố Hà Nội", "Hà Nội"),
    "health ministry": ("Bộ Y tế", None),
    "central": ("Thủ tướng Chính phủ", None),
}


def header(document: str) -> DocumentHeader:
    issuer, province = OF[document]
    return DocumentHeader("k", issuer=issuer, province=province, date="2025-10-15")


HEADINGS = [  # document, heading, who leads under it
    ("province", "Các cơ quan thông tin của tỉnh", "Các cơ quan thông tin của"),
    ("province",
     "Báo và Phát thanh - Truyền hình tỉnh, Cổng Thông tin điện tử tỉnh và hệ thống truyền thanh cơ sở",
     "Báo và Phát thanh, Truyền hình Nghệ An|Cổng Thông tin điện tử|Hệ thống truyền thanh cơ sở ()"),
    ("justice", "Phòng Phổ biến, giáo dục pháp luật", "Phòng Phổ biến, giáo dục pháp luật Sở Tư pháp"),
    ("justice", "Phòng Bổ trợ tư pháp, Phòng Phổ biến, giáo dục pháp luật",
     "Phòng Bổ trợ tư pháp Sở Tư pháp|Phòng Phổ biến, giáo dục pháp luật Sở Tư pháp"),
    ("commune", "Đề nghị UBMTTQ xã, Hội LHPN xã, Đoàn Thanh niên xã",
     "Ủy ban Mặt trận Tổ quốc Việt Nam xã Mỹ Cẩm|Hội Liên hiệp Phụ nữ xã Mỹ Cẩm|Đoàn Thanh niên Cộng sản"
     " Hồ Chí Minh xã Mỹ Cẩm"),
    ("province", "Đề nghị Ban Tuyên giáo và Dân vận Tỉnh ủy", "Ban Tuyên giáo và Dân vận Tỉnh ủy Nghệ An"),
    ("province", "Đề nghị Ủy ban MTTQ Việt Nam tỉnh và các tổ chức chính trị - xã hội",
     "Ủy ban Mặt trận Tổ quốc Việt Nam|Các tổ chức chính trị - xã hội ()"),
    ("province", "Chi cục Thuế khu vực X", "Chi cục Thuế khu vực X"),
    ("province",
     "Bảo hiểm xã hội tỉnh; Kho bạc Nhà nước khu vực XI; Ngân hàng Nhà nước chi nhánh Khu vực 8",
     "Bảo hiểm xã hội|Kho bạc Nhà nước khu vực XI|Ngân hàng Nhà nước chi nhánh khu vực 8"),
    ("province", "Viettel Nghệ An, VNPT Nghệ An và các doanh nghiệp viễn thông",
     "Viettel Nghệ An|VNPT Nghệ An|Các doanh nghiệp viễn thông ()"),
    ("province", "Các ngân hàng thương mại, tổ chức tín dụng trên địa bàn",
     "Các ngân hàng thương mại, tổ chức tín dụng ()"),
    ("ward", "Trưởng phòng Kinh tế, Hạ tầng và Đô thị", "Phòng Kinh tế, Hạ tầng và Đô thị phường Vinh Phú"),
    ("ward", "Phòng Văn hóa - Xã hội; Trung tâm Phục vụ hành chính công phường; Công an phường",
     "Phòng Văn hóa - Xã hội phường Vinh Phú|Trung tâm Phục vụ hành chính công phường Vinh Phú|Công an"
     " phường Vinh Phú"),
    ("ward", "Các khối phố; Trạm Y tế phường; Các trường học trên địa bàn",
     "Các khối phố (phường Vinh Phú tỉnh Nghệ An)|Trạm Y tế phường Vinh Phú|Các trường học (phường Vinh"
     " Phú tỉnh Nghệ An)"),
    ("province", "Bộ Chỉ huy Quân sự tỉnh, Bộ Chỉ huy Bộ đội Biên phòng tỉnh",
     "Bộ Chỉ huy Quân sự|Bộ Chỉ huy Bộ đội Biên phòng"),
    ("province", "Liên đoàn Lao động tỉnh, Hội Cựu chiến binh tỉnh, Tỉnh đoàn",
     "Liên đoàn Lao động|Hội Cựu chiến binh|Tỉnh đoàn Nghệ An"),
    ("health ministry", "Cục Quản lý Khám, chữa bệnh", "Cục Quản lý Khám, chữa bệnh Bộ Y tế"),
    ("health ministry", "Vụ Kế hoạch - Tài chính; Vụ Pháp chế; Thanh tra Bộ",
     "Vụ Kế hoạch - Tài chính Bộ Y tế|Vụ Pháp chế Bộ Y tế|Thanh tra Bộ Y tế"),
    ("university", "Phòng Đào tạo; Phòng Công tác chính trị - Học sinh, sinh viên; Khoa Sư phạm",
     "Phòng Đào tạo Trường Đại học Vinh|Phòng Công tác chính trị - Học sinh, sinh viên Trường Đại học Vinh"
     "|Khoa Sư phạm Trường Đại học Vinh"),
    ("province", "Trách nhiệm của các sở, ban, ngành cấp tỉnh và UBND các xã, phường",
     "Các sở, ban, ngành|UBND cấp xã ()"),
    ("province",
     "Các đồng chí Giám đốc, Thủ trưởng các sở, ban, ngành, đoàn thể tỉnh; Bí thư Đảng ủy, Chủ tịch UBND"
     " các xã, phường", "Các sở, ban, ngành, đoàn thể|Đảng ủy cấp xã ()|UBND cấp xã ()"),
    ("province", "Đề nghị Thường trực HĐND tỉnh, các Ban HĐND tỉnh", "HĐND|Các ban HĐND"),
    ("province",
     "Sở Dân tộc và Tôn giáo, Sở Văn hóa, Thể thao và Du lịch, Sở Khoa học và Công nghệ theo chức năng,"
     " nhiệm vụ được giao:",
     "Sở Dân tộc và Tôn giáo|Sở Văn hóa, Thể thao và Du lịch|Sở Khoa học và Công nghệ"),
    ("province", "Các chủ rừng, các công ty lâm nghiệp trên địa bàn tỉnh",
     "Các chủ rừng ()|Các công ty lâm nghiệp ()"),
    ("province", "Vườn quốc gia Pù Mát; Khu Bảo tồn thiên nhiên Pù Hoạt",
     "Vườn quốc gia Pù Mát|Khu Bảo tồn thiên nhiên Pù Hoạt"),
    ("province", "Công an các đơn vị, địa phương", "Công an các đơn vị, địa phương ()"),
    ("province", "Các tổ chức chính trị - xã hội, tổ chức xã hội, tổ chức xã hội - nghề nghiệp",
     "Các tổ chức chính trị - xã hội, tổ chức xã hội, tổ chức xã hội - nghề nghiệp ()"),
    ("province", "Hội Doanh nghiệp tỉnh, Hiệp hội Du lịch tỉnh, Liên minh Hợp tác xã tỉnh",
     "Hội Doanh nghiệp|Hiệp hội Du lịch|Liên minh Hợp tác xã"),
    ("province", "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh", "Liên hiệp các Hội Khoa học và Kỹ thuật"),
    ("province", "Điện lực tỉnh, Công ty Cổ phần Cấp nước Nghệ An",
     "Điện lực|Công ty Cổ phần Cấp nước Nghệ An"),
    ("province", "Ngân hàng Nhà nước Khu vực 8", "Ngân hàng Nhà nước khu vực 8"),
    ("province", "Chi cục Hải quan khu vực XI; Chi cục Thống kê tỉnh",
     "Chi cục Hải quan khu vực XI|Chi cục Thống kê"),
    ("province", "Trường Đại học Vinh, Trường Cao đẳng Sư phạm Nghệ An",
     "Trường Đại học Vinh|Trường Cao đẳng Sư phạm Nghệ An"),
    ("province", "Bộ đội Biên phòng tỉnh", "Bộ đội Biên phòng"),
    ("province", "Đoàn TNCS Hồ Chí Minh tỉnh, Hội Liên hiệp Phụ nữ tỉnh, Hội Nông dân tỉnh",
     "Đoàn Thanh niên Cộng sản Hồ Chí Minh|Hội Liên hiệp Phụ nữ|Hội Nông dân"),
    ("central", "Đề nghị Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam và các tổ chức thành viên",
     "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam|Các tổ chức thành viên"),
    ("central",
     "Bộ trưởng, Thủ trưởng cơ quan ngang bộ, Thủ trưởng cơ quan thuộc Chính phủ, Chủ tịch UBND các tỉnh,"
     " thành phố trực thuộc Trung ương",
     "Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ|UBND các tỉnh, thành phố trực thuộc Trung ương"),
    ("party", "Các ban đảng, Văn phòng Tỉnh ủy, Ủy ban Kiểm tra Tỉnh ủy",
     "Các ban đảng ()|Văn phòng Tỉnh ủy Nghệ An|Ủy ban Kiểm tra Tỉnh ủy Nghệ An"),
    ("party", "Đảng ủy UBND tỉnh; các đảng ủy trực thuộc Tỉnh ủy",
     "Đảng ủy UBND|Các đảng ủy trực thuộc Tỉnh ủy ()"),
    ("district",
     "Phòng Tài chính - Kế hoạch huyện; Phòng Giáo dục và Đào tạo; Trung tâm Văn hóa - Thể thao và Truyền"
     " thông",
     "Phòng Tài chính - Kế hoạch huyện Diễn Châu|Phòng Giáo dục và Đào tạo huyện Diễn Châu|Trung tâm Văn"
     " hóa - Thể thao và Truyền thông huyện Diễn Châu"),
    ("ward", "Văn phòng HĐND và UBND phường; Phòng Kinh tế",
     "Văn phòng HĐND và UBND phường Vinh Phú|Phòng Kinh tế phường Vinh Phú"),
    ("commune", "Đề nghị Ban Thường trực Ủy ban MTTQ xã", "Ủy ban Mặt trận Tổ quốc Việt Nam xã Mỹ Cẩm"),
    ("university", "Phòng Tổ chức - Hành chính, Đoàn Thanh niên, Công đoàn Trường",
     "Phòng Tổ chức - Hành chính Trường Đại học Vinh|Đoàn Thanh niên Cộng sản Hồ Chí Minh|Công đoàn Trường"
     " Đại học Vinh"),
    ("city", "Sở Quy hoạch - Kiến trúc; Ban Quản lý đường sắt đô thị",
     "Sở Quy hoạch - Kiến trúc thành phố Hà Nội|Ban Quản lý đường sắt đô thị thành phố Hà Nội"),
    ("city", "Các sở, ban, ngành Thành phố; UBND các xã, phường; các đơn vị có liên quan",
     "Các sở, ban, ngành thành phố Hà Nội|UBND cấp xã (thành phố Hà Nội)|Các cơ quan, đơn vị có liên quan"
     " (thành phố Hà Nội)"),
    ("city", "Công an Thành phố, Bộ Tư lệnh Thủ đô", "Công an thành phố Hà Nội|Bộ Tư lệnh Thủ đô Hà Nội"),
    ("city", "Tổng công ty Điện lực thành phố Hà Nội; Tập đoàn VNPT, Viettel",
     "Tổng công ty Điện lực thành phố Hà Nội|Tập đoàn VNPT|Viettel Hà Nội"),
    ("province", "Giao trách nhiệm cho Sở Nội vụ", "Sở Nội vụ"),
    ("province", "Chánh Thanh tra tỉnh, Trưởng Ban Quản lý Khu kinh tế tỉnh",
     "Thanh tra|Ban Quản lý Khu kinh tế"),
    ("province", "Trưởng Thuế tỉnh, Giám đốc BHXH tỉnh, Giám đốc Kho bạc Nhà nước khu vực XI",
     "Thuế|Bảo hiểm xã hội|Kho bạc Nhà nước khu vực XI"),
    ("province", "Tổ công tác triển khai Đề án 06 tỉnh", "Tổ công tác triển khai Đề án 06"),
    ("province", "UBND các xã: Diễn Châu, Hùng Châu, Quảng Châu và phường Vinh Hưng",
     "UBND xã Diễn Châu|UBND xã Hùng Châu|UBND xã Quảng Châu|UBND phường Vinh Hưng"),
    ("province", "UBND các xã, phường ven biển", "UBND cấp xã ()"),
    ("province", "Các cơ quan, đơn vị, doanh nghiệp nhà nước đóng trên địa bàn tỉnh",
     "Các cơ quan, đơn vị, doanh nghiệp nhà nước ()"),
    ("province", "Các cơ quan chuyên môn thuộc UBND tỉnh; các đơn vị sự nghiệp công lập thuộc UBND tỉnh",
     "Các cơ quan chuyên môn thuộc UBND|Các đơn vị sự nghiệp công lập thuộc UBND"),
    ("province", "Các cơ quan ngành dọc đóng trên địa bàn tỉnh", "Các cơ quan ngành dọc ()"),
    ("province", "Các trường Đại học, Cao đẳng trên địa bàn tỉnh", "Các trường Đại học, Cao đẳng ()"),
    ("province", "Các hội, đoàn thể", "Các hội, đoàn thể ()"),
    ("province", "Các hợp tác xã, tổ hợp tác, hộ gia đình", "Các hợp tác xã, tổ hợp tác, hộ gia đình ()"),
    ("province", "Thủ trưởng các cơ quan, đơn vị", "Các cơ quan, đơn vị ()"),
    ("province", "Người đứng đầu cấp ủy, chính quyền các cấp", "Các cấp ủy, chính quyền các cấp ()"),
    ("province", "Trung tâm Khuyến nông; Trung tâm Nước sạch và Vệ sinh môi trường nông thôn",
     "Trung tâm Khuyến nông|Trung tâm Nước sạch và Vệ sinh môi trường nông thôn"),
    ("province", "Công ty TNHH MTV Thủy lợi Nam Nghệ An", "Công ty TNHH MTV Thủy lợi Nam Nghệ An"),
    ("province", "Cảng vụ Hàng hải Nghệ An, Cảng Hàng không quốc tế Vinh",
     "Cảng vụ Hàng hải Nghệ An|Cảng Hàng không quốc tế Vinh"),
    ("province", "Ban Quản lý dự án đầu tư xây dựng các công trình dân dụng và công nghiệp tỉnh",
     "Ban Quản lý dự án đầu tư xây dựng các công trình dân dụng và công nghiệp"),
    ("province", "Trung tâm Dịch vụ việc làm tỉnh; Quỹ Đầu tư phát triển tỉnh",
     "Trung tâm Dịch vụ việc làm|Quỹ Đầu tư phát triển"),
    ("province", "Trung tâm Tư vấn và hỗ trợ doanh nghiệp", "Trung tâm Tư vấn và hỗ trợ doanh nghiệp"),
    ("central", "Ủy ban Quốc gia về chuyển đổi số", "Ủy ban Quốc gia về chuyển đổi số"),
    ("central", "Cục Đầu tư nước ngoài, Cục Công nghệ thông tin",
     "Cục Đầu tư nước ngoài|Cục Công nghệ thông tin"),
    ("province", "Văn phòng điều phối nông thôn mới tỉnh", "Văn phòng điều phối nông thôn mới"),
    ("province", "Chi nhánh Văn phòng Đăng ký đất đai khu vực 3",
     "Chi nhánh Văn phòng Đăng ký đất đai khu vực 3"),
    ("province", "Thanh tra Sở Y tế; Phòng Nội chính thuộc Văn phòng UBND tỉnh",
     "Thanh tra Sở Y tế|Phòng Nội chính Văn phòng UBND"),
]


@pytest.mark.parametrize(("document", "heading", "leads"), HEADINGS)
def test_headings(document: str, heading: str, leads: str) -> None:
    found, _ = owners("Lập sổ theo dõi.", ("TỔ CHỨC THỰC HIỆN", heading), header=header(document))
    assert (short(found.lead), found.coordinate) == (leads, ())


ITEMS = [  # heading (none: a matter), item, lead, coordinate
    ("Sở Nội vụ", "Phát hiện và phối hợp với lực lượng chức năng điều tra các vụ buôn lậu.", "Sở Nội vụ",
     "Các lực lượng chức năng ()"),
    ("Sở Nội vụ", "Lập chốt gác; phối hợp lực lượng tại chỗ hỗ trợ người dân dời nhà.", "Sở Nội vụ",
     "Các lực lượng tại chỗ ()"),
    ("Sở Nội vụ", "Phối hợp chính quyền địa phương, Mặt trận cơ sở và các đoàn thể giám sát việc chia quà.",
     "", "Sở Nội vụ|Các chính quyền địa phương ()|Mặt trận cơ sở ()|Các đoàn thể ()"),
    ("Sở Nội vụ", "Phối hợp cơ quan báo chí và hệ thống truyền thông đưa tin.", "",
     "Sở Nội vụ|Các cơ quan báo chí ()|Hệ thống truyền thông ()"),
    ("", "Tập huấn cho tổ trưởng tổ dân phố (Sở Nội vụ chủ trì).", "Sở Nội vụ", ""),
    ("", "Tập huấn cho tổ trưởng tổ dân phố (Sở Nội vụ chủ trì, Sở Y tế phối hợp).", "Sở Nội vụ",
     "Sở Y tế"),
    ("Sở Y tế", "Thường xuyên phối hợp, trao đổi thông tin với cơ quan Công an trong quản lý người nghiện.",
     "Sở Y tế", "Công an"),
    ("", "Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ và UBND các xã, phường rà soát dự toán.",
     "Sở Tài chính", "Sở Nội vụ|UBND cấp xã ()"),
    ("", "Sở Công Thương là cơ quan đầu mối, tổng hợp nhu cầu gạo dự trữ.", "Sở Công Thương", ""),
    ("", "Giám đốc Sở Y tế chịu trách nhiệm trước UBND tỉnh về chất lượng tiêm chủng.", "Sở Y tế", ""),
    ("", "Việc khảo sát do Sở Nội vụ thực hiện.", "Sở Nội vụ", ""),
    ("", "Khảo sát người dân hai lần; do Sở Nội vụ thực hiện, Sở Y tế phối hợp.", "Sở Nội vụ", "Sở Y tế"),
    ("", "Mua thuốc khử trùng; Sở Y tế chủ trì thực hiện.", "Sở Y tế", ""),
    ("Giao Sở Nông nghiệp và Môi trường",
     "Là cơ quan thường trực, tham mưu UBND tỉnh; chủ trì phối hợp với Công an tỉnh, Bộ CHQS tỉnh và các"
     " đơn vị liên quan tuần tra.", "Sở Nông nghiệp và Môi trường",
     "Công an|Bộ Chỉ huy Quân sự|Các cơ quan, đơn vị có liên quan ()"),
    ("", "Các địa phương trồng bù rừng bị phá.", "Các địa phương ()", ""),
    ("", "Yêu cầu các sở, ban, ngành và địa phương liên quan trồng bù rừng.",
     "Các sở, ban, ngành và địa phương có liên quan ()", ""),
    ("", "Mỗi xã lập một tổ giữ rừng; UBND cấp xã chịu trách nhiệm kiểm tra.", "UBND cấp xã ()", ""),
    ("", "Sở Tài chính tham mưu bố trí vốn, Sở Nội vụ phối hợp thực hiện.", "Sở Tài chính", "Sở Nội vụ"),
    ("", "Giao Công an tỉnh phối hợp với Sở Nông nghiệp và Môi trường truy quét lâm tặc.", "Công an",
     "Sở Nông nghiệp và Môi trường"),
    ("", "Phân công Sở Nội vụ là đầu mối tổng hợp, báo cáo UBND tỉnh.", "Sở Nội vụ", ""),
    ("", "Trên cơ sở dự toán được duyệt, giao Sở Tài chính cấp tiền cho các chủ rừng.", "Sở Tài chính", ""),
    ("", "Sau khi có hướng dẫn của Bộ Tài chính, Sở Tài chính cấp tiền cho chủ rừng.", "Sở Tài chính", ""),
    ("", "Sở Tài chính, Sở Nội vụ theo chức năng, nhiệm vụ của mình cấp tiền cho chủ rừng.",
     "Sở Tài chính|Sở Nội vụ", ""),
    ("Sở Tài chính", "Phối hợp cùng Sở Nội vụ, UBND các xã rà soát vốn.", "",
     "Sở Tài chính|Sở Nội vụ|UBND cấp xã ()"),
    ("Sở Tài chính", "Chủ động phối hợp các sở, ngành, địa phương cân đối vốn.", "Sở Tài chính",
     "Các sở, ngành, địa phương ()"),
    ("Sở Tài chính",
     "Chủ trì, phối hợp với các Sở: Nội vụ, Y tế, Xây dựng và UBND các xã, phường cân đối vốn.",
     "Sở Tài chính", "Sở Nội vụ|Sở Y tế|Sở Xây dựng|UBND cấp xã ()"),
    ("Sở Tài chính",
     "Cân đối vốn; phối hợp với Kho bạc Nhà nước khu vực XI, Thuế tỉnh, BHXH tỉnh đối chiếu số liệu.",
     "Sở Tài chính", "Kho bạc Nhà nước khu vực XI|Thuế|Bảo hiểm xã hội"),
    ("Sở Tài chính", "Tăng cường công tác phối hợp với Công an tỉnh, Thanh tra tỉnh trong thu hồi nợ.",
     "Sở Tài chính", "Công an|Thanh tra"),
    ("Sở Tài chính", "Phối hợp chặt chẽ với các cơ quan Trung ương đóng trên địa bàn kê khai tài sản.", "",
     "Sở Tài chính|Các cơ quan Trung ương ()"),
    ("Sở Tài chính", "Chủ trì, phối hợp với các doanh nghiệp bưu chính, viễn thông lắp trạm thu.",
     "Sở Tài chính", "Các doanh nghiệp bưu chính, viễn thông ()"),
    ("", "UBND tỉnh giao Sở Y tế chủ trì, phối hợp với các sở, ngành, địa phương liên quan nhập vắc xin.",
     "Sở Y tế", "Các sở, ngành, địa phương có liên quan ()"),
    ("",
     "Trước ngày 20 hằng tháng, các sở, ngành, UBND các xã, phường gửi báo cáo về Sở Nội vụ để tổng hợp.",
     "Các sở, ban, ngành|UBND cấp xã ()", ""),
    ("", "Các sở, ban, ngành, UBND các xã, phường căn cứ chức năng, nhiệm vụ được giao trồng rừng.",
     "Các sở, ban, ngành|UBND cấp xã ()", ""),
    ("", "Giao Văn phòng UBND tỉnh đôn đốc các sở, ngành trồng rừng.", "Văn phòng UBND", ""),
    ("", "Đề nghị Tòa án nhân dân tỉnh, Viện kiểm sát nhân dân tỉnh đẩy nhanh xét xử.",
     "Tòa án nhân dân|Viện kiểm sát nhân dân", ""),
    ("", "Tổ chức kiểm tra rừng do Chi cục Kiểm lâm chủ trì, phối hợp với Công an tỉnh.",
     "Chi cục Kiểm lâm", "Công an"),
    ("", "Sở Nội vụ và Sở Tài chính phối hợp rà soát biên chế.", "Sở Nội vụ|Sở Tài chính", ""),
    ("", "Từng sở, ngành, địa phương xây dựng kế hoạch riêng.", "Các sở, ngành, địa phương ()", ""),
    ("", "Các cấp, các ngành tăng cường tuyên truyền.", "Các cấp, các ngành ()", ""),
    ("", "Người đứng đầu các cơ quan, đơn vị chịu trách nhiệm trước Chủ tịch UBND tỉnh.",
     "Các cơ quan, đơn vị ()", ""),
    ("Sở Y tế", "Trung tâm Kiểm soát bệnh tật tỉnh giám sát dịch.", "Trung tâm Kiểm soát bệnh tật", ""),
    ("Sở Y tế", "Hướng dẫn các đơn vị y tế phối hợp với UBND các xã, phường tiêm chủng.", "Sở Y tế",
     "UBND cấp xã ()"),
    ("Sở Y tế", "Tham mưu, trình UBND tỉnh; phối hợp với cơ quan liên quan để tháo gỡ.", "Sở Y tế",
     "Các cơ quan, đơn vị có liên quan ()"),
    ("Sở Y tế", "Chủ trì, phối hợp với Hội Chữ thập đỏ tỉnh, Đoàn TNCS Hồ Chí Minh tỉnh vận động hiến máu.",
     "Sở Y tế", "Hội Chữ thập đỏ|Đoàn Thanh niên Cộng sản Hồ Chí Minh"),
    ("Sở Y tế", "Là đầu mối phối hợp với Bảo hiểm xã hội tỉnh thanh toán.", "Sở Y tế", "Bảo hiểm xã hội"),
    ("Các sở: Y tế, Nội vụ, Giáo dục và Đào tạo", "Chủ trì, phối hợp với UBND xã, phường rà soát.",
     "Sở Y tế|Sở Nội vụ|Sở Giáo dục và Đào tạo", "UBND cấp xã ()"),
    ("Sở Nông nghiệp và Môi trường", "Chủ trì tham mưu UBND tỉnh kiện toàn Ban Chỉ đạo trồng rừng.",
     "Sở Nông nghiệp và Môi trường", ""),
    ("Sở Nông nghiệp và Môi trường", "Đề xuất Bộ Tài chính hỗ trợ vốn; phối hợp với Sở Tài chính phân bổ.",
     "Sở Nông nghiệp và Môi trường", "Sở Tài chính"),
    ("Sở Nông nghiệp và Môi trường",
     "Hướng dẫn, đôn đốc UBND các xã, phường; phối hợp Báo và Phát thanh, Truyền hình tỉnh tuyên truyền.",
     "Sở Nông nghiệp và Môi trường", "Báo và Phát thanh, Truyền hình Nghệ An"),
    ("Sở Nông nghiệp và Môi trường", "Phối hợp với các ngành chức năng xử lý vi phạm.", "",
     "Sở Nông nghiệp và Môi trường|Các ngành chức năng ()"),
    ("Sở Nông nghiệp và Môi trường", "Phối hợp các đoàn thể chính trị - xã hội vận động trồng cây.", "",
     "Sở Nông nghiệp và Môi trường|Các đoàn thể chính trị - xã hội ()"),
    ("Sở Nông nghiệp và Môi trường", "Phối hợp với chính quyền địa phương nơi có rừng tuần tra.", "",
     "Sở Nông nghiệp và Môi trường|Các chính quyền địa phương nơi có rừng ()"),
    ("Sở Nông nghiệp và Môi trường", "Giao Chi cục Kiểm lâm phối hợp với các chủ rừng tuần tra.",
     "Chi cục Kiểm lâm", "Các chủ rừng ()"),
    ("Sở Nông nghiệp và Môi trường", "Phối hợp với các đơn vị tư vấn, nhà thầu nghiệm thu.", "",
     "Sở Nông nghiệp và Môi trường|Các đơn vị tư vấn, nhà thầu ()"),
    ("Sở Nông nghiệp và Môi trường", "Tham gia phối hợp với Công an tỉnh truy quét lâm tặc.",
     "Sở Nông nghiệp và Môi trường", "Công an"),
    ("Sở Nông nghiệp và Môi trường",
     "Phối hợp với Sở Tài chính (cơ quan quản lý vốn), Kho bạc Nhà nước khu vực XI thanh toán.", "",
     "Sở Nông nghiệp và Môi trường|Sở Tài chính|Kho bạc Nhà nước khu vực XI"),
    ("UBND các xã, phường",
     "Chỉ đạo Công an xã, Ban Chỉ huy Quân sự xã phối hợp với Hạt Kiểm lâm tuần tra.", "UBND cấp xã ()",
     "Hạt Kiểm lâm"),
    ("Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
     "Chỉ đạo Mặt trận các cấp và các tổ chức thành viên giám sát.", "Ủy ban Mặt trận Tổ quốc Việt Nam",
     ""),
    ("Các cơ quan, đơn vị khác có liên quan",
     "Căn cứ chức năng, nhiệm vụ phối hợp với Sở Nông nghiệp và Môi trường triển khai.",
     "Các cơ quan, đơn vị khác có liên quan ()", "Sở Nông nghiệp và Môi trường"),
]


@pytest.mark.parametrize(("heading", "item", "leads", "coordinates"), ITEMS)
def test_items(heading: str, item: str, leads: str, coordinates: str) -> None:
    over = ("TỔ CHỨC THỰC HIỆN", heading or "Tuyên truyền, phổ biến")
    found, _ = owners(item, over, header=header("province"))
    assert (short(found.lead), short(found.coordinate)) == (leads, coordinates)


def test_a_group_ends_with_the_body_it_belongs_to() -> None:
    found, _ = owners("Các đơn vị trực thuộc Sở trực cấp cứu.", ("Tuyên truyền",), header=header("health"))
    assert short(found.lead) == "Các đơn vị trực thuộc Sở Y tế"


# Bodies that are named, but do not act.
NOBODY = [
    "Củng cố, kiện toàn Ban Chỉ đạo chuyển đổi số tỉnh bảo đảm đủ thành phần, gồm: Trưởng Ban "
    "là Chủ tịch UBND tỉnh; các thành viên phải có mặt ở mọi phiên họp.",
    "Báo cáo định kỳ hằng quý gửi Sở Nội vụ.",
    "Tổ chức hội nghị với các sở, ngành để chia sẻ kinh nghiệm.",
    "Nâng cao vai trò của Mặt trận Tổ quốc trong giám sát.",
    "Hướng dẫn của Sở Tài chính phải gửi trước ngày 15.",
    "Các dự án do Sở Xây dựng làm chủ đầu tư chậm tiến độ.",
    "Kiểm tra các công trình do Sở Xây dựng thực hiện trong năm.",
    "Lập kế hoạch trình UBND tỉnh phê duyệt.",
    "Xây dựng quy chế phối hợp giữa Sở Nội vụ với UBND các xã.",
    "Thành lập Ban Chỉ đạo trồng rừng cấp tỉnh; ban hành quy chế làm việc.",
    "Củng cố Hạt Kiểm lâm các huyện, bảo đảm đủ biên chế.",
    "Nâng cao năng lực của Chi cục Kiểm lâm, các Hạt Kiểm lâm trong tuần tra.",
    "Tuyên truyền trên Báo Nghệ An, Đài Phát thanh và Truyền hình tỉnh.",
    "Gửi dự thảo lấy ý kiến các sở, ngành trước khi trình UBND tỉnh.",
    "Kiểm tra trách nhiệm người đứng đầu các cơ quan, đơn vị.",
    "Tập huấn cho cán bộ các sở, ngành và UBND các xã, phường.",
    "Kết nối phần mềm của Sở Tài chính với phần mềm của Kho bạc Nhà nước.",
    "Đẩy mạnh phân cấp từ UBND tỉnh cho các sở và UBND cấp xã.",
    "Rà soát các thủ tục thuộc thẩm quyền giải quyết của Sở Xây dựng, UBND cấp xã.",
    "Xử lý nghiêm các cơ quan, đơn vị để xảy ra cháy rừng.",
    "Khen thưởng các tập thể, cá nhân thuộc Sở Y tế có thành tích.",
    "Tổng hợp kiến nghị của UBND các xã, báo cáo Bộ Nội vụ.",
    "Đo lường sự hài lòng của người dân đối với sự phục vụ của các cơ quan hành chính.",
    "Thực hiện kết luận của Ban Thường vụ Tỉnh ủy tại Thông báo số 12-TB/TU.",
    "Tổ chức họp giao ban giữa Sở Nội vụ và các phòng chuyên môn.",
    "Bổ sung kinh phí cho Trung tâm Kiểm soát bệnh tật mua hóa chất.",
    "Đảm bảo trụ sở làm việc của Công an xã, Ban Chỉ huy quân sự xã.",
    "Theo dõi tiến độ các công trình do Ban Quản lý dự án làm chủ đầu tư.",
    "Hoàn thiện hệ thống truyền thanh cơ sở ở các xã.",
    "Phân công nhiệm vụ rõ ràng cho từng phòng, ban.",
    "Mời Hội Nông dân tỉnh tham gia đoàn giám sát.",
    "Lồng ghép nguồn vốn do UBND cấp xã quản lý.",
]


@pytest.mark.parametrize("item", NOBODY)
def test_nobody_acts(item: str) -> None:
    found, _ = owners(item, ("TỔ CHỨC THỰC HIỆN", "Tuyên truyền, phổ biến"), header=header("province"))
    assert (found.lead, found.coordinate) == ((), ())
