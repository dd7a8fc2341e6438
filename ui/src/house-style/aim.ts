// The reading age that the house aims at.

/** In years. */
export const AIM = 9;
