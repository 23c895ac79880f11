import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { CodeChoice } from '../../../components/code-choice.tsx';
import { ColorDot } from '../../../components/color-dot.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { useFormats } from '../../../i18n/format.ts';
import { useRows } from '../../../state/mirror.ts';
import type { CodeRow } from '../board/board-model.ts';
import {
  addTarget,
  MOST_TARGETS,
  removeTarget,
  type SplitState,
  type SplitTarget,
  send,
} from './split-model.ts';

interface SplitTargetsProps {
  code: CodeRow;
  state: SplitState;
  onChange(state: SplitState): void;
  chosen: readonly string[];
}

/** The codes that passages may go to, each with its key; pressing one sends the chosen passages there. */
export function SplitTargets({ code, state, onChange, chosen }: SplitTargetsProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const countOf = (at: number) => [...state.goes.values()].filter(to => to === at).length;
  return (
    <section className="parting__targets" aria-label={t('board.split.parts')}>
      <h3 className="heading">{t('board.split.parts')}</h3>
      <Button className="parting__target" onPress={() => onChange(send(state, chosen, null))}>
        <kbd className="kbd">0</kbd>
        <ColorDot color={code.color} />
        <span className="ellipsis">{t('board.split.stay', { name: code.name })}</span>
      </Button>
      {state.targets.map((target, at) => (
        <div key={target.codeId ?? target.name} className="parting__line">
          <Button className="parting__target" onPress={() => onChange(send(state, chosen, at))}>
            <kbd className="kbd">{at + 1}</kbd>
            <ColorDot color={target.color} />
            <span className="ellipsis">{target.name}</span>
            {target.codeId === null && <span className="muted small">{t('board.split.newNote')}</span>}
            <span className="push tabular">{number(countOf(at))}</span>
          </Button>
          <IconButton
            icon="close"
            label={t('board.split.remove', { name: target.name })}
            onPress={() => onChange(removeTarget(state, at))}
          />
        </div>
      ))}
      {state.targets.length < MOST_TARGETS && (
        <NewTarget code={code} state={state} onAdd={target => onChange(addTarget(state, target))} />
      )}
    </section>
  );
}

interface NewTargetProps {
  code: CodeRow;
  state: SplitState;
  onAdd(target: SplitTarget): void;
}

function NewTarget({ code, state, onAdd }: NewTargetProps) {
  const { t } = useTranslation();
  const codes = useRows('code');
  const [name, setName] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const typed = name.trim();
  const isTaken =
    codes.some(each => each.name === typed && each.parentId === code.parentId) ||
    state.targets.some(each => each.codeId === null && each.name === typed);
  const add = () => {
    if (typed === '' || isTaken) return;
    onAdd({ name: typed, color: code.color, codeId: null });
    setName('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.key !== 'Enter') return;
    event.preventDefault();
    add();
  };
  const siblings = codes.filter(each => each.parentId === code.parentId && each.id !== code.id);
  return (
    <>
      <label className="field">
        <span className="field__label">{t('board.split.newName')}</span>
        <input
          ref={field}
          className="field__input"
          placeholder={t('board.split.namePlaceholder')}
          value={name}
          onChange={event => setName(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </label>
      {typed !== '' && isTaken && (
        <p role="alert" className="parting__problem">
          {t('board.merge.nameTaken')}
        </p>
      )}
      <CodeChoice
        key={state.targets.length}
        label={t('board.split.existing')}
        value={null}
        first={siblings.map(each => each.id)}
        onChange={id => {
          const found = codes.find(each => each.id === id);
          if (found && found.id !== code.id)
            onAdd({ name: found.name, color: found.color, codeId: found.id });
        }}
      />
    </>
  );
}
