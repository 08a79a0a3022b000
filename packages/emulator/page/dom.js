/**
 * Makes an element. Text always goes in as text, so nothing that a client sent can become markup.
 *
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} children
 */
export function element(name, attributes, ...children) {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}

/**
 * Shows a list, and touches only the items that have changed: what a reader has opened stays open.
 *
 * @template T
 * @param {HTMLElement} parent
 * @param {readonly T[]} items
 * @param {(item: T) => string} keyOf
 * @param {(item: T) => HTMLElement} render
 */
export function showList(parent, items, keyOf, render) {
  const present = new Map(
    [...parent.children].map((child) => [child.getAttribute('data-key'), child]),
  )
  const wanted = items.map((item) => {
    const key = keyOf(item)
    const version = JSON.stringify(item)
    const known = present.get(key)
    if (known instanceof HTMLElement && versions.get(known) === version) return known
    const made = render(item)
    made.dataset.key = key
    versions.set(made, version)
    return made
  })
  wanted.forEach((child, index) => {
    if (parent.children[index] !== child) parent.insertBefore(child, parent.children[index] ?? null)
  })
  while (parent.children.length > wanted.length) parent.lastElementChild?.remove()
}

/** @type {WeakMap<HTMLElement, string>} */
const versions = new WeakMap()
