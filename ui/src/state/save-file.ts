// One file that leaves by a job: asks where to, writes it, and says where it went.
import type { Event, RequestOf } from '../ipc';
import { nameOf } from '../text/paths';
import { t } from '../text/text';
import { askSave, opening } from './files';
import { toast } from './status.svelte';
import { work } from './work.svelte';

/** Does nothing when no place is chosen; a refusal is shown as a toast. */
export async function saveFile<N extends 'export_file' | 'export_coverage' | 'save_file' | 'export_draft'>(job: N, request: Omit<RequestOf<N>, 'path'>, title: string, name: string): Promise<void> {
  const path = await askSave(title, name);
  if (path === null) return;
  const file = await work(job, { ...request, path } as RequestOf<N>, t('export-running'));
  if (file) toast(t('export-done', { file: nameOf(file.path) }), { action: opening(file.path) });
}

/** The whole agenda of an event as a calendar file. */
export const saveAgenda = (event: Event): Promise<void> => saveFile('export_file', { event_id: event.id, format: 'ics', options: {} }, t('calendar-agenda'), `${event.slug}.ics`);
