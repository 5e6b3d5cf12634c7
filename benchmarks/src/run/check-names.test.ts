import { expect, it } from 'vitest';
import { checkNames } from './check-names.ts';

it('two files of one data set can’t overwrite each other’s verdicts', () => {
  const specs = ['jigsaw=train.csv', 'blunt', 'jigsaw=all_data.csv'];
  const named = ['jigsaw', 'blunt', 'jigsaw'].map((name) => ({ name }));
  expect(() => checkNames('suites', named, specs)).toThrow(
    'Two suites are called jigsaw: jigsaw=train.csv and jigsaw=all_data.csv. Measure them in runs of their own',
  );
  expect(() => checkNames('suites', named.slice(1), specs.slice(1))).not.toThrow();
});
