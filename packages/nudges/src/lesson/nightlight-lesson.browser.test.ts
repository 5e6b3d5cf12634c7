import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { until } from '../image/pictures.fixture.ts';
import { loadWords } from '../messages/catalogues.ts';
import { defineLesson, loadLesson, type NightlightLesson } from './index.ts';

let lesson: NightlightLesson;
beforeAll(async () => {
  defineLesson();
  await loadWords('en');
});
afterEach(() => lesson.remove());

const open = (attributes: string): NightlightLesson => {
  document.body.insertAdjacentHTML('beforeend', `<nightlight-lesson ${attributes}>`);
  lesson = document.body.lastElementChild as NightlightLesson;
  return lesson;
};
const find = (selector: string): HTMLElement | null =>
  lesson.renderRoot.querySelector<HTMLElement>(selector);
const press = async (part: string): Promise<void> => {
  await until(() => find(`[part=${part}]`));
  find(`[part=${part}]`)?.click();
  await lesson.updateComplete;
};

it('at the end it goes back to its first step with the focus, if the app leaves it on the page', async () => {
  open('harm="scam"');
  let done = 0;
  lesson.addEventListener('nightlight-lesson-done', () => done++);
  for (let step = 0; step < 6; step++) await press('next');
  await press('done');
  expect(done).toBe(1);
  expect(find('.place')?.textContent).toContain('1 of 7');
  expect(lesson.shadowRoot?.activeElement).toBe(find('.step'));
  expect(find('[part=close]')).toBeNull();
});

it('can be closed at any step if it is closable', async () => {
  open('harm="scam" closable');
  let done = 0;
  lesson.addEventListener('nightlight-lesson-done', () => done++);
  await press('next');
  await press('close');
  expect(done).toBe(1);
});

it('uses the texts for the user’s age', async () => {
  open('harm="scam" age-band="10-12"');
  await until(() => find('[part=title]'));
  const { lesson: young } = await loadLesson('scam', 'under-13');
  expect(find('.step')?.textContent).toContain(young.what[0]);
});

it.each(['harm="selfharm"', 'harm="scam" group="10-12"'])(
  'for %s, which has no lesson, it shows no button and logs an error with the valid values',
  async (attributes) => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    open(attributes);
    await until(() => told.mock.calls.length);
    const [error] = told.mock.calls[0] as [Error];
    expect(error).toMatchObject({ name: 'NightlightError', code: 'invalid-input' });
    expect(error.message).toContain('self-harm');
    expect(error.message).toContain('13-and-over');
    await lesson.updateComplete;
    expect(find('button')).toBeNull();
    told.mockRestore();
  },
);
