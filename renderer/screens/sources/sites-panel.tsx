import { useState } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../../shared/api/tables.ts';
import { classes } from '../../components/classes.ts';
import { ColorDot } from '../../components/color-dot.tsx';
import { ColorPicker } from '../../components/color-picker.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { InlineText } from '../../components/inline-text.tsx';
import { Pane } from '../../components/pane.tsx';
import { useFormats } from '../../i18n/format.ts';
import { useRows } from '../../state/mirror.ts';
import { addSite, removeSite, updateSite } from './source-actions.ts';
import './sites-panel.css';

interface SitesPanelProps {
  shownId: string | null;
  onShow(siteId: string | null): void;
}

/** The case sites: to add, name, colour and remove, and to narrow the table to one of them. */
export function SitesPanel({ shownId, onShow }: SitesPanelProps) {
  const { t } = useTranslation();
  const [isAdding, setAdding] = useState(false);
  const sites = useRows('site');
  const sources = useRows('source');
  const countOf = (siteId: string) => sources.filter(source => source.siteId === siteId).length;
  return (
    <Pane
      title={t('sources.sites.title')}
      label={t('sources.sites.title')}
      tools={<IconButton icon="plus" label={t('sources.sites.add')} onPress={() => setAdding(true)} />}
    >
      {sites.length === 0 && !isAdding && <p className="sites__empty muted">{t('sources.sites.empty')}</p>}
      <ul className="sites">
        {sites.map(site => (
          <SiteRow
            key={site.id}
            site={site}
            count={countOf(site.id)}
            isShown={site.id === shownId}
            onShow={() => onShow(site.id === shownId ? null : site.id)}
          />
        ))}
        {isAdding && (
          <li className="sites__row" onBlur={() => setAdding(false)}>
            <ColorDot color="slate" />
            <InlineText label={t('sources.sites.newName')} value="" isFocused onCommit={addSite} />
          </li>
        )}
      </ul>
    </Pane>
  );
}

interface SiteRowProps {
  site: Row<'site'>;
  count: number;
  isShown: boolean;
  onShow(): void;
}

function SiteRow({ site, count, isShown, onShow }: SiteRowProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { name } = site;
  return (
    <li className={classes('sites__row', isShown && 'sites__row--shown')}>
      <SiteColor site={site} />
      <InlineText
        label={t('sources.sites.name', { name })}
        value={name}
        onCommit={text => updateSite(site.id, { name: text })}
      />
      <span className="small muted tabular">{number(count)}</span>
      <IconButton
        icon="filter"
        label={isShown ? t('sources.sites.all') : t('sources.sites.showOnly', { name })}
        isOn={isShown}
        onPress={onShow}
      />
      <IconButton
        icon="trash"
        placement="left"
        label={t('sources.sites.remove', { name })}
        onPress={() => void removeSite(site)}
      />
    </li>
  );
}

function SiteColor({ site }: { site: Row<'site'> }) {
  const { t } = useTranslation();
  const label = t('sources.sites.color', { name: site.name });
  return (
    <DialogTrigger>
      <AriaButton className="sites__color" aria-label={label}>
        <ColorDot color={site.color} size={10} />
      </AriaButton>
      <Popover className="popover" placement="bottom start">
        <Dialog className="sites__colors" aria-label={label}>
          {({ close }) => (
            <ColorPicker
              label={label}
              value={site.color}
              onChange={color => {
                updateSite(site.id, { color });
                close();
              }}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
