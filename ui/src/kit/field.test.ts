// What is wrong with a field is said when the typing rests or the field is left, and at once when nobody types.
import { fireEvent, render } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import Field from './Field.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const children = createRawSnippet<[string | undefined]>(() => ({ render: () => '<input />' }));
function shown() {
  const { container, rerender } = render(Field, { label: 'Rule', children });
  const alert = () => container.querySelector('[role="alert"]')?.textContent?.trim();
  const input = container.querySelector('input');
  if (!input) throw new Error('no input');
  return { alert, input, refuse: (error?: string) => rerender({ label: 'Rule', children, error }) };
}

it('at_once_when_nobody_types', async () => {
  const { alert, refuse } = shown();
  await refuse('No such rule');
  expect(alert()).toContain('No such rule');
});
it('once_when_the_typing_rests', async () => {
  const { alert, input, refuse } = shown();
  for (const letter of ['a', 'b', 'c']) {
    await fireEvent.input(input);
    await refuse(`Unknown: ${letter}`);
    await vi.advanceTimersByTimeAsync(300);
    expect(alert()).toBeUndefined();
  }
  await vi.advanceTimersByTimeAsync(800);
  expect(alert()).toContain('Unknown: c');
});
it('when_the_field_is_left', async () => {
  const { alert, input, refuse } = shown();
  await fireEvent.input(input);
  await refuse('Unknown');
  await fireEvent.focusOut(input);
  expect(alert()).toContain('Unknown');
});
it('what_is_right_again_is_said_no_more_at_once', async () => {
  const { alert, input, refuse } = shown();
  await refuse('Unknown');
  await fireEvent.input(input);
  await refuse(undefined);
  expect(alert()).toBeUndefined();
});
