"""Kinds of references as documents of 2005-2026 print them: key and span, by who writes.

Rows: words with the spans in square brackets (none where only the keys matter), and the keys in order.
"""

import re

import pytest
from cancu.loaders.records import DocumentHeader
from cancu.loaders.references.citations import find_citations
from cancu.loaders.text import normalise


def written_by(issuer: str, key: str, province: str | None, date: str) -> DocumentHeader:
    return DocumentHeader(key=key, so_ky_hieu="84/KH", doc_type="KH", issuer=issuer, province=province,
                          date=date, title="Giữ kho")


PROVINCE = written_by("UBND tỉnh Trà Vinh", "ubnd-tra-vinh/kh/2022/84", "Trà Vinh", "2022-03-05")
MERGED = written_by("UBND tỉnh Vĩnh Long", "ubnd-vinh-long/kh/2026/84", "Vĩnh Long", "2026-03-05")
CITY = written_by("UBND thành phố Cần Thơ", "ubnd-can-tho/kh/2025/84", "Cần Thơ", "2025-10-05")
HCM = written_by("UBND thành phố Hồ Chí Minh", "ubnd-ho-chi-minh/kh/2025/84", "Hồ Chí Minh", "2025-08-05")
COMMUNE = written_by("UBND xã Tân An tỉnh Vĩnh Long", "ubnd-xa-tan-an-vinh-long/kh/2025/84", "Vĩnh Long",
                     "2025-10-05")
MINISTRY = written_by("Bộ Nội vụ", "bnv/kh/2025/84", None, "2025-10-05")
PARTY = written_by("Tỉnh ủy Nghệ An", "tu-nghe-an/kh/2025/84", "Nghệ An", "2025-08-05")
SO = written_by("Sở Nội vụ tỉnh Sơn La", "snv-son-la/kh/2019/84", "Sơn La", "2019-08-05")


def check(header: DocumentHeader, words: str, keys: str) -> None:
    text = f"I. VIỆC\n- Kho lúa mở theo {re.sub(r'[][]', '', words)}; kho muối đóng."
    found = find_citations(normalise(text).text, header)
    assert [citation.key for citation in found] == keys.split()
    spans = re.findall(r"\[([^]]*)\]", words)
    assert not spans or [citation.text for citation in found] == spans


@pytest.mark.parametrize(("words", "keys"), [
    ("[Luật số 64/2025/QH15 ngày 19/02/2025] của Quốc hội", "qh/luat/2025/64-2025"),
    ("[Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15]", "qh/luat/2025/64-2025"),
    ("Luật này và Nghị định này", ""),
    ("[Thông báo kết luận số 45/TB-VPCP ngày 12/02/2025] của Văn phòng Chính phủ", "vpcp/tb/2025/45"),
    ("[Công điện số 33/CĐ-TTg ngày 07/4/2025] của Thủ tướng Chính phủ", "ttg/cd/2025/33"),
    ("[Kết luận số 127-KL/TW ngày 28/02/2025] của Bộ Chính trị, Ban Bí thư", "tw/kl/2025/127"),
    ("[Quy định số 189-QĐ/TW ngày 08/10/2024] của Bộ Chính trị", "tw/qd/2024/189"),
    ("[Hướng dẫn số 05-HD/BTCTW ngày 9/9/2024] của Ban Tổ chức Trung ương", "btctw/hd/2024/5"),
    ("[Hướng dẫn số 38-HD/BTGDVTW] của Ban Tuyên giáo và Dân vận Trung ương", "btgdvtw/hd/-/38"),
    ("[Công văn số 18-CV/BTGTU] của Ban Tuyên giáo Tỉnh ủy", "btgtu-tra-vinh/cv/-/18"),
    ("[Nghị định số 66.7/2025/NĐ-CP ngày 15/11/2025] của Chính phủ", "cp/nd/2025/66.7-2025"),
    ("[Nghị quyết số 66.3/2025/NQ-CP ngày 15/9/2025] của Chính phủ", "cp/nq/2025/66.3-2025"),
    ("[Nghị quyết số 202/2025/QH15 ngày 12/6/2025] của Quốc hội về việc sắp xếp đơn vị",
     "qh/nq/2025/202-2025"),
    ("[Nghị quyết số 1687/NQ-UBTVQH15 ngày 16/6/2025] của Ủy ban Thường vụ Quốc hội", "ubtvqh/nq/2025/1687"),
    ("[Nghị quyết số 76/2025/UBTVQH15 ngày 14/4/2025]", "ubtvqh/nq/2025/76-2025"),
    ("[Nghị quyết liên tịch số 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN ngày 15/6/2017]",
     "ubtvqh-cp-dctubtwmttqvn/nqlt/2017/403-2017"),
    ("[Thông tư liên tịch số 22/2015/TTLT-BYT-BKHCN-BTNMT]", "byt-bkhcn-btnmt/ttlt/2015/22-2015"),
    ("[Thông tư liên tịch số 05/2018/TTLT-VKSNDTC-TANDTC-BCA-BQP-BTC-BNN&PTNT]",
     "vksndtc-tandtc-bca-bqp-btc-bnnptnt/ttlt/2018/5-2018"),
    ("[Công văn số 4201/BNV-CCVC ngày 13/8/2025] V/v hướng dẫn đếm kho", "bnv/cv/2025/4201"),
    ("[Công văn số 8/CV-BCĐ ngày 15/7/2025] của Ban Chỉ đạo của Chính phủ về sắp xếp kho", "bcd/cv/2025/8"),
    ("[Quyết định số 99/QĐ-UBND ngày 3/3/2023] của Chủ tịch UBND thị xã Duyên Hải",
     "ubnd-thi-xa-duyen-hai-tra-vinh/qd/2023/99"),
    ("[Kế hoạch số 45/KH-UBND] của UBND xã Mỹ Cẩm", "ubnd-xa-my-cam-tra-vinh/kh/-/45"),
    ("[Kế hoạch số 45/KH-UBND] của UBND Phường 5, thành phố Trà Vinh", "ubnd-phuong-5-tra-vinh/kh/-/45"),
    ("[Kế hoạch của UBND đặc khu Phú Quốc số 12/KH-UBND]", "ubnd-dac-khu-phu-quoc-tra-vinh/kh/-/12"),
    ("[Quyết định số 1131-QĐ/TU ngày 4/5/2024] của Ban Thường vụ Tỉnh ủy", "tu-tra-vinh/qd/2024/1131"),
    ("[Kế hoạch số 05-KH/BCĐTW ngày 12/5/2024] của Ban Chỉ đạo Trung ương về kho lúa", "bcdtw/kh/2024/5"),
    ("[Thông báo số 39-TB/TGV ngày 18/02/2025] của Tổ giúp việc Ban Chỉ đạo Trung ương", "tgv/tb/2025/39"),
    ("[Kết luận liên ngành tư pháp Trung ương số 4/KL-LNTW ngày 2/3/2024]", "lntw/kl/2024/4"),
    ("[Hướng dẫn liên ngành Trung ương số 25/HDLN-LNTPTW]", "lntptw/hd/-/25"),
    ("[Tờ trình số 415/TTr-SNNMT ngày 3/3/2025] của Sở Nông nghiệp và Môi trường",
     "snnmt-tra-vinh/ttr/2025/415"),
    ("[Thông tư số 01/2025/TT-BDTTG]", "bdttg/tt/2025/1-2025"),
    ("[Thông tư số 03/2025/TT-BNNMT ngày 15/5/2025] của Bộ trưởng Bộ Nông nghiệp và Môi trường",
     "bnnmt/tt/2025/3-2025"),
    ("[Công văn số 123/VPCP-KSTT ngày 5/1/2023]", "vpcp/cv/2023/123"),
    ("[Công văn số 1234/TTg-KGVX]", "ttg/cv/-/1234"),
    ("[Văn bản số 3489/UBND-TH ngày 5/5/2021] của UBND tỉnh", "ubnd-tra-vinh/cv/2021/3489"),
    ("Đề án 06, Nghị quyết 57, Nghị quyết Trung ương 6 khóa XII", ""),
    ("[Nghị quyết 57-NQ/TW]", "tw/nq/-/57"),
    ("[Nghị quyết số 18/NQ-TW]", "tw/nq/-/18"),
    ("các Quyết định từ số 15/QĐ-UBND đến số 18/QĐ-UBND ngày 5/1/2024",
     "ubnd-tra-vinh/qd/-/15 ubnd-tra-vinh/qd/2024/18"),
    ("các [Quyết định số 11/QĐ-BNV], [số 12/QĐ-BNV], ..., [số 20/QĐ-BNV]",
     "bnv/qd/-/11 bnv/qd/-/12 bnv/qd/-/20"),
    ("[Luật Tổ chức chính quyền địa phương ngày 16/6/2025]",
     "qh/luat/2025-06-16/to-chuc-chinh-quyen-dia-phuong"),
    ("[Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025]",
     "qh/luat/2025/72-2025"),
    ("[Pháp lệnh Ưu đãi người có công với cách mạng số 02/2020/UBTVQH14 ngày 09/12/2020]",
     "ubtvqh/pl/2020/2-2020"),
    ("[Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam]", "qh/hp/-/hien-phap"),
    ("[Luật Công nghiệp công nghệ số số 71/2025/QH15 ngày 14/6/2025]", "qh/luat/2025/71-2025"),
    ("[Luật Công nghiệp công nghệ số năm 2025]", "qh/luat/2025/cong-nghiep-cong-nghe-so"),
    ("[Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15]", "qh/luat/2025/91-2025"),
    ("[Luật Trật tự, an toàn giao thông đường bộ]; [Luật Phòng, chống ma túy năm 2021]",
     "qh/luat/-/trat-tu-an-toan-giao-thong-duong-bo qh/luat/2021/phong-chong-ma-tuy"),
    ("[Chỉ thị số 7/CTTg ngày 15/7/2024] của Thủ tướng Chính phủ", "ttg/ct/2024/7"),
    ("[Quyết định số 15/QĐTTg ngày 15/7/2024]", "ttg/qd/2024/15"),
    ("[Nghị quyết số 22/NQCP]", "cp/nq/-/22"),
    ("[Kế hoạch số 9/KHUBND ngày 2/2/2021]", "ubnd-tra-vinh/kh/2021/9"),
    ("[Nghị định sô 15/2020/NĐ-CP ngày 3/2/2020]", "cp/nd/2020/15-2020"),
    ("[Chỉ thị so 5-CT/TW]", "tw/ct/-/5"),
    ("[Quyết định sổ 12/QĐ-TTg]", "ttg/qd/-/12"),
    ("các [Nghị định sô 15/2020/NĐ-CP], [sô 16/2020/NĐ-CP]", "cp/nd/2020/15-2020 cp/nd/2020/16-2020"),
    ("[Công văn hỏa tốc số 12/UBND-NC]", "ubnd-tra-vinh/cv/-/12"),
    ("[Kết luận số 05-KL/HU ngày 4/4/2023] của Ban Thường vụ Huyện ủy Cầu Kè",
     "hu-huyen-cau-ke-tra-vinh/kl/2023/5"),
    ("[Nghị quyết số 03-NQ/ThU] của Thành ủy Sa Đéc, tỉnh Đồng Tháp",
     "thu-thanh-pho-sa-dec-dong-thap/nq/-/3"),
    ("[Nghị quyết số 10-NQ/TU] của Thành ủy Đà Nẵng", "tu-da-nang/nq/-/10"),
    ("[Chương trình hành động số 19-CTr/TU ngày 5/5/2018] của Ban Chấp hành Đảng bộ tỉnh Bến Tre",
     "tu-ben-tre/ctr/2018/19"),
    ("[Nghị quyết số 21-NQ/TU] của Ban Chấp hành Đảng bộ thành phố Hải Phòng", "tu-hai-phong/nq/-/21"),
    ("[Nghị quyết số 21-NQ/TU] của BCH Đảng bộ tỉnh Cà Mau khóa XV", "tu-ca-mau/nq/-/21"),
    ("[Nghị quyết số 21-NQ/TU] của Đảng bộ tỉnh Cà Mau", "tu-ca-mau/nq/-/21"),
    ("[Nghị quyết số 21-NQ/TU] của Ban Thường vụ Tỉnh ủy Cà Mau", "tu-ca-mau/nq/-/21"),
    ("[Nghị quyết số 21-NQ/TU] của Ban Chấp hành Đảng bộ tỉnh", "tu-tra-vinh/nq/-/21"),
    ("[Kết luận số 14-KL/TU ngày 5/5/2022] của Ban Thường vụ Tỉnh ủy (khóa XI)", "tu-tra-vinh/kl/2022/14"),
    ("[Nghị quyết số 9-NQ/HU] của Ban Chấp hành Đảng bộ huyện Cầu Kè", "hu-huyen-cau-ke-tra-vinh/nq/-/9"),
    ("[NĐ số 30/2020/NĐ-CP], [QĐ 1899/QĐ-TTg]", "cp/nd/2020/30-2020 ttg/qd/-/1899"),
    ("[Lệnh số 05/2025/L-CTN ngày 26/6/2025] của Chủ tịch nước", "ctn/l/2025/5-2025"),
    ("[Nghị quyết số 01/2023/NQ-HĐTP ngày 2/2/2023] của Hội đồng Thẩm phán Tòa án nhân dân tối cao",
     "hdtp/nq/2023/1-2023"),
    ("[Công văn số 64/TANDTC-PC]", "tandtc/cv/-/64"),
    ("[Chỉ thị số 04/CT-VKSTC ngày 3/3/2020] của Viện trưởng Viện kiểm sát nhân dân tối cao",
     "vkstc/ct/2020/4"),
    ("[Quyết định số 1213/QĐ-TLĐ] của Tổng Liên đoàn Lao động Việt Nam", "tld/qd/-/1213"),
    ("[Kế hoạch liên ngành số 12/KHLN-SYT-CAT]", "syt-cat-tra-vinh/kh/-/12"),
    ("[Hướng dẫn liên sở số 12/HDLS-SNV-STC]", "snv-stc-tra-vinh/hd/-/12"),
    ("[Quy chế phối hợp số 03/QCPH-SNV-STP]", "snv-stp-tra-vinh/qc/-/3"),
    ("[Kế hoạch phối hợp số 7/KHPH-UBND-UBMTTQ-LĐLĐ] của UBND tỉnh Đồng Tháp",
     "ubnd-ubmttq-ldld-dong-thap/kh/-/7"),
    ("[Quyết định số 10/2024/QĐ-UBND ngày 13/6/2024] của UBND tỉnh Quy định về giữ kho",
     "ubnd-tra-vinh/qd/2024/10-2024"),
    ("[Quyết định số 10/2024/QĐ-UBND ngày 13/6/2024] của UBND tỉnh Ban hành giá kho",
     "ubnd-tra-vinh/qd/2024/10-2024"),
    ("[Quyết định số 10/QĐ-UBND ngày 13/6/2024] của UBND huyện Điều chỉnh giá kho", "ubnd/qd/2024/10"),
    ("[Công văn số 1525/LĐTBXH-BTXH ngày 5/5/2020] của Bộ Lao động - Thương binh và Xã hội",
     "bldtbxh/cv/2020/1525"),
    ("[Quyết định số 77/QĐ-TTg ngày 03-02-2021]; [Quyết định số 78/QĐ-TTg ngày 3.2.2021]",
     "ttg/qd/2021/77 ttg/qd/2021/78"),
    ("[Nghị định số 30/2020/NĐ-CP ngày 05/3/2020] của Chính phủ (sau đây gọi tắt là Nghị định 30)",
     "cp/nd/2020/30-2020"),
    ("[Báo cáo số 212/BC-STC ngày 20/10/2021] của Sở Tài chính", "stc-tra-vinh/bc/2021/212"),
    ("[Thông báo số 262/TB-UBND ngày 2/3/2022] của UBND tỉnh về kết luận của Chủ tịch UBND tỉnh",
     "ubnd-tra-vinh/tb/2022/262"),
    ("[Công văn số 88-CV/VPTU ngày 2/3/2022] của Văn phòng Tỉnh ủy", "vptu-tra-vinh/cv/2022/88"),
    ("[Kế hoạch số 14-KH/TĐTN ngày 2/3/2022] của Ban Thường vụ Tỉnh đoàn", "tdtn-tra-vinh/kh/2022/14"),
    ("[Kế hoạch số 141/KH-BCĐTKNQ18 ngày 06/12/2024] của Ban Chỉ đạo của Chính phủ về tổng kết [Nghị "
     "quyết số 18-NQ/TW]",
     "bcdtknq18/kh/2024/141 tw/nq/-/18"),
    ("[Quyết định số 24-QĐ/BCĐTW ngày 9/6/2025]", "bcdtw/qd/2025/24"),
    ("[Quyết định số 5/2014/QĐ-TTg] và [Quyết định số 6/2014/QĐ-TTg], [7/2014/QĐ-TTg]",
     "ttg/qd/2014/5-2014 ttg/qd/2014/6-2014 ttg/qd/2014/7-2014"),
    ("[Quyết định số 63/QĐ-BTP ngày 9/1/2020] của Bộ trưởng Bộ Tư pháp", "btp/qd/2020/63"),
    ("[Quyết định số 1/QĐ-BXD] của Bộ trưởng Bộ Xây dựng, [Quyết định số 2/QĐ-BCT] của Bộ Công Thương",
     "bxd/qd/-/1 bct/qd/-/2"),
    ("[Kế hoạch số 22-KH/ĐUCP ngày 3/3/2025] của Đảng ủy Chính phủ", "ducp/kh/2025/22"),
    ("[Nghị quyết số 15-NQ/ĐUQH] của Đảng ủy Quốc hội", "duqh/nq/-/15"),
    ("[Chỉ thị số 20/CT-UBND ngày 6/6/2021] của Chủ tịch Ủy ban nhân dân tỉnh Trà Vinh",
     "ubnd-tra-vinh/ct/2021/20"),
    ("[Nghị quyết số 120/NQ-HĐND ngày 10/12/2021] của Thường trực HĐND tỉnh", "hdnd-tra-vinh/nq/2021/120"),
    ("[Công văn số 2345/STNMT-QLĐĐ] của Sở TN&MT tỉnh Sóc Trăng", "stnmt-soc-trang/cv/-/2345"),
    ("[Quyết định số 146/QĐ-TTg ngày 28/01/2022], [Quyết định số 411/QĐ-TTg ngày 31/3/2022] của Thủ "
     "tướng Chính phủ",
     "ttg/qd/2022/146 ttg/qd/2022/411"),
    ("[Thông tư số 47/2019/TT-BTC ngày 05 tháng 8 năm 2019] của Bộ trưởng Bộ Tài chính",
     "btc/tt/2019/47-2019"),
    ("[Nghị định số 100/2019/NĐ-CP] (được sửa đổi, bổ sung tại [Nghị định số 123/2021/NĐ-CP])",
     "cp/nd/2019/100-2019 cp/nd/2021/123-2021"),
    ("theo tiêu chuẩn TCVN 5687:2010, QCVN 06:2022/BXD và hợp đồng số 05/HĐ-KHO", ""),
    ("đạt 12/15 xã, tăng 3,5%/năm, tỷ lệ 100/100, số điện thoại 0294.3855/112", ""),
    ("giai đoạn 2021-2025, tầm nhìn 2045; ngày 30/4-01/5", ""),
    ("[Quyết định số 4114/QĐ-TLĐ], [Hướng dẫn số 12/HD-LĐLĐ] của Liên đoàn Lao động tỉnh",
     "tld/qd/-/4114 ldld-tra-vinh/hd/-/12"),
    ("[Chương trình phối hợp số 12/CTr-BNV-HPN ngày 3/3/2020]", "bnv/ctr/2020/12"),
    ("[Văn bản hợp nhất số 08/VBHN-VPQH ngày 9/9/2020] của Văn phòng Quốc hội", "vpqh/vbhn/2020/8"),
    ("[Quyết định số 221-QĐ/UBKTTU] của Ủy ban Kiểm tra Tỉnh ủy", "ubkttu-tra-vinh/qd/-/221"),
    ("[Quy chế số 02-QC/TU ngày 9/11/2020] của Ban Chấp hành Đảng bộ tỉnh", "tu-tra-vinh/qc/2020/2"),
    ("Kết luận của Thủ tướng Chính phủ tại [Thông báo số 12/TB-VPCP ngày 3/2/2022]", "vpcp/tb/2022/12"),
    ("[Công văn số 99/BC-BNV ngày 3/2/2022]", "bnv/cv/2022/99"),
    ("[Quyết định số 1178/QĐ/UBND ngày 3/2/2012]", "ubnd-tra-vinh/qd/2012/1178"),
    ("[Quyết định số: 1178/QĐ-UBND, ký ngày 3/2/2012]", "ubnd-tra-vinh/qd/2012/1178"),
    ("[Nghị quyết 30a/2008/NQ-CP] và [Nghị quyết số 80/NQ-CP]", "cp/nq/2008/30a-2008 cp/nq/-/80"),
    ("[Chỉ thị 16/CT-TTg], [Quyết định 62/2009/QĐ-UBND ngày 20/8/2009]",
     "ttg/ct/-/16 ubnd-tra-vinh/qd/2009/62-2009"),
    ("[Nghị định số 34/2016/NĐ-CP ngày 14/5/2016] và [Nghị định số 154/2020/NĐ-CP ngày 31/12/2020] "
     "của Chính phủ",
     "cp/nd/2016/34-2016 cp/nd/2020/154-2020"),
    ("[Nghị quyết số 1211/2016/UBTVQH13 ngày 25/5/2016], được sửa đổi bởi [Nghị quyết số 27/2022/UBTVQH15]",
     "ubtvqh/nq/2016/1211-2016 ubtvqh/nq/2022/27-2022"),
    ("[Quyết định số 45/QĐ-TTg\nngày 05 tháng 01 năm 2022]", "ttg/qd/2022/45"),
    ("các [Công văn số 1/BNV-CCVC ngày 1/1/2022], [2/BNV-CCVC ngày 2/1/2022] và [3/BNV-CCVC]",
     "bnv/cv/2022/1 bnv/cv/2022/2 bnv/cv/-/3"),
    ("các [Nghị quyết của Quốc hội số 43/2022/QH15], [số 93/2019/QH14]",
     "qh/nq/2022/43-2022 qh/nq/2019/93-2019"),
    ("[Luật số 43/2019/QH14] và [Luật số 62/2020/QH14]", "qh/luat/2019/43-2019 qh/luat/2020/62-2020"),
    ("[Luật Ngân sách nhà nước số 83/2015/QH13], [Luật Đầu tư công số 39/2019/QH14] và [Luật Đấu "
     "thầu số 22/2023/QH15]",
     "qh/luat/2015/83-2015 qh/luat/2019/39-2019 qh/luat/2023/22-2023"),
    ("[Hiến pháp năm 2013] và [Bộ luật Hình sự năm 2015] (sửa đổi, bổ sung năm 2017)",
     "qh/hp/2013/hien-phap qh/bl/2015/hinh-su"),
    ("[Thông tư số 01/2011/TT-BNV], nay là [Nghị định số 30/2020/NĐ-CP]",
     "bnv/tt/2011/1-2011 cp/nd/2020/30-2020"),
    ("[Quyết định số 27/2018/QĐ-TTg ngày 06/7/2018] ban hành Hệ thống ngành (VSIC 2018)",
     "ttg/qd/2018/27-2018"),
    ("[Công điện số 09/CĐ-UBND ngày 7/9/2021] của Chủ tịch UBND tỉnh và [Công điện 1063/CĐ-TTg]",
     "ubnd-tra-vinh/cd/2021/9 ttg/cd/-/1063"),
    ("[Công điện số 05/CĐ-BCĐPTDS ngày 7/9/2025] của Ban Chỉ đạo Phòng thủ dân sự quốc gia",
     "bcdptds/cd/2025/5"),
    ("[Quyết định số 12/QĐ-BCĐ389 ngày 7/9/2021] của Ban Chỉ đạo 389 quốc gia", "bcd389/qd/2021/12"),
    ("[Kế hoạch số 92/KH-BCĐ389 ngày 7/9/2021] của Ban Chỉ đạo 389 tỉnh", "bcd389-tra-vinh/kh/2021/92"),
    ("[Hướng dẫn số 1/HD-HĐTĐKT] của Hội đồng Thi đua - Khen thưởng tỉnh", "hdtdkt-tra-vinh/hd/-/1"),
    ("[Quyết định số 3/QĐ-CTUBND], [Quyết định số 4/QĐ-CT.UBND ngày 2/2/2012]",
     "ctubnd-tra-vinh/qd/-/3 ctubnd-tra-vinh/qd/2012/4"),
    ("[Nghị quyết số 07/2014/NQ-HĐND ngày 11/7/2014] của Hội đồng nhân dân tỉnh khóa VIII - kỳ họp thứ 12",
     "hdnd-tra-vinh/nq/2014/7-2014"),
    ("[Thông báo số 1/TB-VP ngày 2/2/2022] của Văn phòng UBND tỉnh", "vp-tra-vinh/tb/2022/1"),
    ("[Giấy mời số 12/GM-UBND], [Kế hoạch 5/KH-UBND]", "ubnd-tra-vinh/gm/-/12 ubnd-tra-vinh/kh/-/5"),
    ("[Văn bản số 12/BXD-QHKT], [văn bản 13/BXD-QHKT], [CV số 14/BXD-QHKT]",
     "bxd/cv/-/12 bxd/cv/-/13 bxd/cv/-/14"),
    ("kho số 12/2020, gian 5/7, lô 3/KH, xe 84C-123.45, đường tỉnh 915/B", ""),
    ("phiên họp 12/2020; quý 3/2021; tháng 5/2022; kỳ 1/2021-2025", ""),
    ("[Quyết định số 749/QĐ-TTg ngày 03/6/2020] của Thủ tướng về “Chương trình "
     "kho thóc số đến năm 2025, hướng tới năm 2030”",
     "ttg/qd/2020/749"),
    ("[Nghị quyết số 50/NQ-CP ngày 17/4/2020] của Chính phủ thực hiện [Nghị quyết số 52-NQ/TW ngày "
     "27/9/2019] của Bộ Chính trị",
     "cp/nq/2020/50 tw/nq/2019/52"),
    ("[Kế hoạch hành động số 12-KHHĐ/TU ngày 1/2/2020]", "tu-tra-vinh/kh/2020/12"),
    ("[Chương trình hành động số 12-CTHĐ/TU]", "tu-tra-vinh/ctr/-/12"),
    ("[Nghị quyết số 39-NQ/TW ngày 15/01/2019] của Bộ Chính trị (khóa XII)", "tw/nq/2019/39"),
    ("[Quyết định số 9/2023/QĐ-TTg], [Quyết định số 10/QĐ-VPCP] của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ",
     "ttg/qd/2023/9-2023 vpcp/qd/-/10"),
    ("[Thông tư số 39/2017/TT-NHNN] của Thống đốc Ngân hàng Nhà nước Việt Nam; [Chỉ thị số "
     "01/CT-NHNN]; [Thông tư số 3/2021/TT-TTCP]; [Quyết định số 5/QĐ-KTNN]",
     "nhnn/tt/2017/39-2017 nhnn/ct/-/1 ttcp/tt/2021/3-2021 ktnn/qd/-/5"),
    ("[Quyết định số 595/QĐ-BHXH ngày 14/4/2017] của BHXH Việt Nam", "bhxh/qd/2017/595"),
    ("[Công văn số 595/BHXH-CSXH] của Bảo hiểm xã hội tỉnh", "bhxh-tra-vinh/cv/-/595"),
    ("[Quyết định số 1/QĐ-BVHTTDL], [Thông tư số 2/2024/TT-BVHTTDL], [Kế hoạch số 3/KH-BTTTT]",
     "bvhttdl/qd/-/1 bvhttdl/tt/2024/2-2024 btttt/kh/-/3"),
    ("[Thông tư số 2/2025/TT-BGDĐT] và [Quyết định số 5/QĐ-BNG], [Chỉ thị số 01/CT-BQP], [Thông tư "
     "số 9/2021/TT-BCA]",
     "bgddt/tt/2025/2-2025 bng/qd/-/5 bqp/ct/-/1 bca/tt/2021/9-2021"),
])
def test_in_documents_of_a_province(words: str, keys: str) -> None:
    check(PROVINCE, words, keys)


@pytest.mark.parametrize(("words", "keys"), [
    ("[Quyết định số 12/2025/QĐ-UBND] của Ủy ban nhân dân tỉnh Hậu Giang", "ubnd-hau-giang/qd/2025/12-2025"),
    ("[Nghị quyết số 25/NQ-HĐND] của Hội đồng nhân dân thành phố Cần Thơ", "hdnd-can-tho/nq/-/25"),
    ("[Nghị quyết số 25/NQ-HĐND] của Hội đồng nhân dân thành phố", "hdnd-can-tho/nq/-/25"),
    ("[Quyết định số 10/2024/QĐ-UBND ngày 13/6/2024] của Ủy ban nhân dân thành phố Quy định về giữ kho",
     "ubnd-can-tho/qd/2024/10-2024"),
    ("[Nghị quyết số 45/2022/QH15] về thí điểm một số cơ chế phát triển thành phố Cần Thơ",
     "qh/nq/2022/45-2022"),
    ("[Quyết định số 7/QĐ-UBND ngày 1/7/2025] của UBND phường Ninh Kiều, thành phố Cần Thơ",
     "ubnd-phuong-ninh-kieu-can-tho/qd/2025/7"),
    ("[Quyết định số 7/QĐ-UBND ngày 1/7/2024] của UBND quận Ninh Kiều (nay là phường Ninh Kiều)",
     "ubnd-quan-ninh-kieu-can-tho/qd/2024/7"),
])
def test_in_documents_of_a_city(words: str, keys: str) -> None:
    check(CITY, words, keys)


@pytest.mark.parametrize(("words", "keys"), [
    ("[Nghị quyết số 08-NQ/ĐU ngày 5/8/2025] của Đảng ủy xã", "du-xa-tan-an-vinh-long/nq/2025/8"),
    ("[Nghị quyết số 08-NQ/ĐU ngày 5/8/2025] của Đảng ủy xã Tân An", "du-xa-tan-an-vinh-long/nq/2025/8"),
    ("[Quyết định số 19/QĐ-UBND] của UBND xã", "ubnd-xa-tan-an-vinh-long/qd/-/19"),
    ("[Quyết định số 19/QĐ-UBND] của UBND tỉnh", "ubnd-vinh-long/qd/-/19"),
    ("[Quyết định số 19/QĐ-UBND] của UBND tỉnh Bến Tre (cũ)", "ubnd-ben-tre/qd/-/19"),
    ("[Nghị quyết số 4/NQ-HĐND ngày 9/7/2025] của HĐND xã khóa I, kỳ họp thứ nhất",
     "hdnd-xa-tan-an-vinh-long/nq/2025/4"),
    ("[Quyết định số 10/QĐ-UBND ngày 13/6/2025] của UBND xã Phê duyệt giá kho",
     "ubnd-xa-tan-an-vinh-long/qd/2025/10"),
    ("[Quyết định số 10/QĐ-UBND ngày 13/8/2025] của UBND xã Về việc mở kho",
     "ubnd-xa-tan-an-vinh-long/qd/2025/10"),
])
def test_in_documents_of_a_commune(words: str, keys: str) -> None:
    check(COMMUNE, words, keys)


@pytest.mark.parametrize(("words", "keys"), [
    ("[Quyết định số 5/QĐ-UBND] của UBND tỉnh Kon Tum", "ubnd-kon-tum/qd/-/5"),
    ("[Công văn số 512/SNV-CCHC] của Sở Nội vụ thành phố Huế", "snv-hue/cv/-/512"),
    ("[Công văn số 1525/UBND-NC ngày 5/5/2018] của UBND thành phố Đà Nẵng", "ubnd-da-nang/cv/2018/1525"),
    ("[Công văn số 1525/UBND-NC ngày 5/5/2018] của UBND Đà Nẵng", "ubnd-da-nang/cv/2018/1525"),
    ("[Báo cáo số 15/BC-SYT ngày 5/5/2018] của Sở Y tế An Giang", "syt-an-giang/bc/2018/15"),
    ("[Quyết định số 1234/QĐ-UBND] của Chủ tịch UBND tỉnh Thừa Thiên Huế", "ubnd-thua-thien-hue/qd/-/1234"),
    ("[Nghị quyết số 1/NQ-HĐND] của HĐND tỉnh Hà Tây", "hdnd-ha-tay/nq/-/1"),
])
def test_in_documents_of_a_ministry(words: str, keys: str) -> None:
    check(MINISTRY, words, keys)


@pytest.mark.parametrize(("words", "keys"), [
    ("[Quyết định số 88/QĐ-TCKT-ĐK ngày 3/2/2019] của Tổng cục Khí tượng; giá lấy tại [Quyết định "
     "88/QĐ-TCKT-ĐK ngày 3/2/2019]", "tckt/qd/2019/88 tckt/qd/2019/88"),
    ("[Chương trình số 27-CTr/TU ngày 12/3/2018] của Tỉnh ủy Bến Tre; đếm theo [Chương trình số "
     "27-CTr/TU ngày 12/3/2018] của Tỉnh ủy; theo [Chương trình số 27-CTr/TU]",
     "tu-ben-tre/ctr/2018/27 tu-ben-tre/ctr/2018/27 tu-ben-tre/ctr/2018/27"),
    ("[Quyết định số 5/QĐ-UBND ngày 2/2/2020] của UBND tỉnh Trà Vinh và [Quyết định số 5/QĐ-UBND "
     "ngày 2/2/2021] của UBND tỉnh",
     "ubnd-tra-vinh/qd/2020/5 ubnd-vinh-long/qd/2021/5"),
    ("[Quyết định số 5/QĐ-UBND ngày 2/2/2020] của UBND tỉnh Trà Vinh và [Quyết định số 5/QĐ-UBND] "
     "của UBND tỉnh",
     "ubnd-tra-vinh/qd/2020/5 ubnd-vinh-long/qd/-/5"),
    ("[Quyết định số 5/QĐ-UBND ngày 2/2/2020] của UBND tỉnh Trà Vinh và [Quyết định số 5/QĐ-UBND "
     "ngày 2/2/2020] của UBND tỉnh Bến Tre; [Quyết định số 5/QĐ-UBND ngày 2/2/2020]",
     "ubnd-tra-vinh/qd/2020/5 ubnd-ben-tre/qd/2020/5 ubnd-vinh-long/qd/2020/5"),
])
def test_in_documents_of_a_merged_province(words: str, keys: str) -> None:
    check(MERGED, words, keys)


@pytest.mark.parametrize(("words", "keys"), [
    ("[Quyết định số 5/2020/QĐ-UBND] của UBND TP.HCM", "ubnd-ho-chi-minh/qd/2020/5-2020"),
    ("[Quyết định số 5/2020/QĐ-UBND] của Ủy ban nhân dân Thành phố về kho",
     "ubnd-ho-chi-minh/qd/2020/5-2020"),
    ("[Quyết định số 5/2020/QĐ-UBND] của UBND tỉnh Bà Rịa - Vũng Tàu", "ubnd-ba-ria-vung-tau/qd/2020/5-2020"),
    ("[Quyết định số 5/QĐ-UBND] của UBND thành phố Thủ Đức", "ubnd-thanh-pho-thu-duc-ho-chi-minh/qd/-/5"),
    ("[Công văn số 512/SNV-CCHC] của Sở Nội vụ Thành phố", "snv-ho-chi-minh/cv/-/512"),
    ("[Nghị quyết số 31-NQ/TW ngày 30/12/2022] của Bộ Chính trị và [Nghị quyết số 98/2023/QH15]",
     "tw/nq/2022/31 qh/nq/2023/98-2023"),
    ("[Quyết định số 1-QĐ/TU] của Ban Thường vụ Thành ủy", "tu-ho-chi-minh/qd/-/1"),
])
def test_in_documents_of_a_city_by_its_short_name(words: str, keys: str) -> None:
    check(HCM, words, keys)


@pytest.mark.parametrize(("words", "keys"), [
    ("[Quyết định số 2331-QĐ/TU], [Kế hoạch số 31-KH/TU], [Thông báo số 1-TB/TU], [Báo cáo số "
     "3-BC/TU], [Tờ trình số 4-TTr/TU], [Công văn số 5-CV/TU]",
     "tu-nghe-an/qd/-/2331 tu-nghe-an/kh/-/31 tu-nghe-an/tb/-/1 tu-nghe-an/bc/-/3 tu-nghe-an/ttr/-/4 "
     "tu-nghe-an/cv/-/5"),
    ("[Công văn số 123-CV/BTCTU] và [Hướng dẫn số 7-HD/UBKTTU], [Kế hoạch số 8-KH/BNCTU], [Báo cáo "
     "số 12-BC/BDVTU]",
     "btctu-nghe-an/cv/-/123 ubkttu-nghe-an/hd/-/7 bnctu-nghe-an/kh/-/8 bdvtu-nghe-an/bc/-/12"),
])
def test_in_documents_of_the_party(words: str, keys: str) -> None:
    check(PARTY, words, keys)


@pytest.mark.parametrize(("words", "keys"), [
    ("[Công văn số 1525/SLĐTBXH-BTXH ngày 5/5/2018] của Sở", "sldtbxh-son-la/cv/2018/1525"),
    ("[Kế hoạch số 5/KH-SLĐTBXH]; [Quyết định số 1/QĐ-SGDĐT]; [Công văn số 6/SGD&ĐT-VP]",
     "sldtbxh-son-la/kh/-/5 sgddt-son-la/qd/-/1 sgddt-son-la/cv/-/6"),
    ("[Thông tư liên tịch số 37/2014/TTLT-BLĐTBXH-BNV]; [Thông tư số 12/2019/TT-BLĐTBXH]",
     "bldtbxh-bnv/ttlt/2014/37-2014 bldtbxh/tt/2019/12-2019"),
])
def test_in_documents_of_a_department(words: str, keys: str) -> None:
    check(SO, words, keys)


def test_place_whose_name_begins_like_a_title() -> None:
    check(MINISTRY, "[Quyết định số 3/QĐ-UBND] của UBND huyện Giao Thủy, tỉnh Nam Định",
          "ubnd-huyen-giao-thuy-nam-dinh/qd/-/3")


def test_place_named_elsewhere_is_taken_only_where_number_and_day_agree() -> None:
    named = "Chương trình số 7-CTr/TU ngày 2/2/2018 của Tỉnh ủy Bến Tre"
    for header in (MERGED, MINISTRY):
        check(header, f"{named}; nay theo Chương trình số 7-CTr/TU ngày 2/2/2018",
              "tu-ben-tre/ctr/2018/7 tu-ben-tre/ctr/2018/7")
    check(MERGED, f"{named}; nay theo Chương trình số 7-CTr/TU ngày 2/2/2019",
          "tu-ben-tre/ctr/2018/7 tu-vinh-long/ctr/2019/7")
    check(MERGED, f"{named}; nay theo Chương trình số 7-CTr/TU ngày 2/2/2018 của Tỉnh ủy Vĩnh Long",
          "tu-ben-tre/ctr/2018/7 tu-vinh-long/ctr/2018/7")


@pytest.mark.parametrize("title", [
    "Quy định giá kho", "Về việc mở kho", "Ban hành giá kho", "Phê duyệt giá kho", "Thành lập tổ giữ kho",
    "Sửa đổi giá kho", "Công bố giá kho", "Giao việc giữ kho", "Tổ chức giữ kho", "Điều chỉnh giá kho",
])
@pytest.mark.parametrize(("level", "key"), [("xã", "ubnd-xa-tan-an-vinh-long"), ("tỉnh", "ubnd-vinh-long"),
                                            ("huyện", "ubnd")])
def test_first_word_of_a_title_is_no_place(level: str, key: str, title: str) -> None:
    check(COMMUNE, f"[Quyết định số 3/QĐ-UBND ngày 2/2/2025] của UBND {level} {title}", f"{key}/qd/2025/3")
