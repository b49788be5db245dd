"""Lines around a table: what is asked about (its force, its life), and how many rows of which part."""

from collections.abc import Mapping
from typing import Any

from cancu.api.words import day, value
from cancu.graph.store import Store
from cancu.queries.lists import names

Answer = Mapping[str, Any]

_PARTS = {"collective": ("qua tập thể", "through collectives"), "predecessor": ("kế thừa", "inherited"),
          "sub_unit": ("đơn vị trực thuộc", "of its units")}
_GRADES = {"direct": ("trực tiếp", "direct"),
           "inherited": ("qua căn cứ của kế hoạch", "through the plan's bases"),
           "upstream": ("xa hơn", "further up")}

_NAMED = 8  # documents that one line names


def about_document(store: Store, answer: Answer, lang: str) -> list[str]:
    """The state of the document an impact answer was asked for, and what fell of its own plan."""
    asked = answer["document"]
    if asked is None:
        return []
    newer = asked["replaced_by"] or [asked["ended_by"]]
    called = names(store, filter(None, newer))
    name = asked["so_ky_hieu"] or asked["title"] or asked["id"]
    parts = [_state(asked, lang)]
    if newer := [called.get(one, one) for one in newer if one]:
        by = (("thay thế bởi", "replaced by") if asked["replaced_by"] else ("bãi bỏ bởi", "repealed by"))
        parts.append(f"{by[lang == 'en']} {', '.join(newer)}")
    lines = [f"{name}: {', '.join(parts)}"]
    if own := answer["own_tasks"]:
        lines.append((
            f"Kế hoạch do văn bản này ban hành hết hiệu lực theo: {own['count']} nhiệm vụ, trong đó "
            f"{own['running']} chưa kết thúc vào ngày {day(own['ended'], lang)}.",
            f"The plan it promulgates ended with it: {own['count']} tasks, {own['running']} of them not over "
            f"by {day(own['ended'], lang)}.")[lang == "en"])
    return lines


def _state(asked: Mapping[str, Any], lang: str) -> str:
    """The state in words, with its day or the reason why nothing is known."""
    english, said = lang == "en", value("state", asked["state"], lang)
    if asked["state"] == "unknown":
        return f"{said}: {_why(asked)[english]}"
    if asked["state"] == "term_over":
        return f"{said} {('sau ngày', 'after')[english]} {day(asked['term_end'], lang)}"
    if asked["ended"]:
        return f"{said} {('từ', 'since')[english]} {day(asked['ended'], lang)}"
    if asked["not_before"]:
        return f"{said} ({('không sớm hơn', 'not before')[english]} {day(asked['not_before'], lang)})"
    if asked["will_end"]:
        return f"{said}; {('sẽ hết hiệu lực từ', 'will end on')[english]} {day(asked['will_end'], lang)}"
    return said


def _why(asked: Mapping[str, Any]) -> tuple[str, str]:
    if not asked["registered"]:
        return ("không có trong danh mục, và chưa đọc văn bản nào nói về hiệu lực của nó",
                "the register does not have it, and no text that was read tells of its force")
    return "chưa rõ ngày bắt đầu có hiệu lực", "the day from which it is in force is not known"


def about_agency(answer: Answer, lang: str) -> list[str]:
    """Who is meant where two bodies bear the name; when it ended, and who took over."""
    node, english = answer["agency"], lang == "en"
    lines = []
    for other in answer["same_name"]:
        lines.append((f"Đây là {node['title']}{life(node, lang)} ({node['id']}); cùng tên: {other['id']}"
                      f"{life(other, lang)}.",
                      f"This is {node['title']}{life(node, lang)} ({node['id']}); of the same name: "
                      f"{other['id']}{life(other, lang)}.")[english])
    if node["valid_to"] and node["valid_to"] < answer["on"]:
        lines.append((f"{node['title']} không còn từ sau ngày {day(node['valid_to'], lang)}; kế thừa: "
                      f"{_heirs(answer, lang) or 'chưa rõ'}.",
                      f"{node['title']} ended after {day(node['valid_to'], lang)}; taken over by: "
                      f"{_heirs(answer, lang) or 'not known'}.")[english])
    return lines


def about_lineage(answer: Answer, lang: str) -> list[str]:
    """Which documents it shows that one could not know, or not use, on its day."""
    coming = [node["so_ky_hieu"] or node["title"] or node["id"] for node in answer["nodes"]
              if node.get("state") == "not_yet"]
    if not coming:
        return []
    more = len(coming) - _NAMED
    rest = (f" và {more} văn bản khác", f" and {more} more")[lang == "en"] if more > 0 else ""
    on = day(answer["on"], lang)
    said = (f"Ban hành sau ngày {on}, hoặc khi đó chưa có hiệu lực:",
            f"Issued after {on}, or not yet in force on that day:")[lang == "en"]
    return [f"{said} {', '.join(coming[:_NAMED])}{rest}."]


def life(body: Mapping[str, Any], lang: str) -> str:
    """" từ 01/07/2025", " đến 30/06/2025", as far as known."""
    english = lang == "en"
    first = body["valid_from"] and f" {('từ', 'from')[english]} {day(body['valid_from'], lang)}"
    last = body["valid_to"] and f" {('đến', 'until')[english]} {day(body['valid_to'], lang)}"
    return f"{first or ''}{last or ''}"


def _heirs(answer: Answer, lang: str) -> str:
    part = ("một phần chức năng", "part of its functions")[lang == "en"]
    return "; ".join(f"{one['title'] or one['id']}{f' ({part})' if one['share'] == 'part' else ''}"
                     for one in answer["successors"])


def tally(answer: Answer, lang: str) -> str:
    """How many rows; of an impact or workload answer each part by itself, since they are no one sum."""
    english = lang == "en"
    if "may_concern" in answer:
        counts = answer["counts"]
        parts = [(f"trực tiếp {counts['lead'] + counts['coordinate']} (chủ trì {counts['lead']}, phối hợp "
                  f"{counts['coordinate']})",
                  f"by name {counts['lead'] + counts['coordinate']} (leads {counts['lead']}, coordinates "
                  f"{counts['coordinate']})")[english]]
        parts += [f"{words[english]} {counts[part]}" for part, words in _PARTS.items()]
        parts.append(f"{('có thể liên quan', 'may concern')[english]} {len(answer['may_concern'])}")
        return ", ".join(parts)
    rows = len(answer.get("rows", answer.get("edges", ())))
    one = ("quan hệ", "relation") if "edges" in answer else ("dòng", "row")
    lines = f"{rows} {one[english]}{'s' if english and rows != 1 else ''}"
    if rows and "grades" in answer:
        grades = ", ".join(f"{words[english]} {answer['grades'][grade]}" for grade, words in _GRADES.items())
        lines += f" ({grades})"
    return lines
