"""Mentions of indices: printed form and code."""

import pytest
from cancu.loaders.figures.indices import find_indices, first_mentions

MENTIONS = [
    ("Giữ hạng Chỉ số cải cách hành chính (PAR INDEX) của tỉnh.",
     [("PAR INDEX", "Chỉ số cải cách hành chính (PAR INDEX)")]),
    ("Nâng điểm chỉ số CCHC theo bộ tiêu chí mới.", [("PAR INDEX", "chỉ số CCHC")]),
    ("Cải thiện các chỉ số: PAR INDEX, PAPI, Sipas và PCI.",
     [("PAR INDEX", "PAR INDEX"), ("PAPI", "PAPI"), ("SIPAS", "Sipas"), ("PCI", "PCI")]),
    ("Theo dõi Chỉ số PCI hằng tháng.", [("PCI", "Chỉ số PCI")]),
    ("Tăng chỉ số năng lực cạnh tranh cấp tỉnh (PCI).",
     [("PCI", "chỉ số năng lực cạnh tranh cấp tỉnh (PCI)")]),
    ("Khảo sát Chỉ số hài lòng của người dân đối với sự phục vụ của cơ quan hành chính (SIPAS).",
     [("SIPAS", "Chỉ số hài lòng của người dân đối với sự phục vụ của cơ quan hành chính (SIPAS)")]),
    ("Phân tích chỉ số hiệu quả quản trị và hành chính công (Papi).",
     [("PAPI", "chỉ số hiệu quả quản trị và hành chính công (Papi)")]),
    # The words are those of PAR INDEX; whose index it is makes it the province's own ranking.
    ("Chấm điểm chỉ số cải cách hành chính năm 2024 của các sở, ban, ngành.",
     [("CCHC cấp sở", "chỉ số cải cách hành chính")]),
    ("Công bố Chỉ số CCHC cấp huyện.", [("CCHC cấp sở", "Chỉ số CCHC cấp huyện")]),
    ("Nâng hạng chỉ số CCHC của Sở. Kết quả chỉ số CCHC năm 2023 còn thấp.",
     [("CCHC cấp sở", "chỉ số CCHC"), ("CCHC cấp sở", "chỉ số CCHC")]),
    ("Giữ Chỉ số CCHC (PAR INDEX). Chấm chỉ số CCHC của các sở. Nâng chỉ số CCHC.",
     [("PAR INDEX", "Chỉ số CCHC (PAR INDEX)"), ("CCHC cấp sở", "chỉ số CCHC"),
      ("PAR INDEX", "chỉ số CCHC")]),
    ("Đưa chỉ số CCHC của huyện lên nhóm đầu.", [("CCHC cấp sở", "chỉ số CCHC")]),
    # The register knows more than the five of the gold form.
    ("Nâng Chỉ số chuyển đổi số (DTI) và chỉ số DDCI.",
     [("DTI tỉnh", "Chỉ số chuyển đổi số (DTI)"), ("DDCI", "chỉ số DDCI")]),
    # Names of bodies, and words that name no index.
    ("Ban Chỉ đạo CCHC và nâng cao chỉ số năng lực cạnh tranh họp phiên đầu.", []),
    ("Ban Chỉ đạo tập trung nâng cao chỉ số năng lực cạnh tranh.", [("PCI", "chỉ số năng lực cạnh tranh")]),
    ("Cải thiện các chỉ số thành phần; đo mức độ hài lòng của người bệnh.", []),
]


@pytest.mark.parametrize(("text", "expected"), MENTIONS, ids=[row[0][:40] for row in MENTIONS])
def test_mentions_have_code_and_span(text: str, expected: list[tuple[str, str]]) -> None:
    found = find_indices(text)
    assert [(mention.code, text[mention.start:mention.end]) for mention in found] == expected
    assert all(mention.name == text[mention.start:mention.end] for mention in found)


def test_the_first_mention_of_each_index_stands_for_it() -> None:
    found = find_indices("Chỉ số PCI và PAPI; PAPI tăng, PCI giảm.")
    assert [(mention.code, mention.start) for mention in first_mentions(found)] == [("PCI", 0), ("PAPI", 14)]
