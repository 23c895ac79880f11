import { writeFile } from 'node:fs/promises';
import { portraitsOf } from '../../../shared/figure/portrait.ts';
import { portraitLegend } from '../../../shared/figure/portrait-legend.ts';
import { withRunner } from '../../jobs/job-runner.ts';
import { codingsOfSource } from '../storage/coding-queries.ts';
import { readSourceBody } from '../storage/texts.ts';
import type { HandlersFor } from './handler-types.ts';

export const portraitHandlers: HandlersFor<'report.portrait'> = {
  'report.portrait': ({ sourceIds, cells: most, ...wish }, { core, signal }) =>
    withRunner(async runner => {
      const { rows } = core.session;
      const codes = rows.all('code', ['position', 'id']);
      const portray = portraitsOf(codes, { ...wish, most });
      const drawn = sourceIds.map(id => ({
        title: rows.get('source', id).title,
        portrait: portray(codingsOfSource(rows, id), readSourceBody(rows, id).text.length),
      }));
      const byId = new Map(codes.map(code => [code.id, code]));
      const legend = portraitLegend(
        drawn.map(each => each.portrait),
        byId,
      );
      const strips = drawn.map(({ title, portrait: { cells } }) => ({ title, cells }));
      const { format, language, scale } = wish;
      const input = { strips, legend, format, language, scale };
      const bytes = await runner.run('write-portrait', input, { signal });
      const words = language === 'zh' ? '文档画像' : 'document portrait';
      const path = core.files.temporaryPath(`${core.session.info().project.name} ${words}.${format}`);
      await writeFile(path, bytes);
      return core.files.ref(path);
    }),
};
