/**
 * What a file exports stands first, its helpers below: a reader meets the purpose before the means. Functions can be called
 * before the line where they stand; constants and classes cannot, so only functions are held to it.
 */
export const exportsFirst = {
  create: (context) => ({
    Program({ body }) {
      const last = body.findLastIndex(exportsCode)
      for (const statement of body.slice(0, Math.max(last, 0))) {
        if (statement.type !== 'FunctionDeclaration') continue
        context.report({
          node: statement.id,
          message: `Exports come first: move the helper \`${statement.id.name}\` below the last export.`,
        })
      }
    },
  }),
}

/** Whether a statement exports a function, a class or a constant that it declares. */
function exportsCode({ type, declaration }) {
  return (
    type === 'ExportNamedDeclaration' &&
    ['FunctionDeclaration', 'ClassDeclaration', 'VariableDeclaration'].includes(declaration?.type)
  )
}
