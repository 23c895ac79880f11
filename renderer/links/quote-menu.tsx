import { Menu, MenuItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { EvidenceRow } from '../components/evidence-parts.ts';
import { Icon, type IconName } from '../components/icon.tsx';
import { PopoverAt } from '../components/popover-at.tsx';
import { changeEvidence, removeQuote } from './link-actions.ts';
import { openLinkDialog, openQuoteMenu, useLinkDialogs } from './link-dialogs.ts';

interface Entry {
  id: string;
  label: string;
  icon?: IconName;
  isOn?: boolean;
  run(): void;
}

/** What can be done with the quote whose menu was opened. */
export function QuoteMenu() {
  const { t } = useTranslation();
  const menu = useLinkDialogs(state => state.menu);
  if (!menu) return null;
  const { row } = menu;
  const stance = (id: 'supports' | 'contradicts'): Entry => ({
    id,
    label: t(`links.quote.${id}`),
    isOn: row.stance === id,
    run: () => void changeEvidence(row, { stance: id }),
  });
  const entries: Entry[] = [
    stance('supports'),
    stance('contradicts'),
    {
      id: 'mark',
      label: t('links.quote.mark'),
      icon: 'edit',
      run: () => openLinkDialog({ kind: 'mark', row }),
    },
    {
      id: 'move',
      label: t('links.quote.move'),
      icon: 'swap',
      run: () => openLinkDialog({ kind: 'move', row }),
    },
    { id: 'remove', label: t('links.quote.remove'), icon: 'trash', run: () => void removeQuote(row) },
  ];
  return (
    <PopoverAt isNonModal label={t('links.quote.menu')} at={menu} onClose={() => openQuoteMenu(null)}>
      <Menu
        className="menu"
        aria-label={t('links.quote.menu')}
        autoFocus="first"
        onAction={key => {
          openQuoteMenu(null);
          entries.find(entry => entry.id === key)?.run();
        }}
      >
        {entries.map(entry => (
          <MenuItem key={entry.id} id={entry.id} className="menu__item" textValue={entry.label}>
            {entry.isOn === undefined ? (
              entry.icon && <Icon name={entry.icon} size={15} />
            ) : (
              <span className="menu__check">{entry.isOn && <Icon name="check" size={14} />}</span>
            )}
            {entry.label}
            {entry.isOn && <span className="visually-hidden"> ✓</span>}
          </MenuItem>
        ))}
      </Menu>
    </PopoverAt>
  );
}

/** The button at a quote that opens its menu: one menu for all, so that a long list of quotes stays quick to show. */
export function QuoteMenuButton({ row }: { row: EvidenceRow }) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className="icon-button quote-menu-button"
      aria-label={t('links.quote.menu')}
      aria-haspopup="menu"
      onClick={event => {
        const box = event.currentTarget.getBoundingClientRect();
        openQuoteMenu({ row, x: box.left, y: box.bottom });
      }}
    >
      <Icon name="more" size={16} />
    </button>
  );
}
