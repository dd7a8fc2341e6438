// Types of tokens.build.mjs, for its test.
/** What tokens.css should hold now. */
export function wanted(): string;
