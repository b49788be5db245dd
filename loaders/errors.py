"""The root of every error Cancu raises on purpose; each says what happened, where, and what to do."""


class CancuError(Exception):
    """Something the user can act on.

    `message` says what happened, `place` where (file, page, row; may be empty), `remedy` what to do.
    """

    def __init__(self, message: str, *, place: str = "", remedy: str = "") -> None:
        self.message = message
        self.place = place
        self.remedy = remedy
        super().__init__(self.__str__())

    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        advice = f" {self.remedy}" if self.remedy else ""
        return f"{where}{self.message}{advice}"


class ReadError(CancuError):
    """A file that cannot be read; the rest of a batch goes on without it."""


class RegisterError(CancuError):
    """A register row that breaks the rules of its file."""
