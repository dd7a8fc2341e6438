// What can be done with messages.
import type { MessageLine, NotMade } from '../../ipc/generated/types';

/** Whether a message can still be taken back. */
export const withdrawable = (line: MessageLine): boolean => ['waiting', 'failed', 'unsure', 'outdated'].includes(line.state);

/** Whether a message waits to be sent and is still true. */
export const sendable = (line: MessageLine): boolean => line.state === 'waiting';

/** Whether a message can wait again. */
export const retriable = (line: MessageLine): boolean => ['failed', 'unsure', 'withdrawn'].includes(line.state);

/** Whether it can be noted that a message arrived: nobody knows. */
export const confirmable = (line: MessageLine): boolean => line.state === 'unsure';

/** Whether a message can be made anew: it says what is no longer true. */
export const renewable = (line: MessageLine): boolean => line.state === 'outdated';

/** The rows of a page, those of what waits and is not true any more as such. */
export const shownRows = ({ rows, untrue, total }: { rows: MessageLine[]; untrue: string[]; total: number }) => ({ total, rows: rows.map((row) => (untrue.includes(row.id) ? { ...row, state: 'outdated' as const } : row)) });

/** Letters that could not be made anew, gathered by why. */
export function notMade(letters: NotMade[], say: (error: NotMade['error']) => string): { names: string; count: number; why: string }[] {
  const reasons = [...new Set(letters.map((letter) => say(letter.error)))];
  return reasons.map((why) => {
    const those = letters.filter((letter) => say(letter.error) === why);
    return { why, count: those.length, names: those.map((letter) => letter.name).join(', ') };
  });
}
