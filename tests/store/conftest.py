"""What the tests of the store look at behind the door."""

import pytest

from tests.store.tables import Tables


@pytest.fixture
def tables(companion):
    return Tables(companion)
