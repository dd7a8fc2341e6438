// Generated from locales/en-GB/networks.ftl by messages.build.mjs: its ids and their arguments.
import type { Arg } from '../text';

declare module '../text' {
  interface Messages {
    'networks-title': undefined;
    'networks-new': undefined;
    'networks-make': undefined;
    'networks-empty': undefined;
    'network-title': undefined;
    'network-name': undefined;
    'network-members': undefined;
    'network-meetings': undefined;
    'network-actions': undefined;
    'network-state': undefined;
    'network-archived': undefined;
    'network-do': undefined;
    'network-archive': undefined;
    'network-restore': undefined;
    'network-delete': undefined;
    'network-archived-said': { 'title': Arg };
    'network-restored-said': { 'title': Arg };
    'network-deleted-said': { 'title': Arg };
    'network-about': undefined;
    'network-description': undefined;
    'network-start': undefined;
    'network-end': undefined;
    'network-zone': undefined;
    'network-online': undefined;
    'network-contact-name': undefined;
    'network-contact-email': undefined;
    'network-open-actions': undefined;
    'network-no-actions': undefined;
    'network-decisions': undefined;
    'action-nobody': undefined;
    'action-due': { 'date': Arg };
    'action-age': { 'days': Arg };
    'action-done': undefined;
    'action-done-of': { 'text': Arg };
    'action-done-said': { 'text': Arg };
    'meeting-new': undefined;
    'meeting-day': undefined;
    'meeting-make': undefined;
    'meeting-came': { 'count': Arg };
    'meetings-empty': undefined;
    'member-add': undefined;
    'member-find': undefined;
    'member-role': { 'name': Arg };
    'member-remove': { 'name': Arg };
    'member-removed-said': { 'name': Arg };
    'series-role-member': undefined;
    'series-role-chair': undefined;
    'series-role-secretary': undefined;
  }
}
