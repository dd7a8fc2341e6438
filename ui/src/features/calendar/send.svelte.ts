// The ways invitations leave: into the outbox, as files in a folder, as drafts of the mail program; each says what became of it.
import type { RequestOf } from '../../ipc';
import { askFolder, go, hasView, revealing, toast, work } from '../../state';
import { t } from '../../text/text';

/** What is due, and the reminder it carries. */
export type Whole = RequestOf<'queue_invitations'>;

/** Sends, one thing at a time; each way says whether it did. */
export class Send {
  busy = $state(false);

  /** Puts messages into the outbox, where they are read before they go. */
  async queue(whole: Whole): Promise<boolean> {
    const done = await this.#one(() => work('queue_invitations', whole, t('calendar-queueing')));
    if (!done) return false;
    toast(t('calendar-queued', { count: done.messages }), hasView('outbox') ? { action: { label: t('calendar-open-outbox'), run: () => go('outbox') } } : {});
    return true;
  }

  /** Writes calendar files, a folder or a ZIP for each person. */
  async files(whole: Whole, form: 'folders' | 'zips'): Promise<boolean> {
    const path = await askFolder(t('calendar-pick-folder'));
    if (path === null) return false;
    const done = await this.#one(() => work('export_invitations', { ...whole, path, form }, t('calendar-writing')));
    if (done) toast(t('calendar-written', { files: done.files, people: done.people }), { action: revealing(done.path) });
    return done !== undefined;
  }

  /** Writes messages that the mail program opens as drafts; they count as sent. */
  async drafts(whole: Whole): Promise<boolean> {
    const path = await askFolder(t('calendar-pick-folder'));
    if (path === null) return false;
    const done = await this.#one(() => work('write_invitation_drafts', { ...whole, path, recorded: true }, t('calendar-writing')));
    if (done) toast(t('calendar-drafted', { count: done.messages }), { action: revealing(path) });
    return done !== undefined;
  }

  async #one<T>(job: () => Promise<T>): Promise<T | undefined> {
    if (this.busy) return undefined;
    this.busy = true;
    try {
      return await job();
    } finally {
      this.busy = false;
    }
  }
}
