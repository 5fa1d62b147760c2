import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** What became of a token that was shown. */
export type Redemption =
  | { readonly result: "granted"; readonly session: string }
  | { readonly result: "used" }
  | { readonly result: "unknown" };

/** Bytes of chance in a token and in a session. */
const SECRET_BYTES = 16;

/**
 * Who may see the page. A token opens the door once and turns into a session; whoever reads the
 * address later, in a history or over a shoulder, has nothing. Secrets are kept and compared as hashes,
 * in constant time.
 */
export class Access {
  readonly #tokens: Buffer[] = [];
  readonly #usedTokens: Buffer[] = [];
  readonly #sessions: Buffer[] = [];

  /** Makes `token` good for one use. */
  issueToken(token: string = newSecret()): string {
    this.#tokens.push(digest(token));
    return token;
  }

  /** Exchanges a token for a session. */
  redeem(token: string): Redemption {
    const hash = digest(token);
    const index = indexOf(this.#tokens, hash);
    if (index < 0) {
      return { result: indexOf(this.#usedTokens, hash) < 0 ? "unknown" : "used" };
    }
    this.#usedTokens.push(...this.#tokens.splice(index, 1));
    const session = newSecret();
    this.#sessions.push(digest(session));
    return { result: "granted", session };
  }

  /** Whether this is a session that a token was exchanged for. */
  isSession(session: string | undefined): boolean {
    return session !== undefined && indexOf(this.#sessions, digest(session)) >= 0;
  }
}

function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString("hex");
}

/** Hashes have one length, which is what a comparison in constant time needs. */
function digest(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}

/** Looks at every entry, found or not. */
function indexOf(hashes: readonly Buffer[], wanted: Buffer): number {
  let found = -1;
  hashes.forEach((hash, index) => {
    if (timingSafeEqual(hash, wanted)) {
      found = index;
    }
  });
  return found;
}
