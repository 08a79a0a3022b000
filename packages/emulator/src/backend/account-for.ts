/**
 * Accounts for each property of a request. The caller takes apart what it uses, and hands over the rest: each property in the
 * rest must be named, with where the emulator uses it, or why it ignores it. So a property that the contract gains does not
 * compile until somebody has decided what becomes of it. Nothing happens at run time.
 *
 * @example
 * ```ts
 * const { plan, maintenance, ...rest } = request
 * accountFor(rest, { version: 'service-request.ts refuses one that is not available' })
 * ```
 */
export function accountFor<Rest extends object>(
  _rest: Rest,
  ..._others: keyof Rest extends never
    ? []
    : [others: { readonly [Name in keyof Required<Rest>]: string }]
): void {}
