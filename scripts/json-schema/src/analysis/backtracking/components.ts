/**
 * Strongly connected components (Tarjan's algorithm, without recursion) of what can be reached from some nodes: a
 * number for the one that each node is in, or -1.
 */
export function components(
  size: number,
  roots: readonly number[],
  next: (node: number) => readonly number[],
): Int32Array {
  const component = new Int32Array(size).fill(-1)
  const order = new Int32Array(size).fill(-1)
  const low = new Int32Array(size)
  const open: number[] = []
  let visited = 0
  let found = 0
  for (const root of roots) {
    if (order[root] !== -1) continue
    const path: { node: number; edges: readonly number[]; at: number }[] = []
    const enter = (node: number): void => {
      order[node] = low[node] = visited++
      open.push(node)
      path.push({ node, edges: next(node), at: 0 })
    }
    enter(root)
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const { node, edges } = top
      const target = edges[top.at++]
      if (target !== undefined) {
        if (order[target] === -1) enter(target)
        else if (component[target] === -1) low[node] = Math.min(low[node] ?? 0, order[target] ?? 0)
        continue
      }
      path.pop()
      const parent = path.at(-1)?.node
      if (parent !== undefined) low[parent] = Math.min(low[parent] ?? 0, low[node] ?? 0)
      if (low[node] !== order[node]) continue
      for (let member = open.pop(); member !== undefined; member = open.pop()) {
        component[member] = found
        if (member === node) break
      }
      found++
    }
  }
  return component
}
