// The palette finds what can be done by the words that people type for it.
import { expect, it } from 'vitest';
import { knownBy, labelOf } from '../commands.svelte';
import type { Event } from '../ipc';
import { eventCommands } from './event-commands';
import { isMeant, rank } from './rank';

const commands = eventCommands({ id: 'e', slug: 'days', title: 'Inclusion Days' } as Event);
const found = (typed: string) => rank(typed, commands, knownBy).filter((command) => isMeant(typed, knownBy(command)));

it.each([
  ['export', 'Export files of Inclusion Days…'],
  ['ics', 'Save the agenda of Inclusion Days as .ics…'],
  ['blog', 'Write the blog post of Inclusion Days'],
  ['invite', 'Invitations of Inclusion Days'],
  ['summary', 'Write the summary of Inclusion Days'],
  ['publish', 'Publish, hold, cancel or archive Inclusion Days'],
  ['add person', 'Add a person to Inclusion Days'],
  ['save', 'Save the agenda of Inclusion Days as .ics…'],
  ['move', 'Move sessions of Inclusion Days'],
])('%s_finds_%s', (typed, label) => {
  expect(found(typed).map(labelOf)).toContain(label);
});
