import { readDocument, type OpenApiDocument } from './document.js'
import { html, type Html } from './html.js'
import { markdown } from './markdown.js'
import { renderOperation, type PlacedOperation } from './operation.js'
import { renderSchema } from './schema.js'

/** The API reference as a page of its own, made from the contract. */
export async function renderReference(): Promise<string> {
  const document = await readDocument()
  const operations = placedOperations(document)
  const { title, version, description } = document.info
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}: API reference</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/_emulator/page/style.css" />
        <link rel="stylesheet" href="/_emulator/page/reference.css" />
      </head>
      <body>
        <header>
          <h1>${title} ${version}</h1>
          <nav><a href="/">Emulator</a></nav>
        </header>
        <main class="reference">
          <section>
            ${markdown(description)}
            <ul class="contents">
              ${operations.map(contentsEntry)}
            </ul>
          </section>
          ${document.tags.map(({ name, description: words }) => renderTag(document, name, words, operations))}
          <section>
            <h2>Schemas</h2>
            ${Object.entries(document.components.schemas).map(([name, schema]) => renderSchema(name, schema))}
          </section>
        </main>
      </body>
    </html> `.text
}

function placedOperations({ paths }: OpenApiDocument): PlacedOperation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ method, path, operation })),
  )
}

function contentsEntry({ operation: { operationId, summary } }: PlacedOperation): Html {
  return html`<li><a href="#${operationId}">${summary ?? operationId}</a></li>`
}

function renderTag(
  document: OpenApiDocument,
  name: string,
  description: string | undefined,
  operations: readonly PlacedOperation[],
): Html {
  const tagged = operations.filter(({ operation }) => operation.tags?.includes(name))
  return html`<section>
    <h2>${name}</h2>
    ${markdown(description)} ${tagged.map((operation) => renderOperation(document, operation))}
  </section>`
}
