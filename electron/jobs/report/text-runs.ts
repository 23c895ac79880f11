import { type IRunPropertiesOptions, Tab, TextRun } from 'docx';
import type { ReportQuote } from './report-data.ts';
import type { ReportWords } from './report-vocabulary.ts';
import { xmlText } from './xml-text.ts';

const EAST_ASIAN = /[\p{Script=Han}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u;

/**
 * Runs for a text: line ends become line breaks, tabs become tabs. A text with Chinese in it carries the East Asian
 * hint; without it Word sets “ ” … — in the Latin font, half as wide as Chinese typography wants them.
 */
export function textRuns(text: string, look: IRunPropertiesOptions = {}): TextRun[] {
  const clean = xmlText(text);
  const hint = EAST_ASIAN.test(clean) && look.font === undefined ? { font: { hint: 'eastAsia' } } : {};
  return clean.split(/\r\n|\r|\n/).map((line, index) => {
    const pieces = line.split('\t').flatMap((piece, place) => (place === 0 ? [piece] : [new Tab(), piece]));
    return new TextRun({ ...hint, ...look, ...(index > 0 ? { break: 1 } : {}), children: pieces });
  });
}

/** A statement in quotation marks with the participant's code after it: “……”（NA-02）. */
export function quoteRuns(statement: ReportQuote, words: ReportWords): TextRun[] {
  const { open, close } = words.quote;
  const code = statement.participantCode;
  const source = code === '' ? [] : textRuns(`${words.source.open}${code}${words.source.close}`);
  return [...textRuns(`${open}${statement.quote}${close}`), ...source];
}
