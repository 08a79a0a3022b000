"""Prints what was checked, one line of JSON for each, as the runner reads it."""

import json
import traceback
from contextlib import contextmanager


@contextmanager
def check(operation):
    """Reports the operation as passed, or as failed with what was raised. The program goes on either way."""
    try:
        yield
    except Exception as error:  # Every exception of the library is a failed check.
        traceback.print_exc()
        failed = f"{type(error).__name__}: {error}"
        print(json.dumps({"operation": operation, "passed": False, "failed": failed}), flush=True)
    else:
        print(json.dumps({"operation": operation, "passed": True}), flush=True)


def expect(condition, message):
    if not condition:
        raise AssertionError(message)
