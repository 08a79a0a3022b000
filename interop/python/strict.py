"""Holds answers against the OpenAPI document that the vendor's library carries."""

import copy

from openapi_schema_validator import OAS30Validator, oas30_format_checker


class Rules:
    """The response schemas of a document, in which an object has no properties but those that are named."""

    def __init__(self, document):
        self._document = _closed(copy.deepcopy(document))
        self._schemas = {
            operation["operationId"]: _success_schema(operation)
            for path in self._document["paths"].values()
            for operation in path.values()
        }

    def check(self, operation_id, answer):
        """Raises with every way in which the answer breaks the operation's schema."""
        schema = {**self._schemas[operation_id], "components": self._document["components"]}
        validator = OAS30Validator(schema, format_checker=oas30_format_checker)
        faults = [f"{fault.json_path}: {fault.message}" for fault in validator.iter_errors(answer)]
        if faults:
            raise AssertionError("; ".join(faults))


def _success_schema(operation):
    content = operation["responses"].get("200", {}).get("content", {})
    return content.get("application/json", {}).get("schema", {})


def _closed(node):
    """Forbids unknown properties wherever the document neither allows nor forbids them."""
    if isinstance(node, list):
        return [_closed(item) for item in node]
    if not isinstance(node, dict):
        return node
    closed = {key: _closed(value) for key, value in node.items()}
    properties = closed.get("properties")
    if closed.get("type") == "object" and isinstance(properties, dict):
        if "additionalProperties" not in closed:
            closed["additionalProperties"] = False
    return closed
