"""Asks one of the cloud's own names for its zones, and a host that the emulator does not serve for anything."""
import sys
import urllib.error
import urllib.request

with urllib.request.urlopen(sys.argv[1]) as answer:
    print(answer.status, answer.read().decode())
try:
    urllib.request.urlopen(sys.argv[2])
except urllib.error.URLError as error:
    print(error.reason)
