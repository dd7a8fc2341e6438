// The messages of the screens, in one chunk of their own: the frame is painted without them.

/** Each file's text by its path. What documents say is put into words by the core alone. */
export default import.meta.glob<string>(
  ['../../locales/en-GB/*.ftl', '!../../locales/en-GB/{documents,frame,kit,words,dates,ops,errors}.ftl'],
  { query: '?raw', import: 'default', eager: true },
);
