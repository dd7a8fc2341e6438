// One file that leaves by a job: asks where to, writes it, and says where it went.
import { CallError, errorText, openPath, pickSavePath, startJob, type ExportedFile, type RequestOf } from '../ipc';
import { t } from '../text/text';
import { say, toast } from './status.svelte';

/** Does nothing when no place is chosen; a refusal is shown as a toast. */
export async function saveFile<N extends 'export_file' | 'export_coverage'>(job: N, request: Omit<RequestOf<N>, 'path'>, title: string, name: string): Promise<void> {
  const extension = name.split('.').at(-1) ?? '';
  try {
    const path = await pickSavePath(title, name, { label: t('export-kind', { extension: extension.toUpperCase() }), extensions: [extension] });
    if (path === null) return;
    say(t('export-running'));
    const file = await startJob<ExportedFile>(job, { ...request, path }, () => undefined).result;
    const open = () => void openPath(file.path).catch((thrown: unknown) => toast(errorText(thrown), { tone: 'danger' }));
    toast(t('export-done', { file: file.path.split(/[\\/]/).at(-1) ?? file.path }), { action: { label: t('export-open'), run: open } });
  } catch (thrown) {
    if (CallError.from(thrown).code === 'cancelled') say(errorText(thrown));
    else toast(errorText(thrown), { tone: 'danger' });
  }
}
