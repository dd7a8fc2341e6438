// What a widget told last, and a store that refuses.

/** What was told last; shown at the top of the page. */
export const told = $state({ last: '' });

/** Gives a handler that tells `what`, and the value it was given. */
export const tell =
  (what: string) =>
  (value?: unknown): void => {
    const more = typeof value === 'string' || typeof value === 'boolean' ? ` ${value}` : '';
    told.last = `${what}${more}`.trim();
  };

/** Saving that is refused. */
export const refuse = (): Promise<never> => Promise.reject({ code: 'internal' });
