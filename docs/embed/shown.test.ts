import { expect, test } from 'vitest'

import { embedShown } from './shown.js'

test.each([
  ['examples/a/Dockerfile', 'dockerfile'],
  ['examples/a/b.test.cjs', 'js'],
  ['examples/a/b.yml', 'yaml'],
])('%s is shown as it is, as %s', async (file, language) => {
  const given = `<!-- show ${file} -->\n\nold\n\n<!-- /show -->\nrest\n`
  const want = `<!-- show ${file} -->\n\n\`\`\`${language}\na: '$&'\n\`\`\`\n\n<!-- /show -->\nrest\n`
  expect(await embedShown(given, async () => "a: '$&'\n")).toBe(want)
})
