import { describe, expect, it } from "vitest";
import type { ConnectionInfo } from "../../../server/index.ts";
import { verifierFor } from "./verifier.ts";

const GUEST: ConnectionInfo = {
  number: 1,
  pid: 4711,
  uid: 1000,
  gid: 1000,
  executable: "/usr/bin/node",
};

const verify = verifierFor({ pids: new Set([4711]), uid: 1000, executable: "/usr/bin/node" });

describe("the verifier of the vault", () => {
  it("lets guests in, also where the kernel does not tell what they run", () => {
    expect(verify(GUEST)).toBeUndefined();
    expect(verify({ ...GUEST, executable: undefined })).toBeUndefined();
  });

  it.each([
    [{ pid: undefined, uid: undefined, executable: undefined }, "nobody can tell who you are"],
    [{ pid: 4712 }, "process 4712 is not on the guest list"],
    [{ uid: 0 }, "user 0 has no business here"],
    [
      { executable: "/usr/bin/node (deleted)" },
      "/usr/bin/node (deleted) is not the program of our guests",
    ],
  ])("denies %o", (changes, reason) => {
    expect(verify({ ...GUEST, ...changes })).toBe(reason);
  });
});
