"""Knows the app by spoken names and roles only, over AT-SPI, as a screen reader does. Runs under the system's Python.

Every step waits for what it needs, up to a deadline; the first one that does not come ends the script with its name.
Given a file, it writes down all that could be heard after each step.
"""

import re
import subprocess
import sys
import time

import pyatspi

DEADLINE_S = 20
PASSPHRASE = "a lamp in the window"


def wait_for(what, find):
    end = time.monotonic() + DEADLINE_S
    while time.monotonic() < end:
        try:
            found = find()
        except Exception:  # a thing that went while it was looked at
            found = None
        if found:
            return found
        time.sleep(0.05)
    sys.exit(f"not found: {what}\n" + "\n".join(spoken_tree()))


def app():
    desktop = pyatspi.Registry.getDesktop(0)
    return next((one for one in desktop if one and one.name == "PeerCompanion"), None)


def everything(root):
    """All below it that is seen: the rows of a page which is hidden still say of themselves that they show."""
    if root is None:
        return
    yield root
    for child in root:
        if child is not None and is_shown(child):
            yield from everything(child)


def is_shown(thing):
    return thing.getState().contains(pyatspi.STATE_SHOWING)


def named(name, *roles):
    """The one that is seen, called exactly or beginning so, in one of these roles."""

    def find():
        return next(
            (
                thing
                for thing in everything(app())
                if (thing.name or "").startswith(name) and thing.getRoleName() in roles
            ),
            None,
        )

    return wait_for(f"{'/'.join(roles)} {name!r}", find)


def says(words):
    """Any text that is seen; "1 found" is not said by "11 found"."""
    whole = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
    return wait_for(f"words {words!r}", lambda: any(whole.search(t.name or "") for t in everything(app())))


def spoken_tree():
    return [f"{t.getRoleName()}: {t.name}" for t in everything(app()) if t.name][:150]


def press(*keys):
    subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)


def type_words(words):
    subprocess.run(["xdotool", "type", "--delay", "15", words], check=True)


def focus(thing):
    thing.queryComponent().grabFocus()
    wait_for(f"focus on {thing.name!r}", lambda: thing.getState().contains(pyatspi.STATE_FOCUSED))


def act(thing):
    thing.queryAction().doAction(0)


def settled_tree():
    """A busy machine tells the rows of a list a moment after the page around them."""
    before, now = None, spoken_tree()
    while now != before:
        time.sleep(0.3)
        before, now = now, spoken_tree()
    return now


def write_down(step):
    """Times of day are what differs from one evening to the next."""
    heard = [re.sub(r"\d{1,2}:\d{2}", "00:00", line) for line in settled_tree()]
    with open(sys.argv[1] if len(sys.argv) > 1 else "/dev/null", "a") as file:
        file.write("\n".join([f"# {step}", *heard, ""]))


def main():
    unlocked = named("Passphrase", "password text", "text")
    write_down("locked")
    focus(unlocked)
    type_words(PASSPHRASE)
    act(named("Unlock", "push button", "button"))

    face = named("Low", "radio button", "toggle button")
    act(face)
    wait_for("Low is checked", lambda: named("Low", "radio button").getState().contains(pyatspi.STATE_CHECKED))
    says("Saved")
    write_down("checked in")

    press("ctrl+f")
    focus(named("Search everything you wrote", "text", "entry"))
    type_words("quokka")
    says("1 found")
    write_down("found")

    press("F1")
    says("116 123")
    write_down("hard now")
    press("ctrl+l")
    named("Unlock", "push button", "button")
    sys.stdout.write("heard it all\n")


if __name__ == "__main__":
    main()
