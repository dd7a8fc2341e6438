// What was answered is told in its own tone, and a no says why nothing leaves.
import { describe, expect, it } from 'vitest';
import type { ApprovalAnswer, Permission, TakeawayCard } from '../../ipc/generated/types';
import { t } from '../../text/text';
import { approvalText, withheldText } from './card-words';

const answered = (answer: ApprovalAnswer, permission: Permission, withheld: TakeawayCard['withheld'] = null): TakeawayCard => ({
  takeaway: { id: 'a', event_id: 'e', session_id: null, person_id: 'p', note_id: null, note_line: null, text: 'Text', theme: '', rank: 0, kind: 'takeaway', permission, publish: true, created_at: '', updated_at: '' },
  person: null,
  organisation: null,
  session: null,
  last_line: null,
  merged: [],
  approval: { state: 'answered', answer },
  holds: permission,
  withheld,
});

describe('an_answer', () => {
  it('is_told_in_its_own_tone', () => {
    const tones = (['yes', 'yes_with_changes', 'yes_without_name', 'no'] as const).map((answer) => approvalText(answered(answer, 'public'))?.tone);
    expect(tones).toEqual(['ok', 'ok', 'warn', 'danger']);
  });
  it('of_no_says_why_nothing_leaves', () => {
    expect(withheldText(answered('no', 'public', 'internal'))).toBe(t('takeaway-withheld-answer'));
    expect(withheldText(answered('yes', 'public', 'internal'))).toBe(t('takeaway-withheld-internal'));
    expect(withheldText(answered('no', 'internal', 'internal'))).toBeUndefined();
  });
});
