// One file leaving: asks where to, follows the job, and says where it went.
import { CallError, errorText, openPath, pickSavePath, revealPath, startJob, type ExportedFile, type Options, type Progress } from '../../ipc';
import { say, toast } from '../../state';
import { nameOf } from '../../text/paths';
import { t } from '../../text/text';

/** What leaves: a format of an event. */
export interface What {
  event: string;
  format: string;
  options: Options;
}

/** The state of one export. */
export class Exporting {
  progress = $state.raw<Progress>();
  /** Where the last file went. */
  path = $state('');
  problem = $state('');
  #cancel: (() => void) | undefined;

  /** Whether a file is being written. */
  get busy(): boolean {
    return this.progress !== undefined;
  }

  /** Asks for a place and writes the file there; does nothing when no place is chosen. */
  async run(what: What, title: string, name: string, extension: string): Promise<void> {
    if (this.busy) return;
    this.problem = '';
    const path = await pickSavePath(title, name, { label: t('export-kind', { extension: extension.toUpperCase() }), extensions: [extension] }).catch((thrown: unknown) => {
      this.#failed(thrown);
      return null;
    });
    if (path === null) return;
    this.path = '';
    this.progress = { done: 0, total: 0, step: '' };
    say(t('export-running'));
    const progress = (at: Progress) => (this.progress = at);
    const job = startJob<ExportedFile>('export_file', { event_id: what.event, format: what.format, options: what.options, path }, progress);
    this.#cancel = job.cancel;
    try {
      const file = await job.result;
      this.path = file.path;
      say(t('export-done-said', { file: nameOf(file.path) }));
    } catch (thrown) {
      if (CallError.from(thrown).code === 'cancelled') say(errorText(thrown));
      else this.#failed(thrown);
    } finally {
      this.progress = undefined;
    }
  }

  #failed(thrown: unknown): void {
    this.problem = errorText(thrown);
  }

  /** Stops the writing. */
  stop(): void {
    this.#cancel?.();
  }
  /** Opens the file with its program. */
  open(): void {
    void openPath(this.path).catch((thrown: unknown) => toast(errorText(thrown), { tone: 'danger' }));
  }
  /** Shows the file where it lies. */
  reveal(): void {
    void revealPath(this.path).catch((thrown: unknown) => toast(errorText(thrown), { tone: 'danger' }));
  }
}
