// Whose an answer is.
import type { ReplyLine } from '../../ipc';

/** The person's name, else the name in the reply, else the address. */
export const who = ({ person, reply }: ReplyLine) => person ?? (reply.name || reply.address);
