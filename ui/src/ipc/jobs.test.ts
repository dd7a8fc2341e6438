// Long work is followed to its end, also when its news overtakes the answer, and can be stopped.
import { expect, it } from 'vitest';
import { call, useHost } from './call';
import type { News } from './generated/types';
import type { Host } from './host';
import { startJob, type Progress } from './jobs';

/** A host that runs one job by hand; it keeps what it was asked. */
async function bench() {
  const asked: string[] = [];
  const hears: ((news: News) => void)[] = [];
  let answer: (job: number) => void = () => undefined;
  const host: Host = {
    kind: 'http',
    shared: true,
    call(name, request) {
      asked.push(`${name} ${JSON.stringify(request)}`);
      if (name !== 'check_workspace') return Promise.resolve({ output: { cancelled: true }, changes: [], undo_label: null });
      return new Promise((resolve) => {
        answer = (job) => resolve({ output: { job }, changes: [], undo_label: null });
      });
    },
    listen(hear) {
      hears.push(hear);
      return Promise.resolve(() => undefined);
    },
    drops: () => Promise.resolve(() => undefined),
  };
  await useHost(host);
  return { asked, tell: (news: News) => hears.forEach((hear) => hear(news)), answer: (job: number) => answer(job) };
}

it('progress_is_told_and_the_output_arrives', async () => {
  const at = await bench();
  const steps: Progress[] = [];
  const job = startJob('check_workspace', {}, (progress) => steps.push(progress));
  at.answer(7);
  await Promise.resolve();
  await Promise.resolve();
  await Promise.resolve();
  at.tell({ type: 'progress', job: 7, done: 1, total: 2, step: 'job-checking' });
  at.tell({ type: 'ended', job: 8, output: 'of another job', error: null });
  at.tell({ type: 'ended', job: 7, output: { faults: [] }, error: null });
  expect(await job.result).toEqual({ faults: [] });
  expect(steps).toEqual([{ done: 1, total: 2, step: 'job-checking' }]);
});
it('news_that_overtakes_the_answer_is_not_lost', async () => {
  const at = await bench();
  const job = startJob('check_workspace', {});
  at.tell({ type: 'ended', job: 3, output: { faults: ['one'] }, error: null });
  at.answer(3);
  expect(await job.result).toEqual({ faults: ['one'] });
});
it('a_job_that_fails_gives_the_code', async () => {
  const at = await bench();
  const job = startJob('check_workspace', {});
  at.tell({ type: 'ended', job: 3, output: null, error: { code: 'store', field: null, params: {} } });
  at.answer(3);
  await expect(job.result).rejects.toMatchObject({ code: 'store' });
});
it('stopping_before_the_number_is_known_still_stops', async () => {
  const at = await bench();
  const job = startJob('check_workspace', {});
  job.cancel();
  at.answer(5);
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(at.asked).toContain('cancel_job {"job":5}');
  at.tell({ type: 'ended', job: 5, output: null, error: { code: 'cancelled', field: null, params: {} } });
  await expect(job.result).rejects.toMatchObject({ code: 'cancelled' });
});
it('an_answer_without_an_output_comes_bare', async () => {
  await useHost({ kind: 'window', shared: false, call: () => Promise.resolve(null as never), listen: () => Promise.resolve(() => undefined), drops: () => Promise.resolve(() => undefined) });
  expect(await call('office', {})).toBeNull();
});
