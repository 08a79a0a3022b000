import os

from exoscale.api.v2 import Client

client = Client(
    os.environ["EXOSCALE_API_KEY"],
    os.environ["EXOSCALE_API_SECRET"],
    url=os.environ["EXOSCALE_API_ENDPOINT"],
)
operation = client.update_dbaas_service_valkey(name="cache", plan="business-8")
client.wait(operation["id"])
