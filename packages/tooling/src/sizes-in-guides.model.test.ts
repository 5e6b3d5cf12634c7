import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './repository.mjs';

const ASSETS = join(ROOT, 'packages/sdk/dist/assets');
const page = readFileSync(join(ROOT, 'docs/guide/pictures.md'), 'utf8');

const megabytesIn = (folder: string, isLoaded: (name: string) => boolean): number =>
  readdirSync(join(ASSETS, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isLoaded(entry.name))
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0) / 1e6;

it('the guide to pictures states what pictures and the text in them add to load', () => {
  const [, pictures] = /the model is ([\d.]+) MB more to load/.exec(page) ?? [];
  expect(Number(pictures)).toBeCloseTo(
    megabytesIn('pictures', (name) => name === 'model.onnx'),
    1,
  );
  const [, text] = /It adds ([\d.]+) MB to load\. A picture with text/.exec(page) ?? [];
  expect(Number(text)).toBeCloseTo(
    megabytesIn('ocr', (name) => name !== 'LICENSE'),
    1,
  );
});
