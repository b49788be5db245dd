"""What the register adds around named agencies, and what it does not."""

from cancu.graph.building.membership import surroundings
from cancu.graph.rows import EdgeRow


def pairs(edges: list[EdgeRow], type_: str) -> set[tuple[str, str]]:
    return {(edge.from_id, edge.to_id) for edge in edges if edge.type == type_}


def test_a_collective_brings_the_departments_that_every_province_has() -> None:
    nodes, edges = surroundings(["cac-so-ban-nganh/tra-vinh"])
    ids = {node.id for node in nodes}
    assert {"so-noi-vu/tra-vinh", "so-y-te/tra-vinh", "van-phong-ubnd/tra-vinh"} <= ids
    assert ("so-y-te/tra-vinh", "cac-so-ban-nganh/tra-vinh") in pairs(edges, "THANH_VIEN")
    assert "so-du-lich/tra-vinh" not in ids  # not every province has one
    assert "cac-so-ban-nganh/vinh-long-2025" not in ids  # a collective has no successor


def test_a_body_that_is_named_is_a_member_too() -> None:
    _, edges = surroundings(["cac-so-ban-nganh/tra-vinh", "so-du-lich/tra-vinh"])
    assert ("so-du-lich/tra-vinh", "cac-so-ban-nganh/tra-vinh") in pairs(edges, "THANH_VIEN")


def test_open_sets_and_unknown_bodies_bring_nobody() -> None:
    assert surroundings(["cac-co-quan-don-vi-co-lien-quan/tra-vinh", "bao-ap-bac/tien-giang"]) == ([], [])


def test_a_body_without_collective_is_no_member() -> None:
    nodes, edges = surroundings(["so-noi-vu/thanh-hoa"])
    assert (nodes, edges) == ([], [])


def test_membership_ends_with_the_body_and_with_the_province() -> None:
    _, edges = surroundings(["cac-so-ban-nganh/tra-vinh"])
    to_date = {edge.from_id: edge.properties["to_date"] for edge in edges if edge.type == "THANH_VIEN"}
    assert to_date["so-ke-hoach-va-dau-tu/tra-vinh"] == "2025-02-28"
    assert to_date["so-noi-vu/tra-vinh"] == "2025-06-30"


def test_successors_by_reform_and_by_merger() -> None:
    _, edges = surroundings(["so-thong-tin-va-truyen-thong/tra-vinh"])
    assert pairs(edges, "KE_THUA") == {
        ("so-khoa-hoc-va-cong-nghe/tra-vinh", "so-thong-tin-va-truyen-thong/tra-vinh"),
        ("so-van-hoa-the-thao-va-du-lich/tra-vinh", "so-thong-tin-va-truyen-thong/tra-vinh"),
        ("so-khoa-hoc-va-cong-nghe/vinh-long-2025", "so-khoa-hoc-va-cong-nghe/tra-vinh"),
        ("so-van-hoa-the-thao-va-du-lich/vinh-long-2025", "so-van-hoa-the-thao-va-du-lich/tra-vinh"),
    }
    by_merger = [edge for edge in edges if edge.from_id.endswith("vinh-long-2025")]
    assert {(e.properties["effective"], e.properties["basis"]) for e in by_merger} == {
        ("2025-07-01", "NQ 202/2025/QH15")}
    assert {edge.properties["certainty"] for edge in edges} == {"register"}


def test_a_reform_that_a_province_did_not_live_to_see() -> None:
    # Thừa Thiên Huế became Huế on 2025-01-01, its departments were merged in the new city
    _, edges = surroundings(["so-thong-tin-va-truyen-thong/thua-thien-hue"])
    assert pairs(edges, "KE_THUA") == {
        ("so-thong-tin-va-truyen-thong/hue", "so-thong-tin-va-truyen-thong/thua-thien-hue"),
        ("so-khoa-hoc-va-cong-nghe/hue", "so-thong-tin-va-truyen-thong/hue"),
        ("so-van-hoa-the-thao-va-du-lich/hue", "so-thong-tin-va-truyen-thong/hue"),
    }


def test_surroundings_of_surroundings_are_the_same() -> None:
    start = ["cac-so-ban-nganh/tra-vinh", "so-thong-tin-va-truyen-thong/tra-vinh",
             "ubnd-cap-xa/vinh-long-2025"]
    nodes, edges = surroundings(start)
    more, again = surroundings([*start, *(node.id for node in nodes)])
    assert more == []
    assert {edge.pair for edge in again} == {edge.pair for edge in edges}


def test_a_district_and_a_commune_belong_to_their_levels() -> None:
    levels = ["ubnd-cap-huyen/tra-vinh", "ubnd-cap-xa/tra-vinh"]
    units = ["ubnd-huyen-cang-long/tra-vinh", "ubnd-thanh-pho-tra-vinh/tra-vinh", "ubnd-xa-my-cam/tra-vinh"]
    nodes, edges = surroundings([*levels, *units])
    assert nodes == []  # no other unit is made up, none inherits from another
    assert pairs(edges, "KE_THUA") == set()
    assert pairs(edges, "THANH_VIEN") == {(units[0], levels[0]), (units[1], levels[0]), (units[2], levels[1])}
