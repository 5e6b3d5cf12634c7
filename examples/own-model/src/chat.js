import { guard } from '@nightlight/nudges';
import { createNightlight } from '@nightlight/sdk';
import { openClassifier } from '@nightlight/sdk/classifier';

const itemTrades = openClassifier({
  worker: '/build/own-worker.js',
  files: {
    wasm: '/nightlight/ort-wasm-simd-threaded.wasm',
    model: '/model/model.onnx',
    tokenizer: '/model/tokenizer.json',
    head: '/model/head.json',
  },
});
const nightlight = createNightlight({
  assets: '/nightlight/',
  policy: { ageBand: '13-15', region: 'GB' },
  classifiers: [itemTrades],
});

const thread = document.querySelector('#thread');
const send = ({ text }) => {
  const bubble = document.createElement('li');
  bubble.textContent = text;
  thread.append(bubble);
};

guard(document.querySelector('form'), nightlight, {
  conversation: 'c1',
  container: document.querySelector('#questions'),
  send,
});
