import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { ComboBox } from '../../components/combo-box.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ProgressDialog } from '../../components/progress-dialog.tsx';
import { Tooltip } from '../../components/tooltip.tsx';
import { useRemembered } from '../../state/remembered.ts';
import { NamesControls } from './anonymise/names-controls.tsx';
import { afterKey, useNames } from './anonymise/names-store.ts';
import { ImportDetail } from './import-detail.tsx';
import { commitImport } from './import-flow.ts';
import { ImportGrid } from './import-grid.tsx';
import { ImportList } from './import-list.tsx';
import { endImport, setMissingSites, useImport } from './import-store.ts';
import { IMPORT_VIEWS, ImportViewChoice } from './import-view-choice.tsx';
import { useSiteOptions } from './use-site-options.ts';
import './import-dialog.css';

/** Everything an import shows: how far it is, and what it will store. */
export function ImportDialogs() {
  const { t } = useTranslation();
  const { phase, progress, cancel } = useImport();
  const isBusy = phase === 'uploading' || phase === 'previewing' || phase === 'committing';
  return (
    <>
      <ProgressDialog
        title={isBusy ? t(`sources.importing.${phase}`) : ''}
        isOpen={isBusy}
        progress={progress}
        onCancel={cancel}
      />
      <ReviewDialog isOpen={phase === 'reviewing'} />
    </>
  );
}

function ReviewDialog({ isOpen }: { isOpen: boolean }) {
  const { t } = useTranslation();
  const items = useImport(state => state.items);
  const [shown, setShown] = useState<string | null>(null);
  const [keeps, setKeeps] = useRemembered('import.originals', ['yes', 'no'], 'yes');
  const [view, setView] = useRemembered('import.view', IMPORT_VIEWS, 'list');
  const hasNames = useNames(state => state.rows.length > 0);
  const count = items.filter(item => item.included).length;
  const item = items.find(each => each.file.token === shown) ?? items[0];
  return (
    <Dialog
      title={t('sources.importing.title', { count: items.length })}
      size="wide"
      isOpen={isOpen}
      // What was settled by hand is not to be lost by a slip; without that nothing is.
      isDismissable={!hasNames && items.every(each => each.touched.size === 0)}
      onClose={endImport}
      actions={
        <>
          <SiteForAll />
          <Tooltip text={t('sources.importing.keepOriginalsHint')}>
            <Checkbox isSelected={keeps === 'yes'} onChange={next => setKeeps(next ? 'yes' : 'no')}>
              {t('sources.importing.keepOriginals')}
            </Checkbox>
          </Tooltip>
          <NamesControls />
          <Button className="push" onPress={endImport}>
            {t('common.cancel')}
          </Button>
          <Button
            variant="primary"
            isDisabled={count === 0}
            onPress={() => afterKey(() => void commitImport(keeps === 'yes'))}
          >
            {t('sources.importing.action', { count })}
          </Button>
        </>
      }
    >
      {items.length > 1 && <ImportViewChoice view={view} onChange={setView} />}
      {view === 'grid' && items.length > 1 ? (
        <ImportGrid items={items} />
      ) : (
        <div className="import">
          <ImportList items={items} shown={item?.file.token ?? null} onShow={setShown} />
          {item && <ImportDetail key={item.file.token} item={item} />}
        </div>
      )}
    </Dialog>
  );
}

function SiteForAll() {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const missing = useImport(state => state.items.some(item => item.choices.siteName.trim() === ''));
  const options = useSiteOptions();
  if (!missing && name === '') return null;
  return (
    <div className="import__for-all">
      <ComboBox
        hideLabel
        label={t('sources.importing.siteForAll')}
        placeholder={t('sources.importing.siteForAll')}
        options={options}
        value={name}
        onChange={setName}
      />
      <Button
        isDisabled={name.trim() === ''}
        onPress={() => {
          setMissingSites(name.trim());
          setName('');
        }}
      >
        {t('sources.importing.setForAll')}
      </Button>
    </div>
  );
}
