dbaas-valkey service create cache --plan startup-4 --ip-filter 127.0.0.1/32 --wait
dbaas-valkey wait cache --quiet
dbaas-valkey connect cache -- SET greeting hello
dbaas-valkey connect cache -- GET greeting
dbaas-valkey service list
