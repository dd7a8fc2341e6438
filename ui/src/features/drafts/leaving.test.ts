// What lies on the clipboard, and what files are called.
import { expect, test } from 'vitest';
import type { DraftCopy } from '../../ipc';
import { offered, parts } from './leaving';

const made: DraftCopy = { markdown: '# A', html: '<h1>A</h1>', plain: 'A\n=', wordpress: '<!-- wp:heading -->', outlook: '<table>' };

test('an editor of rich text gets HTML, everything else gets text', () => {
  expect(parts(made, 'rich')).toEqual({ 'text/html': '<h1>A</h1>', 'text/plain': 'A\n=' });
  expect(parts(made, 'outlook')).toEqual({ 'text/html': '<table>', 'text/plain': 'A\n=' });
  expect(parts(made, 'wordpress')).toEqual({ 'text/plain': '<!-- wp:heading -->' });
  expect(parts(made, 'plain')).toEqual({ 'text/plain': 'A\n=' });
});

test('two pages for two programs have two names', () => {
  expect([offered('a-report', 'docx'), offered('a-report', 'wordpress'), offered('a-report', 'html')]).toEqual(['a-report.docx', 'a-report-wordpress.html', 'a-report.html']);
});
