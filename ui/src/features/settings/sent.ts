// What a form sent against what stands in it when the answer comes: what was typed meanwhile is not taken away.

/** Whether nothing was typed since. */
export const isSame = <T extends object>(sent: T, now: T): boolean => JSON.stringify(sent) === JSON.stringify(now);
