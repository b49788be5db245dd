"""Fetches what the graph says of documents' force and lets `cancu.graph.judging.force` judge it."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from cancu.graph.judging.force import (
    Act,
    Facts,
    State,
    Validity,
    ended_by,
    replacements,
    state_on,
    suspension_on,
    validity,
)
from cancu.graph.judging.seen import seen_on
from cancu.graph.store import Store
from cancu.queries.runner import fetch

_CHAIN = 8  # steps of replacement that are followed


class Law:
    """The force of documents, fetched in bulk and kept for one answer."""

    def __init__(self, store: Store, day: str) -> None:
        self._store = store
        self.day = day
        self.nodes: dict[str, dict[str, Any]] = {}
        self._facts: dict[str, Facts] = {}
        self._seen: dict[str, Facts] = {}  # the same, as one can judge them on the day
        self._validity: dict[str, Validity] = {}
        self._bases: dict[str, set[str]] = {}

    def load(self, documents: Iterable[str]) -> None:
        """Fetch these documents, what acts on their force step by step, and the texts they detail."""
        wanted = set(documents)
        for _ in range(_CHAIN):
            wanted -= self._facts.keys()
            if not wanted:
                break
            self._fetch(sorted(wanted))
            found = [self._facts[one] for one in wanted]
            wanted = {act.by for facts in found for act in facts.acts if act.rel != "SUA_DOI"}
            wanted |= {parent for facts in found for parent in facts.details}
        for one in self._facts.keys() - self._seen.keys():
            self._seen[one] = seen_on(self._facts[one], self._facts, self.day)

    def suppose(self, document: str, end: str) -> None:
        """Answer as if the document were repealed from `end` on."""
        self.load([document])
        facts = self._facts[document]
        act = Act("BAI_BO", by="", effective=end, certainty="inferred")
        self._facts[document] = replace(facts, acts=(*facts.acts, act))
        self._seen[document] = seen_on(self._facts[document], self._facts, self.day)
        self._validity.pop(document, None)

    def validity(self, document: str) -> Validity:
        """The force of a loaded document as one knows it on the day; nothing is known of any other."""
        if document not in self._validity:
            facts = self._seen.get(document, Facts(document))
            # Parents are judged without theirs: a circle in the sources must not make a circle here.
            parents = {one: validity(self._seen[one]) for one in facts.details if one in self._seen}
            ended = {one: parent for one, parent in parents.items() if parent.end and parent.end <= self.day}
            self._validity[document] = validity(facts, ended)
        return self._validity[document]

    def plan_end(self, carriers: Iterable[str]) -> str | None:
        """First day on which a plan is no longer in force: when a document that carries it was ended.

        An administrative document acts from its issue if it says nothing else: that day stands in for one
        that is not known.
        """
        known = [self.validity(carrier) for carrier in carriers]
        ends = [one.end or (one.ender_day_unknown and one.ender_day_unknown.not_before) for one in known]
        return min((end for end in ends if end), default=None)

    def state(self, document: str) -> State:
        return state_on(self.validity(document), self.day)

    def ends(self, newer: str, older: str) -> bool:
        """True if `newer` itself repeals or replaces `older`."""
        facts = self._facts.get(older)
        return facts is not None and any(
            act.by == newer and act.rel in ("THAY_THE", "BAI_BO") for act in facts.acts)

    def load_bases(self, documents: Iterable[str]) -> None:
        """Fetch what these documents rest on or carry out."""
        for row in fetch(self._store, "bases_of_documents", {"documents": sorted(documents)}):
            self._bases.setdefault(row["document"], set()).add(row["basis"])

    def knows_the_end(self, carriers: Iterable[str], document: str) -> bool:
        """True if one of `carriers` rests on the very text that ended the document: to it that is history."""
        return any(self.ends(basis, document) for one in carriers for basis in self._bases.get(one, ()))

    def replaced_by(self, document: str) -> list[dict[str, Any]]:
        """The chain of replacements, in order: document, effective, article, state."""
        return [vars(link) for link in replacements(document, self._seen, self.day)]

    def describe(self, document: str) -> dict[str, Any]:
        """A document with its state on the day, ready for an answer."""
        node, known = self.nodes.get(document, {}), self.validity(document)
        act = ended_by(known, self.day)
        chain = self.replaced_by(document)
        return {
            "id": document, "so_ky_hieu": node.get("so_ky_hieu"), "title": node.get("title"),
            "issued": node.get("issued"), "effective": node.get("effective"),
            "term_end": node.get("term_end"),
            "loaded": bool(node.get("loaded")), "registered": bool(node.get("registered")),
            "state": self.state(document), "certainty": _certainty(known, act),
            "ended": act.effective if act else None,
            "not_before": act.not_before if act and not act.effective else None,
            "ended_by": (act.by or None) if act else None,
            "will_end": known.end if known.end and known.end > self.day else None,
            "replaced_by": [link["document"] for link in chain], "replacements": chain,
            "partly_ended_by": [_act(one) for one in known.partly if one.begun(self.day)],
            "amended_by": [_act(one) for one in known.amended if one.begun(self.day)],
            "suspended_by": _act(one) if (one := suspension_on(known, self.day)) else None,
            "derived": vars(known.derived) if known.derived else None,
        }

    def _fetch(self, documents: list[str]) -> None:
        acts: dict[str, list[Act]] = {}
        for row in fetch(self._store, "acts_on", {"documents": documents}):
            acts.setdefault(row["document"], []).append(_act_of(row))
        details: dict[str, list[str]] = {}
        for row in fetch(self._store, "details_of", {"documents": documents}):
            details.setdefault(row["document"], []).append(row["parent"])
        for row in fetch(self._store, "documents", {"documents": documents}):
            self.nodes[row["id"]] = row["node"]
        for document in documents:
            node = self.nodes.get(document, {})
            self._facts[document] = Facts(
                id=document, registered=bool(node.get("registered")), issued=node.get("issued"),
                effective=node.get("effective"), term_end=node.get("term_end"), year=node.get("year"),
                acts=tuple(acts.get(document, ())), details=tuple(details.get(document, ())),
            )


def _act_of(row: dict[str, Any]) -> Act:
    """An act; where the edge gives no day, the newer document takes effect on its own first day."""
    edge, year = row["act"], row["newer_year"]
    return Act(
        rel=edge["type"], by=row["newer"], effective=edge["effective"] or row["newer_effective"],
        not_before=row["newer_issued"] or (f"{year}-01-01" if year and year.isdigit() else None),
        until=edge["until"], article=edge["article"], certainty=edge["certainty"],
        confidence=edge["confidence"], quote=edge["quote"], source_doc=edge["source_doc"],
    )


def _act(act: Act) -> dict[str, Any]:
    return {"document": act.by, "effective": act.effective, "until": act.until, "article": act.article,
            "certainty": act.certainty, "confidence": act.confidence}


def _certainty(known: Validity, act: Act | None) -> str:
    if act:
        return (act.certainty or "stated") if act.effective else "inferred"
    return "inferred" if known.start_inferred else "stated"
