"""Whether every theme can be read, and whether the five moods can be told apart by everybody."""

from itertools import combinations, pairwise

import pytest

from peercompanion.ui.tokens import NAMES, Theme, contrast, linear, load, luminance, mix

GROUNDS = ("window", "sidebar", "card", "field", "soft_card", "flat", "well", "warn")
MAIN_TEXT, TEXT, SHAPE = 7.0, 4.5, 3.0

PAIRS = [
    *(("text", ground, MAIN_TEXT) for ground in GROUNDS),
    *(("text", ground, TEXT) for ground in ("mark", "key_bg", "hover", "nav_hover", "track")),
    *(("text2", ground, TEXT) for ground in (*GROUNDS, "key_bg", "hover", "nav_hover", "track")),
    *(("text3", ground, TEXT) for ground in ("window", "card", "field")),
    *(("accent_text", ground, TEXT) for ground in (*GROUNDS, "accent_soft", "soft_hover")),
    *(("on_accent", ground, TEXT) for ground in ("accent", "accent_hover")),
    *(("danger", ground, TEXT) for ground in ("card", "window", "hover")),
    ("window", "text", TEXT),  # a tooltip
    ("on_accent", "accent", TEXT),  # what is selected
    *(("text", ground, TEXT) for ground in ("accent_soft", "soft_hover")),
    ("text2", "accent_soft", TEXT),
    ("text3", "sidebar", TEXT),
    *(("text3", ground, TEXT) for ground in ("soft_card", "warn", "flat", "well")),
    ("text3", "key_bg", TEXT),  # a button that cannot be pressed yet
    *(("line_strong", ground, SHAPE) for ground in ("card", "field", "window")),
    *(("accent", ground, SHAPE) for ground in ("card", "window", "field", "track", "accent_soft")),
    *(("focus", ground, SHAPE) for ground in (*GROUNDS, "accent_soft", "track")),
]

LEAST_DISTANCE = 13.5
"""CIE76, smallest over all pairs of moods and all four ways of seeing, to one decimal as the figure was given."""

# Machado, Oliveira, Fernandes 2009, severity 1.0, on linear RGB
WAYS_OF_SEEING = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "without red": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "without green": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "without blue": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
RGB_TO_XYZ = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))
WHITE_D65 = (0.95047, 1.0, 1.08883)

Vector = tuple[float, ...]


@pytest.fixture(params=NAMES)
def theme(request) -> Theme:
    return load(request.param)


@pytest.mark.parametrize(("front", "ground", "least"), PAIRS, ids=lambda part: str(part))
def test_words_and_shapes_stand_out_from_their_ground(theme, front, ground, least):
    ratio = contrast(getattr(theme, front), getattr(theme, ground))
    least = MAIN_TEXT if theme.high and least == TEXT else least

    assert ratio >= least, f"{theme.name}: {front} on {ground} is {ratio:.2f}"


def test_a_face_can_be_seen_on_every_mood(theme):
    ratios = [contrast(theme.mood_ink, mood) for mood in theme.moods]

    assert min(ratios) >= (MAIN_TEXT if theme.high else SHAPE)


def test_high_contrast_draws_every_edge_in_full(theme):
    edges = (
        theme.line,
        theme.line_mid,
        theme.chip_line,
        theme.key_line,
        theme.pop_line,
        theme.warn_line,
        theme.flat_line,
    )

    assert not theme.high or min(contrast(edge, theme.card) for edge in edges) >= MAIN_TEXT


@pytest.mark.parametrize("name", NAMES)
def test_moods_go_from_dusk_to_dawn(name):
    lights = [luminance(mood) for mood in load(name).moods]

    assert all(darker < lighter for darker, lighter in pairwise(lights))


@pytest.mark.parametrize("seeing", WAYS_OF_SEEING)
@pytest.mark.parametrize("name", NAMES)
def test_moods_differ_for_every_way_of_seeing_colours(name, seeing):
    seen = [seen_as(mood, WAYS_OF_SEEING[seeing]) for mood in load(name).moods]

    smallest = min(distance(one, other) for one, other in combinations(seen, 2))
    assert round(smallest, 1) >= LEAST_DISTANCE


def test_a_mix_lies_between_its_colours():
    half = mix("#000000", "#FFFFFF", 0.5)

    assert (half, mix("#102030", "#FFFFFF", 0), mix("#102030", "#405060", 1)) == ("#808080", "#102030", "#405060")


def test_contrast_of_black_on_white_is_21():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


def seen_as(colour: str, matrix: tuple[Vector, ...]) -> Vector:
    """CIELAB of a colour for a way of seeing."""
    light = [linear(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5)]
    seen = [min(1.0, max(0.0, channel)) for channel in times(matrix, light)]
    x, y, z = (lab_curve(value / white) for value, white in zip(times(RGB_TO_XYZ, seen), WHITE_D65, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def times(matrix: tuple[Vector, ...], vector: list[float]) -> list[float]:
    return [sum(a * b for a, b in zip(line, vector, strict=True)) for line in matrix]


def lab_curve(share: float) -> float:
    return share ** (1 / 3) if share > 0.008856 else 7.787 * share + 16 / 116


def distance(one: Vector, other: Vector) -> float:
    return sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5
