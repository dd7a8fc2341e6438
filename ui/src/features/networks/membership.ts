// Who belongs to a network on a day.
import type { MemberLine } from '../../ipc';

export const isMemberOn = ({ member }: MemberLine, day: string): boolean => (member.since ?? '') <= day && (member.until === null || day <= member.until);

/** Whether somebody was a member until a day before. */
export const hasLeft = ({ member }: MemberLine, day: string): boolean => member.until !== null && member.until < day;

/** Who is to choose from on a day; somebody who is chosen already stays, marked with a word, whether they left or never were a member. */
export function choicesOn(members: MemberLine[], day: string, chosen: { id: string; name: string } | null, marked: (name: string) => string): { value: string; label: string }[] {
  const there = members.filter((line) => isMemberOn(line, day)).map((line) => ({ value: line.member.person_id, label: line.name }));
  return !chosen || there.some(({ value }) => value === chosen.id) ? there : [...there, { value: chosen.id, label: marked(chosen.name) }];
}
