// Generated from the contract by `pnpm generate`. Do not edit.

/** Properties whose values are secrets wherever they appear. */
export const secretProperties: readonly string[] = [
  'password',
  'slave',
  'uri',
  'uri-params',
]

/** Operations whose answers hold secrets. */
export const operationsWithSecrets = [
  'get-dbaas-service-valkey',
  'reveal-dbaas-valkey-user-password',
] as const
