import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml'

import type { Found, Source } from './found.js'

export function readYamlSource(path: string, text: string): Source {
  const lines = new LineCounter()
  // Whether the file is right is not asked here: what can be located, is.
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false })
  const source: Source = {
    path,
    get top() {
      return found(document.contents, 0)
    },
  }

  function found(node: unknown, offset: number): Found {
    return {
      source,
      line: lines.linePos(offset).line,
      text: isScalar(node) ? String(node.value) : undefined,
      child(token) {
        const target = isAlias(node) ? node.resolve(document) : node
        if (isMap(target)) {
          const pair = target.items.find(({ key }) => isScalar(key) && String(key.value) === token)
          return pair && found(pair.value, startOf(pair.key))
        }
        const item = isSeq(target) ? target.items[Number(token)] : undefined
        return item === undefined ? undefined : found(item, startOf(item))
      },
    }
  }

  return source
}

function startOf(node: unknown): number {
  return (node as Node | undefined)?.range?.[0] ?? 0
}
