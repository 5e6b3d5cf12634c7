/** For each package, the other packages that it may import. */
const MAY_IMPORT = {
  core: [],
  runtime: ['core'],
  text: ['core', 'runtime'],
  image: ['core', 'runtime'],
  conversation: ['core'],
  store: ['core'],
  sdk: ['core', 'runtime', 'text', 'image', 'conversation', 'store'],
  nudges: ['sdk'],
  react: ['sdk', 'nudges'],
};

const packageRules = Object.entries(MAY_IMPORT).map(([name, allowed]) => ({
  name: `${name}-imports-only-${allowed.join('-') || 'itself'}`,
  severity: 'error',
  from: { path: `^packages/${name}/src/` },
  to: {
    path: '^packages/[^/]+/|^benchmarks/|^examples/|^models/',
    pathNot: `^packages/(${[name, ...allowed, 'testing'].join('|')})/`,
  },
}));

/** Published code must not import test helpers. */
const testingRule = {
  name: 'only-tests-import-testing',
  severity: 'error',
  from: {
    pathNot: '\\.(test|contract|fixture)\\.tsx?$|/test/|^packages/testing/|^vitest\\.config',
  },
  to: { path: '^packages/testing/' },
};

/**
 * The boundary inside the SDK. Page code can reach the network and the store. Worker code classifies
 * messages. Only files in `wire/` (types, protocols, errors) may be imported by both.
 */
const SIDES = { page: ['worker'], worker: ['page'], wire: ['page', 'worker'] };

const boundaryRules = Object.entries(SIDES).map(([side, forbidden]) => ({
  name: `sdk-${side}-never-imports-${forbidden.join('-or-')}`,
  severity: 'error',
  // Tests may build both sides.
  from: { path: `^packages/sdk/src/${side}/`, pathNot: '\\.test\\.ts$' },
  to: { path: `^packages/sdk/src/(${forbidden.join('|')})/` },
}));

/** Files at the top of the SDK combine both sides, so importing one would cross the boundary. */
const rootRule = {
  name: 'sdk-sides-never-import-what-composes-them',
  severity: 'error',
  from: { path: '^packages/sdk/src/(page|worker|wire)/', pathNot: '\\.test\\.ts$' },
  to: { path: '^packages/sdk/src/[^/]+\\.ts$' },
};

module.exports = {
  forbidden: [
    ...packageRules,
    testingRule,
    ...boundaryRules,
    rootRule,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'only-store-uses-idb',
      severity: 'error',
      from: { pathNot: '^packages/store/' },
      to: { path: 'node_modules/idb/' },
    },
    {
      name: 'core-has-no-dependencies',
      severity: 'error',
      from: { path: '^packages/core/src/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm', 'core'] },
    },
    {
      name: 'nothing-imports-examples',
      severity: 'error',
      from: { path: '^(packages|benchmarks)/', pathNot: '^packages/tooling/' },
      to: { path: '^examples/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|build)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['nightlight-source', 'import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
    },
  },
};
