import type { PeerVerifier } from "../../../server/index.ts";

/** Who may come to the vault. */
export interface GuestList {
  readonly pids: ReadonlySet<number>;
  /** The user that all have to be; undefined where there is no such thing. */
  readonly uid: number | undefined;
  /** The program that all have to run, where the kernel tells. */
  readonly executable: string;
}

/** A verifier that looks at process, user and program. Whom the kernel does not name is denied. */
export function verifierFor({ executable, pids, uid }: GuestList): PeerVerifier {
  return (peer) => {
    if (peer.pid === undefined) return "nobody can tell who you are";
    if (peer.uid !== uid) return `user ${peer.uid} has no business here`;
    if (peer.executable !== undefined && peer.executable !== executable) {
      return `${peer.executable} is not the program of our guests`;
    }
    return pids.has(peer.pid) ? undefined : `process ${peer.pid} is not on the guest list`;
  };
}
