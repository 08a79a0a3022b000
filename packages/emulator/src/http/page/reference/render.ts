import { readDocument, type OpenApiDocument } from './document.js'
import { markdown } from './markdown.js'
import { markup, type Markup } from './markup.js'
import { renderOperation, type PlacedOperation } from './operation.js'
import { renderSchema } from './schema.js'

/** The API reference as a page of its own, made from the contract. */
export async function renderReference(): Promise<string> {
  const document = await readDocument()
  const { title, version, description } = document.info
  const operations = placedOperations(document)
  const schemas = Object.entries(document.components.schemas)
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}: API reference</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/_emulator/page/style.css">
<link rel="stylesheet" href="/_emulator/page/reference.css">
</head>
<body>
<header><h1>${title} ${version}</h1><nav><a href="/">Emulator</a></nav></header>
<main class="reference">
<section>
${markdown(description)}
<ul class="contents">${operations.map(contentsEntry)}</ul>
</section>
${document.tags.map((tag) => renderTag(document, tag, operations))}
<section>
<h2>Schemas</h2>
${schemas.map(([name, schema]) => renderSchema(name, schema))}
</section>
</main>
</body>
</html>
`.text
}

function placedOperations({ paths }: OpenApiDocument): PlacedOperation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ method, path, operation })),
  )
}

function contentsEntry({ operation: { operationId, summary } }: PlacedOperation): Markup {
  return markup`<li><a href="#${operationId}">${summary ?? operationId}</a></li>`
}

function renderTag(
  document: OpenApiDocument,
  { name, description }: OpenApiDocument['tags'][number],
  operations: readonly PlacedOperation[],
): Markup {
  const tagged = operations.filter(({ operation }) => operation.tags?.includes(name))
  return markup`<section>
<h2>${name}</h2>
${markdown(description)}
${tagged.map((operation) => renderOperation(document, operation))}
</section>
`
}
