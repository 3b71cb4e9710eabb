"""The bench runs from end to end, and every figure is a line of JSON. No figure is judged here."""

import json

from tests.bench.__main__ import NAMES, main


def test_every_figure_is_told(capsys):
    main(["--entries", "200", "--runs", "1"])

    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["name"] for line in lines] == list(NAMES)
    assert all(line["ours"] > 0 and line["floor"] > 0 and line["target"] for line in lines)
