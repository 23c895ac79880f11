import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { settle } from './settle.ts';

type Theme = 'light' | 'dark';

async function analyze(page: Page, where: string, only: string[] | null): Promise<string[]> {
  const builder = new AxeBuilder({ page }).include(where);
  const { violations } = await (only
    ? builder.withRules(only)
    : builder.options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
  ).analyze();
  // Of many that are alike, the first says what is wrong.
  return violations.map(({ id, nodes: [first, ...others] }) =>
    [id, first?.html.slice(0, 160), first?.any[0]?.message, others.length > 0 && `and ${others.length} more`]
      .filter(Boolean)
      .join(' · '),
  );
}

/** What axe has to say of a part of the page: every rule in one theme and, where asked for, contrast in the other too. */
export async function faultsIn(page: Page, where: string, theme: Theme, both: boolean): Promise<string[]> {
  const found = await analyze(page, where, null);
  if (!both) return found;
  await show(page, theme === 'light' ? 'dark' : 'light');
  found.push(...(await analyze(page, where, ['color-contrast'])).map(each => `other theme, ${each}`));
  await show(page, theme);
  return found;
}

async function show(page: Page, theme: Theme): Promise<void> {
  await page.evaluate(name => document.documentElement.setAttribute('data-theme', name), theme);
  await settle(page);
}
