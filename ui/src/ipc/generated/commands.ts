// The table of commands as the page sees it.
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the table is open until it is generated
export type Commands = Record<string, { request: any; output: any }>;
