import { fileURLToPath } from 'node:url'

import { defineConfig } from 'vitepress'

import { labelColumns } from './markdown/columns.js'
import { repository, siteLinks } from './markdown/links.js'
import { sourceText } from './markdown/source-text.js'
import { languageTabs } from './markdown/tabs.js'
import { referencePages } from './pages.js'
import { slugify } from './sources.js'

const libraryFolder = fileURLToPath(new URL('.', import.meta.resolve('vue/package.json')))

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
  },
  themeConfig: {
    logo: '/logo.svg',
    outline: { level: [2, 2] },
    search: { provider: 'local' },
    socialLinks: [{ icon: 'github', link: repository }],
    nav: [
      { text: 'Guide', link: '/guide/getting-started' },
      { text: 'Reference', link: '/reference/' },
    ],
    sidebar: [
      {
        text: 'Guide',
        items: [
          { text: 'Getting started', link: '/guide/getting-started' },
          { text: 'From a shell', link: '/guide/command-line' },
          { text: 'Sign a request in the shell', link: '/guide/signing' },
          { text: 'When the contract changes', link: '/guide/contract-change' },
        ],
      },
      { text: 'Reference', items: referencePages() },
      {
        text: 'More',
        items: [
          { text: "Other people's clients", link: '/clients' },
          { text: "Mistakes in the vendor's contract", link: '/upstream-faults' },
        ],
      },
    ],
  },
})
