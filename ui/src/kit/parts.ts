// A value that is typed in parts, as a date or a time is: what a field of parts needs to know of it.

/** Digits as they stand, by part; "" is not typed yet. */
export type Digits<P extends string> = Record<P, string>;
/** What the parts come to: a value, nothing, or what is wrong with them. */
export type Read = { value: string } | { wrong: string };

/** How one kind of value is typed. `P` are its parts. */
export interface Kind<P extends string> {
  /** The parts in the order they are typed. */
  order: readonly P[];
  /** Digits of a part. */
  longest: Record<P, number>;
  /** What a part counts from and to, wherever it stands. */
  least: number;
  most: Record<P, number>;
  /** Stands between two parts. */
  between: string;
  /** Keys that lead on to the next part. */
  separators: string;
  /** The parts of a value; empty ones for nothing. */
  partsOf: (value: string | null | undefined) => Digits<P>;
  read: (parts: Digits<P>) => Read;
  /** Whether no further digit mends it. */
  isSure: (wrong: string) => boolean;
  /** The sentence for what is wrong. */
  sentence: (wrong: string, parts: Digits<P>) => string;
  /** The first digit from which on none can follow. */
  last: Partial<Record<P, number>>;
  /** A part that is left: "5" is "05". */
  settled: (part: P, text: string) => string;
  /** All parts, when no more is coming. */
  finished: (parts: Digits<P>) => Digits<P>;
  /** One step up (1) or down (-1); an empty part begins where `near` has it. */
  stepped: (parts: Digits<P>, part: P, by: 1 | -1, near: Digits<P>) => Digits<P>;
  /** A whole value that was pasted. */
  pasted: (text: string) => Digits<P> | undefined;
  label: (part: P) => string;
  placeholder: (part: P) => string;
}

/** What a field of parts is given besides its kind: the same for every kind. */
export interface FieldProps {
  label: string;
  /** "2026-11-12" or "09:30:00"; `null` when there is none. */
  value?: string | null;
  onsave?: (value: string | null) => unknown;
  onchange?: (value: string | null) => void;
  hint?: string;
  error?: string;
  hideLabel?: boolean;
  required?: boolean;
  disabled?: boolean;
}

/** The digits of a part after typing, and whether none can follow; `newest` is what was typed last, with which a full part begins anew. */
export function digits<P extends string>(kind: Kind<P>, part: P, text: string, newest = ''): { text: string; full: boolean } {
  const all = text.replace(/\D/g, '');
  const kept = (all.length > kind.longest[part] ? newest.replace(/\D/g, '') || all : all).slice(0, kind.longest[part]);
  const full = kept.length === kind.longest[part] || Number(kept) > (kind.last[part] ?? Infinity);
  return { text: full ? kind.settled(part, kept) : kept, full };
}
