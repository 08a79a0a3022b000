/** The version of this package, for the User-Agent. `pnpm release:version` updates it with the package. */
export const version = '1.0.0'
