/** How clients reach a service. */
export interface Access {
  readonly host: string
  readonly port: number
  readonly tls: boolean
  readonly username: string
  /** Undefined until somebody has asked for it. */
  readonly password: string | undefined
  /** The file with the certificate of the emulator's authority. */
  readonly certificateFile: string
}

/** What stands for a password that nobody has asked for. */
const placeholder = 'PASSWORD'

/** `valkeys://app:PASSWORD@127.0.0.1:40001` */
export function connectionString({ host, port, tls, username, password }: Access): string {
  const secret = password === undefined ? placeholder : encodeURIComponent(password)
  return `${tls ? 'valkeys' : 'valkey'}://${encodeURIComponent(username)}:${secret}@${host}:${port}`
}

/** A command for a shell. The password is in its environment, where other users of the machine do not see it. */
export function valkeyCli(access: Access): string {
  const { host, port, tls, username, password = placeholder, certificateFile } = access
  const secure = tls ? ` --tls --cacert ${quote(certificateFile)}` : ''
  return `REDISCLI_AUTH=${quote(password)} valkey-cli -h ${host} -p ${port} --user ${quote(username)}${secure}`
}

/** A program for Node, as an ES module. */
export function iovalkeyProgram(access: Access): string {
  const { host, port, tls, username, password = placeholder, certificateFile } = access
  const text = JSON.stringify
  const options = [
    `host: ${text(host)}`,
    `port: ${port}`,
    `username: ${text(username)}`,
    `password: ${text(password)}`,
    ...(tls ? [`tls: { ca: readFileSync(${text(certificateFile)}) }`] : []),
  ]
  return [
    ...(tls ? [`import { readFileSync } from 'node:fs'`, ''] : []),
    `import Valkey from 'iovalkey'`,
    '',
    `const valkey = new Valkey({\n${options.map((option) => `  ${option},\n`).join('')}})`,
    `console.log(await valkey.ping())`,
    `await valkey.quit()`,
  ].join('\n')
}

function quote(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}
