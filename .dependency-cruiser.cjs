/** The arrows of the house: who may import whom. */
const ROOMS = {
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

const arrows = Object.entries(ROOMS).map(([room, allowed]) => ({
  name: `${room}-imports-only-${allowed.join('-') || 'nothing-of-ours'}`,
  severity: 'error',
  from: { path: `^packages/${room}/src/` },
  to: {
    path: '^packages/[^/]+/|^benchmarks/|^examples/|^models/',
    pathNot: `^packages/(${[room, ...allowed].join('|')})/`,
  },
}));

module.exports = {
  forbidden: [
    ...arrows,
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'only-store-touches-idb',
      severity: 'error',
      from: { pathNot: '^packages/store/' },
      to: { path: 'node_modules/idb/' },
    },
    {
      name: 'core-needs-nothing',
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
