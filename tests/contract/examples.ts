import type { MethodName, Params, Result } from '../../shared/api/method-table.ts';

/** A valid call of every method on the sample study, in an order in which they work. */
export interface Examples {
  valid: { [M in MethodName]?: Params<M> };
  /** Methods that need a file or end the project, tested where that is done. */
  elsewhere: MethodName[];
}

type Call = (method: string, params: unknown) => Promise<unknown>;

const ALL = { siteIds: [], coderIds: [], polarities: [], minQuotes: 0, minSources: 0, minSites: 0 };

/** The open project and a copy of it, which closing leaves where something was done. */
async function projectWithCopy(call: Call): Promise<{ project: string; backup: string }> {
  await call('project.update', { note: 'Changed' });
  await call('project.close', {});
  const [file] = (await call('project.list', {})) as Result<'project.list'>;
  const project = file?.token ?? '';
  await call('project.open', { token: project });
  const { backups } = (await call('backups.list', { project })) as Result<'backups.list'>;
  return { project, backup: backups[0]?.token ?? '' };
}

export async function examplesFor(call: Call): Promise<Examples> {
  const copy = await projectWithCopy(call);
  const { tables } = (await call('project.snapshot', {})) as Result<'project.snapshot'>;
  const first = <T extends { id: string }>(rows: readonly T[]) => rows[0]?.id ?? '';
  const sourceId = first(tables.source);
  const [concept, other] = tables.code.filter(code => code.kind === 'concept');
  const [core] = tables.code.filter(code => code.kind === 'core');
  const [main] = tables.code.filter(code => code.kind === 'main');
  const codings = (await call('codings.list', { sourceId })) as Result<'codings.list'>;
  const body = (await call('sources.text', { sourceId })) as Result<'sources.text'>;
  const evidence = (await call('evidence.list', { sourceId })) as Result<'evidence.list'>;
  const [quote] = evidence;
  const modelId = first(tables.model);
  const span = { sourceId, start: 30, end: 60 };
  const link = tables.link.find(l => l.id === quote?.linkId);
  const [coding, second, third] = codings;
  const made = await call('modelNotes.create', { modelId, x: 0, y: 0, text: 'A note' });
  const note = made as Result<'modelNotes.create'>;
  const codes = (codeId = '') => ({ kind: 'codes' as const, codeIds: [codeId] });
  const near = {
    node: { kind: 'pair' as const, relation: 'near' as const, left: codes(main?.id), right: codes(core?.id) },
  };
  const set = (await call('sets.save', { name: 'Kept', query: near })) as Result<'sets.save'>;
  await call('words.add', { list: 'stop', words: ['the'] });
  const { stop } = (await call('words.list', {})) as Result<'words.list'>;
  const [listed] = stop;
  return {
    valid: {
      'project.state': {},
      'project.list': {},
      'project.check': {},
      'project.snapshot': {},
      'project.update': { name: 'Renamed' },
      'project.copy': {},
      'coders.create': { name: 'New coder', initials: '', color: 'red' },
      'coders.update': { id: first(tables.coder), initials: 'XX' },
      'coders.use': { id: first(tables.coder) },
      'preferences.get': {},
      'preferences.set': { theme: 'dark' },
      'imports.discard': { tokens: [] },
      'anonymise.saveKey': {
        names: [{ find: '张伟', pseudonym: 'P1', kind: 'person', ignoreCase: true }],
        passphrase: 'tea and rice and wine',
        fileName: 'Study',
      },
      'anonymise.check': { names: [], suggest: false },
      'sources.text': { sourceId },
      'drafts.keep': { sourceId, version: 1, typed: [{ start: 0, end: 2, was: '问：', text: '问:' }] },
      'drafts.list': {},
      'typed.keep': { place: `memo:code:${concept?.id ?? ''}`, typed: 'Not saved yet' },
      'typed.list': {},
      'sources.original': { sourceId },
      'sources.correct': { sourceId, version: 1, edits: [{ start: 0, end: 0, text: '（' }] },
      'sources.emptied': { sourceId },
      'sources.update': { id: sourceId, title: 'Title' },
      'sites.create': { name: 'New site' },
      'sites.update': { id: first(tables.site), note: 'A note' },
      'participants.create': { code: 'XX-01' },
      'participants.update': { id: first(tables.participant), role: 'Villager' },
      'speakers.update': { id: first(body.speakers), role: 'other' },
      'speakers.merge': {
        ids: body.speakers.slice(1, 2).map(speaker => speaker.id),
        intoId: first(body.speakers),
      },
      'attributes.create': { owner: 'site', name: 'Distance', type: 'number' },
      'attributes.setValue': {
        attributeId: first(tables.attribute),
        ownerId: first(tables.site),
        value: 'x',
      },
      'attributes.setValues': {
        values: [{ attributeId: first(tables.attribute), ownerId: first(tables.site), value: 'y' }],
      },
      'attributes.update': { id: first(tables.attribute), type: 'text' },
      'attributes.move': { id: first(tables.attribute), beforeId: null },
      'attributes.remove': { id: tables.attribute[1]?.id ?? '' },
      'cases.write': {
        owner: 'site',
        columns: [{ field: 'note' }],
        rows: [{ id: first(tables.site), cells: ['Two hours away'] }],
      },
      'codes.create': { name: 'A new code', parentId: main?.id ?? null },
      'codes.update': { id: concept?.id ?? '', definition: 'What it means' },
      'codes.recolor': { ids: [main?.id ?? ''], color: 'pink', below: true },
      'codes.move': { ids: [concept?.id ?? ''], parentId: null },
      'memberships.add': { codeId: other?.id ?? '', categoryId: main?.id ?? '' },
      'memberships.remove': { codeId: other?.id ?? '', categoryId: main?.id ?? '' },
      'codes.usage': { codeId: main?.id ?? '' },
      'codes.lastUsed': {},
      'codings.list': { sourceId },
      'codings.counts': {},
      'codings.create': { ...span, codeId: concept?.id ?? '' },
      'codings.move': { id: coding?.id ?? '', start: 31, end: 61 },
      'codings.recode': { ids: [second?.id ?? ''], codeId: other?.id ?? '' },
      'codings.split': { id: coding?.id ?? '', at: 45 },
      'codings.join': { ids: [coding?.id ?? '', coding?.id ?? ''] },
      'codings.uncode': { ids: [third?.id ?? ''], start: 0, end: 1 },
      'codings.ofCode': { codeId: main?.id ?? '' },
      'codings.alike': { codingId: second?.id ?? '', order: 'least', limit: 5 },
      'codings.similar': span,
      'codings.around': { ids: [second?.id ?? '', third?.id ?? ''] },
      'memos.create': {
        kind: 'theory',
        body: 'A thought',
        about: [{ targetKind: 'code', targetId: core?.id ?? '' }],
      },
      'memos.update': { id: first(tables.memo), body: 'Another thought' },
      'memos.tie': { memoId: first(tables.memo), targetKind: 'source', targetId: sourceId },
      'memos.untie': { id: first(tables.memoRef.filter(ref => ref.relation === 'about')) },
      'memos.export': { format: 'md', language: 'zh' },
      'memos.remove': { ids: [tables.memo[1]?.id ?? ''] },
      'sampling.create': { question: 'Whom next?' },
      'sampling.update': { id: tables.samplingNote[0]?.id ?? '', doneAt: 0 },
      'sampling.remove': { id: tables.samplingNote[1]?.id ?? '' },
      'sampling.tie': {
        noteId: tables.samplingNote[0]?.id ?? '',
        targetKind: 'source',
        targetId: sourceId,
      },
      'sampling.untie': { id: tables.samplingTie[0]?.id ?? '' },
      'links.create': { fromId: concept?.id ?? '', toId: main?.id ?? '', polarity: '±', evidence: [span] },
      'links.candidates': { codeId: main?.id ?? '', limit: 5 },
      'links.reverse': { id: tables.link.at(-1)?.id ?? '' },
      'links.update': { id: link?.id ?? '', meaning: 'Means' },
      'evidence.add': { linkId: link?.id ?? '', ...span },
      'evidence.update': { id: quote?.id ?? '', stance: 'contradicts' },
      'evidence.move': { ids: [evidence[1]?.id ?? ''], linkId: tables.link.at(-2)?.id ?? '' },
      'evidence.list': { linkIds: [link?.id ?? ''] },
      'evidence.remove': { ids: [quote?.id ?? ''] },
      'models.create': { name: 'Second model' },
      'models.update': { id: modelId, level: 'category' },
      'models.duplicate': { id: modelId, name: 'Copy' },
      'models.move': { id: modelId, beforeId: null },
      'models.place': { modelId, level: 'main', positions: [{ codeId: main?.id ?? '', x: 1.5, y: 2 }] },
      'models.tidy': { modelId, level: 'main' },
      'models.show': { id: modelId, display: { grouped: true } },
      'models.release': { modelId, level: 'main', codeIds: [main?.id ?? ''] },
      'modelNotes.create': { modelId, x: 10, y: 20, text: 'Seen at two sites only' },
      'modelNotes.update': { id: note.id, width: 240 },
      'modelNotes.remove': { ids: [note.id] },
      'models.graph': { level: 'main', filter: ALL },
      'models.quotes': { level: 'main', filter: ALL, fromId: main?.id ?? '', toId: core?.id ?? '' },
      'models.reading': { level: 'category', filter: ALL },
      'models.paths': { level: 'main', filter: ALL, fromId: main?.id ?? '', toId: core?.id ?? '' },
      'models.compare': {
        level: 'main',
        filter: ALL,
        other: { ...ALL, siteIds: [first(tables.site)] },
      },
      'models.simplify': { level: 'category', filter: ALL },
      'structures.list': {},
      'structures.set': { fromId: main?.id ?? '', toId: core?.id ?? '', meaning: 'Secures' },
      'compare.matrix': { level: 'category' },
      'compare.cooccurrence': { limit: 10 },
      'properties.create': { codeId: main?.id ?? '', name: 'Depth', kind: 'range', low: 'low', high: 'high' },
      'properties.place': { propertyId: first(tables.property), codingId: third?.id ?? '', value: 0.3 },
      'properties.update': { id: first(tables.property), name: 'Another name' },
      'properties.move': { id: first(tables.property), beforeId: null },
      'properties.list': { propertyId: first(tables.property) },
      'properties.ofCoding': { codingId: third?.id ?? '' },
      'properties.usage': {},
      'properties.grid': { by: 'site' },
      'properties.remove': { id: tables.property[1]?.id ?? '' },
      'paradigms.create': { phenomenonId: other?.id ?? '' },
      'paradigms.place': { paradigmId: first(tables.paradigm), role: 'context', codeId: concept?.id ?? '' },
      'paradigms.move': { ids: [first(tables.paradigmPlacement)], role: 'consequence' },
      'paradigms.cite': {
        placementId: first(tables.paradigmPlacement),
        codingIds: [coding?.id ?? ''],
        cited: true,
      },
      'paradigms.quotes': { paradigmId: first(tables.paradigm) },
      'paradigms.unplace': { ids: [first(tables.paradigmPlacement)] },
      'paradigms.remove': { id: first(tables.paradigm) },
      'storyline.write': { title: 'Story', paragraphs: [['Words ', { code: core?.id ?? '' }]], burst: 'a' },
      'storyline.cited': {},
      'links.summaries': {},
      'relations.summaries': { relations: [{ fromId: main?.id ?? '', toId: core?.id ?? '' }] },
      'quotes.get': { ids: [quote?.id ?? '', third?.id ?? ''] },
      'quotes.search': { words: ['a'], codeIds: [main?.id ?? ''] },
      'propositions.create': { text: 'A claim', linkIds: [link?.id ?? ''] },
      'propositions.update': { id: first(tables.proposition), text: 'Another claim' },
      'propositions.move': { id: tables.proposition[1]?.id ?? '', beforeId: first(tables.proposition) },
      'propositions.setLinks': { id: first(tables.proposition), linkIds: [link?.id ?? ''] },
      'propositions.evidence': {},
      'propositions.remove': { id: first(tables.proposition) },
      'core.candidates': {},
      'core.codings': { codeId: main?.id ?? '' },
      'core.links': { codeId: main?.id ?? '', side: 'reaching' },
      'core.choose': { codeId: main?.id ?? '' },
      'codes.mergePreview': { ids: [other?.id ?? ''], keptId: concept?.id ?? '', color: 'red' },
      'codes.splitPreview': { id: concept?.id ?? '', parts: [{ newCode: { name: 'Part' }, codingIds: [] }] },
      'codes.split': { id: concept?.id ?? '', parts: [{ newCode: { name: 'Part' }, codingIds: [] }] },
      'codes.merge': {
        ids: [first(tables.code.filter(code => code.kind === 'category'))],
        keptId: main?.id ?? '',
      },
      'codes.suggestions': {},
      'codes.meetings': { ids: [concept?.id ?? '', other?.id ?? ''] },
      'suggestions.answer': { kind: 'board', key: `near ${concept?.id} ${other?.id}`, answer: 'putOff' },
      'search.text': { query: { text: '平台' }, limit: 5 },
      'search.count': {
        query: { text: '平台', roles: ['participant'], inSet: { setId: set.id, with: false } },
      },
      'search.theory': { text: '平台' },
      'search.quotes': { text: 'a' },
      'search.autocodePreview': { query: { text: '平台' }, unit: 'sentence', codeId: main?.id ?? '' },
      'search.autocode': { places: [span], codeId: main?.id ?? '' },
      'queries.run': { query: near, limit: 5 },
      'queries.count': { query: near },
      'queries.csv': { query: near, language: 'en' },
      'sets.save': { name: 'Near', query: near },
      'sets.rename': { id: set.id, name: 'Both' },
      'sets.list': {},
      'sets.remove': { id: set.id },
      'words.count': { find: 'a', order: 'word', limit: 5 },
      'words.csv': { withoutStops: true, language: 'zh' },
      'words.add': { list: 'dictionary', words: ['村民委员会'] },
      'words.list': {},
      'words.remove': { ids: [listed?.id ?? ''] },
      'words.suggestStops': { language: 'en' },
      'report.word': { language: 'en', chapters: ['open', 'model'] },
      'report.figure': { format: 'svg', level: 'main', language: 'en' },
      'report.dataStructure': { format: 'svg', language: 'en', most: 5 },
      'report.portrait': { sourceIds: [sourceId], format: 'svg', language: 'en' },
      'report.csv': { what: 'matrix', language: 'zh' },
      'history.state': {},
      'history.list': { limit: 10 },
      'history.find': { limit: 10, words: 'a', wordsOf: ['codes.update'] },
      'history.distance': { id: 1 },
      'history.place': { id: 1 },
      'history.life': { of: 'code', id: concept?.id ?? '' },
      'history.exportLife': { of: 'coding', id: second?.id ?? '', format: 'md', language: 'zh' },
      'history.undo': {},
      'history.redo': {},
      'codings.remove': { ids: [coding?.id ?? ''] },
      'codes.remove': { ids: [concept?.id ?? ''] },
      'links.remove': { ids: [tables.link.at(-1)?.id ?? ''] },
      'models.remove': { id: modelId },
      'participants.remove': { id: first(tables.participant) },
      'sites.remove': { id: first(tables.site) },
      'sources.remove': { ids: [sourceId] },
      'backups.list': {},
      'backups.restore': copy,
      'backups.openCopy': copy,
    },
    elsewhere: [
      'history.backTo',
      'project.create',
      'project.open',
      'project.openSample',
      'project.close',
      'imports.preview',
      'imports.split',
      'imports.commit',
      'anonymise.suggest',
      'anonymise.try',
      'anonymise.openKey',
    ],
  };
}
