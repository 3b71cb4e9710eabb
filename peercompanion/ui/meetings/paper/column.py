"""Words from above to below, as wide as a column is, in millimetres."""

from peercompanion.ui.meetings.paper.leaf import A_MILLIMETRE, Placed, Type
from peercompanion.ui.paper.lines import broken

Known = tuple[int, float]


class Column:
    """``end`` is where the next line begins."""

    def __init__(self, left: float, top: float, wide: float) -> None:
        self._left, self._wide, self.end = left, wide, top
        self.lines: list[Placed] = []

    def put(self, words: str, type_: Type, after: float = 0, indent: float = 0) -> None:
        """``after`` is the room below."""
        for line, backwards in self.measured(words, type_, indent):
            self.put_line(line, type_, indent, backwards=backwards)
        self.end += after

    def put_line(self, words: str, type_: Type, indent: float = 0, *, backwards: bool = False) -> None:
        """As it is: ``measured`` has broken it."""
        left, wide = self._left + indent, self._wide - indent
        self.lines.append(Placed(words=words, left=left, top=self.end, wide=wide, type=type_, backwards=backwards))
        self.end += type_.line()

    def put_beside(self, words: str, type_: Type, indent: float) -> None:
        """In the room that ``indent`` leaves, on the line that comes next."""
        self.lines.append(Placed(words=words, left=self._left, top=self.end, wide=indent, type=type_))

    def measured(self, words: str, type_: Type, indent: float = 0) -> list[tuple[str, bool]]:
        """Its lines, and whether each runs from right to left."""
        return broken(words, type_.font(), (self._wide - indent) * A_MILLIMETRE)

    @property
    def known(self) -> Known:
        """For ``take_back``."""
        return len(self.lines), self.end

    def take_back(self, known: Known) -> None:
        """Everything that came since."""
        count, self.end = known
        del self.lines[count:]
