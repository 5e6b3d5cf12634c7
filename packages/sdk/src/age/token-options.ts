export interface TokenAgeOptions {
  /**
   * The public keys of the issuer, as a JSON Web Key Set. Nightlight doesn't load it. If there
   * are several keys, give each a `kid`.
   */
  readonly keys: { readonly keys: readonly (JsonWebKey & { readonly kid?: string })[] };
  /** The claim `iss` of the tokens. */
  readonly issuer: string;
  /** The claim `aud` of the tokens. */
  readonly audience: string;
  /**
   * The random value that you sent to the issuer when you asked for this token. The token must
   * contain it as `nonce`. Create one for each token, such as `crypto.randomUUID()`.
   */
  readonly nonce: string;
}
