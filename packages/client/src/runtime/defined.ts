/** A copy without what is `undefined`, so that it doesn't hide what it is spread over. */
export function defined<Given extends object>(given: Given): Partial<Given> {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as Partial<Given>
}
