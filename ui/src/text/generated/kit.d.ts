// Generated from locales/en-GB/kit.ftl by messages.build.mjs: its ids and their arguments.
import type { Arg } from '../text';

declare module '../text' {
  interface Messages {
    'field-required': undefined;
    'field-saved': undefined;
    'dialog-close': undefined;
    'combobox-clear': { 'label': Arg };
    'combobox-create': { 'text': Arg };
    'combobox-untaken': { 'text': Arg };
    'combobox-untaken-new': { 'add': Arg; 'text': Arg };
    'combobox-none': undefined;
    'combobox-count': { 'count': Arg };
    'grid-selected': undefined;
    'grid-sort-by': undefined;
    'grid-is-selected': undefined;
    'grid-not-selected': undefined;
    'grid-count': { 'count': Arg };
    'inspector-close': undefined;
    'page-loading': undefined;
    'page-retry': undefined;
    'markdown-helpers': { 'label': Arg };
    'markdown-bold': undefined;
    'markdown-italic': undefined;
    'markdown-list': undefined;
    'markdown-heading': undefined;
    'markdown-link': undefined;
    'markdown-link-words': undefined;
    'markdown-preview': { 'label': Arg };
    'difference-added': undefined;
    'difference-removed': undefined;
    'difference-same': { 'count': Arg };
    'date-day': undefined;
    'date-month': undefined;
    'date-year': undefined;
    'date-day-placeholder': undefined;
    'date-month-placeholder': undefined;
    'date-year-placeholder': undefined;
    'part-empty': undefined;
    'time-hour': undefined;
    'time-minute': undefined;
    'time-hour-placeholder': undefined;
    'time-minute-placeholder': undefined;
    'time-unfinished': undefined;
    'time-no-hour': { 'hour': Arg };
    'time-no-minute': { 'minute': Arg };
    'date-unfinished': undefined;
    'date-no-month': { 'month': Arg };
    'date-no-day': { 'day': Arg; 'days': Arg };
  }
}
