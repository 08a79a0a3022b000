"""Signs the requests, and tells schemathesis what belongs together: the contract has no links."""

import os

import schemathesis
from exoscale_auth import ExoscaleV2Auth

CREATE_SERVICE = "create-dbaas-service-valkey"
CREATE_USER = "create-dbaas-valkey-user"
SERVICE = {"$request.path.name": ["name", "service-name"]}
USER = {"$request.path.service-name": ["service-name"], "$request.body#/username": ["username"]}
OPERATION = {"$response.body#/id": ["id"]}

schemathesis.auth.set_from_requests(
    ExoscaleV2Auth(os.environ["EXOSCALE_API_KEY"], os.environ["EXOSCALE_API_SECRET"])
)


@schemathesis.hook
def before_load_schema(context, raw_schema):
    operations = {
        operation["operationId"]: {"path": path, **operation}
        for path, methods in raw_schema["paths"].items()
        for operation in methods.values()
    }
    shared = raw_schema["components"]["responses"]
    for methods in raw_schema["paths"].values():
        for operation in methods.values():
            links = {
                target: {"operationId": target, "parameters": parameters}
                for target, parameters in linked(operation, operations)
            }
            if links:
                name = operation["responses"]["200"]["$ref"].rpartition("/")[2]
                operation["responses"]["200"] = {**shared[name], "links": links}
    name_plans(raw_schema)


def linked(operation, operations):
    """The operations that can follow, each with the parameters that are known by then."""
    source = operation["operationId"]
    for target, other in operations.items():
        segments = other["path"].count("{")
        if target == source:
            continue
        if source == CREATE_SERVICE and segments == 1 and "/{name}" in other["path"]:
            yield target, fill(SERVICE, other)
        elif source == CREATE_SERVICE and segments == 1 and "/{service-name}" in other["path"]:
            yield target, fill(SERVICE, other)
        elif source == CREATE_USER and segments == 2:
            yield target, fill(USER, other)
        elif target == "get-operation" and is_operation(operation):
            yield target, fill(OPERATION, other)


def is_operation(operation):
    answer = operation["responses"]["200"].get("$ref", "")
    return answer.endswith("/Operation") and operation["operationId"] != "get-operation"


def fill(known, other):
    return {
        f"path.{name}": expression
        for expression, names in known.items()
        for name in names
        if f"{{{name}}}" in other["path"]
    }


def name_plans(raw_schema):
    """The contract takes any text for a plan. Without the real ones, hardly any service would be made."""
    create = raw_schema["components"]["schemas"]["CreateValkeyServiceRequest"]
    create["properties"]["plan"] = {"type": "string", "enum": ["hobbyist-2", "startup-4", "business-4"]}
