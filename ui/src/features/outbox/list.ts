// What can be done with messages.
import type { MessageLine } from '../../ipc/generated/types';

/** Whether a message can still be taken back. */
export const withdrawable = (line: MessageLine): boolean => ['waiting', 'failed', 'unsure'].includes(line.state);

/** Whether a message can wait again. */
export const retriable = (line: MessageLine): boolean => ['failed', 'unsure', 'withdrawn'].includes(line.state);
