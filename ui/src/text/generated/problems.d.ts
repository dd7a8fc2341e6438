// Generated from locales/en-GB/problems.ftl by messages.build.mjs: its ids and their arguments.
import type { Arg } from '../text';

declare module '../text' {
  interface Messages {
    'problem-file-empty': undefined;
    'problem-file-too-large': { 'megabytes': Arg };
    'problem-file-broken': { 'reason': Arg };
    'problem-file-cut-short': { 'reason': Arg };
    'problem-file-is-web-page': undefined;
    'problem-file-is-spreadsheet': undefined;
    'problem-file-other-schema': { 'missing': Arg };
    'problem-columns-missing': { 'missing': Arg };
    'problem-xml-document-type': undefined;
    'problem-xml-too-deep': undefined;
    'problem-text-unreadable': { 'encoding': Arg };
    'problem-event-without-title': undefined;
    'problem-event-without-days': undefined;
    'problem-event-days-unlikely': { 'first': Arg; 'last': Arg };
    'problem-event-days-widened': { 'first': Arg; 'last': Arg };
    'problem-day-without-date': undefined;
    'problem-zone-unknown': { 'zone': Arg };
    'problem-zone-guessed': { 'zone': Arg };
    'problem-zone-missing': undefined;
    'problem-times-moved-to-zone': { 'count': Arg; 'wall': Arg; 'written': Arg; 'zone': Arg };
    'problem-room-guid-twice': { 'guid': Arg };
    'problem-no-sessions': undefined;
    'problem-session-without-title': undefined;
    'problem-session-without-time': { 'title': Arg };
    'problem-date-unreadable': { 'value': Arg };
    'problem-start-unreadable': { 'title': Arg; 'value': Arg };
    'problem-duration-unreadable': { 'title': Arg; 'value': Arg };
    'problem-date-outside-event': { 'date': Arg; 'title': Arg };
    'problem-session-on-another-day': { 'date': Arg; 'title': Arg };
    'problem-start-differs-from-date': { 'date': Arg; 'start': Arg; 'title': Arg };
    'problem-guid-unreadable': { 'title': Arg; 'value': Arg };
    'problem-guid-twice': { 'guid': Arg; 'title': Arg };
    'problem-language-unreadable': { 'title': Arg; 'value': Arg };
    'problem-link-mended': { 'title': Arg; 'url': Arg };
    'problem-link-refused': { 'title': Arg; 'value': Arg };
    'problem-person-without-name': undefined;
    'problem-session-not-placed': { 'reason': Arg; 'start': Arg; 'title': Arg };
    'problem-session-refused': { 'reason': Arg; 'title': Arg };
    'problem-row-without-person': undefined;
    'problem-row-short': { 'cells': Arg; 'headings': Arg };
    'problem-row-long': { 'cells': Arg; 'headings': Arg };
    'problem-row-twice': { 'value': Arg };
    'problem-quote-unclosed': undefined;
    'problem-no-rows': undefined;
    'problem-name-missing': { 'email': Arg };
    'problem-email-invalid': { 'value': Arg };
    'problem-email-shared': { 'value': Arg };
    'problem-email-in-use': { 'title': Arg; 'value': Arg };
    'problem-quantity-many': { 'value': Arg };
    'problem-quantity-unreadable': { 'value': Arg };
    'problem-status-unknown': { 'value': Arg };
    'problem-ticket-second': { 'value': Arg };
    'problem-withdrew-but-came': { 'title': Arg };
    'problem-withdrawals-not-taken': { 'count': Arg };
    'problem-kept-by-hand': { 'fields': Arg; 'title': Arg };
    'problem-text-cut': { 'most': Arg; 'value': Arg };
  }
}
