// Generated from locales/en-GB/proposals.ftl by messages.build.mjs: its ids and their arguments.
import type { Arg } from '../text';

declare module '../text' {
  interface Messages {
    'proposals-add': undefined;
    'proposals-to-takeaways': undefined;
    'proposals-take-in': undefined;
    'proposals-take-in-hint': undefined;
    'proposals-choose': undefined;
    'proposals-choose-title': undefined;
    'proposals-file-kind': undefined;
    'proposals-drop': { 'title': Arg };
    'proposals-paste': undefined;
    'proposals-paste-label': undefined;
    'proposals-look': undefined;
    'proposals-close': undefined;
    'proposals-pasted': undefined;
    'proposals-reading': undefined;
    'proposals-taking-in': { 'name': Arg };
    'proposals-accept-transcript': { 'title': Arg };
    'proposals-taken-in': { 'title': Arg };
    'proposals-here': undefined;
    'proposals-refused': undefined;
    'proposals-facts': { 'lines': Arg; 'words': Arg };
    'proposals-length': { 'time': Arg };
    'proposals-speakers': undefined;
    'proposals-speaker-lines': { 'count': Arg };
    'proposals-speaker-is': { 'name': Arg };
    'proposals-speaker-unknown': undefined;
    'proposals-speakers-unknown': undefined;
    'proposals-begins': undefined;
    'proposals-count': { 'count': Arg };
    'proposals-keys': undefined;
    'proposals-usual': { 'permission': Arg };
    'proposals-no-names': undefined;
    'proposals-none': undefined;
    'proposals-more': undefined;
    'proposals-again': undefined;
    'proposals-again-said': undefined;
    'proposals-line': { 'line': Arg };
    'proposals-accept': undefined;
    'proposals-decline': undefined;
    'proposals-edit': undefined;
    'proposals-back': undefined;
    'proposals-accept-named': { 'text': Arg };
    'proposals-decline-named': { 'text': Arg };
    'proposals-edit-named': { 'text': Arg };
    'proposals-accepted-said': { 'left': Arg };
    'proposals-declined-said': { 'left': Arg };
    'proposals-editor': undefined;
    'proposals-editor-text': undefined;
    'proposals-editor-kind': undefined;
    'proposals-editor-permission': undefined;
    'proposals-sources': undefined;
    'proposals-typed': undefined;
    'proposals-source-facts': { 'accepted': Arg; 'declined': Arg; 'lines': Arg };
    'proposals-remove': undefined;
    'proposals-remove-named': { 'name': Arg };
    'proposals-removed': { 'name': Arg };
  }
}
