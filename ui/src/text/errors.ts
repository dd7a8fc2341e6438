// From an error's code to its sentence and remedy (errors.ftl).
import { lookUp, t } from './text';

/** What to tell a person about something that was thrown. */
export function errorText(thrown: unknown): string {
  const error = (thrown ?? {}) as { code?: unknown; params?: Record<string, string> };
  const code = typeof error.code === 'string' ? error.code : 'internal';
  return lookUp(`error-${code}`, error.params ?? {}) ?? t('error-unknown', { code });
}
