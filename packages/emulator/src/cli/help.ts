export const help = `Usage: npx @dbaas-valkey/emulator [start] [options]
       npx @dbaas-valkey/emulator env [--port PORT]

Serves the DBaaS Valkey API on loopback, with a real Valkey server behind each service.

start                  Start an emulator (what happens without a command); Ctrl+C ends it.
  --port PORT          Port to listen on, 8379 by default; 0 picks a free one.
  --data DIR           Keep services and their data in DIR; without it everything ends with
                       the emulator.
  --zone ZONE          Zone that answers at the address of the API, ch-gva-2 by default.
  --operations WHEN    When the work of an operation begins: milliseconds after the answer
                       (0 by default), at-once (before the answer, which then says success)
                       or when-told (through the test interface).
  --durability WHAT    What a killed server may lose: nothing that it acknowledged
                       (acknowledged, the default), not even on a full disk (synced,
                       slow), or as much as in the cloud (faithful).
  --server PROGRAM     Server program; valkey-server by default, else redis-server.
  --show-secrets       Tell passwords when a service is read, as the API used to; without it they
                       have to be revealed.
  --accept-unknown     Ignore properties that the contract does not know, instead of refusing the
                       request; unknown settings are refused all the same.
  --host HOST          Address to listen on, 127.0.0.1 by default.
  --allow-remote       Allow a HOST that other machines can reach. The control interface and
                       the page then ask for a token, which is printed at the start.
  --allow-host NAME    Another name that they answer to then; may be given again.
  --json               Print what there is to know as one line of JSON.

env                    Print the environment of a running emulator for the shell:
                         eval "$(npx @dbaas-valkey/emulator env)"
                       Programs that know the cloud's own names only, such as Terraform when it
                       deletes, are led to the emulator as their HTTPS proxy.
  --port PORT          Which emulator, when several are running.
  --json               Print it as one line of JSON.

--help                 Print this.
--version              Print the version.
`
