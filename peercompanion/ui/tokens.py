"""The colours of a theme: read from TOML, completed by a few mixes. No Qt here, so that tests can do sums with them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass

from peercompanion import paths

NAMES = ("light", "dark", "contrast-light", "contrast-dark")


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """All colours are "#RRGGBB", but veil, which is "#AARRGGBB"."""

    name: str
    dark: bool
    high: bool

    window: str
    sidebar: str
    card: str
    field: str
    line: str
    line_strong: str
    text: str
    text2: str
    text3: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    accent_text: str
    focus: str
    danger: str
    moods: tuple[str, ...]
    mood_ink: str
    grid: str

    # mixes
    accent_soft_line: str
    soft_rule: str
    soft_hover: str
    nav_hover: str
    hover: str
    key_bg: str
    key_line: str
    line_mid: str
    chip_line: str
    soft_card: str
    flat: str
    flat_line: str
    well: str
    warn: str
    warn_line: str
    pop_line: str
    mark: str
    track: str
    bar: str
    scroll: str
    veil: str


def load(name: str) -> Theme:
    """The theme of resources/themes/<name>.toml."""
    table = tomllib.loads(paths.resource_bytes(f"themes/{name}.toml").decode())
    colours, roles = table["colours"], table["roles"]
    named = {role: colours[colour] for role, colour in roles.items() if role != "moods"}
    moods = tuple(colours[colour] for colour in roles["moods"])
    mixes = _mixes(named, moods, table["dark"], table["high"])
    return Theme(name=table["name"], dark=table["dark"], high=table["high"], moods=moods, **named, **mixes)


def mix(first: str, second: str, share: float) -> str:
    """`first` with `share` (0 to 1) of `second` stirred in."""
    pairs = zip(_channels(first), _channels(second), strict=True)
    return "#" + "".join(f"{round(a * (1 - share) + b * share):02X}" for a, b in pairs)


def contrast(first: str, second: str) -> float:
    """Contrast ratio of WCAG 2, 1 to 21."""
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance of WCAG 2, 0 to 1."""
    red, green, blue = (linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(channel: float) -> float:
    """One sRGB channel, 0 to 1, as light."""
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _mixes(c: dict[str, str], moods: tuple[str, ...], dark: bool, high: bool) -> dict[str, str]:
    """Every colour that is not a decision of its own. High contrast keeps full edges and drops the tints."""
    edge = c["line_strong"]
    return dict(
        accent_soft_line=c["line"] if high else mix(c["accent_soft"], c["accent"], 0.12),
        soft_hover=mix(c["accent_soft"], c["accent"], 0.12),
        soft_rule=c["line"] if high else mix(c["accent_soft"], c["accent"], 0.22),
        nav_hover=mix(c["sidebar"], c["text"], 0.15 if high else 0.06),
        hover=mix(c["card"], c["text"], 0.15 if high else 0.045),
        key_bg=mix(c["card"], c["text"], 0.09 if dark else 0.05),
        key_line=edge if high else mix(c["line"], edge, 0.35 if dark else 0),
        line_mid=edge if high else mix(c["line"], edge, 0.55),
        chip_line=edge if high else mix(c["line"], edge, 0.42),
        soft_card=c["accent_soft"] if high else mix(c["card"], c["accent_soft"], 0.55 if dark else 0.85),
        flat=mix(c["window"], c["text"], 0.035),
        flat_line=edge if high else mix(c["window"], c["text"], 0.035),
        well=c["window"] if high else mix(c["window"], c["sidebar"], 0.75),
        warn=mix(c["card"], moods[3], 0.14),
        warn_line=edge if high else mix(c["line"], moods[3], 0.4),
        pop_line=edge if high else mix(c["line"], edge, 0.35),
        mark=mix(c["card"], moods[3], 0.3 if dark else 0.5),
        track=c["window"] if high else mix(c["window"], c["text"], 0.105 if dark else 0.055),
        bar=mix(c["card"], c["text"], 0.4 if high else 0.13),
        scroll=mix(c["card"], c["text"], 0.7 if high else 0.3),
        veil="#96000000" if dark else "#6E26221E",
    )
