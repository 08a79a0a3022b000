import { expect, test } from 'vitest'

import { htmlPage } from './html.js'
import { cell, phrase, prose } from './markdown.js'

const page = (text: string, name = 'service.md') => htmlPage('API', [{ name, text }])

test.each([
  [
    'a heading with the id that links lead to',
    '## get-service',
    '<h2 id="get-service">get-service</h2>',
  ],
  ['the heading of a page', '# Service', '<h1 id="service">Service</h1>'],
  ['a link to a section', '[one](#one)', '<a href="#one">one</a>'],
  ['a link to another page', '[one](problems.md)', '<a href="#problems">one</a>'],
  ['a link to a section of another page', '[one](user.md#two)', '<a href="#two">one</a>'],
  ['a link to a page of a folder', '[one](user/two.md)', '<a href="#two">one</a>'],
  ['a link to a folder', '[one](user/index.md)', '<a href="#user">one</a>'],
  ['a link to a page above', '[one](../problems.md)', '<a href="#problems">one</a>'],
  ['a table', '| A |\n| --- |\n| `b` |\n', '<td><code>b</code></td>'],
  ['code', '```json\n{ "a": "<b>" }\n```', '{ &quot;a&quot;: &quot;&lt;b&gt;&quot; }'],
])('%s', (_, given, want) => {
  expect(page(given)).toContain(want)
})

test.each([
  ['prose', prose('<script>alert(1)</script> <img src=x onerror=alert(1)>')],
  ['a phrase', phrase('<script>alert(1)</script> <img src=x onerror=alert(1)>')],
  ['a cell', `| A |\n| --- |\n| ${cell(phrase('<script>|</script> <img src=x>'))} |\n`],
  ['an image', prose('![x](https://example.com/x.png)')],
  ['a link that would run a script', prose('[x](javascript:alert(1))')],
])('what the contract says in %s stays text', (_, markdown) => {
  expect(page(markdown)).not.toMatch(/<script|<img|href="javascript/i)
})

test('what stands on several pages has one id', () => {
  const html = htmlPage('API', [
    { name: 'one.md', text: '### Service' },
    { name: 'two.md', text: '### Service' },
  ])
  expect(html.match(/id="service"/g)).toHaveLength(1)
})

test('the title is escaped', () => {
  expect(htmlPage('<b>', [])).toContain('<title>&lt;b&gt;: API reference</title>')
})
