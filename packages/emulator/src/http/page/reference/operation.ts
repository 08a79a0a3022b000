import {
  resolve,
  type BodyObject,
  type OpenApiDocument,
  type OperationObject,
  type ParameterObject,
  type ResponseObject,
} from './document.js'
import { markdown } from './markdown.js'
import { markup, type Markup } from './markup.js'
import { typeOf } from './schema.js'

/** An operation and where the contract has it. */
export interface PlacedOperation {
  readonly method: string
  readonly path: string
  readonly operation: OperationObject
}

/** One operation: how it is called, what it takes and what it answers. */
export function renderOperation(
  document: OpenApiDocument,
  { method, path, operation }: PlacedOperation,
): Markup {
  const { operationId, summary, description, parameters = [], requestBody, responses } = operation
  return markup`<article id="${operationId}">
<h3>${summary ?? operationId}</h3>
<p><code><span class="method">${method.toUpperCase()}</span> ${path}</code></p>
<p><code>${operationId}</code></p>
${markdown(description)}
<table><tbody>
${parameters.map((parameter) => renderParameter(resolve(document, parameter)))}
${requestBody && renderBody('body', requestBody)}
${Object.entries(responses).map((entry) => renderResponse(document, entry))}
</tbody></table>
</article>
`
}

function renderParameter({ name, in: place, description, schema = {} }: ParameterObject): Markup {
  return row(markup`<code>${name}</code> in ${place}`, typeOf(schema), description)
}

function renderResponse(
  document: OpenApiDocument,
  entry: readonly [string, ResponseObject],
): Markup {
  const [status, response] = entry
  return renderBody(`answer ${status}`, resolve(document, response))
}

function renderBody(name: string, { content = {}, description }: BodyObject): Markup {
  const schema = Object.values(content)[0]?.schema
  return row(markup`${name}`, schema && typeOf(schema), description)
}

function row(name: Markup, type: Markup | undefined, description: string | undefined): Markup {
  return markup`<tr><td>${name}</td><td>${type}</td><td>${markdown(description)}</td></tr>
`
}
