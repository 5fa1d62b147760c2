import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  channelPath,
  type ChannelPlace,
  MAX_SOCKET_PATH_BYTES,
  prepareRuntimeFolder,
  runtimeFolder,
} from "./channel-name.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "channel-name-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function place(changes: Partial<ChannelPlace> = {}): ChannelPlace {
  const { uid } = userInfo();
  return { platform: "linux", runtimeDir: undefined, tempDir: folder, uid, ...changes };
}

describe("channelPath", () => {
  it("is in the user's runtime folder, or else in one of the user's in the temporary folder", () => {
    expect(channelPath("lab", place({ runtimeDir: "/run/user/7" }))).toBe(
      "/run/user/7/mojoscope/lab.sock",
    );
    expect(channelPath("lab", place({ uid: 7, tempDir: "/tmp" }))).toBe(
      "/tmp/mojoscope-7/lab.sock",
    );
  });

  it("is a named pipe on Windows", () => {
    expect(channelPath("lab.2", place({ platform: "win32" }))).toBe("\\\\.\\pipe\\mojoscope-lab.2");
  });

  it("takes an absolute path as it is", () => {
    expect(channelPath("/somewhere/else.sock", place())).toBe("/somewhere/else.sock");
  });

  it.each(["", ".", "..", "../up", "a/b", "a b", ".hidden", "-dash", "naïve", "a\0b"])(
    "refuses the name %j",
    (name) => {
      expect(() => channelPath(name, place())).toThrow(
        expect.objectContaining({ code: "INVALID_NAME" }),
      );
    },
  );

  it("refuses what no socket can have as its path, and says how long it is", () => {
    const where = place({ runtimeDir: "/run" });
    const room = MAX_SOCKET_PATH_BYTES - channelPath("x", where).length + 1;
    expect(channelPath("x".repeat(room), where)).toHaveLength(MAX_SOCKET_PATH_BYTES);
    const tooLong = "x".repeat(room + 1);
    expect(() => channelPath(tooLong, where)).toThrow(
      expect.objectContaining({ code: "NAME_TOO_LONG" }),
    );
    expect(() => channelPath(tooLong, where)).toThrow(
      "has 104 bytes, and a socket's path at most 103",
    );
  });
});

describe("prepareRuntimeFolder", () => {
  it("makes a folder for nobody else, and is content with it afterwards", () => {
    prepareRuntimeFolder(place());
    prepareRuntimeFolder(place());
    expect(statSync(runtimeFolder(place())).mode & 0o777).toBe(0o700);
  });

  it("takes back rights that others have", () => {
    const path = runtimeFolder(place());
    mkdirSync(path);
    chmodSync(path, 0o777);
    prepareRuntimeFolder(place());
    expect(statSync(path).mode & 0o777).toBe(0o700);
  });

  it("refuses a link, a file, and the folder of somebody else", () => {
    const unsafe: unknown = expect.objectContaining({ code: "UNSAFE_FOLDER" });
    const path = runtimeFolder(place());
    symlinkSync(folder, path);
    expect(() => prepareRuntimeFolder(place())).toThrow(unsafe);
    rmSync(path);
    writeFileSync(path, "");
    expect(() => prepareRuntimeFolder(place())).toThrow(unsafe);
    rmSync(path);
    const stranger = userInfo().uid + 1;
    mkdirSync(runtimeFolder(place({ uid: stranger })));
    expect(() => prepareRuntimeFolder(place({ uid: stranger }))).toThrow(unsafe);
  });

  it("says when the folder cannot be made", () => {
    writeFileSync(join(folder, "file"), "");
    const where = place({ runtimeDir: join(folder, "file") });
    expect(() => prepareRuntimeFolder(where)).toThrow(
      expect.objectContaining({ code: "CHANNEL_FAILED" }),
    );
  });

  it("has nothing to do on Windows", () => {
    prepareRuntimeFolder(place({ platform: "win32" }));
    expect(() => statSync(runtimeFolder(place()))).toThrow("ENOENT");
  });
});
