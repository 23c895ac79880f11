import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemoKind } from '../../../../shared/api/entities/memos.ts';
import { Button } from '../../../components/button.tsx';
import { PromptMenu } from '../../../components/prompt-menu.tsx';
import { Select } from '../../../components/select.tsx';
import { giveUp } from '../../../typed/give-up.ts';
import { KeptNote } from '../../../typed/kept-note.tsx';
import { isBlank, letGo, typedAt, useTyped } from '../../../typed/typed-texts.ts';
import { useKeptInView } from '../../../typed/use-kept-in-view.ts';
import { useTypedText } from '../../../typed/use-typed-text.ts';
import { MemoText } from './memo-text.tsx';
import './memo.css';

const KINDS = ['code', 'comparison', 'theory', 'method'] as const satisfies readonly MemoKind[];
type NewKind = (typeof KINDS)[number];

interface MemoDraftProps {
  /** What the memo is to be about. */
  place: string;
  label: string;
  /** Whether it was begun just now; otherwise it is there because it was left unsaved, and takes no focus. */
  isBegun: boolean;
  /** Stores what was written, also where the draft is taken away with something new in it; true where it is stored. */
  onKeep(body: string, kind: MemoKind): Promise<boolean>;
  onClose(): void;
}

/** A memo being begun: Ctrl or Cmd Enter keeps it, Escape gives it up. */
export function MemoDraft({ place, label, isBegun, onKeep, onClose }: MemoDraftProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<NewKind>('code');
  // Before the text is left: whether it is new is what decides.
  const save = useSaving(place, body => onKeep(body, kind));
  const { text, change, isKept } = useTypedText(place);
  const isWanted = useTyped(state => state.wanted === place);
  const area = useRef<HTMLTextAreaElement>(null);
  useKeptInView(area, isWanted);
  const finish = async () => {
    if (isBlank(typedAt(place)) || (await save())) onClose();
  };
  const cancel = () => {
    giveUp(place);
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape' && isBlank(text)) cancel();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void finish();
  };
  return (
    <div className="memo memo--new">
      <MemoText
        label={label}
        placeholder={label}
        value={text}
        onChange={change}
        onBlur={() => undefined}
        onKeyDown={onKeyDown}
        area={area}
        takesFocus={isBegun || isWanted}
      />
      {isKept && <KeptNote place={place} />}
      <div className="memo__foot">
        <Select
          label={t('open.memo.kind')}
          hideLabel
          options={KINDS.map(id => ({ id, label: t(`open.memo.kinds.${id}`) }))}
          value={kind}
          onChange={id => setKind(id)}
        />
        <PromptMenu area={area} onChange={change} />
      </div>
      <div className="memo__foot memo__foot--end">
        <Button variant="quiet" onPress={cancel}>
          {t('common.cancel')}
        </Button>
        <Button variant="primary" isDisabled={isBlank(text)} onPress={() => void finish()}>
          {t('common.save')}
        </Button>
      </div>
    </div>
  );
}

/** Stores the text of a place, once; also as the draft goes: turning to something else is no reason to lose what was written. */
function useSaving(place: string, onKeep: (body: string) => Promise<boolean>): () => Promise<boolean> {
  const isSaving = useRef(false);
  const save = async () => {
    const body = typedAt(place).trim();
    if (isSaving.current || body === '') return false;
    isSaving.current = true;
    const isKept = await onKeep(body);
    isSaving.current = false;
    if (isKept) letGo(place);
    return isKept;
  };
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(
    () => () => {
      // What was left here before waits on: it was only looked at.
      if (!useTyped.getState().kept.has(place)) void latest.current();
      useTyped.setState(({ wanted }) => ({ wanted: wanted === place ? null : wanted }));
    },
    [place],
  );
  return save;
}
