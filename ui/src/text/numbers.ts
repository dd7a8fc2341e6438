// Whole numbers as a person types them.

/** The number in a field: nothing typed is no number; what is no whole number is refused by the command as out of range. */
export const numberIn = (text: string): number | null => (text.trim() === '' ? null : /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : -1);
