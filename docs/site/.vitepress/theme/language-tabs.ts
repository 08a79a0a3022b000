import { computed, defineComponent, h, onMounted, ref, useId } from 'vue'

const storageKey = 'dbaas-valkey-language'

/** The language that the reader chose last, on any page. */
const chosen = ref<string>()

/** A row of tabs with a slot for each: `tab0`, `tab1`. What is chosen in one row is chosen in all, and on the next visit. */
export const LanguageTabs = defineComponent({
  props: { names: { type: String, required: true } },
  setup(props, { slots }) {
    const id = useId()
    const names = computed(() => props.names.split(','))
    const selected = computed(() => Math.max(0, names.value.indexOf(chosen.value ?? '')))
    onMounted(() => {
      chosen.value ??= localStorage.getItem(storageKey) ?? undefined
    })
    const choose = (index: number) => {
      chosen.value = names.value[index]
      localStorage.setItem(storageKey, chosen.value ?? '')
      document.getElementById(`${id}-tab${index}`)?.focus()
    }
    const move = (event: KeyboardEvent) => {
      const last = names.value.length - 1
      const target = {
        ArrowLeft: selected.value === 0 ? last : selected.value - 1,
        ArrowRight: selected.value === last ? 0 : selected.value + 1,
        Home: 0,
        End: last,
      }[event.key]
      if (target === undefined) return
      event.preventDefault()
      choose(target)
    }
    return () =>
      h('div', { class: 'code-tabs' }, [
        h(
          'div',
          { role: 'tablist', 'aria-label': 'Language', onKeydown: move },
          names.value.map((name, index) =>
            h(
              'button',
              {
                key: name,
                id: `${id}-tab${index}`,
                type: 'button',
                role: 'tab',
                'aria-selected': selected.value === index,
                'aria-controls': `${id}-panel${index}`,
                tabindex: selected.value === index ? 0 : -1,
                onClick: () => choose(index),
              },
              name,
            ),
          ),
        ),
        names.value.map((name, index) =>
          h(
            'div',
            {
              key: name,
              id: `${id}-panel${index}`,
              role: 'tabpanel',
              'aria-labelledby': `${id}-tab${index}`,
              hidden: selected.value !== index,
            },
            slots[`tab${index}`]?.(),
          ),
        ),
      ])
  },
})
