import {
  resolve,
  type BodyObject,
  type OpenApiDocument,
  type OperationObject,
  type ParameterObject,
} from './document.js'
import { html, type Html } from './html.js'
import { markdown } from './markdown.js'
import { typeOf } from './schema.js'

export interface PlacedOperation {
  readonly method: string
  readonly path: string
  readonly operation: OperationObject
}

/** One operation: how it is called, what it takes and what it answers. */
export function renderOperation(
  document: OpenApiDocument,
  { method, path, operation }: PlacedOperation,
): Html {
  const parameters = (operation.parameters ?? []).map((parameter) => resolve(document, parameter))
  return html`<article id="${operation.operationId}">
    <h3>${operation.summary ?? operation.operationId}</h3>
    <p>
      <code><span class="method">${method.toUpperCase()}</span> ${path}</code>
    </p>
    <p><code>${operation.operationId}</code></p>
    ${markdown(operation.description)}
    <table>
      <tbody>
        ${parameters.map(renderParameter)}
        ${operation.requestBody && renderBody('body', operation.requestBody)}
        ${Object.entries(operation.responses).map(([status, response]) =>
          renderBody(`answer ${status}`, resolve(document, response)),
        )}
      </tbody>
    </table>
  </article>`
}

function renderParameter({ name, in: place, description, schema = {} }: ParameterObject): Html {
  return html`<tr>
    <td><code>${name}</code> in ${place}</td>
    <td>${typeOf(schema)}</td>
    <td>${markdown(description)}</td>
  </tr>`
}

function renderBody(name: string, body: BodyObject & { readonly description?: string }): Html {
  const schema = Object.values(body.content ?? {})[0]?.schema
  return html`<tr>
    <td>${name}</td>
    <td>${schema && typeOf(schema)}</td>
    <td>${markdown(body.description)}</td>
  </tr>`
}
