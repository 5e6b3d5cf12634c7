import { createNightlight } from '@nightlight/sdk';
import { openChat } from './chat.js';
import { joinRoom } from './matrix.js';

const policy = { ageBand: '13-15', region: 'GB' };
// The models load while the person signs in.
const nightlight = createNightlight({ assets: '/nightlight/', policy });
const login = document.querySelector('#login');

login.addEventListener('submit', async (event) => {
  event.preventDefault();
  const room = await joinRoom(Object.fromEntries(new FormData(login)));
  login.remove();
  openChat(room, nightlight);
});
