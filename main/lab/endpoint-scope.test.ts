import { describe, expect, it } from "vitest";
import { EndpointScope } from "./endpoint-scope.ts";

/** An end whose peer the test can take away. */
class FakeEnd {
  resets = 0;
  #handler: () => void = () => undefined;

  reset(): void {
    this.resets++;
  }

  setDisconnectHandler(handler: () => void): void {
    this.#handler = handler;
  }

  disconnect(): void {
    this.#handler();
  }
}

describe("EndpointScope", () => {
  it("resets what is left when it closes, once", () => {
    const [a, b] = [new FakeEnd(), new FakeEnd()];
    let closed = 0;
    const scope = new EndpointScope();
    scope.add(a, () => closed++);
    scope.add(b);
    scope.close();
    scope.close();
    expect([a.resets, b.resets, closed]).toEqual([1, 1, 1]);
  });

  it("lets an end go when its peer has gone", () => {
    const end = new FakeEnd();
    let closed = 0;
    const scope = new EndpointScope();
    scope.add(end, () => closed++);
    end.disconnect();
    expect(scope.size).toBe(0);
    scope.close();
    expect([end.resets, closed]).toEqual([1, 1]);
  });

  it("does not keep what comes after it has closed", () => {
    const end = new FakeEnd();
    let closed = 0;
    const scope = new EndpointScope();
    scope.close();
    scope.add(end, () => closed++);
    expect([end.resets, closed, scope.size]).toEqual([1, 1, 0]);
  });
});
