// From an error's code to its sentence and remedy (errors.ftl).
import { lookUp, t, type Arg } from './text';

/** Values as the core gives them, all as texts; what is called a count is a number, so that one file is not "1 files". */
export function values(params: Record<string, string>): Record<string, Arg> {
  const { count } = params;
  return count !== undefined && /^\d+$/.test(count) ? { ...params, count: Number(count) } : params;
}

/** What to tell a person about something that was thrown. */
export function errorText(thrown: unknown): string {
  const error = (thrown ?? {}) as { code?: unknown; params?: Record<string, string> };
  const code = typeof error.code === 'string' ? error.code : 'internal';
  return lookUp(`error-${code}`, values(error.params ?? {})) ?? t('error-unknown', { code });
}
