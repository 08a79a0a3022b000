"""The emulator that the runner started: its address, and its test interface."""

import os
from urllib.parse import urlsplit

import requests

ENDPOINT = os.environ["EXOSCALE_API_ENDPOINT"]
KEY = os.environ["EXOSCALE_API_KEY"]
SECRET = os.environ["EXOSCALE_API_SECRET"]


def control(path, argument):
    """Calls a method of the test interface, which no client has: it makes happen what only the cloud could."""
    base = urlsplit(ENDPOINT)
    answer = requests.post(f"{base.scheme}://{base.netloc}/_emulator{path}", json=argument)
    answer.raise_for_status()
    return answer.json()
