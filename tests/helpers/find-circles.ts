/** Every shortest way of a graph that leads back to where it started, each once, from its first name in the alphabet. */
export function findCircles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles = new Map<string, string[]>();
  for (const start of graph.keys()) {
    const circle = wayBack(graph, start);
    if (!circle) continue;
    const first = circle.indexOf([...circle].sort()[0] ?? start);
    const turned = [...circle.slice(first), ...circle.slice(0, first)];
    circles.set(turned.join(), turned);
  }
  return [...circles.values()];
}

/** The shortest way from `start` back to it, breadth first; undefined where there is none. */
function wayBack(
  graph: ReadonlyMap<string, readonly string[]>,
  start: string,
): string[] | undefined {
  const seen = new Set<string>();
  const ways = [[start]];
  for (let way = ways.shift(); way; way = ways.shift()) {
    for (const next of graph.get(way.at(-1) ?? start) ?? []) {
      if (next === start) return way;
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return undefined;
}
