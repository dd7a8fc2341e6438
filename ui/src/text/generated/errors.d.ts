// Generated from locales/en-GB/errors.ftl by messages.build.mjs: its ids and their arguments.
import type { Arg } from '../text';

declare module '../text' {
  interface Messages {
    'error-unknown': { 'code': Arg };
    'error-internal': undefined;
    'error-not-reached': undefined;
    'error-cancelled': undefined;
    'error-not-found': undefined;
  }
}
