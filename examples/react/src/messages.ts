import { useCallback, useEffect, useState } from 'react';

export interface ChatMessage {
  readonly id: string;
  /** `self` for the person at this tab. */
  readonly author: string;
  readonly text: string;
  readonly images: readonly File[];
}

type Draft = Pick<ChatMessage, 'text' | 'images'>;

/** A chat between the tabs of one browser. Your app has a server instead. */
export const useMessages = () => {
  const [messages, setMessages] = useState<readonly ChatMessage[]>([]);
  const [channel, setChannel] = useState<BroadcastChannel>();
  const add = useCallback(
    (message: ChatMessage): void => setMessages((before) => [...before, message]),
    [],
  );
  useEffect(() => {
    const opened = new BroadcastChannel('nightlight-react-example');
    opened.onmessage = ({ data }: MessageEvent<ChatMessage>) => add(data);
    setChannel(opened);
    return () => opened.close();
  }, [add]);
  const send = async (draft: Draft): Promise<string> => {
    const id = crypto.randomUUID();
    channel?.postMessage({ ...draft, id, author: 'sam' });
    add({ ...draft, id, author: 'self' });
    return id;
  };
  return { messages, send };
};
