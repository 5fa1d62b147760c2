import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { CONNECTOR_SPEC, DEFAULT_OPTIONS } from "../../shared/services/index.ts";
import { ManifestError, parseManifest, readManifestFile } from "./index.ts";

const folder = mkdtempSync(path.join(tmpdir(), "manifests-"));

afterAll(() => rmSync(folder, { recursive: true }));

/** What is said of a manifest that is no good. */
function complaint(json: unknown): string {
  try {
    parseManifest(json, "m.json");
  } catch (error) {
    if (error instanceof ManifestError) return error.message;
    throw error;
  }
  return "none";
}

const FULL = {
  name: "decoder",
  display_name: "Image decoder",
  sandbox_type: "network",
  options: {
    instance_sharing: "singleton",
    can_connect_to_other_services_as_any_user: true,
    can_connect_to_other_services_with_any_instance_name: true,
    can_create_other_service_instances: true,
  },
  interface_provider_specs: {
    "service_manager:connector": {
      provides: { decode: ["m.Decoder", "m.Sizer"], all: ["*"] },
      requires: { logger: ["write"], "*": ["trace"], clock: [] },
    },
    "navigation:frame": { provides: { frame: ["m.Frame"] } },
  },
  required_files: {
    palette: [
      { path: "palette.apk", platform: "android" },
      { path: "palette.bin", platform: "linux" },
    ],
    only_there: [{ path: "x", platform: "android" }],
  },
  services: [{ name: "thumbnailer" }],
};

describe("parseManifest", () => {
  it("reads all that a manifest can say", () => {
    const manifest = parseManifest(FULL, "m.json");
    const { packagedServices, ...own } = manifest;
    expect(own).toEqual({
      serviceName: "decoder",
      displayName: "Image decoder",
      options: {
        executionMode: "out-of-process",
        sandboxType: "network",
        instanceSharing: "singleton",
        canConnectToInstancesInAnyGroup: true,
        canConnectToInstancesWithAnyId: true,
        canRegisterOtherServiceInstances: true,
      },
      interfaceProviderSpecs: new Map([
        [
          CONNECTOR_SPEC,
          {
            provides: new Map([
              ["decode", new Set(["m.Decoder", "m.Sizer"])],
              ["all", new Set(["*"])],
            ]),
            requires: new Map([
              ["logger", new Set(["write"])],
              ["*", new Set(["trace"])],
              ["clock", new Set()],
            ]),
          },
        ],
        [
          "navigation:frame",
          { provides: new Map([["frame", new Set(["m.Frame"])]]), requires: new Map() },
        ],
      ]),
      interfacesBindableOnAnyService: new Set(),
      preloadedFiles: new Map([["palette", "palette.bin"]]),
    });
    expect(packagedServices).toEqual([parseManifest({ name: "thumbnailer" }, "m.json")]);
  });

  it("has defaults for all but the name, and is told what JSON does not say", () => {
    const manifest = parseManifest({ name: "a" }, "m.json", { executionMode: "in-process" });
    expect(manifest).toEqual({
      serviceName: "a",
      displayName: "a",
      options: DEFAULT_OPTIONS,
      interfaceProviderSpecs: new Map(),
      interfacesBindableOnAnyService: new Set(),
      packagedServices: [],
      preloadedFiles: new Map(),
    });
    const { preloadedFiles } = parseManifest(FULL, "m.json", { platform: "android" });
    expect([...preloadedFiles]).toEqual([
      ["palette", "palette.apk"],
      ["only_there", "x"],
    ]);
  });

  it.each([
    ["none", "no-sharing"],
    ["shared_instance_across_users", "shared-across-groups"],
    ["shared_across_instance_groups", "shared-across-groups"],
    ["singleton", "singleton"],
  ])("knows the sharing policy %s", (name, policy) => {
    const manifest = parseManifest({ name: "a", options: { instance_sharing: name } }, "m.json");
    expect(manifest.options.instanceSharing).toBe(policy);
  });

  it.each<[string, unknown, RegExp]>([
    ["no object", [], /expected object/u],
    ["no name", {}, /at name/u],
    ["an empty name", { name: "" }, /at name/u],
    ["a misspelt field", { name: "a", requires: {} }, /"requires"/u],
    [
      "a misspelt option",
      { name: "a", options: { singleton: true } },
      /"singleton"[^]*at options/u,
    ],
    [
      "an unknown policy",
      { name: "a", options: { instance_sharing: "all" } },
      /at options\.instance_sharing/u,
    ],
    [
      "a capability that is no list",
      { name: "a", interface_provider_specs: { s: { provides: { read: "m.I" } } } },
      /at interface_provider_specs\.s\.provides\.read/u,
    ],
    [
      "an interface that is no text",
      { name: "a", interface_provider_specs: { s: { provides: { read: ["m.I", 1] } } } },
      /at interface_provider_specs\.s\.provides\.read\[1\]/u,
    ],
    [
      "a fault in a packaged service",
      { name: "a", services: [{ name: "b" }, { name: "c", sandbox_type: 1 }] },
      /at services\[1\]\.sandbox_type/u,
    ],
    [
      "a file without a path",
      { name: "a", required_files: { k: [{ platform: "linux" }] } },
      /at required_files\.k\[0\]\.path/u,
    ],
  ])("refuses %s, and says where", (_what, json, place) => {
    const text = complaint(json);
    expect(text).toMatch(/^m\.json is not a service manifest:/u);
    expect(text).toMatch(place);
  });

  it("tells of all faults at once", () => {
    const text = complaint({ name: 1, options: { can_create_other_service_instances: "yes" } });
    expect(text).toContain("at name");
    expect(text).toContain("at options.can_create_other_service_instances");
  });

  it("refuses services nested without end", () => {
    let json: object = { name: "innermost" };
    for (let depth = 0; depth < 50_000; depth++) json = { name: "a", services: [json] };
    expect(complaint(json)).toContain("nest too deep");
  });
});

describe("readManifestFile", () => {
  it("reads a file", () => {
    const file = path.join(folder, "full.json");
    writeFileSync(file, JSON.stringify(FULL));
    expect(readManifestFile(file)).toEqual(parseManifest(FULL, file));
  });

  it("names the file that is not there, is no JSON, or no manifest", () => {
    const file = path.join(folder, "bad.json");
    expect(() => readManifestFile(file)).toThrow(`${file} cannot be read as JSON: ENOENT`);
    writeFileSync(file, "{");
    expect(() => readManifestFile(file)).toThrow(`${file} cannot be read as JSON`);
    writeFileSync(file, "{}");
    expect(() => readManifestFile(file)).toThrow(`${file} is not a service manifest`);
  });
});
