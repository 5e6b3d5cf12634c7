import type { Seen } from '../words.ts';

export const seen: Seen = {
  grooming: {
    title: 'A few things add up here',
    body: 'You don’t have to decide anything now. You can stop replying, and it is not your fault.',
    why: 'In this chat it looks as if they {list}. One of these is often fine. Together they can be a warning sign.',
    tip: 'Show this chat to someone you trust before you go on. You can block and report in this app.',
  },
  phrases: {
    access: 'tried to move the chat somewhere else',
    trust: 'made it feel as if only they get you',
    'risk-assessment': 'asked about your age or who is around you',
    isolation: 'asked you to keep secrets',
    'picture-request': 'asked you for pictures',
    'gift-or-bribe': 'offered you gifts or money',
    coercion: 'put pressure on you',
    meeting: 'asked to meet you',
    'coercive-control': 'tried to control what you do',
    'criminal-recruitment': 'offered you easy money',
  },
};
