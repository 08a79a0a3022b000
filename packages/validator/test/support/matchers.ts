import { matchesByte } from '../../src/runtime/formats/byte.js'
import { matchesDateTime } from '../../src/runtime/formats/date-time.js'
import { matchesDate } from '../../src/runtime/formats/date.js'
import { matchesDuration } from '../../src/runtime/formats/duration.js'
import { matchesEmail } from '../../src/runtime/formats/email.js'
import { matchesHostname } from '../../src/runtime/formats/hostname.js'
import { matchesIdnEmail } from '../../src/runtime/formats/idn-email.js'
import { matchesIdnHostname } from '../../src/runtime/formats/idn-hostname.js'
import { matchesIpv4 } from '../../src/runtime/formats/ipv4.js'
import { matchesIpv6 } from '../../src/runtime/formats/ipv6.js'
import { matchesIriReference } from '../../src/runtime/formats/iri-reference.js'
import { matchesIri } from '../../src/runtime/formats/iri.js'
import { matchesJsonPointer } from '../../src/runtime/formats/json-pointer.js'
import { matchesRegex } from '../../src/runtime/formats/regex.js'
import { matchesRelativeJsonPointer } from '../../src/runtime/formats/relative-json-pointer.js'
import { matchesTime } from '../../src/runtime/formats/time.js'
import { matchesUriReference } from '../../src/runtime/formats/uri-reference.js'
import { matchesUriTemplate } from '../../src/runtime/formats/uri-template.js'
import { matchesUri } from '../../src/runtime/formats/uri.js'
import { matchesUuid } from '../../src/runtime/formats/uuid.js'

/** The formats for texts, by name. */
export const matchers: Readonly<Record<string, (text: string) => boolean>> = {
  byte: matchesByte,
  date: matchesDate,
  'date-time': matchesDateTime,
  duration: matchesDuration,
  email: matchesEmail,
  hostname: matchesHostname,
  'idn-email': matchesIdnEmail,
  'idn-hostname': matchesIdnHostname,
  ipv4: matchesIpv4,
  ipv6: matchesIpv6,
  iri: matchesIri,
  'iri-reference': matchesIriReference,
  'json-pointer': matchesJsonPointer,
  regex: matchesRegex,
  'relative-json-pointer': matchesRelativeJsonPointer,
  time: matchesTime,
  uri: matchesUri,
  'uri-reference': matchesUriReference,
  'uri-template': matchesUriTemplate,
  uuid: matchesUuid,
}
