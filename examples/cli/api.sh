echo '{"plan":"startup-4"}' | dbaas-valkey api create-dbaas-service-valkey cache --wait
dbaas-valkey api get-dbaas-service-valkey cache --query state

# The request as it would be sent, and the curl for it; secrets are masked, and nothing is sent.
dbaas-valkey service update cache --valkey-settings.timeout 600 --dry-run
