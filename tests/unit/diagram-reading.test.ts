import { describe, expect, it } from 'vitest';
import { describeReading, type ReadingPhrases } from '../../shared/diagram/describe-reading.ts';
import { buildModelGraph } from '../../shared/theory/model-graph.ts';
import { code, quote, sources } from './diagram-maps.ts';

const phrases: ReadingPhrases = {
  loops: { reinforcing: 'R {chain}', balancing: 'B {chain}', undetermined: 'U {chain}' },
  moreLoops: 'more than {named}',
  thread: '{sources} tell {chain}',
  moreThreads: '{more} more',
  noThread: 'nobody',
};

/** A model of links such as `a+b`, each with a passage of the sources named. */
function modelOf(told: Readonly<Record<string, readonly string[]>>) {
  const links = Object.keys(told).map(id => {
    const [fromId = '', toId = ''] = id.split(/[+-]/);
    return { id, fromId, toId, polarity: id.includes('+') ? ('+' as const) : ('-' as const) };
  });
  const names = [...new Set(links.flatMap(link => [link.fromId, link.toId]))];
  const evidence = Object.entries(told).flatMap(([id, by], at) =>
    by.map(source => quote(`${id} ${source}`, id, source, at)),
  );
  return buildModelGraph({
    codes: names.map((name, at) => code(name, 'main', null, at)),
    links,
    evidence,
    sources,
    level: 'main',
  });
}

const said = (told: Readonly<Record<string, readonly string[]>>) =>
  describeReading(modelOf(told), id => id.toUpperCase(), phrases);

describe('the words about loops and threads', () => {
  it('name loops with their kind, and chains with how many sources tell them whole', () => {
    const one = ['Lishu-1'];
    const both = ['Lishu-1', 'Tongyu-2'];
    expect(said({ 'a+b': both, 'b-a': one, 'b+c': both })).toEqual(['B A → B → A', '2 tell A → B → C']);
  });

  it('say that nobody tells a chain whole where each step is told by another source', () => {
    expect(said({ 'a+b': ['Lishu-1'], 'b+c': ['Tongyu-2'] })).toEqual(['nobody']);
  });

  it('say nothing of a model without chains, and count what they do not name', () => {
    expect(said({ 'a+b': ['Lishu-1'] })).toEqual([]);
    const star = Object.fromEntries(['b', 'c', 'd', 'e', 'f', 'g', 'h'].map(to => [`a+${to}`, ['Lishu-1']]));
    expect(said({ 'z+a': ['Lishu-1'], ...star }).at(-1)).toBe('2 more');
    const pairs = ['b', 'c', 'd', 'e', 'f', 'g'].flatMap(to => [`a+${to}`, `${to}+a`]);
    const lines = said(Object.fromEntries(pairs.map(id => [id, []])));
    expect(lines.slice(0, 6)).toEqual([
      'R A → B → A',
      'R A → C → A',
      'R A → D → A',
      'R A → E → A',
      'R A → F → A',
      'more than 5',
    ]);
  });
});
