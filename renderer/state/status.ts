import { useEffect } from 'react';
import { create } from 'zustand';

/** What the screen in view says of itself at the left of the status bar. */
export const useStatusLine = create<{ parts: readonly string[] }>(() => ({ parts: [] }));

/** Puts a screen's own words into the status bar while the screen is shown. */
export function useStatus(parts: readonly string[]): void {
  const key = parts.join('\n');
  useEffect(() => {
    useStatusLine.setState({ parts: key === '' ? [] : key.split('\n') });
    return () => useStatusLine.setState({ parts: [] });
  }, [key]);
}
