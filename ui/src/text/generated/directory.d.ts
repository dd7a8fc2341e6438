// Generated from locales/en-GB/directory.ftl by messages.build.mjs: its ids and their arguments.
import type { Arg } from '../text';

declare module '../text' {
  interface Messages {
    'directory-faces': undefined;
    'directory-people': undefined;
    'directory-organisations': undefined;
    'directory-count': { 'count': Arg };
    'person-name': undefined;
    'person-organisation': undefined;
    'person-job': undefined;
    'person-email': undefined;
    'person-find': undefined;
    'person-archived': undefined;
    'person-new': undefined;
    'person-make': undefined;
    'person-none-found': { 'find': Arg };
    'person-none-archived': undefined;
    'person-all-archived': undefined;
    'person-empty': undefined;
    'person-details': undefined;
    'person-given': undefined;
    'person-family': undefined;
    'person-pronouns': undefined;
    'person-phone': undefined;
    'person-website': undefined;
    'person-biography': undefined;
    'person-biography-hint': undefined;
    'person-remarks': undefined;
    'person-remarks-hint': undefined;
    'person-events': undefined;
    'person-kept': { 'count': Arg };
    'person-correct': undefined;
    'person-corrected-said': undefined;
    'person-actions': undefined;
    'person-archive': undefined;
    'person-restore': undefined;
    'person-delete': undefined;
    'person-archived-said': undefined;
    'person-duplicate': undefined;
    'person-duplicated-said': undefined;
    'person-restored-said': undefined;
    'person-deleted-said': undefined;
    'organisation-name': undefined;
    'organisation-kind': undefined;
    'organisation-member': undefined;
    'organisation-is-member': undefined;
    'organisation-member-of': undefined;
    'organisation-people': undefined;
    'organisation-website': undefined;
    'organisation-domains': undefined;
    'organisation-domains-hint': undefined;
    'organisation-find': undefined;
    'organisation-new': undefined;
    'organisation-make': undefined;
    'organisation-empty': undefined;
    'organisation-count': { 'count': Arg };
    'organisation-archive': undefined;
    'organisation-restore': undefined;
    'organisation-delete': undefined;
    'organisation-none-archived': undefined;
    'organisation-archived-said': undefined;
    'organisation-duplicate': undefined;
    'organisation-duplicated-said': undefined;
    'organisation-restored-said': undefined;
    'organisation-deleted-said': undefined;
  }
}
