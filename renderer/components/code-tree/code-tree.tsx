import { useMemo } from 'react';
import { type Key, ListLayout, Tree, Virtualizer } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { useRows } from '../../state/mirror.ts';
import { remember } from '../../state/preferences.ts';
import { useUi } from '../../state/ui.ts';
import {
  branchIds,
  type CodeNode,
  type CodeOrder,
  codeNodes,
  inOrder,
  UNGROUPED,
  wholeTree,
} from './code-nodes.ts';
import { CodeTreeItem } from './code-tree-item.tsx';
import { countsBelow, TreeCounts } from './tree-counts.ts';
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
  } = props;
  const { t } = useTranslation();
  const codes = useRows('code');
  const { compare } = useFormats();
  const below = useMemo(() => countsBelow(wholeTree(codes), id => counts[id] ?? 0), [codes, counts]);
  // Numbers that nothing is ordered by are no reason to build the tree again.
  const counted = order === 'codings' ? below : null;
  const nodes = useMemo(
    () => inOrder(codeNodes(codes, filter), { order, compare, countOf: id => counted?.get(id) ?? 0 }),
    [codes, filter, order, compare, counted],
  );
  const [expanded, setExpanded] = useExpanded(name, nodes, filter);
  const dragAndDropHooks = useCodeDrag(codes, props);
  return (
    <TreeCounts value={below}>
      <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: ROW_HEIGHT }}>
        <Tree
          className="code-tree"
          aria-label={label}
          items={nodes}
          dependencies={[numbers]}
          selectionMode="single"
          selectionBehavior="replace"
          selectedKeys={selectedId === null ? [] : [selectedId]}
          onSelectionChange={keys => onSelect(selectedCode(keys))}
          onAction={key => {
            if (key !== UNGROUPED) onOpen?.(String(key));
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
  return key === undefined || key === UNGROUPED ? null : String(key);
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
