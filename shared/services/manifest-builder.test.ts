import { describe, expect, it } from "vitest";
import { Catalog, CatalogError } from "./catalog.ts";
import { CONNECTOR_SPEC, DEFAULT_OPTIONS } from "./manifest.ts";
import { ManifestBuilder } from "./manifest-builder.ts";
import { Greeter, Pinger } from "./testdata/gen/test_services.mojom.ts";

describe("ManifestBuilder", () => {
  it("has defaults for all but the name", () => {
    expect(new ManifestBuilder().withServiceName("a").build()).toEqual({
      serviceName: "a",
      displayName: "a",
      options: DEFAULT_OPTIONS,
      interfaceProviderSpecs: new Map(),
      interfacesBindableOnAnyService: new Set(),
      packagedServices: [],
      preloadedFiles: new Map(),
    });
  });

  it("takes interfaces by definition or by name", () => {
    const part = new ManifestBuilder().withServiceName("part").build();
    const manifest = new ManifestBuilder()
      .withServiceName("a")
      .withDisplayName("A service")
      .withOptions({ instanceSharing: "singleton", sandboxType: "none" })
      .exposeCapability("greet", [Greeter, "m.Other"])
      .exposeCapability("greet", [Pinger])
      .requireCapability("b", "x")
      .requireCapability("b", "y")
      .exposeInterfaceFilterCapability("navigation:frame", "view", ["m.View"])
      .requireInterfaceFilterCapability("b", "navigation:frame", "z")
      .withInterfacesBindableOnAnyService([Pinger])
      .packageService(part)
      .preloadFile("dictionary", "/words")
      .build();
    expect(manifest).toEqual({
      serviceName: "a",
      displayName: "A service",
      options: { ...DEFAULT_OPTIONS, instanceSharing: "singleton", sandboxType: "none" },
      interfaceProviderSpecs: new Map([
        [
          CONNECTOR_SPEC,
          {
            provides: new Map([["greet", new Set([Greeter.name, "m.Other", Pinger.name])]]),
            requires: new Map([["b", new Set(["x", "y"])]]),
          },
        ],
        [
          "navigation:frame",
          {
            provides: new Map([["view", new Set(["m.View"])]]),
            requires: new Map([["b", new Set(["z"])]]),
          },
        ],
      ]),
      interfacesBindableOnAnyService: new Set([Pinger.name]),
      packagedServices: [part],
      preloadedFiles: new Map([["dictionary", "/words"]]),
    });
  });

  it("does not change what it has built", () => {
    const builder = new ManifestBuilder().withServiceName("a").requireCapability("b", "x");
    const first = builder.build();
    const before = structuredClone(first);
    builder.requireCapability("b", "y").preloadFile("k", "v");
    expect(first).toEqual(before);
  });
});

describe("Catalog", () => {
  const inner = new ManifestBuilder().withServiceName("inner").build();
  const outer = new ManifestBuilder().withServiceName("outer").packageService(inner).build();

  it("knows packaged services, and what they are packaged in", () => {
    const catalog = new Catalog([outer]);
    expect(catalog.find("inner")?.serviceName).toBe("inner");
    expect(catalog.parentOf("inner")?.serviceName).toBe("outer");
    expect(catalog.parentOf("outer")).toBeUndefined();
    expect(catalog.find("other")).toBeUndefined();
  });

  it("refuses two of one name, and one without", () => {
    expect(() => new Catalog([outer, inner])).toThrow(CatalogError);
    expect(() => new Catalog([outer, inner])).toThrow('two manifests of the service "inner"');
    expect(() => new Catalog([new ManifestBuilder().build()])).toThrow("has to name its service");
  });
});
