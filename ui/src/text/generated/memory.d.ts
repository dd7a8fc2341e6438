// Generated from locales/en-GB/memory.ftl by messages.build.mjs: its ids and their arguments.
import type { Arg } from '../text';

declare module '../text' {
  interface Messages {
    'memory-actions': undefined;
    'memory-actions-empty': undefined;
    'memory-age': { 'days': Arg };
    'memory-overdue': { 'days': Arg };
    'memory-due': { 'date': Arg };
    'memory-from': { 'date': Arg };
    'memory-decided': undefined;
    'memory-decided-nothing': undefined;
    'memory-decided-never': undefined;
    'memory-away': undefined;
    'memory-away-empty': undefined;
    'memory-away-too-few': { 'count': Arg };
    'memory-away-missed': { 'count': Arg };
    'memory-away-last': { 'date': Arg };
    'memory-away-never': undefined;
    'memory-new': undefined;
    'memory-new-empty': undefined;
    'memory-new-member': { 'date': Arg };
    'memory-new-first': undefined;
    'coverage-year': undefined;
    'coverage-year-all': undefined;
    'coverage-kind': undefined;
    'coverage-kind-all': undefined;
    'coverage-organisation': undefined;
    'coverage-came': undefined;
    'coverage-came-of': { 'came': Arg; 'held': Arg };
    'coverage-last': undefined;
    'coverage-never': undefined;
    'coverage-meeting': undefined;
    'coverage-people': undefined;
    'coverage-meetings': undefined;
    'coverage-organisations': undefined;
    'coverage-in-words': undefined;
    'coverage-export': undefined;
    'coverage-export-title': undefined;
    'coverage-as-csv': undefined;
    'coverage-as-markdown': undefined;
    'coverage-as-html': undefined;
    'coverage-empty': undefined;
    'coverage-directory': undefined;
  }
}
