import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeIdOf, furtherCategoryOf } from '../../../components/code-tree/code-nodes.ts';
import { CodeTree } from '../../../components/code-tree/code-tree.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { Pane } from '../../../components/pane.tsx';
import { useRows } from '../../../state/mirror.ts';
import { useQuery } from '../../../state/query.ts';
import { selectCode, selectCoding, useUi } from '../../../state/ui.ts';
import { moveCodes, removeCode } from '../code/code-actions.ts';
import { beginRename, openCodeMenu } from '../code/code-menu-state.ts';
import { applyCode } from '../code/coding-actions.ts';
import { takeOutOf } from '../code/further-actions.ts';
import { setOpen } from '../open-store.ts';
import { focusText } from '../text/text-host.ts';
import { CodeOrderMenu, useCodeOrder } from './code-order-menu.tsx';
import { FilterField } from './filter-field.tsx';
import { useRevealCode } from './use-reveal-code.ts';

/** The codes of the project: to be applied, arranged, renamed, recoloured and removed. */
export function CodesPane() {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<string | null>(null);
  const codeId = useUi(state => state.codeId);
  const hasCodes = useRows('code').length > 0;
  const tree = useRef<HTMLDivElement>(null);
  useRevealCode(tree, filter ?? '');
  const { order, numbers } = useCodeOrder();
  const counts = useQuery('codings.counts', {}, { tables: ['coding'] }).data?.byCode;
  const lastUsed = useQuery('codes.lastUsed', order === 'lastUsed' ? {} : null, { tables: ['coding'] }).data;
  return (
    <Pane
      title={t('common.codes')}
      label={t('common.codes')}
      className="open__pane"
      tools={
        <CodeTools isFiltered={filter !== null} onFilter={() => setFilter(f => (f === null ? '' : null))} />
      }
    >
      {filter !== null && (
        <FilterField
          label={t('open.filterCodes')}
          value={filter}
          onChange={setFilter}
          onClose={() => setFilter(null)}
        />
      )}
      {!hasCodes && <p className="open__none muted">{t('open.noCodesHint')}</p>}
      {hasCodes && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the tree inside has the role and the focus
        <div ref={tree} className="open__codes" onKeyDown={onTreeKey} onContextMenu={onContextMenu}>
          <CodeTree
            name="open"
            label={t('common.codes')}
            counts={counts}
            selectedId={codeId}
            onSelect={id => {
              // A second click on a code, as in a double click, does not let go of it.
              if (id === null || id === codeId) return;
              selectCoding(null);
              selectCode(id);
            }}
            onOpen={id => void applyCode(id).then(focusText)}
            filter={filter ?? ''}
            order={order}
            numbers={numbers}
            lastUsed={lastUsed}
            onMove={(ids, parentId, beforeId) => void moveCodes(ids, parentId, beforeId)}
            onDropSelection={id => void applyCode(id)}
          />
        </div>
      )}
    </Pane>
  );
}

function CodeTools({ isFiltered, onFilter }: { isFiltered: boolean; onFilter(): void }) {
  const { t } = useTranslation();
  const codeId = useUi(state => state.codeId);
  return (
    <>
      {codeId !== null && (
        <IconButton
          icon="more"
          label={t('open.codeMenu.label')}
          onPress={event => {
            const box = event.target.getBoundingClientRect();
            openCodeMenu(codeId, { x: box.left, y: box.bottom + 2 });
          }}
        />
      )}
      <IconButton icon="search" label={t('open.filterCodes')} isOn={isFiltered} onPress={onFilter} />
      <CodeOrderMenu />
      <IconButton
        icon="plus"
        label={t('open.newCode')}
        onPress={() => setOpen({ codeDialog: { codeId: null } })}
      />
    </>
  );
}

/** The row of the tree that an event came from: its code, and the further category it shows it under. */
function rowOf(target: EventTarget): { id: string; categoryId: string | null; element: Element } | null {
  const element = target instanceof Element ? target.closest('.code-tree__item') : null;
  const key = element?.getAttribute('data-key');
  return element && key ? { id: codeIdOf(key), categoryId: furtherCategoryOf(key), element } : null;
}

function onTreeKey(event: KeyboardEvent): void {
  const row = rowOf(event.target);
  if (!row || event.nativeEvent.isComposing) return;
  if (event.key === 'F2') beginRename(row.id, row.element.querySelector('.ellipsis') ?? row.element);
  else if (event.key === 'Delete') {
    if (row.categoryId === null) void removeCode(row.id);
    else void takeOutOf(row.id, row.categoryId);
  } else return;
  event.preventDefault();
}

function onContextMenu(event: MouseEvent): void {
  const row = rowOf(event.target);
  if (!row) return;
  event.preventDefault();
  const box = row.element.getBoundingClientRect();
  selectCode(row.id);
  // A key gives no place of its own.
  const isKey = event.clientX === 0 && event.clientY === 0;
  openCodeMenu(row.id, isKey ? { x: box.left + 24, y: box.bottom } : { x: event.clientX, y: event.clientY });
}
