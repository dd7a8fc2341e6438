// Generated from locales/en-GB/leave.ftl by messages.build.mjs: its ids and their arguments.
import type { Arg } from '../text';

declare module '../text' {
  interface Messages {
    'leave-title': { 'name': Arg };
    'leave-copy': undefined;
    'leave-rich': undefined;
    'leave-wordpress': undefined;
    'leave-outlook': undefined;
    'leave-plain': undefined;
    'leave-copied-rich': undefined;
    'leave-copied-wordpress': undefined;
    'leave-copied-outlook': undefined;
    'leave-copied-plain': undefined;
    'leave-not-copied': undefined;
    'leave-save-as': undefined;
    'leave-save': { 'name': Arg };
    'leave-as-docx': undefined;
    'leave-as-pdf': undefined;
    'leave-as-html': undefined;
    'leave-as-md': undefined;
    'leave-as-txt': undefined;
    'leave-as-wordpress': undefined;
    'leave-as-outlook': undefined;
    'leave-publish': undefined;
    'leave-update': undefined;
    'leave-publishing': undefined;
    'leave-created': undefined;
    'leave-updated': undefined;
    'leave-unchanged': undefined;
    'leave-kept': undefined;
    'leave-edit-there': undefined;
    'leave-set-up': undefined;
    'leave-public-there': { 'title': Arg };
    'leave-update-public': undefined;
    'leave-changed-there': { 'title': Arg };
    'leave-gone-there': undefined;
    'leave-keep-theirs': undefined;
    'leave-overwrite': undefined;
    'leave-anew': undefined;
    'website-title': undefined;
    'website-empty': undefined;
    'website-url': undefined;
    'website-user': undefined;
    'website-create': undefined;
    'website-created': undefined;
    'website-removed': undefined;
    'website-password': undefined;
    'website-password-hint': undefined;
    'website-password-keep': undefined;
    'website-test': undefined;
    'website-testing': undefined;
    'website-test-fine': { 'name': Arg; 'user': Arg };
    'website-remove': undefined;
  }
}
