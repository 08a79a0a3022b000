/** One word for one thing: `test`, not `it`. */
export const testWord = {
  create: (context) => ({
    ImportDeclaration({ source, specifiers }) {
      if (source.value !== 'vitest') return
      const it = specifiers.find(({ imported }) => imported?.name === 'it')
      if (it) context.report({ node: it, message: 'Write `test`, not `it`.' })
    },
  }),
}
