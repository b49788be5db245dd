"""Headers of question files: read, checked, refused."""

import pytest
from cancu.queries.catalogue import CatalogueError, catalogue, parse, question, questions, returned
from cancu.queries.judges import JUDGES

GOOD = """// vi: Văn bản nào?
// en: Which document?
// why: one
// why: two
// judge: bases
// param document document: its id
// param day date = today: the day
// column id: its id
MATCH (x:Document {id: $document}) WHERE x.issued <= date($day)
RETURN x.id AS id
ORDER BY id
"""


def test_a_header_is_read() -> None:
    made = parse("one.cypher", GOOD)
    assert (made.name, made.vi, made.en, made.why) == ("one", "Văn bản nào?", "Which document?", "one two")
    assert [(p.name, p.type, p.default) for p in made.parameters] == [
        ("document", "document", None), ("day", "date", "today")]
    assert [column.name for column in made.columns] == ["id"]
    assert (made.judge, made.step) == ("bases", None)
    assert made.statement.startswith("MATCH") and "//" not in made.statement


def test_an_empty_default_is_an_empty_text() -> None:
    made = parse("one.cypher", GOOD.replace("date = today:", "string = :"))
    assert made.parameters[1].default == ""


BAD = [
    ("no Vietnamese question", GOOD.replace("// vi: Văn bản nào?\n", ""), "vi"),
    ("no English question", GOOD.replace("// en: Which document?\n", ""), "en"),
    ("a line that says nothing", GOOD.replace("// why: one", "// because"), "one.cypher:3"),
    ("the question twice", GOOD.replace("// why: one", "// en: again"), "twice"),
    ("an unknown type", GOOD.replace("day date", "day moment"), "moment"),
    ("a parameter not declared", GOOD.replace("// param day date = today: the day\n", ""), "'day'"),
    ("a parameter not used", GOOD.replace("date($day)", "date('2020-01-01')"), "'day'"),
    ("a parameter declared twice", GOOD.replace("// column", "// param day date: again\n// column"), "twice"),
    ("a column not returned", GOOD.replace("// column id", "// column key: key\n// column id"), "'key'"),
    ("a column not declared", GOOD.replace("AS id\n", "AS id, x.title AS title\n"), "'title'"),
    ("no statement", GOOD.partition("MATCH")[0], "no statement"),
    ("a string that does not end", GOOD.replace("ORDER", "// '\nORDER '"), "does not end"),
]


@pytest.mark.parametrize(("case", "source", "said"), BAD, ids=[row[0] for row in BAD])
def test_a_malformed_file_is_refused(case: str, source: str, said: str) -> None:
    with pytest.raises(CatalogueError) as refusal:
        parse("one.cypher", source)
    assert said in str(refusal.value), case
    assert "one.cypher" in str(refusal.value)


def test_every_file_is_well_formed_and_every_judge_exists() -> None:
    found = catalogue()
    assert len(questions()) >= 20
    assert all(each.judge is None or each.judge in JUDGES for each in found.values())
    assert all(each.step is None for each in questions())


def test_an_unknown_question_names_those_there_are() -> None:
    with pytest.raises(CatalogueError, match="replaced_by"):
        question("no_such_question")


def test_names_behind_as_in_each_branch() -> None:
    statement = "MATCH (a:Plan) WITH a AS b RETURN b.id AS id, count(b) AS n UNION RETURN 1 AS id, 2 AS `n`"
    assert returned(statement) == [["id", "n"], ["id", "n"]]
