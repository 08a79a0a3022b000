/** The first line of every generated source file. */
export const banner = '// Generated from the contract by `pnpm generate`. Do not edit.\n'
