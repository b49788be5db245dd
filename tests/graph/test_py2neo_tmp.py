
import os
def test_x(server):
    import py2neo
    try:
        g=py2neo.Graph(server.url, auth=("neo4j",os.environ["CANCU_NEO4J_PASSWORD"])); print("EVAL", g.evaluate("RETURN 1"))
    except BaseException as e: print("FAILED", type(e), e)
