/** Turns the contract's names into TypeScript's. Every emitter spells a name by these two functions only. */

/** `create-dbaas-service-valkey` -> `createDbaasServiceValkey`. */
export function camelCase(name: string): string {
  const pascal = pascalCase(name)
  return pascal.charAt(0).toLowerCase() + pascal.slice(1)
}

/**
 * `dbaas-service-name` -> `DbaasServiceName`; a name that is an identifier already keeps its inner capitals. A name
 * that would begin with a digit gets an underscore.
 */
export function pascalCase(name: string): string {
  const words = name.split(/[^\p{ID_Continue}]+/u).filter(Boolean)
  const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
  return /^\p{ID_Start}/u.test(joined) ? joined : `_${joined}`
}

/** In bytes: most file systems take 255, of which a name gets an ending and a number. */
const longestFileName = 200
/** Its module's name has a hyphen for each capital. */
const longestMethodName = 100

/** Names that Windows keeps for devices, whatever is behind the point. */
const devices = /^(?:aux|con|nul|prn|com\d|lpt\d)$/i

/**
 * A file's name, without its ending, for each name of the contract: what could lead to another folder or mean something to
 * a file system is replaced, and what is too long is cut. Some file systems do not tell capitals from small.
 */
export function fileNames(names: readonly string[]): string[] {
  const safe = names.map((name) => {
    const plain = name.replaceAll(/[^\p{L}\p{M}\p{N}._-]+/gu, '-').replaceAll(/^[.-]+|[.-]+$/g, '')
    const short = cut(plain, longestFileName)
    return short === '' || devices.test(short) ? `_${short}` : short
  })
  const unique = uniqueNames(safe.map((name) => name.toLowerCase()))
  return safe.map((name, index) => name + (unique[index] ?? '').slice(name.toLowerCase().length))
}

/** Makes names unique by numbering those that come later: `Pet`, `Pet2`. The order given decides. */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    let unique = name
    for (let count = 2; taken.has(unique); count += 1) unique = `${name}${count}`
    taken.add(unique)
    return unique
  })
}

/** A module for each name: `ValkeyService` -> `valkey-service`. */
export function moduleNames(names: readonly string[]): string[] {
  return fileNames(
    names.map((name) =>
      name
        .replaceAll(/(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, '-')
        .replaceAll(/[^\p{L}\d]+/gu, '-')
        .toLowerCase(),
    ),
  )
}

/** The words of the language, none of which can be the name of a function or a constant. */
export const reservedWords: ReadonlySet<string> = new Set(
  `arguments await break case catch class const continue debugger default delete do else enum eval export extends
  false finally for function if implements import in instanceof interface let new null package private protected
  public return static super switch this throw true try typeof undefined var void while with yield`.split(
    /\s+/,
  ),
)

/** A name for the method of each operation, and for its function: `delete` gets an underscore behind it. */
export function methodNames(ids: readonly string[]): string[] {
  return uniqueNames(
    ids
      .map((id) => cut(camelCase(id), longestMethodName))
      .map((name) => (reservedWords.has(name) ? `${name}_` : name)),
  )
}

function cut(name: string, most: number): string {
  const characters = [...name]
  while (Buffer.byteLength(characters.join('')) > most) {
    characters.length = Math.min(characters.length - 1, most)
  }
  return characters.join('')
}
