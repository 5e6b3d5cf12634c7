import { Chat } from './chat';

/** Rendered on the server. The messages that it passes on are covered until they are checked. */
export default function Page() {
  return (
    <Chat earlier={[{ id: 'm1', author: 'sam', text: 'hello from the server', images: [] }]} />
  );
}
