# JSON for programs, chosen from by JMESPath, as the AWS command line has it.
dbaas-valkey service list --query '"dbaas-services"[?state==`running`].{name: name, plan: plan}'

# Text for the shell: a line each, values with a tab between them.
dbaas-valkey service-type show valkey -o text --query 'plans[].name' | while read -r plan; do
  echo "There is $plan."
done

# Each class of failure has an exit code of its own: 14 is NOT_FOUND.
dbaas-valkey service show cache --quiet || code=$?
if [ "${code:-0}" -eq 14 ]; then
  dbaas-valkey service create cache --plan startup-4 --wait --quiet
fi

# What destroys is refused in a script, unless it says --yes.
dbaas-valkey service delete cache --yes --wait --quiet
