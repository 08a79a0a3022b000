import { isObject } from './document.js'
import type { ContractIssue } from './issue.js'
import type { JsonObject } from './model.js'
import { revised } from './revised.js'

/** What of OpenAPI 3.2 is passed over, each with its place. All else in it is read. */
export function unreadIn(document: JsonObject): Pick<ContractIssue, 'message' | 'pointer'>[] {
  const found: Pick<ContractIssue, 'message' | 'pointer'>[] = []
  const tell = (pointer: string, message: string): number => found.push({ pointer, message })
  if (document['$self'] !== undefined) {
    tell('#/$self', 'References are resolved from where the document was read, not from `$self`.')
  }
  revised(document, (node, place) => {
    if (node['in'] === 'querystring') {
      tell(place(), 'A parameter for the whole query is not checked.')
    }
    if (isObject(node['itemSchema'])) {
      tell(`${place()}/itemSchema`, 'The items of a stream are not checked.')
    }
    if (isObject(node['additionalOperations'])) {
      tell(`${place()}/additionalOperations`, 'Nothing is written for methods of other names.')
    }
    return node
  })
  return found
}
