// The label of an operation, as undo, redo and the history name it (ops.ftl).
import { lookUp } from './text';

/** The words for a label of the log; `undefined` when there is nothing to undo. */
export function undoLabel(label: unknown): string | undefined {
  if (label === null || label === undefined) return undefined;
  if (typeof label === 'string') return label;
  const { op, params } = label as { op: string; params?: Record<string, string> };
  const id = `op-${op.replaceAll('_', '-')}`;
  return lookUp(id, params ?? {}) ?? op.replaceAll('_', ' ');
}
