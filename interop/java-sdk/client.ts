import type { InteropClient } from '../lib/client.js'

/** Where somebody has built the SDK from its repository: its classes and the libraries that it needs. */
const classpath = process.env['EXOSCALE_JAVA_SDK_CLASSPATH']

export const client: InteropClient = {
  name: 'java-sdk',
  libraries: { 'com.exoscale.sdk:sdk': '0.0.5-SNAPSHOT-67bb8b8' },
  needs: ['java'],
  unavailable:
    classpath === undefined
      ? 'com.exoscale.sdk:sdk is not on Maven Central (asked on 2026-11-28); build it, and give its classpath in EXOSCALE_JAVA_SDK_CLASSPATH'
      : undefined,
  coversEveryOperation: true,
  program: () => ({ command: 'java', args: ['-cp', classpath ?? '', 'Program.java'] }),
}
