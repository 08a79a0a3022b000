"""redis-py and valkey-py over TLS, with the CA from the API, as the default user and as a limited one."""

import os

import redis
import valkey

from exoscale.api.v2 import Client

from emulator import ENDPOINT, KEY, SECRET
from report import check, expect

SERVICE = "data-plane"
LIMITS = {"categories": ["+@read", "+@write", "+@connection"], "keys": ["own:*"], "channels": []}

client = Client(KEY, SECRET, url=ENDPOINT)


def run():
    # The emulator's environment has every program trust its authority; here the one from the API must do.
    os.environ.pop("SSL_CERT_FILE", None)
    client.wait(client.create_dbaas_service_valkey(name=SERVICE, plan="startup-4")["id"])
    user = client.create_dbaas_valkey_user(service_name=SERVICE, username="limited", access_control=LIMITS)
    client.wait(user["id"])
    for name, library in {"redis-py": redis, "valkey-py": valkey}.items():
        connect = library.Redis if library is redis else library.Valkey
        with check(f"{name}: TLS with the CA, default user"):
            with connect(**options("default")) as connection:
                connection.set("others:key", name)
                expect(connection.get("others:key") == name, "another value than the one set")
        with check(f"{name}: limited user"):
            with connect(**options("limited")) as connection:
                connection.set("own:key", name)
                expect(connection.get("own:key") == name, "another value than the one set")
                refused(library.exceptions.NoPermissionError, lambda: connection.get("others:key"))
        with check(f"{name}: refuses a certificate of an authority that it does not know"):
            with connect(**{**options("default"), "ssl_ca_data": None}) as connection:
                refused(library.exceptions.ConnectionError, connection.ping)


def options(username):
    parameters = client.get_dbaas_service_valkey(name=SERVICE)["uri-params"]
    secrets = client.reveal_dbaas_valkey_user_password(service_name=SERVICE, username=username)
    return {
        "host": parameters["host"],
        "port": int(parameters["port"]),
        "username": username,
        "password": secrets["password"],
        "ssl": True,
        "ssl_ca_data": client.get_dbaas_ca_certificate()["certificate"],
        "decode_responses": True,
    }


def refused(kind, work):
    try:
        work()
    except kind:
        return
    raise AssertionError(f"no {kind.__name__}")
