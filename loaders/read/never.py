"""What lies in folders and archives and never is a document: the reasons why it is left out."""

LOCK_FILE = "it is the lock file of a document that is open in an office program"
HIDDEN = "it is hidden"
LINK = "it is a link to a folder or to nothing"
NO_FILE = "it is neither a file nor a folder"
NEVER_DOCUMENTS = frozenset((LOCK_FILE, HIDDEN, LINK, NO_FILE))


def marked(name: str) -> str:
    """The reason that the name of a file alone gives; empty for one that may be a document."""
    if name.startswith(("~$", ".~lock.")):
        return LOCK_FILE
    return HIDDEN if name.startswith(".") else ""
