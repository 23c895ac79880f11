import type { SelectOption } from '../../components/select.tsx';
import { useFormats } from '../../i18n/format.ts';
import { useRows } from '../../state/mirror.ts';
import { useImport } from './import-store.ts';

/** The names of sites to choose from: those of the project and those the files of this import bring. */
export function useSiteOptions(): SelectOption<string>[] {
  const { compare } = useFormats();
  const sites = useRows('site');
  const items = useImport(state => state.items);
  const known = new Set(sites.map(site => site.name));
  const brought = new Set(
    items.map(item => item.preview.siteName ?? '').filter(name => name && !known.has(name)),
  );
  return [
    ...sites.map(site => ({ id: site.id, label: site.name, color: site.color })),
    ...[...brought].sort(compare).map(name => ({ id: name, label: name })),
  ];
}
