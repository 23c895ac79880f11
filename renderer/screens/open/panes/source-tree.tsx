import { useMemo, useState } from 'react';
import {
  Button,
  Collection,
  type Key,
  ListLayout,
  Tree,
  TreeItem,
  TreeItemContent,
  Virtualizer,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { classes } from '../../../components/classes.ts';
import { Icon } from '../../../components/icon.tsx';
import { useFormats } from '../../../i18n/format.ts';
import { useRows } from '../../../state/mirror.ts';
import { useQuery } from '../../../state/query.ts';
import { openSource, useUi } from '../../../state/ui.ts';
import { type SourceNode, sourceNodes } from './source-nodes.ts';

/** Height of a row, in CSS pixels. */
const ROW_HEIGHT = 26;

/** The sources by site; a click or Enter opens one. */
export function SourceTree({ filter }: { filter: string }) {
  const { t } = useTranslation();
  const { compare } = useFormats();
  const sources = useRows('source');
  const sites = useRows('site');
  const nodes = useMemo(
    () => sourceNodes(sources, sites, filter, compare),
    [sources, sites, filter, compare],
  );
  const [closed, setClosed] = useState<ReadonlySet<Key>>(new Set());
  const expanded = nodes.map(node => node.id).filter(id => filter !== '' || !closed.has(id));
  const setExpanded = (keys: ReadonlySet<Key>) =>
    setClosed(new Set(nodes.map(node => node.id).filter(id => !keys.has(id))));
  const act = (key: Key) => {
    if (!nodes.some(node => node.id === key)) openSource(String(key));
    else if (closed.has(key)) setExpanded(new Set([...expanded, key]));
    else setExpanded(new Set(expanded.filter(id => id !== key)));
  };
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: ROW_HEIGHT }}>
      <Tree
        className="source-tree"
        aria-label={t('common.sources')}
        items={nodes}
        onAction={act}
        expandedKeys={expanded}
        onExpandedChange={setExpanded}
        renderEmptyState={() => (
          <p className="open__none muted">{t(filter === '' ? 'open.noSources' : 'common.noMatch')}</p>
        )}
      >
        {(node: SourceNode) => <SourceItem node={node} />}
      </Tree>
    </Virtualizer>
  );
}

function SourceItem({ node }: { node: SourceNode }) {
  const { t } = useTranslation();
  const isOpen = useUi(state => state.sourceId === node.id);
  const name = node.source?.title ?? node.site?.name ?? t('common.noSite');
  return (
    <TreeItem
      id={node.id}
      textValue={isOpen ? `${name}, ${t('open.isOpen')}` : name}
      className={classes('source-tree__item', isOpen && 'source-tree__item--open')}
    >
      <TreeItemContent>
        <div className={classes('source-tree__row', !node.source && 'source-tree__row--site')}>
          {!node.source && (
            <Button slot="chevron" className="source-tree__chevron">
              <Icon name="chevron" size={10} />
            </Button>
          )}
          <span className="ellipsis" title={name}>
            {name}
          </span>
          <SourceCount node={node} />
        </div>
      </TreeItemContent>
      <Collection items={node.children}>{child => <SourceItem node={child} />}</Collection>
    </TreeItem>
  );
}

/** Codings of a source, or sources of a site. Asks by itself: a coding changes the numbers and not the tree. */
function SourceCount({ node }: { node: SourceNode }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const counts = useQuery('codings.counts', {}, { tables: ['coding'] }).data?.bySource;
  const count = node.source ? (counts?.[node.id]?.codings ?? 0) : node.children.length;
  const hint = t(node.source ? 'common.counts.codings' : 'common.counts.sources', { count });
  return (
    <span className="source-tree__count tabular" title={hint}>
      {number(count)}
    </span>
  );
}
