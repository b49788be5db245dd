"""What the product says in English of files and requests, in Vietnamese; `{}` stands for words of the file or
request, or numbers. What is not listed here stays English."""

import re
from functools import cache

SENTENCES: dict[str, str] = {
    # Not a file to read.
    "there is no such file or folder": "không có tệp hoặc thư mục này",
    "it is neither a file nor a folder": "không phải tệp, cũng không phải thư mục",
    "it is hidden": "tệp ẩn",
    "it is the lock file of a document that is open in an office program":
        "tệp khóa của một văn bản đang mở trong chương trình soạn thảo",
    "it is a link to a folder or to nothing": "liên kết tới thư mục hoặc không tới đâu",
    "the folder cannot be opened ({})": "không mở được thư mục ({})",
    "it cannot be opened ({})": "không mở được ({})",
    "its name is not in UTF-8, so that nothing can print or keep it; rename it":
        "tên tệp không theo UTF-8; hãy đổi tên",
    "its name leads out of the archive": "tên dẫn ra ngoài tệp nén",
    "it is an archive inside {} others": "tệp nén nằm trong {} tệp nén khác",
    "there is no document here": "ở đây không có văn bản nào",
    # Damaged, locked, too large.
    "the file is empty.": "tệp rỗng.",
    "the file cannot be opened ({}).": "không mở được tệp ({}).",
    "the file is cut short or damaged.": "tệp bị cụt hoặc hỏng.",
    "the file is cut short or damaged, or is no document.": "tệp bị cụt, hỏng, hoặc không phải văn bản.",
    "this is no document: it holds binary data of an unknown kind.":
        "không phải văn bản: tệp chứa dữ liệu nhị phân không rõ loại.",
    "this is data in JSON, no document.": "dữ liệu JSON, không phải văn bản.",
    "this is not a text: it holds binary data.": "không phải văn bản chữ: tệp chứa dữ liệu nhị phân.",
    "it is locked with a password.": "tệp bị khóa bằng mật khẩu.",
    "the file has {} MB, more than the limit of {} MB.": "tệp có {} MB, vượt mức {} MB.",
    "its text has {} million characters, more than the limit of {} million.":
        "văn bản có {} triệu ký tự, vượt mức {} triệu.",
    "it has {} pages, more than the limit of {}.": "tệp có {} trang, vượt mức {}.",
    "more than {} of its pages are pictures.": "hơn {} trang là ảnh.",
    "the picture has more than {} million points.": "ảnh có hơn {} triệu điểm.",
    "the picture has many hundreds of million points.": "ảnh có nhiều trăm triệu điểm.",
    "the picture is cut short or damaged.": "ảnh bị cụt hoặc hỏng.",
    "it packs {} files, more than {}.": "tệp nén {} tệp, vượt mức {}.",
    "it would unpack to far more than its size says (limits: {} MB, {} times).":
        "khi giải nén sẽ lớn hơn nhiều so với kích thước (mức: {} MB, {} lần).",
    "its part {} is cut short or damaged.": "phần {} của tệp bị cụt hoặc hỏng.",
    "its part {} is larger than it says.": "phần {} của tệp lớn hơn mức khai báo.",
    "its XML declares entities, which no office program writes.":
        "XML khai báo thực thể, chương trình soạn thảo không ghi như vậy.",
    "its XML is cut short or damaged.": "XML bị cụt hoặc hỏng.",
    "its XML is empty.": "XML rỗng.",
    "it is nested too deeply.": "tệp lồng quá nhiều tầng.",
    "its groups are nested too deeply.": "các nhóm lồng quá nhiều tầng.",
    "reading it takes more than {} MB of memory.": "đọc tệp cần hơn {} MB bộ nhớ.",
    "reading it took more than {} s and was ended.": "đọc tệp mất hơn {} giây nên đã dừng.",
    "its reader broke down over it.": "chương trình đọc bị hỏng khi đọc tệp này.",
    "its reader stumbled ({}: {}).": "chương trình đọc gặp lỗi ({}: {}).",
    "this file broke a rule of the program ({}: {}).": "chương trình gặp lỗi với tệp này ({}: {}).",
    # Nothing to read, or not by this machine.
    "the document holds no text.": "văn bản không có chữ.",
    "the document has no body.": "văn bản không có phần thân.",
    "this is no whole Word document: its main part is missing.": "tệp Word thiếu phần chính.",
    "it is damaged, or no document of Word.": "tệp hỏng hoặc không phải văn bản Word.",
    "it is a document of Word 97, and no program that reads these is installed.":
        "văn bản Word 97, máy này chưa cài chương trình đọc loại này.",
    "LibreOffice could not read it.": "LibreOffice không đọc được.",
    "the page holds no text.": "trang không có chữ.",
    "the saved page holds no text.": "trang đã lưu không có chữ.",
    "the PDF is cut short or damaged.": "PDF bị cụt hoặc hỏng.",
    "no text was found on its pages.": "các trang không có chữ.",
    "no text was found in the picture.": "trong ảnh không thấy chữ.",
    "it is a picture of a page, and the program that reads pictures is missing.":
        "ảnh chụp trang giấy, máy này chưa cài chương trình nhận dạng chữ.",
    "Tesseract could not read the picture.": "Tesseract không đọc được ảnh.",
    "the workbook is cut short or damaged.": "bảng tính bị cụt hoặc hỏng.",
    "its sheets are empty.": "các trang tính đều rỗng.",
    "sheet “{}” has more than {} cells.": "trang tính “{}” có hơn {} ô.",
    "{} took more than {} s.": "{} chạy quá {} giây.",
    "{} could not be started ({}).": "không chạy được {} ({}).",
    # No document, or not this one.
    "this is no administrative document: no number, type or issuer, no citation, no task was found.":
        "không phải văn bản hành chính: không có số hiệu, loại, cơ quan ban hành, viện dẫn hay nhiệm vụ.",
    "Characters of which the file holds only a half, put as “\ufffd”: {}.":
        "Ký tự mà tệp chỉ ghi một nửa, thay bằng “\ufffd”: {}.",
    "Its header gives no number.": "Phần đầu văn bản không ghi số hiệu.",
    "Its header gives no type.": "Phần đầu văn bản không ghi loại văn bản.",
    "Its header gives no issuer.": "Phần đầu văn bản không ghi cơ quan ban hành.",
    "an annex of {}": "phụ lục của {}",
    "an annex of {}; it says the same as {}": "phụ lục của {}; cùng nội dung với {}",
    "the same text as {}": "cùng nội dung với {}",
    "the same document as {}": "cùng một văn bản với {}",
    "a scan of the same document as {}": "bản quét của cùng văn bản với {}",
    "{} is a scan of it": "{} là bản quét của văn bản này",
    "{} was read with its annexes": "{} đã được đọc cùng các phụ lục",
    "now with its annexes": "nay có thêm phụ lục",
    "it was read as an annex of {}": "đã được đọc làm phụ lục của {}",
    "{} changed since {} was read with it; load all that counts with --replace":
        "{} đã đổi từ khi được đọc cùng {}; nạp lại tất cả bản đúng với --replace",
    "{} is missing, with which {} was read; load all that counts with --replace":
        "thiếu {}, phụ lục đã được đọc cùng {}; nạp lại tất cả bản đúng với --replace",
    "{} changed and {} is missing since {} was read with them; load all that counts with --replace":
        "{} đã đổi và thiếu {} từ khi được đọc cùng {}; nạp lại tất cả bản đúng với --replace",
    "without its annexes {}, which the graph had": "không có các phụ lục {} mà đồ thị đã có",
    "in place of {}": "thay cho {}",
    "{} only reports it": "{} chỉ đưa tin về văn bản này",
    "{} is the document itself": "{} mới là chính văn bản này",
    "{} and {} are different texts of {}; load the one that counts with --replace":
        "{} và {} là hai bản khác nhau của {}; nạp riêng bản đúng với --replace",
    # Warnings: part of a document was not read, or is doubtful.
    "No tasks: {} {}, the first “{}”.": "Không lấy thành nhiệm vụ: {} {}, đầu tiên là “{}”.",
    "table has no columns of work": "bảng không có cột công việc",
    "tables have no columns of work": "bảng không có cột công việc",
    "table lists measures, prices or steps": "bảng liệt kê chỉ tiêu, kinh phí hoặc các bước",
    "tables list measures, prices or steps": "bảng liệt kê chỉ tiêu, kinh phí hoặc các bước",
    "table of work stands in a part that assigns none": "bảng công việc nằm ở phần không giao việc",
    "tables of work stand in parts that assign none": "bảng công việc nằm ở phần không giao việc",
    "row of dots stands for rows left out of a table": "dòng chấm thay cho các dòng bị lược",
    "rows of dots stand for rows left out of tables": "dòng chấm thay cho các dòng bị lược",
    "row of a task table says nothing to do": "dòng của bảng nhiệm vụ không ghi việc",
    "rows of task tables say nothing to do": "dòng của bảng nhiệm vụ không ghi việc",
    "It is an annex of “{}”, which may be one of: {}; it was read alone.":
        "Phụ lục của “{}”, có thể là một trong: {}; được đọc riêng.",
    "It is an annex of “{}”, which is not among the files of this run: give both together.":
        "Phụ lục của “{}”, văn bản này không có trong lần nạp: hãy nạp cả hai cùng lúc.",
    "Page {} is damaged and was left out.": "Trang {} bị hỏng nên bỏ qua.",
    "Page {}: {}": "Trang {}: {}",
    "its text layer is broken; {}": "lớp chữ bị hỏng; {}",
    "read from a picture, {}% sure; check numbers and dates.{}":
        "đọc từ ảnh, độ chắc chắn {}%; hãy kiểm tra số và ngày.{}",
    "{} references were read from pictures; {} of them are in the register.{}":
        "{} viện dẫn đọc từ ảnh, {} có trong danh mục.{}",
    "{} deadlines were read from pictures.{}": "{} thời hạn đọc từ ảnh.{}",
    " Compare with the page: {}.": " Hãy đối chiếu với trang: {}.",
    "“{}” (page {}, {}), {}": "“{}” (trang {}, {}), {}",
    "“{}” (page {}, {})": "“{}” (trang {}, {})",
    "“{}” ({}), {}": "“{}” ({}), {}",
    "“{}” ({})": "“{}” ({})",
    "{} and {} more": "{} và {} chỗ khác",
    "{}% sure": "độ chắc {}%",
    "the register has another date": "danh mục ghi ngày khác",
    "outside the time of the plan": "ngoài thời gian của kế hoạch",
    " Doubtful words: {}.": " Chữ chưa chắc: {}.",
    "Sheet “{}” is hidden and was left out.": "Trang tính “{}” bị ẩn nên bỏ qua.",
    "Sheet “{}” is a chart or macro and was left out.": "“{}” là biểu đồ hoặc macro nên bỏ qua.",
    "A table nested too deeply was left out.": "Bỏ qua một bảng lồng quá nhiều tầng.",
    "A part that another program put in (altChunk) was left out.":
        "Bỏ qua một phần do chương trình khác chèn vào (altChunk).",
    "Left out of the page's head or foot: “{}”.": "Bỏ qua ở đầu hoặc cuối trang: “{}”.",
    "The document has tracked changes: {} insertions were taken, {} deletions left out.":
        "Văn bản có sửa đổi được theo dõi: lấy {} chỗ thêm, bỏ {} chỗ xóa.",
    "{} hidden characters were left out.": "Bỏ qua {} ký tự ẩn.",
    "The comments were left out.": "Bỏ qua các chú thích.",
    "Note {} has no text.": "Chú thích {} không có chữ.",
    "The file is cut short: its end is missing.": "Tệp bị cụt: thiếu phần cuối.",
    "The page is nested too deeply: tables are lost.": "Trang lồng quá nhiều tầng: mất các bảng.",
    "The page says it is {}, which it is not.": "Trang ghi là {}, nhưng không phải.",
    "The text was read as {}; check its letters.": "Đọc theo bảng mã {}; hãy kiểm tra chữ.",
    "Read with antiword: changes, footnotes and text boxes may be out of place.":
        "Đọc bằng antiword: sửa đổi, chú thích và khung chữ có thể sai chỗ.",
    "{}: {}": "{}: {}",  # the file or place before what is said of it
    # A request that names nothing, or too much.
    "no document was named.": "chưa ghi văn bản nào.",
    "Write a number (61/2018/NĐ-CP) or a key.": "Hãy ghi số hiệu (61/2018/NĐ-CP) hoặc mã.",
    "no document {} in this graph.": "đồ thị này không có văn bản {}.",
    "no document {} of {}.": "không có văn bản {} của {}.",
    "no plan {} in this graph.": "đồ thị này không có kế hoạch {}.",
    "no task {} in this graph.": "đồ thị này không có nhiệm vụ {}.",
    "no index {} in this graph.": "đồ thị này không có chỉ số {}.",
    "no agency {} in this graph.": "đồ thị này không có cơ quan {}.",
    "no agency {} of {} in this graph.": "đồ thị này không có cơ quan {} của {}.",
    "Near it: {}.": "Gần giống: {}.",
    "{} may be {} documents: {}.": "{} có thể là {} văn bản: {}.",
    "{} may be {} documents: {} and {} more.": "{} có thể là {} văn bản: {} và {} văn bản khác.",
    "Write the key, add the year (76/NQ-CP 2021), or give the province.":
        "Hãy ghi mã, thêm năm (76/NQ-CP 2021), hoặc ghi tỉnh.",
    "{} may be {} agencies: {}.": "{} có thể là {} cơ quan: {}.",
    "{} may be {} agencies: {} and {} more.": "{} có thể là {} cơ quan: {} và {} cơ quan khác.",
    "Give the province, the full name or the id.": "Hãy ghi tỉnh, tên đầy đủ hoặc mã.",
    "there is nothing to search for.": "chưa ghi gì để tìm.",
    "Write a word or a number.": "Hãy ghi một từ hoặc một số.",
    "there is no language {}.": "không có ngôn ngữ {}.",
    "Use vi or en.": "Hãy dùng vi hoặc en.",
    "{} is not a year from {} to {}.": "{} không phải là năm từ {} đến {}.",
    "on: write 2026-11-21 or 21/11/2026": "ngày chưa đúng: hãy ghi 21/11/2026 hoặc 2026-11-21",
    "agency: Field required": "chưa ghi tên cơ quan",
    "document: Field required": "chưa ghi số hiệu văn bản",
    "Input should be less than or equal to {}": "phải nhỏ hơn hoặc bằng {}",
    "Input should be greater than or equal to {}": "phải lớn hơn hoặc bằng {}",
    "Input should be a valid integer, unable to parse string as an integer": "phải là số nguyên",
    "Not Found": "Không có trang này.",
    "Method Not Allowed": "Trang này không nhận yêu cầu kiểu đó.",
    # A graph that does not answer.
    "other questions kept the graph busy for {} seconds.": "các câu hỏi khác làm đồ thị bận suốt {} giây.",
    "Ask again in a moment.": "Hãy thử lại sau giây lát.",
    "more than {} rows in one step ({}).": "một bước có hơn {} dòng ({}).",
    "Ask for less: one document, one agency, fewer steps.":
        "Hãy hỏi hẹp hơn: một văn bản, một cơ quan, ít bước hơn.",
    "no answer within {} seconds.": "không có câu trả lời trong {} giây.",
    "Ask for less, or allow more time.": "Hãy hỏi hẹp hơn, hoặc cho thêm thời gian.",
    "the graph has no tables yet.": "đồ thị chưa có bảng nào.",
    "Run `cancu load` first.": "Hãy chạy `cancu load` trước.",
    "the graph cannot be read or written: {}": "không đọc hoặc ghi được đồ thị: {}",
    "the graph refused a statement: {}": "đồ thị từ chối một câu lệnh: {}",
    "the graph is closed.": "đồ thị đã đóng.",
    "the server does not accept user or password.": "máy chủ không nhận tên người dùng hoặc mật khẩu.",
    "Set CANCU_NEO4J_USER and CANCU_NEO4J_PASSWORD.":
        "Hãy đặt CANCU_NEO4J_USER và CANCU_NEO4J_PASSWORD.",
    "this user has no right to do that.": "người dùng này không có quyền làm việc đó.",
    "Ask for the right to read and write, or use another user.":
        "Hãy xin quyền đọc và ghi, hoặc dùng người dùng khác.",
    "the server has no such database.": "máy chủ không có cơ sở dữ liệu này.",
    "Set CANCU_NEO4J_DATABASE to one that exists.":
        "Hãy đặt CANCU_NEO4J_DATABASE theo một cơ sở dữ liệu có thật.",
    "the server cannot be reached.": "không kết nối được với máy chủ.",
    "Is it running, and is the address right?": "Máy chủ có đang chạy không, địa chỉ có đúng không?",
    "The program failed; its log on standard error says where.":
        "Chương trình gặp lỗi; nhật ký ở đầu ra lỗi cho biết chỗ gặp lỗi.",
}


def said(sentence: str, lang: str) -> str:
    """A sentence of the product in the language of the reader; words of the file in it stay as they are."""
    return sentence if lang == "en" else _vietnamese(sentence)


def _vietnamese(sentence: str) -> str:
    for pattern, words in _patterns():
        if found := pattern.fullmatch(sentence):
            return words.format(*map(_vietnamese, found.groups()))
    return sentence


@cache
def _patterns() -> tuple[tuple["re.Pattern[str]", str], ...]:
    """Those with the most words of their own first."""
    ordered = sorted(SENTENCES, key=lambda english: -len(english.replace("{}", "")))
    found = ("(.*?)".join(map(re.escape, english.split("{}"))) for english in ordered)
    return tuple((re.compile(pattern, re.DOTALL), SENTENCES[english])
                 for pattern, english in zip(found, ordered, strict=True))
