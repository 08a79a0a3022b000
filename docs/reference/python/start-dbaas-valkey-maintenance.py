import os

from exoscale.api.v2 import Client

client = Client(
    os.environ["EXOSCALE_API_KEY"],
    os.environ["EXOSCALE_API_SECRET"],
    url=os.environ["EXOSCALE_API_ENDPOINT"],
)
operation = client.start_dbaas_valkey_maintenance(name="cache")
client.wait(operation["id"])
