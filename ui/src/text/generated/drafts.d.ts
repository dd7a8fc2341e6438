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
  }
}
