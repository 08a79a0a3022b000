dbaas-valkey service create cache --plan startup-4 --wait --quiet
dbaas-valkey user create cache --username app --access-control.categories='+@all' --wait --quiet

# A secret is read from a file or from standard input: the command line is for everybody to see.
openssl rand -hex 16 | dbaas-valkey user reset-password cache app --password-file - --yes --wait --quiet

# What a library connects with.
dbaas-valkey ca > "${TMPDIR:-/tmp}/ca.pem"
VALKEY_URL=$(dbaas-valkey url cache --user app)
echo "${VALKEY_URL%%:*} with a password of $((${#VALKEY_URL} > 40 ? 32 : 0)) characters"

dbaas-valkey connect cache --user app -- PING
