// Who belongs to a network on a day.
import type { MemberLine } from '../../ipc';

export const isMemberOn = ({ member }: MemberLine, day: string): boolean => (member.since ?? '') <= day && (member.until === null || day <= member.until);

/** Who is to choose from on a day; somebody who is chosen already stays, marked with a word. */
export function choicesOn(members: MemberLine[], day: string, chosen: string | null, marked: (name: string) => string): { value: string; label: string }[] {
  return members.filter((line) => isMemberOn(line, day) || line.member.person_id === chosen).map((line) => ({ value: line.member.person_id, label: isMemberOn(line, day) ? line.name : marked(line.name) }));
}
