import type { SignedArrow, SignedGraph } from './signed-graph.ts';

/** The most that can flow from one set of factors to another, and where it is narrowest. */
export interface Flow {
  readonly flow: number;
  /** Arrows of the smallest cut next to the origins: their capacities add up to the flow. */
  readonly cut: readonly SignedArrow[];
}

/** An arrow or, one place after it, its way back. */
interface Channel {
  readonly to: string;
  free: number;
}

interface Network {
  readonly channels: Channel[];
  /** Places of the channels that leave a factor. */
  readonly leaving: ReadonlyMap<string, number[]>;
}

function networkOf(graph: SignedGraph, capacity: (arrow: SignedArrow) => number): Network {
  const channels: Channel[] = [];
  const leaving = new Map<string, number[]>(graph.ids.map(id => [id, []]));
  for (const arrow of graph.arrows) {
    leaving.get(arrow.from)?.push(channels.length);
    leaving.get(arrow.to)?.push(channels.length + 1);
    channels.push({ to: arrow.to, free: capacity(arrow) }, { to: arrow.from, free: 0 });
  }
  return { channels, leaving };
}

/** Channels with room by which each factor is first reached from the origins; origins have none. */
function reach({ channels, leaving }: Network, origins: Iterable<string>): Map<string, number | null> {
  const by = new Map<string, number | null>([...origins].map(id => [id, null]));
  for (const id of by.keys()) {
    for (const place of leaving.get(id) ?? []) {
      const channel = channels[place];
      if (channel && channel.free > 0 && !by.has(channel.to)) by.set(channel.to, place);
    }
  }
  return by;
}

/** The channels from an origin to an end, last one first. */
function wayTo(end: string, by: ReadonlyMap<string, number | null>, channels: readonly Channel[]): number[] {
  const places: number[] = [];
  for (let place = by.get(end); place !== null && place !== undefined; ) {
    places.push(place);
    // The way back of a channel leads to where it comes from.
    place = by.get(channels[place ^ 1]?.to ?? '');
  }
  return places;
}

/**
 * Maximum flow after Edmonds and Karp (1972) between two sets of factors, as with an origin of infinite capacity before
 * the ones and an end of infinite capacity behind the others. A factor in both sets counts as an origin only.
 * @param capacity of an arrow; its citations unless told otherwise
 */
export function maxFlow(
  graph: SignedGraph,
  from: readonly string[],
  to: readonly string[],
  capacity: (arrow: SignedArrow) => number = arrow => arrow.citations,
): Flow {
  const known = new Set(graph.ids);
  const origins = new Set(from.filter(id => known.has(id)));
  const ends = to.filter(id => known.has(id) && !origins.has(id));
  const network = networkOf(graph, capacity);
  let flow = 0;
  for (;;) {
    const by = reach(network, origins);
    const end = ends.find(id => by.has(id));
    if (end === undefined) {
      const crosses = (arrow: SignedArrow) => by.has(arrow.from) && !by.has(arrow.to) && capacity(arrow) > 0;
      return { flow, cut: graph.arrows.filter(crosses) };
    }
    const places = wayTo(end, by, network.channels);
    const room = Math.min(...places.map(place => network.channels[place]?.free ?? 0));
    for (const place of places) {
      const [there, back] = [network.channels[place], network.channels[place ^ 1]];
      if (there) there.free -= room;
      if (back) back.free += room;
    }
    flow += room;
  }
}
