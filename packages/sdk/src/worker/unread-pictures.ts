import type { Classifier } from '@nightlight/core';

/** Where no picture model is loaded: says of every picture that it was not read. */
export const unreadPictures: Classifier = {
  id: 'unread-pictures',
  version: '1',
  classify: async (messages) =>
    messages.map(({ images = [] }) =>
      images.length === 0
        ? { signals: [], degraded: [] }
        : { signals: [], unread: images.map((_, i) => i), degraded: ['picture-not-read'] },
    ),
  dispose: async () => {},
};
