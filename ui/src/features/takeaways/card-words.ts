// What a card of the board says beside its sentence: where it comes from, and how far the question about it has come.
import type { TakeawayCard } from '../../ipc/generated/types';
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

/** Why it appears in no document. */
export const withheldText = (why: NonNullable<TakeawayCard['withheld']>): string => ({ internal: t('takeaway-withheld-internal'), names_somebody: t('takeaway-withheld-names'), names_somebody_gone: t('takeaway-withheld-gone') })[why];

/** How far the question has come; nothing where there is none. */
export function approvalText({ takeaway, approval, holds, withheld }: TakeawayCard): { text: string; tone: 'ok' | 'warn' } | undefined {
  if (approval.state === 'open') return { text: t('approval-mark-open', { days: approval.days }), tone: 'warn' };
  if (approval.state === 'answered') return { text: t('approval-mark-answered'), tone: 'ok' };
  return takeaway.publish && holds === 'public' && !withheld && takeaway.person_id ? { text: t('approval-mark-none'), tone: 'warn' } : undefined;
}
