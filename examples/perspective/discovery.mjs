import { ATTRIBUTES } from './attributes.mjs';

const string = { type: 'string' };
const number = { type: 'number', format: 'float' };
const integer = { type: 'integer', format: 'int32' };
const listOf = (items) => ({ type: 'array', items });
const mapOf = (additionalProperties) => ({ type: 'object', additionalProperties });
const ref = ($ref) => ({ $ref });
const schema = (id, properties) => [id, { id, type: 'object', properties }];

const SCHEMAS = Object.fromEntries([
  schema('AnalyzeCommentRequest', {
    comment: ref('TextEntry'),
    context: ref('Context'),
    requestedAttributes: mapOf(ref('AttributeParameters')),
    languages: listOf(string),
    spanAnnotations: { type: 'boolean' },
    doNotStore: { type: 'boolean' },
    clientToken: string,
    sessionId: string,
    communityId: string,
  }),
  schema('AnalyzeCommentResponse', {
    attributeScores: mapOf(ref('AttributeScores')),
    languages: listOf(string),
    detectedLanguages: listOf(string),
    clientToken: string,
  }),
  schema('TextEntry', { text: string, type: string }),
  schema('Context', { entries: listOf(ref('TextEntry')) }),
  schema('AttributeParameters', { scoreType: string, scoreThreshold: number }),
  schema('AttributeScores', { summaryScore: ref('Score'), spanScores: listOf(ref('SpanScore')) }),
  schema('SpanScore', { begin: integer, end: integer, score: ref('Score') }),
  schema('Score', { value: number, type: string }),
]);

/**
 * The discovery document, from which Google's API clients build their methods. `revision` says which
 * models answer, so that a change can be noticed.
 */
export const createDiscovery = (rootUrl, revision) => ({
  kind: 'discovery#restDescription',
  discoveryVersion: 'v1',
  id: 'commentanalyzer:v1alpha1',
  name: 'commentanalyzer',
  version: 'v1alpha1',
  revision,
  title: 'Nightlight, in the shape of the Comment Analyzer API',
  description: `Runs on this machine. Attributes: ${Object.keys(ATTRIBUTES).join(', ')}.`,
  protocol: 'rest',
  rootUrl,
  baseUrl: rootUrl,
  servicePath: '',
  basePath: '',
  batchPath: 'batch',
  parameters: {
    key: { type: 'string', location: 'query', description: 'Accepted, and not used.' },
    alt: { type: 'string', location: 'query', default: 'json', enum: ['json'] },
    prettyPrint: { type: 'boolean', location: 'query', default: 'true' },
    fields: { type: 'string', location: 'query', description: 'Accepted, and not used.' },
  },
  schemas: SCHEMAS,
  resources: {
    comments: {
      methods: {
        analyze: {
          id: 'commentanalyzer.comments.analyze',
          path: 'v1alpha1/comments:analyze',
          flatPath: 'v1alpha1/comments:analyze',
          httpMethod: 'POST',
          parameters: {},
          parameterOrder: [],
          request: ref('AnalyzeCommentRequest'),
          response: ref('AnalyzeCommentResponse'),
        },
      },
    },
  },
});
