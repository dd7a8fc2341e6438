// Arrows lead from sentence to sentence, and one key to what waits.
import { describe, expect, it } from 'vitest';
import type { BlockView } from '../../ipc';
import { nextWaiting, step } from './walk';

const block = (id: string, sentences: number, more: Partial<BlockView> = {}): BlockView => ({
  id,
  form: 'paragraph',
  level: 0,
  body: id,
  html: '',
  sentences: Array.from({ length: sentences }, () => ({ html: id, sources: [] })),
  state: 'standing',
  edited: false,
  photo: null,
  by_hand: false,
  offered: null,
  ...more,
});
const blocks = [block('a', 2), block('b', 3, { form: 'table', html: '<table>' }), block('c', 1)];

describe('walking a draft', () => {
  it('goes from sentence to sentence and over the end of a block', () => {
    expect(step(blocks, { block: 'a', sentence: 0 }, 'ArrowRight')).toEqual({ block: 'a', sentence: 1 });
    expect(step(blocks, { block: 'a', sentence: 1 }, 'ArrowRight')).toEqual({ block: 'b', sentence: 0 });
    expect(step(blocks, { block: 'b', sentence: 0 }, 'ArrowRight')).toEqual({ block: 'c', sentence: 0 });
    expect(step(blocks, { block: 'b', sentence: 0 }, 'ArrowLeft')).toEqual({ block: 'a', sentence: 1 });
    expect(step(blocks, { block: 'c', sentence: 0 }, 'ArrowDown')).toBeUndefined();
    expect(step(blocks, { block: 'c', sentence: 0 }, 'Home')).toEqual({ block: 'a', sentence: 0 });
  });
  it('finds what waits for a decision, also before where one stands', () => {
    const waiting = [block('a', 1, { state: 'new' }), block('b', 1), block('c', 1, { offered: { markdown: 'x', ways: { built: 'y', by_hand: [], by_data: [] } } })];
    expect(nextWaiting(waiting, undefined)?.id).toBe('a');
    expect(nextWaiting(waiting, 'a')?.id).toBe('c');
    expect(nextWaiting(waiting, 'c')?.id).toBe('a');
    expect(nextWaiting([block('a', 1)], 'a')).toBeUndefined();
  });
});
