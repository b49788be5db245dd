"""Short forms a document declares for itself."""

import pytest
from cancu.loaders.tasks.abbreviations import find_abbreviations


@pytest.mark.parametrize(("text", "expected"), [
    ("Gom hộ kinh doanh cá thể (sau đây viết tắt là HKDCT) về chợ.", {"HKDCT": "hộ kinh doanh cá thể"}),
    ("Kế hoạch thả cá giống năm 2026 (sau đây gọi tắt là\nKế hoạch) gồm:",
     {"Kế hoạch": "Kế hoạch thả cá giống năm 2026"}),
    ("Người làm thủ tục hành chính (TTHC) ở xã.", {"TTHC": "thủ tục hành chính"}),
    ("Ngành giáo dục và đào tạo (GDĐT).", {"GDĐT": "giáo dục và đào tạo"}),
    ("Cán bộ, công chức, viên chức (CBCCVC).", {"CBCCVC": "Cán bộ, công chức, viên chức"}),
    ("Xếp loại chợ (HẠNG).", {}),
    ("Sở Y tế, Sở Nội vụ (sau đây gọi chung là các cơ quan).", {}),
    ("Lớp một (viết tắt là LM). Lớp mẫu (viết tắt là LM).", {"LM": "Lớp một"}),
])
def test_declared_forms(text: str, expected: dict[str, str]) -> None:
    assert find_abbreviations(text) == expected
