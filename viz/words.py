"""The words of a drawing in both languages."""

WORDS: dict[str, dict[str, str]] = {
    "vi": {
        "trung_uong": "Trung ương", "tinh": "Cấp tỉnh", "so": "Sở, ban, ngành", "huyen": "Cấp huyện",
        "xa": "Cấp xã", "task": "Nhiệm vụ", "other": "Khác", "-": "Chưa rõ năm",
        "legend": "Chú giải", "cited_only": "Văn bản chỉ được dẫn, chưa đọc nội dung",
        "ended": "Văn bản đã hết hiệu lực",
        "not_yet": "Văn bản ban hành sau ngày này, hoặc khi đó chưa có hiệu lực",
        "focus": "Văn bản đang xem", "nodes": "Đối tượng",
        "edges": "Quan hệ (mũi tên: từ văn bản mới hơn tới văn bản nó dựa vào hay tác động)",
        "not_stated": "Nét đứt: không ghi trong văn bản đã đọc (theo danh mục hoặc suy ra)",
        "zoom_in": "Phóng to", "zoom_out": "Thu nhỏ", "fit": "Xem toàn bộ",
        "help": "Chạm hoặc rê chuột lên mũi tên để đọc câu trích; chạm hoặc bấm một ô để làm nổi các quan hệ "
                "của nó; kéo để di chuyển, lăn chuột hoặc chụm hai ngón tay để phóng to.",
        "table": "Các quan hệ, từng câu trích", "from": "Từ", "relation": "Quan hệ", "to": "Đến",
        "quote": "Câu trích và nguồn",
        "left_out": "Không vẽ hết", "left_out_limit": "đối tượng quá giới hạn của câu trả lời",
        "left_out_depth": "đối tượng ở xa hơn số bước đã hỏi",
        "left_out_tasks": "nhiệm vụ của các kế hoạch này",
        "left_out_no_year": "văn bản không rõ năm (không đi tiếp qua chúng)",
        "left_out_drawing": "đối tượng xa văn bản đang xem nhất (hình chỉ đủ chỗ cho phần gần)",
        "empty": "Không có gì để vẽ.", "no_script": "Trình duyệt tắt JavaScript: xem bảng bên dưới.",
        "issued": "Ban hành", "effective": "Có hiệu lực", "ended_on": "Hết hiệu lực",
        "issuer": "Cơ quan ban hành",
        "period": "Giai đoạn", "due": "Thời hạn", "characters": "ký tự", "source": "Nguồn",
        "certainty_stated": "ghi trong văn bản", "certainty_inferred": "suy ra",
        "certainty_register": "theo danh mục văn bản", "confidence_likely": "chưa kiểm chứng",
        "confidence_verified": "đã kiểm chứng", "conflict": "số và ngày mâu thuẫn nhau", "open": "Mở trang",
    },
    "en": {
        "trung_uong": "Central", "tinh": "Province", "so": "Departments", "huyen": "District",
        "xa": "Commune", "task": "Tasks", "other": "Other", "-": "Year unknown",
        "legend": "Legend", "cited_only": "Document only cited, text not read",
        "ended": "Document no longer in force",
        "not_yet": "Document issued after this day, or not yet in force on it",
        "focus": "Document in focus", "nodes": "Things",
        "edges": "Relations (arrow: from the newer document to what it rests on or acts on)",
        "not_stated": "Dashed: not stated in a text that was read (from the register, or inferred)",
        "zoom_in": "Zoom in", "zoom_out": "Zoom out", "fit": "Show all",
        "help": "Touch or hover over an arrow to read the quote; touch or click a box to bring out its "
                "relations; drag to move, scroll or pinch to zoom.",
        "table": "The relations, quote by quote", "from": "From", "relation": "Relation", "to": "To",
        "quote": "Quote and source",
        "left_out": "Not everything is drawn", "left_out_limit": "things beyond the answer's limit",
        "left_out_depth": "things further away than the steps asked for",
        "left_out_tasks": "tasks of these plans",
        "left_out_no_year": "documents without a year (nothing runs through them)",
        "left_out_drawing": "things furthest from the document in focus (a drawing holds only the near ones)",
        "empty": "Nothing to draw.", "no_script": "JavaScript is off: see the table below.",
        "issued": "Issued", "effective": "In force from", "ended_on": "Ended", "issuer": "Issuer",
        "period": "Period", "due": "Due", "characters": "characters", "source": "Source",
        "certainty_stated": "stated in the text", "certainty_inferred": "inferred",
        "certainty_register": "from the register", "confidence_likely": "not verified",
        "confidence_verified": "verified", "conflict": "number and date contradict each other",
        "open": "Open page",
    },
}


def words(lang: str) -> dict[str, str]:
    """The words of `lang`; anything but `en` is Vietnamese."""
    return WORDS["en" if lang == "en" else "vi"]
