/** Returns `base` with its properties replaced by those given. `undefined` replaces nothing. */
export function overlay<Base extends object>(base: Base, given: Given<Base> | undefined): Base {
  return given ? { ...base, ...defined(given) } : base
}

/** Some of the properties of options. */
export type Given<Base> = { readonly [Name in keyof Base]?: Base[Name] | undefined }

/** Returns a copy without properties that are `undefined`, so that a spread doesn't overwrite with them. */
export function defined<Given extends object>(given: Given): Partial<Given> {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as Partial<Given>
}
