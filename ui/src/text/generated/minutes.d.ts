// Generated from locales/en-GB/minutes.ftl by messages.build.mjs: its ids and their arguments.
import type { Arg } from '../text';

declare module '../text' {
  interface Messages {
    'minutes-empty': undefined;
    'minutes-build': undefined;
    'minutes-built-said': undefined;
    'minutes-circulate': undefined;
    'minutes-circulated-said': undefined;
    'minutes-correct': undefined;
    'minutes-corrected-said': undefined;
    'minutes-agree': undefined;
    'minutes-agreed-said': undefined;
    'minutes-export': undefined;
    'minutes-export-title': undefined;
    'minutes-as-docx': undefined;
    'minutes-as-pdf': undefined;
    'minutes-as-html': undefined;
    'minutes-as-md': undefined;
    'minutes-steps': undefined;
    'minutes-state-draft': undefined;
    'minutes-state-circulated': undefined;
    'minutes-state-corrected': undefined;
    'minutes-state-agreed': undefined;
    'minutes-step-done': { 'step': Arg };
    'minutes-text': undefined;
    'minutes-edit': undefined;
    'minutes-sources': undefined;
    'minutes-warned': { 'count': Arg };
    'minutes-see': undefined;
    'minutes-undecided': { 'count': Arg };
    'minutes-left-out': { 'count': Arg };
    'left-out-why-internal': undefined;
    'left-out-why-names-somebody': undefined;
    'left-out-why-names-somebody-gone': undefined;
    'minutes-unowned': { 'count': Arg };
    'minutes-being-corrected': undefined;
    'minutes-sealed': { 'at': Arg; 'seal': Arg };
    'minutes-nothing': undefined;
    'minutes-versions': undefined;
    'minutes-version-line': { 'number': Arg; 'state': Arg };
    'minutes-version-broken': undefined;
    'minutes-compare': undefined;
    'minutes-compare-of': { 'number': Arg };
    'minutes-compare-now': { 'number': Arg };
    'minutes-difference': undefined;
    'minutes-difference-from': undefined;
    'minutes-difference-to': undefined;
    'minutes-now': undefined;
    'minutes-difference-close': undefined;
    'minutes-difference-none': undefined;
    'minutes-difference-counts': { 'added': Arg; 'removed': Arg };
    'minutes-of-meeting': undefined;
  }
}
