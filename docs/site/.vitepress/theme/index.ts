import type { Theme } from 'vitepress'
import DefaultTheme from 'vitepress/theme'

import { HomeLandmark } from './home-landmark.js'
import { LanguageTabs } from './language-tabs.js'
import './style.css'
import { TryIt } from './try-it.js'

// VitePress asks for a default export.
export default {
  extends: DefaultTheme,
  Layout: HomeLandmark,
  enhanceApp({ app }) {
    app.component('LanguageTabs', LanguageTabs)
    app.component('TryIt', TryIt)
  },
} satisfies Theme
