import { useTranslation } from 'react-i18next';
import { api } from '../../api/api.ts';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { ColorPicker } from '../../components/color-picker.tsx';
import { Pane, PaneBlock } from '../../components/pane.tsx';
import { QuoteCard } from '../../components/quote-card.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useRow } from '../../state/mirror.ts';
import { useQuery } from '../../state/query.ts';
import { attempt } from '../../state/toasts.ts';
import { useUi } from '../../state/ui.ts';

const SHOWN_QUOTES = 50;

/** The picked code: name, colour, definition, and its quotes. */
export function CodeDetails() {
  const { t } = useTranslation();
  const codeId = useUi(s => s.codeId);
  const code = useRow('code', codeId ?? '');
  const params = code ? { codeId: code.id, below: true, limit: SHOWN_QUOTES } : null;
  const { data } = useQuery('codings.ofCode', params, { tables: ['coding', 'code'] });
  if (!code) {
    return (
      <Pane label={t('axial.board')}>
        <p className="muted axial__hint">{t('axial.pick')}</p>
      </Pane>
    );
  }
  const { id } = code;
  const update = (patch: { name?: string; definition?: string; color?: typeof code.color }) =>
    void attempt(() => api.call('codes.update', { id, ...patch }));
  return (
    <Pane
      title={code.name}
      titleStyle="name"
      tools={<Chip>{t(`common.kinds.${code.kind}`)}</Chip>}
      label={code.name}
    >
      <PaneBlock>
        <TextField
          label={t('axial.name')}
          value={code.name}
          onChange={name => name.trim() !== '' && update({ name })}
        />
        <ColorPicker value={code.color} onChange={color => update({ color })} />
        <TextField
          label={t('axial.definition')}
          lines={4}
          value={code.definition}
          onChange={definition => update({ definition })}
        />
        <Button variant="danger" onPress={() => void attempt(() => api.call('codes.remove', { ids: [id] }))}>
          {t('common.remove')}
        </Button>
      </PaneBlock>
      <PaneBlock title={`${t('axial.quotes')} · ${data?.total ?? 0}`}>
        {(data?.rows ?? []).map(row => (
          <QuoteCard key={row.id} quote={row} />
        ))}
      </PaneBlock>
    </Pane>
  );
}
