import { describe, expect, it } from "vitest";
import { commandOf } from "./keymap.ts";

const PLAIN = { ctrlKey: false, altKey: false, metaKey: false };
const NOWHERE = { typing: false, onControl: false };

describe("commandOf", () => {
  it.each([
    ["j", "next-row"],
    ["J", "next-row"],
    ["ArrowUp", "previous-row"],
    ["]", "to-reply"],
    ["/", "filter"],
    [" ", "record"],
    ["?", "shortcuts"],
  ])("%s is %s", (key, command) => {
    expect(commandOf({ ...PLAIN, key }, NOWHERE)).toBe(command);
  });

  it("tells keys with modifiers apart", () => {
    expect(commandOf({ ...PLAIN, ctrlKey: true, key: "." }, NOWHERE)).toBe("next-in-pipe");
    expect(commandOf({ ...PLAIN, key: "." }, NOWHERE)).toBeNull();
    expect(commandOf({ ...PLAIN, altKey: true, key: "ArrowLeft" }, NOWHERE)).toBe("back");
    expect(commandOf({ ...PLAIN, ctrlKey: true, key: "j" }, NOWHERE)).toBeNull();
  });

  it("leaves letters to a text field", () => {
    const typing = { typing: true, onControl: false };
    expect(commandOf({ ...PLAIN, key: "j" }, typing)).toBeNull();
    expect(commandOf({ ...PLAIN, key: " " }, typing)).toBeNull();
    expect(commandOf({ ...PLAIN, key: "Escape" }, typing)).toBe("escape");
  });

  it("leaves Space to a button", () => {
    const onControl = { typing: false, onControl: true };
    expect(commandOf({ ...PLAIN, key: " " }, onControl)).toBeNull();
    expect(commandOf({ ...PLAIN, key: "k" }, onControl)).toBe("previous-row");
  });
});
