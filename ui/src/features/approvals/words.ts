// How an answer reads, and the colour that repeats it.
import type { ApprovalLine } from '../../ipc/generated/types';
import type { ApprovalAnswer } from '../../ipc/generated/types';
import { plainDate } from '../../text/dates';
import { t, word } from '../../text/text';

/** Every answer, the fullest first, with the key that gives it. */
export const ANSWERS: { answer: ApprovalAnswer; key: string }[] = [
  { answer: 'yes', key: 'Y' },
  { answer: 'yes_without_name', key: 'W' },
  { answer: 'yes_with_changes', key: 'C' },
  { answer: 'no', key: 'N' },
];

/** A line's state in words. */
export function stateOf(line: ApprovalLine): { text: string; tone: 'ok' | 'warn' | 'danger' | 'muted' | 'info' } {
  if (line.state.state === 'not_asked') return { text: t('approval-not-asked'), tone: 'muted' };
  if (line.state.state === 'open') return { text: t('approval-open', { days: line.state.days }), tone: 'warn' };
  const { answer } = line.state;
  return { text: word('approval-answer', answer), tone: ({ yes: 'ok', yes_without_name: 'info', yes_with_changes: 'ok', no: 'danger' } as const)[answer] };
}

/** When it was asked, reminded and answered. */
export function daysOf({ approval }: ApprovalLine): string {
  if (!approval) return '';
  const asked = t('approval-asked-on', { date: plainDate(approval.asked_on) });
  const reminded = approval.reminded_on && t('approval-reminded-on', { date: plainDate(approval.reminded_on) });
  const answered = approval.answered_on && t('approval-answered-on', { date: plainDate(approval.answered_on) });
  return [asked, reminded, answered].filter(Boolean).join(' · ');
}
