"""Which items are tasks, with section, mark, span and the label lines that belong to them."""

import pytest
from cancu.loaders.draft import Context, TaskDraft
from cancu.loaders.records import DocumentHeader
from cancu.loaders.tasks.items import find_tasks


def find(text: str, doc_type: str = "KH") -> list[TaskDraft]:
    return find_tasks(Context(text, (), DocumentHeader(key="-", doc_type=doc_type))).drafts


def shown(text: str, doc_type: str = "KH") -> list[tuple[str | None, str | None, str]]:
    return [(d.section, d.ordinal, text[d.start:d.end]) for d in find(text, doc_type)]


def fields(text: str, draft: TaskDraft) -> dict[str, list[str]]:
    return {name: [text[start:end] for start, end in spans] for name, spans in draft.fields.items()}


OUTLINES = {
    "capitals that begin under a Roman numeral stay under it": (
        "II. NHIỆM VỤ\nA. Việc chung\n1. Quét chợ.\nB. Việc riêng\n1. Rửa bến.\n"
        "III. PHÂN CÔNG\n1. Sở Y tế\n- Phát vôi.",
        [("II.A", "1", "Quét chợ."), ("II.B", "1", "Rửa bến."), ("III.1", "-", "Phát vôi.")],
    ),
    "capitals over Roman numerals": (
        "A. NHIỆM VỤ\nI. Ở chợ\n1. Quét chợ.\nB. GIẢI PHÁP\nI. Ở bến\n1. Rửa bến.",
        [("A.I", "1", "Quét chợ."), ("B.I", "1", "Rửa bến.")],
    ),
    "tasks of a scheme that counts them": (
        "II. NHIỆM VỤ\nNhiệm vụ 1: Nước sạch\na) Đào giếng.\nNhiệm vụ 2: Đường làng\na) Lát gạch.",
        [("II.Nhiệm vụ 1", "a", "Đào giếng."), ("II.Nhiệm vụ 2", "a", "Lát gạch.")],
    ),
    "a summary behind the signature begins with its first part": (
        "Điều 1. Phê duyệt Đề án làm cầu tre.\nTM. ỦY BAN NHÂN DÂN\nTÓM TẮT NHỮNG VIỆC CẦN LÀM\n"
        "Phần I. MỤC TIÊU\n1. Cầu bền.\nPhần II. NHIỆM VỤ\n1. Chẻ tre\na) Chọn tre già.",
        [("Phần II.1", "a", "Chọn tre già.")],
    ),
    "a summary with its type alone on the line": (
        "Điều 1. Phê duyệt Đề án làm cầu tre.\nTM. ỦY BAN NHÂN DÂN\nTÓM TẮT ĐỀ ÁN\nLàm cầu tre\n"
        "1. Nhiệm vụ\na) Chọn tre già.",
        [("1", "a", "Chọn tre già.")],
    ),
    "a paragraph that points to an annex ends the item before it": (
        "II. NHIỆM VỤ\n1. Đắp đê.\n2. Vét mương.\nPhân công cụ thể theo phụ lục đính kèm.",
        [("II", "1", "Đắp đê."), ("II", "2", "Vét mương.")],
    ),
    "how things are scored is no work": (
        "II. PHƯƠNG PHÁP ĐÁNH GIÁ\n1. Các xã tự chấm điểm chợ.\nIII. TIẾN ĐỘ\n1. Đếm quầy hàng.",
        [("III", "1", "Đếm quầy hàng.")],
    ),
    "a part that only points to a table": (
        "II. NHIỆM VỤ\n1. Đắp đê.\nIII. LỊCH KIỂM TRA\nLịch đi các xã theo biểu đính kèm.",
        [("II", "1", "Đắp đê.")],
    ),
    "bullets under numbers, goals are none": (
        "I. MỤC TIÊU\n- Nâng tỷ lệ che phủ rừng.\nII. NHIỆM VỤ\n1. Giữ rừng\n"
        "- Lập thêm hai trạm gác;\n- Trồng dặm cây./.",
        [("II.1", "-", "Lập thêm hai trạm gác;"), ("II.1", "-", "Trồng dặm cây.")],
    ),
    "an agency heading over one unmarked paragraph": (
        "V. TỔ CHỨC THỰC HIỆN\n3. Sở Tư pháp\nBiên soạn sổ tay hòa giải.\n"
        "4. Báo Ấp Bắc, Đài Truyền thanh huyện.\n"
        "Mở chuyên mục hằng tuần.\nĐăng lịch tiếp dân.",
        [("V.3", None, "Biên soạn sổ tay hòa giải."), ("V.4", None, "Mở chuyên mục hằng tuần.\n"
         "Đăng lịch tiếp dân.")],
    ),
    "a numbered sentence, an agency title with nothing under it": (
        "V. PHÂN CÔNG\n1. Đề nghị Hội Nông dân vận động hội viên.\n2. Sở Xây dựng",
        [("V", "1", "Đề nghị Hội Nông dân vận động hội viên.")],
    ),
    "sentences of agencies need no full stop": (
        "II. NHIỆM VỤ\n- Sở Xây dựng rà soát các cầu treo trong tháng 6\n- Sở Y tế: Rà soát kho thuốc\n"
        "1. Sở Nội vụ\n- Xếp lại kho",
        [("II", "-", "Sở Xây dựng rà soát các cầu treo trong tháng 6"),
         ("II", "-", "Sở Y tế: Rà soát kho thuốc"), ("II.1", "-", "Xếp lại kho")],
    ),
    "a title that is no agency goes with its paragraphs": (
        "II. NỘI DUNG\n+ Việc ở chợ\nKiểm cân hằng tháng.\nNiêm yết giá.",
        [("II", "+", "Việc ở chợ\nKiểm cân hằng tháng.\nNiêm yết giá.")],
    ),
    "introducing bullets do not enter the section": (
        "III. GIẢI PHÁP\n2. Nước sạch\n- Cấp xã:\n+ Sửa giếng khoan.\n+ Thau bể.\n- Lấy mẫu nước.",
        [("III.2", "+", "Sửa giếng khoan."), ("III.2", "+", "Thau bể."), ("III.2", "-", "Lấy mẫu nước.")],
    ),
    "a compound mark takes the place of its parent": (
        "II. NHIỆM VỤ\n3. Đường xá\n3.1 Nâng cấp\na) Trải nhựa ba tuyến.\nb) Sửa cống.",
        [("II.3.1", "a", "Trải nhựa ba tuyến."), ("II.3.1", "b", "Sửa cống.")],
    ),
    "worded ordinals as headings and as an item": (
        "Chủ tịch UBND tỉnh yêu cầu:\nThứ nhất, Sở Y tế có trách nhiệm:\n1. Khám lưu động.\n"
        "Thứ hai, Giám đốc các sở giữ nghiêm giờ tiếp dân.",
        [("Thứ nhất", "1", "Khám lưu động."), (None, "Thứ hai", "Giám đốc các sở giữ nghiêm giờ tiếp dân.")],
    ),
    "a page break inside an item, a footnote between items": (
        "II. NHIỆM VỤ\na) Thả cá giống xuống hồ\n\nchứa theo mùa¹.\n\n"
        "¹ Theo Kế hoạch số 5/KH-UBND của huyện\n\nb) Dọn bèo.",
        [("II", "a", "Thả cá giống xuống hồ\n\nchứa theo mùa¹."), ("II", "b", "Dọn bèo.")],
    ),
    "a dash of a name that a line break put first": (
        "II. NHIỆM VỤ\n- Mời các tổ chức chính trị\n- xã hội dự họp.\n- Ghi biên bản.",
        [("II", "-", "Mời các tổ chức chính trị\n- xã hội dự họp."), ("II", "-", "Ghi biên bản.")],
    ),
    "a sentence wrapped over lines is no agency heading": (
        "II. NHIỆM VỤ\n1. Sở Nội vụ chủ trì, phối hợp với\nSở Tài chính tính lại định mức.",
        [("II", "1", "Sở Nội vụ chủ trì, phối hợp với\nSở Tài chính tính lại định mức.")],
    ),
    "agencies as headings without marks": (
        "IV. TỔ CHỨC THỰC HIỆN\nSở Nội vụ:\n- Lập danh sách.\nCác sở, ngành có trách nhiệm:\n"
        "- Giữ kho.\nV. KHÁC",
        [("IV", "-", "Lập danh sách."), ("IV", "-", "Giữ kho.")],
    ),
    "an agency heading with a sentence of its own over items": (
        "IV. PHÂN CÔNG\n1. Sở Nội vụ\nTheo dõi việc trực.\n- Lập danh sách.",
        [("IV.1", None, "Theo dõi việc trực."), ("IV.1", "-", "Lập danh sách.")],
    ),
    "lines broken to fit a page": (
        "II. NHIỆM VỤ\n1. Sở Nội vụ chủ trì lập bản kê các kho cũ của\n"
        "UBND tỉnh ở miền núi, ghi rõ diện tích, năm xây,\n"
        "người giữ kho.\n" + "2. Sở Tư pháp\nin tờ rơi về việc giữ kho.\n" * 12,
        [("II", "1", "Sở Nội vụ chủ trì lập bản kê các kho cũ của\n"
         "UBND tỉnh ở miền núi, ghi rõ diện tích, năm xây,\n"
          "người giữ kho."), *[("II", "2", "Sở Tư pháp\nin tờ rơi về việc giữ kho.")] * 12],
    ),
    "those to whom a letter is addressed": (
        "Kính gửi:\n- Các sở, ngành;\n- UBND các xã.\nUBND tỉnh đề nghị các đơn vị:\n- Trực lũ.",
        [(None, "-", "Trực lũ.")],
    ),
    "orders and demands": (
        "1. Yêu cầu các sở, ngành:\na) Rà lại kho.\n2. Yêu cầu chung:\na) Đúng hạn.",
        [("1", "a", "Rà lại kho.")],
    ),
    "when and where of a meeting": (
        "II. NỘI DUNG\n1. Thời gian: Một ngày.\n2. Địa điểm: Hội trường.\n3. Nội dung\n- Nghe báo cáo.",
        [("II.3", "-", "Nghe báo cáo.")],
    ),
    "forms behind the signature": (
        "II. NHIỆM VỤ\n1. Quét chợ./.\nNơi nhận:\n- Lưu: VT.\nMẫu số 01\nI. THÔNG TIN\n"
        "1. Họ và tên\n2. Ngày sinh",
        [("II", "1", "Quét chợ.")],
    ),
    "a mark alone on its line": ("II. NHIỆM VỤ\n8.\nKý quy chế phối hợp.", [("II", "8",
     "Ký quy chế phối hợp.")]),
    "mixed headings: what is below decides": (
        "II. ĐỐI TƯỢNG, NỘI DUNG\n1. Đối tượng: thợ trẻ.\n2. Nội dung\na) Thi tay nghề.\n"
        "3. Thời gian thực hiện: quý II.",
        [("II.2", "a", "Thi tay nghề.")],
    ),
    "goals inside a part that assigns work": (
        "II. NỘI DUNG THỰC HIỆN\n1. Hiện trạng\n- Đường hẹp.\n2. Mở rộng\n- Giải tỏa lề đường.",
        [("II.2", "-", "Giải tỏa lề đường.")],
    ),
    "money: only who does something": (
        "V. KINH PHÍ\n1. Kinh phí được bố trí trong dự toán của các sở.\n"
        "2. Sở Tài chính cân đối, trình UBND tỉnh.\n"
        "3. Hằng năm, các sở, ban, ngành lập dự toán.\nVI. KINH PHÍ\nNgân sách tỉnh bảo đảm.\n"
        "VII. TỔ CHỨC THỰC HIỆN\n1. Kinh phí: Sở Tài chính lập dự toán.",
        [("V", "2", "Sở Tài chính cân đối, trình UBND tỉnh."), ("V", "3", "Hằng năm, các sở, ban, "
         "ngành lập dự toán."), ("VII", "1", "Kinh phí: Sở Tài chính lập dự toán.")],
    ),
    "closing formulas, numbered or inside an item": (
        "IV. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế kiểm tra bếp ăn. "
        "Trong quá trình thực hiện, nếu vướng mắc thì báo cáo.\n"
        "2. Các sở, ngành chịu trách nhiệm thực hiện Kế hoạch này.\n"
        "3. Các sở phối hợp với Sở Y tế thực hiện Kế hoạch này.\n"
        "4. Thực hiện các nhiệm vụ khác được giao.\nTrên đây là Kế hoạch của tỉnh./.\nNơi nhận:\n- Như trên;",
        [("IV", "1", "Sở Y tế kiểm tra bếp ăn."), ("IV", "3", "Các sở phối hợp với Sở Y tế thực "
         "hiện Kế hoạch này.")],
    ),
    "a pointer to the annex": (
        "III. NHIỆM VỤ\n1. Phân công: (Chi tiết tại Phụ lục kèm theo)\n"
        "2. Diễn tập cứu nạn. (Danh mục tại Phụ lục kèm theo)",
        [("III", "2", "Diễn tập cứu nạn. (Danh mục tại Phụ lục kèm theo)")],
    ),
    "a full sentence over bullets is a task beside them, a title is none": (
        "IV. TỔ CHỨC THỰC HIỆN\n1. Các sở, ngành xây dựng kế hoạch riêng; bố trí người trực kho.\n"
        "- Treo nội quy.\n- Đường dây nóng: Lắp đủ máy trực ở bốn cửa kho trước mùa mưa.\nTrong đó:\n"
        "+ Cửa bắc hai máy.\n- Gom tin, ghi sổ ở xã.\n+ Mỗi tuần một lần.",
        [("IV", "1", "Các sở, ngành xây dựng kế hoạch riêng; bố trí người trực kho."),
         ("IV.1", "-", "Treo nội quy."),
         ("IV.1", "-", "Đường dây nóng: Lắp đủ máy trực ở bốn cửa kho trước mùa mưa."),
         ("IV.1", "+", "Cửa bắc hai máy."), ("IV.1", "+", "Mỗi tuần một lần.")],
    ),
    "under a mixed heading what comes before the work is none": (
        "III. PHẠM VI, PHƯƠNG ÁN\n1. Xác định vùng trũng\n- Nhóm 1: 12 xã ven sông.\n"
        "2. Phương án chở gạo\n- Thuê hai sà lan.\n3. Bến bãi\n- Dọn bến cũ.",
        [("III.2", "-", "Thuê hai sà lan."), ("III.3", "-", "Dọn bến cũ.")],
    ),
    "under criteria only what gives a body an order": (
        "III. CHỈ TIÊU, PHƯƠNG ÁN\n3. Tiêu chí chấm điểm\n"
        "a) Trên cơ sở sổ trực, giao Sở Y tế lập đoàn chấm các trạm.\nb) Trạm sạch: 10 điểm.\n"
        "c) Căn cứ bảng điểm, Hội đồng thi đua họp chọn ba trạm.",
        [("III.3", "a", "Trên cơ sở sổ trực, giao Sở Y tế lập đoàn chấm các trạm."),
         ("III.3", "c", "Căn cứ bảng điểm, Hội đồng thi đua họp chọn ba trạm.")],
    ),
    "the name of a body alone, an annex of procedures": (
        "V. PHÂN CÔNG\n1. Sở Y tế trực kho.\n2. Các cơ quan, đơn vị khác có liên quan.\n"
        "PHỤ LỤC QUY TRÌNH NỘI BỘ\n1. Cấp thẻ kho",
        [("V", "1", "Sở Y tế trực kho.")],
    ),
    "page furniture behind the end": (
        "II. NHIỆM VỤ\n1. Quét dọn chợ./.\nTác giả: Phòng Văn hóa\n2. Tin cũ hơn",
        [("II", "1", "Quét dọn chợ.")],
    ),
    "an early end sign inside a list": (
        "II. NHIỆM VỤ\n1. Quét dọn chợ./.\n\n2. Thu rác ven sông./.\nNơi nhận:\n- Lưu: VT.",
        [("II", "1", "Quét dọn chợ."), ("II", "2", "Thu rác ven sông.")],
    ),
    "a plan behind its decision, each with marks of its own": (
        "QUYẾT ĐỊNH\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch trồng cây.\n"
        "Điều 2. Các sở chịu trách nhiệm thi hành "
        "Quyết định này./.\nTM. ỦY BAN NHÂN DÂN\nKẾ HOẠCH\nI. NHIỆM VỤ\n1. Ươm cây giống.",
        [("I", "1", "Ươm cây giống.")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), OUTLINES.values(), ids=OUTLINES.keys())
def test_leaves_of_parts_that_assign_work(text: str, expected: list[tuple[str | None, str | None,
 str]]) -> None:
    assert shown(text) == expected


DECISION = (
    "QUYẾT ĐỊNH\nĐiều 1. Phê duyệt Kế hoạch trồng rừng với nội dung sau:\n1. Mục tiêu\n"
    "- Trồng 200 ha.\n2. Nhiệm vụ\n"
    "a) Ươm cây.\nĐiều 2. Giao Sở Tài chính bố trí vốn.\nĐiều 3. Quyết định này có hiệu lực từ ngày ký.\n"
    "Điều 4. Chánh Văn phòng UBND tỉnh chịu trách nhiệm thi hành Quyết định này."
)


def test_articles_of_a_decision() -> None:
    assert shown(DECISION, "QĐ") == [
        ("Điều 1.2", "a", "Ươm cây."), (None, "Điều 2", "Giao Sở Tài chính bố trí vốn."),
    ]


def test_a_decision_whose_heading_a_converter_glued_to_its_bases() -> None:
    text = (
        "QUYẾT ĐỊNH VỀ VIỆC MỞ KHO\nTheo đề nghị của Sở Y tế. QUYẾT ĐỊNH:\n1. Công bố hai bảng giá.\n"
        "2. Giao Sở Y tế niêm yết bảng giá."
    )
    assert shown(text, "QĐ") == [(None, "2", "Giao Sở Y tế niêm yết bảng giá.")]


def test_an_order_behind_the_effect_of_a_decision() -> None:
    text = "QUYẾT ĐỊNH\nĐiều 2. Quyết định này có hiệu lực từ ngày ký. Giao Sở Y tế dán bảng giá."
    assert shown(text, "QĐ") == [(None, "Điều 2", "Giao Sở Y tế dán bảng giá.")]


def test_an_order_behind_what_it_is_to_act_on() -> None:
    text = "QUYẾT ĐỊNH\nĐiều 2. Căn cứ kết quả chấm điểm, các sở, ban, ngành xây dựng lịch trực mới."
    assert shown(text, "QĐ") == [
        (None, "Điều 2", "Căn cứ kết quả chấm điểm, các sở, ban, ngành xây dựng lịch trực mới.")]


def test_numbers_of_a_decision_are_its_articles() -> None:
    text = (
        "QUYẾT ĐỊNH:\n1. Công bố kèm theo Quyết định này hai bảng giá.\n"
        "2. Sở Y tế có trách nhiệm niêm yết bảng giá."
    )
    assert shown(text, "QĐ") == [(None, "2", "Sở Y tế có trách nhiệm niêm yết bảng giá.")]


@pytest.mark.parametrize(("intro", "expected"), [
    ("UBND tỉnh đề nghị các xã làm các việc sau:", [(None, "1", "Kê lại kho.")]),
    ("Chi cục có ý kiến như sau:", []),
    ("Về việc các xã đề nghị xây kho. Chi cục trả lời như sau:", []),
])
def test_letters_assign_where_they_ask(intro: str, expected: list[tuple[None, str, str]]) -> None:
    assert shown(f"Kính gửi: UBND các xã\n{intro}\n1. Kê lại kho.", "CV") == expected


def test_a_notice_of_a_conclusion_assigns_under_its_headings() -> None:
    text = (
        "THÔNG BÁO VỀ KHO\nI. ĐÁNH GIÁ\n1. Kho còn ẩm.\nII. KIẾN NGHỊ CỦA XÃ\n"
        "1. Về sàn kho: Giao Sở Y tế kê lại sàn.\n2. Về mái kho: để sang năm."
    )
    header = DocumentHeader(key="-", doc_type="TB", title="Kết luận tại buổi xem kho")
    drafts = find_tasks(Context(text, (), header)).drafts
    assert [text[d.start:d.end] for d in drafts] == ["Về sàn kho: Giao Sở Y tế kê lại sàn."]


@pytest.mark.parametrize(("year", "tasks"), [
    ("2021", 1), ("2022", 2), ("2021 và các năm sau", 2), ("2021, 2022", 2), ("2020 - 2021", 1),
])
def test_an_item_on_a_year_before_the_document_tells_what_was(year: str, tasks: int) -> None:
    text = f"II. NHIỆM VỤ\n1. Năm {year}, chợ nổi đông khách, có thêm bến.\n2. Sửa lại bến đò.\n"
    header = DocumentHeader("k", doc_type="KH", date="2022-03-01")
    assert len(find_tasks(Context(text, (), header)).drafts) == tasks


def test_telegram_is_addressed_to_many() -> None:
    text = (
        "THỦ TƯỚNG CHÍNH PHỦ điện:\n- Bộ trưởng các bộ;\n- Chủ tịch UBND các tỉnh.\n"
        "Thủ tướng yêu cầu:\n1. Gia cố đê."
    )
    assert shown(text, "CĐ") == [(None, "1", "Gia cố đê.")]


def test_heading_glued_to_its_paragraph() -> None:
    text = "I. ĐÁNH GIÁ CHUNG Thời gian qua các chợ đã sạch, " + "người bán vui, " * 12 + "ai cũng vui."
    assert shown(text) == []


def test_report_assigns_only_under_a_heading_that_says_so() -> None:
    text = (
        "BÁO CÁO\nI. KẾT QUẢ\n1. Đã mở ba lớp.\nII. CÔNG TÁC KHÁC\n1. Đã tiếp dân.\n"
        "III. NHIỆM VỤ NĂM SAU\n1. Xếp lại kho."
    )
    assert shown(text, "BC") == [("III", "1", "Xếp lại kho.")]
    assert shown(text.replace("BÁO CÁO", "KẾ HOẠCH"), "KH") == [
        ("II", "1", "Đã tiếp dân."), ("III", "1", "Xếp lại kho."),
    ]


def test_headings_of_a_draft_are_those_printed_over_it() -> None:
    text = "V. PHÂN CÔNG\n2. Sở Y tế có trách nhiệm:\n- Khám lưu động."
    headings = [(h.mark, text[h.start:h.end]) for h in find(text)[0].headings]
    assert headings == [("V", "PHÂN CÔNG"), ("2", "Sở Y tế có trách nhiệm:")]


@pytest.mark.parametrize(("line", "heading"), [
    ("Để kho khô ráo, các sở, ngành tập trung làm các việc sau:",
     "các sở, ngành tập trung làm các việc sau:"),
    ("Mưa còn kéo dài. Chủ tịch UBND tỉnh yêu cầu Sở Y tế:", "Sở Y tế:"),
    ("Các xã chia nhau các việc sau:", "Các xã chia nhau các việc sau:"),
])
def test_the_line_over_a_list_that_says_who_acts_heads_it(line: str, heading: str) -> None:
    text = f"II. NỘI DUNG\n{line}\n1. Kê lại sàn."
    found = find(text)[0].headings[-1]
    assert (found.mark, text[found.start:found.end]) == (None, heading)


def test_those_whom_the_opening_asks_head_its_list() -> None:
    text = "CHỈ THỊ\nChủ tịch UBND tỉnh yêu cầu các sở, ngành làm các việc sau:\n1. Kiểm kê nguồn nước."
    heading = find(text, "CT")[0].headings[0]
    assert (heading.mark, text[heading.start:heading.end]) == (None, "các sở, ngành làm các việc sau:")


def test_bullets_of_an_opening_are_no_work() -> None:
    assert shown("KẾ HOẠCH\n- PC /\nCăn cứ tình hình;\nI. NHIỆM VỤ\n1. Xếp kho.") == [("I", "1", "Xếp kho.")]


def test_table_under_an_item_stands_in_its_section() -> None:
    table = "TT\tNội dung\tCơ quan chủ trì\n1\tKê lại biển số\tSở Xây dựng\n"
    assert shown(f"II. NỘI DUNG\n{table}III. TỔ CHỨC THỰC HIỆN\n1. Dán thông báo.") == [
        ("II", "1", "Kê lại biển số"), ("III", "1", "Dán thông báo.")]
