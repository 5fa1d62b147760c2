import { describe, expect, it } from "vitest";
import { allowsInterface, mayContact, requiredCapabilities } from "./access-rule.ts";
import { ManifestBuilder } from "./manifest-builder.ts";

const FRAME = "navigation:frame";

function manifest(name: string): ManifestBuilder {
  return new ManifestBuilder().withServiceName(name);
}

const target = manifest("target")
  .exposeCapability("read", ["Reader", "Lister"])
  .exposeCapability("write", ["Writer"])
  .exposeCapability("all", ["*"])
  .exposeInterfaceFilterCapability(FRAME, "read", ["FrameReader"])
  .build();

describe("access rule", () => {
  it("adds what is required of all services to what is required of the target", () => {
    const source = manifest("source")
      .requireCapability("target", "read")
      .requireCapability("other", "write")
      .requireCapability("*", "log")
      .build();
    expect([...requiredCapabilities(source, "target")].sort()).toEqual(["log", "read"]);
    expect([...requiredCapabilities(source, "unheard of")]).toEqual(["log"]);
  });

  it.each([
    { capability: "read", allowed: ["Lister", "Reader"] },
    { capability: "write", allowed: ["Writer"] },
    { capability: "all", allowed: ["Lister", "Reader", "Unlisted", "Writer"] },
    { capability: "none such", allowed: [] },
  ])("allows the interfaces of the capability $capability and no others", (row) => {
    const names = ["Lister", "Reader", "Unlisted", "Writer"];
    const specific = manifest("source").requireCapability("target", row.capability).build();
    const general = manifest("source").requireCapability("*", row.capability).build();
    const elsewhere = manifest("source").requireCapability("other", row.capability).build();
    expect(names.filter((name) => allowsInterface(specific, target, name))).toEqual(row.allowed);
    expect(names.filter((name) => allowsInterface(general, target, name))).toEqual(row.allowed);
    expect(names.filter((name) => allowsInterface(elsewhere, target, name))).toEqual([]);
  });

  it("joins the interfaces of all capabilities required", () => {
    const source = manifest("source")
      .requireCapability("target", "read")
      .requireCapability("*", "write")
      .build();
    expect(allowsInterface(source, target, "Reader")).toBe(true);
    expect(allowsInterface(source, target, "Writer")).toBe(true);
  });

  it("allows an interface that the source may bind on any service", () => {
    const source = manifest("source").withInterfacesBindableOnAnyService(["Tracing"]).build();
    expect(allowsInterface(source, target, "Tracing")).toBe(true);
    expect(allowsInterface(source, target, "Reader")).toBe(false);
    expect(allowsInterface(source, target, "Tracing", FRAME)).toBe(false);
  });

  it("keeps the specs apart", () => {
    const source = manifest("source")
      .requireInterfaceFilterCapability("target", FRAME, "read")
      .build();
    expect(allowsInterface(source, target, "FrameReader", FRAME)).toBe(true);
    expect(allowsInterface(source, target, "Reader", FRAME)).toBe(false);
    expect(allowsInterface(source, target, "Reader")).toBe(false);
    expect(mayContact(source, "target")).toBe(false);
  });

  it.each([
    { why: "a requirement for it", source: manifest("s").requireCapability("target", "x") },
    { why: "one for all", source: manifest("s").requireCapability("*", "x") },
    {
      why: "any interface bindable on any service",
      source: manifest("s").withInterfacesBindableOnAnyService(["I"]),
    },
  ])("lets a service be contacted by whoever has $why", ({ source }) => {
    expect(mayContact(source.build(), "target")).toBe(true);
    expect(mayContact(manifest("s").requireCapability("other", "x").build(), "target")).toBe(false);
  });
});
