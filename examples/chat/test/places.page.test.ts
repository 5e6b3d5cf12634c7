import { expect, it } from 'vitest';
import { bubble, chatInChromium, enter, INSULT, joinAsWriter, write } from './chat.fixture.ts';

const chat = chatInChromium();
const PIN = '482913';

it.each([
  ['class-7b', 'Class 7b', '10-12', 'Be kind to everyone in the class.'],
  ['game-lobby', 'Game lobby', '13-15', 'Trash talk is about the game'],
  ['support-forum', 'Support forum', '10-12', 'You can say what is hard for you here.'],
])('%s shows its rules in words for the age, and that help is allowed', async (...given) => {
  const [room, name, age, rule] = given;
  const context = await chat.newContext({ viewport: { width: 320, height: 640 } });
  const page = await enter(context, { url: chat.url, room, name: 'Mira', age });
  await page.locator('.place-bar').getByText(name).waitFor();
  await page.getByRole('button', { name: 'Rules of this place' }).click();
  await page.locator('nightlight-rules').getByText(rule).waitFor();
  await page.locator('nightlight-rules [part=help]').waitFor();
  const sheet = page.locator('dialog.sheet');
  expect(await sheet.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(false);
  await context.close();
});

it('a question before sending links to the rules of the class, under Why?', async () => {
  const context = await chat.newContext();
  const page = await enter(context, { url: chat.url, room: 'class-7b', name: 'Mira' });
  await write(page, INSULT);
  const nudge = page.locator('.above nightlight-nudge');
  await nudge.locator('[data-choice=why]').click();
  await nudge.locator('[data-choice=rules]').click();
  await nudge.getByText('Joke with people, not about them.').waitFor();
  await nudge.locator('[part=done]').click();
  await nudge.locator('[data-choice=rules]').waitFor();
  await context.close();
});

it('so does a covered message in the lobby', async () => {
  const context = await chat.newContext();
  const page = await enter(context, { url: chat.url, room: 'game-lobby', name: 'Mira' });
  const rex = await joinAsWriter(chat.url, { room: 'game-lobby', name: 'Rex' });
  rex.write(INSULT);
  const veil = page.locator('nightlight-veil');
  await veil.locator('[data-choice=why]').click();
  await veil.locator('[data-choice=rules]').click();
  await veil.getByText('Trash talk is about the game').waitFor();
  rex.socket.close();
  await context.close();
});

it('the support forum is open in quiet hours, and a chat of one’s own is not', async () => {
  const context = await chat.newContext();
  const open = (room: string) => enter(context, { url: chat.url, room, name: 'Nia', age: '10-12' });
  const child = await open('own-room');
  await child.getByRole('button', { name: 'Limits', exact: true }).click();
  await child.getByRole('button', { name: 'For a guardian' }).click();
  await child.getByLabel('Choose a PIN of six digits').fill(PIN);
  await child.getByRole('button', { name: 'Save PIN' }).click();
  const hour = new Date().getUTCHours();
  const clock = (hours: number): string => `${String((hours + 24) % 24).padStart(2, '0')}:30`;
  await child.getByLabel('From').fill(clock(hour - 2));
  await child.getByLabel('To').fill(clock(hour + 2));
  await child.locator('[part=quiet] [type=submit]').click();
  await child.getByText('Saved.').waitFor();
  await child.getByRole('button', { name: 'Back to the chat' }).click();
  await write(child, 'hello there');
  await child.locator('nightlight-nudge').getByText('It is quiet time').waitFor();
  await child.close();

  const support = await open('support-forum');
  await write(support, 'hello there');
  await bubble(support, 'hello there').waitFor();
  await context.close();
});

it('the join screen leads to these rooms', async () => {
  const context = await chat.newContext();
  const page = await context.newPage();
  await page.goto(chat.url);
  await page.getByRole('link', { name: 'Art club' }).click();
  await page.getByText('Room Art club').waitFor();
  expect(new URL(page.url()).searchParams.get('room')).toBe('art-club');
  await context.close();
});
