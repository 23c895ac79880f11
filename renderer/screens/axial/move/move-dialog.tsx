import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/dialog.tsx';
import { Icon } from '../../../components/icon.tsx';
import { useRows } from '../../../state/mirror.ts';
import { setAxial, useAxial } from '../axial-store.ts';
import { what } from '../names.ts';
import { carryOut } from './carry-out.ts';
import { type MoveChoice, moveChoices } from './move-choices.ts';
import { MoveList } from './move-list.tsx';
import './move.css';

/** Where the picked codes go, found by name: the way of the keyboard. */
export function MoveDialog() {
  const moving = useAxial(state => state.moving);
  return moving && <Choosing ids={moving} />;
}

function Choosing({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation();
  const codes = useRows('code');
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const choices = useMemo(
    () => moveChoices(codes, ids, typed, kind => t(`axial.move.out.${kind}`)),
    [codes, ids, typed, t],
  );
  const active = choices[at] ?? choices[0];
  const accepting = useAxial(state => state.accepting);
  const close = () => setAxial({ moving: null, accepting: null });
  const choose = (choice: MoveChoice | undefined) => {
    if (choice === undefined) return;
    close();
    carryOut(choice, ids, typed.trim(), accepting);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const last = choices.length - 1;
    if (event.key === 'ArrowDown') setAt(at >= last ? 0 : at + 1);
    else if (event.key === 'ArrowUp') setAt(at <= 0 ? last : at - 1);
    else if (event.key === 'Enter') choose(active);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={t('axial.move.title', { things: what(ids) })} isOpen onClose={close} size="small">
      <div className="move">
        <div className="move__field">
          <Icon name="search" />
          <input
            role="combobox"
            aria-expanded="true"
            aria-autocomplete="list"
            aria-controls={listId}
            aria-activedescendant={active && `${listId}-${active.key}`}
            aria-label={t('axial.move.find')}
            placeholder={t('axial.move.placeholder')}
            autoFocus
            spellCheck={false}
            autoComplete="off"
            value={typed}
            onChange={event => {
              setTyped(event.target.value);
              setAt(0);
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        <MoveList id={listId} choices={choices} active={active} onChoose={choose} />
      </div>
    </Dialog>
  );
}
