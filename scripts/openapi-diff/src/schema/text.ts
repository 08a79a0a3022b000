import type { JsonObject } from '@dbaas-valkey/contract/model'

import { show, type Finding } from '../finding.js'
import { compareFormats } from './formats.js'
import { comparePatterns } from './patterns.js'

export function compareText(from: JsonObject, to: JsonObject): Finding[] {
  return [
    ...comparePatterns(from.pattern, to.pattern),
    ...compareFormats(from.format, to.format),
    ...['contentEncoding', 'contentMediaType'].flatMap((name): Finding[] =>
      from[name] === to[name]
        ? []
        : [{ rule: 'content-changed', path: [], name, from: show(from[name]), to: show(to[name]) }],
    ),
  ]
}
