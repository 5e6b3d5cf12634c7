import type { Store } from '@nightlight/core';

/** `changed`: records were written. `forgotten`: `forget()` deleted some. */
export type StoreNews = 'changed' | 'forgotten';

/** The other tabs that have the same store open. */
export interface OtherTabs {
  tell(news: StoreNews): void;
  close(): void;
}

/**
 * Connects this tab with the others of the same store. `about` separates what the messages are
 * about. Without BroadcastChannel, or with a store in memory, there are no others.
 */
export const connectOtherTabs = (
  store: Store,
  about: string,
  onTold: (news: StoreNews) => void,
): OtherTabs => {
  let isClosed = false;
  /** The name is a keyed hash, because other code of the origin can guess names. */
  const open = async (): Promise<BroadcastChannel | undefined> => {
    if (store.status.where !== 'device' || typeof BroadcastChannel === 'undefined') return;
    const tag = await store.createTag(about, 'changes').catch(() => undefined);
    if (isClosed || tag === undefined) return;
    const channel = new BroadcastChannel(`nightlight-${tag}`);
    channel.onmessage = ({ data }: MessageEvent<StoreNews>) => {
      if (data === 'forgotten') reopen();
      onTold(data);
    };
    // In Node, the channel must not prevent the process from ending.
    (channel as { unref?: () => void }).unref?.();
    return channel;
  };
  let opening = open();
  /** `forget('everything')` replaces the key of the name. */
  const reopen = (): void => {
    const before = opening;
    opening = before.then((channel) => {
      channel?.close();
      return isClosed ? undefined : open();
    });
  };
  return {
    tell(news) {
      void opening.then((channel) => !isClosed && channel?.postMessage(news));
      if (news === 'forgotten') reopen();
    },
    close() {
      isClosed = true;
      void opening.then((channel) => channel?.close());
    },
  };
};
