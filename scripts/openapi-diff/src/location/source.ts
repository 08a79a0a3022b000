import type { Source } from './found.js'
import { readJsonSource } from './json.js'
import { readYamlSource } from './yaml.js'

/** JSON is YAML too, but finding its places as JSON takes a tenth of the time. */
export function readSource(path: string, text: string): Source {
  return (
    (/^\s*[{[]/.test(text) ? readJsonSource(path, text) : undefined) ?? readYamlSource(path, text)
  )
}
