// Keys are read as people write them.
import { expect, it } from 'vitest';
import { isTyping, matches, shortcutText } from './keys';

const press = (key: string, more: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { key, ...more });

it('a_shortcut_reads_as_on_this_computer', () => {
  expect(shortcutText('Mod+Shift+Z', false)).toBe('Ctrl+Shift+Z');
  expect(shortcutText('Mod+Shift+Z', true)).toBe('⌘⇧Z');
  expect(shortcutText('Mod+Plus', false)).toBe('Ctrl++');
});
it('shift_tells_undo_from_redo', () => {
  expect(matches('Mod+Z', press('z', { ctrlKey: true }), false)).toBe(true);
  expect(matches('Mod+Z', press('Z', { ctrlKey: true, shiftKey: true }), false)).toBe(false);
  expect(matches('Mod+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }), false)).toBe(true);
});
it('the_question_mark_needs_no_word_about_shift', () => {
  expect(matches('?', press('?', { shiftKey: true }), false)).toBe(true);
});
it('larger_is_heard_on_every_layout', () => {
  expect(matches('Mod+Plus', press('=', { ctrlKey: true }), false)).toBe(true);
  expect(matches('Mod+Plus', press('+', { ctrlKey: true, shiftKey: true }), false)).toBe(true);
});
it('a_mac_uses_command', () => {
  expect(matches('Mod+K', press('k', { metaKey: true }), true)).toBe(true);
  expect(matches('Mod+K', press('k', { ctrlKey: true }), true)).toBe(false);
});
it('a_tick_box_does_not_type', () => {
  const box = document.createElement('input');
  box.type = 'checkbox';
  expect(isTyping(box)).toBe(false);
  expect(isTyping(document.createElement('textarea'))).toBe(true);
});
