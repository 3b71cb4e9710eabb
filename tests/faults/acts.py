"""All acts by name. A new one gets its line here, and is killed from then on like all others."""

from tests.faults.changing import ERASING, EXCHANGE, HEADER, MIGRATION
from tests.faults.copying import COPYING, RESTORING, ROTATION
from tests.faults.saving import CREATION, RESTING, SAVING, SITTING

ACTS = {
    "saving": SAVING,
    "sitting": SITTING,
    "resting": RESTING,
    "creation": CREATION,
    "header": HEADER,
    "exchange": EXCHANGE,
    "migration": MIGRATION,
    "erasing": ERASING,
    "copying": COPYING,
    "restoring": RESTORING,
    "rotation": ROTATION,
}
