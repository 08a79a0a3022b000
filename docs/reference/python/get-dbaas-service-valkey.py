import os

from exoscale.api.v2 import Client

client = Client(
    os.environ["EXOSCALE_API_KEY"],
    os.environ["EXOSCALE_API_SECRET"],
    url=os.environ["EXOSCALE_API_ENDPOINT"],
)
valkey_service = client.get_dbaas_service_valkey(name="cache")
print(valkey_service["name"])
