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
    'error-too-long': { 'most': Arg };
    'error-control-characters': undefined;
    'error-number-out-of-range': { 'value': Arg };
    'error-not-an-address': { 'value': Arg };
    'error-not-a-web-address': { 'value': Arg };
    'error-unknown-colour': undefined;
    'error-name-in-use': { 'value': Arg };
    'error-address-in-use': { 'person': Arg };
    'error-domain-in-use': { 'name': Arg; 'value': Arg };
    'error-person-without-name': undefined;
    'error-unknown-zone': { 'value': Arg };
    'error-end-before-start': undefined;
    'error-event-too-long': undefined;
    'error-outside-event': { 'date': Arg; 'first': Arg; 'last': Arg };
    'error-time-does-not-exist': { 'date': Arg; 'time': Arg; 'zone': Arg };
    'error-time-exists-twice': { 'date': Arg; 'time': Arg; 'zone': Arg };
    'error-of-another-event': { 'noun': Arg };
    'error-event-is-cancelled': { 'event': Arg };
    'error-part-exists': { 'person': Arg };
    'error-already-registered': { 'event': Arg; 'person': Arg };
    'error-link-needs-one-owner': undefined;
    'error-unknown-format': { 'format': Arg; 'known': Arg };
    'error-nothing-scheduled': undefined;
    'error-draft-has-edits': undefined;
    'error-draft-gives-away': { 'text': Arg };
    'error-file-too-large': undefined;
    'error-no-such-folder': { 'path': Arg };
    'error-import-is-empty': undefined;
    'error-import-needs-event': undefined;
    'error-import-not-recognised': { 'file': Arg; 'known': Arg };
    'error-import-other-dates': undefined;
    'error-import-without-days': undefined;
    'error-import-refused': undefined;
    'error-bad-request': { 'command': Arg; 'reason': Arg };
    'error-unknown-command': { 'command': Arg };
    'error-no-such-name': { 'name': Arg; 'noun': Arg };
    'error-name-is-ambiguous': { 'name': Arg; 'noun': Arg };
    'error-no-data-folder': undefined;
    'error-cannot-serve': { 'reason': Arg };
    'error-workspace-unsound': undefined;
    'error-nothing-to-undo': undefined;
    'error-nothing-to-redo': undefined;
  }
}
