/** Fits the head to labels.jsonl and writes public/model/head.json: `node fit.mjs`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { openEncoder } from './src/encoder.js';
import { fitHead } from './src/head.js';

const bytes = (path) => new Uint8Array(readFileSync(new URL(path, import.meta.url)));
const lines = readFileSync(new URL('labels.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const percent = (share) => `${(100 * share).toFixed(1)} %`;

const embed = await openEncoder({
  wasm: bytes('public/nightlight/ort-wasm-simd-threaded.wasm'),
  model: bytes('public/model/model.onnx'),
  tokenizer: bytes('public/model/tokenizer.json'),
});
const examples = [];
for (const line of lines) {
  const { text, label } = JSON.parse(line);
  examples.push({ vector: await embed(text), label });
}
const head = fitHead(examples);
writeFileSync(new URL('public/model/head.json', import.meta.url), JSON.stringify(head));
const { harmful, harmless, auc, found, falseAlarms } = head.measured;
console.log(
  `${harmful} harmful and ${harmless} harmless texts. Not seen in training: finds ${percent(found)}, false alarms ${percent(falseAlarms)}, ROC AUC ${auc.toFixed(3)}.`,
);
