type Variables = readonly (readonly [name: string, value: string])[]

interface EnvFormat {
  readonly print: (variables: Variables) => string
  /** What is printed instead when there is nothing to print, so that who evaluates it fails. */
  readonly failure: string
  readonly isForShell: boolean
}

/** What `env` can print. */
export const formats = {
  sh: {
    print: lines((name, value) => `export ${name}='${value.replaceAll("'", String.raw`'\''`)}'`),
    failure: 'false\n',
    isForShell: true,
  },
  fish: {
    print: lines(
      (name, value) => `set -gx ${name} '${value.replaceAll(/[\\']/g, String.raw`\$&`)}'`,
    ),
    failure: 'false\n',
    isForShell: true,
  },
  powershell: {
    print: lines((name, value) => `$env:${name} = '${value.replaceAll("'", "''")}'`),
    failure: "throw 'No environment was set.'\n",
    isForShell: true,
  },
  dotenv: {
    print: lines((name, value) => `${name}=${quote(value)}`),
    failure: '',
    isForShell: false,
  },
  json: {
    print: (variables) => `${JSON.stringify(Object.fromEntries(variables))}\n`,
    failure: '',
    isForShell: false,
  },
  github: {
    print: lines((name, value) => `${name}=${value}`),
    failure: '',
    isForShell: false,
  },
} as const satisfies Readonly<Record<string, EnvFormat>>

export type Format = keyof typeof formats

function lines(line: (name: string, value: string) => string): (variables: Variables) => string {
  return (variables) => variables.map(([name, value]) => `${line(name, value)}\n`).join('')
}

/** Values that every reader of such files takes as they are have no quotes: `docker run --env-file` would keep them. */
function quote(value: string): string {
  if (/^[\w.,:;/@%+=-]*$/.test(value)) return value
  return value.includes("'") ? JSON.stringify(value) : `'${value}'`
}
