// The label of an operation, as undo, redo and the history name it (ops.ftl).
import { lookUp, t } from './text';

/** An operation by its word, with the title or name it was about, or "". */
export interface OpLabel {
  op: string;
  subject: string;
}

/** The words for a label: "Move session “Opening”"; `undefined` when there is none. */
export function opText(label: OpLabel | null | undefined): string | undefined {
  if (!label) return undefined;
  const op = lookUp(`op-${label.op}`) ?? label.op.replaceAll('_', ' ');
  return label.subject ? t('op-with-subject', { op, subject: label.subject }) : op;
}
