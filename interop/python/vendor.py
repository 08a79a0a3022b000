"""python-exoscale, the vendor's own: all operations, each answer held against the document that it carries.

Its waiter polls every 3 s. Only the first creation is pending when it first asks; the other operations are done at once.
"""

import re
import time

from exoscale.api.exceptions import (
    ExoscaleAPIAuthException,
    ExoscaleAPIClientException,
    ExoscaleAPIServerException,
)
from exoscale.api.v2 import Client

from emulator import ENDPOINT, KEY, SECRET, control
from report import check, expect
from strict import Rules

SERVICE = "vendor"
WHOLE_SECONDS = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")

client = Client(KEY, SECRET, url=ENDPOINT)
rules = Rules(client._api_spec)


def call(operation_id, **arguments):
    answer = getattr(client, operation_id.replace("-", "_"))(**arguments)
    rules.check(operation_id, answer)
    return answer


def change(operation_id, **arguments):
    """Calls an operation that answers with an operation, and waits with the library's own waiter."""
    done = client.wait(call(operation_id, **arguments)["id"], max_wait_time=60)
    rules.check("get-operation", done)
    expect(done["state"] == "success", done)
    return done


def service(name=SERVICE):
    return call("get-dbaas-service-valkey", name=name)


def raises(kind, text, operation_id, **arguments):
    try:
        call(operation_id, **arguments)
    except kind as error:
        expect(text in str(error), f"the exception says {error}, without {text}")
        return
    raise AssertionError(f"{operation_id} raised no {kind.__name__}")


def run():
    catalogue()
    services()
    users()
    telemetry()
    maintenance()
    migration()
    exceptions()
    deletion()


def catalogue():
    with check("list-zones"):
        zones = call("list-zones")["zones"]
        endpoints = [zone["api-endpoint"] for zone in zones]
        expect(ENDPOINT in endpoints, endpoints)
        expect(all(zone.get("sos-endpoint") for zone in zones), zones)
    with check("get-dbaas-ca-certificate"):
        certificate = call("get-dbaas-ca-certificate")["certificate"]
        expect(certificate.startswith("-----BEGIN CERTIFICATE-----"), certificate)
    with check("list-dbaas-service-types"):
        types = call("list-dbaas-service-types")["dbaas-service-types"]
        expect([entry["name"] for entry in types] == ["valkey"], types)
    with check("get-dbaas-service-type"):
        plans = call("get-dbaas-service-type", service_type_name="valkey")["plans"]
        expect("hobbyist-2" in [plan["name"] for plan in plans], plans)
    with check("get-dbaas-settings-valkey"):
        settings = call("get-dbaas-settings-valkey")["settings"]["valkey"]["properties"]
        expect(settings["timeout"]["type"] == "integer", settings)


def services():
    with check("create-dbaas-service-valkey"):
        done = change(
            "create-dbaas-service-valkey",
            name=SERVICE,
            plan="startup-4",
            ip_filter=["0.0.0.0/0"],
            maintenance={"dow": "monday", "time": "10:23:00"},
            termination_protection=True,
            valkey_settings={"timeout": 60, "maxmemory_policy": "allkeys-lru"},
        )
        control("/operations/timing", "at-once")
        # Tools put the reference's id in the place of the name.
        expect(service(done["reference"]["id"])["name"] == SERVICE, done)
    with check("get-operation"):
        started = call("update-dbaas-service-valkey", name=SERVICE, termination_protection=True)
        expect(call("get-operation", id=started["id"])["id"] == started["id"], started)
        client.wait(started["id"])
    with check("get-dbaas-service-valkey"):
        found = service()
        expect(found["state"] == "running", found)
        expect(found["valkey-settings"] == {"timeout": 60, "maxmemory_policy": "allkeys-lru"}, found)
        expect(found["maintenance"]["dow"] == "monday", found)
        expect(WHOLE_SECONDS.fullmatch(found["created-at"]), found["created-at"])
        # Reads hide what there is an operation to reveal.
        at = found["uri-params"]
        expect("password" not in at, "the password is shown")
        expect(found["uri"] == f"valkeys://default@{at['host']}:{at['port']}", "the address has another form")
    with check("list-dbaas-services"):
        listed = call("list-dbaas-services")["dbaas-services"]
        expect([entry["name"] for entry in listed] == [SERVICE], listed)
    with check("update-dbaas-service-valkey"):
        change(
            "update-dbaas-service-valkey",
            name=SERVICE,
            ip_filter=["127.0.0.0/8", "1.1.1.1"],
            termination_protection=False,
            valkey_settings={"timeout": 0},
        )
        found = service()
        expect(found["ip-filter"] == ["127.0.0.0/8", "1.1.1.1/32"], found["ip-filter"])
        expect(found["valkey-settings"]["timeout"] == 0, found["valkey-settings"])


def users():
    at = {"service_name": SERVICE, "username": "app"}
    limits = {"categories": ["+@read", "+@write"], "keys": ["app:*"], "channels": []}

    def listed():
        return {user["username"]: user for user in call("list-dbaas-valkey-users", service_name=SERVICE)["users"]}

    def reveal():
        return call("reveal-dbaas-valkey-user-password", **at)["password"]

    with check("create-dbaas-valkey-user"):
        change("create-dbaas-valkey-user", **at, access_control=limits)
    with check("list-dbaas-valkey-users"):
        expect(listed()["app"]["access-control"]["keys"] == ["app:*"], "other keys than those given")
        expect("default" in listed(), "there is no user default")
    with check("update-dbaas-valkey-user-access-control"):
        change("update-dbaas-valkey-user-access-control", **at, access_control={**limits, "keys": ["other:*"]})
        expect(listed()["app"]["access-control"]["keys"] == ["other:*"], "other keys than those given")
    with check("reveal-dbaas-valkey-user-password"):
        expect(len(reveal()) >= 16, "the password is short")
    with check("reset-dbaas-valkey-user-password"):
        before = reveal()
        change("reset-dbaas-valkey-user-password", **at)
        expect(reveal() != before, "the password is as it was")
        change("reset-dbaas-valkey-user-password", **at, password="chosen-by-the-user")
        expect(reveal() == "chosen-by-the-user", "the password is not the one given")
    with check("delete-dbaas-valkey-user"):
        change("delete-dbaas-valkey-user", **at)
        expect("app" not in listed(), "the user is still there")


def telemetry():
    with check("get-dbaas-service-logs"):
        page = call("get-dbaas-service-logs", service_name=SERVICE, limit=5, sort_order="desc")
        expect(0 < len(page["logs"]) <= 5, page)
        times = [entry["time"] for entry in page["logs"]]
        expect(all(WHOLE_SECONDS.fullmatch(time) for time in times), times)
    with check("get-dbaas-service-metrics"):
        metrics = call("get-dbaas-service-metrics", service_name=SERVICE, period="hour")["metrics"]
        expect(metrics, "there are no metrics")


def maintenance():
    with check("start-dbaas-valkey-maintenance"):
        control("/updates", {"service": SERVICE, "update": {"description": "Security fixes"}})
        expect(len(service()["maintenance"]["updates"]) == 1, "no update is announced")
        change("start-dbaas-valkey-maintenance", name=SERVICE)
        expect(service()["maintenance"]["updates"] == [], "the update still waits")


def migration():
    source = "vendor-source"
    control("/seed", {"services": [{"name": source, "body": {"plan": "startup-4"}, "commands": [["SET", "k", "v"]]}]})
    with check("get-dbaas-migration-status"):
        raises(ExoscaleAPIClientException, "404", "get-dbaas-migration-status", name=SERVICE)
        parameters = service(source)["uri-params"]
        secrets = call("reveal-dbaas-valkey-user-password", service_name=source, username="default")
        change(
            "update-dbaas-service-valkey",
            name=SERVICE,
            migration={
                "host": parameters["host"],
                "port": int(parameters["port"]),
                "username": secrets["username"],
                "password": secrets["password"],
                "ssl": True,
            },
        )
        expect(migration_ends() == "syncing", "replication did not start")
    with check("stop-dbaas-valkey-migration"):
        change("stop-dbaas-valkey-migration", name=SERVICE)
        copied = control("/execute", {"service": SERVICE, "commands": [["GET", "k"]]})
        expect(copied == ["v"], copied)
    change("delete-dbaas-service-valkey", name=source)


def migration_ends():
    for _ in range(200):
        status = call("get-dbaas-migration-status", name=SERVICE)["status"]
        if status != "running":
            return status
        time.sleep(0.1)
    return "running"


def exceptions():
    with check("python-exoscale: an exception for what is not found"):
        raises(ExoscaleAPIClientException, "404", "get-dbaas-service-valkey", name="none")
    with check("python-exoscale: an exception for an invalid request"):
        raises(ExoscaleAPIClientException, "400", "create-dbaas-service-valkey", name="new", plan="none")
    with check("python-exoscale: an exception for wrong credentials"):
        try:
            Client(KEY, "wrong", url=ENDPOINT).list_dbaas_services()
        except ExoscaleAPIAuthException as error:
            expect("Invalid request signature" in str(error), error)
        else:
            raise AssertionError("no exception")
    with check("python-exoscale: its waiter raises when an operation fails"):
        failure = {"operation": "create-dbaas-service-valkey", "kind": "fail"}
        control("/faults", {**failure, "reason": "unavailable", "message": "The plan is sold out"})
        started = call("create-dbaas-service-valkey", name="never", plan="startup-4")
        try:
            client.wait(started["id"])
        except ExoscaleAPIServerException as error:
            expect("failure, unavailable" in str(error), error)
        else:
            raise AssertionError("no exception")


def deletion():
    with check("delete-dbaas-service-valkey"):
        change("delete-dbaas-service-valkey", name=SERVICE)
        raises(ExoscaleAPIClientException, "404", "get-dbaas-service-valkey", name=SERVICE)
