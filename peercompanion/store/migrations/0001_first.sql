-- One row in "thing" for everything a person keeps; what only one kind has stands in that kind's own table.
-- seq is made of the time and may move; children refer to the id, which never does.

CREATE TABLE thing (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    kind TEXT NOT NULL CHECK (kind IN ('mood', 'strategy', 'group', 'meeting', 'note', 'person')),
    happened INTEGER NOT NULL,              -- microseconds since 1970 UTC
    happened_offset INTEGER NOT NULL,       -- seconds east of UTC
    day TEXT NOT NULL CHECK (length(day) = 10),
    created INTEGER NOT NULL,
    created_offset INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    modified_offset INTEGER NOT NULL,
    revision INTEGER NOT NULL,              -- the vault's commit count at the last write
    deleted_at INTEGER,                     -- in the trash since (microseconds), or NULL
    title TEXT NOT NULL DEFAULT '',
    preview TEXT NOT NULL DEFAULT '',
    extra TEXT NOT NULL DEFAULT '',         -- words that live in other columns or rows, for the search only
    cjk TEXT NOT NULL DEFAULT '',           -- CJK characters, separated by spaces, for the search only
    body TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX thing_by_kind ON thing (kind) WHERE deleted_at IS NULL;            -- and by seq within, as in every index
CREATE INDEX thing_by_day ON thing (kind, day) WHERE deleted_at IS NULL;
CREATE INDEX thing_in_trash ON thing (deleted_at) WHERE deleted_at IS NOT NULL;

-- The words of everything that is not in the trash. The kind is a word too, in a column that only the app asks for: so a
-- search in one kind is an intersection inside the index. Moods, nearly all there is, go without: nobody looks them up.
-- "kindnote" and so on are words that nobody writes: "note" itself stands in many a text.
CREATE VIEW findable AS
SELECT seq, title, body, extra, cjk, 'kind' || nullif(kind, 'mood') AS kind
FROM thing WHERE deleted_at IS NULL;
CREATE VIRTUAL TABLE words USING fts5 (
    title, body, extra, cjk, kind,
    content = 'findable', content_rowid = 'seq', prefix = '1 2 3', columnsize = 0,
    tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO words (words, rank) VALUES ('automerge', 0);        -- merging waits for quiet moments (performance.md, 7)
INSERT INTO words (words, rank) VALUES ('crisismerge', 64);

CREATE TRIGGER thing_words_insert AFTER INSERT ON thing WHEN new.deleted_at IS NULL BEGIN
    INSERT INTO words (rowid, title, body, extra, cjk, kind)
    SELECT seq, title, body, extra, cjk, kind FROM findable WHERE seq = new.seq;
END;
CREATE TRIGGER thing_words_delete AFTER DELETE ON thing WHEN old.deleted_at IS NULL BEGIN
    INSERT INTO words (words, rowid, title, body, extra, cjk, kind)
    VALUES ('delete', old.seq, old.title, old.body, old.extra, old.cjk, 'kind' || nullif(old.kind, 'mood'));
END;
CREATE TRIGGER thing_words_update AFTER UPDATE ON thing
WHEN old.seq IS NOT new.seq OR old.title IS NOT new.title OR old.body IS NOT new.body OR old.extra IS NOT new.extra
    OR old.cjk IS NOT new.cjk OR (old.deleted_at IS NULL) <> (new.deleted_at IS NULL)
BEGIN
    INSERT INTO words (words, rowid, title, body, extra, cjk, kind)
    SELECT 'delete', old.seq, old.title, old.body, old.extra, old.cjk, 'kind' || nullif(old.kind, 'mood')
    WHERE old.deleted_at IS NULL;
    INSERT INTO words (rowid, title, body, extra, cjk, kind)
    SELECT seq, title, body, extra, cjk, kind FROM findable WHERE seq = new.seq;
END;

-- How the index is kept in order; no matter of the person's, and never undone.
CREATE TABLE upkeep (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    whole_at INTEGER NOT NULL,              -- when all of the index was last merged into one (microseconds), or 0
    erased INTEGER NOT NULL CHECK (erased IN (0, 1))    -- something was erased since: its words are still in there
) STRICT;
INSERT INTO upkeep (id, whole_at, erased) VALUES (1, 0, 0);

CREATE TABLE mood (
    id TEXT PRIMARY KEY REFERENCES thing (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('check_in', 'just_here', 'before_meeting', 'after_meeting')),
    mood INTEGER CHECK (mood BETWEEN 1 AND 5),
    energy INTEGER CHECK (energy BETWEEN 1 AND 5),
    hope INTEGER CHECK (hope BETWEEN 1 AND 5),
    connected INTEGER CHECK (connected BETWEEN 1 AND 5),
    control INTEGER CHECK (control BETWEEN 1 AND 5),
    sleep INTEGER CHECK (sleep BETWEEN 1 AND 5),
    hidden_from_prep INTEGER NOT NULL DEFAULT 0 CHECK (hidden_from_prep IN (0, 1))
) STRICT;
CREATE TABLE mood_feeling (
    mood_id TEXT NOT NULL REFERENCES mood (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 5),
    feeling TEXT NOT NULL CHECK (length(feeling) BETWEEN 1 AND 40),
    day TEXT NOT NULL,
    mood INTEGER,
    UNIQUE (mood_id, feeling)
) STRICT;
CREATE INDEX mood_feeling_by_feeling ON mood_feeling (feeling, day, mood);
CREATE TABLE mood_tag (
    mood_id TEXT NOT NULL REFERENCES mood (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 19),
    tag TEXT NOT NULL CHECK (length(tag) BETWEEN 1 AND 60),
    day TEXT NOT NULL,
    mood INTEGER,
    UNIQUE (mood_id, tag)
) STRICT;
CREATE INDEX mood_tag_by_tag ON mood_tag (tag, day, mood);

CREATE TABLE strategy (
    id TEXT PRIMARY KEY REFERENCES thing (id) ON DELETE CASCADE,
    focus TEXT NOT NULL CHECK (focus IN ('practical', 'emotional', 'both')),
    channel TEXT CHECK (channel IN ('body', 'thoughts', 'doing', 'people', 'place', 'meaning')),
    effort INTEGER NOT NULL CHECK (effort BETWEEN 1 AND 3),
    minutes INTEGER CHECK (minutes BETWEEN 1 AND 600),
    needs TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL CHECK (source IN ('meeting', 'own', 'professional', 'book', 'starter', 'someone')),
    source_line TEXT NOT NULL DEFAULT '',
    meeting_id TEXT REFERENCES thing (id) ON DELETE SET NULL,
    why TEXT NOT NULL DEFAULT '',
    caution TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL CHECK (status IN ('to_try', 'in_use', 'resting', 'not_for_me')),
    place INTEGER CHECK (place BETWEEN 1 AND 5)
) STRICT;
CREATE TABLE strategy_step (
    strategy_id TEXT NOT NULL REFERENCES strategy (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 6),
    step TEXT NOT NULL CHECK (length(step) BETWEEN 1 AND 300),
    UNIQUE (strategy_id, position)
) STRICT;
CREATE TABLE strategy_situation (
    strategy_id TEXT NOT NULL REFERENCES strategy (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL CHECK (position >= 0),
    situation TEXT NOT NULL CHECK (length(situation) BETWEEN 1 AND 60),
    UNIQUE (strategy_id, situation)
) STRICT;

CREATE TABLE peer_group (
    id TEXT PRIMARY KEY REFERENCES thing (id) ON DELETE CASCADE,
    format TEXT NOT NULL CHECK (format IN ('in_person', 'online', 'phone', 'mixed')),
    place TEXT NOT NULL DEFAULT '',
    first_day TEXT,                         -- these four are all there or all absent
    starts_at TEXT,
    every_weeks INTEGER CHECK (every_weeks BETWEEN 1 AND 8),
    zone TEXT,
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 600),
    check_in_seconds INTEGER CHECK (check_in_seconds BETWEEN 15 AND 3600),
    ground_rules TEXT NOT NULL DEFAULT '',
    agenda TEXT NOT NULL DEFAULT '',
    facilitator TEXT NOT NULL DEFAULT '' CHECK (length(facilitator) <= 12),
    notes_in_room TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('looking', 'trying', 'mine', 'paused', 'left')),
    CHECK ((first_day IS NULL) = (starts_at IS NULL) AND (first_day IS NULL) = (every_weeks IS NULL)
        AND (first_day IS NULL) = (zone IS NULL))
) STRICT;
CREATE TABLE meeting (
    id TEXT PRIMARY KEY REFERENCES thing (id) ON DELETE CASCADE,
    group_id TEXT NOT NULL REFERENCES peer_group (id) ON DELETE CASCADE,
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 600),
    status TEXT NOT NULL CHECK (status IN ('planned', 'went', 'part', 'did_not_go', 'cancelled')),
    wish TEXT NOT NULL DEFAULT '',
    part TEXT CHECK (part IN ('listened', 'said_a_little', 'shared', 'helped')),
    mood_before TEXT REFERENCES mood (id) ON DELETE SET NULL,
    mood_after TEXT REFERENCES mood (id) ON DELETE SET NULL,
    gave TEXT NOT NULL DEFAULT ''           -- the one line afterwards is the body in "thing"
) STRICT;
CREATE INDEX meeting_of_group ON meeting (group_id);

CREATE TABLE note (
    id TEXT PRIMARY KEY REFERENCES thing (id) ON DELETE CASCADE,
    ask TEXT CHECK (ask IN ('listen', 'ideas', 'practical_help', 'celebrate')),
    audience TEXT NOT NULL CHECK (audience IN ('group', 'someone_else')),
    comfort TEXT NOT NULL DEFAULT 'private' CHECK (comfort IN ('share', 'maybe', 'private')),
    status TEXT NOT NULL DEFAULT 'caught'
        CHECK (status IN ('caught', 'to_bring', 'shared', 'follow_up', 'done', 'kept', 'let_go')),
    meeting_id TEXT REFERENCES meeting (id) ON DELETE SET NULL,
    how_it_was TEXT NOT NULL DEFAULT '',
    follow_up TEXT NOT NULL DEFAULT '',
    place INTEGER NOT NULL DEFAULT 0,
    CHECK (comfort <> 'private' OR status NOT IN ('to_bring', 'shared', 'follow_up', 'done'))
) STRICT;
CREATE INDEX note_of_meeting ON note (meeting_id);
CREATE TABLE note_point (
    note_id TEXT NOT NULL REFERENCES note (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 4),
    point TEXT NOT NULL CHECK (length(point) BETWEEN 1 AND 90),
    UNIQUE (note_id, position)
) STRICT;
CREATE TABLE note_link (
    note_id TEXT NOT NULL REFERENCES note (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    thing_id TEXT NOT NULL REFERENCES thing (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('mood', 'strategy')),
    UNIQUE (note_id, thing_id)
) STRICT;

-- The wall. The CHECK above already refuses; these say it again, in case a later migration rebuilds the table without it.
CREATE TRIGGER note_wall_insert BEFORE INSERT ON note
WHEN new.comfort = 'private' AND new.status IN ('to_bring', 'shared', 'follow_up', 'done')
BEGIN SELECT RAISE (ABORT, 'a private note stays private'); END;
CREATE TRIGGER note_wall_update BEFORE UPDATE ON note
WHEN new.comfort = 'private' AND new.status IN ('to_bring', 'shared', 'follow_up', 'done')
BEGIN SELECT RAISE (ABORT, 'a private note stays private'); END;

-- All that the sheet, the pocket view, print and clipboard may ever read. A meeting in the trash counts as none.
CREATE VIEW v_share_ready AS
SELECT note.id, of_meeting.id AS meeting_id, note.comfort, note.place, thing.seq
FROM note JOIN thing ON thing.id = note.id
    LEFT JOIN thing AS of_meeting ON of_meeting.id = note.meeting_id AND of_meeting.deleted_at IS NULL
WHERE note.comfort IN ('share', 'maybe') AND note.status = 'to_bring' AND note.audience = 'group'
    AND thing.deleted_at IS NULL;

CREATE TABLE person (
    id TEXT PRIMARY KEY REFERENCES thing (id) ON DELETE CASCADE,
    phone TEXT NOT NULL DEFAULT '',
    place INTEGER NOT NULL DEFAULT 0,
    on_hard_page INTEGER NOT NULL DEFAULT 1 CHECK (on_hard_page IN (0, 1))
) STRICT;

CREATE TABLE setting (
    name TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL
) STRICT;
