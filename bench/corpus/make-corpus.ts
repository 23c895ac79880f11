import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { isFresh } from '../../electron/launcher/freshness.ts';
import { seeded } from '../../tests/support/seeded.ts';
import type { CorpusCoding } from './read-corpus.ts';

/** As many documents, codes, codings and sites as the corpora of `gen_corpus.py` have. */
const SIZES: Readonly<Record<string, { docs: number; codes: number; codings: number; sites: number }>> = {
  small: { docs: 30, codes: 150, codings: 3000, sites: 3 },
  medium: { docs: 300, codes: 1000, codings: 60_000, sites: 10 },
  large: { docs: 3000, codes: 2000, codings: 1_000_000, sites: 30 },
};
const WORDS = 8000;
const DOCX = 30;
const FIRST_CODINGS = 300;
const ENGLISH =
  'the county paid for a base station so our village has signal and people report by phone now but the old accountant types it in for them every evening because nobody showed them twice'.split(
    ' ',
  );
const CHINESE =
  '平台 上线 以后 村民 报事 方便 干部 培训 没有 经费 数据 部门 共享 合作社 网格员 信号 手机 老人 补贴 考核'.split(
    ' ',
  );
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

type Next = () => number;
const pick = <T>(next: Next, list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;

function textOf(next: Next, isChinese: boolean): string {
  const turns: string[] = [];
  for (let words = 0; words < WORDS; ) {
    const length = 20 + Math.floor(next() * 80);
    const said = Array.from({ length }, () => pick(next, isChinese ? CHINESE : ENGLISH));
    const asks = turns.length % 2 === 0;
    turns.push(
      isChinese
        ? `${asks ? '访谈者' : '受访者'}：${said.join('')}。`
        : `${asks ? 'I' : 'P1'}: ${said.join(' ')}.`,
    );
    words += length;
  }
  return `${turns.join('\n')}\n`;
}

function docxOf(text: string): Uint8Array {
  const paragraphs = text
    .trimEnd()
    .split('\n')
    .map(line => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`);
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="${W}"><w:body>${paragraphs.join('')}</w:body></w:document>`,
    ),
  });
}

/** Codes in three levels, of which the last is coded. */
function codesOf(count: number) {
  const mains = Math.max(2, Math.floor(count / 50));
  const categories = Math.max(mains * 2, Math.floor(count / 10));
  return Array.from({ length: count }, (_, i) => {
    const id = i + 1;
    if (i < mains) return { id, parent: null, level: 1, name: `Theme ${id}`, color: '#808080' };
    if (i < mains + categories)
      return { id, parent: 1 + ((i - mains) % mains), level: 2, name: `Category ${id}`, color: '#808080' };
    return { id, parent: mains + 1 + (i % categories), level: 3, name: `Concept ${id}`, color: '#808080' };
  });
}

/** Few codes have most of the codings, as in any study. */
function codingsOf(
  next: Next,
  doc: number,
  length: number,
  count: number,
  leaves: readonly number[],
): CorpusCoding[] {
  return Array.from({ length: count }, () => {
    const start = Math.floor(next() * (length - 400));
    const code = leaves[Math.floor(leaves.length * next() ** 3)] ?? 0;
    return { doc, code, start, end: start + 10 + Math.floor(next() * 380) };
  });
}

/** Pairs of codings of two codes that share a character, each two of a document looked at. */
function meetings(codings: readonly CorpusCoding[], pairs: Set<string>): number {
  const sorted = codings.toSorted((a, b) => a.start - b.start);
  let count = 0;
  sorted.forEach((first, i) => {
    for (let at = i + 1; at < sorted.length; at++) {
      const second = sorted[at];
      if (!second || second.start >= first.end) break;
      if (second.code === first.code) continue;
      count++;
      pairs.add([first.code, second.code].sort((a, b) => a - b).join(','));
    }
  });
  return count;
}

/** Makes a corpus in the form of those of `gen_corpus.py`, the same at each run, and gives its folder. */
export function makeCorpus(size: string): string {
  const sizes = SIZES[size];
  if (!sizes) throw new Error(`a corpus is ${Object.keys(SIZES).join(', ')}`);
  const folder = fileURLToPath(new URL(`../../dist/bench/corpus-${size}/`, import.meta.url));
  const manifest = join(folder, 'manifest.json');
  if (isFresh(manifest, [fileURLToPath(import.meta.url)])) return folder;
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['txt', 'docx']) mkdirSync(join(folder, part), { recursive: true });
  const next = seeded(42);
  const codes = codesOf(sizes.codes);
  const leaves = codes.filter(code => code.level === 3).map(code => code.id);
  const [docs, lines]: [string[], string[]] = [[], []];
  const [counts, pairs] = [new Map<number, number>(), new Set<string>()];
  let met = 0;
  for (let id = 1; id <= sizes.docs; id++) {
    const name = `int_${String(id).padStart(5, '0')}`;
    const text = textOf(next, id % 5 === 0);
    writeFileSync(join(folder, 'txt', `${name}.txt`), text);
    if (id <= DOCX) writeFileSync(join(folder, 'docx', `${name}.docx`), docxOf(text));
    docs.push(
      JSON.stringify({
        id,
        name,
        lang: id % 5 === 0 ? 'zh' : 'en',
        site: `site${1 + ((id - 1) % sizes.sites)}`,
        role: 'villager',
      }),
    );
    const left = sizes.codings - lines.length;
    const count = id === 1 ? FIRST_CODINGS : Math.round(left / (sizes.docs - id + 1));
    const codings = codingsOf(next, id, text.length, count, leaves);
    met += meetings(codings, pairs);
    for (const coding of codings) {
      counts.set(coding.code, (counts.get(coding.code) ?? 0) + 1);
      lines.push(JSON.stringify(coding));
    }
  }
  const byCount = [...counts].sort(([, a], [, b]) => b - a).map(([id, n]) => ({ id, n }));
  writeFileSync(join(folder, 'docs.jsonl'), docs.join('\n'));
  writeFileSync(join(folder, 'codes.jsonl'), codes.map(code => JSON.stringify(code)).join('\n'));
  writeFileSync(join(folder, 'codings.jsonl'), lines.join('\n'));
  const answers = {
    size,
    docs: sizes.docs,
    codings: lines.length,
    code_top: byCount[0],
    code_median: byCount[Math.floor(byCount.length / 2)],
    doc300: { id: 1, codings: FIRST_CODINGS },
    cooc: { pairs_of_codings: met, distinct_code_pairs: pairs.size },
  };
  writeFileSync(manifest, JSON.stringify(answers));
  return folder;
}
