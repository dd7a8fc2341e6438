// What a link is called wherever it is shown.

/** Its title, or its address when it has none. */
export const called = (link: { title: string; url: string }): string => link.title || link.url;
