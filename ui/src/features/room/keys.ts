// The keys of the room, as the keyboard sends them: by place on it, because Alt makes other letters of some keys.
import type { Permission } from '../../ipc/generated/types';

/** What a key does. */
export type Deed = { do: 'permit' | 'usual'; permission: Permission } | { do: 'speak'; number: number } | { do: 'walk'; by: 1 | -1 } | { do: 'attach' | 'clock' | 'other' | 'rule' };

/** Permissions by their keys, in the order they are shown. */
export const PERMISSION_KEYS: { permission: Permission; shortcut: string }[] = [
  { permission: 'no_name', shortcut: 'Alt+N' },
  { permission: 'internal', shortcut: 'Alt+I' },
  { permission: 'organisation_only', shortcut: 'Alt+O' },
  { permission: 'public', shortcut: 'Alt+U' },
];

/** The same key with Shift: for the whole session. */
export const shifted = (shortcut: string): string => shortcut.replace('Alt+', 'Alt+Shift+');

/** What a key press with Alt means here; with Shift a permission is the session's. */
export function deedOf(event: KeyboardEvent): Deed | undefined {
  if (!event.altKey || event.ctrlKey || event.metaKey) return undefined;
  const permission = PERMISSION_KEYS.find(({ shortcut }) => event.code === `Key${shortcut.slice(-1)}`);
  if (permission) return { do: event.shiftKey ? 'usual' : 'permit', permission: permission.permission };
  if (event.shiftKey) return undefined;
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
  if (digit !== undefined) return { do: 'speak', number: Number(digit) };
  const letter = ({ KeyF: 'attach', KeyH: 'rule', KeyR: 'other', KeyT: 'clock' } as const)[event.code];
  if (letter) return { do: letter };
  if (event.code === 'ArrowDown' || event.code === 'ArrowUp') return { do: 'walk', by: event.code === 'ArrowDown' ? 1 : -1 };
  return undefined;
}
