// Long work: starts a job, follows its progress, and gives its result; can be stopped with nothing half done.
import { call, CallError, onNews, whenHearing, type CommandName, type RequestOf } from './call';
import type { News } from './generated/types';

/** How far a job is; `total` is 0 while nobody knows. */
export interface Progress {
  done: number;
  total: number;
  step: string;
}
/** A running job. */
export interface Job<T> {
  /** Its result; rejects with a `CallError`, code `cancelled` when it was stopped. */
  result: Promise<T>;
  /** Stops it. */
  cancel(): void;
}

type JobNews = Extract<News, { job: number }>;

/** Starts a command that answers with a job. News that arrives before its number is known is kept and read then. */
export function startJob<T, N extends CommandName = CommandName>(name: N, request: RequestOf<N>, progress?: (at: Progress) => void): Job<T> {
  let number: number | undefined;
  let early: JobNews[] = [];
  let stopped = false;
  const result = new Promise<T>((resolve, reject) => {
    const read = (news: JobNews) => {
      if (news.job !== number) return;
      if (news.type === 'progress') progress?.({ done: news.done, total: news.total, step: news.step });
      else if (news.error) finish(() => reject(CallError.from(news.error)));
      else finish(() => resolve(news.output as T));
    };
    const off = onNews((news) => {
      if (!('job' in news)) return;
      if (number === undefined) early.push(news);
      else read(news);
    });
    const finish = (then: () => void) => {
      off();
      then();
    };
    whenHearing(() => call(name, request)).then(
      (output: unknown) => {
        const answer = output as { job?: number } | null;
        if (answer?.job === undefined) return finish(() => resolve(output as T));
        number = answer.job;
        early.forEach(read);
        early = [];
        if (stopped) cancel();
      },
      (error: unknown) => finish(() => reject(CallError.from(error))),
    );
  });
  const cancel = () => {
    stopped = true;
    if (number !== undefined) void call('cancel_job' as CommandName, { job: number } as never).catch(() => undefined);
  };
  return { result, cancel };
}
