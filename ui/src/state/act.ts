// What buttons do: carry a command out, show that it is saving, and say in words when it was refused.
import { call, errorText, type CommandName, type OutputOf, type RequestOf } from '../ipc';
import { relieve, saving, say, toast } from './status.svelte';

/** Carries out a command; on refusal shows the sentence as a toast and gives `undefined`. `done` is said to screen readers. */
export async function act<N extends CommandName>(name: N, request: RequestOf<N>, done?: string): Promise<OutputOf<N> | undefined> {
  try {
    const output = await saving(call(name, request));
    relieve(name);
    if (done) say(done);
    return output;
  } catch (thrown) {
    toast(errorText(thrown), { tone: 'danger', of: name });
    return undefined;
  }
}

/** Carries out a command for a field: the refusal is thrown on, and the field shows it. */
export const write = <N extends CommandName>(name: N, request: RequestOf<N>): Promise<OutputOf<N>> => saving(call(name, request));
