// How each kind of need reads, and what to do about it.
import type { Need } from '../../ipc';
import { plainDate } from '../../text/dates';
import { t } from '../../text/text';

/** One line of the list. */
export interface NeedLine {
  number: string;
  tone: 'danger' | 'warn' | 'plain';
  text: string;
  detail: string;
  action: string;
  /** The view that deals with it. */
  view: string;
  /** The network it is of, when it is of one and not of an event. */
  series?: string;
  /** The draft it is about. */
  draft?: string;
  /** What waiting messages were made for. */
  batch?: string;
}

/** A need in words. */
export function describe(need: Need): NeedLine {
  switch (need.kind) {
    case 'clashes':
      return { number: String(need.sessions), tone: 'danger', text: t('need-clashes', { count: need.sessions }), detail: '', action: t('need-clashes-do'), view: 'programme' };
    case 'old_entries':
      return { number: String(need.people), tone: 'danger', text: t('need-old-entries', { count: need.people }), detail: '', action: t('need-old-entries-do'), view: 'calendar' };
    case 'old_entries_of_network':
      return { number: String(need.people), tone: 'danger', text: t('need-old-entries', { count: need.people }), detail: '', action: t('need-old-entries-do'), view: 'network-calendar', series: need.series_id };
    case 'waiting_messages':
      return { number: String(need.count), tone: 'warn', text: t('need-waiting-messages', { count: need.count }), detail: '', action: t('need-waiting-messages-do'), view: 'outbox', batch: need.title };
    case 'unscheduled':
      return { number: String(need.sessions), tone: 'plain', text: t('need-unscheduled', { count: need.sessions }), detail: '', action: t('need-unscheduled-do'), view: 'programme' };
    case 'not_closed':
      return { number: String(need.count), tone: 'plain', text: t('need-not-closed', { count: need.count }), detail: t('need-not-closed-detail', { count: need.count, date: plainDate(need.ended_on) }), action: t('need-not-closed-do'), view: 'overview' };
    case 'open_actions': {
      const age = t('need-actions-age', { days: need.oldest_days });
      const overdue = need.overdue > 0 ? ` · ${t('need-actions-overdue', { count: need.overdue })}` : '';
      return { number: String(need.count), tone: need.overdue > 0 ? 'danger' : 'warn', text: t('need-actions', { count: need.count }), detail: age + overdue, action: t('need-actions-do'), ...(need.series_id ? { view: 'network', series: need.series_id } : { view: 'event-actions' }) };
    }
    case 'unanswered_approvals':
      return { number: String(need.count), tone: 'warn', text: t('need-approvals', { count: need.count }), detail: t('need-approvals-age', { days: need.oldest_days }), action: t('need-approvals-do'), view: 'approvals' };
    case 'no_alt_text':
      return { number: String(need.files), tone: 'plain', text: t('need-alt-text', { count: need.files }), detail: '', action: t('need-alt-text-do'), view: 'files' };
    case 'no_post':
      return { number: String(need.takeaways), tone: 'plain', text: t('need-no-post', { count: need.takeaways }), detail: '', action: t('need-no-post-do'), view: 'after' };
    case 'stale_draft':
      return { number: String(need.newer), tone: 'plain', text: t('need-stale', { count: need.newer }), detail: '', action: t('need-stale-do'), view: 'draft', draft: need.draft_id };
    case 'draft_gives_away':
      return { number: String(need.count), tone: 'danger', text: t('need-gives-away', { count: need.count }), detail: '', action: t('need-gives-away-do'), view: 'draft', draft: need.draft_id };
    case 'draft_is_out':
      return { number: String(need.count), tone: 'danger', text: t('need-out', { count: need.count }), detail: '', action: t('need-out-do'), view: 'draft', draft: need.draft_id };
  }
}
