// The keys of the room: which deed each is, with Shift and without.
import { expect, test } from 'vitest';
import { deedOf, PERMISSION_KEYS, shifted } from './keys';

// What Option types on a Mac: another sign than stands on the key.
const TYPED: Record<string, string> = { Digit1: '¡', Numpad3: '3', KeyN: 'Dead', KeyT: '†', KeyH: '˙', ArrowDown: 'ArrowDown', ArrowUp: 'ArrowUp' };
const press = (code: string, more: Partial<KeyboardEvent> = {}) => deedOf({ code, key: TYPED[code] ?? code.slice(-1).toLowerCase(), altKey: true, ctrlKey: false, metaKey: false, shiftKey: false, ...more } as KeyboardEvent);

test('a permission is the line’s, and with Shift the session’s', () => {
  expect(press('KeyI')).toEqual({ do: 'permit', permission: 'internal' });
  expect(press('KeyI', { shiftKey: true })).toEqual({ do: 'usual', permission: 'internal' });
  expect(PERMISSION_KEYS.map(({ shortcut }) => shifted(shortcut))).toEqual(['Alt+Shift+N', 'Alt+Shift+I', 'Alt+Shift+O', 'Alt+Shift+U']);
});

test('with Shift no other key does anything, and letters of AltGr are letters', () => {
  for (const code of ['Digit1', 'KeyT', 'KeyH', 'KeyR', 'KeyF', 'ArrowDown']) expect(press(code, { shiftKey: true })).toBeUndefined();
  expect(press('KeyN', { ctrlKey: true })).toBeUndefined();
  expect(press('KeyN', { altKey: false })).toBeUndefined();
});

test('numbers say who speaks, and every letter is one deed', () => {
  expect(press('Digit0')).toEqual({ do: 'speak', number: 0 });
  expect(press('Digit1')).toEqual({ do: 'speak', number: 1 });
  expect(press('Numpad3')).toEqual({ do: 'speak', number: 3 });
  expect(['KeyH', 'KeyR', 'KeyT', 'KeyF', 'ArrowUp'].map((code) => press(code)?.do)).toEqual(['rule', 'other', 'clock', 'attach', 'walk']);
});
