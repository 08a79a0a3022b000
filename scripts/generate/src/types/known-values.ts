import ts from 'typescript'

/**
 * The type of a text whose known values the contract lists (`x-extensible-enum`): editors complete them, and every other text
 * is accepted as well. `string` alone would swallow the literals of the union; `string & {}` is the same set of values, and
 * does not. `undefined` for every other schema.
 */
export function knownValues(schema: unknown): ts.TypeNode | undefined {
  const { type, 'x-extensible-enum': values } = Object(schema) as Record<string, unknown>
  if (type !== 'string' || !Array.isArray(values)) return undefined
  const known = values.map((value) =>
    ts.factory.createLiteralTypeNode(ts.factory.createStringLiteral(String(value))),
  )
  const other = ts.factory.createIntersectionTypeNode([
    ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
    ts.factory.createTypeLiteralNode([]),
  ])
  return ts.factory.createUnionTypeNode([...known, other])
}
