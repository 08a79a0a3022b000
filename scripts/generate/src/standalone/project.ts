import { basename, resolve } from 'node:path'

import type { OutputFile } from '@dbaas-valkey/source/write-files'

/** The package's name, which is its folder's as far as npm takes that: `Pet Store` -> `pet-store`. */
export function packageName(folder: string): string {
  const words = basename(resolve(folder))
    .toLowerCase()
    .split(/[^a-z0-9]+/)
  const name = words.filter(Boolean).join('-').slice(0, 100)
  return name === '' ? 'generated' : name
}

/** What makes a package of the sources: `npm install && npm run build` compiles them into `dist/`. */
export function projectFiles(
  name: string,
  title: string,
  { hasWebhooks }: { readonly hasWebhooks: boolean },
): OutputFile[] {
  const entry = (path: string): object => ({
    types: `./dist/${path}.d.ts`,
    default: `./dist/${path}.js`,
  })
  const manifest = {
    name,
    version: '0.0.0',
    private: true,
    description: `Types and validators of ${title}`,
    type: 'module',
    sideEffects: false,
    exports: {
      '.': entry('generated/index'),
      './operations': entry('generated/operations'),
      ...(hasWebhooks ? { './webhooks': entry('generated/webhooks') } : {}),
      './types': entry('types/index'),
      './openapi.json': './openapi.json',
      './package.json': './package.json',
    },
    imports: {
      '#messages': {
        types: './dist/generated/messages.d.ts',
        'no-messages': './dist/runtime/no-messages.js',
        default: './dist/generated/messages.js',
      },
    },
    files: ['dist', 'openapi.json'],
    scripts: { build: 'tsc' },
    devDependencies: { typescript: '5.9.3' },
  }
  const project = {
    compilerOptions: {
      target: 'es2022',
      lib: ['es2023'],
      module: 'nodenext',
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      verbatimModuleSyntax: true,
      declaration: true,
      rootDir: 'src',
      outDir: 'dist',
    },
    include: ['src'],
  }
  return Object.entries({ 'package.json': manifest, 'tsconfig.json': project }).map(
    ([path, content]) => ({ path, text: `${JSON.stringify(content, null, 2)}\n` }),
  )
}
