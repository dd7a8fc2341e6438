// The ways a calendar is published: files for a web folder, and the calendars on servers that Settings knows.
import type { CaldavAccount, Choice, Conflict, PublishReport } from '../../ipc';
import { askFolder, revealing, toast, work } from '../../state';
import { t } from '../../text/text';
import type { Of } from './types';

/** Writes the agenda, and a calendar of each room, track and person, into a folder. */
export async function writeFeed(of: Of): Promise<void> {
  const path = await askFolder(t('calendar-pick-folder'));
  if (path === null) return;
  const done = await work('export_feed', { of, path }, t('calendar-writing'));
  if (!done) return;
  const drafts = done.drafts > 0 ? ` ${t('error-drafts-in-no-calendar', { count: done.drafts })}` : '';
  toast(t('calendar-feed-written', { count: done.files.length }) + drafts, { action: revealing(done.path) });
}

/** What somebody chose about entries, and which version of each they saw. */
export interface Decided {
  choices: Record<string, Choice>;
  seen: Record<string, string>;
}
export const NOTHING: Decided = { choices: {}, seen: {} };
export const decided = ({ uid, version }: Conflict, choice: Choice): Decided => ({ choices: { [uid]: choice }, seen: { [uid]: version } });

/** Brings a calendar on a server up to date, and says what was done; what somebody changed there waits for a choice. */
export async function publishTo(of: Of, account: CaldavAccount, by: Decided): Promise<PublishReport | undefined> {
  const report = await work('publish_caldav', { account_id: account.id, ...of, ...by }, t('caldav-publishing'));
  if (report) toast(t('caldav-report', { created: report.created, updated: report.updated, deleted: report.deleted, unchanged: report.unchanged, kept: report.kept }));
  return report;
}
