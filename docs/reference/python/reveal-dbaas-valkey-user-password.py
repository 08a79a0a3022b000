import os

from exoscale.api.v2 import Client

client = Client(
    os.environ["EXOSCALE_API_KEY"],
    os.environ["EXOSCALE_API_SECRET"],
    url=os.environ["EXOSCALE_API_ENDPOINT"],
)
valkey_user_secrets = client.reveal_dbaas_valkey_user_password(service_name="cache", username="app")
print(valkey_user_secrets["username"])
