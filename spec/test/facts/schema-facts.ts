/** A schema in words, or, of an object with known properties, the words for each property. */
export type SchemaFacts = Readonly<Record<string, string | Readonly<Record<string, string>>>>
