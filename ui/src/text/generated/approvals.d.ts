// Generated from locales/en-GB/approvals.ftl by messages.build.mjs: its ids and their arguments.
import type { Arg } from '../text';

declare module '../text' {
  interface Messages {
    'approvals-counts': { 'answered': Arg; 'ask': Arg; 'open': Arg };
    'approvals-board': undefined;
    'approvals-more': undefined;
    'approvals-ask-all': undefined;
    'approvals-remind-all': undefined;
    'approvals-asked-otherwise': undefined;
    'approvals-save': undefined;
    'approvals-saved': { 'count': Arg };
    'approvals-not-made': { 'file': Arg; 'name': Arg; 'why': Arg };
    'approvals-folder': undefined;
    'approvals-empty': undefined;
    'approvals-strict': undefined;
    'approvals-strict-hint': undefined;
    'approvals-strict-on': undefined;
    'approvals-strict-off': undefined;
    'approvals-letter': undefined;
    'approvals-letter-to': { 'name': Arg };
    'approvals-no-address': undefined;
    'approvals-to-ask': { 'count': Arg };
    'approvals-owes': { 'count': Arg; 'days': Arg };
    'approvals-queued': { 'count': Arg };
    'approvals-noted': { 'count': Arg };
    'approvals-all-answered': undefined;
    'approvals-ask-one': undefined;
    'approvals-remind-one': undefined;
    'approvals-save-one': undefined;
    'approvals-asked-one': undefined;
    'approval-line': { 'state': Arg; 'text': Arg };
    'approval-not-asked': undefined;
    'approval-open': { 'days': Arg };
    'approval-answer': undefined;
    'approval-answer-for': { 'text': Arg };
    'approval-answer-yes': undefined;
    'approval-answer-yes-without-name': undefined;
    'approval-answer-yes-with-changes': undefined;
    'approval-answer-no': undefined;
    'approval-asked-on': { 'date': Arg };
    'approval-reminded-on': { 'date': Arg };
    'approval-answered-on': { 'date': Arg };
    'approval-changes': undefined;
    'approval-new-words': undefined;
    'approval-keep-changes': undefined;
    'approval-leave': undefined;
    'approval-take-back': undefined;
    'approval-taken-back-said': undefined;
    'approval-noted-said': { 'answer': Arg; 'permission': Arg };
    'draft-unanswered': { 'count': Arg };
    'draft-unanswered-one': { 'person': Arg; 'text': Arg };
    'draft-unanswered-ask': undefined;
    'draft-unanswered-ask-of': { 'person': Arg };
  }
}
