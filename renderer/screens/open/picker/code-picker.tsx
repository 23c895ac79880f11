import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/icon.tsx';
import { PopoverAt } from '../../../components/popover-at.tsx';
import { hasCommandKey } from '../../../frame/platform.ts';
import { ParentChoice } from '../code/parent-choice.tsx';
import { type OpenState, setOpen, useOpen } from '../open-store.ts';
import { focusText } from '../text/text-host.ts';
import { optionId, PickerList } from './picker-list.tsx';
import { SIMILAR_KEYS, type SimilarCode, SimilarCodes, useSimilarCodes } from './similar-codes.tsx';
import { type Picker, usePicker } from './use-picker.ts';
import './code-picker.css';

const LIST_ID = 'code-picker-list';

/** Finds, makes or takes a code for the selected words. */
export function CodePicker() {
  const { t } = useTranslation();
  const picker = useOpen(state => state.picker);
  if (!picker) return null;
  return (
    <PopoverAt
      isNonModal
      label={t(picker.recodes ? 'open.picker.recode' : 'open.picker.label')}
      at={picker}
      onClose={closePicker}
      className="code-picker"
    >
      <Body key={`${picker.span.start}-${picker.span.end}`} picker={picker} />
    </PopoverAt>
  );
}

function closePicker(): void {
  setOpen({ picker: null });
  // After the popover has given back the focus in its own way.
  requestAnimationFrame(focusText);
}

function Body({ picker }: { picker: NonNullable<OpenState['picker']> }) {
  const { t } = useTranslation();
  const state = usePicker(picker, closePicker);
  const active = state.entries[state.active];
  const makesCode = active !== undefined && active.type !== 'code';
  const removes = active?.type === 'code' && active.coding !== undefined;
  const found = useSimilarCodes(picker.span);
  const similar = makesCode || removes ? [] : found;
  return (
    <>
      <div className="code-picker__field">
        <Icon name="search" />
        <input
          role="combobox"
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={LIST_ID}
          aria-activedescendant={active && optionId(LIST_ID, active)}
          aria-label={t(picker.recodes ? 'open.picker.recode' : 'open.picker.label')}
          placeholder={t('open.picker.placeholder')}
          // The picker is opened to type in.
          // biome-ignore lint/a11y/noAutofocus: see above
          autoFocus
          spellCheck={false}
          autoComplete="off"
          value={state.typed}
          onChange={event => state.type(event.target.value)}
          onKeyDown={event => onKey(event, state, similar)}
        />
      </div>
      <PickerList id={LIST_ID} picker={state} />
      <div className="code-picker__foot">
        {makesCode ? (
          <>
            <span>{t('open.picker.into')}</span>
            <ParentChoice
              value={state.parentId}
              onChange={state.setParentId}
              hideLabel
              className="code-picker__parent"
            />
          </>
        ) : similar.length > 0 ? (
          <SimilarCodes codes={similar} onChoose={code => state.choose(entryOf(code))} />
        ) : (
          <span>{t(removes ? 'open.picker.enterRemoves' : 'open.picker.hint')}</span>
        )}
      </div>
    </>
  );
}

const entryOf = (code: SimilarCode['code']) => ({ type: 'code', key: code.id, code }) as const;

function onKey(event: KeyboardEvent, picker: Picker, similar: readonly SimilarCode[]): void {
  // While an input method composes, Enter and the arrows are its own.
  if (event.nativeEvent.isComposing || event.keyCode === 229) return;
  const action = similarFor(event, picker, similar) ?? actionFor(event, picker);
  if (!action) return;
  event.preventDefault();
  event.stopPropagation();
  action();
}

function similarFor(
  event: KeyboardEvent,
  picker: Picker,
  similar: readonly SimilarCode[],
): (() => void) | null {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  // By its place on the keyboard: with Alt some layouts write another character.
  const found = similar[SIMILAR_KEYS.findIndex(digit => event.code === `Digit${digit}`)];
  return found ? () => picker.choose(entryOf(found.code)) : null;
}

function actionFor(event: KeyboardEvent, picker: Picker): (() => void) | null {
  const hasCommand = hasCommandKey(event.nativeEvent);
  if (event.key === 'Enter' && hasCommand) return () => picker.chooseOf('new');
  if (event.key.toLowerCase() === 'i' && hasCommand) return () => picker.chooseOf('inVivo');
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === 'Enter') return () => picker.choose(picker.entries[picker.active]);
  if (event.key === 'ArrowDown') return () => picker.step(1);
  return event.key === 'ArrowUp' ? () => picker.step(-1) : null;
}
