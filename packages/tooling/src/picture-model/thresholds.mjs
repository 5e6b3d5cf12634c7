/**
 * The thresholds were set on 2026-11-25, in a separate commit, before any photo was
 * scored. They change only with a decision in docs/decisions.
 *
 * The score of a picture is P(Porn) + P(Hentai). `Sexy` (swimwear, underwear, bare
 * skin) is not included, because it would flag photos of beaches, sport and dance.
 *
 * The model was trained with two explicit classes of five. If the classes were about
 * equally large, 40 % of its training pictures were explicit. We assume that 2 % of the
 * pictures that young people receive are explicit. Then the odds must be multiplied by
 * (.02/.98) / (.4/.6) = .031 (Saerens et al. 2002). We measured neither number.
 *
 * - high: a 50 % chance that the picture is explicit: odds of 1 / .031 = 33, a score of .97.
 * - medium (pictures are blurred): we assume that seeing an explicit picture without a
 *   warning is six times as bad as an unnecessary blur, so a chance of one in seven is
 *   enough: odds of (1/6) / .031 = 5.4, a score of .85.
 * - low (no action; the second model is asked, if present): the model's own score is .5.
 */
export const THRESHOLDS = {
  explicit: { classes: ['Porn', 'Hentai'], low: 0.5, medium: 0.85, high: 0.97 },
};
