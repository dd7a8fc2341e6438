// What every unit test needs: every message, and a page without leftovers.
import { afterEach } from 'vitest';
import { cleanup } from '@testing-library/svelte';
import { screensSpeak } from './text/text';

afterEach(cleanup);
await screensSpeak;
