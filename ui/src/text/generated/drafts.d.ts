// Generated from locales/en-GB/drafts.ftl by messages.build.mjs: its ids and their arguments.
import type { Arg } from '../text';

declare module '../text' {
  interface Messages {
    'drafts-title': undefined;
    'drafts-empty': undefined;
    'drafts-events': undefined;
    'draft-title': undefined;
    'draft-kind': undefined;
    'draft-kind-blog-post': undefined;
    'draft-kind-summary': undefined;
    'draft-event': undefined;
    'draft-state': undefined;
    'draft-newer': { 'count': Arg };
    'draft-edited': undefined;
    'draft-fresh': undefined;
    'draft-built': undefined;
    'draft-deleted-said': { 'title': Arg };
    'draft-kind-report': undefined;
    'draft-kind-weeknote': undefined;
    'draft-kind-newsletter': undefined;
    'draft-kind-social-posts': undefined;
    'draft-kind-thank-you': undefined;
    'period-new': undefined;
    'period-week': { 'days': Arg; 'week': Arg; 'year': Arg };
    'period-day-of-week': undefined;
    'period-day-of-month': undefined;
    'period-week-before': undefined;
    'period-week-after': undefined;
    'period-month-before': undefined;
    'period-month-after': undefined;
    'period-held': undefined;
    'period-posts': undefined;
    'period-coming': undefined;
    'period-nothing': undefined;
    'period-make': { 'kind': Arg };
    'social-thread': { 'count': Arg };
    'social-count': { 'count': Arg; 'limit': Arg };
    'social-copy': undefined;
    'social-copy-for': { 'channel': Arg };
    'social-copy-of': { 'channel': Arg; 'number': Arg };
    'social-copied-said': { 'channel': Arg };
    'social-none': undefined;
    'thanks-title': undefined;
    'thanks-lead': undefined;
    'thanks-group': { 'count': Arg; 'group': Arg };
    'thanks-group-speakers': undefined;
    'thanks-group-helpers': undefined;
    'thanks-group-came': undefined;
    'thanks-group-missed': undefined;
    'thanks-nobody': undefined;
    'thanks-do': { 'count': Arg };
    'thanks-queued': { 'count': Arg };
    'thanks-without-address': { 'count': Arg };
    'thanks-without-letter': { 'count': Arg };
    'thanks-look': undefined;
  }
}
