// What can be done with messages.
import type { MessageLine } from '../../ipc/generated/types';

/** Whether a message can still be taken back. */
export const withdrawable = (line: MessageLine): boolean => ['waiting', 'failed', 'unsure', 'outdated'].includes(line.state);

/** Whether a message can wait again. */
export const retriable = (line: MessageLine): boolean => ['failed', 'unsure', 'withdrawn'].includes(line.state);

/** Whether a message can be made anew: it says what is no longer true. */
export const renewable = (line: MessageLine): boolean => line.state === 'outdated';

/** The rows of a page, those of what waits and is not true any more as such. */
export const shownRows = ({ rows, untrue, total }: { rows: MessageLine[]; untrue: string[]; total: number }) => ({ total, rows: rows.map((row) => (untrue.includes(row.id) ? { ...row, state: 'outdated' as const } : row)) });
