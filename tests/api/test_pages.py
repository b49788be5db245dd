"""The pages: found by following links, honest about what they rest on, in two languages, and escaped."""

import re
from collections.abc import Iterator
from contextlib import ExitStack
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

import pytest
from cancu.api.app import create_app
from cancu.graph.store import Store
from cancu.queries import runner
from fastapi.testclient import TestClient

from tests.factories import document, edge, node
from tests.queries.graphs import ND61, PLAN22, QD9, SNN, SNV, UNIT
from tests.queries.graphs import world as rows
from tests.stores import fill, ladybug_store

PLAN, NEXT = "ubnd-ha-nam/kh/2025/31", "ubnd-ha-nam/kh/2025/32"
EVIL = "</script><script>alert(1)</script><img src=x onerror=alert(2)>"
PAGES = ("/", "/?q=ke hoach", f"/van-ban/{ND61}", f"/van-ban/{PLAN22}", f"/ke-hoach/{PLAN22}/P1",
         f"/co-quan/{SNV}", f"/co-quan/{SNV}?year=2019", "/tac-dong", f"/tac-dong?document={ND61}", "/pha-he",
         f"/pha-he?document={PLAN22}")


class Links(HTMLParser):
    """Addresses of a page, and the words of its language switch."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.found += [value for name, value in attrs if name in ("href", "src") and value]


@pytest.mark.parametrize("address", PAGES)
def test_every_page_says_what_it_rests_on_and_switches_language(client: TestClient, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 200
    assert '<html lang="vi">' in response.text
    words = " ".join(re.sub("<[^>]*>", "", response.text).split())
    assert "5 văn bản đã đọc; 14 văn bản chỉ được viện dẫn, chưa đọc nội dung;" in words
    assert "2 viện dẫn chưa rõ năm;" in words
    other = client.get(f"{address}{'&' if '?' in address else '?'}lang=en")
    assert '<html lang="en">' in other.text
    assert "5 documents read;" in " ".join(re.sub("<[^>]*>", "", other.text).split())


def test_every_link_leads_somewhere(client: TestClient) -> None:
    waiting, seen = ["/"], set()
    while waiting:
        address = waiting.pop()
        response = client.get(address)
        assert response.status_code == 200, address
        if "text/html" not in response.headers["content-type"] or address.startswith("/hinh/"):
            continue
        for link in Links(response.text).found:
            target = urljoin(address, link).partition("#")[0]
            twin = "lang=en" in target or (target.startswith("/hinh/") and address != "/pha-he")
            if target.startswith("/") and target not in seen and not twin:
                seen.add(target)
                waiting.append(target)
    assert len(seen) > 30


def test_what_came_after_the_day_is_said_in_words(client: TestClient) -> None:
    page = client.get(f"/van-ban/{QD9}?on=2018-01-01").text
    assert "Ban hành sau ngày 01/01/2018, hoặc khi đó chưa có hiệu lực: " in page
    newer = page.partition("Sửa đổi, thay thế, bãi bỏ</h2>")[2].partition("</tr>")[2].partition("</tr>")[0]
    assert "61/2018/NĐ-CP" in newer and "chưa có hiệu lực" in newer
    assert "Ban hành sau ngày" not in client.get(f"/van-ban/{QD9}?on=2030-01-01").text
    assert "chưa có hiệu lực, bằng màu riêng" in client.get(f"/pha-he?document={QD9}").text


def test_links_keep_english(client: TestClient) -> None:
    links = Links(client.get(f"/van-ban/{PLAN22}?lang=en").text).found
    pages = [link for link in links if link.startswith(("/van-ban/", "/ke-hoach/", "/tac-dong", "/hinh/"))]
    assert len(pages) > 5
    assert [link for link in pages if "lang=en" not in link and f"{PLAN22}?" not in link] == []


def test_policy_allows_no_script_and_nothing_from_elsewhere(client: TestClient) -> None:
    for address in PAGES:
        response = client.get(address)
        policy = response.headers["content-security-policy"]
        assert policy.startswith("default-src 'none'")
        assert "script-src" not in policy
        assert "<script" not in response.text
        assert [link for link in Links(response.text).found if link.startswith(("http", "//"))] == []


@pytest.mark.parametrize(("address", "status", "words"), [
    ("/van-ban/cp/nd/1950/1", 404, "cp/nd/1950/1"),
    ("/tac-dong?document=10/KH-UBND", 409, "/van-ban/ubnd-an-giang/kh/2022/10"),
    ("/co-quan?agency=Sở Không Có", 404, "Sở Không Có"),
    ("/ke-hoach/a/b/c/d/P1", 404, "a/b/c/d#P1"),
    ("/tac-dong?on=hom-nay", 422, "2026-11-21"),
    ("/?on=hom-nay", 422, "2026-11-21"),
    ("/khong-co", 404, "Không có trang này."),
    ("/?lang=fr", 400, "fr"),
    (f"/co-quan/{SNV}?year=20260", 400, "1945"),
    (f"/co-quan/{SNV}?year=nam-nay", 400, "1945"),
])
def test_errors_are_pages_too(client: TestClient, address: str, status: int, words: str) -> None:
    response = client.get(address)
    assert response.status_code == status
    assert words in response.text
    assert "Về trang tra cứu" in response.text


@pytest.mark.parametrize(("address", "vi", "en"), [
    ("/van-ban/cp/nd/1950/1", "đồ thị này không có văn bản", "no document"),
    ("/tac-dong?document=10/KH-UBND", "có thể là 2 văn bản:", "may be 2 documents:"),
    ("/tac-dong?document=10/KH-UBND", "thêm năm (76/NQ-CP 2021)", "add the year"),
    ("/co-quan?agency=Sở Không Có", "đồ thị này không có cơ quan", "no agency"),
    ("/co-quan?agency=Sở Nội vụ", "có thể là 2 cơ quan:", "may be 2 agencies:"),
    ("/co-quan", "chưa ghi tên cơ quan", "Field required"),
    ("/hinh/pha-he", "chưa ghi số hiệu văn bản", "Field required"),
    ("/ke-hoach/a/b/c/d/P1", "không có kế hoạch", "no plan"),
    ("/chi-so/a", "không có chỉ số", "no index"),
    (f"/co-quan/{SNV}?year=1", "không phải là năm từ 1945 đến 2100", "is not a year"),
    ("/?q=---", "chưa ghi gì để tìm", "nothing to search for"),
    ("/?on=hom-nay", "ngày chưa đúng: hãy ghi 21/11/2026", "write 2026-11-21"),
    (f"/hinh/pha-he?document={PLAN22}&depth=9", "phải nhỏ hơn hoặc bằng 6", "less than or equal to 6"),
    ("/khong-co", "Không có trang này.", "Not Found"),
])
def test_errors_speak_the_language_of_the_page(client: TestClient, address: str, vi: str, en: str) -> None:
    page = client.get(address).text
    assert vi in page
    assert en not in page
    assert "tiếng Anh" not in page
    assert en in client.get(f"{address}{'&' if '?' in address else '?'}lang=en").text


def test_what_is_near_is_named_and_leads_somewhere(client: TestClient) -> None:
    """A number of two parts (10/KH-UBND) is no id of an agency: it leads to the search."""
    page = client.get("/co-quan?agency=Sở Nội vụ").text
    assert f'<a href="/co-quan/{SNV}">Sở Nội vụ tỉnh Trà Vinh</a> <small>{SNV}</small>' in page
    for address in ("/co-quan?agency=Sở Nội vụ", "/tac-dong?document=10/KH-UBND", "/van-ban/11/KH-UBND",
                    "/ke-hoach/ubnd-tra-vinh/kh/2022/10/P2", "/co-quan?agency=Sở Nội"):
        found = client.get(address)
        links = [link for link in Links(found.text.partition("Có phải")[2]).found if link != "/"]
        assert links and found.status_code in (404, 409), address
        assert {client.get(link).status_code for link in links} == {200}, address


def test_a_busy_graph_says_so_in_vietnamese(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runner, "WAIT", 0.01)
    with ExitStack() as others:
        for _ in range(runner.AT_ONCE):
            others.enter_context(runner.turn())
        page = client.get("/").text
    assert "các câu hỏi khác làm đồ thị bận" in page
    assert "Hãy thử lại sau giây lát." in page


@pytest.mark.parametrize(("method", "address", "allowed"), [
    ("POST", "/", "GET, HEAD"), ("DELETE", "/api/v1/search", "GET, HEAD"), ("PUT", "/tac-dong", "GET, HEAD"),
    ("POST", f"/van-ban/{ND61}", "GET, HEAD"), ("GET", "/api/v1/cypher", "POST"),
])
def test_what_is_not_allowed_names_what_is(world: Store, method: str, address: str, allowed: str) -> None:
    response = TestClient(create_app(world, cypher=True)).request(method, address)
    assert response.status_code == 405
    assert response.headers["allow"] == allowed


def test_on_a_phone_every_cell_says_its_column(client: TestClient) -> None:
    """A narrow screen shows rows as blocks, without the line of headers."""
    for page in (f"van-ban/{PLAN22}", f"ke-hoach/{PLAN22}/P1", f"co-quan/{SNV}", f"tac-dong?document={ND61}"):
        for table in re.findall(r"<table>.*?</table>", client.get(f"/{page}").text, re.DOTALL):
            names = {name.strip() for name in re.findall(r"<th[^>]*>([^<]*)</th>", table)}
            labels = re.findall(r'data-of="([^"]*)"', table)
            assert labels
            assert set(labels) <= names


def test_a_name_leads_to_the_page_of_the_agency(client: TestClient) -> None:
    response = client.get("/co-quan?agency=Sở Nội vụ&province=Trà Vinh&lang=en", follow_redirects=False)
    assert response.status_code == 303
    assert response.headers["location"] == f"/co-quan/{SNV}?lang=en"
    day = client.get("/co-quan?agency=Sở Nội vụ&province=Trà Vinh&on=2024-01-01", follow_redirects=False)
    assert day.headers["location"] == f"/co-quan/{SNV}?on=2024-01-01"


@pytest.mark.parametrize(("address", "words"), [
    (f"/co-quan/{SNN}", "28/02/2025. Kế thừa: Sở Nông nghiệp và Môi trường tỉnh Trà Vinh."),
    ("/co-quan?agency=Sở Văn hóa&province=Hà Nam&on=2025-07-01",
     "Cùng tên: Sở Văn hóa tỉnh Hà Nam đến 30/06/2025"),
    ("/co-quan?agency=Sở Văn hóa&province=Hà Nam&on=2025-06-30",
     "Cùng tên: Sở Văn hóa tỉnh Hà Nam từ 01/07/2025"),
    (f"/tac-dong?document={PLAN}&on=2025-07-01",
     "hết hiệu lực theo: 1 nhiệm vụ, chưa kết thúc khi đó: 1."),
])
def test_a_page_says_what_ended_and_what_goes_on(tmp_path: Path, address: str, words: str) -> None:
    nodes, edges = rows()
    title = "Sở Văn hóa tỉnh Hà Nam"
    nodes += [
        node("Agency", "so-van-hoa/ha-nam", title=title, province="Hà Nam", valid_to="2025-06-30"),
        node("Agency", "so-van-hoa/ha-nam-2025", title=title, province="Hà Nam", valid_from="2025-07-01"),
        document(PLAN, issued="2025-01-01"), node("Plan", f"{PLAN}#P1"), node("Task", f"{PLAN}#T1"),
        document(NEXT, issued="2025-07-01"),
    ]
    edges += [edge("BAN_HANH", PLAN, f"{PLAN}#P1"), edge("THUOC", f"{PLAN}#T1", f"{PLAN}#P1"),
              edge("THAY_THE", NEXT, PLAN, effective="2025-07-01")]
    with ladybug_store(tmp_path) as store:
        fill(store, nodes, edges)
        page = TestClient(create_app(store)).get(address).text
    assert words in " ".join(re.sub("<[^>]*>", "", page).split())


def test_an_agency_shows_what_its_units_have_to_do(client: TestClient) -> None:
    page = client.get(f"/co-quan/{SNV}").text
    part = page.partition("<h2>Đơn vị trực thuộc (1)</h2>")[2]
    assert f'href="/co-quan/{UNIT}"' in part
    assert "phối hợp, đơn vị trực thuộc:" in part
    table = client.get(f"/api/v1/workload?agency={SNV}&format=csv").content.decode("utf-8-sig")
    assert "phối hợp,đơn vị trực thuộc: Phòng Lưu trữ Sở Nội vụ tỉnh Trà Vinh" in table


@pytest.fixture(scope="module")
def evil(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A graph whose every text is an attack."""
    plan, basis, agency = "ubnd-tra-vinh/kh/2022/1", "cp/nd/2018/61-2018", "so-noi-vu/tra-vinh"
    nodes = [
        document(plan, title=EVIL, so_ky_hieu=EVIL, issuer=EVIL, province=EVIL, signer=EVIL,
                 source_file=EVIL),
        document(basis, title=EVIL, so_ky_hieu=EVIL, loaded=False, registered=True, effective="2018-06-21"),
        document("cp/nd/2025/118-2025", title=EVIL, so_ky_hieu=EVIL, loaded=False,
                 effective="2025-07-01"),
        node("Plan", f"{plan}#P1", title=EVIL, scope=EVIL, period_start="2022-01-01",
             period_end="2030-12-31"),
        node("Task", f"{plan}#T1", title=EVIL, content=EVIL, section=EVIL, ordinal=EVIL, position=1,
             deadline_text=EVIL, deadline_kind="none", solution=EVIL),
        node("Agency", agency, title=EVIL, province=EVIL),
    ]
    edges = [
        edge("BAN_HANH", plan, f"{plan}#P1", quote=EVIL), edge("THUOC", f"{plan}#T1", f"{plan}#P1"),
        edge("CHU_TRI", agency, f"{plan}#T1", mention=EVIL, quote=EVIL),
        edge("CAN_CU", plan, basis, how="can_cu", quote=EVIL),
        edge("CAN_CU", f"{plan}#T1", basis, how="theo", quote=EVIL),
        edge("THAY_THE", "cp/nd/2025/118-2025", basis, effective="2025-07-01", quote=EVIL),
    ]
    folder: Path = tmp_path_factory.mktemp("evil")
    with ladybug_store(folder) as store:
        fill(store, nodes, edges)
        yield TestClient(create_app(store))


@pytest.mark.parametrize("address", [
    "/", "/?q=script", f"/?q={EVIL}", "/van-ban/ubnd-tra-vinh/kh/2022/1", "/van-ban/cp/nd/2018/61-2018",
    "/ke-hoach/ubnd-tra-vinh/kh/2022/1/P1", "/co-quan/so-noi-vu/tra-vinh", "/tac-dong",
    "/tac-dong?document=cp/nd/2018/61-2018", f"/tac-dong?document={EVIL}",
    "/pha-he?document=cp/nd/2018/61-2018",
    "/hinh/pha-he?document=cp/nd/2018/61-2018", "/hinh/tac-dong?document=cp/nd/2018/61-2018",
    f"/co-quan?agency={EVIL}",
])
def test_no_text_becomes_markup(evil: TestClient, address: str) -> None:
    text = evil.get(address).text
    assert "alert(1)" in text or address in ("/", "/?q=script")
    assert "<script>alert" not in text
    assert "<img" not in text
