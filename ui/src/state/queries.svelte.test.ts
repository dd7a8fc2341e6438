// A query is read once, kept, and read again when its tables change; the same change heard twice counts once.
import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import { call, useHost, type News } from '../ipc';
import { query, settled, startQueries } from './queries.svelte';

const asked: string[] = [];
let hear: (news: News) => void = () => undefined;
await useHost({
  kind: 'http',
  shared: true,
  call(name) {
    asked.push(name);
    const changes = name === 'undo' ? [{ noun: 'session', ids: ['s'] }] : [];
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
    expect(await reads(() => hear({ type: 'changed', changes: [{ noun: 'person', ids: [] }] }))).toBe(0);
    expect(await reads(() => hear({ type: 'changed', changes: [{ noun: 'session', ids: ['a'] }] }))).toBe(1);
  }));
it('without_tables_any_change_reads_again', () =>
  watching(undefined, async () => {
    expect(await reads(() => hear({ type: 'changed', changes: [{ noun: 'takeaway', ids: [] }] }))).toBe(1);
  }));
it('a_change_of_its_own_that_also_comes_as_news_reads_once', () =>
  watching(['session'], async () => {
    const both = async () => {
      await call('undo', {});
      hear({ type: 'changed', changes: [{ noun: 'session', ids: ['s'] }] });
    };
    expect(await reads(both)).toBe(1);
  }));
it('two_that_ask_the_same_are_both_kept_fresh', () =>
  watching(['room'], () =>
    watching(['track'], async () => {
      expect(await reads(() => hear({ type: 'changed', changes: [{ noun: 'track', ids: [] }] }))).toBe(1);
    }),
  ));
