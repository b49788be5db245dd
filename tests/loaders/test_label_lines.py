"""Label lines under items: columns of a row written as prose, read into the tasks before them."""

import pytest

from tests.loaders.test_tasks import fields, find

LABELS = {
    "bullets under the item": (
        "II. NHIỆM VỤ\n1. Số hóa hồ sơ trạm y tế\n- Cơ quan chủ trì: Sở Y tế.\n- Cơ quan phối hợp: UBND xã.\n"
        "- Thời gian thực hiện: Quý III/2026.",
        [("II", "1", "Số hóa hồ sơ trạm y tế",
          {"lead": ["Sở Y tế"], "coordinate": ["UBND xã"], "time": ["Quý III/2026"]})],
    ),
    "unmarked lines, time without a colon": (
        "II. NHIỆM VỤ\n2. Tập huấn thú y cơ sở.\nĐơn vị thực hiện: Chi cục Thú y\n"
        "Thời gian hoàn thành trước ngày 30/9/2026",
        [("II", "2", "Tập huấn thú y cơ sở.", {"lead": ["Chi cục Thú y"], "time": ["trước ngày 30/9/2026"]})],
    ),
    "under a mixed heading an item with labels of its own is work": (
        "II. NỘI DUNG, THỜI GIAN VÀ PHÂN CÔNG\n1. Kho gạo ở bến\n- Đơn vị thực hiện: Sở Xây dựng\n"
        "2. Thực hiện việc cân muối\n- Đơn vị thực hiện: Sở Y tế",
        [("II", "1", "Kho gạo ở bến", {"lead": ["Sở Xây dựng"]}),
         ("II", "2", "Thực hiện việc cân muối", {"lead": ["Sở Y tế"]})],
    ),
    "lettered labels are marks": (
        "II. NHIỆM VỤ\n1. Giữ rừng\na) Nhiệm vụ: Dựng chòi canh.\n"
        "b) Đơn vị chủ trì: Hạt Kiểm lâm; thời gian: năm 2026.",
        [("II.1", "a", "Dựng chòi canh.", {"lead": ["Hạt Kiểm lâm"], "time": ["năm 2026"]})],
    ),
    "lines without a mark under a lettered label": (
        "II. NHIỆM VỤ\n1. Giữ rừng\na) Nhiệm vụ: Dựng chòi canh.\nCơ quan chủ trì: Hạt Kiểm lâm.\n"
        "Thời gian: năm 2026.\nb) Nhiệm vụ: Phát đường băng.\nĐơn vị thực hiện: Chủ rừng",
        [("II.1", "a", "Dựng chòi canh.", {"lead": ["Hạt Kiểm lâm"], "time": ["năm 2026"]}),
         ("II.1", "b", "Phát đường băng.", {"lead": ["Chủ rừng"]})],
    ),
    "labels of two verbs, and of the head who directs": (
        "II. NHIỆM VỤ\n1. Dựng chòi canh.\n- Lãnh đạo chỉ đạo: Phó Giám đốc.\n"
        "- Cơ quan chủ trì, thực hiện: Hạt Kiểm lâm.\n- Thời gian thực hiện, công bố: năm 2026.",
        [("II", "1", "Dựng chòi canh.", {"note": ["Phó Giám đốc"], "lead": ["Hạt Kiểm lâm"],
         "time": ["năm 2026"]})],
    ),
    "a label of its own over items": (
        "II. NHIỆM VỤ\n2. Giữ nước\na) Nhiệm vụ:\n- Nạo mương.\n- Sửa cống.\n"
        "b) Đơn vị chủ trì: Chi cục Thủy lợi",
        [("II.2.a", "-", "Nạo mương.", {"lead": ["Chi cục Thủy lợi"]}),
         ("II.2.a", "-", "Sửa cống.", {"lead": ["Chi cục Thủy lợi"]})],
    ),
    "a content line goes on with the item": (
        "II. HOẠT ĐỘNG\n1. Hội thi tay nghề\n- Nội dung: Thi gốm, thi dệt.\n- Thành phần: 60 thợ.\n"
        "- Thời gian: Tháng 8/2026.",
        [("II", "1", "Hội thi tay nghề\n- Nội dung: Thi gốm, thi dệt.", {"note": ["60 thợ"],
         "time": ["Tháng 8/2026"]})],
    ),
    "labels under a label": (
        "II. NHIỆM VỤ\n1. Đo lại\na) Đơn vị thực hiện:\n- Chủ trì: Sở Y tế.\n- Phối hợp: Sở Xây dựng.",
        [("II", "1", "Đo lại", {"lead": ["Sở Y tế"], "coordinate": ["Sở Xây dựng"]})],
    ),
    "labels behind several bullets": (
        "II. NHIỆM VỤ\n1. Cây xanh\n- Trồng dặm.\n- Thay cọc chống.\n"
        "* Cơ quan chủ trì: Sở Xây dựng.\n2. Đèn đường\n- Thay đèn.",
        [("II.1", "-", "Trồng dặm.", {"lead": ["Sở Xây dựng"]}),
         ("II.1", "-", "Thay cọc chống.", {"lead": ["Sở Xây dựng"]}),
         ("II.2", "-", "Thay đèn.", {})],
    ),
    "names under a label are its value": (
        "II. NHIỆM VỤ\n1. Đo đạc lại\n- Cơ quan phối hợp:\n+ Sở Xây dựng\n+ Các xã ven sông",
        [("II", "1", "Đo đạc lại", {"coordinate": ["Sở Xây dựng", "Các xã ven sông"]})],
    ),
    "an agency of a word that is also an action is a value": (
        "II. NHIỆM VỤ\n1. Soát bến đò\n- Cơ quan chủ trì:\n+ Thanh tra tỉnh",
        [("II", "1", "Soát bến đò", {"lead": ["Thanh tra tỉnh"]})],
    ),
    "actions under a bare verb are what the agency over it does": (
        "III. TỔ CHỨC THỰC HIỆN\n1. Sở Xây dựng\n1.1. Soát giấy phép bến đò.\n1.2. Chủ trì:\n"
        "- Kiểm tra cầu treo.\n- Tổng hợp danh sách bến.\n1.3. Phối hợp:\n- Tuyên truyền cho chủ đò.",
        [("III.1", "1.1", "Soát giấy phép bến đò.", {}), ("III.1.2", "-", "Kiểm tra cầu treo.", {}),
         ("III.1.2", "-", "Tổng hợp danh sách bến.", {}),
         ("III.1.3", "-", "Tuyên truyền cho chủ đò.", {})],
    ),
    "sentences under a label are tasks, the item gets no date": (
        "II. NHIỆM VỤ\n1. Gom số liệu\n- Cơ quan chủ trì: Sở Xây dựng\n- Thời gian thực hiện:\n"
        "+ UBND xã lập danh sách trước ngày 10/3/2026.\n+ Sở Xây dựng tổng hợp trước ngày 20/3/2026.",
        [("II", "1", "Gom số liệu", {"lead": ["Sở Xây dựng"]}),
         ("II.1", "+", "UBND xã lập danh sách trước ngày 10/3/2026.", {}),
         ("II.1", "+", "Sở Xây dựng tổng hợp trước ngày 20/3/2026.", {})],
    ),
    "an empty label is a column without value": (
        "II. NHIỆM VỤ\n1. Vá đường\n- Đơn vị phối hợp:\n- Đơn vị chủ trì: Sở Xây dựng",
        [("II", "1", "Vá đường", {"coordinate": [], "lead": ["Sở Xây dựng"]})],
    ),
    "Thực hiện with a body is a label": (
        "II. NHIỆM VỤ\n1. Vá đường\n- Thực hiện: Các sở, ngành.\n- Hoàn thành: Quý II\n"
        "2. Sơn cầu. Thực hiện: Sở Xây dựng.",
        [("II", "1", "Vá đường", {"lead": ["Các sở, ngành"], "time": ["Quý II"]}),
         ("II", "2", "Sơn cầu. Thực hiện: Sở Xây dựng.", {"lead": ["Sở Xây dựng"]})],
    ),
    "Thực hiện with an action or a field is none": (
        "II. NHIỆM VỤ\n1. Vá đường\n- Thực hiện: phòng, chống ngập.\n- Thực hiện: báo cáo hằng ngày.",
        [("II.1", "-", "Thực hiện: phòng, chống ngập.", {}),
         ("II.1", "-", "Thực hiện: báo cáo hằng ngày.", {})],
    ),
}


@pytest.mark.parametrize(("text", "expected"), LABELS.values(), ids=LABELS.keys())
def test_label_lines_are_columns(
    text: str, expected: list[tuple[str | None, str | None, str, dict[str, list[str]]]]
) -> None:
    found = [(d.section, d.ordinal, text[d.start:d.end], fields(text, d)) for d in find(text)]
    assert found == expected
