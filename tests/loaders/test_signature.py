"""Feet: recipients, signer and the title over the name, in the layouts that converters make."""

import pytest
from cancu.loaders.document.signature import read_foot


@pytest.mark.parametrize(("rows", "title"), [
    ("\tKT. BỘ TRƯỞNG\n- Như trên;\tTHỨ TRƯỞNG\n- Lưu: VT.\tLê Văn Lúa\n", "KT. BỘ TRƯỞNG THỨ TRƯỞNG"),
    ("\tTM. ỦY BAN NHÂN DÂN\n- Như trên;\tKT. CHỦ TỊCH\n- Lưu: VT.\tPHÓ CHỦ TỊCH\n\tLê Văn Lúa\n",
     "KT. CHỦ TỊCH PHÓ CHỦ TỊCH"),
    ("\tGIÁM ĐỐC\n- Như trên;\n- Lưu: VT.\tLê Văn Lúa\n", "GIÁM ĐỐC"),
    ("\tGIÁM ĐỐC\n• Như trên;\n• Lưu: VT.\tLê Văn Lúa\n", "GIÁM ĐỐC"),
])
def test_a_foot_in_two_columns_of_a_table(rows: str, title: str) -> None:
    foot = read_foot(f"Nơi nhận:{rows}", 0)
    assert (foot.recipients, foot.signer, foot.signer_title) == (("Như trên", "Lưu: VT"), "Lê Văn Lúa", title)


def test_recipients_broken_over_lines_and_a_signature_beside_the_last() -> None:
    rows = "- Hội Người cao tuổi\nTP;\n- Sở: TC, NV,\nGD&ĐT;\n- Lưu: VT.   CHỦ TỊCH\n"
    foot = read_foot(f"Nơi nhận:\n{rows}", 0)
    assert foot.recipients == ("Hội Người cao tuổi TP", "Sở: TC, NV, GD&ĐT", "Lưu: VT")


@pytest.mark.parametrize(("lines", "signer", "title"), [
    ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nĐÀO VĂN MÍT\n", "ĐÀO VĂN MÍT", "CHỦ TỊCH"),
    ("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nTRẦN THỊ NA\nPHỤ LỤC\n", "TRẦN THỊ NA", "KT. CHỦ TỊCH PHÓ CHỦ TỊCH"),
    ("TM. ỦY BAN NHÂN DÂN THÀNH PHỐ\nHỒ CHÍ MINH\nCHỦ TỊCH\nĐào Văn Mít\n", "Đào Văn Mít", "CHỦ TỊCH"),
    ("CHỦ TỊCH\n\nĐã ký: Đào Văn Mít\n", "Đào Văn Mít", "CHỦ TỊCH"),
    ("TM. CHÍNH PHỦ\nTHỦ TƯỚNG\nĐào Văn Mít\n", "Đào Văn Mít", "THỦ TƯỚNG"),
    ("TM.UBND\nQ. CHỦ TỊCH\nĐào Văn Mít\n", "Đào Văn Mít", "Q. CHỦ TỊCH"),
    ("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n[daky]\nĐào Văn Mít\n", "Đào Văn Mít", "KT. CHỦ TỊCH PHÓ CHỦ TỊCH"),
    ("          KT. CHỦ TỊCH\n          PHÓ CHỦ TỊCH\n\n          Đào Văn Mít\n", "Đào Văn Mít",
     "KT. CHỦ TỊCH PHÓ CHỦ TỊCH"),
])
def test_other_ways_to_sign(lines: str, signer: str, title: str) -> None:
    foot = read_foot(f"Nơi nhận:\n- Như trên;\n- Lưu: VT.\n{lines}", 0)
    assert (foot.recipients, foot.signer, foot.signer_title) == (("Như trên", "Lưu: VT"), signer, title)
