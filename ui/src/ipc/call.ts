// `call('move_session', { … })`: one typed door to the commands, whichever host answers.
import type { Commands } from './generated/commands';
import type { Change, News, WireError } from './generated/types';
import type { Drop, Host } from './host';

/** The name of a command. */
export type CommandName = keyof Commands & string;
/** What a command is asked with. */
export type RequestOf<N extends CommandName> = Commands[N]['request'];
/** What a command answers with. */
export type OutputOf<N extends CommandName> = Commands[N]['output'];

/** A refusal or failure: `code` has its sentence in errors.ftl. */
export class CallError extends Error {
  constructor(
    readonly code: string,
    readonly field: string | undefined,
    readonly params: Record<string, string>,
  ) {
    super(code);
  }

  /** Makes one from whatever a host threw. */
  static from(thrown: unknown): CallError {
    if (thrown instanceof CallError) return thrown;
    const wire = thrown as Partial<WireError> | undefined;
    if (typeof wire?.code === 'string') return new CallError(wire.code, wire.field ?? undefined, wire.params ?? {});
    return new CallError('internal', undefined, { detail: typeof thrown === 'string' ? thrown : String(wire) });
  }
}

type Hear = (changes: Change[]) => void;
let host: Host | undefined;
const listeners = new Set<(news: News) => void>();
const writers = new Set<Hear>();

let listening: Promise<unknown> | undefined;

/** Says who answers; once, at start. Resolves when reading may begin. */
export async function useHost(chosen: Host): Promise<void> {
  host = chosen;
  const opened = chosen.listen((news) => listeners.forEach((hear) => hear(news)));
  listening = opened.finally(() => (listening = undefined));
  if (chosen.shared) await listening;
}

/** Does it once news can be heard. */
export const whenHearing = <T>(then: () => Promise<T>): Promise<T> => (listening ? listening.then(then) : then());

/** Which host answers. */
export const hostKind = (): Host['kind'] | undefined => host?.kind;

/** Hears of files that are dragged over the window and dropped, from now on. */
export const onDrop = (hear: (drop: Drop) => void): void => void host?.drops(hear);

/** Hears news until the returned function is called. */
export function onNews(hear: (news: News) => void): () => void {
  listeners.add(hear);
  return () => void listeners.delete(hear);
}

/** Hears what each of this page's own commands changed. */
export function onWrite(hear: Hear): () => void {
  writers.add(hear);
  return () => void writers.delete(hear);
}

/** Carries out a command; rejects with a `CallError`. */
export async function call<N extends CommandName>(name: N, request: RequestOf<N>): Promise<OutputOf<N>> {
  if (!host) throw new CallError('not-reached', undefined, {});
  try {
    const answer = await host.call(name, request);
    // What the window answers beside the table (file dialogs) comes bare.
    if (answer === null || typeof answer !== 'object' || !('output' in answer)) return answer as OutputOf<N>;
    if (answer.changes.length > 0) writers.forEach((hear) => hear(answer.changes));
    return answer.output as OutputOf<N>;
  } catch (thrown) {
    throw CallError.from(thrown);
  }
}
