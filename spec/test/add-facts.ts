const width = 100

/**
 * A file of facts with a line for each property that the facts of a schema lack, where the contract has it. Lines that are there
 * stay as they are: a fact that the contract has left is for a person to look into.
 *
 * @throws when the file has no table for the schema
 */
export function addFacts(
  text: string,
  schema: string,
  stated: Readonly<Record<string, string>>,
  properties: Readonly<Record<string, string>>,
): string {
  const names = Object.keys(properties)
  return names.reduce((before, name, index) => {
    if (Object.hasOwn(stated, name)) return before
    const opening = new RegExp(`^  ${schema}: \\{(\\},?\\n|\\n)`, 'm').exec(before)
    if (!opening) throw new Error(`There is no table of facts for ${schema} to add ${name} to.`)
    const line = lineOf(name, properties[name] ?? '')
    if (opening[1] !== '\n') return before.replace(opening[0], `  ${schema}: {\n${line}  },\n`)
    const place = placeBehind(before, opening.index + opening[0].length, names[index - 1])
    return before.slice(0, place) + line + before.slice(place)
  }, text)
}

/** Where the line of a property ends, or a table begins where there is none. */
function placeBehind(text: string, start: number, name: string | undefined): number {
  if (name === undefined) return start
  const table = text.slice(start, text.indexOf('\n  }', start) + 1)
  const line = new RegExp(`^    ${keyOf(name)}:\\s+(['"]).*\\1,\\n`, 'm').exec(table)
  return line ? start + line.index + line[0].length : start
}

function lineOf(name: string, words: string): string {
  const quoted = `'${words.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
  const line = `    ${keyOf(name)}: ${quoted},`
  return line.length <= width ? `${line}\n` : `    ${keyOf(name)}:\n      ${quoted},\n`
}

function keyOf(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name}'`
}
