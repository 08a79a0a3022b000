import { useData } from 'vitepress'
import DefaultTheme from 'vitepress/theme'
import { defineComponent, h, onMounted, watch } from 'vue'

/** The theme's layout, with the landmark on the home page that it has on every other one. */
export const HomeLandmark = defineComponent({
  setup() {
    const { frontmatter } = useData()
    const mark = () => {
      const content = document.getElementById('VPContent')
      if (frontmatter.value['layout'] === 'home') content?.setAttribute('role', 'main')
      else content?.removeAttribute('role')
    }
    onMounted(mark)
    watch(frontmatter, mark, { flush: 'post' })
    return () => h(DefaultTheme.Layout)
  },
})
