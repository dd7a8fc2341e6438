// The frame's own context: one reading of the office for all its parts.
import { getContext } from 'svelte';
import type { office } from './office.svelte';

/** The key of the context. */
export const OFFICE = Symbol('office');
/** The office, as App set it. */
export const useOffice = () => getContext<ReturnType<typeof office>>(OFFICE);
