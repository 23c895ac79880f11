import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { buildCodeTree, type CodeTree } from '../../../../shared/theory/code-tree.ts';
import { IconButton } from '../../../components/icon-button.tsx';
import { InlineText } from '../../../components/inline-text.tsx';
import { Pane, PaneBlock } from '../../../components/pane.tsx';
import { Select } from '../../../components/select.tsx';
import { CodeLinks } from '../../../links/code-links.tsx';
import { useRows } from '../../../state/mirror.ts';
import { updateCode } from '../axial-actions.ts';
import { openMenu } from '../begin.ts';
import type { CodeRow } from '../board/board-model.ts';
import type { Counts } from '../board/counts.ts';
import { ColorChoice } from '../color-choice.tsx';
import { changeKind, LEVELS } from '../levels.ts';
import { MeaningBlock } from './meaning-block.tsx';
import { MemosBlock } from './memos-block.tsx';
import { PropertiesBlock } from './properties-block.tsx';
import { QuotesBlock } from './quotes-block.tsx';
import { type ChosenSite, SiteBars } from './site-bars.tsx';

/** All that is known of one code. */
export function CodeDetails({ code, counts }: { code: CodeRow; counts: Counts }) {
  const { t } = useTranslation();
  const [site, setSite] = useState<ChosenSite>(undefined);
  const { id } = code;
  const menu = (
    <IconButton
      icon="more"
      label={t('common.more')}
      onPress={event => {
        const box = event.target.getBoundingClientRect();
        openMenu(id, null, { x: box.left, y: box.bottom });
      }}
    />
  );
  const name = (
    <InlineText
      label={t('common.name')}
      className="axial-name"
      value={code.name}
      onCommit={text => void updateCode(id, { name: text })}
    />
  );
  return (
    <Pane title={name} titleStyle="name" tools={menu} label={code.name} className="axial-details">
      <PlaceBlock code={code} />
      <MeaningBlock code={code} />
      <SiteBars codeId={id} counts={counts} site={site} onSite={setSite} />
      <QuotesBlock key={site ?? ''} code={code} site={site} />
      <CodeLinks codeId={id} />
      <PropertiesBlock codeId={id} />
      <MemosBlock codeId={id} />
    </Pane>
  );
}

/** The level of a code, what it lies under, and its colour. */
function PlaceBlock({ code }: { code: CodeRow }) {
  const { t } = useTranslation();
  const path = pathOf(buildCodeTree(useRows('code')), code.id);
  return (
    <PaneBlock>
      <div className="axial-place">
        <Select
          label={t('axial.level')}
          hideLabel
          className="axial-place__level"
          options={LEVELS.map(level => ({ id: level, label: t(`common.kinds.${level}`) }))}
          value={code.kind}
          onChange={level => changeKind(code.id, level)}
        />
        <span className="axial-place__path muted" title={path}>
          {path === '' ? t(`axial.under.none.${code.kind}`) : t('axial.under.in', { path })}
        </span>
      </div>
      <ColorChoice ids={[code.id]} />
    </PaneBlock>
  );
}

/** What a code lies under, outermost first; the core category only where nothing stands between. */
function pathOf(tree: CodeTree, id: string): string {
  const above = tree.ancestorsOf(id);
  const named = above.length > 1 ? above.filter(code => code.kind !== 'core') : above;
  return named
    .map(code => code.name)
    .reverse()
    .join(' / ');
}
