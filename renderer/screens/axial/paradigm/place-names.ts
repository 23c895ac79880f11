import { useTranslation } from 'react-i18next';
import type { ParadigmRole } from '../../../../shared/api/entities/theory.ts';
import { useEdition } from './use-paradigms.ts';

/** What the project's edition calls a place, and how Chinese method books call it where that is another language. */
export function usePlaceNames() {
  const { t } = useTranslation();
  const edition = useEdition();
  const nameOf = (role: ParadigmRole) => t(`axial.paradigm.places.e${edition}.${role}`);
  const secondOf = (role: ParadigmRole) => t(`axial.paradigm.second.e${edition}.${role}`);
  return { nameOf, secondOf };
}
