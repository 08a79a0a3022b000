import type { Keyword } from '../compile/keyword.js'

/** Extensions (`x-...`) are annotations as well. What `$defs` holds is there to be referred to. */
export const annotations: readonly Keyword[] = [
  annotation('$anchor'),
  annotation('$comment'),
  annotation('$defs', 'map'),
  annotation('$dynamicAnchor'),
  annotation('$id'),
  annotation('$schema'),
  annotation('$vocabulary'),
  annotation('contentEncoding'),
  annotation('contentMediaType'),
  annotation('contentSchema'),
  annotation('default'),
  annotation('deprecated'),
  annotation('description'),
  annotation('example'),
  annotation('examples'),
  annotation('externalDocs'),
  annotation('readOnly'),
  annotation('title'),
  annotation('writeOnly'),
  annotation('xml'),
]

/** A keyword that tells people something and does not change what is accepted. */
function annotation(name: string, subschemas: 'map' | 'none' = 'none'): Keyword {
  return {
    name,
    phase: 'main',
    types: 'any',
    subschemas,
    appliesTo: 'annotation',
    comparison: 'other',
    visits: 'never',
    form: 'condition',
    message: undefined,
    compile: () => [],
  }
}
