import { useTranslation } from 'react-i18next';
import { NAME_KINDS, type NameKind } from '../../../../shared/anonymise/name-rule.ts';
import { Button } from '../../../components/button.tsx';
import { NameContext } from './name-context.tsx';
import { addNames, isListed, useNames } from './names-store.ts';
import type { Suggestion, Variant } from './use-looking.ts';

const CONTEXTS = 2;

interface SuggestionListProps {
  suggestions: readonly Suggestion[] | null;
  variants: readonly Variant[];
}

/** What looks like a name, by kind, to be taken into the list; nothing is taken by itself. */
export function SuggestionList({ suggestions, variants }: SuggestionListProps) {
  const { t } = useTranslation();
  const rows = useNames(state => state.rows);
  const forms = variants.filter(each => !isListed(rows, each.find));
  const isForm = new Set(forms.map(each => each.find));
  const open = (suggestions ?? []).filter(each => !isListed(rows, each.text) && !isForm.has(each.text));
  return (
    <section className="names__suggestions" aria-label={t('anonymise.suggestions')}>
      <p role="status" className="muted small">
        {suggestions === null && t('anonymise.looking')}
        {suggestions !== null && open.length + forms.length === 0 && t('anonymise.noSuggestions')}
      </p>
      {forms.length > 0 && (
        <Group
          title={t('anonymise.forms')}
          all={() => addNames(forms.map(({ find, pseudonym }) => ({ find, pseudonym, kind: 'person' })))}
        >
          {forms.map(form => (
            <Line
              key={form.find}
              name={form.find}
              count={form.count}
              contexts={form.contexts}
              why={t('anonymise.formOf', { names: form.of.join(', ') })}
              onTake={() => addNames([{ find: form.find, pseudonym: form.pseudonym, kind: 'person' }])}
            />
          ))}
        </Group>
      )}
      {NAME_KINDS.map(kind => (
        <KindGroup key={kind} kind={kind} suggestions={open.filter(each => each.kind === kind)} />
      ))}
    </section>
  );
}

function KindGroup({ kind, suggestions }: { kind: NameKind; suggestions: readonly Suggestion[] }) {
  const { t } = useTranslation();
  if (suggestions.length === 0) return null;
  return (
    <Group
      title={t(`anonymise.kinds.${kind}`)}
      all={() => addNames(suggestions.map(({ text }) => ({ find: text, kind })))}
    >
      {suggestions.map(({ text, count, contexts, reason }) => (
        <Line
          key={text}
          name={text}
          count={count}
          contexts={contexts}
          why={t(`anonymise.reasons.${reason}`)}
          onTake={() => addNames([{ find: text, kind }])}
        />
      ))}
    </Group>
  );
}

function Group({ title, all, children }: { title: string; all(): void; children: React.ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="names__group">
      <div className="names__group-head">
        <h3 className="heading">{title}</h3>
        <Button variant="quiet" aria-label={t('anonymise.takeAllOf', { kind: title })} onPress={all}>
          {t('anonymise.takeAll')}
        </Button>
      </div>
      <ul>{children}</ul>
    </div>
  );
}

interface LineProps {
  name: string;
  count: number;
  why: string;
  contexts: Suggestion['contexts'];
  onTake(): void;
}

function Line({ name, count, why, contexts, onTake }: LineProps) {
  const { t } = useTranslation();
  return (
    <li className="names__line">
      <div className="names__line-head">
        <b>{name}</b>
        <span className="muted small">
          {t('anonymise.times', { count })} · {why}
        </span>
        <Button className="push" icon="plus" aria-label={t('anonymise.take', { name })} onPress={onTake} />
      </div>
      {contexts.slice(0, CONTEXTS).map(context => (
        <NameContext key={`${context.key} ${context.start}`} context={context} />
      ))}
    </li>
  );
}
