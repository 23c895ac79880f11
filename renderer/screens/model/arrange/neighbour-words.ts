import i18next from 'i18next';
import { rowMap } from '../../../state/mirror.ts';
import type { Graph } from '../use-model-view.ts';

/** Says what a factor leads to and what it comes from, for someone who walks through the drawing by keys. */
export function neighbourWords(graph: Graph, codeId: string): string {
  const name = (id: string) => rowMap('code').get(id)?.name ?? '';
  const list = (ids: readonly string[]) => ids.map(name).join(i18next.t('canvas.phrases.comma'));
  const out = graph.arrows.filter(arrow => arrow.from === codeId).map(arrow => arrow.to);
  const back = graph.arrows.filter(arrow => arrow.to === codeId).map(arrow => arrow.from);
  return i18next.t('canvas.said.neighbours', {
    name: name(codeId),
    out: out.length > 0 ? i18next.t('canvas.said.out', { names: list(out) }) : i18next.t('canvas.said.noOut'),
    in: back.length > 0 ? i18next.t('canvas.said.in', { names: list(back) }) : i18next.t('canvas.said.noIn'),
    interpolation: { escapeValue: false },
  });
}
