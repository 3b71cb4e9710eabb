"""Where things lie: the files that travel with the program, and the three folders of the person on this computer."""

from functools import cache
from pathlib import Path

from peercompanion.errors import ContentBroken

APP = "PeerCompanion"


def resource(name: str) -> Path:
    """The file ``name`` ("icons/phone.svg", always with forward slashes) under resources/; it need not exist."""
    return _resources() / name


def resource_bytes(name: str) -> bytes:
    """Raises ContentBroken when the file is not there or cannot be read."""
    try:
        return resource(name).read_bytes()
    except OSError as error:
        raise ContentBroken("a file of the program is missing", path=name) from error


def resource_text(name: str) -> str:
    """As ``resource_bytes``, decoded from UTF-8; line ends become "\\n"."""
    raw = resource_bytes(name)
    try:
        return raw.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise ContentBroken("not UTF-8", path=name, line=raw.count(b"\n", 0, error.start) + 1) from error


def data_folder() -> Path:
    """Where the vault lives unless --folder says otherwise."""
    from platformdirs import user_data_dir

    return Path(user_data_dir(APP, appauthor=False, roaming=False))


def state_folder() -> Path:
    """What this computer remembers about the vault (how many saves it has seen); never inside the data folder."""
    from platformdirs import user_state_dir

    return Path(user_state_dir(APP, appauthor=False, roaming=False))


def config_folder() -> Path:
    """Where the device preferences lie."""
    from platformdirs import user_config_dir

    return Path(user_config_dir(APP, appauthor=False, roaming=False))


def program_folder() -> Path:
    """Where ``python -m peercompanion`` finds the program that is running now."""
    return Path(__file__).resolve().parents[1]


@cache
def _resources() -> Path:
    """Inside the package in a wheel, beside it in a checkout: editable installs do not move files."""
    package = Path(__file__).resolve().parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"
