"""What an extraction says, without offsets: the part that must not depend on the format of the file."""

from typing import Any

from cancu.loaders.extract import extract
from cancu.loaders.reading import Reading
from cancu.loaders.text import fold


def facts(reading: Reading) -> dict[str, Any]:
    """Header, plans, citations, relations, tasks with owners and deadlines, agencies."""
    record = extract(reading)
    header = record.document
    return {
        "document": (header.key, header.so_ky_hieu, header.issuer, header.date, header.title, header.signer),
        "plans": [(plan.title, plan.start, plan.end, plan.scope) for plan in record.plans],
        "citations": [(c.key, c.role, c.section, fold(c.text)) for c in record.citations],
        "relations": [(r.source, r.rel, r.target) for r in record.relations],
        "tasks": [
            (t.id, t.section, t.ordinal, t.head, t.lead, t.coordinate, t.deadline, t.cites, t.indices)
            for t in record.tasks
        ],
        "agencies": [(a.name, a.level) for a in record.agencies],
        "indices": [i.code for i in record.indices],
        "targets": [(t.value, t.unit, t.comparator) for t in record.targets],
    }


def differences(found: dict[str, Any], true: dict[str, Any]) -> list[str]:
    """Each thing that is in one and not in the other, as a line."""
    lines = []
    for name, expected in true.items():
        here = found[name]
        if here == expected:
            continue
        if not isinstance(expected, list):
            lines.append(f"{name}: {here} instead of {expected}")
            continue
        lines += [f"{name}: lost {item}" for item in expected if item not in here]
        lines += [f"{name}: made up {item}" for item in here if item not in expected]
        if not any(line.startswith(name) for line in lines):
            lines.append(f"{name}: order or count changed")
    return lines
