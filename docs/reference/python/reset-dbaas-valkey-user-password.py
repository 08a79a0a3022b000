import os

from exoscale.api.v2 import Client

client = Client(
    os.environ["EXOSCALE_API_KEY"],
    os.environ["EXOSCALE_API_SECRET"],
    url=os.environ["EXOSCALE_API_ENDPOINT"],
)
operation = client.reset_dbaas_valkey_user_password(service_name="cache", username="app")
client.wait(operation["id"])
