import { type ClipboardEvent, type Ref, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../../components/classes.ts';
import type { CaseColumn } from './case-table.ts';
import type { GridPlace, MoveKey } from './grid-selection.ts';
import { HEAD, leftOf, ROW, widthOf } from './grid-size.ts';
import { useCellEditing } from './use-cell-editing.ts';

export interface CellFieldProps {
  ref: Ref<HTMLTextAreaElement>;
  gridId: string;
  cellId: string;
  caseName: string;
  place: GridPlace;
  column: CaseColumn;
  /** The words of the cell, as they are edited. */
  text: string;
  onMove(key: MoveKey): boolean;
  onClear(): void;
  onFillDown(): void;
  onSelectAll(): void;
  /** Goes to where one says what to look for, and to the next cell that says it. */
  onFind(): void;
  onFindNext(step: 1 | -1): void;
  /** Keeps what was typed; in all of the selection where `isForAll`. */
  onCommit(text: string, isForAll: boolean): void;
  onCopy(event: ClipboardEvent): void;
  onCut(event: ClipboardEvent): void;
  onPaste(event: ClipboardEvent): void;
}

/**
 * The one field of the grid. It always has the focus and lies over the cell of the cursor, unseen until something is
 * typed: only so does an input method get the first letter.
 */
export function CellField(props: CellFieldProps) {
  const { t } = useTranslation();
  const { place, column } = props;
  const { draft, choices, picked, ...on } = useCellEditing(props);
  const isEditing = draft !== null;
  const size = { width: widthOf(place.column), height: ROW };
  return (
    <div
      className={classes(
        'cell-field',
        isEditing && 'cell-field--editing',
        place.column === 0 && 'cell-field--name',
      )}
      style={{ top: HEAD + place.row * ROW, left: leftOf(place.column), ...size }}
    >
      <textarea
        ref={props.ref}
        className="cell-field__text"
        rows={1}
        aria-label={t('cases.cell', { column: column.name, name: props.caseName })}
        aria-controls={props.gridId}
        {...(isEditing ? {} : { 'aria-activedescendant': props.cellId })}
        value={draft ?? ''}
        onChange={event => on.edit(event.target.value)}
        onKeyDown={on.keyDown}
        onBlur={() => {
          if (draft !== null) on.commit(draft);
        }}
        onCopy={event => isEditing || props.onCopy(event)}
        onCut={event => isEditing || props.onCut(event)}
        onPaste={event => isEditing || props.onPaste(event)}
      />
      {choices.length > 0 && (
        <Choices label={column.name} choices={choices} picked={picked} onChoose={on.commit} />
      )}
    </div>
  );
}

interface ChoicesProps {
  label: string;
  choices: readonly string[];
  picked: number;
  onChoose(choice: string): void;
}

function Choices({ label, choices, picked, onChoose }: ChoicesProps) {
  const list = useRef<HTMLUListElement>(null);
  // Below the last rows there is no room for it until the grid is scrolled.
  useLayoutEffect(() => {
    const shown = list.current?.children[picked] ?? list.current;
    // It may give a promise, which is nothing to clean up with.
    void shown?.scrollIntoView({ block: 'nearest' });
  }, [picked]);
  return (
    <>
      <ul ref={list} className="cell-field__choices popover" aria-label={label}>
        {choices.map((choice, index) => (
          <li key={choice}>
            <button
              type="button"
              tabIndex={-1}
              className={classes('cell-field__choice', index === picked && 'cell-field__choice--picked')}
              onMouseDown={event => {
                event.preventDefault();
                onChoose(choice);
              }}
            >
              {choice}
            </button>
          </li>
        ))}
      </ul>
      <span className="visually-hidden" role="status">
        {choices[picked]}
      </span>
    </>
  );
}
