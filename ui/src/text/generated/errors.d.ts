// Generated from locales/en-GB/errors.ftl by messages.build.mjs: its ids and their arguments.
import type { Arg } from '../text';

declare module '../text' {
  interface Messages {
    'error-unknown': { 'code': Arg };
    'error-internal': undefined;
    'error-store': undefined;
    'error-file': undefined;
    'error-not-reached': undefined;
    'error-cancelled': undefined;
    'error-not-found': undefined;
    'error-no-such-workspace': { 'path': Arg };
    'error-workspace-exists': { 'path': Arg };
    'error-not-a-workspace': { 'path': Arg };
    'error-newer-file': undefined;
    'error-workspace-in-use': { 'holder': Arg };
    'error-file-exists': { 'path': Arg };
    'error-path-is-no-text': undefined;
    'error-empty': undefined;
    'error-too-long': undefined;
    'error-control-characters': undefined;
    'error-number-out-of-range': undefined;
    'error-not-an-address': undefined;
    'error-not-a-web-address': undefined;
    'error-unknown-colour': undefined;
    'error-name-in-use': undefined;
    'error-address-in-use': undefined;
    'error-domain-in-use': undefined;
    'error-person-without-name': undefined;
    'error-unknown-zone': undefined;
    'error-end-before-start': undefined;
    'error-event-too-long': undefined;
    'error-outside-event': undefined;
    'error-no-such-time': undefined;
    'error-time-exists-twice': undefined;
    'error-of-another-event': undefined;
    'error-event-is-cancelled': undefined;
    'error-part-exists': undefined;
    'error-already-registered': undefined;
    'error-link-needs-one-owner': undefined;
    'error-unknown-format': undefined;
    'error-nothing-scheduled': undefined;
    'error-draft-has-edits': undefined;
    'error-draft-gives-away': { 'text': Arg };
  }
}
