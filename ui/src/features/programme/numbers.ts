// Whole numbers as a person types them.

/** The number in a field: nothing typed is no number; what is no number is refused by the command as out of range. */
export const numberIn = (text: string): number | null => (text.trim() === '' ? null : Number.isInteger(Number(text)) ? Number(text) : -1);
