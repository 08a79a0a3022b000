import { isSchemaObject } from './location.js'
import type { Subject } from './subject.js'

/** Whether a part of the value must not be shown, although the schema at those tokens does not say so. */
export function hidesPart(
  subject: Subject,
  [keyword, name]: readonly (string | number)[],
): boolean {
  // Only issues show anything.
  if (subject.pass === 'boolean') return false
  const { secret, hasSecretItems } = subject.parts
  switch (keyword) {
    case 'properties':
      return secret.has(String(name))
    case 'patternProperties':
      return [...secret].some((property) => new RegExp(String(name), 'u').test(property))
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return reachesSecret(subject, keyword)
    case 'items':
    case 'prefixItems':
    case 'unevaluatedItems':
      return hasSecretItems
    default:
      return false
  }
}

/** A property that is not known may be a secret with a slip in its name; one declared elsewhere may be a secret. */
function reachesSecret({ parts, schema }: Subject, keyword: string): boolean {
  if (schema[keyword] === false) return parts.secret.size > 0
  const own = isSchemaObject(schema.properties) ? schema.properties : {}
  return [...parts.secret].some((name) => !Object.hasOwn(own, name))
}
