import type { Sees } from './scene.fixture.ts';
import type { Shown } from './snapshot.fixture.ts';

/** Such as `veil threat`. */
export const nameShown = ({ what, harm, kind }: Shown): string =>
  what === 'pause' || what === 'veil' || what === 'advice'
    ? `${what} ${[harm, kind].filter(Boolean).join('/')}`
    : what;

const isMatch = ({ what, harm, kind }: Shown, wanted: string): boolean => {
  const [wantedWhat, about] = wanted.split(' ');
  return wantedWhat === what && (!about || about === harm || about === kind);
};

/** Whether exactly the expected things are shown. */
export const isAsExpected = (shown: readonly Shown[], expected: Sees): boolean => {
  const rest = [...shown];
  const items = expected === '' ? [] : expected.split(',').map((item) => item.trim().split('|'));
  for (const alternatives of items) {
    const found = rest.findIndex((one) => alternatives.some((wanted) => isMatch(one, wanted)));
    if (found !== -1) rest.splice(found, 1);
    else if (!alternatives.includes('')) return false;
  }
  return rest.length === 0;
};
