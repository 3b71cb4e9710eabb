-- The meeting loop: rhythms by month and only once, a group's true name and how well it fits, meetings that a rhythm
-- gives, how it was to have said something, follow-ups that are done, and words that the confidentiality guard leaves.

ALTER TABLE peer_group ADD COLUMN true_name TEXT NOT NULL DEFAULT '' CHECK (length(true_name) <= 120);
ALTER TABLE peer_group ADD COLUMN repeats TEXT NOT NULL DEFAULT 'weeks' CHECK (repeats IN ('weeks', 'month', 'once'));
ALTER TABLE peer_group ADD COLUMN month_week INTEGER CHECK (month_week IN (1, 2, 3, 4, -1));   -- -1: the last one

-- Nobody writes down what a rhythm gives: a meeting is stored with the first word about it. The start that the rhythm
-- gave (microseconds since 1970 UTC) stays when it is moved or called off, so that it is not given again. NULL: by hand.
ALTER TABLE meeting ADD COLUMN planned_for INTEGER;
ALTER TABLE meeting ADD COLUMN just_listen INTEGER NOT NULL DEFAULT 0 CHECK (just_listen IN (0, 1));
CREATE INDEX meeting_by_plan ON meeting (planned_for) WHERE planned_for IS NOT NULL;

-- About which meetings was asked afterwards; many are never stored. Rows of days gone by are removed with the next one.
CREATE TABLE asked_after (
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    ended INTEGER NOT NULL                  -- microseconds since 1970 UTC
) STRICT;

CREATE TABLE fit_check (
    group_id TEXT NOT NULL REFERENCES peer_group (id) ON DELETE CASCADE,
    visit INTEGER NOT NULL CHECK (visit BETWEEN 1 AND 3),
    day TEXT NOT NULL CHECK (length(day) = 10),
    rules TEXT CHECK (rules IN ('yes', 'unsure', 'no')),
    welcome TEXT CHECK (welcome IN ('yes', 'unsure', 'no')),
    listening TEXT CHECK (listening IN ('yes', 'unsure', 'no')),
    no_pressure TEXT CHECK (no_pressure IN ('yes', 'unsure', 'no')),
    again TEXT CHECK (again IN ('yes', 'unsure', 'no')),
    UNIQUE (group_id, visit)
) STRICT;

ALTER TABLE note ADD COLUMN felt TEXT CHECK (felt IN ('lighter', 'same', 'heavier'));
ALTER TABLE takeaway ADD COLUMN done INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1));   -- a follow-up, a question

-- A note may come from a follow-up, too. Only the words of the table change, as in the third step.
PRAGMA writable_schema = ON;
UPDATE sqlite_schema
SET sql = replace(sql, '(''mood'', ''strategy'')', '(''mood'', ''strategy'', ''note'', ''takeaway'')')
WHERE type = 'table' AND name = 'note_link';
PRAGMA writable_schema = RESET;

CREATE TABLE kept_word (word TEXT NOT NULL UNIQUE CHECK (length(word) BETWEEN 1 AND 80)) STRICT;
