import { createServer } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { enter, request } from "./testing/http-client.ts";
import { makePageFolder, type PageFolder, SECRET } from "./testing/page-folder.ts";
import { startWebServer, type WebServer } from "./web-server.ts";

let folder: PageFolder;
let server: WebServer;

beforeEach(async () => {
  folder = makePageFolder();
  server = await startWebServer(() => undefined, { port: 0, page: folder.path });
});

afterEach(async () => {
  await server.close();
  folder.remove();
});

const host = (): string => `127.0.0.1:${server.port}`;
const tokenOf = (url: string): string => new URL(url).searchParams.get("token") ?? "";

describe("the token", () => {
  it("is 128 random bits, new for each server and each address", () => {
    expect(tokenOf(server.url)).toMatch(/^[0-9a-f]{32}$/);
    expect(tokenOf(server.issueUrl())).not.toBe(tokenOf(server.url));
  });

  it("is exchanged for a cookie that scripts cannot read, and leaves the address bar", async () => {
    const { status, headers } = await request(server.port, `/?token=${tokenOf(server.url)}`);
    expect(status).toBe(303);
    expect(headers.location).toBe("/");
    const [cookie] = headers["set-cookie"] ?? [];
    expect(cookie).toMatch(/^mojoscope-\d+=[0-9a-f]{32}; HttpOnly; SameSite=Strict; Path=\/$/);
    expect(cookie).not.toContain(tokenOf(server.url));
  });

  it("is refused to a second browser with a page that says why", async () => {
    await enter(server.url);
    const { status, headers, body } = await request(server.port, `/?token=${tokenOf(server.url)}`);
    expect(status).toBe(403);
    expect(headers["set-cookie"]).toBeUndefined();
    expect(body).toContain("This address has been used");
  });

  it("only brings the browser that is in back to the page", async () => {
    const cookie = await enter(server.url);
    const again = await request(server.port, `/?token=${tokenOf(server.url)}`, {
      headers: { Cookie: cookie },
    });
    expect(again.status).toBe(303);
    expect(again.headers["set-cookie"]).toBeUndefined();
  });

  it("is refused when it is not one of this server's", async () => {
    for (const token of ["", "0".repeat(32), `${tokenOf(server.url)}0`]) {
      const { status, body } = await request(server.port, `/?token=${token}`);
      expect(status).toBe(403);
      expect(body).toContain("not known");
    }
    expect((await request(server.port, `/?token=${tokenOf(server.url)}`)).status).toBe(303);
  });

  it("may be given by the caller", async () => {
    const other = await startWebServer(() => undefined, {
      port: 0,
      page: folder.path,
      token: "chosen",
    });
    expect(other.url).toBe(`http://127.0.0.1:${other.port}/?token=chosen`);
    await enter(other.url);
    await other.close();
  });

  it("lets another browser in with an address of its own", async () => {
    const first = await enter(server.url);
    const second = await enter(server.issueUrl());
    expect(second).not.toBe(first);
    for (const cookie of [first, second]) {
      expect((await request(server.port, "/", { headers: { Cookie: cookie } })).status).toBe(200);
    }
  });
});

describe("the page", () => {
  it("is served to a session, each file with its type", async () => {
    const headers = { Cookie: await enter(server.url) };
    const index = await request(server.port, "/", { headers });
    expect(index.status).toBe(200);
    expect(index.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(index.body).toContain("<title>page</title>");
    const script = await request(server.port, "/assets/app.js?v=1", { headers });
    expect(script.headers["content-type"]).toBe("text/javascript; charset=utf-8");
    expect(script.body).toBe("export const app = 1;");
  });

  it("is kept from anyone without a session", async () => {
    for (const headers of [{}, { Cookie: `mojoscope-${server.port}=${"0".repeat(32)}` }]) {
      for (const target of ["/", "/index.html", "/assets/app.js", "/nothing"]) {
        const { status, body } = await request(server.port, target, { headers });
        expect(status).toBe(403);
        expect(body).toContain("Not let in yet");
      }
    }
  });

  it("does not take the cookie of another port", async () => {
    const cookie = (await enter(server.url)).replace(String(server.port), "1");
    expect((await request(server.port, "/", { headers: { Cookie: cookie } })).status).toBe(403);
  });

  it("comes with headers that leave nothing to other pages or to inline code", async () => {
    const { headers } = await request(server.port, "/", {
      headers: { Cookie: await enter(server.url) },
    });
    const policy = headers["content-security-policy"];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain(`connect-src 'self' ws://127.0.0.1:${server.port}`);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["x-frame-options"]).toBe("DENY");
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
    expect(headers["cache-control"]).toBe("no-store");
  });

  it("sends the same headers with a refusal", async () => {
    const { headers } = await request(server.port, "/");
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  it("answers HEAD without a body and refuses other methods", async () => {
    const headers = { Cookie: await enter(server.url) };
    const head = await request(server.port, "/", { method: "HEAD", headers });
    expect([head.status, head.body]).toEqual([200, ""]);
    expect(Number(head.headers["content-length"])).toBeGreaterThan(0);
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
      const { status, headers: answered } = await request(server.port, "/", { method, headers });
      expect(status).toBe(405);
      expect(answered.allow).toBe("GET, HEAD");
    }
  });
});

describe("a path", () => {
  it.each([
    "/../secret.txt",
    "/assets/../../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/%2e%2e%2fsecret.txt",
    "/..%5csecret.txt",
    "/....//secret.txt",
    "//secret.txt",
    "/assets/app.js%00.html",
    "/%E0%A4%A",
    "file:///etc/passwd",
    "http://[bad/",
  ])("never leads out of the page: %s", async (target) => {
    const { status, body } = await request(server.port, target, {
      headers: { Cookie: await enter(server.url) },
    });
    expect(status).toBe(404);
    expect(body).not.toContain(SECRET);
  });

  it("survives the page being rebuilt underneath it", async () => {
    const headers = { Cookie: await enter(server.url) };
    folder.remove();
    expect((await request(server.port, "/assets/app.js", { headers })).status).toBe(200);
  });
});

describe("the host and the origin of a request", () => {
  it("must be this server's address", async () => {
    const cookie = await enter(server.url);
    for (const wrong of [
      "evil.example",
      `evil.example:${server.port}`,
      "127.0.0.1:1",
      "127.0.0.1",
    ]) {
      const { status, body } = await request(server.port, "/", {
        headers: { Host: wrong, Cookie: cookie },
      });
      expect(status).toBe(421);
      expect(body).toContain("Wrong host");
    }
    const named = { Host: `localhost:${server.port}`, Cookie: cookie };
    expect((await request(server.port, "/", { headers: named })).status).toBe(200);
  });

  it("does not spend a token on a wrong host", async () => {
    const target = `/?token=${tokenOf(server.url)}`;
    expect((await request(server.port, target, { headers: { Host: "evil.example" } })).status).toBe(
      421,
    );
    expect((await request(server.port, target)).status).toBe(303);
  });

  it("must not be another page's", async () => {
    const cookie = await enter(server.url);
    for (const origin of [
      "http://evil.example",
      `https://${host()}`,
      "null",
      `http://${host()}0`,
    ]) {
      const { status } = await request(server.port, "/", {
        headers: { Origin: origin, Cookie: cookie },
      });
      expect(status).toBe(403);
    }
    const ours = { Origin: `http://${host()}`, Cookie: cookie };
    expect((await request(server.port, "/", { headers: ours })).status).toBe(200);
  });
});

describe("the port", () => {
  it("is opened on loopback only", () => {
    expect(new URL(server.url).hostname).toBe("127.0.0.1");
  });

  it("is named by a typed error when another program has it", async () => {
    const busy = startWebServer(() => undefined, { port: server.port, page: folder.path });
    await expect(busy).rejects.toMatchObject({
      name: "ListenError",
      code: "PORT_BUSY",
      port: server.port,
      message: expect.stringContaining(`Port ${server.port} is in use`) as string,
    });
  });

  it("is free again after close", async () => {
    const { port } = server;
    await server.close();
    const other = createServer();
    await new Promise<void>((resolve, reject) => {
      other.once("error", reject);
      other.listen(port, "127.0.0.1", resolve);
    });
    await new Promise((resolve) => other.close(resolve));
    server = await startWebServer(() => undefined, { port, page: folder.path });
    expect(server.port).toBe(port);
  });

  it("is not opened at all without a built page", async () => {
    await expect(
      startWebServer(() => undefined, { port: 0, page: "/nowhere" }),
    ).rejects.toMatchObject({
      name: "PageMissingError",
    });
  });
});
