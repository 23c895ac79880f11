import { useTranslation } from 'react-i18next';
import type { Coding } from '../../../../shared/api/entities/codes.ts';
import type { Row } from '../../../../shared/api/tables.ts';
import { typedPlace } from '../../../typed/places.ts';
import { setOpen, useOpen } from '../open-store.ts';
import { focusText } from '../text/text-host.ts';
import { createMemo } from './memo-actions.ts';
import { MemoDraft } from './memo-draft.tsx';

interface NewMemoProps {
  coding: Coding | undefined;
  code: Row<'code'> | undefined;
}

/** A memo being begun on the passage in hand or, without one, on a code. */
export function NewMemo({ coding, code }: NewMemoProps) {
  const { t } = useTranslation();
  const isBegun = useOpen(state => state.memoBegun);
  const label = coding ? t('open.memo.newOnPassage') : t('open.memo.onCode', { name: code?.name });
  const close = () => {
    setOpen({ memoBegun: false });
    focusText();
  };
  return (
    <MemoDraft
      place={typedPlace.memo({ codingId: coding?.id, codeId: code?.id })}
      label={label}
      isBegun={isBegun}
      onKeep={(body, kind) => createMemo(body, kind, { coding, codeId: code?.id })}
      onClose={close}
    />
  );
}
