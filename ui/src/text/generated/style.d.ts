// Generated from locales/en-GB/style.ftl by messages.build.mjs: its ids and their arguments.
import type { Arg } from '../text';

declare module '../text' {
  interface Messages {
    'style-title': undefined;
    'style-what': undefined;
    'style-phrase': undefined;
    'style-name': undefined;
    'style-kind': undefined;
    'style-kind-avoid': undefined;
    'style-kind-spelling': undefined;
    'style-kind-name': undefined;
    'style-instead': undefined;
    'style-reason': undefined;
    'style-add': undefined;
    'style-change-do': undefined;
    'style-cancel': undefined;
    'style-find': undefined;
    'style-count': { 'count': Arg };
    'style-to': undefined;
    'style-leave-out': undefined;
    'style-off': undefined;
    'style-changed': undefined;
    'style-change': undefined;
    'style-change-of': { 'phrase': Arg };
    'style-turn-off': undefined;
    'style-off-of': { 'phrase': Arg };
    'style-off-said': { 'phrase': Arg };
    'style-turn-on': undefined;
    'style-on-of': { 'phrase': Arg };
    'style-on-said': { 'phrase': Arg };
    'style-delete': undefined;
    'style-delete-of': { 'phrase': Arg };
    'style-deleted': { 'phrase': Arg };
    'style-restore': undefined;
    'style-restore-of': { 'phrase': Arg };
    'style-restored': { 'phrase': Arg };
    'style-saved': { 'phrase': Arg };
    'style-all': undefined;
    'style-import': undefined;
    'style-import-title': undefined;
    'style-importing': undefined;
    'style-imported': { 'changed': Arg; 'new': Arg; 'problems': Arg };
    'style-export': undefined;
    'style-export-title': undefined;
    'style-file-kind': undefined;
    'check-title': undefined;
    'check-age': { 'age': Arg };
    'check-age-aim': { 'aim': Arg };
    'check-age-beside-aim': { 'age': Arg; 'aim': Arg };
    'check-age-none': { 'wanted': Arg; 'words': Arg };
    'check-clear': undefined;
    'check-count': { 'count': Arg };
    'check-keys': undefined;
    'check-replace': { 'instead': Arg };
    'check-go': { 'found': Arg };
    'check-line': { 'line': Arg };
    'check-hardest': undefined;
    'check-hard': { 'age': Arg; 'words': Arg };
    'check-replaced': { 'instead': Arg };
  }
}
