"""Names of agencies as ids, and what the register adds to them."""

import pytest
from cancu.graph.building.agencies import body_of, end_day, first_day, registered_body
from cancu.graph.building.places import CENTRAL, places, successors
from cancu.loaders import registers


@pytest.mark.parametrize(("name", "home", "id_"), [
    ("Sở Nội vụ tỉnh Trà Vinh", "tra-vinh", "so-noi-vu/tra-vinh"),
    ("UBND tỉnh Trà Vinh", "tra-vinh", "ubnd/tra-vinh"),
    ("UBND thành phố Hà Nội", "ha-noi", "ubnd/ha-noi"),
    ("Văn phòng UBND tỉnh Trà Vinh", "tra-vinh", "van-phong-ubnd/tra-vinh"),
    ("Tỉnh ủy Trà Vinh", "tra-vinh", "tinh-uy/tra-vinh"),
    ("Thành ủy Hà Nội", "ha-noi", "thanh-uy/ha-noi"),
    ("Báo Trà Vinh", "tra-vinh", "bao/tra-vinh"),
    ("Báo Ấp Bắc", "tien-giang", "bao-ap-bac/tien-giang"),
    ("UBND cấp xã (tỉnh Trà Vinh)", "tra-vinh", "ubnd-cap-xa/tra-vinh"),
    ("UBND xã Mỹ Cẩm tỉnh Trà Vinh", "tra-vinh", "ubnd-xa-my-cam/tra-vinh"),
    ("Các sở, ban, ngành tỉnh Trà Vinh", "tra-vinh", "cac-so-ban-nganh/tra-vinh"),
    # the centre, also from a provincial document
    ("Bộ Nội vụ", "tra-vinh", "bo-noi-vu/trung-uong"),
    ("Chính phủ", "tra-vinh", "chinh-phu/trung-uong"),
    ("Bộ Nội vụ", CENTRAL, "bo-noi-vu/trung-uong"),
    # another province
    ("Sở Y tế tỉnh Bến Tre", "tra-vinh", "so-y-te/ben-tre"),
    # a province formed anew under its old name, by the day of the document
    ("Sở Y tế tỉnh Vĩnh Long", "vinh-long", "so-y-te/vinh-long"),
    ("Sở Y tế tỉnh Vĩnh Long", "vinh-long-2025", "so-y-te/vinh-long-2025"),
    # an alias of the register is the same body
    ("Trung tâm Hành chính công tỉnh Trà Vinh", "tra-vinh", "trung-tam-phuc-vu-hanh-chinh-cong/tra-vinh"),
])
def test_ids(name: str, home: str, id_: str) -> None:
    assert body_of(name, places()[home]).id == id_


@pytest.mark.parametrize("name", [
    "Sở Nội vụ tỉnh Trà Vinh", "Văn phòng UBND tỉnh Trà Vinh", "Tỉnh ủy Trà Vinh", "Báo Trà Vinh",
    "UBND cấp huyện (tỉnh Trà Vinh)", "Các sở, ban, ngành tỉnh Trà Vinh",
    "Các cơ quan, đơn vị có liên quan (tỉnh Trà Vinh)", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Trà Vinh",
])
def test_the_register_names_bodies_as_documents_do(name: str) -> None:
    body = body_of(name, places()["tra-vinh"])
    assert body.row is not None
    assert body.name == name


def test_a_node_knows_when_the_body_existed() -> None:
    node = body_of("Sở Thông tin và Truyền thông tỉnh Trà Vinh", places()["tra-vinh"]).node()
    assert node.properties["short_name"] == "STTTT"
    assert node.properties["valid_to"] == "2025-02-28"
    assert node.properties["province"] == "Trà Vinh"
    # the province ended before any department of it did
    lasting = body_of("Sở Nội vụ tỉnh Trà Vinh", places()["tra-vinh"]).node()
    assert lasting.properties["valid_to"] == "2025-06-30"


@pytest.mark.parametrize(("name", "collective", "open_set"), [
    ("Sở Nội vụ tỉnh Trà Vinh", False, False),
    ("Các sở, ban, ngành tỉnh Trà Vinh", True, False),
    ("Các sở, ban, ngành có liên quan (tỉnh Trà Vinh)", True, True),
    ("Các Thành viên Ban Chỉ đạo chuyển đổi số tỉnh Trà Vinh", True, True),
    ("Phòng Tổ chức Sở Nội vụ tỉnh Trà Vinh", False, False),
])
def test_groups(name: str, collective: bool, open_set: bool) -> None:
    properties = body_of(name, places()["tra-vinh"]).node().properties
    assert (properties["collective"], properties["open_set"]) == (collective, open_set)


def test_every_body_of_the_register_is_found_by_its_own_name() -> None:
    for row in registers.agencies():
        for slug in ("tra-vinh", "ha-noi"):
            body = registered_body(row, places()[slug])
            again = body_of(body.name, places()[slug])
            if again.row is row:
                assert again.id == body.id


@pytest.mark.parametrize(("slug", "later"), [
    ("tra-vinh", ["vinh-long-2025"]), ("vinh-long", ["vinh-long-2025"]), ("vinh-long-2025", []),
    ("thua-thien-hue", ["hue"]), ("ha-tay", ["ha-noi"]), ("quang-ninh", []), ("trung-uong", []),
])
def test_what_a_province_went_into(slug: str, later: list[str]) -> None:
    assert successors(slug) == later


@pytest.mark.parametrize(("date", "first", "last"), [
    ("2025-02", "2025-02-01", "2025-02-28"), ("2025", "2025-01-01", "2025-12-31"),
    ("2025-07-01", "2025-07-01", "2025-07-01"), (None, None, None),
])
def test_days_of_a_partial_date(date: str | None, first: str | None, last: str | None) -> None:
    assert (first_day(date), end_day(date)) == (first, last)
