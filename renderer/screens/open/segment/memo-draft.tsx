import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemoKind } from '../../../../shared/api/entities/memos.ts';
import { Button } from '../../../components/button.tsx';
import { PromptMenu } from '../../../components/prompt-menu.tsx';
import { Select } from '../../../components/select.tsx';
import { MemoText } from './memo-text.tsx';
import './memo.css';

const KINDS = ['code', 'comparison', 'theory', 'method'] as const satisfies readonly MemoKind[];
type NewKind = (typeof KINDS)[number];

interface MemoDraftProps {
  label: string;
  /** Keeps what was written; also called where the draft is taken away with something in it. */
  onKeep(body: string, kind: MemoKind): void;
  onClose(): void;
}

/** A memo being begun: Ctrl or Cmd Enter keeps it, Escape gives it up. */
export function MemoDraft({ label, onKeep, onClose }: MemoDraftProps) {
  const { t } = useTranslation();
  const [body, setBody] = useState('');
  const [kind, setKind] = useState<NewKind>('code');
  const area = useRef<HTMLTextAreaElement>(null);
  const unsaved = useRef<() => void>(() => undefined);
  useEffect(() => {
    unsaved.current = () => {
      if (body.trim() !== '') onKeep(body.trim(), kind);
    };
  });
  // Turning to something else is no reason to lose what was written.
  useEffect(() => () => unsaved.current(), []);
  const giveUp = () => {
    setBody('');
    unsaved.current = () => undefined;
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape' && body.trim() === '') giveUp();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onClose();
  };
  return (
    <div className="memo memo--new">
      <MemoText
        label={label}
        placeholder={label}
        value={body}
        onChange={setBody}
        onBlur={() => undefined}
        onKeyDown={onKeyDown}
        area={area}
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
        <PromptMenu area={area} onChange={setBody} />
      </div>
      <div className="memo__foot memo__foot--end">
        <Button variant="quiet" onPress={giveUp}>
          {t('common.cancel')}
        </Button>
        <Button variant="primary" isDisabled={body.trim() === ''} onPress={onClose}>
          {t('common.save')}
        </Button>
      </div>
    </div>
  );
}
