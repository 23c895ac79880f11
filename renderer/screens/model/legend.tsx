import { useTranslation } from 'react-i18next';

/** What width, signs and dashes of the drawing mean. */
export function Legend() {
  const { t } = useTranslation();
  const signs = [
    ['+', t('common.polarity.raises')],
    ['−', t('common.polarity.restrains')],
    ['±', t('common.polarity.mixed')],
  ] as const;
  return (
    <aside className="model__legend" aria-label={t('model.legend.title')}>
      <b>{t('model.legend.width')}</b>
      <ul>
        {signs.map(([sign, meaning]) => (
          <li key={sign}>
            {sign} {meaning}
          </li>
        ))}
        <li>
          <span className="model__dash" aria-hidden="true" /> {t('model.legend.contested')}
        </li>
      </ul>
    </aside>
  );
}
