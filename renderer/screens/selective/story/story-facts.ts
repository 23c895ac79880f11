import { createStore } from 'zustand/vanilla';
import type { Result } from '../../../../shared/api/method-table.ts';
import type { MentionAttrs } from './story-doc.ts';

export type StoryQuote = Result<'quotes.get'>[number];

/** What is known of a relation that is cited. */
export interface CitationFacts {
  fromId: string;
  toId: string;
  from: string;
  to: string;
  /** Distinct passages that state it; null until they are counted. */
  citations: number | null;
  contested: boolean;
  /** Numbers of the propositions that rest on it. */
  propositions: readonly number[];
}

/** What a mention shows: the thing as it is now, `gone` where it was removed, null until it is known. */
export type MentionFacts =
  | { kind: 'code'; name: string; color: string }
  | ({ kind: 'citation' } & CitationFacts)
  | { kind: 'quote'; quote: StoryQuote; site: string }
  | { kind: 'gone' };

/** The words a mention is shown and read with, in the interface's language. */
export interface MentionWords {
  quotes(count: number): string;
  paragraph(number: number): string;
  contested: string;
  gone(kind: MentionAttrs['kind']): string;
}

export interface StoryFacts {
  of(mention: MentionAttrs): MentionFacts | null;
  words: MentionWords;
}

const NO_WORDS: MentionWords = {
  quotes: String,
  paragraph: String,
  contested: '',
  gone: () => '',
};

/** What the mentions of the storyline show; whoever draws them listens to it. */
export const storyFacts = createStore<StoryFacts>(() => ({ of: () => null, words: NO_WORDS }));
