// How an answer looks, and whose it is.
import type { ReplyAnswer, ReplyLine } from '../../ipc';

/** The pill of an answer. */
export const tone = (answer: ReplyAnswer) => (({ accepted: 'ok', tentative: 'warn', declined: 'danger', delegated: 'info', needs_action: 'muted' }) as const)[answer];

/** The person's name, else the name in the reply, else the address. */
export const who = ({ person, reply }: ReplyLine) => person ?? (reply.name || reply.address);
