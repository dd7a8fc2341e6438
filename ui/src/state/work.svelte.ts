// Long work that is under way: shown in the status line with a way to stop it; its end is told in words.
import { CallError, errorText, startJob, type CommandName, type Job, type OutputOf, type RequestOf } from '../ipc';
import { lookUp } from '../text/text';
import { saving, say, toast } from './status.svelte';

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
  const { job, show, end } = begin(name, request, label);
  own?.started(() => job.cancel());
  show();
  return outcome(job, end, own);
}

/** The same for what is done at once when it is little: only when it turns out to be long is it shown, with a way to stop it. */
export async function workIfLong<N extends CommandName>(name: N, request: RequestOf<N>, label: string): Promise<OutputOf<N> | undefined> {
  const { job, end } = begin(name, request, label, true);
  return saving(outcome(job, end));
}

/** Starts a job; `show` puts it into the status line, which its first progress does too when it is shown late. */
function begin<N extends CommandName>(name: N, request: RequestOf<N>, label: string, late = false) {
  const id = next++;
  let shown = false;
  const show = () => {
    shown = true;
    state.works = [...state.works, { id, label, step: '', done: 0, total: 0, stop: () => job.cancel() }];
    say(label);
  };
  const job = startJob<OutputOf<N>, N>(name, request, ({ done, total, step }) => {
    if (late && !shown) show();
    state.works = state.works.map((each) => (each.id === id ? { ...each, done, total, step: lookUp(step) ?? '' } : each));
  });
  const end = () => {
    state.works = state.works.filter((each) => each.id !== id);
  };
  return { job, show, end };
}

async function outcome<T>(job: Job<T>, end: () => void, own?: Own): Promise<T | undefined> {
  try {
    return await job.result;
  } catch (thrown) {
    if (CallError.from(thrown).code === 'cancelled') say(errorText(thrown));
    else if (own) own.failed(errorText(thrown));
    else toast(errorText(thrown), { tone: 'danger' });
    return undefined;
  } finally {
    end();
  }
}
