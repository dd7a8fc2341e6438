// The shapes this feature shows, as they come from the ledger's commands.
import type { OutputOf, RequestOf } from '../../ipc';

/** The ledger of an event or network. */
export type Ledger = OutputOf<'ledger'>;
/** One calendar item of it. */
export type Item = Ledger['items'][number];
/** One thing that would be sent. */
export type PlanStep = OutputOf<'plan_invitations'>['steps'][number];
/** What one person holds of an item. */
export type Holder = OutputOf<'item_holders'>[number];
/** What an item says. */
export type Said = Item['said'];
/** An entry that was left on a calendar server as somebody changed it there. */
export type Kept = OutputOf<'list_caldav_kept'>[number];
/** Whose ledger. */
export type Of = RequestOf<'ledger'>;
