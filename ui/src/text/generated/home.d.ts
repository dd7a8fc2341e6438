// Generated from locales/en-GB/home.ftl by messages.build.mjs: its ids and their arguments.
import type { Arg } from '../text';

declare module '../text' {
  interface Messages {
    'home-morning': undefined;
    'home-afternoon': undefined;
    'home-evening': undefined;
    'home-new': undefined;
    'home-import': undefined;
    'home-needs': undefined;
    'home-needs-none': undefined;
    'home-coming': undefined;
    'home-coming-empty': undefined;
    'home-recent': undefined;
    'home-held-said': { 'title': Arg };
    'home-all-held-said': { 'count': Arg; 'title': Arg };
    'need-old-entries': { 'count': Arg };
    'need-old-entries-do': undefined;
    'need-waiting-messages': { 'count': Arg };
    'need-waiting-messages-do': undefined;
    'need-clashes': { 'count': Arg };
    'need-clashes-do': undefined;
    'need-unscheduled': { 'count': Arg };
    'need-unscheduled-do': undefined;
    'need-not-closed': { 'count': Arg };
    'need-not-closed-detail': { 'count': Arg; 'date': Arg };
    'need-not-closed-do': undefined;
    'need-actions': { 'count': Arg };
    'need-actions-age': { 'days': Arg };
    'need-actions-overdue': { 'count': Arg };
    'need-actions-do': undefined;
    'need-approvals': { 'count': Arg };
    'need-approvals-age': { 'days': Arg };
    'need-approvals-do': undefined;
    'need-no-post': { 'count': Arg };
    'need-no-post-do': undefined;
    'need-gives-away': { 'count': Arg };
    'need-gives-away-do': undefined;
    'need-out': { 'count': Arg };
    'need-out-do': undefined;
    'need-stale': { 'count': Arg };
    'need-stale-do': undefined;
    'need-alt-text': { 'count': Arg };
    'need-alt-text-do': undefined;
    'start-title': undefined;
    'start-text': undefined;
    'start-sample': undefined;
    'start-sample-running': undefined;
    'start-sample-text': undefined;
    'start-new-text': undefined;
    'start-import-text': undefined;
  }
}
