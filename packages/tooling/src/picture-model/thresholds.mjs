/**
 * Fixed on 2026-11-25, in a commit of its own, before any photo was scored. It
 * changes only with a decision in docs/decisions.
 *
 * The score of a picture is P(Porn) + P(Hentai). `Sexy` (swimwear, underwear, bare
 * skin that shows nothing) stays outside: beach, sport and dance would pay for it.
 *
 * The model's softmax was trained with two explicit classes of five, so 40 % of
 * what it met was explicit, as good as evenly spread. Of what a young person is
 * sent we take 2 % to be: odds shift by (.02/.98) / (.4/.6) = .031 (Saerens et al.
 * 2002). Neither number was measured by us.
 *
 * - high: explicit is as likely as not: odds of 1 / .031 = 33, a score of .97.
 * - medium (pictures are blurred): seeing one unwarned is taken to be six times as
 *   bad as a tap too many on a blur, so one in seven is enough: odds of
 *   (1/6) / .031 = 5.4, a score of .85.
 * - low (nothing is done; a second model is asked where there is one): what the
 *   model itself calls more likely than not, .5.
 */
export const THRESHOLDS = {
  explicit: { classes: ['Porn', 'Hentai'], low: 0.5, medium: 0.85, high: 0.97 },
};
