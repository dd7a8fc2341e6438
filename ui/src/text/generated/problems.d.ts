// Generated from locales/en-GB/problems.ftl by messages.build.mjs: its ids and their arguments.
import type { Arg } from '../text';

declare module '../text' {
  interface Messages {
    'problem-file-empty': undefined;
    'problem-file-too-large': undefined;
    'problem-file-other-schema': undefined;
    'problem-file-is-web-page': undefined;
    'problem-file-is-spreadsheet': undefined;
    'problem-file-broken': undefined;
    'problem-file-cut-short': undefined;
    'problem-xml-too-deep': undefined;
    'problem-xml-document-type': undefined;
    'problem-quote-unclosed': undefined;
    'problem-columns-missing': undefined;
    'problem-no-rows': undefined;
    'problem-no-sessions': undefined;
    'problem-text-unreadable': undefined;
    'problem-event-without-title': undefined;
    'problem-event-without-days': undefined;
    'problem-event-days-widened': undefined;
    'problem-event-days-unlikely': undefined;
    'problem-day-without-date': undefined;
    'problem-zone-missing': undefined;
    'problem-zone-guessed': undefined;
    'problem-zone-unknown': undefined;
    'problem-times-moved-to-zone': undefined;
    'problem-session-without-title': undefined;
    'problem-session-without-time': undefined;
    'problem-session-on-another-day': undefined;
    'problem-session-not-placed': undefined;
    'problem-session-refused': undefined;
    'problem-date-unreadable': undefined;
    'problem-date-outside-event': undefined;
    'problem-duration-unreadable': undefined;
    'problem-start-differs-from-date': undefined;
    'problem-guid-twice': undefined;
    'problem-guid-unreadable': undefined;
    'problem-room-guid-twice': undefined;
    'problem-language-unreadable': undefined;
    'problem-link-mended': undefined;
    'problem-link-refused': undefined;
    'problem-text-cut': undefined;
    'problem-person-without-name': undefined;
    'problem-row-without-person': undefined;
    'problem-name-missing': undefined;
    'problem-email-invalid': undefined;
    'problem-email-in-use': undefined;
    'problem-email-shared': undefined;
    'problem-row-twice': undefined;
    'problem-ticket-second': undefined;
    'problem-quantity-many': undefined;
    'problem-quantity-unreadable': undefined;
    'problem-status-unknown': undefined;
    'problem-withdrew-but-came': undefined;
    'problem-withdrawals-not-taken': undefined;
    'problem-kept-by-hand': undefined;
  }
}
