import { useTranslation } from 'react-i18next';
import type { Row } from '../../../../shared/api/tables.ts';
import { ColorDot } from '../../../components/color-dot.tsx';
import { useRowMap } from '../../../state/mirror.ts';
import { useQuery } from '../../../state/query.ts';
import { useAfterPaint } from '../../../state/use-after-paint.ts';
import type { Span } from '../../../text-view/text-view-types.ts';
import { useOpen } from '../open-store.ts';

export interface SimilarCode {
  code: Row<'code'>;
  count: number;
}

/** Digits that no stage has: with Alt each takes the code at its place. */
export const SIMILAR_KEYS = ['8', '9'] as const;

const NONE: readonly SimilarCode[] = [];

/** The codes that passages like this one have, but for those it has itself; asked once the list is painted. */
export function useSimilarCodes(span: Span): readonly SimilarCode[] {
  const isPainted = useAfterPaint();
  const codes = useRowMap('code');
  const codings = useOpen(state => state.codings);
  const sourceId = useOpen(state => state.body?.sourceId);
  const { start, end } = span;
  const asked = isPainted && sourceId !== undefined ? { sourceId, start, end } : null;
  const found = useQuery('codings.similar', asked, { tables: ['coding'] }).data;
  if (!found) return NONE;
  const here = codings.filter(coding => coding.start === start && coding.end === end);
  return found.flatMap(({ codeId, count }) => {
    const code = codes.get(codeId);
    return code && !here.some(coding => coding.codeId === codeId) ? [{ code, count }] : [];
  });
}

interface SimilarCodesProps {
  codes: readonly SimilarCode[];
  onChoose(code: Row<'code'>): void;
}

/** Says how similar passages are coded; each code is taken by a click or its key. */
export function SimilarCodes({ codes, onChoose }: SimilarCodesProps) {
  const { t } = useTranslation();
  return (
    <div className="code-picker__similar" role="status">
      <span>{t('open.picker.similar')}</span>
      {codes.map(({ code, count }, index) => (
        <button
          key={code.id}
          type="button"
          className="code-picker__similar-code"
          // Keeps the focus in the field.
          onMouseDown={event => event.preventDefault()}
          onClick={() => onChoose(code)}
        >
          <ColorDot color={code.color} size={7} />
          <b className="ellipsis">{code.name}</b>
          <span className="tabular">{t('open.picker.times', { count })}</span>
          <kbd className="kbd">Alt {SIMILAR_KEYS[index]}</kbd>
        </button>
      ))}
    </div>
  );
}
