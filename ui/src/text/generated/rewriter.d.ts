// Generated from locales/en-GB/rewriter.ftl by messages.build.mjs: its ids and their arguments.
import type { Arg } from '../text';

declare module '../text' {
  interface Messages {
    'rewriter-title': undefined;
    'rewriter-about': undefined;
    'rewriter-on': undefined;
    'rewriter-address': undefined;
    'rewriter-address-here': undefined;
    'rewriter-address-away': undefined;
    'rewriter-model': undefined;
    'rewriter-model-none': undefined;
    'rewriter-model-hint': undefined;
    'rewriter-instruction': undefined;
    'rewriter-instruction-hint': undefined;
    'rewriter-seconds': undefined;
    'rewriter-key': undefined;
    'rewriter-key-hint': undefined;
    'rewriter-key-there': undefined;
    'rewriter-key-keep': undefined;
    'rewriter-key-forget': undefined;
    'rewriter-key-kept': undefined;
    'rewriter-key-gone': undefined;
    'rewriter-key-not-kept': { 'why': Arg };
    'rewriter-key-not-gone': { 'why': Arg };
    'rewriter-check': undefined;
    'rewriter-checking': undefined;
    'rewriter-found': { 'count': Arg };
    'rewrite-title': undefined;
    'rewrite-open': undefined;
    'rewrite-off': undefined;
    'rewrite-to-settings': undefined;
    'rewrite-goes-here': { 'address': Arg; 'bytes': Arg };
    'rewrite-goes-away': { 'address': Arg; 'bytes': Arg };
    'rewrite-with-key': undefined;
    'rewrite-body': undefined;
    'rewrite-send': undefined;
    'rewrite-not': undefined;
    'rewrite-again': undefined;
    'rewrite-asking': undefined;
    'rewrite-waiting': { 'seconds': Arg };
    'rewrite-stop': undefined;
    'rewrite-answer': undefined;
    'rewrite-same': undefined;
    'rewrite-take': undefined;
    'rewrite-leave': undefined;
    'rewrite-taken': undefined;
  }
}
