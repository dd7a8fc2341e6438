// What a card of the board says beside its sentence: where it comes from, and how far the question about it has come.
import type { ApprovalAnswer, TakeawayCard } from '../../ipc/generated/types';
import { hasView, href } from '../../state';
import { t } from '../../text/text';

/** A place a takeaway comes from. */
export interface From {
  label: string;
  title: string;
  href: string;
}

type Place = { session_id: string | null; note_id: string | null; note_line: number | null };

const lines = (session: string, line: number, last: number | null) => (last === null || last === line ? t('takeaway-source-line', { session, line }) : t('takeaway-source-lines', { session, line, last }));

function from(place: Place, last: number | null, session: string | null, title: string): From | undefined {
  if (!place.session_id && !place.note_id) return undefined;
  const name = session ?? t('takeaways-whole-event');
  const inNotes = place.note_id !== null;
  const label = inNotes && place.note_line ? lines(name, place.note_line, last) : name;
  const note = hasView('room') && place.session_id ? href('room', { session: place.session_id }, { line: String(place.note_line ?? '') }) : href('takeaways', {}, { show: 'notes', session: place.session_id ?? '' });
  return { label, title, href: inNotes ? note : href('programme', {}, { session: place.session_id ?? '' }) };
}

/** Its own place, then those of what was merged into it; each once. */
export function sourcesOf(card: TakeawayCard): From[] {
  const own = from(card.takeaway, card.last_line, card.session, t('takeaway-source-title'));
  const merged = card.merged.map((each) => from(each, each.last_line, each.session, t('takeaway-source-merged', { text: each.text, who: each.person ?? t('takeaway-source-nobody') })));
  const all = [own, ...merged].filter((each) => each !== undefined);
  return all.filter((each, at) => all.findIndex((other) => other.label === each.label && other.href === each.href) === at);
}

/** How far the question has come; nothing where there is none. */
export function approvalText({ takeaway, approval, holds, withheld }: TakeawayCard): { text: string; tone: 'ok' | 'warn' | 'danger' } | undefined {
  if (approval.state === 'open') return { text: t('approval-mark-open', { days: approval.days }), tone: 'warn' };
  if (approval.state === 'answered') return answerText(approval.answer);
  return takeaway.publish && holds === 'public' && !withheld && takeaway.person_id ? { text: t('approval-mark-none'), tone: 'warn' } : undefined;
}

function answerText(answer: ApprovalAnswer): { text: string; tone: 'ok' | 'warn' | 'danger' } {
  if (answer === 'no') return { text: t('approval-mark-no'), tone: 'danger' };
  if (answer === 'yes_without_name') return { text: t('approval-mark-no-name'), tone: 'warn' };
  return { text: t('approval-mark-answered'), tone: 'ok' };
}

/** Why no document says it, where its permission alone would let one; nothing where that is so. */
export function withheldText({ takeaway, approval, withheld }: TakeawayCard): string | undefined {
  if (!withheld || takeaway.permission === 'internal') return undefined;
  if (withheld === 'names_somebody') return t('takeaway-withheld-names');
  if (withheld === 'names_somebody_gone') return t('takeaway-withheld-gone');
  return approval.state === 'answered' && approval.answer === 'no' ? t('takeaway-withheld-answer') : t('takeaway-withheld-internal');
}
