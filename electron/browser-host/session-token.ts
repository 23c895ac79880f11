import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Who may speak with this run of the browser host. */
export interface Session {
  /** Stands once in the address that the user's browser opens; 32 random bytes as base64url. */
  readonly token: string;
  /** Name of the cookie; it holds the port because cookies of one host are shared by all its ports. */
  readonly cookieName: string;
  /**
   * Takes the token in exchange for the cookie.
   *
   * @returns the `Set-Cookie` value, or null when the token is wrong or already spent
   */
  redeem(token: string): string | null;
  /** Whether a `Cookie` header carries this run's cookie. */
  admits(cookieHeader: string | undefined): boolean;
}

/**
 * Starts the session of one run.
 *
 * @param port the port that the server listens on
 */
export function createSession(port: number): Session {
  const token = randomBytes(32).toString('base64url');
  const secret = randomBytes(32).toString('base64url');
  const cookieName = `rooted-${port}`;
  let spent = false;
  return {
    token,
    cookieName,
    redeem(offered) {
      if (!sameSecret(offered, token) || spent) return null;
      spent = true;
      return `${cookieName}=${secret}; HttpOnly; SameSite=Strict; Path=/`;
    },
    admits: header => cookiesNamed(header, cookieName).some(value => sameSecret(value, secret)),
  };
}

/** Compares in a time that does not depend on where the two differ; hashing makes the lengths equal first. */
function sameSecret(offered: string, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(offered), digest(secret));
}

function cookiesNamed(header: string | undefined, name: string): string[] {
  return (header ?? '')
    .split(';')
    .map(pair => pair.trim())
    .filter(pair => pair.startsWith(`${name}=`))
    .map(pair => pair.slice(name.length + 1));
}
