import type { CodeKind } from '../../shared/api/entities/codes.ts';
import type { Polarity } from '../../shared/api/entities/links.ts';
import { type Color, PALETTE } from '../../shared/api/primitives.ts';
import type { FactorText } from '../../shared/diagram/factor-shape.ts';
import type { SourceSite } from '../../shared/theory/evidence-bundle.ts';
import type { EvidenceRow } from '../../shared/theory/evidence-index.ts';
import type { ModelLink } from '../../shared/theory/model-basis.ts';
import type { ModelGraphInput } from '../../shared/theory/model-graph.ts';

/** A code by name, kind and parent; ids are the names, so that failures read well. */
export function code(
  name: string,
  kind: CodeKind,
  parentId: string | null = null,
  position = 0,
  color: Color = 'slate',
) {
  return { id: name, name, kind, parentId, position, color };
}

/** A passage of a source; `at` tells passages apart. */
export function quote(
  id: string,
  linkId: string,
  sourceId: string,
  at: number,
  stance: EvidenceRow['stance'] = 'supports',
  coderId = 'K1',
): EvidenceRow {
  return { id, linkId, sourceId, start: at * 100, end: at * 100 + 40, stance, coderId };
}

const SITES = ["Nong'an", 'Tongyu', 'Tiedong', 'Lishu'];

/** Three interviews at each of four sites: `Lishu-1` … */
export const sources: SourceSite[] = SITES.flatMap(siteId =>
  [1, 2, 3].map(number => ({ id: `${siteId}-${number}`, siteId })),
);

interface Relation {
  readonly from: string;
  readonly to: string;
  readonly polarity: Polarity;
  /** Quotes at each site, in the order of `SITES`; negative numbers contradict the link. */
  readonly quotes: readonly number[];
}

/** Links with their evidence from a short table of relations. */
export function relate(relations: readonly Relation[]): { links: ModelLink[]; evidence: EvidenceRow[] } {
  const links: ModelLink[] = [];
  const evidence: EvidenceRow[] = [];
  for (const { from, to, polarity, quotes } of relations) {
    const linkId = `${from}→${to}`;
    links.push({ id: linkId, fromId: from, toId: to, polarity });
    quotes.forEach((count, site) => {
      for (let n = 0; n < Math.abs(count); n++) {
        const at = evidence.length;
        const stance = count < 0 ? 'contradicts' : 'supports';
        evidence.push(quote(`E${at}`, linkId, `${SITES[site]}-${(n % 3) + 1}`, at, stance));
      }
    });
  }
  return { links, evidence };
}

/** The theory of the reference study: four main categories that act on the core category. */
export const referenceTheory: ModelGraphInput & { readonly evidence: readonly EvidenceRow[] } = {
  codes: [
    code('system', 'main', 'effect', 1, 'blue'),
    code('environment', 'main', 'effect', 2, 'green'),
    code('organizations', 'main', 'effect', 3, 'purple'),
    code('governance', 'main', 'effect', 4, 'amber'),
    code('effect', 'core', null, 0, 'green'),
  ],
  ...relate([
    { from: 'system', to: 'environment', polarity: '+', quotes: [18, 9, 7, 13] },
    { from: 'system', to: 'organizations', polarity: '+', quotes: [9, 6, 6, 8] },
    { from: 'environment', to: 'governance', polarity: '-', quotes: [10, 12, 8, 8] },
    { from: 'organizations', to: 'governance', polarity: '+', quotes: [6, -5, 6, 0] },
    { from: 'environment', to: 'effect', polarity: '+', quotes: [3, 2, 3, 3] },
    { from: 'organizations', to: 'effect', polarity: '+', quotes: [3, 1, 2, 2] },
    { from: 'governance', to: 'effect', polarity: '+', quotes: [20, 11, 14, 16] },
    { from: 'system', to: 'effect', polarity: '+', quotes: [2, 1, 1, 2] },
  ]),
  sources,
  level: 'main',
};

/** Texts of the reference theory's boxes, with the English or the Chinese name first. */
export function referenceNames(language: 'en' | 'zh'): ReadonlyMap<string, FactorText> {
  const rows = [
    ['system', 'Government system', '政府制度', 11, 704],
    ['environment', 'Rural environment', '乡村环境', 9, 812],
    ['organizations', 'Social organizations', '社会组织', 5, 388],
    ['governance', 'Governance', '政府治理', 12, 941],
    ['effect', 'Effect of digital rural governance', '数字赋能乡村治理成效', 0, 0],
  ] as const;
  return new Map(
    rows.map(([id, en, zh, categories, codings]) => {
      const core = id === 'effect';
      const counts =
        language === 'en'
          ? `${categories} categories · ${codings} codings`
          : `${categories} 个范畴 · ${codings} 条编码`;
      const second = language === 'en' ? zh : en;
      const kind = language === 'en' ? 'core category' : '核心范畴';
      return [id, { name: language === 'en' ? en : zh, second, counts: core ? kind : counts }];
    }),
  );
}

const CATEGORY_NAMES =
  '资金支持 政策引导 考核压力 部门壁垒 标准缺失 网络覆盖 设备维护 人口外流 老龄化 数字素养 村民参与 村民信任 公共空间 村规民约 合作社 志愿队 乡贤 企业下乡 治理理念 流程再造 信息公开 干部能力 矛盾调解 响应速度 治理成效'.split(
    ' ',
  );

/** 25 categories with 40 relations, several loops and two-way pairs: as dense as a map is still read. */
export function denseMap(): ModelGraphInput {
  const relations: Relation[] = [];
  let state = 20260;
  const next = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % limit;
  };
  const seen = new Set<string>();
  while (relations.length < 40) {
    const a = next(25);
    const b = Math.min(24, a + 1 + next(7));
    const [from = '', to = ''] =
      next(10) === 0 ? [CATEGORY_NAMES[b], CATEGORY_NAMES[a]] : [CATEGORY_NAMES[a], CATEGORY_NAMES[b]];
    if (a === b || seen.has(`${from}${to}`)) continue;
    seen.add(`${from}${to}`);
    const polarity = next(4) === 0 ? '-' : '+';
    relations.push({ from, to, polarity, quotes: [next(9), next(5), next(6) === 0 ? -4 : next(3), next(7)] });
  }
  return {
    codes: CATEGORY_NAMES.map((name, i) => code(name, 'category', null, i, PALETTE[i % 8])),
    ...relate(relations),
    sources,
    level: 'category',
  };
}

/** Texts of the dense map: the name and a count. */
export function denseNames(): ReadonlyMap<string, FactorText> {
  return new Map(
    CATEGORY_NAMES.map((name, i) => [
      name,
      { name, second: '', counts: `${i + 3} 个概念 · ${i * 7 + 12} 条编码` },
    ]),
  );
}
