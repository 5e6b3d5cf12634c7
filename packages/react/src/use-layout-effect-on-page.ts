import { useEffect, useLayoutEffect } from 'react';

/** Avoids React 18's warning about layout effects on a server, where no effects run. */
export const useLayoutEffectOnPage = typeof document === 'undefined' ? useEffect : useLayoutEffect;
