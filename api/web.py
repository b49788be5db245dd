"""The explorer's pages: search, document, plan, agency, impact, lineage; each says what it rests on."""

from collections import Counter
from typing import Annotated, Any

from cancu.api.deps import Day, Db, Lang
from cancu.api.drawings import draw_impact, draw_lineage
from cancu.api.render import FOLDER, address, localised, render
from cancu.api.summary import about_lineage
from cancu.queries import answers, outcomes
from cancu.queries.lists import listing, names, plan
from cancu.queries.runner import MAX_ROWS
from fastapi import APIRouter, Query, Request
from fastapi.responses import FileResponse, HTMLResponse, RedirectResponse, Response

router = APIRouter()

_SHOWN = 100  # rows of a long list on a page; search, or the downloaded table, finds the others
_RESTS = ("CAN_CU", "THUC_HIEN", "HUONG_DAN", "QUY_DINH_CHI_TIET")
# A drawing brings scripts along; its own policy inside names them by hash, this one lets only those in.
_DRAWING_POLICY = ("default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; "
                   "img-src data:; "
                   "base-uri 'none'; form-action 'none'; frame-ancestors 'self'")


@router.get("/")
def home(request: Request, store: Db, on: Day, q: str = "") -> HTMLResponse:
    """Search; without words what was read and where to begin."""
    found = answers.search(store, q, limit=100) if q.strip() else None
    read = listing(store, "documents", limit=_SHOWN)
    bodies = listing(store, "agencies", limit=MAX_ROWS)["rows"]
    busy = sorted((row for row in bodies if row["leads"] and not row["collective"]),
                  key=lambda row: (-row["leads"], row["id"]))[:8]
    indices = listing(store, "indices", limit=MAX_ROWS)["rows"]
    return render(request, "home.html", q=q, found=found, read=read, busy=busy, indices=indices,
                  coverage=read["coverage"], on=on)


@router.get("/van-ban/{document:path}")
def document(request: Request, store: Db, on: Day, lang: Lang, document: str) -> HTMLResponse:
    """One document: what it is, its force, what it rests on, what rests on it, its plans."""
    impact = answers.trace(store, document, on)
    force = impact["document"]
    around = answers.lineage(store, force["id"], on, depth=1)
    node = next(one for one in around["nodes"] if one["id"] == force["id"])
    known = {one["id"]: one for one in around["nodes"]}
    others = [force["ended_by"], *force["replaced_by"], *(act["document"] for act in force["amended_by"])]
    called = names(store, [one for one in others if one])
    bases = answers.ask(store, "bases", {"document": force["id"]}, on)["rows"]
    proofs = {edge["to"]: edge for edge in around["edges"]
              if edge["from"] == node["id"] and edge["type"] == "CAN_CU"}
    resting = [edge for edge in around["edges"] if edge["to"] == node["id"] and edge["type"] in _RESTS]
    acts = [edge for edge in around["edges"]
            if node["id"] in (edge["from"], edge["to"]) and edge["type"] not in (*_RESTS, "BAN_HANH")]
    plans = [one for one in around["nodes"] if one["label"] == "Plan" and one["id"].startswith(node["id"])]
    return render(request, "document.html", node=node, force=force, bases=bases, resting=resting, acts=acts,
                  plans=plans, proofs=proofs, known=known, called=called, coming=about_lineage(around, lang),
                  reported=[] if plans else outcomes.results(store, document=node["id"]),
                  tasks_hit=len(impact["rows"]), hits=Counter(row["class"] for row in impact["rows"]),
                  coverage=impact["coverage"], on=on)


@router.get("/ke-hoach/{document:path}/{part}")
def one_plan(request: Request, store: Db, document: str, part: str, on: Day, lang: Lang) -> HTMLResponse:
    """One plan with all its tasks."""
    found = plan(store, f"{document}#{part}", on)
    rows = found["rows"]
    bases = {base["document"]: base for row in rows for base in row["bases"] if base["grade"] != "direct"}
    name = "name_en" if lang == "en" else "title"
    called = names(store, [*found["node"]["documents"],
                           *(body for row in rows for body in (*row["lead"], *row["coordinate"]))])
    return render(request, "plan.html", node=found["node"], rows=rows, names=called,
                  bases=list(bases.values()), aims=found["targets"], results_of=found["results"],
                  indices={one["id"]: one[name] or one["title"] for one in found["indices"]},
                  coverage=found["coverage"], on=on)


@router.get("/chi-so/{index:path}")
def one_index(request: Request, store: Db, index: str, on: Day) -> HTMLResponse:
    """One index: plans and tasks meant to raise it, targets that name it, reported results."""
    found = outcomes.index(store, index, on)
    return render(request, "index.html", node=found["node"], rows=found["rows"], aims=found["targets"],
                  plans={row["plan"]: row["plan_title"] for row in found["rows"]}, found=found["results"],
                  names=names(store, [row["source_doc"] for row in found["results"]]),
                  coverage=found["coverage"], on=on)


@router.get("/co-quan/{agency:path}")
def one_agency(request: Request, store: Db, on: Day, agency: str, year: str = "") -> HTMLResponse:
    """Everything one agency has to do, its parts apart."""
    found = answers.workload(store, agency, None, on, year=year.strip() or None)
    parts = [(part, [row for row in found["rows"] if row["part"] == part]) for part in found["counts"]]
    return render(request, "agency.html", node=found["agency"], parts=parts, counts=found["counts"],
                  year=year, may_concern=found["may_concern"],
                  same_name=found["same_name"], successors=found["successors"],
                  coverage=found["coverage"], on=on,
                  states={part: Counter(row["state"] for row in rows) for part, rows in parts})


@router.get("/co-quan")
def find_agency(request: Request, store: Db, lang: Lang, on: Day, agency: str,
                province: str = "") -> Response:
    """From a name to the page of the agency that bears it on the day."""
    id_ = answers.resolve_agency(store, agency, province or None, on)
    return RedirectResponse(localised(str(address(id_)), lang, on=request.query_params.get("on")), 303)


@router.get("/tac-dong")
def impact(request: Request, store: Db, on: Day, document: str = "", province: str = "") -> HTMLResponse:
    """Which tasks rest on a document that fell; without a document all that fell."""
    found = answers.trace(store, document.strip() or None, on, province=province.strip() or None)
    rows = found["rows"]
    shown = rows[:_SHOWN]
    called = names(store, {*(body for row in shown for body in row["lead"]),
                           *(one for row in rows for one in (*row["replaced_by"], row["document"]))})
    groups = [] if found["document"] else _by_document(rows)
    return render(request, "impact.html", asked=document, province=province, force=found["document"],
                  own_tasks=found["own_tasks"],
                  rows=rows, shown=shown, groups=groups, counts=found["counts"], names=called,
                  coverage=found["coverage"], on=on)


@router.get("/pha-he")
def lineage(request: Request, store: Db, on: Day, document: str = "", province: str = "") -> HTMLResponse:
    """The drawing of a lineage, in a frame."""
    if not document.strip():
        read = listing(store, "documents", limit=_SHOWN)
        return render(request, "lineage.html", start=None, read=read["rows"], coverage=read["coverage"],
                      on=on, asked="", province="")
    id_ = answers.resolve_document(store, document, province.strip() or None)
    coverage = answers.coverage(store)
    return render(request, "lineage.html", start=id_, name=names(store, [id_]).get(id_, id_), read=[],
                  coverage=coverage, on=on, asked=document, province=province)


@router.get("/hinh/pha-he")
def lineage_drawing(store: Db, on: Day, lang: Lang, document: str,
                    depth: Annotated[int, Query(ge=1, le=6)] = 3) -> HTMLResponse:
    """The drawing of a lineage alone: one file that opens offline."""
    answer = answers.lineage(store, document, on, depth=depth)
    return _drawing(draw_lineage(answer, lang, _link(lang)))


@router.get("/hinh/tac-dong")
def impact_drawing(store: Db, on: Day, lang: Lang, document: str = "") -> HTMLResponse:
    """The routes of an impact answer, drawn."""
    answer = answers.trace(store, document or None, on)
    ids = {end for row in answer["rows"] for end in (row["document"], *row["replaced_by"])}
    ids |= {hop["to"] for row in answer["rows"] for hop in row["route"]}
    return _drawing(draw_impact(answer, lang, _link(lang), names(store, ids)))


@router.get("/style.css")
def style() -> FileResponse:
    """The one style sheet."""
    return FileResponse(FOLDER / "style.css", media_type="text/css; charset=utf-8")


def _by_document(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The documents that fell, those that hit most tasks first."""
    groups: dict[str, dict[str, Any]] = {}
    for row in rows:
        group = groups.setdefault(row["document"], {
            "document": row["document"], "ended": row["ended"], "replaced_by": row["replaced_by"], "tasks": 0,
            "counts": Counter()})
        group["tasks"] += 1
        group["counts"][row["class"]] += 1
    return sorted(groups.values(), key=lambda group: (-group["tasks"], group["document"]))


def _drawing(html: str) -> HTMLResponse:
    return HTMLResponse(html, headers={"Content-Security-Policy": _DRAWING_POLICY})


def _link(lang: str) -> Any:
    def link(id_: str) -> str | None:
        found = address(id_)
        return localised(found, lang) if found else None

    return link
