/** A head: logistic regression on the vectors of an encoder, with thresholds for severities. */

const ROUNDS = 400;
const RATE = 4;
/** Pulls the weights towards 0, because there are more of them than labels. */
const DECAY = 2e-3;
const FOLDS = 5;
/** Share of harmless texts that may reach a severity. */
const FALSE_ALARMS = { low: 0.05, medium: 0.02 };

const dot = (a, b) => a.reduce((sum, value, i) => sum + value * b[i], 0);
const sigmoid = (x) => 1 / (1 + Math.exp(-x));
const score = ({ weights, bias }, vector) => sigmoid(dot(weights, vector) + bias);

/** Fits the weights. Both labels count the same, however many texts each has. */
const fit = (examples) => {
  const weights = new Float64Array(examples[0].vector.length);
  let bias = 0;
  const harmful = examples.filter(({ label }) => label).length;
  const share = (label) => 0.5 / (label ? harmful : examples.length - harmful);
  for (let round = 0; round < ROUNDS; round++) {
    const step = new Float64Array(weights.length);
    let biasStep = 0;
    for (const { vector, label } of examples) {
      const error = (score({ weights, bias }, vector) - Number(label)) * share(label);
      biasStep += error;
      for (let i = 0; i < step.length; i++) step[i] += error * vector[i];
    }
    bias -= RATE * biasStep;
    for (let i = 0; i < step.length; i++) weights[i] -= RATE * (step[i] + DECAY * weights[i]);
  }
  return { weights, bias };
};

/** Scores each example with a head that was fitted without it. */
const scoreOutOfFold = (examples) => {
  const scores = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const isLeftOut = (_, i) => i % FOLDS === fold;
    const head = fit(examples.filter((one, i) => !isLeftOut(one, i)));
    for (const [i, { vector }] of examples.entries()) {
      if (isLeftOut(undefined, i)) scores[i] = score(head, vector);
    }
  }
  return scores;
};

/** The score that at most this share of the harmless texts exceeds. */
const thresholdFor = (harmlessScores, share) => {
  const highestFirst = [...harmlessScores].sort((a, b) => b - a);
  return highestFirst[Math.floor(share * highestFirst.length)];
};

const areaUnderCurve = (harmful, harmless) =>
  harmful.reduce(
    (sum, a) =>
      sum + harmless.reduce((own, b) => own + (a > b ? 1 : a === b ? 0.5 : 0), 0) / harmless.length,
    0,
  ) / harmful.length;

/**
 * Fits a head to `{ vector, label }`. `label` says whether a text is harmful. The thresholds and
 * `measured` come from heads that had not seen the text.
 */
export const fitHead = (examples) => {
  const scores = scoreOutOfFold(examples);
  const harmful = scores.filter((_, i) => examples[i].label);
  const harmless = scores.filter((_, i) => !examples[i].label);
  if (Math.min(harmful.length, harmless.length) < 2 * FOLDS) {
    throw new Error(`Label at least ${2 * FOLDS} harmful and ${2 * FOLDS} harmless texts.`);
  }
  const { weights, bias } = fit(examples);
  const thresholds = {
    low: thresholdFor(harmless, FALSE_ALARMS.low),
    medium: thresholdFor(harmless, FALSE_ALARMS.medium),
  };
  const shareOver = (some) => some.filter((one) => one > thresholds.medium).length / some.length;
  return {
    weights: [...weights],
    bias,
    thresholds,
    measured: {
      ...{ harmful: harmful.length, harmless: harmless.length },
      auc: areaUnderCurve(harmful, harmless),
      found: shareOver(harmful),
      falseAlarms: shareOver(harmless),
    },
  };
};

/** Judges a vector: the score, and the severity whose threshold it exceeds. */
export const judge = (head, vector) => {
  const found = score(head, vector);
  const { low, medium } = head.thresholds;
  return { score: found, severity: found > medium ? 'medium' : found > low ? 'low' : 'none' };
};
