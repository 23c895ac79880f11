import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mentionsOf, type StoryMentions } from '../../../../shared/theory/story-text.ts';
import { rowMap } from '../../../state/mirror.ts';
import { evidenceOfMention, openEvidence, useSelective } from '../selective-store.ts';
import { MentionCard } from './mention-card.tsx';
import { quoteMemo, useQuotedMemo } from './quote-memo.ts';
import type { MentionAttrs } from './story-doc.ts';
import type { StoryEditor } from './story-editor.ts';
import { type PickerKeys, StoryPicker } from './story-picker.tsx';
import { StoryToolbar } from './story-toolbar.tsx';
import type { OpenTrigger } from './trigger-plugin.ts';
import { useMentionCard } from './use-mention-card.ts';
import { useStoryEditor } from './use-story-editor.ts';
import { useStoryFacts } from './use-story-facts.ts';
import './story.css';

const NO_MENTIONS: StoryMentions = mentionsOf([]);

/** The storyline: written here, cited from the codes, links and quotes as they stand. */
export function StoryTab() {
  const { t } = useTranslation();
  const page = useRef<HTMLDivElement>(null);
  const picker = useRef<PickerKeys>(null);
  const [trigger, setTrigger] = useState<OpenTrigger | null>(null);
  // Counts what happened in the editor: the toolbar and the mentions are read anew.
  const [state, setState] = useState(0);
  const editorNow = useRef<StoryEditor | null>(null);
  const card = useMentionCard(editorNow.current);
  const handlers = useRef({
    onState: () => setState(count => count + 1),
    onFocus: () => undefined,
    onTrigger: setTrigger,
    onKey: (event: globalThis.KeyboardEvent) => picker.current?.onKey(event) ?? false,
    onMention: card.select,
    onDropMemo: (memoId: string, at: number) => quoteMemo(editorNow.current, memoId, at),
    onOpenMention: (attrs: MentionAttrs) => openEvidence(evidenceOfMention(attrs)),
  });
  handlers.current.onMention = card.select;
  const { editor, title, setTitle, leave } = useStoryEditor(page, handlers);
  editorNow.current = editor;
  useStoryFacts(useMentions(editor, state));
  useReveal(editor);
  useQuotedMemo(editor);
  const onTitleKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.key !== 'Enter') return;
    event.preventDefault();
    editor?.focus('start');
  };
  return (
    <div className="story">
      <StoryToolbar editor={editor} />
      <div className="story__scroll">
        <article className="story__page">
          <textarea
            className="story__title"
            aria-label={t('selective.story.title')}
            placeholder={t('selective.story.titlePlaceholder')}
            rows={1}
            maxLength={400}
            value={title}
            onChange={event => setTitle(event.target.value.replace(/\n/g, ' '))}
            onBlur={leave}
            onKeyDown={onTitleKey}
          />
          <div
            ref={page}
            className={editor?.isEmpty ? 'story__text story__text--empty' : 'story__text'}
            data-placeholder={t('selective.story.placeholder')}
            onPointerOver={card.onPointerOver}
            onPointerOut={card.onPointerOut}
          />
          <p className="story__hint">{t('selective.story.signsHint')}</p>
        </article>
      </div>
      {editor && <StoryPicker editor={editor} trigger={trigger} ref={picker} />}
      {card.mention && trigger === null && (
        <MentionCard mention={card.mention} onClose={card.close} onPointer={card.hold} />
      )}
    </div>
  );
}

/** What the text mentions, also where that is not stored yet; the same object while it does not change. */
function useMentions(editor: StoryEditor | null, state: number): StoryMentions {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor is read anew whenever something happened in it
  const found = useMemo(() => (editor ? mentionsOf(editor.read()) : NO_MENTIONS), [editor, state]);
  const key = JSON.stringify(found);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what was found
  return useMemo(() => found, [key]);
}

/** Selects the claim that someone asked to see. */
function useReveal(editor: StoryEditor | null): void {
  const reveal = useSelective(state => state.reveal);
  useEffect(() => {
    if (editor === null || reveal === null) return;
    useSelective.setState({ reveal: null });
    const { fromId, toId } = reveal;
    editor.reveal(attrs => {
      if (attrs.kind === 'relation') return attrs.id === fromId && attrs.toId === toId;
      const link = attrs.kind === 'link' ? rowMap('link').get(attrs.id) : undefined;
      return link?.fromId === fromId && link.toId === toId;
    });
  }, [editor, reveal]);
}
