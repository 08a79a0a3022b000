import { isObject } from '@dbaas-valkey/contract/document'
import { withOperationIds } from '@dbaas-valkey/contract/operations'
import type { JsonObject } from '@dbaas-valkey/contract/model'

/** What an operation is called in `operations`: its operationId, or what stands for it where the document gives none. */
export function operationIdOf(
  spec: Readonly<Record<string, unknown>>,
  { method, path }: { readonly method: string; readonly path: string },
): string {
  const document = named.get(spec) ?? withOperationIds(spec as JsonObject)
  named.set(spec, document)
  const item = isObject(document.paths) ? document.paths[path] : undefined
  const operation = isObject(item) ? item[method] : undefined
  return isObject(operation) ? String(operation['operationId']) : ''
}

/** Each document once, since each of its operations asks. */
const named = new WeakMap<object, JsonObject>()
