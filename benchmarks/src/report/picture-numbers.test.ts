import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { PicturesResult } from '../suites/pictures/pictures-result.ts';
import { withPictureNumbers } from './picture-numbers.ts';

const CARD =
  'before\n<!-- numbers: written by npm run bench -- pictures -->\nout of date\n<!-- end of numbers -->\nafter\n';

const result: PicturesResult = {
  about: '',
  machine: { cores: 2, memoryGiB: 24, node: '20' },
  model: {
    id: 'picture-mobilenet',
    version: '0.1.0',
    onnx: { bytes: 1, sha256: '' },
    thresholds: { low: 0.5, medium: 0.85, high: 0.97 },
  },
  parts: {
    neutral: {
      photos: 200,
      unread: 1,
      for: { ageBand: '13-15', direction: 'incoming' },
      flagged: { count: 3, share: 0.0151, high: 0.0434 },
      which: [
        {
          ...{ package: 'a-package', path: 'a.jpg', sha256: '', kind: 'beach', what: 'a dune' },
          ...{ action: 'blur', explicit: 0.9 },
        },
      ],
      explicit: { median: 0.01, p95: 0.3, highest: 0.9 },
      kinds: [{ kind: 'beach', photos: 5, flagged: 3, highest: 0.9 }],
      packages: [],
      measured: { date: '2026-11-27', load: [0.1, 1] },
    },
  },
};

it('the model card reports every measured number, even a bad one, and omits the others', () => {
  const card = withPictureNumbers(CARD, result);
  expect(card).toContain('Blurred: 3, 1.5 %');
  expect(card).toContain('1 could not be read');
  expect(card).toContain('| beach | 5 | 3 | 0.9 |');
  expect(card).not.toContain('out of date');
  expect(card).toContain('- blur: a dune (a-package), 0.900');
  expect(card).not.toContain('PDQ');
  expect(card.startsWith('before\n')).toBe(true);
  expect(card.endsWith('<!-- end of numbers -->\nafter\n')).toBe(true);
  expect(withPictureNumbers(card, result)).toBe(card);
});

it('the model card has the numbers of the committed result', () => {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const card = read('models/picture-mobilenet/card.md');
  expect(withPictureNumbers(card, JSON.parse(read('benchmarks/results/pictures.json')))).toBe(card);
});

it('a model card without a place for numbers throws an error', () => {
  expect(() => withPictureNumbers('nothing', result)).toThrow('no place');
});
