// Must be the first import: it seals the worker before the others run.
import { serveClassifier } from '@nightlight/sdk/classifier-worker';
import { openEncoder } from './encoder.js';
import { judge } from './head.js';

serveClassifier(async ({ wasm, model, tokenizer, head }) => {
  const embed = await openEncoder({ wasm, model, tokenizer });
  const ownHead = JSON.parse(new TextDecoder().decode(head));
  await embed('hello'); // The first run is slow.
  return {
    id: 'item-trades',
    version: '1',
    async classify(messages, { signal } = {}) {
      const results = [];
      for (const { text } of messages) {
        signal?.throwIfAborted();
        const { score, severity } = judge(ownHead, await embed(text));
        results.push({ signals: [{ kind: 'phishing', score, severity }], degraded: [] });
      }
      return results;
    },
    dispose: async () => {},
  };
});
