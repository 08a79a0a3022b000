import { trustStorePassword } from './java-trust-store.js'
import type { TrustFiles } from './trust-files.js'

/**
 * Environment variables for programs that know only the cloud's own host names. They lead such programs to the emulator and
 * let them trust it.
 */
export interface ProxyEnvironment {
  readonly HTTPS_PROXY: string
  readonly https_proxy: string
  readonly NO_PROXY: string
  readonly no_proxy: string
  /** Go, Ruby, Rust, curl and everything that uses OpenSSL read it instead of the system's file. */
  readonly SSL_CERT_FILE: string
  /** curl prefers it to `SSL_CERT_FILE`. */
  readonly CURL_CA_BUNDLE: string
  /** Python's `requests` reads it instead of its own file. */
  readonly REQUESTS_CA_BUNDLE: string
  /** Node reads it in addition to its own certificates. */
  readonly NODE_EXTRA_CA_CERTS: string
  /** Makes Node (22.21, 24 and newer) use `HTTPS_PROXY`. */
  readonly NODE_USE_ENV_PROXY: '1'
  readonly JAVA_TOOL_OPTIONS: string
}

const direct = ['localhost', '127.0.0.1', '::1'] as const

/** @param origin the address of the emulator, such as `http://127.0.0.1:8379` */
export function proxyEnvironment(origin: string, files: TrustFiles): ProxyEnvironment {
  const exceptions = direct.join(',')
  return {
    HTTPS_PROXY: origin,
    // Some programs read only the names in lower case, and some prefer them.
    https_proxy: origin,
    NO_PROXY: exceptions,
    no_proxy: exceptions,
    SSL_CERT_FILE: files.bundle,
    CURL_CA_BUNDLE: files.bundle,
    REQUESTS_CA_BUNDLE: files.bundle,
    NODE_EXTRA_CA_CERTS: files.certificate,
    NODE_USE_ENV_PROXY: '1',
    JAVA_TOOL_OPTIONS: javaOptions(new URL(origin), files.javaTrustStore),
  }
}

function javaOptions({ hostname, port }: URL, trustStore: string): string {
  const properties = {
    'https.proxyHost': hostname.replaceAll(/[[\]]/g, ''),
    'https.proxyPort': port,
    'javax.net.ssl.trustStore': trustStore,
    'javax.net.ssl.trustStoreType': 'JKS',
    'javax.net.ssl.trustStorePassword': trustStorePassword,
  }
  return Object.entries(properties)
    .map(([name, value]) => quote(`-D${name}=${value}`))
    .join(' ')
}

/** Java splits the variable at spaces that are not quoted. */
function quote(option: string): string {
  return option.includes(' ') ? `"${option}"` : option
}
