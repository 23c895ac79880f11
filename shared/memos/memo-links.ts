import type { MemoRef } from '../api/entities/memos.ts';

/** What the text of a memo links to: a code, a quote (a coding) or another memo. */
export interface MemoLink {
  readonly kind: Extract<MemoRef['targetKind'], 'code' | 'coding' | 'memo'>;
  readonly id: string;
}

/** A link as it is stored, `[[code:ID]]`: the id and no name, so that it follows every renaming. */
const STORED = /\[\[(code|coding|memo):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\]\]/g;
/** A link as it is written and read, `[[Name]]`. */
const WRITTEN = /\[\[([^[\]\n]+)\]\]/g;

/** The link that begins a stretch of text, with how long it is (UTF-16); null where none does. */
export function linkAtStart(text: string): { link: MemoLink; length: number } | null {
  STORED.lastIndex = 0;
  const found = STORED.exec(text);
  return found?.index === 0 ? { link: linkOf(found[1], found[2]), length: found[0].length } : null;
}

const linkOf = (kind: string | undefined, id: string | undefined): MemoLink => ({
  kind: kind as MemoLink['kind'],
  id: id ?? '',
});

/** One text for each link. */
export const linkKey = ({ kind, id }: MemoLink): string => `${kind}:${id}`;

/** How a link is stored. */
export const storedLink = (link: MemoLink): string => `[[${linkKey(link)}]]`;

/** The links of a stored text, each once, in the order of the text. */
export function linksIn(body: string): MemoLink[] {
  const links = [...body.matchAll(STORED)].map(found => linkOf(found[1], found[2]));
  return [...new Map(links.map(link => [linkKey(link), link])).values()];
}

/** A stored text with its links put in other words; a link for which there are none stays as it is. */
export function replaceLinks(body: string, wordsOf: (link: MemoLink) => string | null): string {
  return body.replace(STORED, (whole, kind: string, id: string) => wordsOf(linkOf(kind, id)) ?? whole);
}

/** A written text with its links stored; what names nothing stays as it was written. */
export function storeLinks(text: string, linkNamed: (name: string) => MemoLink | null): string {
  return text.replace(WRITTEN, (whole, name: string) => {
    const link = linkNamed(name.trim());
    return link === null ? whole : storedLink(link);
  });
}

/** A name as it may stand between the brackets. */
const bracketed = (name: string): string => name.replace(/[[\]\s]+/g, ' ').trim();

/**
 * The names that the links of a text are written by while it is edited: each name stands for one link, so that what is
 * written can be stored again, and a link keeps its name though what it names is renamed meanwhile.
 */
export class LinkNames {
  readonly #linkOf = new Map<string, MemoLink>();
  readonly #nameOf = new Map<string, string>();

  /** The name of a link; where another link has it already, it is told apart by a number. */
  give(link: MemoLink, name: string): string {
    const key = linkKey(link);
    const known = this.#nameOf.get(key);
    if (known !== undefined) return known;
    const base = bracketed(name) || link.kind;
    let free = base;
    for (let number = 2; this.#linkOf.has(free); number++) free = `${base} (${number})`;
    this.#linkOf.set(free, link);
    this.#nameOf.set(key, free);
    return free;
  }

  /** The link that is written by a name. */
  linkNamed(name: string): MemoLink | null {
    return this.#linkOf.get(name) ?? null;
  }

  /** A stored text as it is written; a link whose name is not known yet stays as it is stored. */
  written(body: string, nameOf: (link: MemoLink) => string | null): string {
    return replaceLinks(body, link => {
      const name = this.#nameOf.get(linkKey(link)) ?? nameOf(link);
      return name === null ? null : `[[${this.give(link, name)}]]`;
    });
  }
}
