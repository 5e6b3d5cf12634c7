import type { HarmAdvice } from '../words.ts';

/** A picture that a list of the app knows: said plainly, with no guess at what it shows. */
export const knownOutgoing: HarmAdvice = {
  any: {
    'under-13': {
      title: 'This picture is on a list',
      body: 'Pictures on it can hurt people. Please leave it out of your message.',
      why: 'This app has a list of pictures that can hurt people. This one is like one of them.',
      tip: 'Did someone send it to you? That is not your fault. Tell a grown-up you trust.',
    },
    '13-and-over': {
      title: 'This picture is on a list',
      body: 'Pictures on it are known to hurt people. Please leave it out of your message.',
      why: 'A kind of fingerprint of it is like one on a list that this app uses.',
      tip: 'If someone sent it to you, that is not your fault. Don’t pass it on, and talk to someone you trust.',
    },
  },
};

export const knownIncoming: HarmAdvice = {
  any: {
    'under-13': {
      title: 'You do not have to see this',
      body: 'This picture can hurt people. It is not your fault that it came. You can talk about it.',
      why: 'This app has a list of pictures that can hurt people. This one is like one of them.',
      tip: 'Do not pass it on. Tell a grown-up you trust. They can help to report it.',
    },
    '13-and-over': {
      title: 'This picture is on a list',
      body: 'You don’t have to see it. It isn’t your fault that it came, and you can talk to someone.',
      why: 'A kind of fingerprint of it is like one on a list of harmful pictures that this app uses.',
      tip: 'Don’t pass it on. You can block whoever sent it, tell someone you trust, or report it to a hotline.',
    },
  },
};
