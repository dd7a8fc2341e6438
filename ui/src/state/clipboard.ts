// What buttons put on the clipboard.
import { errorText } from '../ipc';
import { say, toast } from './status.svelte';

/** Copies a text; `done` is said to screen readers, a refusal is shown. */
export async function copy(text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(done);
  } catch (thrown) {
    toast(errorText(thrown), { tone: 'danger' });
  }
}
