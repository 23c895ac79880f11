import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Coding } from '../../../../shared/api/entities/codes.ts';
import type { DraftBlock } from '../../../state/text-drafts.ts';
import { CorrectBlock } from './correct-block.tsx';

/** So many blocks come and wait together: fields for all of a long transcript would make every key slow. */
export const SECTION = 30;

/** How far beyond the edge of what is seen fields are made ready, in pixels. */
const AHEAD = 1600;

const NONE: readonly Coding[] = [];

interface CorrectSectionProps {
  sourceId: string;
  /** Number of the section's first block. */
  from: number;
  blocks: readonly DraftBlock[];
  codings: readonly (readonly Coding[])[];
  /** The block the caret goes to as typing begins, and where in it. */
  caret: { index: number; at: number };
  scroll: RefObject<HTMLDivElement | null>;
}

/** Some blocks that follow one another: words to be read until they come near, fields to type in from then on. */
export function CorrectSection({ sourceId, from, blocks, codings, caret, scroll }: CorrectSectionProps) {
  const own = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(caret.index >= from && caret.index < from + blocks.length);
  useEffect(() => {
    if (isNear || !own.current) return;
    const observer = new IntersectionObserver(
      entries => {
        if (entries.some(entry => entry.isIntersecting)) setNear(true);
      },
      { root: scroll.current, rootMargin: `${AHEAD}px` },
    );
    observer.observe(own.current);
    return () => observer.disconnect();
  }, [isNear, scroll]);
  return (
    <div ref={own} className="correct__section">
      {isNear
        ? blocks.map((block, i) => (
            <CorrectBlock
              key={block.start}
              sourceId={sourceId}
              index={from + i}
              block={block}
              codings={codings[from + i] ?? NONE}
              caret={caret.index === from + i ? caret.at : null}
            />
          ))
        : blocks.map(block => (
            <p key={block.start} className={`correct__waiting correct__waiting--${block.kind}`}>
              {block.text}
            </p>
          ))}
    </div>
  );
}
