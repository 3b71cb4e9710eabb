-- One row for each time a strategy was tried. It belongs to its strategy: with it into the trash and back, gone with it.
-- No row of "thing": a try has no text to list it by, and is removed by an undoable act of its own.

CREATE TABLE try (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    strategy_id TEXT NOT NULL REFERENCES strategy (id) ON DELETE CASCADE,
    happened INTEGER NOT NULL,              -- microseconds since 1970 UTC
    happened_offset INTEGER NOT NULL,       -- seconds east of UTC
    day TEXT NOT NULL CHECK (length(day) = 10),
    created INTEGER NOT NULL,
    created_offset INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    modified_offset INTEGER NOT NULL,
    revision INTEGER NOT NULL,              -- the vault's commit count at the last write
    situation TEXT CHECK (length(situation) BETWEEN 1 AND 60),
    before INTEGER CHECK (before BETWEEN 0 AND 10),
    after INTEGER CHECK (after BETWEEN 0 AND 10),
    felt TEXT CHECK (felt IN ('easier', 'same', 'harder', 'cant_tell')),
    again INTEGER CHECK (again IN (0, 1)),
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX try_of_strategy ON try (strategy_id, happened);
CREATE INDEX try_by_time ON try (happened);
CREATE INDEX try_by_day ON try (day);
