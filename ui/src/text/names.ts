// A name as one types it, taken apart.

/** "Mairi Fraser" as given and family name; one word alone is the given name. */
export function splitName(typed: string): { given_name: string; family_name: string } {
  const words = typed.trim().split(/\s+/);
  const family = words.length > 1 ? (words.pop() ?? '') : '';
  return { given_name: words.join(' '), family_name: family };
}
