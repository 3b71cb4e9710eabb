-- What is taken home from a meeting, the plan in eight sections, hard moments in which nothing was tried, where a
-- shipped strategy came from, and whether a try was asked about later.
--
-- Two kinds more. Only what may stand in a column changes, so the words of the table are changed and not the table:
-- SQLite's documentation describes this way (lang_altertable.html, 7); a new table would have to take along every
-- index, trigger, view and reference.

PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, '''note'', ''person''))', '''note'', ''person'', ''takeaway'', ''plan''))')
WHERE type = 'table' AND name = 'thing';
PRAGMA writable_schema = RESET;

ALTER TABLE strategy ADD COLUMN starter TEXT NOT NULL DEFAULT '';       -- the key of the shipped one it was copied from
ALTER TABLE try ADD COLUMN asked INTEGER NOT NULL DEFAULT 0 CHECK (asked IN (0, 1));    -- the one later question was put

CREATE TABLE takeaway (
    id TEXT PRIMARY KEY REFERENCES thing (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('idea', 'words_that_helped', 'question', 'thanks', 'follow_up')),
    meeting_id TEXT REFERENCES meeting (id) ON DELETE SET NULL,
    strategy_id TEXT REFERENCES strategy (id) ON DELETE SET NULL,       -- made from it
    alias TEXT NOT NULL DEFAULT '' CHECK (length(alias) <= 12),
    thanks_said INTEGER NOT NULL DEFAULT 0 CHECK (thanks_said IN (0, 1))    -- the text is the body in "thing"
) STRICT;
CREATE INDEX takeaway_of_meeting ON takeaway (meeting_id);
CREATE INDEX takeaway_by_kind ON takeaway (kind);

CREATE TABLE plan_section (
    id TEXT PRIMARY KEY REFERENCES thing (id) ON DELETE CASCADE,
    section TEXT NOT NULL UNIQUE CHECK (section IN ('signs', 'by_myself', 'elsewhere', 'tell', 'professionals', 'safer',
        'keeps_me', 'passed'))              -- the text is the body in "thing"
) STRICT;
CREATE TABLE plan_link (
    section_id TEXT NOT NULL REFERENCES plan_section (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL CHECK (position >= 0),
    thing_id TEXT NOT NULL REFERENCES thing (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('strategy', 'person')),
    UNIQUE (section_id, thing_id)
) STRICT;

-- Said on F1, 0 to 10, and nothing of the library was tried. No row of "thing", as with tries.
CREATE TABLE hard_moment (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    happened INTEGER NOT NULL,              -- microseconds since 1970 UTC
    happened_offset INTEGER NOT NULL,       -- seconds east of UTC
    day TEXT NOT NULL CHECK (length(day) = 10),
    created INTEGER NOT NULL,
    created_offset INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    modified_offset INTEGER NOT NULL,
    revision INTEGER NOT NULL,              -- the vault's commit count at the last write
    before INTEGER NOT NULL CHECK (before BETWEEN 0 AND 10),
    after INTEGER CHECK (after BETWEEN 0 AND 10),
    asked INTEGER NOT NULL DEFAULT 0 CHECK (asked IN (0, 1))
) STRICT;
CREATE INDEX hard_moment_by_time ON hard_moment (happened);
