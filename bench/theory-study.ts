import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CoreState } from '../electron/core/core-state.ts';
import { dispatch } from '../electron/core/dispatcher.ts';
import type { Rows } from '../electron/core/storage/rows.ts';
import { keepText } from '../electron/core/storage/texts.ts';
import { PALETTE } from '../shared/api/primitives.ts';
import { seeded } from '../tests/support/seeded.ts';

/** The size that the causal model is measured at: 2,000 codes, 5,000 links and 100,000 quotes behind them. */
const SIZE = {
  sites: 4,
  sources: 400,
  sentences: 300,
  mains: 8,
  categories: 150,
  codes: 2000,
  /** Pairs of categories with links between them: the arrows at the level of categories. */
  pairs: 600,
  links: 5000,
  evidence: 100_000,
} as const;

const WORDS =
  'the county paid for a base station so our village has signal and people report by phone now ' +
  '上面有文件 村里才敢把广场那块地拿出来 装屏幕 会计替他们填 一件事录两遍';

interface Draw {
  below(limit: number): number;
  of<T>(items: readonly T[]): T;
}

function drawing(seed: number): Draw {
  const next = seeded(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    of: items => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('nothing to draw from');
      return item;
    },
  };
}

interface Passages {
  sourceId: string;
  text: string;
  sentences: { start: number; end: number }[];
}

function addSources(rows: Rows, draw: Draw): Passages[] {
  const words = WORDS.split(' ');
  const siteIds = Array.from({ length: SIZE.sites }, (_, i) => {
    const row = { name: `Site ${i + 1}`, color: PALETTE[i] ?? 'slate', note: '', position: i + 1 };
    return rows.insert('site', row).id;
  });
  return Array.from({ length: SIZE.sources }, (_, i) => {
    const sentences: Passages['sentences'] = [];
    let text = '';
    for (let n = 0; n < SIZE.sentences; n++) {
      const start = text.length;
      text += `${Array.from({ length: 12 }, () => draw.of(words)).join(' ')}.`;
      sentences.push({ start, end: text.length });
      text += n % 5 === 4 ? '\n\n' : ' ';
    }
    const siteId = siteIds[i % siteIds.length] ?? null;
    return { sourceId: addSource(rows, `P-${i + 1}`, siteId, text, i), text, sentences };
  });
}

function addSource(rows: Rows, title: string, siteId: string | null, text: string, i: number): string {
  const textHash = keepText(rows.db, text);
  const { id } = rows.insert('source', {
    title,
    siteId,
    date: null,
    medium: 'interview',
    note: '',
    textHash,
    textVersion: 1,
    length: text.length,
    characters: text.length,
    words: text.split(' ').length,
    position: i + 1,
    createdAt: i,
  });
  rows.insert('sourceText', { sourceId: id, version: 1, textHash, turns: [], changeMap: [], createdAt: i });
  return id;
}

function addCodes(rows: Rows): { category: number; id: string }[] {
  let position = 0;
  const add = (name: string, kind: 'main' | 'category' | 'concept', parentId: string | null, color: number) =>
    rows.insert('code', {
      name,
      translation: '',
      kind,
      parentId,
      color: PALETTE[color % PALETTE.length] ?? 'slate',
      definition: '',
      whenToUse: '',
      whenNotToUse: '',
      exampleCodingId: null,
      inVivo: false,
      position: ++position,
      createdAt: position,
    }).id;
  const mains = Array.from({ length: SIZE.mains }, (_, i) => add(`Main category ${i + 1}`, 'main', null, i));
  const categories = Array.from({ length: SIZE.categories }, (_, i) =>
    add(`Category ${i + 1}`, 'category', mains[i % SIZE.mains] ?? null, i % SIZE.mains),
  );
  const concepts = SIZE.codes - SIZE.mains - SIZE.categories;
  return Array.from({ length: concepts }, (_, i) => {
    const category = i % SIZE.categories;
    return {
      category,
      id: add(`Concept ${i + 1}`, 'concept', categories[category] ?? null, category % SIZE.mains),
    };
  });
}

function addLinks(rows: Rows, draw: Draw, concepts: { category: number; id: string }[], coderId: string) {
  const within = Map.groupBy(concepts, concept => concept.category);
  const pairs = new Set<string>();
  while (pairs.size < SIZE.pairs) {
    const [from, to] = [draw.below(SIZE.categories), draw.below(SIZE.categories)];
    // Some arrows lead back, as in any theory with feedback; most do not.
    if (from < to || (from > to && draw.below(20) === 0)) pairs.add(`${from} ${to}`);
  }
  const chosen = [...pairs].map(pair => pair.split(' ').map(Number));
  return Array.from({ length: SIZE.links }, (_, i) => {
    const [from = 0, to = 0] = chosen[i % chosen.length] ?? [];
    return rows.insert('link', {
      fromId: draw.of(within.get(from) ?? []).id,
      toId: draw.of(within.get(to) ?? []).id,
      type: 'causes',
      polarity: draw.of(['+', '+', '+', '-', '±'] as const),
      meaning: '',
      coderId,
      createdAt: i,
    }).id;
  });
}

function addEvidence(rows: Rows, draw: Draw, links: string[], passages: Passages[], coderId: string): void {
  for (let i = 0; i < SIZE.evidence; i++) {
    const { sourceId, text, sentences } = draw.of(passages);
    const { start, end } = draw.of(sentences);
    const half = start + Math.floor((end - start) / 2);
    rows.insert('evidence', {
      linkId: links[i % links.length] ?? '',
      sourceId,
      start,
      end,
      quote: text.slice(start, end),
      state: 'ok',
      causeStart: start,
      causeEnd: half,
      effectStart: half,
      effectEnd: end,
      stance: draw.below(12) === 0 ? 'contradicts' : 'supports',
      causeCodingId: null,
      effectCodingId: null,
      coderId,
      createdAt: i,
    });
  }
}

/** Writes that project to `target`; the same seed always gives the same study, but for its ids. */
export async function buildTheoryStudy(target: string, seed = 1): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'rooted-bench-'));
  const core = new CoreState({ home, samples: home });
  try {
    const context = { core, signal: new AbortController().signal, progress: () => {} };
    await dispatch('project.create', { name: 'A large theory', language: 'en' }, context);
    const { session } = core;
    const draw = drawing(seed);
    session.write({ command: 'project.create', subject: 'bench' }, rows => {
      const passages = addSources(rows, draw);
      const links = addLinks(rows, draw, addCodes(rows), session.coderId);
      addEvidence(rows, draw, links, passages, session.coderId);
    });
    session.forgetHistory();
    const { path } = session.file;
    core.closeProject();
    copyFileSync(path, target);
  } finally {
    core.dispose();
    rmSync(home, { recursive: true, force: true });
  }
}
