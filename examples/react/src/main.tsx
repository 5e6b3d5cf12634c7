import { NightlightProvider } from '@nightlight/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Chat } from './chat';

const OPTIONS = {
  assets: '/nightlight/',
  policy: { ageBand: '13-15', region: 'GB' },
  pictures: true,
} as const;

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <NightlightProvider options={OPTIONS} onError={(error) => console.warn(error)}>
      <Chat />
    </NightlightProvider>
  </StrictMode>,
);
