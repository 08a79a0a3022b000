import { describe, expect, it } from 'vitest'

import { markdown } from '../../../src/http/page/reference/markdown.js'
import { markup } from '../../../src/http/page/reference/markup.js'

describe('a description becomes markup', () => {
  it.each([
    ['nothing', undefined, ''],
    ['a paragraph', 'One\nline.', '<p>One\nline.</p>'],
    ['two paragraphs', 'One.\n\nTwo.', '<p>One.</p><p>Two.</p>'],
    ['code', 'Read `a < b` twice.', '<p>Read <code>a &lt; b</code> twice.</p>'],
    ['a list', '- one\n- two `x`', '<ul><li>one</li><li>two <code>x</code></li></ul>'],
    ['a numbered list', '1. one;\n   more\n2. two', '<ol><li>one;\n   more</li><li>two</li></ol>'],
    ['indented code', '    a: b\n      c', '<pre>a: b\n  c</pre>'],
    ['markup, which stays text', '<b>&"</b>', '<p>&lt;b&gt;&amp;&quot;&lt;/b&gt;</p>'],
  ])('%s', (_, given, want) => {
    expect(markdown(given).text).toBe(want)
  })
})

describe('markup', () => {
  it('escapes everything that is not markup already', () => {
    const inner = markup`<i>${'<'}</i>`
    expect(markup`<p>${[inner, '&', 1, undefined]}</p>`.text).toBe('<p><i>&lt;</i>&amp;1</p>')
  })
})
