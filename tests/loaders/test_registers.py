"""The registers hold what they promise: keys unique, dates ordered, references resolved, examples right."""

import re
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from cancu.loaders import registers
from cancu.loaders.errors import RegisterError
from cancu.loaders.registers.files import parse_rows
from cancu.loaders.registers.rows import LegalDocument, LegalRelation, TableHeader
from cancu.loaders.text import fold

LOADERS: list[Callable[[], tuple[Any, ...]]] = [
    registers.provinces, registers.document_types, registers.issuers, registers.drafting_units,
    registers.agencies, registers.memberships, registers.successions, registers.indices,
    registers.table_headers, registers.legal_documents, registers.legal_relations,
]
LEVELS = {"trung_uong", "tinh", "huyen", "xa", "dang", "doan_the", "khac"}

# What makes a row of each register one of its kind.
IDENTITY: dict[str, Callable[[Any], Any]] = {
    "provinces": lambda row: (row.set, row.full_name),
    "document_types": lambda row: row.name,
    "issuers": lambda row: (row.code, row.name),
    "drafting_units": lambda row: row.code,
    "agencies": lambda row: row.id,
    "memberships": lambda row: (row.collective, row.member),
    "successions": lambda row: (row.predecessor, row.successor),
    "indices": lambda row: row.code,
    "table_headers": lambda row: row.header,
    "legal_documents": lambda row: row.key,
    "legal_relations": lambda row: (row.from_key, row.rel, row.to_key),
}


def letters(text: str) -> str:
    return fold(text).replace(" ", "")


@pytest.mark.parametrize("load", LOADERS, ids=lambda load: load.__name__)
def test_rows_are_one_of_their_kind(load: Callable[[], tuple[Any, ...]]) -> None:
    counts = Counter(map(IDENTITY[load.__name__], load()))
    assert [key for key, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("load", LOADERS, ids=lambda load: load.__name__)
def test_every_row_names_its_source(load: Callable[[], tuple[Any, ...]]) -> None:
    for row in load():
        certainty = getattr(row, "certainty", None) or row.confidence
        assert row.source, row
        if certainty == "verified":
            assert row.source != "common knowledge", row


@pytest.mark.parametrize("load", [registers.provinces, registers.issuers, registers.agencies],
                         ids=lambda load: load.__name__)
def test_dates_are_in_order(load: Callable[[], tuple[Any, ...]]) -> None:
    for row in load():
        if row.valid_from and row.valid_to:
            assert row.valid_from < row.valid_to, row


# --- provinces

def test_the_lists_of_units_are_whole() -> None:
    sizes = Counter(row.set for row in registers.provinces())
    assert sizes == {"63": 63, "34": 34, "34 (2026)": 3, "before 2008": 1}
    kinds = Counter(row.kind for row in registers.provinces() if row.set == "34")
    assert kinds == {"tỉnh": 28, "thành phố": 6}


def test_successors_and_predecessors_of_provinces_mirror_each_other() -> None:
    rows = registers.provinces()
    by_name = {(row.set, row.full_name): row for row in rows}
    for row in rows:
        if row.set == "63" and row.successor:
            assert row.full_name in by_name["34", row.successor].predecessors, row
        for name in row.predecessors:
            older = by_name["34" if row.set == "34 (2026)" else "63", name]
            assert older.valid_to and row.valid_from and older.valid_to < row.valid_from, row
    ended = [row for row in rows if row.set == "63" and row.valid_to]
    formed = [row for row in rows if row.set == "34" and row.valid_from == "2025-07-01"]
    assert (len(ended), len(formed)) == (53, 23)
    assert sum(len(row.predecessors) for row in formed) == 52


@pytest.mark.parametrize(("name", "set_", "slug", "id_slug"), [
    ("Trà Vinh", "63", "tra-vinh", "tra-vinh"),
    ("Vĩnh Long", "63", "vinh-long", "vinh-long"),
    ("Vĩnh Long", "34", "vinh-long", "vinh-long-2025"),
    ("Nghệ An", "34", "nghe-an", "nghe-an"),
    ("Huế", "34", "hue", "hue"),
    ("Đồng Nai", "34 (2026)", "dong-nai", "dong-nai-2025"),
    ("Quảng Ninh", "34 (2026)", "quang-ninh", "quang-ninh"),
    ("Bà Rịa - Vũng Tàu", "63", "ba-ria-vung-tau", "ba-ria-vung-tau"),
])
def test_slugs_of_provinces(name: str, set_: str, slug: str, id_slug: str) -> None:
    [row] = [row for row in registers.provinces() if (row.name, row.set) == (name, set_)]
    assert (row.slug, row.id_slug) == (slug, id_slug)


def test_no_alias_of_a_province_means_another_one() -> None:
    owners: dict[str, set[str]] = {}
    for row in registers.provinces():
        for alias in (row.name, row.full_name, *row.aliases):
            owners.setdefault(alias, set()).add(row.name)
    assert {alias: names for alias, names in owners.items() if len(names) > 1} == {}
    assert all(len(alias) > 2 for alias in owners)


# --- types and issuers

@pytest.mark.parametrize(("name", "code", "key"), [
    ("Nghị quyết", "NQ", "nq"), ("Quyết định", "QĐ", "qd"), ("Nghị định", "NĐ", "nd"),
    ("Chỉ thị", "CT", "ct"),
    ("Thông tư", "TT", "tt"), ("Thông tư liên tịch", "TTLT", "ttlt"), ("Luật", "LUAT", "luat"),
    ("Bộ luật", "BL", "bl"), ("Pháp lệnh", "PL", "pl"), ("Hiến pháp", "HP", "hp"),
    ("Chương trình", "CTr", "ctr"),
    ("Công văn", "CV", "cv"), ("Kế hoạch", "KH", "kh"), ("Tờ trình", "TTr", "ttr"), ("Phương án", "PA", "pa"),
    ("Đề án", "ĐA", "da"), ("Thông báo", "TB", "tb"), ("Báo cáo", "BC", "bc"), ("Hướng dẫn", "HD", "hd"),
    ("Kết luận", "KL", "kl"), ("Kế hoạch hành động", "KH", "kh"),
])
def test_type_words(name: str, code: str, key: str) -> None:
    [row] = [row for row in registers.document_types() if row.name == name]
    assert (row.code, row.key) == (code, key)


def test_keys_of_types_follow_from_their_codes() -> None:
    for row in registers.document_types():
        assert row.key == letters(row.code), row


@pytest.mark.parametrize(("code", "name", "key"), [
    ("BTTTT", "Bộ Thông tin và Truyền thông", "btttt"), ("TTg", "Thủ tướng Chính phủ", "ttg"),
    ("CP", "Chính phủ", "cp"), ("TW", "Ban Chấp hành Trung ương Đảng", "tw"), ("SNV", "Sở Nội vụ", "snv"),
    ("SKHĐT", "Sở Kế hoạch và Đầu tư", "skhdt"), ("SKH&ĐT", "Sở Kế hoạch và Đầu tư", "skhdt"),
    ("UBND", "UBND", "ubnd"), ("HĐND", "HĐND", "hdnd"), ("TU", "Tỉnh ủy", "tu"),
    ("BCĐ", "Ban Chỉ đạo", "bcd"),
    ("QH15", "Quốc hội", "qh"), ("UBTVQH15", "Ủy ban Thường vụ Quốc hội", "ubtvqh"),
    ("BGDĐT", "Bộ Giáo dục và Đào tạo", "bgddt"), ("VPCP", "Văn phòng Chính phủ", "vpcp"),
    ("SLĐTBXH", "Sở Lao động - Thương binh và Xã hội", "sldtbxh"),
])
def test_codes_of_issuers(code: str, name: str, key: str) -> None:
    [row] = [row for row in registers.issuers() if row.code == code]
    assert (row.name, row.key, row.ambiguous) == (name, key, False)


def test_issuers_hold_together() -> None:
    rows = registers.issuers()
    codes = {row.code for row in rows}
    for row in rows:
        assert row.level in LEVELS and row.province in ("", "any"), row
        assert row.key == letters(row.code) or row.key in ("qh", "ubtvqh", "bca", "tw"), row
        assert set(row.successors) <= codes, row
        assert row.ambiguous or len({other.name for other in rows if other.code == row.code}) == 1, row
        assert row.ambiguous or not row.name.startswith("("), row


def test_ended_ministries_have_the_same_successors_as_codes_and_as_bodies() -> None:
    keys = {row.code: row.key for row in registers.issuers()}
    bodies = {row.id: row for row in registers.agencies()}
    for issuer in registers.issuers():
        body = bodies.get(issuer.key)
        if body and body.name == issuer.name and issuer.successors and not issuer.local:
            assert {keys[code] for code in issuer.successors} <= set(body.successors), issuer
            assert issuer.valid_to == body.valid_to, issuer


# --- agencies

def test_agencies_hold_together() -> None:
    ids = {row.id for row in registers.agencies()}
    for row in registers.agencies():
        assert row.level in LEVELS, row
        assert set(row.successors) <= ids and set(row.members) <= ids, row
        assert row.collective == (row.kind == "tap_the"), row
        assert not (row.open_set and row.members), row
        assert row.expands_to == "" or row.collective, row


def test_who_ended_with_a_successor_ended_the_day_before() -> None:
    bodies = {row.id: row for row in registers.agencies()}
    for row in registers.successions():
        older, newer = bodies[row.predecessor], bodies[row.successor]
        assert row.share in ("whole", "part") and (row.scope != "") == (row.share == "part"), row
        if row.effective and older.valid_to:
            assert older.valid_to <= row.effective, row
        if newer.valid_from and row.effective:
            assert newer.valid_from[:7] <= row.effective, row


@pytest.mark.parametrize(("older", "successors", "last_day"), [
    ("skhdt", ("stc",), "2025-02-28"),
    ("stttt", ("skhcn", "svhttdl"), "2025-02-28"),
    ("sldtbxh", ("snv", "syt", "sgddt", "snnmt", "congan"), "2025-02-28"),
    ("snnptnt", ("snnmt",), "2025-02-28"),
    ("stnmt", ("snnmt",), "2025-02-28"),
    ("sgtvt", ("sxd", "congan"), "2025-02-28"),
    ("bdt", ("sdttg", "snv", "vpubnd"), "2025-02-28"),
    ("btttt", ("bkhcn", "bvhttdl", "bca"), "2025-02-28"),
    ("ubndhuyen", ("ubndxa",), "2025-06-30"),
])
def test_bodies_of_the_mergers_of_2025(older: str, successors: tuple[str, ...], last_day: str) -> None:
    [row] = [row for row in registers.agencies() if row.id == older]
    assert (row.successors, row.valid_to) == (successors, last_day)


@pytest.mark.parametrize(("collective", "inside", "outside"), [
    ("tt-so-ban-nganh", {"snv", "stc", "skhdt", "vpubnd", "thanhtra", "bdt", "sdttg"},
     {"mttq", "ubndxa", "tinhuy"}),
    ("tt-so-ban-nganh-doan-the", {"snv", "mttq", "tinhdoan"}, {"ubndhuyen", "byt"}),
    ("tt-cap-huyen", {"ubndhuyen"}, {"ubndxa", "phongnv"}),
    ("tt-cap-xa", {"ubndxa"}, {"ubndhuyen", "phongktxa"}),
    ("tt-doan-the", {"mttq", "hnd"}, {"hkh", "snv"}),
    ("tt-bo-nganh", {"bnv", "vpcp"}, {"snv", "cp"}),
])
def test_members_of_collectives(collective: str, inside: set[str], outside: set[str]) -> None:
    [row] = [row for row in registers.agencies() if row.id == collective]
    assert row.expands_to == "members"
    assert inside <= set(row.members)
    assert not outside & set(row.members)


def test_members_carry_the_days_on_which_they_existed() -> None:
    days = {(row.collective, row.member): (row.from_date, row.to_date) for row in registers.memberships()}
    assert days["tt-so-ban-nganh", "skhdt"] == (None, "2025-02-28")
    assert days["tt-so-ban-nganh", "snnmt"] == ("2025-03-01", None)
    assert days["tt-cap-huyen", "ubndhuyen"] == (None, "2025-06-30")


@pytest.mark.parametrize("collective", ["tt-co-quan-lien-quan", "tt-co-quan", "tt-thanh-vien-bcd",
                                        "tt-so-ban-nganh-lien-quan"])
def test_open_sets_are_never_expanded(collective: str) -> None:
    [row] = [row for row in registers.agencies() if row.id == collective]
    assert (row.expands_to, row.members) == ("open", ())


# --- indices, headers

def test_indices_have_the_codes_that_texts_print() -> None:
    codes = {row.code for row in registers.indices()}
    assert {"PAR INDEX", "PAPI", "PCI", "SIPAS", "CCHC cấp sở", "DTI tỉnh"} <= codes


@pytest.mark.parametrize(("header", "field"), [
    ("STT", "stt"), ("Nội dung nhiệm vụ", "content"), ("Cơ quan chủ trì", "lead"),
    ("Cơ quan phối hợp", "coordinate"), ("Thời gian hoàn thành", "time"), ("Sản phẩm", "result"),
    ("Giải pháp", "solution"), ("Kinh phí", "funding"), ("Căn cứ", "basis"), ("Ghi chú", "note"),
])
def test_headers_of_task_tables(header: str, field: str) -> None:
    [row] = [row for row in registers.table_headers() if row.header == header]
    assert row.field == field


def test_every_field_of_headers_is_known() -> None:
    assert {row.field for row in registers.table_headers()} == {
        "stt", "content", "lead", "coordinate", "time", "result", "solution", "funding", "basis", "note"}


# --- the legal register

def test_the_legal_register_is_whole() -> None:
    assert (len(registers.legal_documents()), len(registers.legal_relations())) == (249, 145)


@pytest.mark.parametrize("row", registers.legal_documents(), ids=lambda row: row.key)
def test_a_document_agrees_with_its_key(row: LegalDocument) -> None:
    code, type_, year, number = row.key.split("/")
    printed, _, symbol = row.so_ky_hieu.partition("/")
    names = {issuer.key: issuer.name for issuer in registers.issuers()}
    party = code == "tw"  # "39-NQ/TW": number and type before the stroke, and one code for three bodies
    issuers = [names[part] for part in code.split("-")]
    assert row.issuer == ", ".join(issuers) or (party and row.issuer == "Bộ Chính trị")
    assert (printed if party else symbol or printed) and type_ == letters(row.doc_type)
    if party:
        assert printed == f"{number}-{row.doc_type}"
    else:
        inner = symbol[:4] if re.match(r"\d{4}/", symbol) else None
        expected = f"{printed.lstrip('0')}-{inner}" if inner else printed.lstrip("0")
        assert number == expected
        assert inner in (None, year)
    if row.issued:
        assert row.issued[:4] == year or "-" in printed, row
    for earlier, later in ((row.issued, row.effective), (row.issued, row.term_end)):
        if earlier and later:
            assert earlier <= later


@pytest.mark.parametrize("row", registers.legal_relations(), ids=lambda row: f"line {row.row}")
def test_the_newer_document_acts_on_the_older(row: LegalRelation) -> None:
    documents = {document.key: document for document in registers.legal_documents()}
    newer, older = documents[row.from_key], documents[row.to_key]
    assert row.rel in ("sua_doi", "thay_the", "bai_bo", "bai_bo_mot_phan")
    if newer.issued and older.issued:
        assert older.issued < newer.issued
    if row.effective and newer.issued:
        assert newer.issued <= row.effective


@pytest.mark.parametrize(("older", "newer", "day"), [
    ("cp/nd/2018/61-2018", "cp/nd/2025/118-2025", "2025-07-01"),
    ("cp/nd/2005/130-2005", "cp/nd/2026/75-2026", "2026-05-01"),
    ("cp/nd/2015/16-2015", "cp/nd/2021/60-2021", "2021-08-15"),
    ("qh/luat/2015/77-2015", "qh/luat/2025/65-2025", "2025-03-01"),
])
def test_known_replacements(older: str, newer: str, day: str) -> None:
    assert [(row.from_key, row.effective) for row in registers.legal_relations()
            if row.to_key == older and row.rel == "thay_the"] == [(newer, day)]


# --- files

def test_a_row_knows_its_line() -> None:
    assert registers.legal_relations()[0].row == 2


@pytest.mark.parametrize(("text", "message"), [
    ("field,header,certainty\nstt,TT,likely\n", "x.csv:2: column 'source' is missing."),
    ("field,header,certainty,source\nstt,TT,sure,K\n", "x.csv:2: certainty is 'sure'."),
    ("field,header,certainty,source\nstt,TT,likely\n", "x.csv:2: the row has not as many cells"),
    ("field,header,certainty,source\nstt,TT,likely,K\nstt,Mục,likely,K,L\n", "x.csv:3: the row has"),
    ('field,header,certainty,source\nstt,"TT"x,likely,K\n', "x.csv:2:"),
])
def test_a_malformed_row_names_file_line_and_remedy(text: str, message: str) -> None:
    with pytest.raises(RegisterError) as caught:
        parse_rows(text, "x.csv", TableHeader)
    assert str(caught.value).startswith(message)
    assert caught.value.remedy


def test_a_date_that_is_none_is_refused() -> None:
    header = "from_key,rel,to_key,effective,article,confidence,note,source,source_url\n"
    with pytest.raises(RegisterError, match="31/12/2020"):
        parse_rows(header + "a,thay_the,b,31/12/2020,,likely,,K,\n", "x.csv", LegalRelation)
