// Circles: packages that import each other in a ring, even by types alone, and files of one package that run each other in a
// ring. A type may look back: a grammar and what is read by it are described in each other's words.
import { roomOf, targetOf, type ImportMap } from '../imports.ts'
import type { HouseFinding } from '../source-map.ts'

type Graph = ReadonlyMap<string, ReadonlySet<string>>

export function circleFindings(imports: ImportMap): HouseFinding[] {
  const files = ringsOf(fileGraph(imports)).map((ring) => ({
    file: ring[0]!,
    line: null,
    says: `stands in a circle of files: ${[...ring, ring[0]!].join(' → ')}. Move what they share into a third file.`,
  }))
  const packages = ringsOf(packageGraph(imports)).map((ring) => ({
    file: ring[0]!,
    line: null,
    says: `stands in a circle of packages: ${[...ring, ring[0]!].join(' → ')}.`,
  }))
  return [...files, ...packages]
}

function fileGraph(imports: ImportMap): Graph {
  return new Map(
    [...imports].map(([file, list]) => [
      file,
      new Set(
        list
          .filter((found) => !found.typeOnly)
          .map((found) => targetOf(file, found.specifier))
          .filter(
            (target): target is string => target !== null && imports.has(target) && roomOf(target) === roomOf(file),
          ),
      ),
    ]),
  )
}

function packageGraph(imports: ImportMap): Graph {
  const graph = new Map<string, Set<string>>()
  for (const [file, list] of imports) {
    const room = roomOf(file)
    const targets = graph.get(room) ?? new Set<string>()
    for (const found of list) {
      const to = /^@throughline\/([a-z0-9-]+)/.exec(found.specifier)?.[1]
      if (!to) continue
      const target = ['server', 'cli', 'web'].includes(to) ? `apps/${to}` : `packages/${to}`
      if (target !== room) targets.add(target)
    }
    graph.set(room, targets)
  }
  return graph
}

/** One ring for each set of nodes that reach each other, found by walking from every node at most once (Tarjan). */
function ringsOf(graph: Graph): string[][] {
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const on = new Set<string>()
  const rings: string[][] = []
  const visit = (node: string): void => {
    index.set(node, index.size)
    low.set(node, index.get(node)!)
    stack.push(node)
    on.add(node)
    for (const to of graph.get(node) ?? []) {
      if (!graph.has(to)) continue
      if (!index.has(to)) visit(to)
      if (on.has(to)) low.set(node, Math.min(low.get(node)!, low.get(to)!))
    }
    if (low.get(node) !== index.get(node)) return
    const members = stack.splice(stack.indexOf(node))
    for (const member of members) on.delete(member)
    if (members.length > 1 || graph.get(node)?.has(node)) rings.push(shortestRing(graph, members))
  }
  for (const node of graph.keys()) if (!index.has(node)) visit(node)
  return rings
}

/** Of nodes that all reach each other, the shortest way from one back to itself: what a person has to look at. */
function shortestRing(graph: Graph, members: readonly string[]): string[] {
  const inside = new Set(members)
  const start = members.toSorted()[0]!
  const from = new Map<string, string>()
  const queue = [start]
  for (const node of queue) {
    for (const to of graph.get(node) ?? []) {
      if (!inside.has(to)) continue
      if (to === start) {
        const ring = [node]
        while (ring[0] !== start) ring.unshift(from.get(ring[0]!)!)
        return ring
      }
      if (from.has(to)) continue
      from.set(to, node)
      queue.push(to)
    }
  }
  return [start]
}
