import { useMemo } from 'react';
import { type Key, ListLayout, Tree, Virtualizer } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../../shared/api/tables.ts';
import { useFormats } from '../../i18n/format.ts';
import { useRows } from '../../state/mirror.ts';
import { remember } from '../../state/preferences.ts';
import { useUi } from '../../state/ui.ts';
import {
  branchIds,
  type CodeNode,
  type CodeOrder,
  codeIdOf,
  codeNodes,
  furtherKey,
  inOrder,
  UNGROUPED,
  wholeTree,
} from './code-nodes.ts';
import { CodeTreeItem } from './code-tree-item.tsx';
import { countsBelow, latestBelow, TreeCounts } from './tree-counts.ts';
import { type CodeDrops, useCodeDrag } from './use-code-drag.ts';
import './code-tree.css';

interface CodeTreeProps extends CodeDrops {
  /** The name under which it is remembered which branches are closed, such as `open`. */
  name: string;
  label: string;
  /** Codings by code id: `byCode` of `codings.counts`. */
  counts: Readonly<Record<string, number>> | undefined;
  selectedId: string | null;
  onSelect(codeId: string | null): void;
  /** Enter or double click on a code. */
  onOpen?: ((codeId: string) => void) | undefined;
  filter?: string | undefined;
  /** As the codes are arranged, where left out. */
  order?: CodeOrder | undefined;
  /** Numbers to show before the names, by code id. */
  numbers?: ReadonlyMap<string, string> | undefined;
  /** When each code was used last, for the order by that. */
  lastUsed?: Readonly<Record<string, number>> | undefined;
}

const NO_COUNTS: Readonly<Record<string, number>> = {};
const ROW_HEIGHT = 26;

/** The project's codes as a tree: to be walked by keyboard, filtered, and rearranged by drag and drop. */
export function CodeTree(props: CodeTreeProps) {
  const {
    name,
    label,
    counts = NO_COUNTS,
    selectedId,
    onSelect,
    onOpen,
    filter = '',
    order = 'arranged',
    numbers,
    lastUsed = NO_COUNTS,
  } = props;
  const { t } = useTranslation();
  const codes = useRows('code');
  const ties = useRows('codeMembership');
  const { compare } = useFormats();
  const below = useMemo(() => countsBelow(wholeTree(codes), id => counts[id] ?? 0), [codes, counts]);
  // Numbers that nothing is ordered by are no reason to build the tree again.
  const weights = useWeights(order, below, lastUsed);
  const nodes = useMemo(
    () => inOrder(codeNodes(codes, filter, ties), { order, compare, weightOf: id => weights?.get(id) ?? 0 }),
    [codes, ties, filter, order, compare, weights],
  );
  const [expanded, setExpanded] = useExpanded(name, nodes, filter);
  const dragAndDropHooks = useCodeDrag(codes, props);
  return (
    <TreeCounts value={below}>
      <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: ROW_HEIGHT }}>
        <Tree
          className="code-tree"
          aria-label={label}
          items={nodes}
          dependencies={[numbers]}
          selectionMode="single"
          selectionBehavior="replace"
          selectedKeys={rowsOf(selectedId, ties)}
          onSelectionChange={keys => onSelect(selectedCode(keys))}
          onAction={key => {
            if (key !== UNGROUPED) onOpen?.(codeIdOf(String(key)));
          }}
          expandedKeys={expanded}
          onExpandedChange={setExpanded}
          dragAndDropHooks={dragAndDropHooks}
          renderEmptyState={() => (
            <p className="code-tree__empty muted">{t(filter === '' ? 'common.noCodes' : 'common.noMatch')}</p>
          )}
        >
          {(node: CodeNode) => <CodeTreeItem node={node} numbers={numbers} />}
        </Tree>
      </Virtualizer>
    </TreeCounts>
  );
}

function selectedCode(keys: 'all' | Set<Key>): string | null {
  if (keys === 'all') return null;
  const [key] = keys;
  return key === undefined || key === UNGROUPED ? null : codeIdOf(String(key));
}

/** The rows of a code: where it stands, and where it is also shown. */
function rowsOf(codeId: string | null, ties: readonly Row<'codeMembership'>[]): string[] {
  if (codeId === null) return [];
  return [codeId, ...ties.filter(tie => tie.codeId === codeId).map(furtherKey)];
}

/** What codes are ordered by; null where that is no number. */
function useWeights(
  order: CodeOrder,
  below: ReadonlyMap<string, number>,
  lastUsed: Readonly<Record<string, number>>,
): ReadonlyMap<string, number> | null {
  const codes = useRows('code');
  const latest = useMemo(
    () => (order === 'lastUsed' ? latestBelow(wholeTree(codes), lastUsed) : null),
    [codes, order, lastUsed],
  );
  return order === 'codings' ? below : latest;
}

/** Branches are open unless they were closed, so that a new category shows what is put into it. */
function useExpanded(name: string, nodes: readonly CodeNode[], filter: string) {
  const stored = useUi(state => state.layout[`closed.${name}`]);
  const branches = useMemo(() => branchIds(nodes), [nodes]);
  const closed = new Set(Array.isArray(stored) ? stored : []);
  const expanded = filter === '' ? branches.filter(id => !closed.has(id)) : branches;
  const setExpanded = (keys: Set<Key>) => {
    if (filter === '')
      remember(
        `closed.${name}`,
        branches.filter(id => !keys.has(id)),
      );
  };
  return [expanded, setExpanded] as const;
}
