/** What may stand in an IRI beyond what a URI is made of, and in its query alone (RFC 3987, section 2.2). */
const beyondAscii =
  /[\u{a0}-\u{d7ff}\u{f900}-\u{fdcf}\u{fdf0}-\u{ffef}\u{10000}-\u{1fffd}\u{20000}-\u{2fffd}\u{30000}-\u{3fffd}\u{40000}-\u{4fffd}\u{50000}-\u{5fffd}\u{60000}-\u{6fffd}\u{70000}-\u{7fffd}\u{80000}-\u{8fffd}\u{90000}-\u{9fffd}\u{a0000}-\u{afffd}\u{b0000}-\u{bfffd}\u{c0000}-\u{cfffd}\u{d0000}-\u{dfffd}\u{e1000}-\u{efffd}]+/gu
const privateUse = /[\u{e000}-\u{f8ff}\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]+/gu

/** A character that is not of ASCII, in a scheme or in brackets. Nothing is gone through twice to find one. */
const foreign = /^(?=[^:/?#]*:)[^:/?#\x80-\uffff]*[\x80-\uffff]|\[[^[\]\x80-\uffff]*[\x80-\uffff]/

/**
 * An IRI with a letter in place of each run of those characters: a URI, if it was an IRI. Undefined where one stands in a
 * scheme or in brackets, which are in ASCII here, too.
 */
export function toUri(text: string): string | undefined {
  if (foreign.test(text)) return undefined
  return text
    .replace(
      /^([^?#]*\?)([^#]*)/,
      (_, before: string, query: string) => before + withoutPrivate(query),
    )
    .replace(beyondAscii, 'z')
}

/** A text with a letter in place of each run of those characters, wherever it stands. */
export function toAscii(text: string): string {
  return withoutPrivate(text).replace(beyondAscii, 'z')
}

function withoutPrivate(text: string): string {
  return text.replace(privateUse, 'z')
}
