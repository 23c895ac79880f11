import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rowMap } from '../../../state/mirror.ts';
import { makeCode } from '../axial-actions.ts';
import { type NewCode, setAxial, useAxial } from '../axial-store.ts';
import { focusCode, hasCore } from '../begin.ts';
import { what } from '../names.ts';
import { NO_MAIN } from './board-model.ts';
import { focusStop } from './regions.ts';
import '../../../components/field.css';

/** Where the name of a new code is typed: Enter or leaving makes it, Escape gives it up. */
export function NameField({ adding }: { adding: NewCode }) {
  const { t } = useTranslation();
  const { kind, childIds } = adding;
  const [name, setName] = useState(() => suggestedName(childIds));
  const field = useRef<HTMLInputElement>(null);
  const isTyped = useRef(false);
  const isBusy = useRef(false);
  useEffect(() => {
    const before = document.activeElement;
    field.current?.select();
    field.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    return () => giveBackFocus(before);
  }, []);
  const finish = async (keeps: boolean) => {
    if (isBusy.current || useAxial.getState().adding !== adding) return;
    isBusy.current = true;
    const isDone = !keeps || name.trim() === '' || (await make(adding, name.trim()));
    isBusy.current = false;
    if (isDone) setAxial({ adding: null });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    event.stopPropagation();
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    // Enter must not also press a button of the dialog that may come up.
    event.preventDefault();
    void finish(event.key === 'Enter');
  };
  return (
    <div className="axial-new">
      <input
        ref={field}
        className="field__input"
        aria-label={t(`axial.newName.${kind}`)}
        placeholder={t(`axial.newName.${kind}`)}
        value={name}
        onChange={event => {
          isTyped.current = true;
          setName(event.target.value);
        }}
        // A name that was only suggested is not taken by going elsewhere.
        onBlur={() => void finish(isTyped.current)}
        onKeyDown={onKeyDown}
      />
      {childIds.length > 0 && (
        <p className="axial-new__of muted small">{t('axial.holds', { things: what(childIds) })}</p>
      )}
    </div>
  );
}

/** Unless it has gone elsewhere, to where it was, or to where the arrow keys stand. */
function giveBackFocus(before: Element | null): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return;
    if (before instanceof HTMLElement && before.isConnected) before.focus();
    else focusStop('board', useAxial.getState().lead.board);
  });
}

/** A single concept may give its name to the category made from it. */
function suggestedName(childIds: readonly string[]): string {
  const [only] = childIds;
  return only !== undefined && childIds.length === 1 ? (rowMap('code').get(only)?.name ?? '') : '';
}

async function make(
  { kind, column, childIds, suggestionKey = null }: NewCode,
  name: string,
): Promise<boolean> {
  if (kind === 'core' && hasCore()) {
    setAxial({ replacing: { name } });
    return true;
  }
  const core = [...rowMap('code').values()].find(code => code.kind === 'core');
  const parentId = kind === 'main' ? (core?.id ?? null) : column === NO_MAIN ? null : column;
  const id = await makeCode({ name, kind, parentId, childIds, suggestionKey });
  if (id === undefined) return false;
  focusCode(id);
  return true;
}
