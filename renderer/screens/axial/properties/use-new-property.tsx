import { type ReactNode, useState } from 'react';
import { NewProperty } from '../../../components/property/property-form.tsx';
import { useProperties } from './properties-store.ts';

/** A dialog for a new property of the category in view, and what opens it. */
export function useNewProperty(): { dialog: ReactNode; begin(): void } {
  const codeId = useProperties(state => state.codeId);
  const [isOpen, setOpen] = useState(false);
  const dialog = isOpen && <NewProperty codeId={codeId} screen="axial" onClose={() => setOpen(false)} />;
  return { dialog, begin: () => setOpen(true) };
}
