// Claims about the times and places of sentences.
import { describe, expect, it } from 'vitest';
import { around, clock } from './time';

describe('a time since the beginning', () => {
  it('is written without hours that are not there', () => {
    expect([5, 751, 3725].map(clock)).toEqual(['0:05', '12:31', '1:02:05']);
  });
});

describe('a sentence in its line', () => {
  it('is told from what stands around it', () => {
    expect(around('So, we lend devices. Yes.', 'we lend devices.')).toEqual(['So, ', 'we lend devices.', ' Yes.']);
  });
  it('stands alone when it is not there any more', () => {
    expect(around('Something else.', 'we lend')).toEqual(['', 'we lend', '']);
  });
});
