// Generated from locales/en-GB/actions.ftl by messages.build.mjs: its ids and their arguments.
import type { Arg } from '../text';

declare module '../text' {
  interface Messages {
    'minutes-action-new': undefined;
    'minutes-action-new-hint': undefined;
    'minutes-action-owner': undefined;
    'minutes-action-due': undefined;
    'minutes-action-add': undefined;
    'minutes-action-added-said': { 'text': Arg };
    'minutes-action-deleted-said': undefined;
    'minutes-action-duplicated-said': undefined;
    'minutes-action-editor': undefined;
    'minutes-action-nobody': undefined;
    'minutes-action-editor-close': undefined;
    'minutes-action-is-done': { 'text': Arg };
    'minutes-action-drop': undefined;
    'minutes-action-reopen': undefined;
    'minutes-action-done-said': undefined;
    'minutes-action-dropped-said': undefined;
    'minutes-action-reopened-said': undefined;
    'minutes-action-state-dropped': undefined;
    'minutes-action-state-done': undefined;
    'minutes-action-done-on': { 'date': Arg };
    'minutes-action-by': { 'date': Arg };
    'minutes-action-more': { 'text': Arg };
    'actions-counts': { 'open': Arg; 'overdue': Arg };
    'actions-empty': undefined;
    'actions-empty-do': undefined;
    'actions-none-fit': undefined;
    'actions-new': undefined;
    'actions-event': undefined;
    'actions-find': undefined;
    'actions-group': undefined;
    'actions-from': undefined;
    'actions-from-all': undefined;
    'actions-by-owner': undefined;
    'actions-by-age': undefined;
    'actions-by-event': undefined;
    'actions-show-done': undefined;
    'actions-of-nobody': undefined;
    'actions-age-late': undefined;
    'actions-age-week': undefined;
    'actions-age-month': undefined;
    'actions-age-quarter': undefined;
    'actions-age-older': undefined;
    'actions-age': { 'days': Arg };
    'actions-late': { 'date': Arg; 'days': Arg };
    'actions-do': undefined;
    'follow-ups-title': undefined;
    'follow-ups-without-owner': { 'count': Arg };
    'follow-ups-internal': { 'count': Arg };
    'follow-ups-queue': { 'count': Arg };
    'follow-ups-save': undefined;
    'follow-ups-folder': undefined;
    'follow-ups-to': { 'name': Arg };
    'follow-ups-open': undefined;
  }
}
