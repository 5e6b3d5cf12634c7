'use client';

import { Incoming, NightlightProvider, useGuard } from '@nightlight/react';
import { useState } from 'react';

const OPTIONS = {
  assets: '/nightlight/',
  policy: { ageBand: '13-15', region: 'GB' },
  pictures: true,
} as const;
const CONVERSATION = 'c1';

export interface ChatMessage {
  readonly id: string;
  readonly author: string;
  readonly text: string;
  readonly images: readonly File[];
}

function Composer({ send }: { readonly send: (text: string, files: readonly File[]) => void }) {
  const [above, setAbove] = useState<HTMLElement | null>(null);
  const form = useGuard({
    conversation: CONVERSATION,
    container: above,
    send: ({ text, files }) => send(text, files),
  });
  return (
    <>
      <div ref={setAbove} />
      <form ref={form}>
        <textarea aria-label="Message" />
        <input type="file" accept="image/*" aria-label="Picture" />
        <button type="submit">Send</button>
      </form>
    </>
  );
}

export function Chat({ earlier }: { readonly earlier: readonly ChatMessage[] }) {
  const [messages, setMessages] = useState(earlier);
  const send = (text: string, images: readonly File[]): void =>
    setMessages((before) => [...before, { id: crypto.randomUUID(), author: 'self', text, images }]);
  return (
    <NightlightProvider options={OPTIONS} onError={(error) => console.warn(error)}>
      <ol id="thread">
        {messages.map(({ id, author, text, images }) => (
          <li key={id}>
            <Incoming message={{ id, conversation: CONVERSATION, author, text, images }}>
              {text}
            </Incoming>
          </li>
        ))}
      </ol>
      <Composer send={send} />
    </NightlightProvider>
  );
}
