// The system's file dialogs and folders as buttons use them: thinking better of it and a refusal both give `null`; the refusal is shown.
import { errorText, openPath, pickFolder, pickOpenPath, pickSavePath, revealPath, type FileKind } from '../ipc';
import { t } from '../text/text';
import { toast } from './status.svelte';

const told = (thrown: unknown): null => {
  toast(errorText(thrown), { tone: 'danger' });
  return null;
};

/** Asks which file to open. */
export const askFile = (title: string, kind: FileKind): Promise<string | null> => pickOpenPath(title, kind).catch(told);

/** Asks for a folder, to write into or to read. */
export const askFolder = (title: string): Promise<string | null> => pickFolder(title).catch(told);

/** Asks where to save; the kind is told by the name's ending unless it is given. */
export function askSave(title: string, name: string, kind?: FileKind): Promise<string | null> {
  const extension = name.split('.').at(-1) ?? '';
  return pickSavePath(title, name, kind ?? { label: t('export-kind', { extension: extension.toUpperCase() }), extensions: [extension] }).catch(told);
}

/** Opens a file or an address. */
export const openFile = (path: string): void => void openPath(path).catch(told);

/** What a toast offers about something that was written: to show it in its folder. */
export const revealing = (path: string): { label: string; run: () => void } => ({ label: t('file-reveal'), run: () => void revealPath(path).catch(told) });

/** What a toast offers about one file that was written: to open it. */
export const opening = (path: string): { label: string; run: () => void } => ({ label: t('export-open'), run: () => openFile(path) });
