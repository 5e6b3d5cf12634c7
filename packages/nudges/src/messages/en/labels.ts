import type { Labels } from '../words.ts';

export const labels: Labels = {
  choices: {
    edit: 'Edit',
    send: 'Send anyway',
    show: 'Show',
    why: 'Why am I seeing this?',
    help: 'What can I do?',
    close: 'Close',
  },
  whyShort: 'Why?',
  onDevice: 'This check runs on your device. It can be wrong.',
  helplines: '{count, plural, one {Someone to talk to} other {People to talk to}}',
  call: 'Call {name} on {number}',
  text: 'Text {name} on {number}',
  textTo: 'Text {number}',
  always: '24/7',
};
