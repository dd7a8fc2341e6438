// What colour a word of status has: one table a vocabulary; the word itself always stands beside the colour.

/** The looks a word of status can have. */
export type Tone = 'muted' | 'ok' | 'warn' | 'danger' | 'info';

const TONES = {
  'event-status': { published: 'info', held: 'ok', cancelled: 'danger' },
  'message-state': { sent: 'ok', saved: 'ok', failed: 'danger', unsure: 'warn', outdated: 'warn', sending: 'info' },
  'reply-answer': { accepted: 'ok', tentative: 'warn', declined: 'danger', delegated: 'info' },
  'answer-state': { kept: 'ok' },
  'import-outcome': { new: 'ok', changed: 'info', withdrawn: 'warn' },
} as const satisfies Record<string, Record<string, Tone>>;

/** The tone of a word: `tone('event-status', 'held')`; what has none of its own is muted. */
export function tone(vocabulary: keyof typeof TONES, value: string): Tone {
  return (TONES[vocabulary] as Record<string, Tone>)[value] ?? 'muted';
}
