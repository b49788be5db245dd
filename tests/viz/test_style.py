"""The model is the only list: a label or edge type without a look, or a look without either, fails here."""

from cancu.graph.model import EDGE_TYPES, NODE_TYPES
from cancu.viz.style import CITED_ONLY, EDGE_STYLES, ENDED, NODE_STYLES, NOT_YET, name_of, node_style
from cancu.viz.words import WORDS


def test_every_label_and_edge_type_has_a_style() -> None:
    assert set(NODE_STYLES) == set(NODE_TYPES)
    assert set(EDGE_STYLES) == set(EDGE_TYPES)


def test_state_of_a_document_shows() -> None:
    assert node_style({"label": "Document", "loaded": False}) is CITED_ONLY
    assert node_style({"label": "Document", "loaded": True, "state": "ended"}) is ENDED
    assert node_style({"label": "Document", "loaded": True, "state": "ended_day_unknown"}) is ENDED
    assert node_style({"label": "Document", "loaded": False, "state": "not_yet"}) is NOT_YET
    assert node_style({"label": "Document", "loaded": True, "state": "in_force"}) is NODE_STYLES["Document"]


def test_names_in_both_languages() -> None:
    assert name_of("THAY_THE", "vi") == "thay thế"
    assert name_of("THAY_THE", "en") == "replaces"
    assert set(WORDS["vi"]) == set(WORDS["en"])
