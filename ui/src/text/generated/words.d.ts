// Generated from locales/en-GB/words.ftl by messages.build.mjs: its ids and their arguments.
import type { Arg } from '../text';

declare module '../text' {
  interface Messages {
    'event-kind-conference': undefined;
    'event-kind-workshop': undefined;
    'event-kind-meeting': undefined;
    'event-status-draft': undefined;
    'event-status-published': undefined;
    'event-status-held': undefined;
    'event-status-cancelled': undefined;
    'event-status-archived': undefined;
    'room-kind-on-site': undefined;
    'room-kind-online': undefined;
    'organisation-kind-borough': undefined;
    'organisation-kind-central-government': undefined;
    'organisation-kind-public-body': undefined;
    'organisation-kind-health': undefined;
    'organisation-kind-housing': undefined;
    'organisation-kind-education': undefined;
    'organisation-kind-library': undefined;
    'organisation-kind-charity': undefined;
    'organisation-kind-company': undefined;
    'organisation-kind-other': undefined;
    'noun-event': undefined;
    'noun-session': undefined;
    'noun-person': undefined;
    'noun-organisation': undefined;
    'noun-note': undefined;
    'noun-takeaway': undefined;
    'noun-action': undefined;
    'noun-decision': undefined;
    'noun-series': undefined;
    'noun-series-member': undefined;
    'noun-recurrence': undefined;
    'noun-recurrence-skip': undefined;
    'noun-room': undefined;
    'noun-track': undefined;
    'noun-draft': undefined;
    'noun-attendance': undefined;
    'noun-format': undefined;
    'noun-part': undefined;
    'noun-link': undefined;
    'noun-channel': undefined;
    'noun-template': undefined;
    'noun-submission': undefined;
    'format-kind-talk': undefined;
    'format-kind-plenary': undefined;
    'format-kind-panel': undefined;
    'format-kind-workshop': undefined;
    'format-kind-discussion': undefined;
    'format-kind-break': undefined;
    'format-kind-social': undefined;
    'format-kind-blocker': undefined;
    'format-kind-other': undefined;
    'from-to': { 'from': Arg; 'to': Arg };
    'all-meetings-from': { 'day': Arg };
    'document-name-blog-post': undefined;
    'document-name-summary': undefined;
    'document-name-report': undefined;
    'document-name-social-posts': undefined;
    'document-name-thank-you': undefined;
  }
}
