import { exportsFirst } from './rules/exports-first.mjs'
import { importGroups } from './rules/import-groups.mjs'
import { testPlace } from './rules/test-place.mjs'
import { testWord } from './rules/test-word.mjs'

/** The rules of this repository that the linter does not bring. `.oxlintrc.json` loads them. */
export default {
  meta: { name: 'style' },
  rules: {
    'exports-first': exportsFirst,
    'import-groups': importGroups,
    'test-place': testPlace,
    'test-word': testWord,
  },
}
