import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Coding } from '../../../../shared/api/entities/codes.ts';
import type { MemoKind } from '../../../../shared/api/entities/memos.ts';
import type { Row } from '../../../../shared/api/tables.ts';
import { Button } from '../../../components/button.tsx';
import { Select } from '../../../components/select.tsx';
import { setOpen } from '../open-store.ts';
import { focusText } from '../text/text-host.ts';
import { createMemo } from './memo-actions.ts';
import { MemoText } from './memo-text.tsx';

const KINDS = ['code', 'comparison', 'theory', 'method'] as const satisfies readonly MemoKind[];
type NewKind = (typeof KINDS)[number];

interface NewMemoProps {
  coding: Coding | undefined;
  code: Row<'code'> | undefined;
}

/** A memo being begun: Ctrl or Cmd Enter keeps it, Escape gives it up. */
export function NewMemo({ coding, code }: NewMemoProps) {
  const { t } = useTranslation();
  const [body, setBody] = useState('');
  const [kind, setKind] = useState<NewKind>('code');
  const about = { coding, codeId: code?.id };
  const unsaved = useRef<() => void>(() => undefined);
  useEffect(() => {
    unsaved.current = () => {
      if (body.trim() !== '') void createMemo(body.trim(), kind, about);
    };
  });
  // Turning to another passage is no reason to lose what was written.
  useEffect(() => () => unsaved.current(), []);
  const close = () => {
    setOpen({ memoBegun: false });
    focusText();
  };
  const giveUp = () => {
    setBody('');
    unsaved.current = () => undefined;
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape' && body.trim() === '') giveUp();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) close();
  };
  const label = coding ? t('open.memo.newOnPassage') : t('open.memo.onCode', { name: code?.name });
  return (
    <div className="memo memo--new">
      <MemoText
        label={label}
        placeholder={label}
        value={body}
        onChange={setBody}
        onBlur={() => undefined}
        onKeyDown={onKeyDown}
        takesFocus
      />
      <div className="memo__foot">
        <Select
          label={t('open.memo.kind')}
          hideLabel
          options={KINDS.map(id => ({ id, label: t(`open.memo.kinds.${id}`) }))}
          value={kind}
          onChange={id => setKind(id)}
        />
        <span className="push" />
        <Button variant="quiet" onPress={giveUp}>
          {t('common.cancel')}
        </Button>
        <Button variant="primary" isDisabled={body.trim() === ''} onPress={close}>
          {t('common.save')}
        </Button>
      </div>
    </div>
  );
}
