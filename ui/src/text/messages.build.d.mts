// Types of messages.build.mjs, for its test.
/** Every generated file by name, as it should be now. */
export function wanted(): Record<string, string>;
