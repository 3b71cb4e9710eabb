"""In what themes, sizes and languages the scenes are drawn."""

from dataclasses import dataclass

from peercompanion.ui.tokens import NAMES


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """``name`` is the folder of its pictures; ``size`` the window's, in pixels; ``text_size`` in per cent."""

    name: str
    theme: str = "light"
    text_size: int = 100
    size: tuple[int, int] = (1240, 860)
    language: str = "en_GB"

    @property
    def scheme(self) -> str:
        return "dark" if self.theme.endswith("dark") else "light"

    @property
    def contrast(self) -> str:
        return "high" if self.theme.startswith("contrast") else "normal"


PLAIN = tuple(Look(name=theme, theme=theme) for theme in NAMES)
LARGE = tuple(Look(name=f"{theme}-200", theme=theme, text_size=200) for theme in NAMES)
SMALL = tuple(Look(name=f"{theme}-800x600", theme=theme, size=(800, 600)) for theme in NAMES)
OTHER_WAY = tuple(Look(name=f"{theme}-rtl", theme=theme, language="ar-XB") for theme in NAMES)
LONGER = (Look(name="light-pseudo", language="en-XA"),)

ALL = (*PLAIN, *LARGE, *SMALL, *OTHER_WAY, *LONGER)
