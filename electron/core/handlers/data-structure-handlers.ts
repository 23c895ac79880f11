import { writeFile } from 'node:fs/promises';
import { dataStructure, ofDimension } from '../../../shared/theory/data-structure.ts';
import { withRunner } from '../../jobs/job-runner.ts';
import { codingCounts } from '../storage/coding-queries.ts';
import type { HandlersFor } from './handler-types.ts';

export const dataStructureHandlers: HandlersFor<'report.dataStructure'> = {
  'report.dataStructure': ({ dimensionId, ...wish }, { core, signal }) =>
    withRunner(async runner => {
      const { rows } = core.session;
      const whole = dataStructure(rows.all('code', ['position', 'id']), codingCounts(rows).byCode);
      const input = { ...wish, structure: ofDimension(whole, dimensionId) };
      const bytes = await runner.run('write-structure', input, { signal });
      const words = wish.language === 'zh' ? '数据结构' : 'data structure';
      const path = core.files.temporaryPath(`${core.session.info().project.name} ${words}.${wish.format}`);
      await writeFile(path, bytes);
      return core.files.ref(path);
    }),
};
