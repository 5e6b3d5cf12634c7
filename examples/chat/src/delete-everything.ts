import { element } from './element.ts';
import { openSheet } from './sheet.ts';

/** Asks once more, and then deletes all that Nightlight keeps about the person on this device. */
export const askToDelete = (deleteAll: () => Promise<void>): void => {
  const failed = element('p', { role: 'alert' });
  const yes = element('button', { type: 'button', class: 'button primary' }, 'Delete everything');
  const no = element('button', { type: 'button', class: 'button' }, 'Keep it');
  const sheet = openSheet('Delete everything on this device?', [
    element(
      'p',
      {},
      'This deletes your age, your reports, what you saved, your trusted person and your lock. It also deletes all limits and the guardian’s PIN, and a guardian will see that they are gone. You then leave this chat.',
    ),
    failed,
    element('div', { class: 'sheet-buttons' }, yes, no),
  ]);
  yes.addEventListener('click', async () => {
    yes.disabled = true;
    try {
      await deleteAll();
      sheet.close();
    } catch {
      failed.textContent = 'This did not work. Close other tabs of this chat and try again.';
      yes.disabled = false;
    }
  });
  no.addEventListener('click', () => sheet.close());
};
