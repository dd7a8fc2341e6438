// How something may be used outside the office: the four words, and the colours that repeat them.
import { word } from './text';

/** Every permission, the widest first. */
export const PERMISSIONS = ['public', 'organisation_only', 'no_name', 'internal'] as const;

/** The colour that repeats a permission. */
export const permissionTone = { public: 'ok', organisation_only: 'info', no_name: 'warn', internal: 'danger' } as const;

/** All of them, to choose from. */
export const permissionChoices = () => PERMISSIONS.map((value) => ({ value, label: word('permission', value) }));
