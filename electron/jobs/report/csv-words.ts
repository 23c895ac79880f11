import type { CodeKind } from '../../../shared/api/entities/codes.ts';
import type { Evidence, LinkType, Polarity } from '../../../shared/api/entities/links.ts';
import type { ReportLanguage } from './report-data.ts';

/** Column headings and values of the CSV files. Polarity is in words: a bare + or - would be taken for a formula. */
export interface CsvWords {
  readonly codings: readonly string[];
  readonly codebook: readonly string[];
  readonly passages: readonly string[];
  readonly words: readonly string[];
  /** Headings before the columns of the sites, and of the total after them. */
  readonly matrix: { readonly before: readonly string[]; readonly total: string };
  readonly links: readonly string[];
  /** Heading of the last column where only the links of a model are in the table. */
  readonly drawnIn: string;
  readonly kinds: Readonly<Record<CodeKind, string>>;
  readonly polarity: Readonly<Record<Polarity, string>>;
  readonly linkTypes: Readonly<Record<LinkType, string>>;
  readonly stance: Readonly<Record<Evidence['stance'], string>>;
  /** In the place of the stance, for a link without evidence. */
  readonly noEvidence: string;
  readonly yes: string;
  readonly no: string;
}

const headings = (line: string): readonly string[] => line.split(', ');

const ZH: CsvWords = {
  codings: headings('资料, 案例点, 受访者, 编号, 编码, 编码路径, 编码者, 起, 止, 原始语句, 编码时间'),
  passages: headings('资料, 案例点, 受访者, 段落, 起, 止, 原始语句, 编码, 编码者'),
  words: headings('词语, 次数, 资料数, 案例点数, 每千词次数'),
  codebook: headings(
    '编号, 编码, 层次, 编码路径, 也归入, 定义, 适用, 不适用, 示例, 示例受访者, 本土概念, 编码数, 资料数, 案例点数',
  ),
  matrix: { before: headings('编号, 编码, 层次'), total: '合计' },
  links: headings(
    '原因, 结果, 关系类型, 方向, 关系内涵, 证据立场, 资料, 案例点, 受访者, 起, 止, 原始语句, 原因部分, 结果部分',
  ),
  drawnIn: '模型与筛选',
  kinds: { concept: '初始概念', category: '范畴', main: '主范畴', core: '核心范畴' },
  polarity: { '+': '正向影响', '-': '负向影响', '±': '正负兼有', '?': '方向不明' },
  linkTypes: { causes: '导致', enables: '促成', restrains: '制约', conditions: '条件', associated: '相关' },
  stance: { supports: '支持', contradicts: '反对' },
  noEvidence: '尚无引文',
  yes: '是',
  no: '否',
};

const EN: CsvWords = {
  codings: headings('Source, Site, Participant, Number, Code, Code path, Coder, Start, End, Quote, Coded at'),
  passages: headings('Source, Site, Participant, Paragraph, Start, End, Quote, Codes, Coders'),
  words: headings('Word, Count, Sources, Sites, Per 1000 words'),
  codebook: headings(
    'Number, Code, Level, Code path, Also under, Definition, Use, Do not use, Example, Example participant, In vivo, Codings, Sources, Sites',
  ),
  matrix: { before: headings('Number, Code, Level'), total: 'Total' },
  links: headings(
    'From, To, Type, Polarity, Meaning, Stance, Source, Site, Participant, Start, End, Quote, Cause part, Effect part',
  ),
  drawnIn: 'Model and filter',
  kinds: { concept: 'concept', category: 'category', main: 'main category', core: 'core category' },
  polarity: { '+': 'raises', '-': 'restrains', '±': 'mixed', '?': 'unknown' },
  linkTypes: {
    causes: 'causes',
    enables: 'enables',
    restrains: 'restrains',
    conditions: 'conditions',
    associated: 'associated',
  },
  stance: { supports: 'supports', contradicts: 'contradicts' },
  noEvidence: 'no quote yet',
  yes: 'yes',
  no: 'no',
};

/** The words of the CSV files in a language. */
export function csvWords(language: ReportLanguage): CsvWords {
  return language === 'zh' ? ZH : EN;
}
