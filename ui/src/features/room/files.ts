// Attaching files: what is asked of the store, and how what came of it is told.
import { errorText } from '../../ipc';
import type { File } from '../../ipc/generated/types';
import { openFile, revealing, say, toast, work } from '../../state';
import { t } from '../../text/text';

/** Whether it needs words for those who do not see it. */
export const isPicture = (file: File): boolean => file.media_type.startsWith('image/');
const SHOWN = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];
/** Whether every engine can show it. */
export const isShown = (file: File): boolean => SHOWN.includes(file.media_type) && file.size <= 32 * 1024 * 1024;

/** Bytes for people: "640 kB", "2.4 MB". */
export function sizeText(bytes: number): string {
  const number = (value: number, digits: number) => new Intl.NumberFormat('en-GB', { maximumFractionDigits: digits }).format(value);
  if (bytes < 1000) return t('file-bytes', { count: bytes });
  return bytes < 1_000_000 ? t('file-kilobytes', { size: number(bytes / 1000, 0) }) : t('file-megabytes', { size: number(bytes / 1_000_000, 1) });
}

const copy = (file: File) => work('file_to_open', { id: file.id }, t('file-opening', { name: file.name }));

/** Opens a copy with the program that the system has for it. */
export async function open(file: File): Promise<void> {
  const made = await copy(file);
  if (made) openFile(made.path);
}

/** Shows a copy in its folder. */
export async function reveal(file: File): Promise<void> {
  const made = await copy(file);
  if (made) revealing(made.path).run();
}

/** Attaches files to an event, or to one of its sessions; says how many came and why others did not. Gives the first that came. */
export async function attach(paths: string[], event: string, session: string | null): Promise<string | undefined> {
  const done = await work('attach_files', { paths, event_id: event, session_id: session }, t('files-attaching'));
  if (!done) return undefined;
  for (const { error } of done.refused) toast(errorText(error), { tone: 'danger' });
  if (done.files.length > 0) say(t('files-attached-said', { count: done.files.length }));
  return done.files[0]?.id;
}
