import { PLAIN_DISPLAY } from '../../../shared/theory/model-display.ts';
import { NO_FILTER } from '../../../shared/theory/model-filter.ts';
import type { ProjectSession } from '../project-session.ts';

const FIRST_MODEL = { zh: '理论模型', en: 'Theory' } as const;
const FIRST_CODER = {
  zh: { name: '研究者', initials: '我' },
  en: { name: 'Researcher', initials: 'R' },
} as const;

/** What every new project starts with: its own row, one coder, one model that shows everything. */
export function beginProject(
  session: ProjectSession,
  given: { name: string; question: string; language: 'zh' | 'en' },
): void {
  const { name, question, language } = given;
  const createdAt = Date.now();
  session.write({ command: 'project.create', subject: name }, rows => {
    rows.insert('project', { name, question, edition: '1990', language, note: '', createdAt });
    const coder = rows.insert('coder', { ...FIRST_CODER[language], color: 'purple', createdAt });
    rows.insert('model', {
      name: FIRST_MODEL[language],
      level: 'main',
      filter: NO_FILTER,
      display: PLAIN_DISPLAY,
      position: 1,
      createdAt,
    });
    return coder.id;
  });
  session.forgetHistory();
  const coder = session.rows.all('coder')[0];
  if (coder) session.codeAs(coder.id);
}
