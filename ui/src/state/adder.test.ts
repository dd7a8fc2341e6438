// A line that adds one after another swallows no letter, keeps the order, and gives back what was refused.
import { expect, it } from 'vitest';
import { Adder } from './adder.svelte';

/** A line whose answers come when they are let go; "bad" is refused, "worse" is refused by throwing. */
function line() {
  const added: string[] = [];
  const answers: (() => void)[] = [];
  const adder = new Adder({ text: '', by: '' }, async ({ text }) => {
    await new Promise<void>((resolve) => answers.push(resolve));
    if (text === 'bad') return undefined;
    if (text === 'worse') throw { code: 'empty', field: 'text', params: {} };
    added.push(text);
    return {};
  });
  /** Lets so many answers come, one after another. */
  const answer = async (times: number) => {
    for (let turn = 0; turn < times; turn++) {
      await new Promise((resolve) => setTimeout(resolve));
      answers.shift()?.();
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  return { adder, added, answer };
}

it('what_is_typed_while_the_one_before_is_added_stays_and_all_are_added_in_order', async () => {
  const { adder, added, answer } = line();
  for (const text of ['alpha', 'bravo', 'charlie']) {
    adder.now.text = text;
    void adder.add();
    void adder.add();
    expect(adder.now.text).toBe('');
  }
  adder.now.text = 'del';
  await answer(3);
  expect(added).toEqual(['alpha', 'bravo', 'charlie']);
  expect(adder.now.text).toBe('del');
});
it('what_is_refused_comes_back_before_what_was_typed_meanwhile', async () => {
  const { adder, added, answer } = line();
  Object.assign(adder.now, { text: 'bad', by: 'Ann' });
  void adder.add();
  adder.now.text = 'worse';
  void adder.add();
  adder.now.text = 'next';
  await answer(2);
  expect(added).toEqual([]);
  expect(adder.now).toEqual({ text: 'bad worse next', by: 'Ann' });
  expect(adder.at('text')).toContain('cannot be empty');
  expect(adder.besides('text')).toBeUndefined();
});
it('what_stays_is_not_emptied', () => {
  const adder = new Adder({ text: '', day: '' }, () => Promise.resolve({}), ['day']);
  Object.assign(adder.now, { text: 'one', day: '2026-11-12' });
  void adder.add();
  expect(adder.now).toEqual({ text: '', day: '2026-11-12' });
});
