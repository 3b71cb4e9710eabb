"""Words that the confidentiality guard noticed and that somebody wants to keep as they are."""

from peercompanion.domain.change import Topic
from peercompanion.store.database import Database

TOPICS = frozenset({Topic.SETTINGS})

ALL = "SELECT word FROM kept_word"
KEEP = "INSERT INTO kept_word (word) VALUES (:word) ON CONFLICT (word) DO NOTHING"
FORGET = "DELETE FROM kept_word WHERE word = :word"


class KeptWordRows:
    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> frozenset[str]:
        return frozenset(word for (word,) in self._database.rows(ALL))

    def keep(self, word: str, *, by: object | None) -> None:
        with self._database.change("word.keep", TOPICS, by=by) as writing:
            writing.run(KEEP, {"word": word})

    def forget(self, word: str, *, by: object | None) -> None:
        with self._database.change("word.forget", TOPICS, by=by) as writing:
            writing.run(FORGET, {"word": word})
