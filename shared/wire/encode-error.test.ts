import { describe, expect, it } from "vitest";
import { EncodeError } from "./encode-error.ts";

describe("EncodeError", () => {
  it("starts with its code, and the field if there is one", () => {
    expect(new EncodeError("TOO_LARGE", "a message holds less").message).toBe(
      "TOO_LARGE: a message holds less",
    );
    expect(new EncodeError("NULL_VALUE", "is null", "Point.x")).toMatchObject({
      name: "EncodeError",
      code: "NULL_VALUE",
      field: "Point.x",
      message: "NULL_VALUE: Point.x is null",
    });
  });
});
