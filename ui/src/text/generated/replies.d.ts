// Generated from locales/en-GB/replies.ftl by messages.build.mjs: its ids and their arguments.
import type { Arg } from '../text';

declare module '../text' {
  interface Messages {
    'replies-choose-folder': undefined;
    'replies-choose-file': undefined;
    'replies-choose-title': undefined;
    'replies-folder-title': undefined;
    'replies-kind': undefined;
    'replies-reading': undefined;
    'replies-done': { 'changed': Arg; 'new': Arg; 'rest': Arg; 'unchanged': Arg };
    'replies-remarks': { 'count': Arg };
    'replies-empty': undefined;
    'replies-counts': undefined;
    'replies-total': undefined;
    'replies-accepted': { 'count': Arg };
    'replies-accepted-before': { 'count': Arg };
    'replies-old-time': { 'answer': Arg };
    'replies-tentative': { 'count': Arg };
    'replies-declined': { 'count': Arg };
    'replies-delegated': { 'count': Arg };
    'replies-proposed': { 'count': Arg };
    'replies-asks-for': { 'when': Arg };
    'replies-and-later': { 'day': Arg };
    'replies-answers': { 'count': Arg };
    'replies-left': { 'count': Arg };
    'replies-left-hint': undefined;
    'replies-more': { 'name': Arg };
    'replies-delete': undefined;
    'replies-deleted': { 'name': Arg };
    'replies-unknown': { 'count': Arg };
    'replies-unknown-item': { 'source': Arg };
    'replies-why-nobody': undefined;
    'replies-why-no-such-day': { 'day': Arg };
    'replies-why-skipped-day': { 'day': Arg };
    'replies-assign': { 'name': Arg };
    'replies-find': undefined;
    'replies-assigned': undefined;
    'reply-answer-accepted': undefined;
    'reply-answer-tentative': undefined;
    'reply-answer-declined': undefined;
    'reply-answer-delegated': undefined;
    'reply-answer-needs-action': undefined;
  }
}
