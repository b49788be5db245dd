"""The words users see: Vietnamese first, English by a switch. Columns, states, classes of impact, roles."""

from datetime import date
from typing import Any

from cancu.graph.model import EDGE_TYPES, NODE_TYPES

COLUMNS: dict[str, tuple[str, str]] = {
    "task": ("Nhiệm vụ", "Task"), "plan": ("Kế hoạch", "Plan"), "document": ("Văn bản", "Document"),
    "class": ("Loại", "Class"), "also": ("Loại khác", "Also"), "how": ("Cách viện dẫn", "How"),
    "grade": ("Mức liên quan", "Grade"), "ended": ("Hết hiệu lực", "Ended"),
    "replaced_by": ("Thay thế bởi", "Replaced by"), "certainty": ("Độ chắc chắn", "Certainty"),
    "confidence": ("Kiểm chứng", "Confidence"), "lead": ("Chủ trì", "Lead"),
    "coordinate": ("Phối hợp", "Coordinate"), "due_start": ("Từ ngày", "From"),
    "due_end": ("Thời hạn", "Due"),
    "deadline_kind": ("Loại thời hạn", "Kind of deadline"),
    "deadline_text": ("Thời hạn ghi", "Deadline as printed"),
    "state": ("Tình trạng", "State"), "bases": ("Căn cứ", "Bases"), "route": ("Đường dẫn", "Route"),
    "role": ("Vai trò", "Role"), "via": ("Thông qua", "Via"), "file": ("Tệp", "File"),
    "status": ("Kết quả", "Status"), "reason": ("Lý do", "Reason"), "label": ("Loại", "Kind"),
    "title": ("Tên gọi", "Title"), "content": ("Nội dung", "Content"), "id": ("Mã", "Id"),
    "quote": ("Câu trích", "Quote"), "name": ("Tên", "Name"), "question": ("Câu hỏi", "Question"),
    "parameters": ("Tham số", "Parameters"), "count": ("Số lượng", "Count"),
    "issued": ("Ngày ban hành", "Issued"),
    "issuer": ("Cơ quan ban hành", "Issuer"), "effective": ("Ngày có hiệu lực", "In force from"),
    "agency": ("Cơ quan", "Agency"), "year": ("Năm", "Year"), "province": ("Tỉnh", "Province"),
    "same_work": ("Cùng việc ở", "Same work in"), "severity": ("Mức độ", "Severity"),
    "relation": ("Quan hệ", "Relation"), "type": ("Quan hệ", "Relation"),
    "so_ky_hieu": ("Số, ký hiệu", "Number"), "article": ("Điều khoản", "Article"),
    "written": ("Ghi vào", "Written to"),
    "state_at_issue": ("Lúc ban hành", "At issue"), "not_before": ("Không sớm hơn", "Not before"),
    "valid_to": ("Tồn tại đến", "Existed until"), "successors": ("Cơ quan kế thừa", "Successors"),
    "collective": ("Tập thể", "Collective"), "unit": ("Mã đơn vị", "Unit id"),
    "unit_title": ("Đơn vị", "Unit"), "mention": ("Ghi trong văn bản", "As printed"),
    "older": ("Cũ hơn", "Older"), "newer": ("Mới hơn", "Newer"), "share": ("Phần chức năng", "Share"),
    "basis": ("Căn cứ", "Basis"), "overdue": ("Đã qua hạn", "Past due"),
    "leads": ("Số việc chủ trì", "Leads"), "leaders": ("Số cơ quan chủ trì", "Leading bodies"),
    "coordinates": ("Số việc phối hợp", "Coordinates"),
    "leads_collective": ("Chủ trì qua tập thể", "Leads in collectives"),
    "coordinates_collective": ("Phối hợp qua tập thể", "Coordinates in collectives"),
    "quarter_1": ("Quý I", "Quarter 1"), "quarter_2": ("Quý II", "Quarter 2"),
    "quarter_3": ("Quý III", "Quarter 3"),
    "quarter_4": ("Quý IV", "Quarter 4"), "tasks": ("Nhiệm vụ", "Tasks"), "plans": ("Kế hoạch", "Plans"),
    "year_known": ("Rõ năm", "Year known"), "citing": ("Số văn bản viện dẫn", "Citing documents"),
    "mentions": ("Số lần", "Mentions"), "documents_read": ("Văn bản đã đọc", "Documents read"),
    "partly_read": ("Có lưu ý khi đọc", "Read with notes"), "found": ("Có", "Found"),
    "used_for": ("Dùng để", "Used for"), "install": ("Cách cài", "How to get it"),
    "documents_cited_only": ("Chỉ được viện dẫn", "Only cited"),
    "documents_not_in_register": ("Không có trong danh mục", "Not in the register"),
    "citations_unresolved": ("Viện dẫn chưa rõ năm", "Citations without year"),
    "before_issue": ("Hạn trước ngày ban hành", "Due before issue"),
    "before_period": ("Hạn trước giai đoạn", "Due before the period"),
    "after_period": ("Ngoài giai đoạn", "Beyond the period"), "cited": ("Văn bản được dẫn", "Cited document"),
    "cited_number": ("Số ghi", "Number as printed"), "cited_date": ("Ngày ghi", "Date as printed"),
    "conflict": ("Số và ngày mâu thuẫn", "Conflict"), "no_year": ("Không rõ năm", "No year"),
    "not_in_register": ("Không có trong danh mục", "Not in the register"), "every": ("Chu kỳ", "Every"),
    "period_start": ("Kế hoạch từ", "Plan from"), "period_end": ("Kế hoạch đến", "Plan until"),
    "carrier": ("Văn bản ban hành", "Promulgated by"), "source_doc": ("Nguồn", "Source"),
    "start_pos": ("Từ ký tự", "From character"), "end_pos": ("Đến ký tự", "To character"),
    "basis_issued": ("Căn cứ ban hành ngày", "Basis issued"),
    "basis_effective": ("Căn cứ có hiệu lực từ", "Basis in force from"),
    "issued_later": ("Ban hành sau", "Issued later"), "in_force_later": ("Có hiệu lực sau", "In force later"),
    "registered": ("Có trong danh mục", "In the register"),
    "coordinators": ("Số cơ quan phối hợp", "Coordinators"),
    "no_lead": ("Không có chủ trì", "No lead"), "several_leads": ("Nhiều chủ trì", "Several leads"),
    "no_deadline": ("Không có thời hạn", "No deadline"), "position": ("Số thứ tự", "Position"),
    "section": ("Mục", "Section"), "step": ("Bậc", "Step"), "work": ("Công việc", "Work"),
    "first_due": ("Hạn sớm nhất", "First due"), "times": ("Số lần lặp", "Times"),
    "next_date": ("Kỳ tới", "Next"), "plan_ended": ("Kế hoạch hết hiệu lực", "Plan ended"),
    "over": ("Việc đã hết hạn trước đó", "Over before"),
    "successor": ("Chuyển được sang", "May pass on to"), "from": ("Từ", "From"), "to": ("Đến", "To"),
}

VALUES: dict[str, dict[str, tuple[str, str]]] = {
    "class": {
        "B0": ("còn hiệu lực", "in force"),
        "B1": ("hết hiệu lực trước khi ban hành", "ended before the plan was issued"),
        "B1g": ("hết hiệu lực ngay trước khi ban hành", "ended shortly before the plan was issued"),
        "B2": ("hết hiệu lực khi nhiệm vụ chưa xong", "ended while the task was running"),
        "B2f": ("sẽ hết hiệu lực", "will end"),
        "B3": ("hết hiệu lực sau khi nhiệm vụ kết thúc", "ended after the task was over"),
        "B4": ("đã được sửa đổi", "amended"),
        "B4p": ("đã được sửa đổi trước khi ban hành", "amended before the plan was issued"),
        "B5": ("đã được thay thế", "replaced"),
        "B6": ("hết hiệu lực một phần", "partly ended"),
        "B7": ("văn bản gốc đã hết hiệu lực", "its parent document ended"),
        "B8": ("bị đình chỉ, ngưng hiệu lực", "suspended"),
        "B9": ("chưa có hiệu lực", "not yet in force"),
        "B10": ("hết thời hạn của chương trình", "its own term is over"),
        "B11": ("chưa rõ", "unknown"),
        "B12": ("văn bản tự theo thay đổi", "later changes apply"),
        "B13": ("cơ quan không còn", "the agency is gone"),
    },
    "state": {
        "in_force": ("còn hiệu lực", "in force"),
        "amended": ("còn hiệu lực, đã sửa đổi", "in force, amended"),
        "partly_ended": ("hết hiệu lực một phần", "partly ended"),
        "not_yet": ("chưa có hiệu lực", "not yet in force"),
        "ended": ("hết hiệu lực", "ended"),
        "ended_day_unknown": ("hết hiệu lực, chưa rõ ngày", "ended, day unknown"),
        "suspended": ("đang bị ngưng hiệu lực", "suspended"), "term_over": ("hết thời hạn", "term over"),
        "unknown": ("chưa rõ", "unknown"),
        "not_yet_due": ("chưa đến hạn", "not yet due"), "due_soon": ("sắp đến hạn", "due soon"),
        "overdue": ("đã qua hạn", "past due"), "ongoing": ("thường xuyên", "ongoing"),
        "done": ("đã xong", "done"),
        "plan_ended": ("kế hoạch đã hết hiệu lực", "its plan has ended"),
    },
    "grade": {
        "direct": ("trực tiếp", "direct"), "inherited": ("qua kế hoạch", "through the plan"),
        "upstream": ("qua văn bản trung gian", "further up"),
    },
    "how": {
        "can_cu": ("căn cứ", "basis"), "thuc_hien": ("thực hiện", "carries out"),
        "theo": ("theo", "according to"),
        "neu": ("nêu tên", "names it"), "de_nghi": ("theo đề nghị", "proposed by"),
    },
    "role": {"lead": ("chủ trì", "leads"), "coordinate": ("phối hợp", "coordinates"),
             "CHU_TRI": ("chủ trì", "leads"), "PHOI_HOP": ("phối hợp", "coordinates")},
    "kind": {"collective": ("tập thể", "collective"), "predecessor": ("cơ quan tiền thân", "predecessor"),
             "sub_unit": ("đơn vị trực thuộc", "unit"),
             "open_set": ("nhóm không có danh sách", "open set")},
    "reason": {
        "event": ("chờ sự kiện", "waits for an event"), "no_date": ("không ghi ngày", "no date given"),
        "period_over": ("đã hết giai đoạn của kế hoạch", "the plan's period is over"),
        "plan_ended": ("kế hoạch không còn hiệu lực", "its plan is no longer in force"),
        "not_issued": ("kế hoạch chưa ban hành", "its plan was not issued yet"),
    },
    "certainty": {
        "stated": ("ghi trong văn bản", "stated"), "inferred": ("suy ra", "inferred"),
        "register": ("theo danh mục", "register"),
    },
    "confidence": {"verified": ("đã kiểm chứng", "verified"), "likely": ("chưa kiểm chứng", "not verified")},
    "deadline_kind": {
        "by": ("trước ngày", "by"), "within": ("trong khoảng", "within"),
        "recurring": ("định kỳ", "recurring"),
        "ongoing": ("thường xuyên", "ongoing"), "event": ("theo sự kiện", "event"),
        "none": ("không ghi", "none"),
    },
    "status": {
        "read": ("đã đọc", "read"), "loaded": ("đã nạp", "loaded"), "unchanged": ("không đổi", "unchanged"),
        "replaced": ("đã thay", "replaced"), "refused": ("từ chối", "refused"),
        "reported": ("chỉ đưa tin, không thay văn bản", "only reports it"),
        "unread": ("không đọc được", "unread"),
        "not_read": ("không đọc được", "not read"), "written": ("đã ghi", "written"),
        "left_out": ("bỏ qua", "left out"),
        "attached": ("phụ lục, đọc cùng văn bản", "annex, read with its document"),
    },
    "comparator": {
        "=": ("", ""), ">=": ("tối thiểu", "at least"), ">": ("trên", "more than"),
        "<=": ("không quá", "at most"), "<": ("dưới", "less than"),
        "increase": ("tăng", "up by"), "decrease": ("giảm", "down by"),
    },
    "share": {"whole": ("toàn bộ", "whole"), "part": ("một phần", "part")},
    "doubt": {
        "unsure": ("chữ đọc chưa chắc", "its letters are unclear"),
        "other_date": ("danh mục ghi ngày khác", "the register has another date"),
        "not_in_register": ("không có trong danh mục", "not in the register"),
        "confirmed": ("số và ngày khớp danh mục", "the register has this number and day"),
        "outside_plan": ("ngoài thời gian của kế hoạch", "outside the time of the plan"),
    },
    "every": {
        "week": ("tuần", "week"), "month": ("tháng", "month"), "quarter": ("quý", "quarter"),
        "half_year": ("6 tháng", "half year"), "year": ("năm", "year"),
    },
    "severity": {
        "none": ("không", "none"), "info": ("để biết", "info"), "low": ("thấp", "low"),
        "medium": ("vừa", "medium"), "medium-high": ("khá cao", "medium-high"), "high": ("cao", "high"),
        "derived": ("suy ra", "derived"), "ask": ("cần hỏi", "ask"),
    },
}
VALUES["state_at_issue"] = VALUES["state"]


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def column(name: str, lang: str) -> str:
    """The header of a column; an unknown one stays as it is."""
    return _choose(COLUMNS.get(name), lang, name)


def value(column_name: str, code: Any, lang: str) -> str:
    """A coded value in words; what has no words stays as it is, None is empty."""
    if code is None:
        return ""
    return _choose(VALUES.get(column_name, {}).get(str(code)), lang, str(code))


def day(iso: str | None, lang: str) -> str:
    """A day as people write it: 21/11/2026, in English 21 Nov 2026; a shorter date stays as it is."""
    try:
        found = date.fromisoformat(iso if iso and "-" in iso else "")  # 20180423 is a number
    except ValueError:
        return iso or ""
    return f"{found:%d/%m/%Y}" if lang == "vi" else f"{found.day} {_MONTHS[found.month - 1]} {found.year}"


def number(value: float | None, lang: str) -> str:
    """A number as people write it: 88,4, in English 88.4; None is empty."""
    if value is None:
        return ""
    return f"{value:g}".replace(".", "," if lang == "vi" else ".")


def kind(name: str, lang: str) -> str:
    """The name of a node label or edge type for people."""
    found = NODE_TYPES.get(name) or EDGE_TYPES.get(name)
    return _choose((found.vi, found.en) if found else None, lang, name)


def _choose(pair: tuple[str, str] | None, lang: str, otherwise: str) -> str:
    return otherwise if pair is None else pair[lang == "en"]
