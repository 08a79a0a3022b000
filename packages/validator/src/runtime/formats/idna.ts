import { decodePunycode } from './punycode.js'

// Code points that RFC 5892 decides on by name (section 2.6), or only in a context (appendix A).
const exceptions = /[\u{df}\u{3c2}\u{6fd}\u{6fe}\u{f0b}\u{3007}]/u
const disallowed =
  /[\u{640}\u{7fa}\u{3031}-\u{3035}\u{303b}\u{1100}-\u{11ff}\u{a960}-\u{a97f}\u{d7b0}-\u{d7ff}\u{1d100}-\u{1d24f}]|[\u{20d0}-\u{20ff}]|[\u{302e}-\u{302f}]/u
const contextual =
  /[\u{b7}\u{375}\u{5f3}\u{5f4}\u{30fb}\u{660}-\u{669}\u{6f0}-\u{6f9}\u{200c}\u{200d}]/u
const letterOrDigit = /[\p{Ll}\p{Lu}\p{Lo}\p{Nd}\p{Lm}\p{Mn}\p{Mc}]/u
const ignorable = /[\p{Default_Ignorable_Code_Point}\p{White_Space}\p{Noncharacter_Code_Point}]/u

/** A label of a domain name as the registries accept it (IDNA2008: RFC 5890 to 5893). */
export function isLabel(label: string): boolean {
  // Counted in characters, like the official suite has it, not in those of the encoded label.
  const { length } = Array.from(label)
  if (length < 1 || length > 63 || label.startsWith('-') || label.endsWith('-')) return false
  return /^[\da-z-]*$/i.test(label) ? isAsciiLabel(label) : isUnicodeLabel(label)
}

/** Letters, digits and hyphens; with the prefix `xn--`, an encoding of a label that needs one. */
function isAsciiLabel(label: string): boolean {
  if (label.slice(2, 4) !== '--') return true
  const decoded = /^xn--/i.test(label) ? decodePunycode(label.slice('xn--'.length)) : undefined
  return decoded !== undefined && isUnicodeLabel(decoded)
}

/** RFC 5891, section 4.2. */
function isUnicodeLabel(label: string): boolean {
  if (/^[\0-\x7f]*$/.test(label) || label !== label.normalize('NFC')) return false
  if (label.slice(2, 4) === '--' || /^\p{M}/u.test(label)) return false
  return [...label].every(isValid) && isInContext(label) && isInOneDirection(label)
}

/** RFC 5892, section 3: the derived property of a code point is PVALID, CONTEXTJ or CONTEXTO. */
function isValid(character: string): boolean {
  if (exceptions.test(character) || contextual.test(character)) return true
  if (disallowed.test(character) || ignorable.test(character)) return false
  const folded = character.normalize('NFKC').toLowerCase().normalize('NFKC')
  return character === '-' || (letterOrDigit.test(character) && folded === character)
}

// Signs that kill a vowel (canonical combining class 9), after which a joiner means something.
const virama =
  '\\u{94d}\\u{9cd}\\u{a4d}\\u{acd}\\u{b4d}\\u{bcd}\\u{c4d}\\u{ccd}\\u{d3b}\\u{d3c}\\u{d4d}\\u{dca}\\u{e3a}\\u{eba}' +
  '\\u{f84}\\u{1039}\\u{103a}\\u{1714}\\u{1734}\\u{17d2}\\u{1a60}\\u{1b44}\\u{1baa}\\u{1bab}\\u{1bf2}\\u{1bf3}' +
  '\\u{2d7f}\\u{a806}\\u{a8c4}\\u{a953}\\u{a9c0}\\u{aaf6}\\u{abed}\\u{10a3f}\\u{11046}\\u{1107f}\\u{110b9}' +
  '\\u{11133}\\u{11134}\\u{111c0}\\u{11235}\\u{112ea}\\u{1134d}\\u{11442}\\u{114c2}\\u{115bf}\\u{1163f}\\u{116b6}' +
  '\\u{1172b}\\u{11839}\\u{119e0}\\u{11a34}\\u{11a47}\\u{11a99}\\u{11c3f}\\u{11d44}\\u{11d45}\\u{11d97}'
// Letters of the scripts that are written joined; in the Arabic one, some join only to what comes before them.
const joining =
  '\\p{sc=Arab}\\p{sc=Syrc}\\p{sc=Mong}\\p{sc=Nkoo}\\p{sc=Mand}\\p{sc=Phag}\\p{sc=Adlm}\\p{sc=Rohg}'
const onlyBefore =
  '\\u{622}-\\u{625}\\u{627}\\u{629}\\u{62f}-\\u{632}\\u{648}\\u{671}-\\u{673}\\u{675}-\\u{677}\\u{688}-\\u{699}' +
  '\\u{6c0}\\u{6c3}-\\u{6cb}\\u{6cd}\\u{6cf}\\u{6d2}\\u{6d3}\\u{6d5}\\u{6ee}\\u{6ef}'

/** What RFC 5892, appendix A, forbids: joiners and signs where they have no meaning, and two kinds of digits mixed. */
const outOfContext: readonly RegExp[] = [
  new RegExp(`(?<![${virama}])\\u200d`, 'u'),
  new RegExp(
    `(?<![${virama}])(?<!(?![${onlyBefore}])[${joining}]\\p{Mn}*)\\u200c|(?<![${virama}])\\u200c(?!\\p{Mn}*[${joining}])`,
    'u',
  ),
  /(?<!l)\u00b7|\u00b7(?!l)/,
  /\u0375(?!\p{sc=Grek})/u,
  /(?<!\p{sc=Hebr})[\u05f3\u05f4]/u,
  /^[^\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]*\u30fb[^\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]*$/u,
  /[\u0660-\u0669].*[\u06f0-\u06f9]|[\u06f0-\u06f9].*[\u0660-\u0669]/,
]

function isInContext(label: string): boolean {
  return !outOfContext.some((rule) => rule.test(label))
}

const rightToLeft =
  '\\p{sc=Hebr}\\p{sc=Arab}\\p{sc=Syrc}\\p{sc=Thaa}\\p{sc=Nkoo}\\p{sc=Samr}\\p{sc=Mand}\\p{sc=Adlm}\\p{sc=Rohg}'
const isMixed = new RegExp(
  `(?=.*(?![\\u06f0-\\u06f9])[${rightToLeft}])(?=.*(?![${rightToLeft}])\\p{L})`,
  'u',
)
const startsWithDigit = new RegExp(`^\\p{Nd}.*[${rightToLeft}]`, 'u')

/** The essence of RFC 5893, section 2: letters of one direction only, and no digit before one that runs to the left. */
function isInOneDirection(label: string): boolean {
  const letters = label.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, '')
  return !isMixed.test(letters) && !(startsWithDigit.test(label) && isRightToLeft(letters))
}

function isRightToLeft(letters: string): boolean {
  return new RegExp(`[${rightToLeft}]`, 'u').test(letters)
}
