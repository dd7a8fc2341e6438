// Long work that is under way: shown in the status line with a way to stop it; its end is told in words.
import { CallError, errorText, startJob, type CommandName, type OutputOf, type RequestOf } from '../ipc';
import { lookUp } from '../text/text';
import { say, toast } from './status.svelte';

/** One job as the status line shows it. */
export interface Work {
  id: number;
  label: string;
  /** What it is doing now, in words, or "". */
  step: string;
  done: number;
  /** 0 while nobody knows. */
  total: number;
  stop: () => void;
}

let next = 1;
const state = $state({ works: [] as Work[] });

/** What is under way, oldest first. */
export const works = (): Work[] => state.works;

/** What somebody does who shows a job where they are, because a dialog covers the status line. */
export interface Own {
  /** Given the way to stop it. */
  started: (stop: () => void) => void;
  /** Told in words why it did not end well; in place of the toast. */
  failed: (words: string) => void;
}

/** Starts a job and waits for it. A refusal is shown as a toast and gives `undefined`; stopping it gives `undefined` without a word. */
export async function work<N extends CommandName>(name: N, request: RequestOf<N>, label: string, own?: Own): Promise<OutputOf<N> | undefined> {
  const id = next++;
  const update = (fields: Partial<Work>) => {
    state.works = state.works.map((each) => (each.id === id ? { ...each, ...fields } : each));
  };
  const job = startJob<OutputOf<N>, N>(name, request, ({ done, total, step }) => update({ done, total, step: lookUp(step) ?? '' }));
  state.works = [...state.works, { id, label, step: '', done: 0, total: 0, stop: () => job.cancel() }];
  own?.started(() => job.cancel());
  say(label);
  try {
    return await job.result;
  } catch (thrown) {
    if (CallError.from(thrown).code === 'cancelled') say(errorText(thrown));
    else if (own) own.failed(errorText(thrown));
    else toast(errorText(thrown), { tone: 'danger' });
    return undefined;
  } finally {
    state.works = state.works.filter((each) => each.id !== id);
  }
}
