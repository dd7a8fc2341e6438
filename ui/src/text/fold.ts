// Words as they are compared in lists: without accents, in small letters. Letters of our scripts stay one each, so that places in the text do too.

/** Letters with a stroke or a tail that Unicode does not take apart. */
const PLAIN: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ŧ: 't', ŋ: 'n' };

/** "Søren Ångström" as "soren angstrom". An underscore is a space: names of time zones are typed both ways. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øłđðħıŧŋ_]/g, (letter) => PLAIN[letter] ?? ' ');
