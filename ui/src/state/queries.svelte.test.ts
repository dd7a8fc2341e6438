// A query is read once, kept, and read again when its tables change, once at a time and never for what is gone; the same change heard twice counts once.
import { flushSync } from 'svelte';
import { expect, it, vi } from 'vitest';
import { call, useHost, type News } from '../ipc';
import { query, settled, startQueries, type Query } from './queries.svelte';

const asked: string[] = [];
/** Reads that are answered when somebody says so. */
const waiting: (() => void)[] = [];
let slow = false;
let hear: (news: News) => void = () => undefined;
await useHost({
  kind: 'http',
  shared: true,
  call(name) {
    asked.push(name);
    if (name === 'session_detail' && slow) return new Promise((answer) => waiting.push(() => answer({ output: asked.length, changes: [], undo_label: null })));
    const changes = name === 'undo' ? [{ noun: 'session', ids: ['s'], gone: [] }] : [];
    return Promise.resolve({ output: asked.length, changes, undo_label: null });
  },
  drops: () => Promise.resolve(() => undefined),
  listen(to) {
    hear = to;
    return Promise.resolve(() => undefined);
  },
});
startQueries();

/** Runs with a query in a component's place. */
async function watching(tables: string[] | undefined, then: () => Promise<void>): Promise<void> {
  const stop = $effect.root(() => void query('office', () => ({}), tables));
  flushSync();
  await settled();
  await then();
  stop();
  flushSync();
}
/** How often "office" was read by doing this. */
async function reads(doing: () => unknown): Promise<number> {
  const before = asked.filter((name) => name === 'office').length;
  await doing();
  await settled();
  return asked.filter((name) => name === 'office').length - before;
}

it('a_change_of_its_tables_reads_again_and_another_does_not', () =>
  watching(['session'], async () => {
    expect(await reads(() => hear({ type: 'changed', changes: [{ noun: 'person', ids: [], gone: [] }] }))).toBe(0);
    expect(await reads(() => hear({ type: 'changed', changes: [{ noun: 'session', ids: ['a'], gone: [] }] }))).toBe(1);
  }));
it('without_tables_any_change_reads_again', () =>
  watching(undefined, async () => {
    expect(await reads(() => hear({ type: 'changed', changes: [{ noun: 'takeaway', ids: [], gone: [] }] }))).toBe(1);
  }));
it('a_change_of_its_own_that_also_comes_as_news_reads_once', () =>
  watching(['session'], async () => {
    const both = async () => {
      await call('undo', {});
      hear({ type: 'changed', changes: [{ noun: 'session', ids: ['s'], gone: [] }] });
    };
    expect(await reads(both)).toBe(1);
  }));
it('two_that_ask_the_same_are_both_kept_fresh', () =>
  watching(['room'], () =>
    watching(['track'], async () => {
      expect(await reads(() => hear({ type: 'changed', changes: [{ noun: 'track', ids: [], gone: [] }] }))).toBe(1);
    }),
  ));

const of = (name: string) => asked.filter((each) => each === name).length;
/** Some turns of the microtasks later. */
const soon = () => new Promise((then) => setTimeout(then));
const changed = (ids: string[], gone: string[] = []) => hear({ type: 'changed', changes: [{ noun: 'session', ids, gone }] });
/** Runs with a query about one session in a component's place. */
async function about(session: string, then: (seen: Query<unknown>) => Promise<void>): Promise<void> {
  let seen: Query<unknown> | undefined;
  const stop = $effect.root(() => void (seen = query('session_detail', () => ({ session_id: session }), ['session'])));
  flushSync();
  if (!slow) await settled();
  if (seen) await then(seen);
  stop();
  flushSync();
}

it('changes_while_it_is_read_ask_once_more_after_it_and_the_last_one_is_shown', async () => {
  slow = true;
  await about('busy', async (seen) => {
    waiting.shift()?.();
    await soon();
    const [shown, before] = [seen.value, of('session_detail')];
    for (const id of ['a', 'b', 'c', 'd']) changed([id]);
    await soon();
    expect([of('session_detail') - before, waiting.length]).toEqual([1, 1]);
    changed(['e']);
    waiting.shift()?.();
    await soon();
    expect([of('session_detail') - before, waiting.length, seen.value]).toEqual([2, 1, shown]);
    const all = settled();
    waiting.shift()?.();
    await all;
    expect([of('session_detail') - before, waiting.length, seen.value]).toEqual([2, 0, asked.length]);
  });
  slow = false;
});
it('what_is_gone_is_not_asked_for_until_it_is_back', async () => {
  vi.useFakeTimers();
  await about('x', async (seen) => {
    const before = of('session_detail');
    changed(['x', 'y'], ['x']);
    changed(['y']);
    await settled();
    expect([of('session_detail') - before, seen.error]).toEqual([0, undefined]);
    vi.advanceTimersByTime(400);
    expect(seen.error?.code).toBe('not-found');
    changed(['x']);
    await settled();
    expect([of('session_detail') - before, seen.error]).toEqual([1, undefined]);
  });
  vi.useRealTimers();
});
it('what_is_gone_is_not_asked_for_by_a_query_of_other_tables_either', async () => {
  const stop = $effect.root(() => void query('people_summary', () => ({ event_id: 'e' }), ['attendance']));
  flushSync();
  await settled();
  const before = of('people_summary');
  hear({ type: 'changed', changes: [{ noun: 'attendance', ids: ['1'], gone: ['1'] }, { noun: 'event', ids: ['e'], gone: ['e'] }] });
  await settled();
  expect(of('people_summary') - before).toBe(0);
  hear({ type: 'changed', changes: [{ noun: 'attendance', ids: ['1'], gone: [] }, { noun: 'event', ids: ['e'], gone: [] }] });
  await settled();
  expect(of('people_summary') - before).toBe(1);
  stop();
});
