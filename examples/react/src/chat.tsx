import { Incoming, useGuard } from '@nightlight/react';
import { useState } from 'react';
import { useMessages } from './messages';

const CONVERSATION = 'c1';

type Send = ReturnType<typeof useMessages>['send'];

function Composer({ send }: { readonly send: Send }) {
  const [above, setAbove] = useState<HTMLElement | null>(null);
  const form = useGuard({
    conversation: CONVERSATION,
    container: above,
    send: ({ text, files }) => send({ text, images: files }),
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

export function Chat() {
  const { messages, send } = useMessages();
  return (
    <>
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
    </>
  );
}
