import { Button, Collection, TreeItem, TreeItemContent } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { useRow } from '../../state/mirror.ts';
import { classes } from '../classes.ts';
import { ColorDot, hue } from '../color-dot.tsx';
import { Icon } from '../icon.tsx';
import { type CodeNode, codeIdOf } from './code-nodes.ts';
import { useTreeCount } from './tree-counts.ts';

interface CodeTreeItemProps {
  node: CodeNode;
  numbers: ReadonlyMap<string, string> | undefined;
}

/** One code of the tree with what is below it. */
export function CodeTreeItem({ node, numbers }: CodeTreeItemProps) {
  const { t } = useTranslation();
  const name = node.code?.name ?? t('common.notGrouped');
  const codeNumber = numbers?.get(codeIdOf(node.id));
  const isGroup = node.code !== null && node.code.kind !== 'concept';
  return (
    <TreeItem
      id={node.id}
      value={node}
      textValue={node.isFurther ? t('open.further.row', { name }) : name}
      className={classes(
        'code-tree__item',
        isGroup && 'code-tree__item--group',
        node.isFurther && 'code-tree__item--further',
        !node.code && 'muted',
      )}
    >
      <TreeItemContent>
        {({ hasChildItems, level }) => (
          <div className="code-tree__row" style={{ paddingLeft: 12 + (level - 1) * 16 }}>
            {node.code && (
              <Button slot="drag" className="code-tree__grip">
                <Icon name="grip" size={11} />
              </Button>
            )}
            {hasChildItems ? (
              <Button slot="chevron" className="code-tree__chevron">
                <Icon name="chevron" size={10} />
              </Button>
            ) : (
              level === 1 && <span className="code-tree__chevron" />
            )}
            {node.isFurther ? <FurtherMark id={node.id} /> : <ColorDot color={node.code?.color ?? 'slate'} />}
            {codeNumber && <span className="code-tree__number tabular">{codeNumber}</span>}
            <span className="ellipsis" title={name}>
              {node.code?.inVivo ? t('common.quoteMark', { quote: name }) : name}
            </span>
            <CodeCount id={codeIdOf(node.id)} />
          </div>
        )}
      </TreeItemContent>
      <Collection items={node.children} dependencies={[numbers]}>
        {child => <CodeTreeItem node={child} numbers={numbers} />}
      </Collection>
    </TreeItem>
  );
}

/** Stands for the colour of a code that is only also shown here, and says where it stands. */
function FurtherMark({ id }: { id: string }) {
  const { t } = useTranslation();
  const code = useRow('code', codeIdOf(id));
  const parent = useRow('code', code?.parentId);
  const words = parent
    ? t('open.further.standsIn', { category: parent.name })
    : t('open.further.standsAlone');
  return (
    <span className="code-tree__mark" style={{ color: hue(code?.color ?? 'slate') }} title={words}>
      <span aria-hidden="true">↪</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}

function CodeCount({ id }: { id: string }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const count = useTreeCount(id);
  return (
    <span className="code-tree__count tabular" title={t('common.counts.codings', { count })}>
      {number(count)}
    </span>
  );
}
