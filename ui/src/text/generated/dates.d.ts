// Generated from locales/en-GB/dates.ftl by messages.build.mjs: its ids and their arguments.
import type { Arg } from '../text';

declare module '../text' {
  interface Messages {
    'document-month-1': undefined;
    'document-month-2': undefined;
    'document-month-3': undefined;
    'document-month-4': undefined;
    'document-month-5': undefined;
    'document-month-6': undefined;
    'document-month-7': undefined;
    'document-month-8': undefined;
    'document-month-9': undefined;
    'document-month-10': undefined;
    'document-month-11': undefined;
    'document-month-12': undefined;
    'document-weekday-1': undefined;
    'document-weekday-2': undefined;
    'document-weekday-3': undefined;
    'document-weekday-4': undefined;
    'document-weekday-5': undefined;
    'document-weekday-6': undefined;
    'document-weekday-7': undefined;
  }
}
