import { writeFile } from 'node:fs/promises';
import { ofDimension } from '../../../shared/theory/data-structure.ts';
import { withRunner } from '../../jobs/job-runner.ts';
import { dataStructureOf } from '../report/report-data-structure.ts';
import type { HandlersFor } from './handler-types.ts';

export const dataStructureHandlers: HandlersFor<'report.dataStructure'> = {
  'report.dataStructure': ({ dimensionId, ...wish }, { core, signal }) =>
    withRunner(async runner => {
      const structure = ofDimension(dataStructureOf(core.session.rows), dimensionId);
      const input = { ...wish, structure };
      const bytes = await runner.run('write-structure', input, { signal });
      const words = wish.language === 'zh' ? '数据结构' : 'data structure';
      const path = core.files.temporaryPath(`${core.session.info().project.name} ${words}.${wish.format}`);
      await writeFile(path, bytes);
      return core.files.ref(path);
    }),
};
