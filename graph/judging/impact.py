"""Classes of impact B0 to B13: what the end of a basis means for a task that rests on it.

Inputs are the basis (`Validity`), the day of issue of the plan, the interval of the task, and the day asked
about; every day is ISO text or None. A plan is an administrative act: a basis that ended makes it a plan to
be reviewed, never a void one (NĐ 79/2025/NĐ-CP speaks of faults in the basis of issue).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from cancu.graph.judging.articles import Position, positions
from cancu.graph.judging.force import Act, Day, State, Validity, state_on

GRACE_DAYS = 30

# Where several classes fit, the first of these is the class, the others are listed beside it.
PRECEDENCE = ("B1", "B1g", "B2", "B3", "B8", "B10", "B7", "B6", "B4", "B2f", "B9", "B11", "B4p", "B0")

SEVERITY: dict[str, str] = {
    "B0": "none", "B1": "high", "B1g": "medium", "B2": "medium-high", "B2f": "info", "B3": "info",
    "B4": "low", "B4p": "info", "B6": "low", "B7": "derived", "B8": "medium", "B9": "low", "B10": "medium",
    "B11": "ask",
}

# With these a basis has fallen, wholly or in part, or will; with the others it stands, or nothing is known.
FALLEN = frozenset({"B1", "B1g", "B2", "B2f", "B3", "B6", "B7", "B8", "B10"})


@dataclass(frozen=True)
class Interval:
    """The days of a task: `[start, end]`, both included; None is open."""

    start: Day | None
    end: Day | None


@dataclass(frozen=True)
class Use:
    """How a task uses a basis: when its plan was issued, its own days, the articles it cites.

    `issued_inferred`: the plan's first day stands in for a missing day of issue. `later_changes_apply`: the
    citing document says that later changes of its bases apply (dẫn chiếu động).
    """

    issued: Day | None
    interval: Interval
    issued_inferred: bool = False
    article: str | None = None
    later_changes_apply: bool = False


@dataclass(frozen=True)
class Finding:
    """The class of one use on one day. `ended`: the day the basis fell; None if it did not or no source says.

    Of B2f it is the day on which it will fall; where its own term ends it, the last day of that term.
    `not_before`: earliest day of an end whose day is not known. `days`: for B1 and B1g, from end to issue.
    `remark`: before_task_began, during_task, cited_article, resumed (after a suspension), a rule of
    `Derived`, or None.
    """

    code: str
    severity: str
    also: tuple[str, ...] = ()
    ended: Day | None = None
    not_before: Day | None = None
    days: int | None = None
    remark: str | None = None
    certainty: str = "stated"
    confidence: str | None = None

    @property
    def fallen(self) -> bool:
        """True if it belongs in a list of tasks that rest on documents that fell (or will)."""
        return bool(FALLEN & {self.code, *self.also})


@dataclass(frozen=True)
class _Hit:
    """One class that fits, and what makes it fit."""

    code: str
    act: Act | None = None
    since: Day | None = None
    remark: str | None = None


def task_interval(due_start: Day | None, due_end: Day | None,
                  period_start: Day | None, period_end: Day | None) -> Interval:
    """A task's own days; where it states none, those of its plan."""
    return Interval(due_start or period_start, due_end or period_end)


def cut_short(interval: Interval, plan_end: Day | None) -> Interval:
    """The days of a task whose plan is in force no longer from `plan_end` on: work ends with its plan."""
    if plan_end is None or (interval.end is not None and interval.end < plan_end):
        return interval
    return Interval(interval.start, (date.fromisoformat(plan_end) - timedelta(days=1)).isoformat())


def issue_day(issued: Day | None, period_start: Day | None) -> tuple[Day | None, bool]:
    """The day of issue, or the plan's first day in its place and True."""
    return (issued, False) if issued else (period_start, period_start is not None)


def classify(basis: Validity, use: Use, day: Day, *, owner_gone: bool = False) -> Finding:
    """The class of `basis` for `use` on `day`, with all other classes that fit in `also`."""
    hits = sorted(_hits(basis, use, day), key=lambda hit: PRECEDENCE.index(hit.code)) or [_Hit("B0")]
    first = hits[0]
    also = [code for code in dict.fromkeys(hit.code for hit in hits[1:]) if code != first.code]
    if first.code in ("B1", "B1g", "B2", "B2f") and first.act and first.act.rel == "THAY_THE":
        also.append("B5")
    lowered = use.later_changes_apply and (first.code == "B2" or "B5" in also)
    also += ["B12"] * lowered + ["B13"] * owner_gone
    unknown = first.act is not None and first.act.effective is None
    return Finding(
        code=first.code,
        severity="info" if lowered else _gravest(hits),
        also=tuple(also),
        ended=None if unknown else first.since,
        not_before=first.act.not_before if first.act and unknown else None,
        days=_days(first.since, use.issued) if first.code in ("B1", "B1g") else None,
        remark=first.remark,
        certainty=_certainty(first, unknown or use.issued_inferred),
        confidence=first.act.confidence if first.act else None,
    )


def _hits(basis: Validity, use: Use, day: Day) -> Iterator[_Hit]:
    running = min(use.interval.end or day, day)
    ended = list(_by_end(basis, use, day))
    yield from ended
    yield from _by_suspension(basis, use, day)
    if not any(hit.code in ("B1", "B1g", "B2") for hit in ended):
        yield from _by_term(basis, use, day)
    if basis.derived and basis.derived.since <= running:
        yield _Hit("B7", since=basis.derived.since, remark=basis.derived.rule)
    if not any(hit.code != "B2f" for hit in ended):
        yield from _by_parts(basis, use, day)
        yield from _by_amendments(basis, use, running)
    if basis.start and use.issued and use.issued < (basis.start_not_before or basis.start):
        yield _Hit("B9")
    if not ended and state_on(basis, day) is State.UNKNOWN:
        yield _Hit("B11")


def _by_end(basis: Validity, use: Use, day: Day) -> Iterator[_Hit]:
    """A whole end by `day`, or one to come while the task runs."""
    unknown = basis.ender_day_unknown
    if basis.ender and basis.end and basis.end <= day:
        yield from _ended(basis.ender, use)
    elif unknown and unknown.begun(day):
        yield from _ended(unknown, use)
    elif basis.ender and basis.end and not _over(use, basis.end):
        yield _Hit("B2f", basis.ender, basis.end)


def _ended(act: Act, use: Use) -> Iterator[_Hit]:
    """B1, B1g, B2 or B3 of an act in force; of an unknown day the earliest possible one stands in."""
    since = act.effective or act.not_before
    if since is None:
        yield _Hit("B11", act)
    elif use.issued is not None and since <= use.issued:
        yield _Hit("B1g" if (_days(since, use.issued) or 0) <= GRACE_DAYS else "B1", act, since)
    elif _over(use, since):
        yield _Hit("B3", act, since)
    elif use.issued is None:
        yield _Hit("B11", act, since)  # neither issue nor period known: before or after cannot be told
    else:
        began = use.interval.start is None or use.interval.start < since
        yield _Hit("B2", act, since, None if began else "before_task_began")


def _over(use: Use, since: Day) -> bool:
    """True if the task was over before `since`."""
    return use.interval.end is not None and use.interval.end < since


def _by_suspension(basis: Validity, use: Use, day: Day) -> Iterator[_Hit]:
    """Suspensions that began by `day` and fell into the days of the task, which begin with its plan."""
    first = max(use.interval.start or "", use.issued or "")
    for act in basis.suspended:
        since = act.effective or act.not_before
        if act.begun(day) and not _over(use, since or "") and (act.until is None or act.until > first):
            yield _Hit("B8", act, since, "resumed" if act.until and act.until <= day else None)


def _by_term(basis: Validity, use: Use, day: Day) -> Iterator[_Hit]:
    """The basis names a period that was over before issue, before the task began, or before it was over.

    Until that period is over it is an end to come, as a repeal that has been issued.
    """
    over = basis.term_end
    if over is None:
        return
    before = over < max(use.issued or "", use.interval.start or "")
    if not before and use.interval.end is not None and use.interval.end <= over:
        return
    if day <= over:
        yield _Hit("B2f", since=over)
    else:
        yield _Hit("B10", since=over, remark=None if before else "during_task")


def _by_parts(basis: Validity, use: Use, day: Day) -> Iterator[_Hit]:
    """B6 where it is unclear; as a whole end where the cited article has fallen; nothing where it has not."""
    cited = positions(use.article)
    for act in basis.partly:
        since = act.effective or act.not_before
        if since and _over(use, since):
            continue
        gone = ended_positions(act)
        fallen = cited and gone and all(c.within_any(gone) for c in cited)
        if not act.begun(day):
            if fallen and act.effective:
                yield _Hit("B2f", act, since, "cited_article")
        elif fallen:
            yield from (_Hit(hit.code, act, hit.since, "cited_article") for hit in _ended(act, use))
        elif not cited or not gone or any(c.meets_any(gone) for c in cited):
            yield _Hit("B6", act, since)


def ended_positions(act: Act) -> tuple[Position, ...]:
    """The articles of the older text that `act` ends; empty where the source does not say.

    A register row names the article of the newer text, unless it says "bãi bỏ ..." of the older one.
    """
    _, repeals, older = (act.article or "").partition("bãi bỏ")
    if repeals:
        return positions(older)
    return () if act.certainty == "register" else positions(act.article)


def _by_amendments(basis: Validity, use: Use, running: Day) -> Iterator[_Hit]:
    cited = positions(use.article)
    for act in basis.amended:
        since = act.effective or act.not_before
        if since is None or since > running:
            continue
        if use.issued and since < use.issued:
            yield _Hit("B4p", act, since)
        else:
            touched = act.certainty != "register" and any(c.meets_any(positions(act.article)) for c in cited)
            yield _Hit("B4", act, since, "cited_article" if touched else None)


def _gravest(hits: list[_Hit]) -> str:
    """The severity of the first; a formal end after the task (B3) does not lessen what befell it before."""
    graver = [hit for hit in hits if hit.code in ("B8", "B10")] if hits[0].code == "B3" else []
    return _severity((graver or hits)[0])


def _severity(hit: _Hit) -> str:
    if hit.code == "B8" and hit.remark == "resumed":
        return "info"
    return "medium" if hit.code == "B4" and hit.remark == "cited_article" else SEVERITY[hit.code]


def _certainty(hit: _Hit, inferred: bool) -> str:
    if inferred or hit.code == "B7":
        return "inferred"
    return (hit.act.certainty if hit.act else None) or "stated"


def _days(since: Day | None, until: Day | None) -> int | None:
    return (date.fromisoformat(until) - date.fromisoformat(since)).days if since and until else None
