/**
 * A time as the cloud writes it: RFC 3339 in UTC, in whole seconds. Milliseconds are cut off, not rounded: nothing has
 * happened in the future. Where order matters, compare the milliseconds that this was made from.
 *
 * Seen in pull requests 661, 712 and 739 of the exo CLI, whose `dbaas logs` (1.97.0, `cmd/dbaas/dbaas_logs.go`) reads
 * nothing without the `Z`.
 */
export function timestamp(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`
}
