"""Runs schemathesis with our contract against the emulator, and reports which operations conform to it."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

import requests

HERE = Path(__file__).parent
ENDPOINT = urlsplit(os.environ["EXOSCALE_API_ENDPOINT"])
contract = Path(sys.argv[1])


def main():
    prepare_emulator()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "report.json")
        ended = run_schemathesis(path)
        report = json.loads(path.read_text())
    print_findings(report)
    sys.exit(0 if report["complete"] and not report["errors"] and ended in (0, 1) else 1)


def prepare_emulator():
    """Work is done when an operation is answered, so that what follows a creation finds the service running.

    The contract's examples are about a service "cache" with a user "app".
    """
    control("/operations/timing", "at-once")
    user = {"username": "app", "access-control": {"categories": ["+@read"]}}
    control("/seed", {"services": [{"name": "cache", "body": {"plan": "startup-4"}, "users": [user]}]})


def control(path, argument):
    url = f"{ENDPOINT.scheme}://{ENDPOINT.netloc}/_emulator{path}"
    requests.post(url, json=argument).raise_for_status()


def run_schemathesis(report):
    command = [Path(sys.executable).with_name("schemathesis"), "--config-file", HERE / "schemathesis.toml"]
    options = ["--report", "json", "--report-json-path", report, "--no-color"]
    environment = {**os.environ, "SCHEMATHESIS_HOOKS": "hooks", "PYTHONPATH": str(HERE)}
    return subprocess.run([*command, "run", contract, *options], env=environment).returncode


def print_findings(report):
    failures = {}
    for failure in report["failures"]:
        for operation in failure["operations"]:
            failures.setdefault(operation, []).append(failure["title"])
    for path, methods in json.loads(contract.read_text())["paths"].items():
        for method, operation in methods.items():
            failed = failures.pop(f"{method.upper()} {path}", [])
            print_finding(operation["operationId"], failed)
    for label, failed in failures.items():
        print_finding(f"schemathesis: {label}", failed)
    for phase, result in report["phases"].items():
        print_finding(f"schemathesis: phase {phase}", [] if result["status"] != "skip" else ["it was skipped"])


def print_finding(operation, failed):
    finding = {"operation": operation, "passed": not failed}
    if failed:
        finding["failed"] = "; ".join(failed)
    print(json.dumps(finding), flush=True)


main()
