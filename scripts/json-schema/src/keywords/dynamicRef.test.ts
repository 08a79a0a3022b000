import { judges } from '../../test/judges.js'

// A tree whose nodes are those of the schema that extends it, all the way down.
judges(
  {
    $id: 'http://a.test/strict',
    $dynamicAnchor: 'node',
    $ref: 'tree',
    unevaluatedProperties: false,
    $defs: {
      tree: {
        $id: 'tree',
        $dynamicAnchor: 'node',
        properties: { value: true, children: { items: { $dynamicRef: '#node' } } },
      },
    },
  },
  [
    [{ value: 1, children: [{ value: 2 }] }],
    [
      { children: [{ valeu: 2 }] },
      'children[0].valeu is not a known property; did you mean "value"?',
    ],
  ],
)
