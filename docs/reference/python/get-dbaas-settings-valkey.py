import os

from exoscale.api.v2 import Client

client = Client(
    os.environ["EXOSCALE_API_KEY"],
    os.environ["EXOSCALE_API_SECRET"],
    url=os.environ["EXOSCALE_API_ENDPOINT"],
)
valkey_settings_catalogue = client.get_dbaas_settings_valkey()
print(valkey_settings_catalogue)
