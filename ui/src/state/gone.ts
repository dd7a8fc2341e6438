// What has been deleted need not be asked for again: which requests name it, and when it is back.
import type { Change } from '../ipc';

/** The ids that a request is about; a list of them is a choice, which loses one and goes on. */
function idsIn(request: unknown): string[] {
  if (typeof request === 'string') return [request];
  if (request === null || typeof request !== 'object' || Array.isArray(request)) return [];
  return Object.values(request).flatMap(idsIn);
}

/** What a request is about that these changes have deleted. */
export function goneFrom(request: unknown, changes: Change[]): string | undefined {
  const gone = changes.flatMap((change) => change.gone);
  return gone.length === 0 ? undefined : idsIn(request).find((id) => gone.includes(id));
}

/** Whether these changes have brought it back. */
export const isBack = (id: string, changes: Change[]): boolean => changes.some(({ ids, gone }) => ids.includes(id) && !gone.includes(id));
