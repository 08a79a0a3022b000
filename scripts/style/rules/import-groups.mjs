/**
 * Imports stand in three groups: Node's own modules, packages, and files of ours. A blank line parts the groups, and there is
 * none within a group. `oxlint --fix` writes them so.
 */
export const importGroups = {
  meta: { fixable: 'code' },
  create: (context) => ({
    Program({ body }) {
      const end = body.findIndex(({ type }) => type !== 'ImportDeclaration')
      const imports = end < 0 ? body : body.slice(0, end)
      if (imports.length < 2) return
      const text = context.sourceCode.text
      const wrong = imports.find(
        (node, index) => index > 0 && !follows(text, imports[index - 1], node),
      )
      if (!wrong) return
      context.report({
        node: wrong,
        message:
          'Imports stand in three groups with a blank line between them: `node:`, packages, files.',
        fix: (fixer) => arrange(fixer, text, imports),
      })
    },
  }),
}

function groupOf({ source: { value } }) {
  if (value.startsWith('node:')) return 0
  return value.startsWith('.') ? 2 : 1
}

function follows(text, previous, node) {
  const step = groupOf(node) - groupOf(previous)
  const blank = /\n[ \t]*\r?\n/.test(text.slice(previous.range[1], node.range[0]))
  return step === 0 ? !blank : step > 0 && blank
}

/** Rewrites all imports at once. A comment between two of them is not to be lost: then it is for a person to do. */
function arrange(fixer, text, imports) {
  const between = imports
    .slice(1)
    .map((node, index) => text.slice(imports[index].range[1], node.range[0]))
  if (between.some((gap) => gap.trim() !== '')) return null
  const groups = [0, 1, 2].map((group) =>
    imports.filter((node) => groupOf(node) === group).map(({ range }) => text.slice(...range)),
  )
  const arranged = groups.filter((group) => group.length > 0).map((group) => group.join('\n'))
  return fixer.replaceTextRange(
    [imports[0].range[0], imports.at(-1).range[1]],
    arranged.join('\n\n'),
  )
}
