"""The words users see: Vietnamese first, English by a switch. Columns, states, classes of impact, roles."""

from typing import Any

from cancu.graph.model import EDGE_TYPES, NODE_TYPES

COLUMNS: dict[str, tuple[str, str]] = {
    "task": ("Nhiệm vụ", "Task"), "plan": ("Kế hoạch", "Plan"), "document": ("Văn bản", "Document"),
    "class": ("Loại", "Class"), "also": ("Loại khác", "Also"), "how": ("Cách viện dẫn", "How"),
    "grade": ("Mức liên quan", "Grade"), "ended": ("Hết hiệu lực", "Ended"),
    "replaced_by": ("Thay thế bởi", "Replaced by"), "certainty": ("Độ chắc chắn", "Certainty"),
    "confidence": ("Kiểm chứng", "Confidence"), "lead": ("Chủ trì", "Lead"),
    "coordinate": ("Phối hợp", "Coordinate"), "due_start": ("Từ ngày", "From"), "due_end": ("Thời hạn", "Due"),
    "deadline_kind": ("Loại thời hạn", "Kind of deadline"), "deadline_text": ("Thời hạn ghi", "Deadline as printed"),
    "state": ("Tình trạng", "State"), "bases": ("Căn cứ", "Bases"), "route": ("Đường dẫn", "Route"),
    "role": ("Vai trò", "Role"), "via": ("Thông qua", "Via"), "file": ("Tệp", "File"),
    "status": ("Kết quả", "Status"), "reason": ("Lý do", "Reason"), "label": ("Loại", "Kind"),
    "title": ("Tên gọi", "Title"), "content": ("Nội dung", "Content"), "id": ("Mã", "Id"),
    "quote": ("Câu trích", "Quote"), "name": ("Tên", "Name"), "question": ("Câu hỏi", "Question"),
    "parameters": ("Tham số", "Parameters"), "count": ("Số lượng", "Count"), "issued": ("Ngày ban hành", "Issued"),
    "issuer": ("Cơ quan ban hành", "Issuer"), "effective": ("Ngày có hiệu lực", "In force from"),
    "agency": ("Cơ quan", "Agency"), "year": ("Năm", "Year"), "province": ("Tỉnh", "Province"),
    "same_work": ("Cùng việc ở", "Same work in"), "severity": ("Mức độ", "Severity"),
    "relation": ("Quan hệ", "Relation"), "type": ("Quan hệ", "Relation"),
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
        "in_force": ("còn hiệu lực", "in force"), "amended": ("còn hiệu lực, đã sửa đổi", "in force, amended"),
        "partly_ended": ("hết hiệu lực một phần", "partly ended"), "not_yet": ("chưa có hiệu lực", "not yet in force"),
        "ended": ("hết hiệu lực", "ended"),
        "ended_day_unknown": ("hết hiệu lực, chưa rõ ngày", "ended, day unknown"),
        "suspended": ("đang bị ngưng hiệu lực", "suspended"), "term_over": ("hết thời hạn", "term over"),
        "unknown": ("chưa rõ", "unknown"),
        "not_yet_due": ("chưa đến hạn", "not yet due"), "due_soon": ("sắp đến hạn", "due soon"),
        "overdue": ("quá hạn", "overdue"), "ongoing": ("thường xuyên", "ongoing"), "done": ("đã xong", "done"),
    },
    "grade": {
        "direct": ("trực tiếp", "direct"), "inherited": ("qua kế hoạch", "through the plan"),
        "upstream": ("qua văn bản trung gian", "further up"),
    },
    "how": {
        "can_cu": ("căn cứ", "basis"), "thuc_hien": ("thực hiện", "carries out"), "theo": ("theo", "according to"),
        "neu": ("nêu tên", "names it"), "de_nghi": ("theo đề nghị", "proposed by"),
    },
    "role": {"lead": ("chủ trì", "leads"), "coordinate": ("phối hợp", "coordinates")},
    "kind": {"collective": ("tập thể", "collective"), "predecessor": ("cơ quan tiền thân", "predecessor")},
    "certainty": {
        "stated": ("ghi trong văn bản", "stated"), "inferred": ("suy ra", "inferred"),
        "register": ("theo danh mục", "register"),
    },
    "confidence": {"verified": ("đã kiểm chứng", "verified"), "likely": ("chưa kiểm chứng", "not verified")},
    "deadline_kind": {
        "by": ("trước ngày", "by"), "within": ("trong khoảng", "within"), "recurring": ("định kỳ", "recurring"),
        "ongoing": ("thường xuyên", "ongoing"), "event": ("theo sự kiện", "event"), "none": ("không ghi", "none"),
    },
    "status": {
        "read": ("đã đọc", "read"), "loaded": ("đã nạp", "loaded"), "unchanged": ("không đổi", "unchanged"),
        "replaced": ("đã thay", "replaced"), "refused": ("từ chối", "refused"), "unread": ("không đọc được", "unread"),
        "not_read": ("không đọc được", "not read"), "written": ("đã ghi", "written"),
    },
    "severity": {
        "none": ("không", "none"), "info": ("để biết", "info"), "low": ("thấp", "low"),
        "medium": ("vừa", "medium"), "medium-high": ("khá cao", "medium-high"), "high": ("cao", "high"),
        "derived": ("suy ra", "derived"), "ask": ("cần hỏi", "ask"),
    },
}


def column(name: str, lang: str) -> str:
    """The header of a column; an unknown one stays as it is."""
    return _choose(COLUMNS.get(name), lang, name)


def value(column_name: str, code: Any, lang: str) -> str:
    """A coded value in words; what has no words stays as it is, None is empty."""
    if code is None:
        return ""
    return _choose(VALUES.get(column_name, {}).get(str(code)), lang, str(code))


def kind(name: str, lang: str) -> str:
    """The name of a node label or edge type for people."""
    found = NODE_TYPES.get(name) or EDGE_TYPES.get(name)
    return _choose((found.vi, found.en) if found else None, lang, name)


def _choose(pair: tuple[str, str] | None, lang: str, otherwise: str) -> str:
    return otherwise if pair is None else pair[lang == "en"]
