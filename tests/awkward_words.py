"""Words that people do write, or paste, and that pages must bear."""

FAMILY = "👩‍👩‍👧‍👦 🏳️‍🌈 🇩🇪 👍🏽 ❤️‍🔥"
CJK = "京都の夜に雨が降る。静かな朝、한국어 한 줄"
ZALGO = "n̷̢̛̺ͫͩo̶͎ͨt̸̡͈ͤ ẗ̷̜́o̶̗͆d̵̰̾a̴̫̓y̷̺̏"
MIXED = "אני באמת (really) עייף, but 3 steps → בסדר"
ARABIC = "اليوم كان صعبا (very hard) جدا 7/10"
OVERRIDE = "\u202ereversed from here"
"""A right-to-left override that nobody ends."""
EMBEDDED = "\u202b\u2067open \u2069\u2069\u2069 closed too often"
UNBROKEN = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen" * 2
LINK = "https://example.org/a/very/long/path?with=" + "x" * 200
SEPARATED = "first line\u2028second line\u2029third\tafter a tab\x0band more\x85end"
ALL = {
    "emoji": FAMILY,
    "cjk": CJK,
    "marks": ZALGO,
    "mixed": MIXED,
    "arabic": ARABIC,
    "override": OVERRIDE,
    "embedded": EMBEDDED,
    "unbroken": UNBROKEN,
    "link": LINK,
    "separators": SEPARATED,
}
