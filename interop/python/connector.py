"""exoscale-connector: what it has for services of any type, with "valkey" as the type.

It polls every 2 s. Only the creation is pending when it first asks; the other operations are done at once.
"""

from exoscale_connector import ExoscaleClient
from exoscale_connector.errors import NotFoundError
from exoscale_connector.resources.dbaas import DBaaSServiceClient
from exoscale_connector.resources.zone import ZoneClient
from exoscale_connector.wait import wait_for_state

from emulator import control
from report import check, expect

SERVICE = "connector"
TYPE = {"service_type": "valkey"}

# It reads the address, the credentials and the zone from the environment.
client = ExoscaleClient.from_env()
databases = DBaaSServiceClient(client)


def run():
    control("/operations/timing", {"after": 0})
    with check("exoscale-connector: zones and service types"):
        expect("ch-gva-2" in [zone.name for zone in ZoneClient(client).list()], "a zone is missing")
        expect([entry["name"] for entry in databases.list_service_types()] == ["valkey"], "other types")
        expect("timeout" in databases.get_settings("valkey")["settings"]["valkey"]["properties"], "no settings")
    with check("exoscale-connector: creates a service and waits for it"):
        created = databases.create({"plan": "startup-4"}, name=SERVICE, **TYPE)
        expect((created.name, created.type, created.plan) == (SERVICE, "valkey", "startup-4"), created)
        expect(wait_for_state(lambda: databases.get(SERVICE), "running", timeout=60), "it is not running")
    with check("exoscale-connector: lists and reads services"):
        expect(SERVICE in [service.name for service in databases.list()], "it is not listed")
        read = databases.get_connection_info(SERVICE, **TYPE)
        expect(read.uri_params and read.uri_params.host and read.uri_params.port, read)
    with check("exoscale-connector: updates a service"):
        control("/operations/timing", "at-once")
        updated = databases.update(SERVICE, {"ip-filter": ["127.0.0.1"]}, **TYPE)
        expect(updated.ip_filter == ["127.0.0.1/32"], updated)
    with check("exoscale-connector: users and their passwords"):
        databases.create_user(SERVICE, "app", **TYPE)
        before = databases.reveal_user_password(SERVICE, "app", **TYPE)["password"]
        databases.reset_user_password(SERVICE, "app", **TYPE)
        after = databases.reveal_user_password(SERVICE, "app", **TYPE)["password"]
        expect(before and after and before != after, "the password is as it was")
        databases.delete_user(SERVICE, "app", **TYPE)
    with check("exoscale-connector: starts a maintenance"):
        expect(databases.start_maintenance(SERVICE, **TYPE)["state"] == "success", "it did not end well")
    with check("exoscale-connector: deletes a service"):
        databases.delete(SERVICE)
        try:
            databases.get(SERVICE)
        except NotFoundError:
            return
        raise AssertionError("the service is still there")
