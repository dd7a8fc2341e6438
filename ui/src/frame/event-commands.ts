// What can be done with the event that is open, wherever one is: the palette finds it by the words that people type.
import type { Command } from '../commands.svelte';
import { call, errorText, type DraftKind, type Event } from '../ipc';
import { act, go, saveAgenda, toast } from '../state';
import { t, word } from '../text/text';

/** Opens a document of the event where it is read and edited; builds it when there is none. */
async function openDocument(event: Event, kind: DraftKind): Promise<void> {
  try {
    const { drafts } = await call('after', { event_id: event.id });
    const there = drafts.find(({ draft }) => draft.kind === kind)?.draft;
    const made = there ?? (await act('build_draft', { event_id: event.id, kind }, t('document-built-said', { name: word('document-name', kind) })));
    if (made) go('draft', { draft: made.id });
  } catch (thrown) {
    toast(errorText(thrown), { tone: 'danger' });
  }
}

/** The commands of an event; they say which it is. */
export function eventCommands(event: Event): Command[] {
  const of = { event: event.id };
  const { title } = event;
  const documents: DraftKind[] = ['blog_post', 'summary', 'report', 'social_posts'];
  return [
    { id: 'event-export', label: t('command-export', { title }), words: t('command-export-words'), run: () => go('after', of, { kind: 'files' }) },
    { id: 'event-agenda', label: t('command-agenda', { title }), words: t('command-agenda-words'), run: () => void saveAgenda(event) },
    { id: 'event-invitations', label: t('command-invitations', { title }), words: t('command-invitations-words'), run: () => go('calendar', of, { show: 'send' }) },
    ...documents.map((kind): Command => ({ id: `event-${kind}`, label: t('command-document', { name: word('document-name', kind), title }), words: t('command-document-words'), run: () => void openDocument(event, kind) })),
    { id: 'event-add-person', label: t('command-add-person', { title }), words: t('command-add-person-words'), run: () => go('people', of, { new: '1' }) },
    { id: 'event-move', label: t('command-move', { title }), words: t('command-move-words'), run: () => go('programme', of) },
    { id: 'event-life', label: t('command-life', { title }), words: t('command-life-words'), run: () => go('overview', of) },
  ];
}
