import { fileURLToPath } from 'node:url'

import { defineConfig } from 'vitepress'

import { labelColumns } from './markdown/columns.js'
import { repository, siteLinks } from './markdown/links.js'
import { sourceText } from './markdown/source-text.js'
import { languageTabs } from './markdown/tabs.js'
import { referencePages } from './pages.js'
import { slugify } from './sources.js'

const libraryFolder = fileURLToPath(new URL('.', import.meta.resolve('vue/package.json')))

const reference = { text: 'Reference', items: referencePages() }

const api = {
  text: 'TypeScript API',
  items: [
    { text: 'Overview', link: '/api/' },
    { text: 'Client', link: '/api/client' },
    { text: 'Validator', link: '/api/validator' },
    { text: 'Emulator', link: '/api/emulator' },
    { text: 'Types', link: '/api/types' },
    { text: 'Compiler', link: '/api/compiler' },
  ],
}

const guides = [
  {
    text: 'Guide',
    items: [
      { text: 'Getting started', link: '/guide/getting-started' },
      { text: 'From a shell', link: '/guide/command-line' },
      { text: 'Sign a request in the shell', link: '/guide/signing' },
      { text: 'When the contract changes', link: '/guide/contract-change' },
    ],
  },
  {
    text: 'Client',
    items: [
      { text: 'Quick start', link: '/client/' },
      { text: 'Errors', link: '/client/errors' },
      { text: 'Retries', link: '/client/retries' },
      { text: 'Options', link: '/api/client#clientoptions' },
      { text: 'Cookbook', link: '/client/cookbook' },
      { text: 'Runtimes', link: '/client/runtimes' },
      { text: 'What it costs', link: '/client/costs' },
    ],
  },
  {
    text: 'Emulator',
    items: [
      { text: 'Start it', link: '/emulator/' },
      { text: 'Test with it', link: '/emulator/testing' },
      { text: 'Control it', link: '/emulator/control' },
      { text: 'Other clients', link: '/emulator/clients' },
      { text: 'How close it is to the cloud', link: '/emulator/truth' },
    ],
  },
  {
    text: 'Other packages',
    items: [
      { text: 'Validator', link: '/validator' },
      { text: 'Types', link: '/types' },
      { text: 'Command line', link: '/cli' },
      { text: 'MCP server', link: '/mcp' },
      { text: 'Compiler', link: '/compiler' },
    ],
  },
  {
    text: 'Changelogs',
    items: [
      { text: 'Client', link: '/changelog/client' },
      { text: 'Validator', link: '/changelog/validator' },
      { text: 'Emulator', link: '/changelog/emulator' },
      { text: 'Types', link: '/changelog/types' },
      { text: 'Command line', link: '/changelog/cli' },
      { text: 'MCP server', link: '/changelog/mcp' },
      { text: 'Compiler', link: '/changelog/compiler' },
    ],
  },
  {
    text: 'More',
    items: [
      { text: "Other people's clients", link: '/clients' },
      { text: "Mistakes in the vendor's contract", link: '/upstream-faults' },
    ],
  },
]

// VitePress asks for a default export.
export default defineConfig({
  title: 'DBaaS Valkey',
  description:
    'Types, a client, validators, an emulator, a command line and an MCP server for managed Valkey on Exoscale',
  lang: 'en',
  srcDir: '..',
  srcExclude: ['site/**', 'embed/**', '**/node_modules/**'],
  outDir: 'dist',
  cacheDir: 'node_modules/.vitepress',
  cleanUrls: true,
  lastUpdated: false,
  // A dead link stops the build, also one to a local file.
  ignoreDeadLinks: false,
  // The pages lie outside of this folder, the library that they are compiled for inside.
  vite: { resolve: { alias: { vue: libraryFolder } } },
  head: [['link', { rel: 'icon', href: '/logo.svg' }]],
  markdown: {
    config: (markdown) => {
      labelColumns(markdown)
      languageTabs(markdown)
      sourceText(markdown)
      siteLinks(markdown)
    },
    anchor: { slugify },
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
  },
  themeConfig: {
    logo: '/logo.svg',
    outline: { level: [2, 2] },
    search: { provider: 'local' },
    socialLinks: [{ icon: 'github', link: repository }],
    nav: [
      { text: 'Guide', link: '/guide/getting-started' },
      { text: 'Reference', link: '/reference/', activeMatch: '^/reference/' },
      { text: 'TypeScript API', link: '/api/', activeMatch: '^/api/' },
    ],
    sidebar: {
      '/reference/': [reference, ...guides, api],
      '/api/': [api, ...guides, reference],
      '/': [...guides, api, reference],
    },
  },
})
