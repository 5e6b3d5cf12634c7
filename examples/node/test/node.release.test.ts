import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installExample } from '@nightlight/testing/examples/installed-example';
import { expect, it } from 'vitest';

const PEOPLE = {
  'a-token': { id: 'ana', role: 'member' },
  'b-token': { id: 'mo', role: 'moderator' },
};

const ask = async (url: string, token: string, method: string, body?: object) => {
  const response = await fetch(url, {
    method,
    headers: { authorization: `Bearer ${token}` },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return response.json();
};

it('installs from the packed packages, and the real models decide what waits, over a restart', async () => {
  const example = await installExample('node');
  try {
    await writeFile(join(example.folder, 'people.json'), JSON.stringify(PEOPLE));
    const first = await example.start();
    try {
      const insult = { text: 'shut up you stupid ugly loser' };
      expect(await ask(`${first.url}messages/m1`, 'a-token', 'PUT', insult)).toMatchObject({
        status: 'waiting',
      });
      const plain = { text: 'see you at five' };
      expect(await ask(`${first.url}messages/m2`, 'a-token', 'PUT', plain)).toMatchObject({
        status: 'published',
      });
    } finally {
      await first.stop();
    }
    const second = await example.start();
    try {
      expect(await ask(`${second.url}queue`, 'b-token', 'GET')).toMatchObject([{ id: 'm1' }]);
      expect(await ask(`${second.url}messages`, 'a-token', 'GET')).toMatchObject([{ id: 'm2' }]);
    } finally {
      await second.stop();
    }
  } finally {
    await example.remove();
  }
});
