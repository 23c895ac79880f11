import type { NameHit } from './name-hit.ts';
import { isMostlyWord, surnameAt, surnameWeight } from './surnames-zh.ts';
import { wordEdges } from './word-edges.ts';
import { AFTER_NAME, BEFORE_NAME, GIVEN, NEVER_GIVEN, NO_NAMES, TITLES } from './words-zh.ts';

const isHan = /^\p{Script=Han}$/u;
/** Points that a name needs to be likely, by the characters of its given name: of one there is less to go by. */
const NEEDED = [0, 4.9, 4] as const;
const PLACE_ENDING = /[村屯镇乡县市区省州街路]$/u;
const LIKELY = 3;
/** From here on a candidate is worth counting: what comes back may be a name after all. */
export const POSSIBLE = 2;

/** What a candidate is judged by. */
interface Candidate {
  readonly text: string;
  readonly start: number;
  readonly surname: string;
  readonly given: string;
  readonly edges: ReadonlySet<number>;
}

/** Points for how the characters of a given name look: those of people's names speak for one, those of grammar against. */
function givenScore(given: string): number {
  const each = [...given].map((char): number => (NEVER_GIVEN.has(char) ? -3 : GIVEN.has(char) ? 1.5 : 0));
  return each.reduce((sum, points) => sum + points, 0) / Math.max(1, each.length / 1.4);
}

/** Points for how a dictionary cuts the place: words are most often words, and names are not in it. */
function cutScore({ start, surname, given, edges }: Candidate): number {
  const inner = start + surname.length;
  const isWordAtEnd = given.length === 2 && !edges.has(inner + 1);
  if (surname.length === 2 || edges.has(inner)) {
    const looksGiven = [...given].every(char => GIVEN.has(char));
    return isWordAtEnd && !looksGiven ? -0.5 : 1;
  }
  // 王国|强: a word and a character left over may be a name that was cut wrongly.
  return given.length === 2 && edges.has(inner + 1) ? -0.1 : -2.5;
}

/** How likely a candidate is a name; 3 and more is likely. */
function scoreOf(candidate: Candidate): number {
  const { text, start, surname, given, edges } = candidate;
  const end = start + surname.length + given.length;
  if (!edges.has(end) || (!edges.has(start) && surname.length === 1) || PLACE_ENDING.test(given)) return 0;
  let score = surnameWeight(surname) + givenScore(given) + cutScore(candidate);
  if (NO_NAMES.has(text.slice(start, start + 2))) {
    const isLeftOver = given.length === 2 && edges.has(end - 1) && !edges.has(start + 1);
    if (!isLeftOver || ![...given].every(char => GIVEN.has(char))) return 0;
    score -= 0.5;
  }
  if (BEFORE_NAME.test(text.slice(Math.max(0, start - 6), start))) score += 1;
  if (AFTER_NAME.test(text.slice(end, end + 4))) score += 0.5;
  return Math.min(5, LIKELY + score - (NEEDED[given.length] ?? 4));
}

const TITLE_AT = new RegExp(`(?:${TITLES})`, 'uy');

/** The full name that begins at a surname, the longer of two that are likely. */
function fullNameAt(
  text: string,
  start: number,
  surname: string,
  edges: ReadonlySet<number>,
): NameHit | null {
  TITLE_AT.lastIndex = start + surname.length;
  if (surname === '' || TITLE_AT.test(text)) return null;
  const scored = [2, 1].flatMap(length => {
    const given = text.slice(start + surname.length, start + surname.length + length);
    if (given.length < length || ![...given].every(char => isHan.test(char))) return [];
    const score = scoreOf({ text, start, surname, given, edges });
    return score >= POSSIBLE ? [{ given, score }] : [];
  });
  // 张伟来: a third character that is no part of names belongs to what follows, where the name is one without it.
  const looksGiven = ({ given }: { given: string }) => given.length === 1 || GIVEN.has(given.slice(-1));
  const likely = scored.filter(each => each.score >= LIKELY);
  const best = likely.find(looksGiven) ?? likely[0] ?? scored[0];
  if (!best) return null;
  const end = start + surname.length + best.given.length;
  return { start, end, text: text.slice(start, end), kind: 'person', reason: 'surname', score: best.score };
}

/** 时任书记, 担任主任: the surname 任 is then no surname. */
const HOLDS_OFFICE = /[时担兼现前历曾上新]$/u;
/** After one of these a single character of kin or rank is part of a word: 王总结, 李工作, 张姐妹. */
const NO_TITLE =
  /^(?:总[结是会的共体计量部之]|工[作人程资地业具厂商分]|导[致师演游]|哥[们俩几]|姐[妹们]|叔[伯侄]|书记员)/u;

/** 张书记, 欧阳老师: a surname before a title. */
function titledAt(text: string, start: number, surname: string): NameHit | null {
  const at = start + surname.length;
  TITLE_AT.lastIndex = at;
  const title = TITLE_AT.exec(text)?.[0];
  if (title === undefined || isMostlyWord(surname) || NO_TITLE.test(text.slice(at, at + 3))) return null;
  if (surname === '任' && HOLDS_OFFICE.test(text.slice(0, start))) return null;
  const end = at + title.length;
  return { start, end, text: text.slice(start, end), kind: 'person', reason: 'surname-title', score: 4 };
}

const NOT_FAMILIAR = new Set(
  '小康 小麦 小米 小高 小江 小龙 小石 小路 小田 小文 小方 小史 小黄 小金 小于 小程 小牛 小章 老于 老石 老路 老江 老文 老方 老史 老家 老龙 老金 小时 小学 小鲁 小林 老林 老常 老高 小白 老白 老万 小万 小毛 老毛 小安 老安 小武 老车 小车 小游 小池 小章 小向 老是'.split(
    ' ',
  ),
);

/** 老王, 小李: familiar forms of a frequent surname, where no word begins so. */
function familiarAt(text: string, at: number, edges: ReadonlySet<number>): NameHit | null {
  const form = text.slice(at, at + 2);
  const surname = form.charAt(1);
  if (!/^[老小]/.test(form) || surnameWeight(surname) < 2 || !edges.has(at)) return null;
  if (!edges.has(at + 2)) return null;
  // 老林子, 小杨树: the character is a word of its own unless something speaks for a person.
  const isOften = !NOT_FAMILIAR.has(form);
  const after = text.slice(at + 2, at + 4);
  const isPerson = isOften ? !/^[子儿树]/.test(after) : /^(?:说|讲|家|他|她|同志)/.test(after);
  if (!isPerson) return null;
  return { start: at, end: at + 2, text: form, kind: 'person', reason: 'familiar', score: isOften ? 4 : 3 };
}

/**
 * What looks like the name of a person in Chinese: a surname with a given name (scored by both, by how the words around
 * are cut and by what stands before and after), a surname before a title, 老 or 小 before a surname. Not sure: shown
 * with its places, never applied by itself.
 */
export function findNamesZh(text: string): NameHit[] {
  if (!/\p{Script=Han}/u.test(text)) return [];
  const edges = wordEdges(text);
  const hits: NameHit[] = [];
  let at = 0;
  while (at < text.length) {
    const surname = surnameAt(text, at);
    const hit =
      familiarAt(text, at, edges) ??
      (surname === '' ? null : titledAt(text, at, surname)) ??
      fullNameAt(text, at, surname, edges);
    if (hit) hits.push(hit);
    at = hit?.end ?? at + 1;
  }
  return hits;
}
