// Generated from locales/en-GB/home.ftl by messages.build.mjs: its ids and their arguments.
import type { Arg } from '../text';

declare module '../text' {
  interface Messages {
    'home-title': undefined;
  }
}
