/** `base` with what is given in its place; what is `undefined` isn't given. */
export function overlay<Base extends object>(base: Base, given: Given<Base> | undefined): Base {
  return given ? { ...base, ...defined(given) } : base
}

type Given<Base> = { readonly [Name in keyof Base]?: Base[Name] | undefined }

/** A copy without what is `undefined`, so that it doesn't hide what it is spread over. */
export function defined<Given extends object>(given: Given): Partial<Given> {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as Partial<Given>
}
