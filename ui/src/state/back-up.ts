// Making a back-up: asks where, writes the copy, and lets every screen know when the last one was made.
import { today } from '../text/dates';
import { t } from '../text/text';
import { askSave, revealing } from './files';
import { drop } from './queries.svelte';
import { toast } from './status.svelte';
import { work } from './work.svelte';

/** Asks where and writes a copy of the workspace there. */
export async function backUp(): Promise<void> {
  const path = await askSave(t('backup-title'), t('backup-name', { date: today() }), { label: t('backup-kind'), extensions: ['plenary'] });
  if (path === null) return;
  const written = await work('back_up', { path }, t('backup-running'));
  if (!written) return;
  drop([{ noun: 'workspace', ids: [], gone: [] }]);
  toast(t('backup-done', { path: written }), { action: revealing(written) });
}
