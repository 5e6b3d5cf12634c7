import { createNightlight, guard } from './nightlight/nightlight-page.js';

const thread = document.querySelector('#thread');
const nightlight = createNightlight({
  assets: './nightlight/',
  policy: { ageBand: '13-15', region: 'GB' },
  pictures: true,
});

const send = ({ text, files }) => {
  const bubble = document.createElement('li');
  bubble.textContent = text;
  for (const file of files) {
    const picture = document.createElement('img');
    picture.src = URL.createObjectURL(file);
    bubble.append(picture);
  }
  thread.append(bubble);
};

guard(document.querySelector('form'), nightlight, {
  conversation: 'c1',
  container: document.querySelector('#questions'),
  send,
});
