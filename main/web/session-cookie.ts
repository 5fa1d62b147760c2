/**
 * The cookie that carries a session. Its name holds the port: cookies of one address are shared by all
 * its ports, and two Mojoscopes on a machine must not push each other out.
 */
export class SessionCookie {
  readonly #name: string;

  constructor(port: number) {
    this.#name = `mojoscope-${port}`;
  }

  /** The value of the Set-Cookie header. */
  header(session: string): string {
    return `${this.#name}=${session}; HttpOnly; SameSite=Strict; Path=/`;
  }

  /** The session in a Cookie header, if there is one. */
  read(header: string | undefined): string | undefined {
    const prefix = `${this.#name}=`;
    return header
      ?.split(";")
      .map((pair) => pair.trim())
      .find((pair) => pair.startsWith(prefix))
      ?.slice(prefix.length);
  }
}
