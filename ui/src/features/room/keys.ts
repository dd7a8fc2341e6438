// The keys of the room, as the keyboard sends them.
import type { Permission } from '../../ipc/generated/types';
import { altSign } from '../../keys';

/** What a key does. */
export type Deed = { do: 'permit' | 'usual'; permission: Permission } | { do: 'speak'; number: number } | { do: 'walk'; by: 1 | -1 } | { do: 'attach' | 'clock' | 'other' | 'rule' };

/** Permissions by their keys, in the order they are shown. */
export const PERMISSION_KEYS: { permission: Permission; shortcut: string }[] = [
  { permission: 'no_name', shortcut: 'Alt+N' },
  { permission: 'internal', shortcut: 'Alt+I' },
  { permission: 'organisation_only', shortcut: 'Alt+O' },
  { permission: 'public', shortcut: 'Alt+U' },
];

/** Whether it lets a name be told, which the Chatham House rule does not. */
export const isNamed = (permission: Permission): boolean => permission === 'public' || permission === 'organisation_only';

/** The same key with Shift: for the whole session. */
export const shifted = (shortcut: string): string => shortcut.replace('Alt+', 'Alt+Shift+');

/** What a key press with Alt means here; with Shift a permission is the session's. */
export function deedOf(event: KeyboardEvent): Deed | undefined {
  if (!event.altKey || event.ctrlKey || event.metaKey) return undefined;
  const sign = altSign(event);
  const permission = PERMISSION_KEYS.find(({ shortcut }) => sign === shortcut.slice(-1).toLowerCase());
  if (permission) return { do: event.shiftKey ? 'usual' : 'permit', permission: permission.permission };
  if (event.shiftKey) return undefined;
  if (/^\d$/.test(sign)) return { do: 'speak', number: Number(sign) };
  const letter = ({ f: 'attach', h: 'rule', r: 'other', t: 'clock' } as const)[sign];
  if (letter) return { do: letter };
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') return { do: 'walk', by: event.key === 'ArrowDown' ? 1 : -1 };
  return undefined;
}
