import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Coding } from '../../../../shared/api/entities/codes.ts';
import { CodeChoice } from '../../../components/code-choice.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { useOpen } from '../open-store.ts';
import { draftQuote, endOf, type LinkDraft, type LinkEnd, type LinkSide, swapped } from './link-draft.ts';
import { changeDraft } from './link-steps.ts';

/** Which code is the cause and which the effect. */
export function LinkEnds({ draft }: { draft: LinkDraft }) {
  const { t } = useTranslation();
  const inside = useCodingsInQuote(draft);
  const first = useMemo(() => [...new Set(inside.map(coding => coding.codeId))], [inside]);
  const choose = (side: LinkSide, codeId: string) =>
    changeDraft({ [side]: endFor(draft[side], codeId, inside) });
  return (
    <div className="link-ends">
      <CodeChoice
        label={t('open.link.cause')}
        className="field link-ends__cause"
        value={draft.cause.codeId}
        first={first}
        onChange={id => choose('cause', id)}
      />
      <IconButton
        icon="swap"
        label={t('open.link.swap')}
        className="link-ends__swap"
        onPress={() => changeDraft(swapped(draft))}
      />
      <CodeChoice
        label={t('open.link.effect')}
        className="field link-ends__effect"
        value={draft.effect.codeId}
        first={first}
        onChange={id => choose('effect', id)}
      />
    </div>
  );
}

/** Another code's own words in the quote, if it has any; otherwise the part stays as it was marked. */
function endFor(before: LinkEnd, codeId: string, inside: readonly Coding[]): LinkEnd {
  const coding = inside.find(each => each.codeId === codeId);
  return coding ? endOf(coding) : { ...before, codeId, codingId: null };
}

function useCodingsInQuote(draft: LinkDraft): Coding[] {
  const codings = useOpen(state => state.codings);
  const body = useOpen(state => state.body);
  return useMemo(() => {
    const quote = body && draftQuote(draft, body);
    return quote ? codings.filter(each => each.start < quote.end && each.end > quote.start) : [];
  }, [codings, body, draft]);
}
