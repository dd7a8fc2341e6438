// Words as they are compared in lists: without accents, in small letters; letters by the table of rules/folding.rs, held together by one list.

/** Letters that Unicode does not take apart, as they are typed by those who have no such key. */
const LETTERS: Record<string, string> = { ø: 'o', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ŧ: 't', ŋ: 'n', ı: 'i' };
const SPELLED = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');
/** What stands for an apostrophe, and for a hyphen. */
const APOSTROPHES = /[\u2018\u2019\u201a\u201b\u02bc\u02bb\u02b9\u02bd\u02be\u02bf\u02ca\u02cb`\u00b4\u2032\u2035\uff07\ua78c\u055a\u05f3]/g;
const HYPHENS = /[\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d\u058a\u05be\u00b7\u30fb]/g;
/** Marks on letters, and what nobody sees between them. */
const UNSEEN = /[\p{M}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;

/** "Søren Ångström" as "soren angstrom". An underscore is a space: names of time zones are typed both ways. */
export const fold = (text: string): string =>
  text
    .replace(APOSTROPHES, "'")
    .replace(HYPHENS, '-')
    .normalize('NFKD')
    .replace(UNSEEN, '')
    .toLowerCase()
    .replace(SPELLED, (letter) => LETTERS[letter] ?? letter)
    .replaceAll('_', ' ');

/** Which of two names stands first in a list: by their letters, as the core sorts them (rules/alphabet.rs). */
export function byLetters(one: string, other: string): number {
  const [first, second] = [fold(one), fold(other)];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** How many characters at the beginning of a text read as those words; nothing when it begins otherwise. */
export function beginning(text: string, words: string): number | undefined {
  const wanted = fold(words);
  if (wanted === '' || !fold(text).startsWith(wanted)) return undefined;
  const ends = Array.from({ length: text.length }, (_, at) => at + 1);
  return ends.filter((end) => fold(text.slice(0, end)) === wanted).at(-1);
}
