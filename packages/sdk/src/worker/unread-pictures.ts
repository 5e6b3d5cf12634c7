import type { Classifier } from '@nightlight/core';

/** Used where no picture model is loaded: reports every picture as `picture-not-read`. */
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
