import { useTranslation } from 'react-i18next';
import { Checkbox } from '../components/checkbox.tsx';
import { Chip } from '../components/chip.tsx';
import { CodeChoice } from '../components/code-choice.tsx';
import { Select } from '../components/select.tsx';
import { TextField } from '../components/text-field.tsx';
import { useRowMap, useRows } from '../state/mirror.ts';
import { focusForm } from './focus-form.ts';
import type { DraftLeaf } from './query-draft.ts';
import '../where/where.css';

const KINDS = ['code', 'any', 'words'] as const;
const MODES = ['phrase', 'words', 'regex'] as const;
const NO_CODES: readonly string[] = [];
const ANYONE = '';

interface LeafPartProps {
  leaf: DraftLeaf;
  onChange(leaf: DraftLeaf): void;
}

/** A part that is not made of others: codes, any code, or words. */
export function LeafPart({ leaf, onChange }: LeafPartProps) {
  const { t } = useTranslation();
  const isEmpty = leaf.kind === 'code' && leaf.codeIds.length === 0;
  return (
    <div className="retrieve__leaf" {...(isEmpty ? { 'data-empty': '' } : {})}>
      <div className="retrieve__row">
        <Select
          label={t('retrieve.kind')}
          hideLabel
          className="retrieve__kind"
          options={KINDS.map(id => ({ id, label: t(`retrieve.kinds.${id}`) }))}
          value={leaf.kind}
          onChange={kind => onChange({ ...leaf, kind })}
        />
        {leaf.kind === 'code' && (
          <CodeChoice
            label={t('retrieve.addCode')}
            className="field retrieve__bare"
            value={leaf.codeIds[0] ?? null}
            first={NO_CODES}
            onChange={id => onChange({ ...leaf, codeIds: [...new Set([id, ...leaf.codeIds.slice(1)])] })}
          />
        )}
        {leaf.kind === 'words' && (
          <TextField
            label={t(leaf.mode === 'regex' ? 'retrieve.pattern' : 'retrieve.text')}
            hideLabel
            placeholder={t(leaf.mode === 'regex' ? 'retrieve.pattern' : 'retrieve.text')}
            value={leaf.text}
            onChange={text => onChange({ ...leaf, text })}
          />
        )}
      </div>
      {leaf.kind === 'code' && <FurtherCodes leaf={leaf} onChange={onChange} />}
      <LeafOptions leaf={leaf} onChange={onChange} />
    </div>
  );
}

/** Codes beside the first, as a query from the command line may have them, and what is no longer there. */
function FurtherCodes({ leaf, onChange }: LeafPartProps) {
  const { t } = useTranslation();
  const codes = useRowMap('code');
  const further = leaf.codeIds.filter((id, index) => index > 0 || !codes.has(id));
  if (further.length === 0) return null;
  return (
    <ul className="where__chips" aria-label={t('retrieve.codes')}>
      {further.map(id => {
        const code = codes.get(id);
        const name = code?.name ?? t('retrieve.goneCode');
        const run = () => {
          onChange({ ...leaf, codeIds: leaf.codeIds.filter(each => each !== id) });
          focusForm();
        };
        return (
          <li key={id}>
            <Chip color={code?.color} isEmpty={!code} onRemove={{ label: name, run }}>
              {name}
            </Chip>
          </li>
        );
      })}
    </ul>
  );
}

function LeafOptions({ leaf, onChange }: LeafPartProps) {
  const { t } = useTranslation();
  const coders = useRows('coder');
  if (leaf.kind === 'words')
    return (
      <div className="retrieve__row">
        <Select
          label={t('retrieve.mode')}
          hideLabel
          options={MODES.map(id => ({ id, label: t(`retrieve.modes.${id}`) }))}
          value={leaf.mode}
          onChange={mode => onChange({ ...leaf, mode })}
        />
        {leaf.mode !== 'regex' && (
          <Checkbox isSelected={leaf.wholeWords} onChange={wholeWords => onChange({ ...leaf, wholeWords })}>
            {t('retrieve.wholeWords')}
          </Checkbox>
        )}
        <Checkbox isSelected={leaf.matchCase} onChange={matchCase => onChange({ ...leaf, matchCase })}>
          {t('retrieve.matchCase')}
        </Checkbox>
      </div>
    );
  const [coderId = ANYONE] = leaf.coderIds;
  return (
    <div className="retrieve__row">
      {leaf.kind === 'code' && (
        <Checkbox isSelected={leaf.below} onChange={below => onChange({ ...leaf, below })}>
          {t('retrieve.below')}
        </Checkbox>
      )}
      {coders.length > 1 && (
        <Select
          label={t('retrieve.coder')}
          className="retrieve__beside"
          options={[
            { id: ANYONE, label: t('retrieve.anyCoder') },
            ...coders.map(({ id, name, color }) => ({ id, label: name, color })),
          ]}
          value={coderId}
          onChange={id => onChange({ ...leaf, coderIds: id === ANYONE ? [] : [id] })}
        />
      )}
    </div>
  );
}
